# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Another exercise comes into the place of a step while the session runs, and the events say what was done."""

import pytest

from facetimer.session.events import (
    SegmentStarted,
    SessionFinished,
    Sought,
    StepEnded,
    StepOutcome,
    StepSwapped,
)
from facetimer.session.machine import IllegalCommand, SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import SegmentKind, TimelineOptions
from tests.examples import block, exercise
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack
from tests.session.rig import SHORT, Rig

OTHER = exercise("whistle", block(1, 3, 1, 1, 4))
OPTIONS = TimelineOptions()


def names(rig: Rig) -> list[str]:
    return [step.exercise.id for step in rig.player.timeline.steps]


def paused(after_ms: int) -> Rig:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(after_ms)
    rig.player.pause()
    return rig


def test_what_was_begun_is_left_and_the_other_one_begins_after_it() -> None:
    rig = paused(9_000)
    events = rig.player.swap(0, OTHER, OPTIONS)
    plan = rig.player.timeline
    gap = plan.segment_at(SHORT.steps[0].end_ms)

    assert names(rig) == ["press", "whistle", "tilt"]
    assert events == [
        StepEnded(at_ms=9_000, step=SHORT.steps[0], outcome=StepOutcome.PARTIAL, active_ms=9_000),
        StepSwapped(at_ms=9_000, step=plan.steps[1], after=True, timeline=plan),
        Sought(at_ms=gap.start_ms, from_ms=9_000),
        SegmentStarted(at_ms=gap.start_ms, segment=gap),
    ]
    assert (gap.kind, gap.cue) == (SegmentKind.GAP, f"Next: {OTHER.name}.")
    assert rig.status() is SessionStatus.PAUSED


def test_a_session_with_a_swap_that_runs_to_its_end_is_complete() -> None:
    rig = paused(9_000)
    rig.player.swap(0, OTHER, OPTIONS)
    rig.player.resume()
    events = rig.after(200_000)
    ended = [(each.step.exercise.id, each.outcome) for each in events if isinstance(each, StepEnded)]

    assert ended == [("whistle", StepOutcome.DONE), ("tilt", StepOutcome.DONE)]
    last = events[-1]
    assert isinstance(last, SessionFinished)
    assert last.complete
    length_ms = rig.player.timeline.total_ms - SHORT.steps[0].end_ms
    assert last.active_ms == 9_000 + length_ms


def test_what_was_not_begun_gives_way() -> None:
    rig = paused(0)
    events = rig.player.swap(0, OTHER, OPTIONS)

    assert names(rig) == ["whistle", "tilt"]
    assert not any(isinstance(each, StepEnded) for each in events)
    assert rig.position == 0


def test_the_next_one_gives_way_and_the_present_one_goes_on() -> None:
    rig = paused(9_000)
    (event,) = rig.player.swap(1, OTHER, OPTIONS)

    assert isinstance(event, StepSwapped)
    assert (names(rig), rig.position, event.after) == (["press", "whistle"], 9_000, False)


def test_while_it_runs_the_sound_follows_the_new_plan() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(9_000)
    rig.player.swap(1, OTHER, OPTIONS)

    assert rig.sound.calls[-1] == ("play", 9_000, 0)


def test_what_was_done_later_keeps_its_time_when_a_step_comes_before_it() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.seek(SHORT.steps[1].start_ms)
    rig.after(2_000)
    rig.player.seek(1_000)
    rig.after(500)
    rig.player.swap(0, OTHER, OPTIONS)
    rig.player.seek(rig.player.timeline.steps[2].start_ms + 2_000)
    (ended,) = (each for each in rig.player.skip() if isinstance(each, StepEnded))

    assert (ended.step.exercise.id, ended.active_ms) == ("tilt", 2_000)


def test_what_is_done_stays_done_when_another_one_follows_it() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(SHORT.steps[1].start_ms + 500)
    rig.player.back()
    events = rig.player.swap(0, OTHER, OPTIONS)

    assert not any(isinstance(each, StepEnded) for each in events)
    assert names(rig) == ["press", "whistle", "tilt"]


def test_of_what_was_begun_before_a_cut_nothing_is_lost() -> None:
    clock, journal = FakeClock(), InMemoryJournal()
    player = SessionPlayer(SHORT, clock, RecordingSoundtrack(), journal, begun_steps=frozenset({0}))
    player.start(0)
    player.swap(0, OTHER, OPTIONS)

    assert [step.exercise.id for step in player.timeline.steps] == ["press", "whistle", "tilt"]


def test_what_is_over_is_not_swapped() -> None:
    rig = paused(SHORT.steps[1].start_ms + 100)

    with pytest.raises(ValueError, match="step 0 is over; the session stands in step 1"):
        rig.player.swap(0, OTHER, OPTIONS)
    assert names(rig) == ["press", "tilt"]


def test_before_the_start_nothing_is_swapped_and_in_the_last_instant_neither() -> None:
    rig = Rig(SHORT)
    with pytest.raises(IllegalCommand):
        rig.player.swap(0, OTHER, OPTIONS)
    rig.player.start()
    rig.after(SHORT.total_ms - 1)
    rig.clock.advance(1)

    events = rig.player.swap(1, OTHER, OPTIONS)

    assert isinstance(events[-1], SessionFinished)
    assert names(rig) == ["press", "tilt"]
