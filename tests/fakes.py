# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Stand-ins for the ports, typed as the ports: a clock that jumps, a journal and a soundtrack that remember."""

from dataclasses import dataclass, field

from facetimer.session.events import Event
from facetimer.session.timeline import Timeline


@dataclass
class FakeClock:
    now: int = 1_000_000

    def now_ms(self) -> int:
        return self.now

    def advance(self, ms: int) -> None:
        self.now += ms


@dataclass
class InMemoryJournal:
    events: list[Event] = field(default_factory=list)

    def record(self, event: Event) -> None:
        self.events.append(event)


@dataclass
class RecordingSoundtrack:
    """Remembers what it was asked, in order: ("play", position_ms, lead_in_ms) or ("stop",)."""

    calls: list[tuple[str, int, int] | tuple[str]] = field(default_factory=list)
    opens_in_ms: int | None = 0
    asked: list[Timeline] = field(default_factory=list)
    """For which timelines it was asked how long it takes to open."""

    def opening_ms(self, timeline: Timeline) -> int | None:
        self.asked.append(timeline)
        return self.opens_in_ms

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
        self.calls.append(("play", position_ms, lead_in_ms))

    def stop(self) -> None:
        self.calls.append(("stop",))
