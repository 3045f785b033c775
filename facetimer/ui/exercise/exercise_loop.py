# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One exercise, shown over and over: snapshots of a session that nobody practises, by a clock of its own.

A tick is only a hint to look at the clock. It must not know what is painted.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline

if TYPE_CHECKING:
    from facetimer.session.ports import Clock

LOOK_EVERY_MS = 33


class ExerciseLoop(QObject):
    """Tells the moments of an exercise while it runs, and begins anew when the exercise is over.

    Args:
        timeline: of the exercise alone.
        clock: what time it is.
        begins_ms: the moment of the timeline to begin with.
        parent: owner of this object.
    """

    moment_came = Signal(object)
    """The `Snapshot` to show now."""

    stretch_ended = Signal()
    """What `play` was asked for has been shown."""

    def __init__(
        self, timeline: Timeline, clock: "Clock", begins_ms: int = 0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._clock = clock
        self._first_ms = next(s.end_ms for s in timeline.segments if s.kind is SegmentKind.INTRO)
        self._length_ms = timeline.steps[0].end_ms - self._first_ms
        self._gone_ms = max(0, begins_ms - self._first_ms)
        self._since_ms: int | None = None
        self._until_ms: int | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.poll)

    @property
    def runs(self) -> bool:
        """Whether the picture moves."""
        return self._since_ms is not None

    def start(self) -> None:
        """Move, from where it stood."""
        if self._since_ms is None:
            self._since_ms = self._clock.now_ms()
            self._timer.start()

    def play(self, at_ms: int, length_ms: int) -> None:
        """Show the stretch of `length_ms` from `at_ms` of the timeline on, then stand still."""
        self.stop()
        self._gone_ms = max(0, at_ms - self._first_ms)
        self._until_ms = self._gone_ms + length_ms
        self.start()

    def go_to(self, at_ms: int) -> None:
        """Show the moment `at_ms` of the timeline, and stand still there."""
        self.stop()
        self._gone_ms = max(0, at_ms - self._first_ms)
        self.poll()

    def stop(self) -> None:
        """Stand still."""
        self._gone_ms = self._passed_ms()
        self._until_ms = None
        self._since_ms = None
        self._timer.stop()

    def poll(self) -> None:
        """Look at the clock and tell what is to be shown."""
        if self._until_ms is not None and self._passed_ms() >= self._until_ms:
            self._gone_ms, self._since_ms = self._until_ms, None
            self.stop()
            self.stretch_ended.emit()
        self.moment_came.emit(self.snapshot())

    def snapshot(self) -> Snapshot:
        """Return the moment that the clock has come to; the introduction is left out."""
        at_ms = self._first_ms + self._passed_ms() % self._length_ms
        return Snapshot(self._timeline, SessionStatus.RUNNING, at_ms)

    def _passed_ms(self) -> int:
        running_ms = 0 if self._since_ms is None else self._clock.now_ms() - self._since_ms
        return self._gone_ms + running_ms
