# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person may ask of a running session, and what comes of it."""

import math

import pytest

from facetimer.session.events import (
    SegmentExtended,
    SegmentStarted,
    SessionAborted,
    SessionFinished,
    SessionResumed,
    Sought,
    StepEnded,
    StepOutcome,
    StepStarted,
)
from facetimer.session.machine import IllegalCommand, SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.snapshot import LEAD_IN_MS
from facetimer.session.timeline import SegmentKind
from tests.examples import block, exercise, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack
from tests.session.rig import SHORT, Rig


def test_skip_goes_to_the_next_exercise_and_says_what_was_left() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(2_000)
    events = rig.player.skip()
    second = SHORT.steps[1]
    assert events == [
        StepEnded(at_ms=2_000, step=SHORT.steps[0], outcome=StepOutcome.SKIPPED, active_ms=2_000),
        Sought(at_ms=second.start_ms, from_ms=2_000),
        StepStarted(at_ms=second.start_ms, step=second),
        SegmentStarted(at_ms=second.start_ms, segment=SHORT.segment_at(second.start_ms)),
    ]


def test_skip_in_the_gap_goes_to_the_exercise_it_leads_to() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.seek(SHORT.steps[0].end_ms + 100)
    events = rig.player.skip()
    assert rig.position == SHORT.steps[1].start_ms
    assert not any(isinstance(e, StepEnded) for e in events)


@pytest.mark.parametrize(("share", "outcome"), [(0.1, StepOutcome.PARTIAL), (0.3, StepOutcome.DONE)])
def test_a_step_of_which_a_jump_has_passed_most_by_is_not_done_at_its_end(
    share: float, outcome: StepOutcome
) -> None:
    rig, first = Rig(SHORT), SHORT.steps[0]
    rig.player.start()
    rig.player.seek(first.end_ms - round(share * first.duration_ms))

    events = rig.after(round(share * first.duration_ms))

    assert [event.outcome for event in events if isinstance(event, StepEnded)] == [outcome]


def test_one_that_is_gone_back_to_and_practised_then_is_done_and_so_is_the_session() -> None:
    rig, first = Rig(SHORT), SHORT.steps[0]
    rig.player.start()
    rig.player.seek(first.end_ms - 100)
    rig.after(200)
    rig.player.seek(0)

    events = rig.after(SHORT.total_ms)

    ended = [event.outcome for event in events if isinstance(event, StepEnded)]
    assert ended == [StepOutcome.DONE] * len(SHORT.steps)
    assert isinstance(events[-1], SessionFinished)
    assert events[-1].complete


