# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Steps that need oil or a tool wait until the person has it."""

from msgspec.structs import replace

from facetimer.library.model.vocabulary import Tool
from facetimer.session.events import (
    PauseReason,
    SegmentStarted,
    SessionFinished,
    SessionPaused,
)
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import LEAD_IN_MS
from facetimer.session.timeline import TimelineOptions
from tests.examples import block, exercise, timeline
from tests.session.rig import Rig

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


def waiting_rig() -> Rig:
    """A session that stands before its second step, for the gua sha."""
    rig = Rig(WAITING_PLAN)
    rig.player.start()
    rig.after(100)
    rig.player.skip()
    assert rig.player.snapshot().pause_reason is PauseReason.WAITING
    return rig


def test_going_back_from_a_wait_is_a_plain_pause_and_the_tool_is_asked_for_again() -> None:
    rig = waiting_rig()
    rig.player.back()
    assert rig.status() is SessionStatus.PAUSED
    assert rig.player.snapshot().pause_reason is PauseReason.PERSON
    rig.player.resume()
    start = WAITING_PLAN.steps[1].start_ms
    assert rig.after(LEAD_IN_MS + start)[-1] == SessionPaused(at_ms=start, reason=PauseReason.WAITING)


def test_skipping_to_a_step_with_a_tool_during_a_pause_asks_for_the_tool() -> None:
    rig = Rig(WAITING_PLAN)
    rig.player.start()
    rig.after(100)
    rig.player.pause()
    rig.player.skip()
    assert rig.player.snapshot().pause_reason is PauseReason.WAITING
    rig.player.resume()
    assert rig.player.snapshot().lead_in_count == 3
    rig.after(LEAD_IN_MS + 1_000)
    assert rig.status() is SessionStatus.RUNNING


def test_skipping_the_step_that_waits_still_asks_where_the_next_needs_the_same() -> None:
    rig = waiting_rig()
    rig.player.skip()
    snapshot = rig.player.snapshot()
    assert (snapshot.step.index, snapshot.step.wait_for) == (2, "gua_sha")
    assert snapshot.pause_reason is PauseReason.WAITING
    rig.player.resume()
    rig.player.seek(WAITING_PLAN.steps[1].start_ms)
    assert rig.status() is SessionStatus.RUNNING  # it is in the hand


def test_jumping_into_the_middle_of_a_step_with_a_tool_asks_for_the_tool() -> None:
    rig = Rig(WAITING_PLAN)
    rig.player.start()
    rig.after(100)
    rig.player.seek(WAITING_PLAN.steps[1].start_ms + 500)
    assert rig.player.snapshot().pause_reason is PauseReason.WAITING


def test_a_jump_from_a_wait_to_the_close_asks_for_nothing() -> None:
    rig = waiting_rig()
    rig.player.seek(WAITING_PLAN.segments[-1].start_ms)
    assert rig.player.snapshot().pause_reason is PauseReason.PERSON


def test_a_jump_after_the_machine_slept_leaves_the_reason() -> None:
    rig = Rig(WAITING_PLAN)
    rig.player.start()
    rig.clock.advance(60_000)
    rig.player.poll()
    rig.player.seek(500)
    assert rig.player.snapshot().pause_reason is PauseReason.CLOCK_GAP


def test_a_session_taken_up_in_a_step_with_a_tool_has_it_in_the_hand() -> None:
    rig = Rig(WAITING_PLAN)
    rig.player.start(at_ms=WAITING_PLAN.steps[2].start_ms)
    rig.after(LEAD_IN_MS + 1_000)
    rig.player.repeat()
    assert rig.status() is SessionStatus.RUNNING
