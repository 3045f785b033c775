# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Runs a session in Qt: a precise timer lets the player look at the clock, signals tell what happened.

It holds no time and counts no tick: a late or lost tick only delays what a view shows
(measured: a default QTimer drifts 149 ms over ten ticks and swallows ticks on a stall).
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facetimer.clocks import monotonic_ns
from facetimer.library.model.practice import Exercise
from facetimer.session.events import Event
from facetimer.session.machine import SessionStatus
from facetimer.session.player import EXTEND_MS, SessionPlayer
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import TimelineOptions
from facetimer.ui.look.wording import put_notice

LOOKS_PER_S = 60
"""As many as most screens can show, and no more: each costs (docs/performance.md)."""
_SOON = 0.25
"""A look that comes within this share of the way to the next was meant for it."""

_ACTIVE = frozenset({SessionStatus.RUNNING, SessionStatus.PAUSED})


def ms_until_next_look(now_ns: int) -> int:
    """Return how long to wait for the next look, each of which falls on a whole sixtieth of a second.

    A timer that repeats knows whole milliseconds alone, and 16 of them come to more than sixty a second.

    Args:
        now_ns: the reading of a clock that never goes back.
    """
    looks = now_ns * LOOKS_PER_S / 1e9
    due = int(looks + _SOON) + 1
    return round((due - looks) * 1000 / LOOKS_PER_S)


class SessionDriver(QObject):
    """One session, as signals. Commands after its end do nothing.

    `fault` is called after every batch of events; each new sentence it returns is raised as a notice.
    """

    snapshot_changed = Signal(object)
    event_happened = Signal(object)
    notice_raised = Signal(str)

    def __init__(
        self,
        player: SessionPlayer,
        fault: Callable[[], str | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._fault = fault
        self._last_fault: str | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def status(self) -> SessionStatus:
        """Where the session stands."""
        return self._player.status

    def snapshot(self) -> Snapshot:
        """Return what a view needs now."""
        return self._player.snapshot()

    def start(self, at_ms: int = 0) -> None:
        """Begin, or take up at `at_ms`."""
        self._tell(self._player.start(at_ms))

    def poll(self) -> None:
        """Look at the clock now, if the session is running."""
        if self.status is SessionStatus.RUNNING:
            self._tell(self._player.poll())

    def toggle(self) -> None:
        """Pause or resume."""
        self._tell(self._player.toggle())

    def pause(self) -> None:
        """Stand still, if running."""
        if self.status is SessionStatus.RUNNING:
            self._tell(self._player.pause())

    def resume(self) -> None:
        """Go on after 3-2-1, if paused."""
        if self.status is SessionStatus.PAUSED:
            self._tell(self._player.resume())

    def skip(self) -> None:
        """Go to the next exercise."""
        self._ask(self._player.skip)

    def back(self) -> None:
        """Go to the start of this exercise, or to the one before."""
        self._ask(self._player.back)

    def repeat(self) -> None:
        """Go to the start of this repetition."""
        self._ask(self._player.repeat)

    def seek(self, position_ms: int) -> None:
        """Jump to a place in session time."""
        self._ask(partial(self._player.seek, position_ms))

    def extend(self, by_ms: int = EXTEND_MS) -> None:
        """Make the current segment longer."""
        self._ask(partial(self._player.extend, by_ms))

    def swap(self, index: int, exercise: Exercise, options: TimelineOptions) -> None:
        """Put `exercise` in the place of the present step or of a later one; see `SessionPlayer.swap`."""
        self._ask(partial(self._player.swap, index, exercise, options))

    def abort(self, *, keep: bool) -> None:
        """Leave early; `keep` says whether the part done stays in the history."""
        self._ask(partial(self._player.abort, keep=keep))

    def _ask(self, command: Callable[[], list[Event]]) -> None:
        if self.status in _ACTIVE:
            self._tell(command())

    def _on_timer_timeout(self) -> None:
        self._timer.start(ms_until_next_look(monotonic_ns()))  # before the work, which takes a part of the way
        self.poll()

    def _tell(self, events: list[Event]) -> None:
        if self.status is not SessionStatus.RUNNING:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(ms_until_next_look(monotonic_ns()))
        for event in events:  # before the snapshot: those who see the end have then heard of every event
            self.event_happened.emit(event)
        self.snapshot_changed.emit(self._player.snapshot())
        if events and (fault := self._fault()) != self._last_fault:
            self._last_fault = fault
            if fault:
                self.notice_raised.emit(put_notice(fault))