def test_one_that_was_begun_before_a_cut_is_done_at_its_end() -> None:
    first = SHORT.steps[0]
    clock = FakeClock()
    player = SessionPlayer(SHORT, clock, RecordingSoundtrack(), InMemoryJournal(), begun_steps={0})
    player.start(first.end_ms - 100)
    ended = []
    for ms in (LEAD_IN_MS // 2, LEAD_IN_MS // 2, 100):
        clock.advance(ms)
        ended += [event for event in player.poll() if isinstance(event, StepEnded)]

    assert [(each.step.index, each.outcome) for each in ended] == [(0, StepOutcome.DONE)]


def test_skipping_a_step_that_was_done_before_leaves_it_done() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(SHORT.steps[1].start_ms + 500)
    rig.player.back()  # early in the second step: to the first, which is done
    events = rig.player.skip()
    assert rig.position == SHORT.steps[1].start_ms
    assert not any(isinstance(e, StepEnded) for e in events)


def test_skipping_everything_ends_the_session_incomplete() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.skip()
    rig.player.skip()
    assert rig.player.snapshot().segment.kind is SegmentKind.CLOSE
    finished = rig.player.skip()[-1]
    assert finished == SessionFinished(at_ms=SHORT.total_ms, active_ms=0, complete=False)
    assert rig.status() is SessionStatus.FINISHED


def test_a_skip_in_the_close_ends_a_session_that_is_paused_there() -> None:
    rig = Rig(SHORT)
    rig.player.start(SHORT.segments[-1].start_ms)
    rig.player.pause()
    finished = rig.player.skip()[-1]
    assert finished == SessionFinished(at_ms=SHORT.total_ms, active_ms=0, complete=False)
    assert (rig.status(), rig.player.snapshot().pause_reason) == (SessionStatus.FINISHED, None)


def test_a_skipped_exercise_that_is_done_after_all_makes_the_session_complete() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.skip()
    rig.player.back()
    finished = rig.after(SHORT.total_ms)[-1]
    assert isinstance(finished, SessionFinished)
    assert finished.complete


def test_back_restarts_the_exercise_and_early_in_it_goes_to_the_one_before() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    second = SHORT.steps[1].start_ms
    rig.player.seek(second + 3_001)
    rig.player.back()
    assert rig.position == second
    rig.player.back()
    assert rig.position == 0
    rig.player.back()
    assert rig.position == 0


def test_repeat_starts_the_repetition_again() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.seek(8_000 + 2_250 + 800)  # the second repetition's hold
    rig.player.repeat()
    assert rig.position == 8_000 + 2_250


@pytest.mark.parametrize(("to", "lands"), [(-5, 0), (10_000_000, SHORT.total_ms), (9_000, 9_000)])
def test_seeking_is_clamped_to_the_session(to: int, lands: int) -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.seek(to)
    assert rig.position == lands


def test_a_jump_while_paused_stays_paused() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.pause()
    rig.player.skip()
    assert rig.status() is SessionStatus.PAUSED
    rig.clock.advance(1_000)
    rig.player.poll()
    assert rig.position == SHORT.steps[1].start_ms


def test_ten_more_seconds_lengthen_the_hold_and_the_count() -> None:
    rig = Rig(timeline(exercise("fish", block(3, 10, 2))))
    rig.player.start()
    rig.after(12_000)
    assert rig.player.snapshot().count == 9
    event = rig.player.extend()[-1]
    assert isinstance(event, SegmentExtended)
    assert rig.player.snapshot().count == 19
    assert event.timeline.total_ms == 33_000 + 10_000
    assert rig.player.timeline == event.timeline
    finished = rig.after(31_000)[-1]
    assert finished == SessionFinished(at_ms=43_000, active_ms=43_000, complete=True)


def test_ten_more_seconds_during_the_count_leave_the_count_as_it_is() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(1_000)
    rig.player.pause()
    rig.player.resume()
    rig.after(1_200)
    rig.player.extend()
    left_ms = LEAD_IN_MS - 1_200
    assert rig.player.snapshot().lead_in_ms == left_ms
    assert rig.sound.calls[-1] == ("play", 1_000, left_ms)
    rig.after(left_ms)
    assert rig.position == 1_000


def test_leaving_keeps_the_part_done() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(3_000)
    assert rig.player.abort()[-2:] == [
        StepEnded(at_ms=3_000, step=SHORT.steps[0], outcome=StepOutcome.PARTIAL, active_ms=3_000),
        SessionAborted(at_ms=3_000, active_ms=3_000, kept=True),
    ]


def test_leaving_without_keeping_records_no_step() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(3_000)
    assert rig.player.abort(keep=False) == [SessionAborted(at_ms=3_000, active_ms=3_000, kept=False)]


def test_active_time_leaves_out_pauses_and_lead_ins() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(2_000)
    rig.player.pause()
    rig.clock.advance(60_000)
    rig.player.resume()
    rig.after(LEAD_IN_MS + 500)
    assert rig.player.active_ms == 2_500


def test_sound_follows_every_change_of_time() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(1_000)
    rig.player.pause()
    rig.player.resume()
    rig.player.seek(4_000)
    rig.player.extend()
    rig.player.abort()
    assert rig.sound.calls == [
        ("play", 0, 0),
        ("stop",),
        ("play", 1_000, LEAD_IN_MS),
        ("play", 4_000, 0),
        ("play", 4_000, 0),
        ("stop",),
    ]


def test_a_preview_at_another_speed_asks_for_no_sound() -> None:
    rig = Rig(SHORT, speed=60)
    rig.player.start()
    assert rig.sound.calls == []


@pytest.mark.parametrize("command", ["pause", "resume", "skip", "back", "repeat", "extend", "abort"])
def test_a_session_that_has_not_begun_refuses_and_stays_idle(command: str) -> None:
    rig = Rig(SHORT)
    with pytest.raises(IllegalCommand):
        getattr(rig.player, command)()
    assert rig.status() is SessionStatus.IDLE
    assert rig.journal.events == []


@pytest.mark.parametrize("command", ["start", "pause", "resume", "skip", "back", "repeat", "extend", "abort"])
def test_a_session_that_is_over_refuses(command: str) -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(SHORT.total_ms)
    recorded = list(rig.journal.events)
    with pytest.raises(IllegalCommand):
        getattr(rig.player, command)()
    assert rig.journal.events == recorded


@pytest.mark.parametrize("command", ["pause", "toggle", "skip", "back", "repeat", "extend", "abort"])
def test_a_press_at_the_very_end_finds_the_session_finished_not_an_error(command: str) -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(SHORT.total_ms - 10)
    rig.clock.advance(10)
    assert isinstance(getattr(rig.player, command)()[-1], SessionFinished)


def test_toggle_pauses_resumes_and_else_does_nothing() -> None:
    rig = Rig(SHORT)
    assert rig.player.toggle() == []
    rig.player.start()
    rig.player.toggle()
    assert rig.status() is SessionStatus.PAUSED
    rig.player.toggle()
    assert rig.status() is SessionStatus.RUNNING


def test_steps_done_before_an_interruption_count_towards_completion() -> None:
    rig = Rig(SHORT)
    rig.player = SessionPlayer(SHORT, rig.clock, rig.sound, rig.journal, done_steps=frozenset({0}))
    rig.player.start(at_ms=SHORT.steps[1].start_ms)
    finished = rig.after(LEAD_IN_MS + SHORT.total_ms)[-1]
    assert isinstance(finished, SessionFinished)
    assert finished.complete


@pytest.mark.parametrize("speed", [0, -1, math.nan, math.inf])
def test_a_speed_must_be_a_number_above_zero(speed: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        Rig(SHORT, speed=speed)


def test_a_lead_in_is_not_negative() -> None:
    with pytest.raises(ValueError, match="at least 0"):
        SessionPlayer(SHORT, FakeClock(), RecordingSoundtrack(), InMemoryJournal(), lead_in_ms=-1)


def test_a_session_may_go_on_without_a_lead_in() -> None:
    rig = Rig(SHORT)
    rig.player = SessionPlayer(SHORT, rig.clock, rig.sound, rig.journal, lead_in_ms=0)
    rig.player.start(at_ms=1_000)
    rig.after(500)
    assert rig.position == 1_500


@pytest.mark.parametrize("at_ms", [-1, SHORT.total_ms + 1])
def test_a_session_does_not_begin_where_it_has_no_place(at_ms: int) -> None:
    rig = Rig(SHORT)
    with pytest.raises(ValueError, match="outside"):
        rig.player.start(at_ms)
    assert rig.status() is SessionStatus.IDLE
    assert rig.journal.events == []


def test_going_on_is_told_and_the_reason_of_the_pause_is_gone() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(1_000)
    rig.player.pause()
    assert rig.player.resume() == [SessionResumed(at_ms=1_000, lead_in_ms=LEAD_IN_MS)]
    assert rig.player.snapshot().pause_reason is None


def test_a_jump_is_refused_before_the_start_and_after_the_end() -> None:
    rig = Rig(SHORT)
    with pytest.raises(IllegalCommand):
        rig.player.seek(1_000)
    rig.player.start()
    rig.player.abort()
    recorded = list(rig.journal.events)
    with pytest.raises(IllegalCommand):
        rig.player.seek(1_000)
    assert rig.journal.events == recorded
