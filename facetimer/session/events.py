# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What happened in a session, each thing once and in order.

An event states a fact about session time; `at_ms` is where in the session it belongs, `late_by_ms` how many
real milliseconds after that moment it was noticed (0 for what the person did). Events carry all that the
journal needs, so that the journal never asks the player.
"""

from dataclasses import dataclass
from enum import StrEnum

from facetimer.session.timeline import Segment, Timeline, TimelineStep


class PauseReason(StrEnum):
    """Why a session stands still."""

    PERSON = "person"
    CLOCK_GAP = "clock_gap"
    """The machine slept or froze; the session stands where it was last seen."""
    WAITING = "waiting"
    """The next step needs oil or a tool; the person says when they have it."""


class StepOutcome(StrEnum):
    """How a step ended."""

    DONE = "done"
    SKIPPED = "skipped"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact at a place in session time."""

    at_ms: int
    late_by_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted(Event):
    """The first millisecond, or the place an interrupted session is taken up at."""

    timeline: Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentStarted(Event):
    """A segment began, by time passing or by a jump into it."""

    segment: Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentEnded(Event):
    """A segment was lived through to its end; one that was jumped out of never ends."""

    segment: Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class StepStarted(Event):
    """An exercise began with its intro."""

    step: TimelineStep


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEnded(Event):
    """An exercise was finished, skipped or left.

    `active_ms` is the session time spent in it so far, pauses excluded. A step that is done twice ends twice;
    the later event holds the sum.
    """

    step: TimelineStep
    outcome: StepOutcome
    active_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPaused(Event):
    """Time stands still."""

    reason: PauseReason


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionResumed(Event):
    """Time will pass again after `lead_in_ms` of 3-2-1."""

    lead_in_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought(Event):
    """The person jumped: `at_ms` is where to."""

    from_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentExtended(Event):
    """The person asked for more time; `timeline` is the plan from now on."""

    segment: Segment
    by_ms: int
    timeline: Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFinished(Event):
    """The plan ran to its end; `active_ms` excludes pauses, `complete` is false if a step was skipped."""

    active_ms: int
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAborted(Event):
    """The person left early; `kept` says whether the part done is to stay in the history."""

    active_ms: int
    kept: bool
