# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A player with a clock, a journal and a sound of its own, and the session that a millisecond clock gives."""

from hypothesis import HealthCheck, settings
from msgspec.structs import replace

from facetimer.session.events import (
    Event,
)
from facetimer.session.machine import SessionStatus
from facetimer.session.player import CLOCK_GAP_MS, SessionPlayer
from facetimer.session.timeline import Timeline
from tests.examples import block, exercise, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack

AT_ANY_PACE = settings(suppress_health_check=[HealthCheck.too_slow])
"""For laws tried on many inputs: how fast the machine is proves nothing about them."""


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
