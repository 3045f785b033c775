# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the shipped cues must say: safety in words that are never dropped, and the articles' figures by ear."""

from collections.abc import Iterator

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Cues, Exercise
from facetimer.library.model.vocabulary import Category, Pressure, Zone
from facetimer.resources import assets_dir

LIGHT = {Pressure.NONE, Pressure.FEATHER, Pressure.LIGHT}
LIGHT_ZONES = {Zone.FOREHEAD, Zone.PREAURICULAR, Zone.NASOLABIAL, Zone.UNDER_EYE, Zone.CROWS_FEET, Zone.NECK_SIDE}
"""Zones of which Learn says that they are worked lightly."""
FEATHER_WORDS = ("feather", "barely", "weight of the roller", "very light")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


def all_cues(exercise: Exercise) -> Iterator[Cues]:
    for block in exercise.blocks:
        yield block.cues.before(exercise.cues)


def spoken(exercise: Exercise) -> str:
    """Everything that is said of an exercise, in order."""
    parts = [exercise.cues.setup]
    for cues in all_cues(exercise):
        parts += [cues.care, cues.setup, cues.action, cues.hold, cues.release]
    return " ".join(parts)


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("ly-collarbones", "Feather light"),
        ("roller-undereye", "Weight of the roller only"),
        ("roller-neck", "One side at a time"),
        ("gs-neck", "Feather light"),
        ("gs-neck", "never the throat"),
        ("ly-neck", "never the throat"),
        ("ly-finish", "never the throat"),
        ("jaw-push", "Teeth apart"),
        ("jaw-muscle-circles", "Teeth apart"),
        ("slow-jaw-opening", "Stop before any click"),
        ("temple-circles", "pulse"),
        ("ap-temple", "pulse"),
        ("ap-below-cheekbone", "Mouth closed"),
        ("ap-inner-brow", "never on the eye"),
        ("neck-tilt", "No pulling"),
        ("collar-stretch", "never on it"),
        ("chin-lift-kiss", "only as far as is comfortable"),
        ("whistler", "light-headed"),
        ("puff-swap", "light-headed"),
        ("tapping", "Skip the eyelids"),
        ("warm-palms", "No pressure on the eyes"),
    ],
)
def test_words_of_safety_are_care(catalogue: Catalogue, identifier: str, words: str) -> None:
    assert words in catalogue.exercises[identifier].cues.care


def test_what_is_feather_light_says_so_in_its_care(catalogue: Catalogue) -> None:
    feather = [e for e in catalogue.exercises.values() if e.pressure is Pressure.FEATHER]
    assert feather
    for exercise in feather:
        assert any(words in exercise.cues.care.lower() for words in FEATHER_WORDS), exercise.id


def test_points_and_zones_that_are_worked_lightly_never_ask_for_more(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        if exercise.category is Category.ACUPRESSURE or LIGHT_ZONES & set(exercise.zones):
            assert exercise.pressure in LIGHT, exercise.id


@pytest.mark.parametrize("tool", [Category.GUA_SHA, Category.ROLLER])
def test_a_tool_is_told_how_to_lie_or_how_hard(catalogue: Catalogue, tool: Category) -> None:
    words = "flat" if tool is Category.GUA_SHA else "light weight"
    for exercise in catalogue.exercises.values():
        if exercise.category is tool:
            assert any(word in exercise.cues.care.lower() for word in words.split()), exercise.id


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("brow-stretch", ["Index fingers", "inner ends of your brows", "apart"]),
        ("tongue-circles", ["Clockwise", "smile lines", "Five times", "Counter-clockwise", "Five times"]),
        (
            "fish-lips",
            ["Suck your cheeks in", "purse", "then smile", "Hold ten", "wide as you can", "eyes relaxed"],
        ),
        ("kiss-face", ["kiss", "then smile", "hard as you can", "Hold ten", "eyes relaxed", "Relax."]),
        ("whistler", ["O. Smile as strongly as you can", "Hold ten", "puff twelve times", "O", "up, and down"]),
    ],
)
def test_the_five_of_the_article_can_be_done_by_ear(
    catalogue: Catalogue, identifier: str, words: list[str]
) -> None:
    said = spoken(catalogue.exercises[identifier])
    for each in words:
        before, found, said = said.partition(each)
        assert found, f"{each!r} is not said after {before!r}"


def test_the_whistler_is_said_to_be_held_three_times(catalogue: Catalogue) -> None:
    holds, puffs = catalogue.exercises["whistler"].blocks
    assert (holds.reps.value, puffs.reps.value) == (3, 12), "the app says how often"


def test_no_cue_sounds_like_the_name_of_the_next_exercise(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for cues in all_cues(exercise):
            assert not any(getattr(cues, key).startswith("Next") for key in Cues.__struct_fields__), exercise.id
