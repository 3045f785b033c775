# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Writes a running session down while it happens.

A session is a row from its first second; each ended step, pause, jump, extension and change of side is one
transaction. Trouble with the file never reaches the session: the record is kept whole in memory, and a retry
writes it whole again.
"""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime

from msgspec.structs import replace

from facetimer.clocks import local_now, monotonic_ms
from facetimer.history.extensions import Extensions
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.file.practising_locks import SessionLock
from facetimer.history.records import (
    Measured,
    Moment,
    MomentKind,
    Outcome,
    Place,
    SessionRecord,
    StepRecord,
    StepResult,
    from_utc_ms,
    utc_ms,
)
from facetimer.history.resume import kept_as_partial, left_begun, same_steps
from facetimer.history.store import Store
from facetimer.history.validation import one_line
from facetimer.history.versions import changed
from facetimer.library.taught_mark import taught_mark
from facetimer.local_day import DAY_START_MIN, local_day
from facetimer.session.events import (
    Event,
    SegmentExtended,
    SegmentStarted,
    SessionAborted,
    SessionFinished,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    Sought,
    StepEnded,
    StepOutcome,
    StepSwapped,
)
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline, TimelineOptions

PLACE_EVERY_MS = 10_000
"""The place is written at least this often: so much of a session may have to be repeated after a crash."""
RETRY_AFTER_MS = 2_000
"""After a failed write the next try waits this long: each one may take as long as a busy file is waited for."""

_NOWHERE = Place(0, -1)


class SqliteJournal:
    """Keeps the record of one session.

    Args:
        store: where it is written.
        now: the wall clock, aware; the UTC moment, the offset and the local day come from it.
        mono: a clock for pacing retries, in milliseconds.
        day_start_min: minutes after midnight at which a day of practice begins.
        options: what the plan was laid out with, kept so that it can be laid out again.
        continues: the id of an interrupted session that is taken up; times add up with what is there.
        before: what the person measured before the session.
        extensions: those that are in the plan from its beginning, of a session that goes on as it was left.

    Attributes:
        extensions: what the person asked to last longer, up to now.
        discarded: all of a session that the person has discarded, to bring it back; None while they have not.
    """

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime] = local_now,
        mono: Callable[[], int] = monotonic_ms,
        day_start_min: int = DAY_START_MIN,
        options: TimelineOptions | None = None,
        continues: str | None = None,
        before: Measured | None = None,
        extensions: Extensions | None = None,
    ) -> None:
        self.extensions = extensions or Extensions()
        self._store = store
        self._now = now
        self._mono = mono
        self._day_start_min = day_start_min
        self._options = options
        self._continues = continues
        self._before = before or Measured()
        self._lock: SessionLock | None = None
        self._record: SessionRecord | None = None
        self.discarded: SessionRecord | None = None
        self._found: SessionRecord | None = None  # what an earlier run of this session has left
        self._base: SessionRecord | None = None  # the same, with the steps that stand there now
        self._segment: Segment | None = None
        self._lived_upto_ms = 0
        self._written_at_ms = 0
        self._step_starts: tuple[int, ...] = ()
        self._failed_at_ms: int | None = None

    @property
    def kept(self) -> SessionRecord | None:
        """The session as recorded up to now, written or not; None before the first event."""
        return self._record

    @property
    def notice(self) -> str | None:
        """What is wrong with the history, in words; None while all is well."""
        return self._store.notice

    def record(self, event: Event) -> None:
        """Take down what `event` says; see `session.ports.Journal`."""
        if isinstance(event, SessionStarted):
            self._open(event)
            return
        if self._record is None:
            return
        self._count_elapsed(event.from_ms if isinstance(event, Sought) else event.at_ms)
        match event:
            case SegmentStarted():
                self._enter(event)
            case StepEnded():
                self._end_step(event)
            case SessionPaused():
                self._note(MomentKind.PAUSED, event.at_ms, event.reason.value)
            case SessionResumed():
                self._note(MomentKind.RESUMED, event.at_ms)
            case Sought():
                self._jump(event)
            case SegmentExtended():
                self._segment = event.segment
                self._step_starts = tuple(step.start_ms for step in event.timeline.steps)
                self.extensions.add(event.segment, self._step_starts[event.segment.step], event.by_ms)
                self._note(MomentKind.EXTENDED, event.at_ms, str(event.by_ms))
            case StepSwapped():
                self._swap(event)
            case SessionFinished():
                self._close(Outcome.COMPLETE if event.complete else Outcome.PARTIAL, event.active_ms)
            case SessionAborted():
                self._abort(event)
            case _:
                pass  # the ends of segments and starts of steps say nothing that is not written elsewhere

    def device_changed(self, name: str, at_ms: int) -> None:
        """Take down that at session time `at_ms` the sound went over to the output `name`.

        Nothing happens while no session runs.
        """
        if self._record is not None and self._record.outcome is Outcome.RUNNING:
            self._count_elapsed(at_ms)
            self._note(MomentKind.DEVICE, at_ms, name)

    def come_to(self, at_ms: int) -> None:
        """Write down that the session has come to session time `at_ms`; nothing more may be heard of it.

        Nothing happens while no session runs.
        """
        if self._record is not None and self._record.outcome is Outcome.RUNNING:
            self._count_elapsed(at_ms)
            self._write(now=True)

    # -- the life of a record --------------------------------------------------------------------------------

    def _open(self, event: SessionStarted) -> None:
        self._lived_upto_ms = event.at_ms
        self._step_starts = tuple(step.start_ms for step in event.timeline.steps)
        self._found = self._base = self._earlier_run(event.timeline)
        if self._base is None:
            self._record = self._fresh(event.timeline)
        else:
            self._record = replace(self._base, outcome=Outcome.RUNNING)
            self._note(MomentKind.TAKEN_UP, event.at_ms, write=False)
        # The lock comes first: another process that sees the row must find it held.
        self._lock = self._store.lock_session(self._record.id)
        self._place(event.timeline.segment_at(event.at_ms), event.at_ms)
        self._write()

    def _earlier_run(self, timeline: Timeline) -> SessionRecord | None:
        """Return the record to go on with; None where there is none, or it is of another plan."""
        if self._continues is None or self._store.is_practised(self._continues):
            return None
        try:
            record = self._store.session(self._continues)
        except HistoryUnavailable:
            return None  # busy at this moment: the rest becomes a session of its own, and nothing is lost
        if record is None or not same_steps(record, timeline):
            return None
        return record

    def _fresh(self, timeline: Timeline) -> SessionRecord:
        local, options = self._now(), self._options
        offset = local.utcoffset()
        if offset is None:
            raise ValueError("the journal needs a clock that knows its distance from UTC")
        started = from_utc_ms(utc_ms(local))
        offset_min = round(offset.total_seconds() / 60)
        return SessionRecord(
            id=str(uuid.uuid4()),
            routine=timeline.routine.id,
            routine_name=one_line(timeline.routine.name),
            started_utc=started,
            utc_offset_min=offset_min,
            local_day=local_day(local, self._day_start_min),
            outcome=Outcome.RUNNING,
            active_ms=0,
            planned_ms=timeline.total_ms,
            steps=planned_steps(timeline),
            changed_utc=started,
            first_side=(options.first_side if options else first_side(timeline)).value,
            pace_percent=options.pace_percent if options else 100,
            own_hold_ms=options.own_hold_ms if options else 0,
            tension_before=self._before.tension,
            opening_before_mm=self._before.opening_mm,
        )

    def _close(self, outcome: Outcome, active_ms: int) -> None:
        before_ms = self._base.active_ms if self._base else 0
        self._update(outcome=outcome, active_ms=before_ms + active_ms, place=None)
        self._write(now=True)
        self._let_go()
        self._store.back_up_if_due()

    def _abort(self, event: SessionAborted) -> None:
        if event.kept:
            self._close(Outcome.PARTIAL, event.active_ms)
            return
        before_ms = self._base.active_ms if self._base else 0
        self._update(active_ms=before_ms + event.active_ms, steps=left_begun(self._running.steps))
        self.discarded = kept_as_partial(self._running)
        if self._found is None:
            self._store.discard(self._running.id)
        else:  # it stays as it was before it was taken up, and says so on every machine
            as_found = replace(self._found, changed_utc=self._running.changed_utc)
            self._record = changed(as_found, self._utc_now())
            self._store.save(self._record)
        self._let_go()

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    # -- what events change ----------------------------------------------------------------------------------

    def _enter(self, event: SegmentStarted) -> None:
        before = self._running.place or _NOWHERE
        self._segment, self._lived_upto_ms = event.segment, event.at_ms
        after = self._place(event.segment, event.at_ms)
        if after.side and after.side != before.side:
            self._note(MomentKind.SIDE, event.at_ms, after.side)
        elif _differ(before, after) or event.at_ms - self._written_at_ms >= PLACE_EVERY_MS:
            self._write()

    def _end_step(self, event: StepEnded) -> None:
        index = event.step.index
        before_ms = self._base.steps[index].active_ms if self._base else 0
        step = self._running.steps[index]
        if step.outcome is not StepResult.DONE:  # what is done stays done when a later round is left
            step = replace(step, outcome=StepResult(event.outcome.value))
        self._put_step(replace(step, active_ms=before_ms + event.active_ms))
        if event.outcome is StepOutcome.SKIPPED:
            self._note(MomentKind.SKIPPED, event.at_ms, step.exercise)
        else:
            self._write()

    def _swap(self, event: StepSwapped) -> None:
        """Let the new step stand where it is done, and what was done of the old one before it."""
        planned = planned_steps(event.timeline)[event.step.index]
        if self._base is not None:
            self._base = replace(self._base, steps=_with_step(self._base.steps, planned, after=event.after))
        self._update(
            steps=_with_step(self._running.steps, planned, after=event.after),
            planned_ms=event.timeline.total_ms,
        )
        self._step_starts = tuple(step.start_ms for step in event.timeline.steps)
        self.extensions.swapped(event.step.index)
        self._write()

    def _jump(self, event: Sought) -> None:
        step = self._segment and self._running.steps[self._segment.step]
        if step and step.outcome is StepResult.NOT_REACHED and step.active_ms:
            self._put_step(replace(step, outcome=StepResult.PARTIAL))
        self._segment, self._lived_upto_ms = None, event.at_ms
        self._note(MomentKind.SOUGHT, event.at_ms, str(event.from_ms), write=False)
        # The SegmentStarted that follows says where, and writes.
        self._written_at_ms = event.at_ms - PLACE_EVERY_MS

    def _count_elapsed(self, upto_ms: int) -> None:
        """Count the time that has passed since the last event towards its step and its side."""
        lived_ms, segment = upto_ms - self._lived_upto_ms, self._segment
        self._lived_upto_ms = upto_ms
        if segment is None or lived_ms <= 0:
            return
        self._update(active_ms=self._running.active_ms + lived_ms)
        if _in_step(segment):
            step = self._running.steps[segment.step]
            side = None if segment.kind is SegmentKind.SIDE_SWITCH else segment.side
            left_ms = step.left_ms + (lived_ms if side is Side.LEFT else 0)
            right_ms = step.right_ms + (lived_ms if side is Side.RIGHT else 0)
            self._put_step(replace(step, active_ms=step.active_ms + lived_ms, left_ms=left_ms, right_ms=right_ms))

    # -- inside ----------------------------------------------------------------------------------------------

    @property
    def _running(self) -> SessionRecord:
        assert self._record is not None
        return self._record

    def _update(self, **changes: object) -> None:
        self._record = replace(self._running, **changes)

    def _put_step(self, step: StepRecord) -> None:
        steps = self._running.steps
        self._update(steps=(*steps[: step.index], step, *steps[step.index + 1 :]))

    def _place(self, segment: Segment, at_ms: int) -> Place:
        side = segment.side.value if segment.side else None
        place = Place(at_ms, segment.step, self._in_step_ms(segment.step, at_ms), segment.block, segment.set, side)
        self._update(place=place)
        return place

    def _in_step_ms(self, step: int, at_ms: int) -> int:
        return self.extensions.planned_ms(step, at_ms - self._step_starts[step])

    def _note(self, kind: MomentKind, at_ms: int, detail: str = "", *, write: bool = True) -> None:
        moment = Moment(kind, at_ms, self._utc_now(), one_line(detail))
        self._update(moments=(*self._running.moments, moment))
        if write:
            self._write()

    def _write(self, *, now: bool = False) -> None:
        place = self._running.place
        if place is not None:
            in_step_ms = self._in_step_ms(place.step, self._lived_upto_ms)
            self._update(place=replace(place, position_ms=self._lived_upto_ms, in_step_ms=in_step_ms))
        self._record = changed(self._running, self._utc_now())
        self._written_at_ms = self._lived_upto_ms
        paced = self._failed_at_ms is not None and self._mono() - self._failed_at_ms < RETRY_AFTER_MS
        if paced and not now:
            self._store.keep(self._running)
            return
        self._failed_at_ms = None if self._store.save(self._running) else self._mono()

    def _utc_now(self) -> datetime:
        return from_utc_ms(utc_ms(self._now().astimezone(UTC)))


def _with_step(steps: tuple[StepRecord, ...], new: StepRecord, *, after: bool) -> tuple[StepRecord, ...]:
    """Return `steps` with `new` at its place: in that of another, or `after` the one before, the rest moved on."""
    later = steps[new.index if after else new.index + 1 :]
    moved = (replace(step, index=step.index + after) for step in later)
    return (*steps[: new.index], new, *moved)


def _differ(one: Place, other: Place) -> bool:
    """Whether two places are in different exercises, sets, blocks or sides."""
    return (one.step, one.block, one.set, one.side) != (other.step, other.block, other.set, other.side)


def _in_step(segment: Segment) -> bool:
    """Whether `segment` lies within its step: the gap that leads to it and the close do not."""
    leads_in = segment.kind is SegmentKind.GAP and segment.block is None
    return not leads_in and segment.kind is not SegmentKind.CLOSE


def planned_steps(timeline: Timeline) -> tuple[StepRecord, ...]:
    """Return the steps of a plan before anything of it was done."""
    return tuple(
        StepRecord(
            index=step.index,
            exercise=step.exercise.id,
            name=one_line(step.exercise.spoken_name),
            outcome=StepResult.NOT_REACHED,
            planned_ms=step.duration_ms,
            active_ms=0,
            sets=step.sets,
            zones=tuple(zone.value for zone in step.exercise.zones),
            tool=step.exercise.tool.value,
            taught=taught_mark(step.exercise),
        )
        for step in timeline.steps
    )


def first_side(timeline: Timeline) -> Side:
    """Return the side a plan works first; the app's own default where it works none."""
    return next((segment.side for segment in timeline.segments if segment.side), TimelineOptions().first_side)
