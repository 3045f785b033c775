# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What one session leaves behind, as frozen values.

Owns the vocabulary of the history. It must not know how a record is stored, read or counted. Exercises, zones
and tools are plain ids here, written down when they happened: a record stays readable after its exercise was
renamed or removed from the library.
"""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct


class Outcome(StrEnum):
    """How a session ended."""

    RUNNING = "running"
    """Being practised right now by some process; such a session is in no listing."""
    COMPLETE = "complete"
    """Every step was done."""
    PARTIAL = "partial"
    """It ended with something left out, by the person's choice."""
    INTERRUPTED = "interrupted"
    """The process died (crash, kill, power cut, shutdown); it waits to be taken up, kept or discarded."""


class StepResult(StrEnum):
    """How a step of a session ended."""

    DONE = "done"
    SKIPPED = "skipped"
    PARTIAL = "partial"
    NOT_REACHED = "not_reached"


class MomentKind(StrEnum):
    """What can happen in a session beside its plan."""

    PAUSED = "paused"
    RESUMED = "resumed"
    SKIPPED = "skipped"
    SOUGHT = "sought"
    EXTENDED = "extended"
    SIDE = "side"
    """Work went over to the side named in the detail."""
    DEVICE = "device"
    """Sound went over to the output named in the detail."""
    INTERRUPTED = "interrupted"
    TAKEN_UP = "taken_up"
    """An interrupted session went on."""


_STANDS_STILL = frozenset({MomentKind.PAUSED, MomentKind.INTERRUPTED})
_GOES_ON = frozenset({MomentKind.RESUMED, MomentKind.TAKEN_UP})


class Moment(Struct, frozen=True):
    """Something that happened beside the plan.

    Attributes:
        at_ms: session time; for a jump, where to.
        recorded_utc: when, to the millisecond; the length of a pause is the difference of two of these.
        detail: what the kind asks for: reason of a pause, side, device, milliseconds added, place jumped from.
    """

    kind: MomentKind
    at_ms: int
    recorded_utc: datetime
    detail: str = ""


class Place(Struct, frozen=True):
    """Where a running session stands, as last written down.

    Attributes:
        position_ms: session time.
        step: index of the step.
        in_step_ms: time since the step began, extensions left out, below 0 in the gap that leads to it. Unlike the
            position it stays true when the plan is laid out again, without the extensions or at another pace.
        block, set: counted from 1; None before the first move.
        side: "left", "right" or None.
    """

    position_ms: int
    step: int
    in_step_ms: int = 0
    block: int | None = None
    set: int | None = None
    side: str | None = None


class StepRecord(Struct, frozen=True):
    """One step of a session, planned and done side by side.

    Attributes:
        zones, tool: of the exercise when it was practised.
        sets: how many it was planned with.
        active_ms: time spent in it, pauses excluded; may exceed `planned_ms` when parts were repeated.
        left_ms, right_ms: the share of `active_ms` that worked one side.
        taught: the `taught_mark` of the exercise as it was told; empty in records from before there was one.
    """

    index: int
    exercise: str
    name: str
    outcome: StepResult
    planned_ms: int
    active_ms: int
    sets: int = 1
    zones: tuple[str, ...] = ()
    tool: str = "none"
    left_ms: int = 0
    right_ms: int = 0
    taught: str = ""

    @property
    def sets_done(self) -> int:
        """How many rounds it counts for: of a step that came to its end, the sets there was time for.

        A jump over some of them leaves those out; a quarter of the time of one is enough, since introduction and
        rests may be passed by.
        """
        if self.outcome is not StepResult.DONE:
            return 0
        return min(
            self.sets, (4 * self.sets * self.active_ms + 3 * self.planned_ms) // (4 * max(1, self.planned_ms))
        )


class ReactionKind(StrEnum):
    """What skin can show after a session."""

    REDNESS = "redness"
    TENDERNESS = "tenderness"
    BREAKOUT = "breakout"
    OTHER = "other"


class Reaction(Struct, frozen=True, order=True):
    """What the skin of one zone showed after a session."""

    zone: str
    kind: ReactionKind


class Feeling(StrEnum):
    """How a session felt afterwards, compared with the last times."""

    EASIER = "easier"
    SAME = "same"
    SORE = "sore"


