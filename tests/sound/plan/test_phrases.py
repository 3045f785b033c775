# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The words of the app: the fullest form first, in the person's language where it can be had."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.vocabulary import Zone
from facetimer.library.spoken_zones import SPOKEN_ZONES
from facetimer.session.timeline import SegmentKind, Side, compile_timeline
from facetimer.sound.plan import phrases
from tests.examples import block, exercise, timeline
from tests.sound.sessions import catalogue

KISS = replace(exercise("kiss", name="Kiss Face"), zones=(Zone.LIPS, Zone.CHIN, Zone.NOSE))


def test_what_the_timeline_says_itself_is_what_the_phrases_say() -> None:
    everything = catalogue()
    for routine in everything.routines.values():
        session = compile_timeline(routine, everything.exercises)
        for segment in session.segments:
            shown = f"{segment.cue} {segment.care}" if segment.care else segment.cue
            assert phrases.of_segment(segment, session.steps[segment.step].exercise) == shown


def test_what_the_session_says_is_translated_and_what_the_library_says_is_not() -> None:
    two_sided = exercise("press", block(1, 5, 1, 1, 2, per_side=True))
    session = timeline(two_sided, KISS)
    said = {
        segment.kind: phrases.of_segment(segment, session.steps[segment.step].exercise, lambda words: f"[{words}]")
        for segment in session.segments
    }
    assert said == {
        SegmentKind.INTRO: "Lips together.",
        SegmentKind.MOVE_IN: "Press.",
        SegmentKind.HOLD: "Hold.",
        SegmentKind.MOVE_OUT: "Release.",
        SegmentKind.REST: "[Rest.]",
        SegmentKind.SIDE_SWITCH: "[Switch sides. Your left.]",
        SegmentKind.GAP: "[Next: Kiss Face.]",
        SegmentKind.CLOSE: "[All done.]",
    }


def test_a_gap_between_blocks_says_what_the_library_says() -> None:
    session = timeline(exercise("press", block(), block(cues=replace(KISS.cues, setup="Now the other lip."))))
    (gap,) = [segment for segment in session.segments if segment.kind is SegmentKind.GAP]
    assert phrases.of_segment(gap, session.steps[0].exercise, lambda words: f"[{words}]") == "Now the other lip."


@pytest.mark.parametrize("wrong", ["{zahl} mal.", "{0} mal.", "mal {", "{number.mal}"])
def test_a_translation_that_names_a_wrong_place_costs_that_sentence_alone(wrong: str) -> None:
    assert phrases.times(5, lambda words: wrong if words == phrases.TIMES else words) == ("Five times.",)


def test_every_zone_is_marked() -> None:
    assert SPOKEN_ZONES.keys() == set(Zone)


def test_an_exercise_is_told_with_its_first_zone_and_then_without_the_word_next() -> None:
    assert phrases.identity(KISS, is_next=True) == ("Next: Kiss Face. Lips.", "Kiss Face. Lips.")
    assert phrases.identity(KISS, is_next=False) == ("Kiss Face. Lips.",)
    assert phrases.identity(replace(KISS, zones=()), is_next=True) == ("Next: Kiss Face.", "Kiss Face.")
    assert phrases.name_alone(KISS, is_next=True) == ("Next: Kiss Face.", "Kiss Face.")
    assert phrases.name_alone(KISS, is_next=False) == ("Kiss Face.",)


@pytest.mark.parametrize(
    ("cue", "forms"),
    [
        ("Press. Firmly, all around.", ("Press. Firmly, all around.", "Press.")),
        ("Press.", ("Press.",)),
        ("Press", ("Press",)),
        ("", ("",)),
    ],
)
def test_a_cue_can_be_shortened_to_its_first_sentence(cue: str, forms: tuple[str, ...]) -> None:
    assert phrases.as_written(cue) == forms


def test_sides_are_told_in_full_and_shortly() -> None:
    assert phrases.first_side(Side.RIGHT) == ("Your right side first.", "Right side.")
    assert phrases.switch(Side.LEFT) == ("Switch sides. Your left.", "Left side.")


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("hand", Side)
def test_a_side_is_told_with_the_hand_that_works_on_it(side: Side, hand: Side) -> None:
    words = f"{side.value} side first, with your {hand.value} hand."
    assert phrases.first_side(side, hand) == (f"Your {words}", f"{side.value.capitalize()} side.")
    assert phrases.switch(side, hand)[0] == f"Now your {side.value} side, with your {hand.value} hand."


def test_counts_are_said_in_words() -> None:
    assert phrases.counted(10) == "Ten."
    assert phrases.times(3) == ("Three times.",)
    assert phrases.rounds_a_day(1, 4, is_set=False) == ("Once now, four times a day.",)
    assert phrases.rounds_a_day(3, 4, is_set=False) == ("Three times now, four times a day.",)
    assert phrases.rounds_a_day(1, 4, is_set=True) == ("One set now, four a day.",)
    assert phrases.rounds_a_day(2, 4, is_set=True) == ("Two sets now, four a day.",)
    assert phrases.seconds(25_000, 1) == ("25 seconds.",)
    assert phrases.seconds(6_000, 3) == ("Six seconds each.",)
    assert phrases.low_tick("Lift. Back to the mouth.") == "Low tick: lift."
    assert phrases.low_tick("") == "Low tick: back."
    assert phrases.place_in_row(2, 3) == ("Two of three.",)
    assert phrases.place_in_row(3, 3) == ("Last one.",)
    assert phrases.next_set(2, 3) == ("Rest. Set two of three.", "Set two of three.")
    assert phrases.spelled(21) == "21"


def test_what_follows_a_rest_is_told_where_the_library_tells_it() -> None:
    assert phrases.then("Press.") == "Then: Press."
    assert phrases.then("") == ""
    german = {"Then: {action}": "Danach: {action}"}
    assert phrases.then("Lippen pressen.", lambda words: german.get(words, words)) == "Danach: Lippen pressen."


def test_a_sentence_and_what_stands_in_its_places_are_translated() -> None:
    german = {"{number} times.": "{number} mal.", "three": "drei"}
    assert phrases.times(3, lambda words: german.get(words, words)) == ("Drei mal.",)
