# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest

from facetimer.face.scene import alone
from facetimer.face.words import _PLACE_WORDS, _SAY_WHERE, _TOOL_WORDS, describe, looks_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import ANCHORS
from facetimer.library.model.vocabulary import Tool
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind


def test_every_anchor_has_words() -> None:
    assert set(_PLACE_WORDS) == ANCHORS
    assert set(_TOOL_WORDS) == set(Tool) - {Tool.NONE}


def test_words_that_begin_with_a_preposition_say_where_themselves() -> None:
    prepositions = {"behind", "beside", "between", "in", "under"}
    assert {anchor for anchor, words in _PLACE_WORDS.items() if words.split()[0] in prepositions} == _SAY_WHERE


MUST_NOT_SAY = ("lift", "sculpt", "tighten", "firm", "slim", "young", "detox", "toxin")


def said(catalogue: Catalogue, identifier: str, kind: SegmentKind) -> str:
    timeline = alone(catalogue.exercises[identifier])
    segment = next(s for s in timeline.segments if s.kind is kind)
    return describe(Snapshot(timeline, SessionStatus.RUNNING, segment.start_ms))


@pytest.mark.parametrize(
    ("identifier", "kind", "words"),
    [
        ("kiss-face", SegmentKind.HOLD, "Kiss Face, hold: lips pursed, corners up, eyes relaxed"),
        ("fish-lips", SegmentKind.HOLD, "Fish Lips, hold: cheeks drawn in, lips pursed, corners up, eyes relaxed"),
        ("whistler", SegmentKind.HOLD, "The Whistler, hold: lips in an O, corners up, eyes relaxed"),
        (
            "brow-stretch",
            SegmentKind.HOLD,
            "Brow Stretch, hold: brows apart, index fingers on the inner brow",
        ),
        ("whistler", SegmentKind.REST, "The Whistler, rest: face at rest"),
        ("whistler", SegmentKind.CLOSE, "All done: face at rest"),
        ("neck-tilt", SegmentKind.HOLD, "Neck Tilt, hold, your right: head tilted to your right"),
    ],
)
def test_the_picture_in_words(catalogue: Catalogue, identifier: str, kind: SegmentKind, words: str) -> None:
    assert said(catalogue, identifier, kind) == words


def test_hands_and_tools_are_said_too(catalogue: Catalogue) -> None:
    assert said(catalogue, "gs-jaw", SegmentKind.MOVE_IN) == (
        "Gua Sha: Jawline, move, your right: face at rest, gua sha from chin to in front of the ear"
    )
    assert "roller from beside the nose to in front of the ear" in said(
        catalogue, "roller-cheek", SegmentKind.MOVE_IN
    )
    assert "fingertips on the notch of the inner brow" in said(catalogue, "ap-inner-brow", SegmentKind.HOLD)


def test_words_change_once_per_phase_and_never_within_one(catalogue: Catalogue) -> None:
    for identifier in ("whistler", "puff-swap", "gs-cheek"):
        timeline = alone(catalogue.exercises[identifier])
        for segment in timeline.segments:
            middle = (segment.start_ms + segment.end_ms) // 2
            spoken = {
                describe(Snapshot(timeline, SessionStatus.RUNNING, at))
                for at in (segment.start_ms, middle, segment.end_ms - 1)
            }
            assert len(spoken) == 1


def test_a_hand_that_is_hardly_in_the_picture_is_not_worth_a_word(catalogue: Catalogue) -> None:
    assert "flat fingers" in said(catalogue, "ly-cheek", SegmentKind.MOVE_IN)
    assert "flat fingers" not in said(catalogue, "ly-cheek", SegmentKind.GAP)


def test_one_cheek_is_told_from_two() -> None:
    assert looks_of({"cheek_puff_left": 0.9}) == ["your left cheek full of air"]
    assert looks_of({"cheek_puff_left": 0.9, "cheek_puff_right": 0.9}) == ["cheeks full of air"]


def test_the_tip_of_the_tongue_is_told_from_all_of_it(catalogue: Catalogue) -> None:
    tip, whole = "tip of the tongue behind the upper teeth", "tongue on the palate"
    for identifier, words in (("slow-jaw-opening", tip), ("jaw-goldfish", tip), ("tongue-press", whole)):
        told = said(catalogue, identifier, SegmentKind.HOLD)
        assert [each for each in (tip, whole) if each in told] == [words], identifier


def test_directions_of_the_head_and_the_eyes() -> None:
    assert looks_of({"gaze_y": -0.5, "head_yaw": 20.0}) == ["looking down", "head turned to your left"]
    assert looks_of({"head_yaw": 2.0}) == ["face at rest"]


def test_no_description_promises_anything(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        timeline = alone(exercise)
        for segment in timeline.segments:
            text = describe(Snapshot(timeline, SessionStatus.RUNNING, segment.start_ms)).lower()
            words = text.removeprefix(exercise.name.lower()).replace(",", " ").replace(":", " ").split()
            assert not set(words) & set(MUST_NOT_SAY), text
