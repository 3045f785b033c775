# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session under any clock: the same events at the same session times, whatever the polls do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetimer.session.events import (
    PauseReason,
    SegmentEnded,
    SegmentStarted,
    SessionFinished,
    SessionPaused,
    SessionResumed,
    SessionStarted,
)
from facetimer.session.machine import SessionStatus
from facetimer.session.player import CLOCK_GAP_MS, SessionPlayer
from facetimer.session.snapshot import LEAD_IN_MS
from facetimer.session.timeline import SegmentKind
from tests.examples import block, exercise, timeline
from tests.session.rig import AT_ANY_PACE, SHORT, Rig, on_time, reference

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


@settings(AT_ANY_PACE, max_examples=300)
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


def test_a_moment_knows_how_long_the_whole_lead_in_is() -> None:
    rig = Rig(SHORT)
    player = SessionPlayer(SHORT, rig.clock, rig.sound, rig.journal, lead_in_ms=10_000)
    player.start(at_ms=1_000)
    assert player.snapshot().lead_in_fraction == 1
    for _ in range(4):
        rig.clock.advance(1_000)
        player.poll()
    assert player.snapshot().lead_in_fraction == pytest.approx(0.6)


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
