# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Runs one session: the machine's rules, the playhead's time, and the ports for sound and record.

`poll()` is a hint that it may be time to look at the clock; how often it comes changes how early a mark is
noticed, never where it lies or whether it is noticed. Every mark crossed is emitted once, in order.
"""

from collections.abc import Iterable

from facetimer.library.model.practice import Exercise
from facetimer.session.events import (
    Event,
    PauseReason,
    SegmentEnded,
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
    StepStarted,
    StepSwapped,
)
from facetimer.session.machine import Command, IllegalCommand, SessionMachine, SessionStatus
from facetimer.session.playhead import Playhead
from facetimer.session.ports import Clock, Journal, Soundtrack
from facetimer.session.snapshot import LEAD_IN_MS, Snapshot
from facetimer.session.steps_lived import StepsLived
from facetimer.session.swapping import with_like
from facetimer.session.timeline import Segment, SegmentKind, Timeline, TimelineOptions, TimelineStep

CLOCK_GAP_MS = 2_000
"""A longer silence between two polls means the machine slept or froze (house rule)."""
GAP_AT_START_MS = 6_000
"""While a session waits for its sound no time can be lost, and a window that is being built may be as busy."""
EXTEND_MS = 10_000
BACK_RESTARTS_AFTER_MS = 3_000
"""Later than this into a step, "back" means its start; earlier, the step before (as music players do)."""


class SessionPlayer:
    """One session from start to end.

    Commands emit their events to the journal at once and also return them; the view shows them and may
    announce them. Every command raises `IllegalCommand` where the status does not allow it.

    Args:
        timeline: the plan.
        clock: real time in milliseconds.
        soundtrack: told to play or stop whenever the relation of session time to real time changes.
        journal: given every event.
        speed: session time per real time; sound is asked for only at 1.
        lead_in_ms: the 3-2-1 before time moves on after a pause or when taken up in the middle.
        done_steps, begun_steps: what was done, and of what anything was, of an interrupted one that is taken up.

    Raises:
        ValueError: the speed is not above 0, or the lead-in is below.
    """

    def __init__(
        self,
        timeline: Timeline,
        clock: Clock,
        soundtrack: Soundtrack,
        journal: Journal,
        *,
        speed: float = 1,
        lead_in_ms: int = LEAD_IN_MS,
        done_steps: Iterable[int] = (),
        begun_steps: Iterable[int] = (),
    ) -> None:
        if lead_in_ms < 0:
            raise ValueError(f"lead_in_ms is {lead_in_ms}; it must be at least 0")
        self._timeline = timeline
        self._clock = clock
        self._soundtrack = soundtrack
        self._journal = journal
        self._lead_in_ms = lead_in_ms
        self._machine = SessionMachine()
        self._playhead = Playhead(speed)
        self._cursor_ms = 0  # every mark up to here has been emitted
        self._last_poll_ms = 0
        self._pause_reason: PauseReason | None = None
        self._lived = StepsLived(len(timeline.steps), done_steps, begun_steps)
        self._emitted: list[Event] = []

    @property
    def status(self) -> SessionStatus:
        """Where the session stands."""
        return self._machine.status

    @property
    def timeline(self) -> Timeline:
        """The plan, extensions included."""
        return self._timeline

    @property
    def active_ms(self) -> int:
        """Session time lived through so far, pauses and lead-ins excluded."""
        return self._lived.total_ms

    def snapshot(self) -> Snapshot:
        """Return what a view needs now; time is taken from the last poll, so a frame is one moment."""
        runs = self.status is SessionStatus.RUNNING
        lead_in = self._playhead.lead_in_ms(self._last_poll_ms) if runs else 0
        where, awaits = (self._timeline, self.status, self._cursor_ms), runs and self._playhead.is_held
        return Snapshot(*where, lead_in, self._pause_reason, self._lead_in_ms, awaits)

    def start(self, at_ms: int = 0) -> list[Event]:
        """Begin at `at_ms` as soon as it is heard; anywhere but at 0 with a lead-in.

        Raises:
            ValueError: the session has no such place; it has not begun.
        """
        self._timeline.segment_at(at_ms)
        self._machine.apply(Command.START)
        self._cursor_ms = at_ms
        self._emit(SessionStarted(at_ms=at_ms, timeline=self._timeline))
        self._enter(at_ms)
        self._lived.fetched.add(self._step().fetched_at)  # the card before the session named it
        self._run_when_heard(self._lead_in_ms if at_ms else 0)
        return self._taken()

    def poll(self) -> list[Event]:
        """Look at the clock and emit every mark crossed since the last look."""
        self._look()
        return self._taken()

    def pause(self) -> list[Event]:
        """Stand still, keeping the remainder to the millisecond."""
        was_running = self.status is SessionStatus.RUNNING
        self._look()
        if not was_running or self.status is SessionStatus.RUNNING:
            self._stand_still(PauseReason.PERSON)
        return self._taken()  # a gap, a wait or the end that the look found needs no pause on top

    def resume(self) -> list[Event]:
        """Go on from where it stands, after the lead-in, as soon as that is heard."""
        self._machine.apply(Command.RESUME)
        if self._pause_reason is PauseReason.WAITING:
            self._lived.fetched.add(self._step().fetched_at)
        self._pause_reason = None
        self._emit(SessionResumed(at_ms=self._cursor_ms, lead_in_ms=self._lead_in_ms))
        self._run_when_heard(self._lead_in_ms)
        return self._taken()

    def toggle(self) -> list[Event]:
        """Pause or resume, whichever is possible; nothing before the start and after the end."""
        if self.status is SessionStatus.RUNNING:
            return self.pause()
        return self.resume() if self.status is SessionStatus.PAUSED else []

    def skip(self) -> list[Event]:
        """Leave this exercise for the next; from the last one go to the close, from the close to the end."""
        if self._ended_meanwhile():
            return self._taken()
        self._require(Command.SEEK)
        segment = self._segment()
        if segment.kind is SegmentKind.CLOSE:
            if self.status is SessionStatus.PAUSED:  # at its end there is nothing to go on with
                self._machine.apply(Command.RESUME)
                self._pause_reason = None
            return self._jump(self._timeline.total_ms)
        step = self._timeline.steps[segment.step]
        if self._cursor_ms < step.start_ms:  # in the gap that leads to it
            return self._jump(step.start_ms)
        if step.index not in self._lived.done:
            self._end_step(step.index, StepOutcome.SKIPPED)
        starts = [*(each.start_ms for each in self._timeline.steps), self._timeline.segments[-1].start_ms]
        return self._jump(starts[step.index + 1])

    def back(self) -> list[Event]:
        """Return to the start of this exercise, or to the one before when this one has hardly begun."""
        if self._ended_meanwhile():
            return self._taken()
        self._require(Command.SEEK)
        step = self._timeline.steps[self._segment().step]
        if self._cursor_ms - step.start_ms <= BACK_RESTARTS_AFTER_MS and step.index:
            step = self._timeline.steps[step.index - 1]
        return self._jump(step.start_ms)

    def repeat(self) -> list[Event]:
        """Return to the start of this repetition."""
        if self._ended_meanwhile():
            return self._taken()
        self._require(Command.SEEK)
        return self._jump(self._timeline.rep_start(self._segment()))

    def seek(self, position_ms: int) -> list[Event]:
        """Jump to `position_ms`, clamped to the session; running goes on there at once, paused stays paused."""
        return self._taken() if self._ended_meanwhile() else self._jump(position_ms)

    def extend(self, by_ms: int = EXTEND_MS) -> list[Event]:
        """Make the current segment last `by_ms` longer."""
        if self._ended_meanwhile():
            return self._taken()
        self._machine.apply(Command.EXTEND)
        segment = self._segment()
        self._timeline = self._timeline.extended(segment.index, by_ms)
        longer = self._timeline.segments[segment.index]
        self._emit(SegmentExtended(at_ms=self._cursor_ms, segment=longer, by_ms=by_ms, timeline=self._timeline))
        self._run_on(self._playhead.lead_in_ms(self._last_poll_ms))
        return self._taken()

    def swap(self, index: int, exercise: Exercise, options: TimelineOptions) -> list[Event]:
        """Put `exercise` in the place of step `index`, present or later; after one that was begun, which is left.

        Raises:
            ValueError: that step is over, or there is none of that index.
        """
        if self._ended_meanwhile():
            return self._taken()
        self._require(Command.SEEK)
        here = self._step().index
        if index < here:
            raise ValueError(f"step {index} is over; the session stands in step {here}")
        after = index in self._lived.begun
        timeline = with_like(self._timeline, index, exercise, options, after=after)
        if after:
            if index not in self._lived.done:
                self._end_step(index, StepOutcome.PARTIAL)
                self._lived.left.add(index)
            self._lived.make_room_after(index)
        self._timeline, new = timeline, timeline.steps[index + after]
        self._emit(StepSwapped(at_ms=self._cursor_ms, step=new, after=after, timeline=timeline))
        if index == here:
            return self._jump(next(each.start_ms for each in timeline.segments if each.step == new.index))
        self._run_on(self._playhead.lead_in_ms(self._last_poll_ms))
        return self._taken()

    def abort(self, *, keep: bool = True) -> list[Event]:
        """Leave early; with `keep` the part done stays in the history."""
        if self._ended_meanwhile():
            return self._taken()
        self._machine.apply(Command.ABORT)
        self._soundtrack.stop()
        segment = self._segment()
        if keep and self._lived.active_ms[segment.step] and segment.step not in self._lived.done:
            self._end_step(segment.step, StepOutcome.PARTIAL)
        self._emit(SessionAborted(at_ms=self._cursor_ms, active_ms=self.active_ms, kept=keep))
        return self._taken()

    # -- time ------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        if self.status is not SessionStatus.RUNNING:
            return
        now = self._clock.now_ms()
        if now - self._last_poll_ms > (GAP_AT_START_MS if self._playhead.is_held else CLOCK_GAP_MS):
            self._stand_still(PauseReason.CLOCK_GAP)
            return
        self._last_poll_ms = now
        if self._playhead.is_held:
            self._run_if_heard()
        self._advance_to(self._playhead.position_ms(now))

    def _ended_meanwhile(self) -> bool:
        """Look, and say whether the session just ran to its end: a press in its last instant is no error."""
        was_running = self.status is SessionStatus.RUNNING
        self._look()
        return was_running and self.status is SessionStatus.FINISHED

    def _jump(self, position_ms: int) -> list[Event]:
        self._machine.apply(Command.SEEK)
        target = min(max(0, position_ms), self._timeline.total_ms)
        came_from, self._cursor_ms = self._cursor_ms, target
        self._emit(Sought(at_ms=target, from_ms=came_from))
        if target < self._timeline.total_ms:
            self._enter(target)
        if self.status is not SessionStatus.RUNNING:
            self._ask_for_what_is_needed_here()
        elif not self._wait_if_needed():
            self._run_when_heard(0)
            self._complete_if_over()
        return self._taken()

    def _run_when_heard(self, lead_in_ms: int) -> None:
        self._last_poll_ms = self._clock.now_ms()
        self._playhead.hold_at(self._cursor_ms, self._last_poll_ms, lead_in_ms)
        self._run_if_heard()

    def _run_if_heard(self) -> None:
        now, lead_in_ms = self._last_poll_ms, self._playhead.lead_in_ms(self._last_poll_ms)
        opening_ms = self._soundtrack.opening_ms(self._timeline)
        if opening_ms is None and self._playhead.has_waited(now):
            opening_ms = 0
        is_midway = not lead_in_ms and self._cursor_ms > self._segment().start_ms
        if opening_ms is not None:
            self._run(lead_in_ms, 0 if is_midway else opening_ms)  # what is entered midway sounds already

    def _run_on(self, lead_in_ms: int) -> None:
        """Go by place and timeline as they are now, if time passes; one that waits for its sound waits on."""
        if self.status is SessionStatus.RUNNING:
            (self._run_when_heard if self._playhead.is_held else self._run)(lead_in_ms)

    def _run(self, lead_in_ms: int, opening_ms: int = 0) -> None:
        self._last_poll_ms = self._clock.now_ms()
        self._playhead.run_from(self._cursor_ms, self._last_poll_ms, lead_in_ms, opening_ms)
        if self._playhead.speed == 1:
            self._soundtrack.play(self._timeline, self._cursor_ms, opening_ms + lead_in_ms)

    def _stand_still(self, reason: PauseReason) -> None:
        self._machine.apply(Command.PAUSE)
        self._soundtrack.stop()
        self._pause_reason = reason
        self._emit(SessionPaused(at_ms=self._cursor_ms, reason=reason))

    def _advance_to(self, position_ms: int) -> None:
        target = min(position_ms, self._timeline.total_ms)
        segment = self._segment()
        while self._cursor_ms < target:
            reached = min(segment.end_ms, target)
            self._lived.count(self._timeline, segment, reached - self._cursor_ms)
            self._cursor_ms = reached
            if reached == segment.end_ms:
                late = int((position_ms - reached) / self._playhead.speed)
                self._emit(SegmentEnded(at_ms=reached, late_by_ms=late, segment=segment))
                self._end_step_at(segment, late)
                if segment.index + 1 == len(self._timeline.segments):
                    break
                segment = self._timeline.segments[segment.index + 1]
                self._enter(reached, late)
                if self._wait_if_needed():
                    return
        self._complete_if_over()

    def _wait_if_needed(self) -> bool:
        """Stand still in a step that needs something fetched, until the person has said that they have it."""
        if not self._is_wanting():
            return False
        self._stand_still(PauseReason.WAITING)
        return True

    def _ask_for_what_is_needed_here(self) -> None:
        """Let a pause that has moved to another place be about that place."""
        if self._is_wanting():
            self._pause_reason = PauseReason.WAITING
        elif self._pause_reason is PauseReason.WAITING:
            self._pause_reason = PauseReason.PERSON

    def _is_wanting(self) -> bool:
        step = self._step()
        in_step = step.start_ms <= self._cursor_ms < step.end_ms
        return in_step and bool(step.wait_for) and step.fetched_at not in self._lived.fetched

    def _complete_if_over(self) -> None:
        if self._cursor_ms < self._timeline.total_ms:
            return
        self._machine.apply(Command.COMPLETE)
        complete = self._lived.is_complete
        self._emit(SessionFinished(at_ms=self._cursor_ms, active_ms=self.active_ms, complete=complete))

    # -- marks -----------------------------------------------------------------------------------------------

    def _enter(self, at_ms: int, late_by_ms: int = 0) -> None:
        segment = self._timeline.segment_at(at_ms)
        step = self._timeline.steps[segment.step]
        if segment.kind is SegmentKind.INTRO and at_ms == step.start_ms:
            self._emit(StepStarted(at_ms=at_ms, late_by_ms=late_by_ms, step=step))
        self._emit(SegmentStarted(at_ms=at_ms, late_by_ms=late_by_ms, segment=segment))

    def _end_step_at(self, segment: Segment, late_by_ms: int) -> None:
        step = self._timeline.steps[segment.step]
        if segment.end_ms == step.end_ms and segment.kind is not SegmentKind.CLOSE:
            counts = step.index in self._lived.done | self._lived.begun_before
            outcome = StepOutcome.DONE if counts else StepOutcome.at_end(step, self._lived.active_ms[step.index])
            self._end_step(step.index, outcome, late_by_ms)

    def _end_step(self, index: int, outcome: StepOutcome, late_by_ms: int = 0) -> None:
        if outcome is StepOutcome.DONE:
            self._lived.done.add(index)
        step, lived_ms = self._timeline.steps[index], self._lived.active_ms[index]
        self._emit(
            StepEnded(at_ms=self._cursor_ms, late_by_ms=late_by_ms, step=step, outcome=outcome, active_ms=lived_ms)
        )

    def _step(self) -> TimelineStep:
        return self._timeline.steps[self._segment().step]

    def _segment(self) -> Segment:
        return self._timeline.segment_at(self._cursor_ms)

    def _require(self, command: Command) -> None:
        if not self._machine.allows(command):
            raise IllegalCommand(self.status, command)

    # -- events ----------------------------------------------------------------------------------------------

    def _emit(self, event: Event) -> None:
        self._journal.record(event)
        self._emitted.append(event)

    def _taken(self) -> list[Event]:
        events, self._emitted = self._emitted, []
        return events
