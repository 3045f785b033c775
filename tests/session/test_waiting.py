# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Steps that need oil or a tool wait until the person has it."""

from msgspec.structs import replace

from facetimer.library.vocabulary import Tool
from facetimer.session.events import (
    PauseReason,
    SegmentStarted,
    SessionFinished,
    SessionPaused,
)
from facetimer.session.machine import SessionStatus
from facetimer.session.player import LEAD_IN_MS
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


def test_only_what_is_new_in_the_hand_is_waited_for() -> None:
    assert [step.wait_for for step in WAITING_PLAN.steps] == ["", "gua_sha", ""]


def test_nothing_waits_unless_asked() -> None:
    plain = timeline(exercise("press"), replace(exercise("glide"), tool=Tool.ROLLER))
    assert [step.wait_for for step in plain.steps] == ["", ""]
