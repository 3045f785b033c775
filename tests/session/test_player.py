# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session under any clock: the same events at the same session times, whatever the polls do."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetimer.library.vocabulary import Tool
from facetimer.session.events import (
    Event,
    PauseReason,
    SegmentEnded,
    SegmentExtended,
    SegmentStarted,
    SessionAborted,
    SessionFinished,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    Sought,
    StepEnded,
    StepOutcome,
    StepStarted,
)
from facetimer.session.machine import IllegalCommand, SessionStatus
from facetimer.session.player import CLOCK_GAP_MS, LEAD_IN_MS, SessionPlayer
from facetimer.session.timeline import SegmentKind, Timeline, TimelineOptions
from tests.examples import block, exercise, seed_five, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack


class Rig:
    """A player with everything around it in reach."""

    def __init__(self, plan: Timeline, speed: float = 1) -> None:
        self.clock = FakeClock()
        self.journal = InMemoryJournal()
        self.sound = RecordingSoundtrack()
        self.player = SessionPlayer(plan, self.clock, self.sound, self.journal, speed=speed)

    def after(self, ms: int) -> list[Event]:
        """Let `ms` pass in steps no gap rule minds, and poll at the end of each."""
        events: list[Event] = []
        while ms > 0:
            part = min(ms, CLOCK_GAP_MS)
            self.clock.advance(part)
            ms -= part
            events += self.player.poll()
        return events

    def status(self) -> SessionStatus:
        return self.player.status

    @property
    def position(self) -> int:
        return self.player.snapshot().position_ms


def on_time(events: list[Event]) -> list[Event]:
    """The same events with lateness left out: what happened and where."""
    return [replace(e, late_by_ms=0) for e in events]


def reference(plan: Timeline) -> list[Event]:
    """The whole session polled every millisecond."""
    rig = Rig(plan)
    events = rig.player.start()
    while rig.status() is SessionStatus.RUNNING:
        rig.clock.advance(1)
        events += rig.player.poll()
    return events


SHORT = timeline(
    exercise("press", block(0.5, 1, 0.25, 0.5, 2)), exercise("tilt", block(0.75, 1.5, 0, per_side=True))
)
SHORT_REFERENCE = reference(SHORT)


def test_a_session_runs_through_every_segment_once_and_in_order() -> None:
    started = [e.segment.index for e in SHORT_REFERENCE if isinstance(e, SegmentStarted)]
    ended = [e.segment.index for e in SHORT_REFERENCE if isinstance(e, SegmentEnded)]
    assert started == ended == list(range(len(SHORT.segments)))
    assert [e.at_ms for e in SHORT_REFERENCE if isinstance(e, SegmentEnded)] == [s.end_ms for s in SHORT.segments]
    assert [e.at_ms for e in SHORT_REFERENCE] == sorted(e.at_ms for e in SHORT_REFERENCE)
    assert isinstance(SHORT_REFERENCE[0], SessionStarted)
    assert SHORT_REFERENCE[-1] == SessionFinished(at_ms=SHORT.total_ms, active_ms=SHORT.total_ms, complete=True)


def test_every_millisecond_poll_is_never_late() -> None:
    assert all(e.late_by_ms == 0 for e in SHORT_REFERENCE)


actions = st.one_of(
    st.tuples(st.just("pass"), st.integers(0, CLOCK_GAP_MS)),
    st.tuples(st.just("break"), st.integers(0, 10_000_000)),
    st.tuples(st.just("stall"), st.integers(CLOCK_GAP_MS + 1, 10_000_000)),
)
speeds = st.sampled_from([1, 2, 60, 0.5, 1.37])


