# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What happened in a session, each thing once and in order.

An event states a fact about session time; `at_ms` is where in the session it belongs, `late_by_ms` how many
real milliseconds after that moment it was noticed (0 for what the person did). Events carry all that the
journal needs, so that the journal never asks the player.
"""

from enum import StrEnum

from msgspec import Struct

from facetimer.session.timeline import Segment, Timeline, TimelineStep


class PauseReason(StrEnum):
    """Why a session stands still."""

    PERSON = "person"
    CLOCK_GAP = "clock_gap"
    """The machine slept or froze; the session stands where it was last seen."""
    WAITING = "waiting"
    """The next step needs oil or a tool; the person says when they have it."""


LEAST_DONE = 0.25
"""The share of a step to be lived through for it to be done at its end: introduction and rests may be left out."""


class StepOutcome(StrEnum):
    """How a step ended."""

    DONE = "done"
    SKIPPED = "skipped"
    PARTIAL = "partial"

    @classmethod
    def at_end(cls, step: TimelineStep, lived_ms: int) -> "StepOutcome":
        """Return what became of a step that came to its end: in part where a jump has passed most of it by."""
        return cls.DONE if lived_ms >= LEAST_DONE * step.duration_ms else cls.PARTIAL


class Event(Struct, frozen=True, kw_only=True):
    """A fact at a place in session time."""

    at_ms: int
    late_by_ms: int = 0


class SessionStarted(Event, frozen=True, kw_only=True):
    """The first millisecond, or the place an interrupted session is taken up at."""

    timeline: Timeline


class SegmentStarted(Event, frozen=True, kw_only=True):
    """A segment began, by time passing or by a jump into it."""

    segment: Segment


class SegmentEnded(Event, frozen=True, kw_only=True):
    """A segment ran to its end; one that is left by a jump has no such event."""

    segment: Segment


class StepStarted(Event, frozen=True, kw_only=True):
    """An exercise began with its intro."""

    step: TimelineStep


class StepEnded(Event, frozen=True, kw_only=True):
    """An exercise was finished, skipped or left.

    `active_ms` is the session time spent in it so far, pauses excluded. A step that is done twice ends twice;
    the later event holds the sum.
    """

    step: TimelineStep
    outcome: StepOutcome
    active_ms: int


class SessionPaused(Event, frozen=True, kw_only=True):
    """Time stands still."""

    reason: PauseReason


class SessionResumed(Event, frozen=True, kw_only=True):
    """Time will pass again after `lead_in_ms` of 3-2-1."""

    lead_in_ms: int


class Sought(Event, frozen=True, kw_only=True):
    """The person jumped: `at_ms` is where to."""

    from_ms: int


class SegmentExtended(Event, frozen=True, kw_only=True):
    """The person asked for more time; `timeline` is the plan from now on."""

    segment: Segment
    by_ms: int
    timeline: Timeline


class StepSwapped(Event, frozen=True, kw_only=True):
    """Another exercise came into the place of one; `timeline` is the plan from now on.

    `step` is the new one. Where `after` is true something had been done of the old one: that stays before it, and
    every later step has moved on by one.
    """

    step: TimelineStep
    after: bool
    timeline: Timeline


class SessionFinished(Event, frozen=True, kw_only=True):
    """The plan ran to its end; `active_ms` excludes pauses, `complete` is false if a step was skipped."""

    active_ms: int
    complete: bool


class SessionAborted(Event, frozen=True, kw_only=True):
    """The person left early; `kept` says whether the part done is to stay in the history."""

    active_ms: int
    kept: bool
