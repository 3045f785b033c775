# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where on the face an exercise works is said once: with its name, or after it."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.vocabulary import Category, Goal, Tool, Zone
from facetimer.library.spoken_zones import zone_said
from tests.examples import exercise


@pytest.mark.parametrize(
    ("name", "zones", "said"),
    [
        ("Kiss Face", (Zone.LIPS, Zone.CHIN), "lips"),
        ("Collarbone Hollows", (Zone.CLAVICLE,), ""),
        ("Gua Sha: Jawline", (Zone.JAWLINE,), ""),
        ("Between the Brows", (Zone.GLABELLA,), ""),
        ("Roller: Under-Eye", (Zone.UNDER_EYE,), ""),
        ("Lymph: Side of the Neck", (Zone.NECK_SIDE,), ""),
        ("Cheek Lifter", (Zone.CHEEK_UPPER, Zone.LIPS), ""),
        ("Fish Lips", (Zone.CHEEK_LOWER, Zone.LIPS), ""),
        ("Eyebrow Lifter", (Zone.BROW,), ""),
        ("Under the Eye, on the Cheekbone", (Zone.CHEEK_UPPER,), ""),
        ("Pearl Slip", (Zone.EAR, Zone.LIPS), "ears"),
        ("Warm Palms", (Zone.FOREHEAD, Zone.CHEEK_UPPER), "whole face"),
        ("Knuckle Rest", (Zone.FOREHEAD, Zone.TEMPLE), "forehead"),
        ("Jaw Ease", (Zone.MASSETER,), "chewing muscles"),
        ("Nothing", (), ""),
    ],
)
def test_a_zone_that_the_name_says_is_not_said_again(name: str, zones: tuple[Zone, ...], said: str) -> None:
    assert zone_said(replace(exercise("one", name=name), zones=zones)) == said


def test_an_exercise_that_only_breathes_is_nowhere_on_the_face() -> None:
    breath = replace(exercise("breath", name="Belly Breaths"), zones=(Zone.CLAVICLE,), goal=Goal.EASE)
    assert zone_said(breath) == ""


def test_a_stretch_without_hands_is_told_by_what_moves() -> None:
    tuck = replace(exercise("tuck", name="Chin Tuck"), zones=(Zone.NECK_SIDE,), category=Category.STRETCH)
    assert zone_said(tuck) == ""
    assert zone_said(replace(tuck, tool=Tool.FLAT_HAND)) == "sides of the neck"


def test_it_is_said_in_the_persons_language() -> None:
    assert zone_said(exercise("one", name="Kuss"), lambda words: {"lips": "Lippen"}[words]) == "Lippen"
