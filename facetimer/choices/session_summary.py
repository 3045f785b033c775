# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a session came to, from everything that happened in it."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.model.practice import Exercise, Routine, worked_zones
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.session.events import (
    Event,
    SegmentEnded,
    SessionAborted,
    SessionFinished,
    StepEnded,
    StepOutcome,
    StepSwapped,
)
from facetimer.session.timeline import SegmentKind, Timeline

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord, StepRecord

_Found = TypeVar("_Found")


class StepDone(Struct, frozen=True):
    """A step and what became of it.

    Attributes:
        exercise: its id.
        outcome: None where it was not reached.
        holds, of_holds: how many of its holds were held to their end, and how many there are.
        begun: whether something was done of it: more than its introduction was heard.
    """

    exercise: str
    name: str
    outcome: StepOutcome | None
    active_ms: int
    holds: int = 0
    of_holds: int = 0
    begun: bool = False


class TimesShown(Struct, frozen=True):
    """Whole seconds that add up to those of the session.

    Attributes:
        steps: of each step that was begun, in order.
        between: of all else: from one step to the next, what was only introduced, and the end.
    """

    steps: tuple[int, ...]
    between: int


class GoesOn(Struct, frozen=True):
    """Where a session that was left can go on: in which exercise, and at what session time."""

    name: str
    at_ms: int


class SessionSummary(Struct, frozen=True):
    """What a session came to.

    Attributes:
        active_ms: time of practice, pauses excluded; what came before a cut is counted too.
        zones: those that its steps work, whether they were done or not.
        touched: whether a hand or a tool met the skin in any of its steps.
        stopped: whether the person ended it before its end.
        exercises: those of which something was done, each once.
        goes_on: where it can be taken up; None where it ran to its end, or nothing is left.
    """

    routine: Routine
    complete: bool
    active_ms: int
    planned_ms: int
    steps: tuple[StepDone, ...]
    zones: tuple[Zone, ...]
    touched: bool
    stopped: bool
    exercises: tuple[Exercise, ...]
    goes_on: GoesOn | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done of it."""
        return not self.exercises

    @property
    def begun(self) -> tuple[StepDone, ...]:
        """The steps of which something was done."""
        return tuple(step for step in self.steps if step.begun)

    @property
    def times_shown(self) -> TimesShown:
        """Where the time went, rounded so that a reader's sum comes out."""
        passed = list(accumulate((step.active_ms for step in self.begun), initial=0))
        marks = [round(each / 1000) for each in (*passed, max(self.active_ms, passed[-1]))]
        *steps, between = (end - start for start, end in pairwise(marks))
        return TimesShown(tuple(steps), between)


def summarise(
    timeline: Timeline, events: Sequence[Event], earlier: "SessionRecord | None" = None
) -> SessionSummary:
    """Work out what was done; the newest outcome of a step counts (what is done stays done).

    Args:
        timeline: as it stood at the end.
        events: all that happened in it.
        earlier: the same session as it was recorded before it was cut off and taken up; None where it never was.
    """
    before = {step.index: step for step in earlier.steps} if earlier else {}
    complete, active_ms = False, earlier.active_ms if earlier else 0
    for event in events:
        if isinstance(event, SessionFinished | SessionAborted):
            complete = isinstance(event, SessionFinished) and event.complete
            active_ms += event.active_ms
    last = events[-1] if events else None
    stopped = isinstance(last, SessionAborted)
    steps = _steps_done(timeline, events, before)
    begun = {step.exercise for step in steps if step.begun}
    return SessionSummary(
        timeline.routine,
        complete,
        active_ms,
        timeline.total_ms,
        steps,
        worked_zones(step.exercise for step in timeline.steps),
        any(step.exercise.tool is not Tool.NONE for step in timeline.steps),
        stopped,
        tuple({step.exercise.id: step.exercise for step in timeline.steps if step.exercise.id in begun}.values()),
        _goes_on(timeline, steps, last.at_ms) if isinstance(last, SessionAborted) else None,
    )


def _steps_done(
    timeline: Timeline, events: Sequence[Event], before: "dict[int, StepRecord]"
) -> tuple[StepDone, ...]:
    over = _Over(before)
    for event in events:
        over.take(event)
    of_holds = Counter(each.step for each in timeline.segments if each.kind is SegmentKind.HOLD)
    intro_ms = {each.step: each.duration_ms for each in timeline.segments if each.kind is SegmentKind.INTRO}
    found = []
    for step in timeline.steps:
        at, end, then = step.index, over.ended.get(step.index), over.before.get(step.index)
        active_ms = (end.active_ms if end else 0) + (then.active_ms if then else 0)
        done = StepDone(
            step.exercise.id,
            step.exercise.name,
            _outcome(end, then),
            active_ms,
            len(over.held.get(at, ())),
            of_holds[at],
        )
        found.append(replace(done, begun=_is_begun(done, intro_ms[at])))
    return tuple(found)


class _Over(Struct):
    """What came to its end, by the index of its step.

    Attributes:
        ended: the newest end of each step.
        held: the holds that were held, each once: again is not more.
        before: as it was recorded before the session was cut off and taken up.
    """

    before: "dict[int, StepRecord]"
    ended: dict[int, StepEnded] = {}
    held: dict[int, set[tuple[object, ...]]] = {}

    def take(self, event: Event) -> None:
        """Take in what happened next."""
        match event:
            case StepEnded():
                self.ended[event.step.index] = event
            case SegmentEnded(segment=each) if each.kind is SegmentKind.HOLD:
                self.held.setdefault(each.step, set()).add((each.set, each.block, each.side, each.rep))
            case StepSwapped():
                self.before = _renumbered(self.before, event)
                self.ended = _renumbered(self.ended, event)
                self.held = _renumbered(self.held, event)
            case _:
                pass


def _renumbered(found: dict[int, _Found], swap: StepSwapped) -> dict[int, _Found]:
    """Return what was found by the indices that the steps have after `swap`; the new step has nothing yet."""
    new = swap.step.index
    if not swap.after:
        return {at: each for at, each in found.items() if at != new}
    return {at + (at >= new): each for at, each in found.items()}


def _outcome(end: StepEnded | None, before: "StepRecord | None") -> StepOutcome | None:
    then = StepOutcome(before.outcome.value) if before and before.outcome.value in set(StepOutcome) else None
    now = end.outcome if end else None
    return StepOutcome.DONE if then is StepOutcome.DONE else now or then


def _is_begun(step: StepDone, intro_ms: int) -> bool:
    if step.outcome is StepOutcome.DONE or step.holds:
        return True
    return step.outcome in {StepOutcome.PARTIAL, StepOutcome.SKIPPED} and step.active_ms > intro_ms


def _goes_on(timeline: Timeline, steps: Sequence[StepDone], left_at_ms: int) -> GoesOn | None:
    """Return the repetition in which a session was left, or else the next step that is not done."""
    here = timeline.segment_at(min(left_at_ms, timeline.total_ms - 1))
    for step, done in zip(timeline.steps[here.step :], steps[here.step :], strict=True):
        if done.outcome in {StepOutcome.DONE, StepOutcome.SKIPPED}:
            continue
        inside = step.index == here.step and step.start_ms <= left_at_ms < step.end_ms
        return GoesOn(step.exercise.name, timeline.rep_start(here) if inside else step.start_ms)
    return None
