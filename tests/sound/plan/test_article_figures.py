# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The articles' figures, as they are laid out in time and as they are heard.

Gugelin gives them all: Circle Your Tongue 5 + 5; Fish Lips and Kiss Face 10 s, four times a day; The Whistler
10 s three times, then twelve puffs, four sets a day. It gives none for Brow Stretch. Minutes and times a week are
of a whole practice and are shown with it (`tests/library/test_doses.py`).
"""

import re
from collections.abc import Iterator

import pytest

from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.resources import assets_dir
from facetimer.session.timeline import Segment, SegmentKind, Timeline, TimelineOptions, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS
from tests.sound.sessions import talking

CATALOGUE = load_catalogue(assets_dir() / "library")
EXERCISES = CATALOGUE.exercises
COUNTED = SoundSettings(spoken_count="all")
HELD = ["fish-lips", "kiss-face", "whistler"]
ROUTINES = ["five-basics", "cheek-lip-trio"]


def only(exercise: str, options: TimelineOptions | None = None) -> Timeline:
    routine = Routine("alone", "Alone", (RoutineStep(exercise),), (), PrepCard.EXERCISE, Source.APP)
    return compile_timeline(routine, EXERCISES, options)


def voices(timeline: Timeline, settings: SoundSettings | None = None) -> list[Cue]:
    plan = plan_cues(timeline, LONGEST_MS, settings or SoundSettings(), talking)
    return [cue for cue in plan.cues if cue.is_voice]


def heard(timeline: Timeline, settings: SoundSettings | None = None) -> str:
    return " ".join(cue.text for cue in voices(timeline, settings)).lower()


def steps_heard(routine: str) -> Iterator[tuple[str, str]]:
    """Yield each exercise of a shipped routine, and all that is said of it."""
    timeline = compile_timeline(CATALOGUE.routines[routine], EXERCISES)
    said = voices(timeline)
    for step in timeline.steps:
        yield (
            step.exercise.id,
            " ".join(c.text for c in said if timeline.segments[c.segment].step == step.index).lower(),
        )


def of_kind(timeline: Timeline, kind: SegmentKind, block: int) -> list[Segment]:
    return [s for s in timeline.segments if s.kind is kind and s.block == block]


@pytest.mark.parametrize("exercise", HELD)
def test_ten_seconds_are_held_said_and_can_be_counted_aloud(exercise: str) -> None:
    timeline = only(exercise)

    holds = {s.duration_ms for s in timeline.segments if s.kind is SegmentKind.HOLD}

    assert holds == {10_000}
    assert "hold ten" in heard(timeline)
    counted = [c.text.lower().strip(".") for c in voices(timeline, COUNTED) if c.kind is CueKind.COUNT]
    assert set(counted) >= {"nine", "two", "one"}


@pytest.mark.parametrize("exercise", HELD)
def test_ten_is_said_within_the_hold_it_is_about(exercise: str) -> None:
    timeline = only(exercise)
    first = of_kind(timeline, SegmentKind.HOLD, 1)[0]

    (ten,) = [cue for cue in voices(timeline) if cue.text.startswith("Hold ten")]

    assert first.start_ms <= ten.start_ms < ten.end_ms < first.end_ms


def test_another_hold_of_ones_own_is_said_instead_of_ten() -> None:
    assert "hold five" in heard(only("fish-lips", TimelineOptions(own_hold_ms=5_000)))


def test_the_whistler_is_held_three_times_and_says_so_before_and_between() -> None:
    timeline = only("whistler")
    words = heard(timeline)

    assert len(of_kind(timeline, SegmentKind.HOLD, 1)) == 3
    assert (
        words.index("three times.") < words.index("hold ten") < words.index("two of three") < words.index("last")
    )


def test_then_it_is_puffed_twelve_times_in_an_o_and_says_so_before_the_first() -> None:
    timeline = only("whistler")
    puffs = of_kind(timeline, SegmentKind.MOVE_IN, 2)
    (twelve,) = [cue for cue in voices(timeline) if "twelve times" in cue.text]

    assert len(puffs) == 12
    assert twelve.text.endswith(" in an O.")
    assert of_kind(timeline, SegmentKind.HOLD, 1)[-1].end_ms < twelve.start_ms < twelve.end_ms < puffs[0].start_ms


def test_each_puff_is_heard() -> None:
    timeline = only("whistler")
    plan = plan_cues(timeline, LONGEST_MS, SoundSettings(), talking)
    puffs = of_kind(timeline, SegmentKind.MOVE_IN, 2)

    again = [c.start_ms for c in plan.cues if c.kind is CueKind.STROKE]

    assert again == [s.start_ms for s in puffs[1:]], "the first has the two notes that begin it"


@pytest.mark.parametrize(
    ("block", "words"), [(1, "clockwise, "), (2, "counter-clockwise, ")], ids=["clockwise", "counter-clockwise"]
)
def test_the_tongue_circles_five_times_each_way_and_each_way_says_five(block: int, words: str) -> None:
    timeline = only("tongue-circles")
    circles = of_kind(timeline, SegmentKind.MOVE_IN, block)

    said = [c.text.lower() for c in voices(timeline) if circles[0].start_ms <= c.start_ms < circles[-1].end_ms]

    assert len(circles) == 5
    assert said[0].startswith(words)
    assert said[0].endswith("five times.")


@pytest.mark.parametrize("routine", ROUTINES)
def test_four_a_day_is_said_of_the_three_it_is_of_and_of_no_other(routine: str) -> None:
    daily = {
        exercise for exercise, words in steps_heard(routine) if re.search(r"now, four( times)? a day\.", words)
    }

    assert daily == set(HELD)
    assert daily == {e.id for e in EXERCISES.values() if e.per_day is not None and e.per_day.value == 4}


def test_sets_in_one_session_are_rounds_of_the_day() -> None:
    routine = Routine("two", "Two", (RoutineStep("whistler", sets=2),), (), PrepCard.EXERCISE, Source.APP)

    assert "two sets now, four a day." in heard(compile_timeline(routine, EXERCISES))


def test_four_a_day_is_not_said_in_a_routine_that_does_not_mean_it() -> None:
    beginner = compile_timeline(CATALOGUE.routines["first-session"], EXERCISES)

    assert {"fish-lips", "kiss-face"} <= {step.exercise.id for step in beginner.steps}
    assert "a day" not in heard(beginner)


def test_four_a_day_is_not_said_to_somebody_who_knows_the_exercise() -> None:
    assert "a day" not in heard(only("whistler", TimelineOptions(known=frozenset(HELD))))


def test_the_brow_stretch_has_no_figure_of_the_article_to_say() -> None:
    (stretch,) = EXERCISES["brow-stretch"].blocks

    assert {stretch.hold_ms.source, stretch.reps.source} == {Source.APP}
    assert not re.search(r"hold ten|a day", heard(only("brow-stretch")))


def test_the_end_of_every_held_ten_is_marked() -> None:
    timeline = only("whistler")
    plan = plan_cues(timeline, LONGEST_MS, SoundSettings(), talking)

    ends = [s.end_ms for s in timeline.segments if s.kind is SegmentKind.HOLD]

    assert [cue.start_ms for cue in plan.cues if cue.kind is CueKind.RELEASE][:3] == ends
