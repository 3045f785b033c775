# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session begins, and goes on, when its sound can be heard from the first moment; nothing is lost meanwhile."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.vocabulary import Tool
from facetimer.session.events import PauseReason, SessionAborted, SessionFinished
from facetimer.session.machine import SessionStatus
from facetimer.session.player import GAP_AT_START_MS, SessionPlayer
from facetimer.session.playhead import LONGEST_WAIT_MS
from facetimer.session.snapshot import LEAD_IN_MS
from facetimer.session.timeline import TimelineOptions
from tests.examples import block, exercise, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack
from tests.session.rig import Rig, on_time, reference

PLAN = timeline(exercise("press", block(1, 3, 1)), exercise("puff", block(1, 3, 1)))


def waiting_rig(at_ms: int = 0) -> Rig:
    """A session that was begun and whose sound is not there yet."""
    rig = Rig(PLAN)
    rig.sound.opens_in_ms = None
    rig.player.start(at_ms)
    return rig


def test_it_stands_at_its_beginning_until_its_sound_is_there_and_is_whole_then() -> None:
    rig = waiting_rig()
    rig.after(1_500)
    assert (rig.position, rig.player.snapshot().awaits_sound, rig.sound.calls) == (0, True, [])
    rig.sound.opens_in_ms = 250
    assert rig.player.poll() == []
    assert rig.sound.calls == [("play", 0, 250)]
    rig.after(250)
    assert (rig.position, rig.player.snapshot().awaits_sound, rig.player.snapshot().lead_in_ms) == (0, False, 0)
    rig.after(7)
    assert rig.position == 7
    rig.after(PLAN.total_ms)
    assert on_time(rig.journal.events) == on_time(reference(PLAN))
    assert isinstance(finished := rig.journal.events[-1], SessionFinished)
    assert finished.active_ms == PLAN.total_ms


def test_it_is_asked_for_the_very_plan_that_is_played() -> None:
    rig = waiting_rig()
    rig.player.extend()
    rig.after(100)
    assert rig.sound.asked[-1] is rig.player.timeline
    assert rig.player.snapshot().awaits_sound


def test_a_sound_that_never_comes_keeps_nobody_waiting() -> None:
    rig = waiting_rig()
    rig.after(LONGEST_WAIT_MS - 1)
    assert rig.player.snapshot().awaits_sound
    rig.after(1)
    assert rig.sound.calls == [("play", 0, 0)], "it may come yet"
    rig.after(1_000)
    assert rig.position == 1_000


def test_what_is_taken_up_counts_in_once_it_can_be_heard() -> None:
    rig = waiting_rig(11_500)
    rig.after(700)
    assert (rig.player.snapshot().lead_in_ms, rig.player.snapshot().lead_in_count) == (LEAD_IN_MS, 3)
    rig.sound.opens_in_ms = 50
    rig.player.poll()
    assert rig.sound.calls == [("play", 11_500, LEAD_IN_MS + 50)]
    rig.after(50)
    assert rig.player.snapshot().lead_in_ms == LEAD_IN_MS
    rig.after(LEAD_IN_MS + 5)
    assert rig.position == 11_505


def test_after_a_pause_it_goes_on_when_it_can_be_heard() -> None:
    rig = Rig(PLAN)
    rig.player.start()
    rig.after(11_500)
    rig.player.pause()
    rig.sound.opens_in_ms = None
    rig.player.resume()
    rig.after(600)
    assert rig.player.snapshot().awaits_sound
    rig.sound.opens_in_ms = 0
    rig.player.poll()
    assert rig.sound.calls[-1] == ("play", 11_500, LEAD_IN_MS)


def test_without_a_countdown_the_middle_is_entered_at_once() -> None:
    sound, clock = RecordingSoundtrack(opens_in_ms=50), FakeClock()
    player = SessionPlayer(PLAN, clock, sound, InMemoryJournal(), lead_in_ms=0)
    player.start(11_500)
    assert sound.calls == [("play", 11_500, 0)]


def test_at_another_speed_there_is_no_sound_to_wait_for() -> None:
    rig = Rig(PLAN, speed=2)
    rig.sound.opens_in_ms = None
    rig.player.start()
    rig.after(1_000)
    assert rig.position == 2_000


def test_a_pause_while_it_waits_is_a_pause_at_its_beginning() -> None:
    rig = waiting_rig()
    rig.player.toggle()
    snapshot = rig.player.snapshot()
    assert (snapshot.status, snapshot.position_ms, snapshot.awaits_sound) == (SessionStatus.PAUSED, 0, False)
    rig.sound.opens_in_ms = 0
    rig.after(5_000)
    assert rig.position == 0
    rig.player.toggle()
    rig.after(LEAD_IN_MS + 10)
    assert rig.position == 10


def test_a_skip_while_it_waits_waits_at_the_next_exercise() -> None:
    rig = waiting_rig()
    rig.player.skip()
    snapshot = rig.player.snapshot()
    assert (snapshot.step.index, snapshot.awaits_sound, rig.sound.calls) == (1, True, [])
    rig.sound.opens_in_ms = 250
    rig.player.poll()
    assert rig.sound.calls == [("play", PLAN.steps[1].start_ms, 250)]


@pytest.mark.parametrize("press", ["skip", "back", "repeat"])
def test_who_jumps_before_there_is_an_ear_again_waits_where_they_are(press: str) -> None:
    rig = Rig(PLAN)
    rig.player.start()
    rig.after(11_500)
    rig.sound.opens_in_ms = None
    getattr(rig.player, press)()
    there = rig.position
    rig.after(400)
    assert (rig.position, rig.player.snapshot().awaits_sound) == (there, True)
    rig.sound.opens_in_ms = 250
    rig.player.poll()
    assert rig.sound.calls[-1] == ("play", there, 250)


def test_who_leaves_while_it_waits_has_practised_nothing() -> None:
    rig = waiting_rig()
    rig.after(500)
    assert rig.player.abort() == [SessionAborted(at_ms=0, active_ms=0, kept=True)]


def test_a_window_that_is_busy_while_it_waits_loses_nothing() -> None:
    rig = waiting_rig()
    rig.sound.opens_in_ms = 250
    rig.clock.advance(GAP_AT_START_MS)
    rig.player.poll()
    assert (rig.status(), rig.sound.calls) == (SessionStatus.RUNNING, [("play", 0, 250)])


def test_a_computer_that_sleeps_while_it_waits_stands_still() -> None:
    rig = waiting_rig()
    rig.sound.opens_in_ms = 0
    rig.clock.advance(GAP_AT_START_MS + 1)
    rig.player.poll()
    assert rig.player.snapshot().pause_reason is PauseReason.CLOCK_GAP


@pytest.mark.parametrize("is_skipped", [False, True])
def test_a_tool_that_comes_next_is_waited_for_as_ever(is_skipped: bool) -> None:
    plan = timeline(
        exercise("press", block(0.5, 1, 0.25)),
        replace(exercise("glide", block(1, 0, 1)), tool=Tool.GUA_SHA),
        options=TimelineOptions(waits=True),
    )
    rig = Rig(plan)
    rig.sound.opens_in_ms = None
    rig.player.start()
    if is_skipped:
        rig.player.skip()
    else:
        rig.sound.opens_in_ms = 0
        rig.player.poll()
        rig.after(plan.steps[1].start_ms + 100)
    assert rig.player.snapshot().pause_reason is PauseReason.WAITING
