# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Taking up a session whose process died: what is offered, for how long, and where it goes on.

Pure: records and timelines in, an offer or a position out.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from facetimer.history.records import (
    Moment,
    MomentKind,
    Outcome,
    Place,
    SessionRecord,
    StepRecord,
    StepResult,
)
from facetimer.history.versions import changed
from facetimer.session.timeline import (
    OWN_HOLD_RANGE_MS,
    PACE_RANGE,
    Segment,
    SegmentKind,
    Side,
    Timeline,
    TimelineOptions,
)

RESUMABLE_FOR = timedelta(hours=12)
"""Afterwards it is another day's practice, and the part done is kept without asking."""


class Resumable(Struct, frozen=True):
    """An interrupted session that can go on.

    Attributes:
        step: index of the exercise it stands in.
        step_name: that exercise's name.
        side: "left", "right" or None.
        options: what the plan has to be laid out with.
    """

    record: SessionRecord
    place: Place
    step_name: str
    options: TimelineOptions

    @property
    def id(self) -> str:
        """Id of the session, to be continued under it."""
        return self.record.id

    @property
    def step(self) -> int:
        """Index of the step it stands in."""
        return self.place.step

    @property
    def side(self) -> str | None:
        """The side that was being worked, the person's own."""
        return self.place.side

    @property
    def position_ms(self) -> int:
        """Session time when it was last written down."""
        return self.place.position_ms


def interrupted(record: SessionRecord) -> SessionRecord:
    """Return the record of a session whose process died, as it was last written down."""
    place = record.place
    moment = Moment(MomentKind.INTERRUPTED, place.position_ms if place else 0, record.changed_utc)
    ended = replace(
        record, outcome=Outcome.INTERRUPTED, steps=left_begun(record.steps), moments=(*record.moments, moment)
    )
    return changed(ended, record.changed_utc)  # the last sign of life, and not the moment at which it was noticed


def left_begun(steps: Sequence[StepRecord]) -> tuple[StepRecord, ...]:
    """Return the steps of a session that has been left: what was begun of one and has no end yet is partial."""
    return tuple(
        replace(step, outcome=StepResult.PARTIAL)
        if step.active_ms and step.outcome is StepResult.NOT_REACHED
        else step
        for step in steps
    )


def kept_as_partial(record: SessionRecord) -> SessionRecord:
    """Return an interrupted record as one that is over; the caller dates the change."""
    return replace(record, outcome=Outcome.PARTIAL, place=None)


def is_too_old(record: SessionRecord, now: datetime) -> bool:
    """Whether an interrupted session is no longer offered."""
    return now - record.changed_utc > RESUMABLE_FOR


def resumable(newest: Sequence[SessionRecord], now: datetime) -> Resumable | None:
    """Return what can be offered, given the newest sessions, the newest first.

    Only the very last session is: whoever has practised something since has gone on without it.
    """
    if not newest or newest[0].outcome is not Outcome.INTERRUPTED or is_too_old(newest[0], now):
        return None
    record = newest[0]
    steps = {step.index: step for step in record.steps}
    if record.place is None or record.place.step not in steps:
        return None
    return Resumable(
        record,
        record.place,
        steps[record.place.step].name,
        TimelineOptions(
            first_side=Side(record.first_side),
            # Another version may have kept what this one does not lay out: the nearest it can do serves.
            pace_percent=_within(record.pace_percent, PACE_RANGE),
            own_hold_ms=_within(record.own_hold_ms, OWN_HOLD_RANGE_MS),
        ),
    )


def _within(value: int, bounds: tuple[int, int]) -> int:
    low, high = bounds
    return min(max(value, low), high)


def same_steps(record: SessionRecord, timeline: Timeline) -> bool:
    """Whether `timeline` goes through the exercises of `record`, in their order."""
    recorded = [(step.index, step.exercise) for step in record.steps]
    return recorded == [(step.index, step.exercise.id) for step in timeline.steps]


def resume_at(timeline: Timeline, found: Resumable) -> int | None:
    """Return where in `timeline` the session goes on: at the start of the repetition it stood in.

    A plan laid out anew may differ in pace or in holds; then the same exercise, block, set and side is looked
    for, and failing that the exercise begins again.

    Returns:
        A position in ms, or None where the plan has other exercises than the session had.
    """
    if not same_steps(found.record, timeline):
        return None
    place, step = found.place, timeline.steps[found.place.step]
    at_ms = step.start_ms + place.in_step_ms
    if 0 <= at_ms < timeline.total_ms:
        here = timeline.segment_at(at_ms)
        if _stands_in(here, place) or here.kind is SegmentKind.CLOSE:
            return timeline.rep_start(here)
    matching = (segment.start_ms for segment in timeline.segments if _stands_in(segment, place))
    return next(matching, step.start_ms)


def _stands_in(segment: Segment, place: Place) -> bool:
    if segment.kind in {SegmentKind.CLOSE, SegmentKind.SIDE_SWITCH}:  # a switch names the side that comes next
        return False
    side = segment.side.value if segment.side else None
    return (segment.step, segment.block, segment.set, side) == (place.step, place.block, place.set, place.side)