MOST_TENSION, MOST_OPENING_MM = 10, 100
"""Up to where a person says how tense the jaw is, and further than any jaw opens."""


class Measured(Struct, frozen=True):
    """What a person measured of themselves, before or after a session; None where they did not.

    Attributes:
        tension: how tense the jaw feels, 0 to `MOST_TENSION`.
        opening_mm: how far it opens, between the edges of the front teeth.
    """

    tension: int | None = None
    opening_mm: int | None = None


MEASURES = ("tension_before", "opening_before_mm", "tension_after", "opening_after_mm")
"""The fields of a session that hold them; what was not measured is not written into an export."""


class SessionRecord(Struct, frozen=True):
    """One session.

    Attributes:
        id: a UUID in its usual text form; the same session has the same id on every machine.
        started_utc: aware, UTC, to the millisecond.
        utc_offset_min: the local clock's distance from UTC when it started.
        local_day: the day it counts for, fixed when it was recorded; travel and DST never move it.
        active_ms: time lived through, pauses excluded.
        planned_ms: length of the plan it started with.
        changed_utc: when this record last changed; of two versions of a session the later one counts.
        first_side, pace_percent, own_hold_ms: what the plan was laid out with, needed to take it up again.
        place: where it stands; only while it is running or interrupted.
        reactions: what the skin showed, in order of zone and kind.
        tension_before, opening_before_mm, tension_after, opening_after_mm: see `Measured`.
    """

    id: str
    routine: str
    routine_name: str
    started_utc: datetime
    utc_offset_min: int
    local_day: date
    outcome: Outcome
    active_ms: int
    planned_ms: int
    steps: tuple[StepRecord, ...]
    changed_utc: datetime
    note: str | None = None
    feeling: Feeling | None = None
    moments: tuple[Moment, ...] = ()
    first_side: str = "right"
    pace_percent: int = 100
    own_hold_ms: int = 0
    place: Place | None = None
    reactions: tuple[Reaction, ...] = ()
    tension_before: int | None = None
    opening_before_mm: int | None = None
    tension_after: int | None = None
    opening_after_mm: int | None = None

    @property
    def measured(self) -> tuple[Measured, Measured]:
        """What was measured before it and after it."""
        before = Measured(self.tension_before, self.opening_before_mm)
        return before, Measured(self.tension_after, self.opening_after_mm)

    @property
    def steps_done(self) -> int:
        """How many steps were done to their end."""
        return sum(step.outcome is StepResult.DONE for step in self.steps)

    @property
    def indices_done(self) -> frozenset[int]:
        """Indices of the steps that were done to their end, and need not be done again."""
        return frozenset(step.index for step in self.steps if step.outcome is StepResult.DONE)

    @property
    def indices_begun(self) -> frozenset[int]:
        """Indices of the steps of which anything was done."""
        return frozenset(step.index for step in self.steps if step.active_ms)

    @property
    def counts(self) -> bool:
        """Whether this is a session of practice, for weeks, programmes and days alike: one step was done."""
        return self.steps_done > 0

    @property
    def ended_utc(self) -> datetime:
        """When its practice ended: after its active time and, as far as the moments tell them, its pauses."""
        away, since = timedelta(0), None
        for moment in self.moments:
            if moment.kind in _STANDS_STILL:
                since = since or moment.recorded_utc
            elif moment.kind in _GOES_ON and since is not None:
                away += max(moment.recorded_utc - since, timedelta(0))  # a clock may have been put back
                since = None
        return self.started_utc + timedelta(milliseconds=self.active_ms) + away

    @property
    def started_local(self) -> datetime:
        """The wall clock when it started, without a zone."""
        return self.started_utc.replace(tzinfo=None) + timedelta(minutes=self.utc_offset_min)


class FreezeKind(StrEnum):
    """Why days are off: they count neither towards a target nor against it."""

    REST = "rest"
    ILLNESS = "illness"


class Freeze(Struct, frozen=True):
    """Days off, the first and the last included; "freeze" is their word in files and on the command line."""

    id: str
    kind: FreezeKind
    first_day: date
    last_day: date


def utc_ms(moment: datetime) -> int:
    """Return milliseconds since 1970 of an aware `moment`, rounded down."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def from_utc_ms(ms: int) -> datetime:
    """Return the aware UTC moment `ms` milliseconds after 1970, exact to the millisecond."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
