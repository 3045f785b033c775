# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from pytestqt.qtbot import QtBot

from facetimer.session.events import Event, SessionAborted, SessionFinished, SessionPaused, StepEnded
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import Timeline
from facetimer.ui.player.driver import SessionDriver, ms_until_next_look
from tests.examples import exercise, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack


class Rehearsal:
    """A driver with everything around it remembered."""

    def __init__(self, plan: Timeline) -> None:
        self.clock = FakeClock()
        self.fault: str | None = None
        self.player = SessionPlayer(plan, self.clock, RecordingSoundtrack(), InMemoryJournal())
        self.driver = SessionDriver(self.player, lambda: self.fault)
        self.events: list[Event] = []
        self.snapshots: list[Snapshot] = []
        self.notices: list[str] = []
        self.driver.event_happened.connect(self.events.append)
        self.driver.snapshot_changed.connect(self.snapshots.append)
        self.driver.notice_raised.connect(self.notices.append)

    def pass_ms(self, ms: int) -> None:
        while ms > 0:
            self.clock.advance(min(1000, ms))
            ms -= 1000
            self.driver.poll()


@pytest.fixture
def rehearsal(qtbot: QtBot) -> Rehearsal:
    return Rehearsal(timeline(exercise("press"), exercise("puff")))


def test_the_timer_polls_only_while_time_passes(rehearsal: Rehearsal, qtbot: QtBot) -> None:
    rehearsal.driver.start()
    rehearsal.clock.advance(500)
    qtbot.waitUntil(lambda: rehearsal.snapshots[-1].position_ms == 500)

    rehearsal.driver.pause()
    seen = len(rehearsal.snapshots)
    assert not rehearsal.driver._timer.isActive()

    rehearsal.driver.resume()
    assert rehearsal.driver._timer.isActive()
    assert len(rehearsal.snapshots) == seen + 1


@pytest.mark.parametrize("late_ns", [0, 300_000, 2_000_000, 9_000_000])
def test_looks_fall_on_sixtieths_of_a_second_however_late_one_comes(late_ns: int) -> None:
    now_ns, looks = 1_234_567_890, []
    for k in range(600):
        now_ns += ms_until_next_look(now_ns) * 1_000_000
        looks.append(now_ns)
        now_ns += late_ns if k % 5 == 0 else 0

    assert (len(looks) - 1) / (looks[-1] - looks[0]) * 1e9 == pytest.approx(60, abs=0.2)
    assert all(abs(look * 60 / 1e9 - round(look * 60 / 1e9)) < 0.04 for look in looks)


def test_a_timer_that_is_early_looks_no_sooner_again() -> None:
    due_ns = 60_000_000_000
    assert [ms_until_next_look(due_ns + early_ns) for early_ns in (-3_000_000, 0)] == [20, 17]


def test_everything_is_heard_before_the_end_is_seen(rehearsal: Rehearsal) -> None:
    at_the_end: list[bool] = []

    def look(snapshot: Snapshot) -> None:
        if snapshot.status is SessionStatus.FINISHED:
            at_the_end.append(isinstance(rehearsal.events[-1], SessionFinished))

    rehearsal.driver.snapshot_changed.connect(look)
    rehearsal.driver.start()
    rehearsal.pass_ms(120_000)

    assert at_the_end == [True]
    assert [e.outcome for e in rehearsal.events if isinstance(e, StepEnded)] == ["done", "done"]
    assert not rehearsal.driver._timer.isActive()


@pytest.mark.parametrize("command", ["toggle", "pause", "resume", "skip", "back", "repeat", "extend"])
def test_a_command_after_the_end_does_nothing(rehearsal: Rehearsal, command: str) -> None:
    rehearsal.driver.start()
    rehearsal.driver.abort(keep=False)
    before = list(rehearsal.events)

    getattr(rehearsal.driver, command)()
    rehearsal.driver.seek(10)
    rehearsal.driver.abort(keep=True)

    assert rehearsal.events == before


def test_commands_reach_the_session(rehearsal: Rehearsal) -> None:
    driver = rehearsal.driver
    driver.start()
    driver.seek(9_500)
    assert rehearsal.snapshots[-1].position_ms == 9_500
    driver.repeat()
    assert rehearsal.snapshots[-1].position_ms == 8_000
    total = rehearsal.snapshots[-1].timeline.total_ms
    driver.extend()
    assert rehearsal.snapshots[-1].timeline.total_ms == total + 10_000
    driver.skip()
    assert rehearsal.snapshots[-1].step.index == 1
    driver.back()
    assert rehearsal.snapshots[-1].step.index == 0
    driver.toggle()
    assert [type(event) for event in rehearsal.events[-1:]] == [SessionPaused]
    driver.toggle()
    assert rehearsal.snapshots[-1].lead_in_ms == 3_000
    driver.abort(keep=True)
    assert [type(event) for event in rehearsal.events[-1:]] == [SessionAborted]


def test_a_fault_of_the_journal_is_told_once(rehearsal: Rehearsal) -> None:
    rehearsal.driver.start()
    rehearsal.fault = "The disk is full."
    rehearsal.driver.pause()
    rehearsal.driver.resume()
    rehearsal.fault = None
    rehearsal.driver.pause()
    rehearsal.fault = "The disk is full."
    rehearsal.driver.resume()

    assert rehearsal.notices == ["The disk is full."] * 2
