# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a session needs from the world, as capabilities. Implementations live in other rooms."""

from typing import Protocol

from facetimer.session.events import Event
from facetimer.session.timeline import Timeline


class Clock(Protocol):
    """A clock that only goes forward and also counts while the machine sleeps."""

    def now_ms(self) -> int:
        """Return milliseconds since some fixed moment."""
        ...


class Soundtrack(Protocol):
    """Whatever makes a session audible. It never raises for a missing or failing device; it goes quiet."""

    def opening_ms(self, timeline: Timeline) -> int | None:
        """Return how long before its first moment to play `timeline`, so that this is heard; None: not yet.

        Asked again and again until it is no longer None: the first time, what plays ends, and it gets ready.
        Where nothing would be heard before long, there is nothing to wait for.
        """
        ...

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
        """Be silent at once, then sound the lead-in and the session from `position_ms`.

        `position_ms` is heard `lead_in_ms` after this call; the last three seconds before it count 3-2-1.
        """
        ...

    def stop(self) -> None:
        """Be silent within 50 ms."""
        ...


class Journal(Protocol):
    """Whatever keeps the record. A store failure never reaches the session: it is kept and retried there."""

    def record(self, event: Event) -> None:
        """Keep `event`; `SessionStarted` opens a record, `SessionFinished` or `SessionAborted` closes it."""
        ...