@settings(max_examples=300)
@given(st.lists(actions, max_size=40), speeds)
def test_any_schedule_gives_the_same_session(schedule: list[tuple[str, int]], speed: float) -> None:
    rig = Rig(SHORT, speed)
    events = rig.player.start()
    for action, ms in [*schedule, *[("pass", 1000)] * 400]:
        if rig.status() is not SessionStatus.RUNNING:
            break
        if action == "pass":
            rig.clock.advance(ms)
            events += rig.player.poll()
            continue
        events += rig.player.poll() if action == "stall" else rig.player.pause()
        if rig.status() is SessionStatus.FINISHED:
            break
        rig.clock.advance(ms)
        events += rig.player.poll()
        events += rig.player.resume()
        rig.clock.advance(LEAD_IN_MS // 2)
        events += rig.player.poll()
        rig.clock.advance(LEAD_IN_MS - LEAD_IN_MS // 2)
        events += rig.player.poll()
    interruptions = (SessionPaused, SessionResumed)
    assert on_time([e for e in events if not isinstance(e, interruptions)]) == SHORT_REFERENCE
    assert rig.journal.events == events


def test_ten_virtual_hours_end_within_a_millisecond_of_the_plan() -> None:
    plan = timeline(exercise("long", block(1, 3599, 0, 0, 10)))
    rig = Rig(plan)
    began = rig.clock.now
    rig.player.start()
    while rig.status() is SessionStatus.RUNNING:
        rig.clock.advance(min(997, began + plan.total_ms - rig.clock.now))
        rig.player.poll()
    assert rig.clock.now - began == plan.total_ms >= 36_000_000
    assert rig.player.active_ms == plan.total_ms


def test_lateness_is_real_time_since_the_mark() -> None:
    rig = Rig(SHORT, speed=2)
    rig.player.start()
    rig.after(3_900)
    rig.clock.advance(200)
    ended = next(e for e in rig.player.poll() if isinstance(e, SegmentEnded))
    assert (ended.at_ms, ended.late_by_ms) == (8_000, 100)


def test_pause_keeps_the_remainder_to_the_millisecond() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(1_234)
    rig.player.pause()
    rig.clock.advance(3_600_000)
    assert rig.player.poll() == []
    rig.player.resume()
    rig.after(LEAD_IN_MS)
    assert rig.position == 1_234
    rig.after(1)
    assert rig.position == 1_235


def test_resuming_counts_three_two_one_before_time_moves() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(1_000)
    rig.player.pause()
    rig.player.resume()
    counts = [rig.player.snapshot().lead_in_count]
    for _ in range(3):
        rig.after(1_000)
        counts.append(rig.player.snapshot().lead_in_count)
    assert counts == [3, 2, 1, 0]
    assert rig.position == 1_000


def test_a_session_starts_without_a_lead_in_and_is_taken_up_with_one() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    assert rig.player.snapshot().lead_in_ms == 0
    later = Rig(SHORT)
    later.player.start(at_ms=9_000)
    assert later.player.snapshot().lead_in_ms == LEAD_IN_MS
    assert later.position == 9_000


def test_a_hold_counts_ten_to_one_each_for_exactly_one_second() -> None:
    rig = Rig(timeline(exercise("fish", block(3, 10, 2))))
    rig.player.start()
    rig.after(11_000)
    counts = []
    for _ in range(10_000):
        snapshot = rig.player.snapshot()
        assert snapshot.is_hold
        counts.append(snapshot.count)
        rig.after(1)
    assert counts == [n for n in range(10, 0, -1) for _ in range(1_000)]
    assert rig.player.snapshot().segment.kind is SegmentKind.MOVE_OUT


@pytest.mark.parametrize("via", ["poll", "pause", "skip", "back", "repeat", "extend"])
def test_a_clock_gap_pauses_as_of_the_last_poll(via: str) -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.after(1_500)
    rig.clock.advance(CLOCK_GAP_MS + 1)
    events = getattr(rig.player, via)()
    assert events[0] == SessionPaused(at_ms=1_500, reason=PauseReason.CLOCK_GAP)
    assert rig.status() is SessionStatus.PAUSED
    assert rig.player.snapshot().pause_reason is PauseReason.CLOCK_GAP
    assert rig.sound.calls[-1] == ("stop",)


def test_a_gap_of_exactly_two_seconds_is_still_a_slow_machine() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.clock.advance(CLOCK_GAP_MS)
    rig.player.poll()
    assert rig.position == CLOCK_GAP_MS


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


def test_skipping_everything_ends_the_session_incomplete() -> None:
    rig = Rig(SHORT)
    rig.player.start()
    rig.player.skip()
    rig.player.skip()
    assert rig.player.snapshot().segment.kind is SegmentKind.CLOSE
    finished = rig.player.skip()[-1]
    assert finished == SessionFinished(at_ms=SHORT.total_ms, active_ms=0, complete=False)
    assert rig.status() is SessionStatus.FINISHED


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
    finished = rig.after(31_000)[-1]
    assert finished == SessionFinished(at_ms=43_000, active_ms=43_000, complete=True)


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


def test_the_snapshot_names_the_next_step_and_the_time_left() -> None:
    rig = Rig(seed_five())
    rig.player.start()
    snapshot = rig.player.snapshot()
    assert snapshot.step.exercise.name == "Brow Stretch"
    assert snapshot.next_step is not None
    assert snapshot.next_step.exercise.name == "Circle Your Tongue"
    assert snapshot.session_remaining_ms == 256_000
    rig.player.seek(256_000 - 11_000)
    assert rig.player.snapshot().next_step is None


def test_a_speed_must_be_above_zero() -> None:
    with pytest.raises(ValueError, match="above 0"):
        Rig(SHORT, speed=0)


WAITING_PLAN = timeline(
    exercise("press", block(0.5, 1, 0.25)),
    replace(exercise("glide", block(1, 0, 1)), tool=Tool.GUA_SHA),
    replace(exercise("glide-on", block(1, 0, 1)), tool=Tool.GUA_SHA),
    options=TimelineOptions(waits=True),
)


def test_a_step_that_needs_a_tool_waits_for_the_person_and_then_counts_in() -> None:
    rig = Rig(WAITING_PLAN)
    rig.player.start()
    start = WAITING_PLAN.steps[1].start_ms
    events = rig.after(start + 500)
    assert events[-1] == SessionPaused(at_ms=start, reason=PauseReason.WAITING)
    assert isinstance(events[-2], SegmentStarted)
    rig.clock.advance(600_000)
    rig.player.resume()
    assert rig.player.snapshot().lead_in_count == 3
    finished = rig.after(LEAD_IN_MS + WAITING_PLAN.total_ms)[-1]
    assert finished == SessionFinished(at_ms=WAITING_PLAN.total_ms, active_ms=WAITING_PLAN.total_ms, complete=True)


def test_jumping_to_a_step_that_needs_a_tool_waits_too_but_only_the_first_time() -> None:
    rig = Rig(WAITING_PLAN)
    rig.player.start()
    rig.after(100)
    rig.player.skip()
    assert rig.player.snapshot().pause_reason is PauseReason.WAITING
    rig.player.resume()
    rig.after(LEAD_IN_MS + 4_000)
    rig.player.back()
    assert rig.status() is SessionStatus.RUNNING


def test_only_what_is_new_in_the_hand_is_waited_for() -> None:
    assert [step.wait_for for step in WAITING_PLAN.steps] == ["", "gua_sha", ""]


def test_nothing_waits_unless_asked() -> None:
    plain = timeline(exercise("press"), replace(exercise("glide"), tool=Tool.ROLLER))
    assert [step.wait_for for step in plain.steps] == ["", ""]
