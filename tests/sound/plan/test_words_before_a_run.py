# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is said before a run (who, which side, how, with what care, how often), and what gives way to what."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.practice import Cues, RoutineStep
from facetimer.library.model.vocabulary import Source, Sourced
from facetimer.session.timeline import SegmentKind, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue
from facetimer.sound.plan.lane import Lane
from facetimer.sound.plan.speech_cues import SpeechCues
from tests.examples import block, exercise, routine, timeline
from tests.sound.plan.spoken import laid, one, said, start_of

WORDS = Cues("Lips together.", "Press your lips. Firmly, all around.", "Hold it there.", "Release.")
PLAIN = timeline(exercise("press", block(3, 10, 2, cues=WORDS), name="Kiss Face"))


def test_who_comes_is_said_before_how_and_all_is_done_at_the_end() -> None:
    words = said(laid(PLAIN))
    assert words[0] == "Kiss Face. Lips."
    assert words[-1] == "All done."
    assert "Release." in words


def test_how_often_is_told_where_it_is_more_than_once() -> None:
    assert "Two times." in said(laid(timeline(exercise("press", block(3, 10, 2, 0, 2)))))
    assert not any("times" in words for words in said(laid(PLAIN)))


BUSY = replace(
    exercise("rest", block(3, 2.5, 1, 0, 4), name="Quiet"),
    cues=Cues("Lay your hands down. Breathe slowly.", "Go.", "", ""),
)


@pytest.mark.parametrize(
    ("setup_ms", "times_ms", "expected"),
    [
        (5_000, 500, ["Quiet. Lips.", "Lay your hands down.", "Four times."]),
        # Shortened all it can be, it still has no room for the number.
        (5_000, 2_900, ["Quiet. Lips.", "Lay your hands down."]),
        # Once the number is dropped, there is room for all that was shortened to make room for it.
        (4_000, 2_900, ["Quiet. Lips.", BUSY.cues.setup]),
    ],
)
def test_before_a_run_the_least_important_gives_way_first_and_what_fits_comes_back(
    setup_ms: int, times_ms: int, expected: list[str]
) -> None:
    lengths = {
        "Quiet. Lips.": 3_000,
        BUSY.cues.setup: setup_ms,
        "Lay your hands down.": 2_500,
        "Four times.": times_ms,
    }
    made = SpeechCues(lambda text: lengths.get(text, 500), SoundSettings(), Lane())
    session = timeline(BUSY)
    start = start_of(session, SegmentKind.MOVE_IN)
    assert [cue.text for cue in laid(session, made) if cue.start_ms < start] == expected


CAREFUL = replace(
    exercise("press", block(3, 10, 1, reps=2), name="Quiet"),
    cues=Cues("Lay your hands down. Breathe slowly.", "Go.", "", "", "Feather light, only the skin moves."),
)


def with_care_of(length_ms: int) -> list[Cue]:
    return laid(
        timeline(CAREFUL),
        SpeechCues(lambda text: length_ms if text == CAREFUL.cues.care else 1_500, SoundSettings(), Lane()),
    )


def test_care_is_said_whole_where_all_else_gives_way() -> None:
    start = start_of(timeline(CAREFUL), SegmentKind.MOVE_IN)
    roomy, crowded = with_care_of(1_000), with_care_of(10_000)

    assert CAREFUL.cues.setup in said(roomy)
    assert CAREFUL.cues.setup not in said(crowded)
    assert one(crowded, CAREFUL.cues.care).end_ms <= start


def test_care_too_long_for_its_preparation_runs_on_into_the_movement() -> None:
    cues = with_care_of(14_000)
    care = one(cues, CAREFUL.cues.care)

    assert care.end_ms > start_of(timeline(CAREFUL), SegmentKind.MOVE_IN)
    assert all(cue.end_ms <= care.start_ms or cue.start_ms >= care.end_ms for cue in cues if cue is not care)


def test_care_longer_than_the_session_is_not_said() -> None:
    assert CAREFUL.cues.care not in said(with_care_of(600_000))


@pytest.mark.parametrize(
    "cues",
    [
        Cues("", "Press, four times.", "", ""),
        Cues("Count: four. Then rest.", "Press.", "", ""),
        Cues("", "Press four, slowly.", "", ""),
    ],
)
def test_a_number_that_the_library_says_itself_is_not_said_again(cues: Cues) -> None:
    silent_of_it = timeline(replace(exercise("press", block(2, 5, 1, 0, 4)), cues=cues))
    plain = timeline(exercise("press", block(2, 5, 1, 0, 4)))

    assert "Four times." in said(laid(plain))
    assert "Four times." not in said(laid(silent_of_it))


@pytest.mark.parametrize(
    ("hold", "told"),
    [("Hold it there.", True), ("Hold ten.", False)],
    ids=["ours", "theirs"],
)
def test_how_long_a_hold_is_is_told_where_the_library_does_not(hold: str, told: bool) -> None:
    session = timeline(exercise("press", block(2, 10, 1, cues=Cues("Lips together.", "Press.", hold, "Release."))))
    assert ("Ten seconds." in said(laid(session))) is told


def test_how_often_is_told_before_the_first_side_and_not_again_before_the_second() -> None:
    words = said(laid(timeline(exercise("tilt", block(3, 5, 1, reps=2, per_side=True)))))

    assert words.count("Two times.") == 1
    assert words.index("Two times.") < words.index("Switch sides. Your left.")


def test_sets_and_sides_are_told_before_they_begin() -> None:
    move = exercise("tilt", block(3, 5, 1, per_side=True))
    session = compile_timeline(routine(RoutineStep("tilt", sets=2)), {"tilt": move})
    cues = laid(session)
    words = said(cues)
    assert words.count("Your right side first.") == 2
    assert words.count("Switch sides. Your left.") == 2
    rest = next(segment for segment in session.segments if segment.kind is SegmentKind.REST)
    assert rest.start_ms <= one(cues, "Rest. Set two of two.").start_ms < rest.end_ms


def test_the_next_exercise_is_named_in_the_gap_before_it_and_only_there() -> None:
    session = timeline(exercise("press", name="Kiss Face"), exercise("lift", name="Brow Lift"))
    cues = laid(session)
    assert one(cues, "Next: Brow Lift. Lips.").start_ms >= session.steps[0].end_ms
    assert not any(words.startswith("Brow Lift.") for words in said(cues))


def test_a_further_block_is_set_up_in_the_gap_before_it_unless_its_move_says_the_same() -> None:
    puff = Cues("Now the cheeks.", "Puff.", "", "")
    cues = laid(timeline(exercise("whistler", block(), block(3, 10, 1, cues=puff))))
    assert one(cues, "Now the cheeks.").start_ms < one(cues, "Puff.").start_ms
    one(laid(timeline(exercise("whistler", block(), block(3, 10, 1, cues=Cues("", "Puff.", "", ""))))), "Puff.")


@pytest.mark.parametrize(
    ("sets", "told"), [(1, ["Once now, four times a day."]), (3, ["Three times now, four times a day."]), (4, [])]
)
def test_who_is_told_how_is_told_how_many_rounds_of_the_day_it_is(sets: int, told: list[str]) -> None:
    daily = replace(exercise("press"), per_day=Sourced(4, Source.ARTICLE))
    session = compile_timeline(routine(RoutineStep("press", sets=sets)), {"press": daily})
    assert [text for text in said(laid(session)) if "a day" in text] == told
