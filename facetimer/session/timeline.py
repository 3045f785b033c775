# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine laid out in time: contiguous segments from 0 to the total, in integer milliseconds.

Owns the time model. It must not know whether, when or how fast the session runs.

One exercise: an intro, then its blocks with `BLOCK_GAP_MS` between them, repeated per set with `SET_GAP_MS`
between sets; intro and block gap are longer where their words need it (`room_for_words.py`). One block: reps x
(move in, hold, move out) with a rest between repetitions, twice with `SIDE_SWITCH_MS` in between when it works
each side; where nothing moves out and yet something is let go, that comes once, `LET_GO_MS` long, after the last
repetition. Between exercises `NEXT_GAP_MS`; at the end a close.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from facetimer.library.model.practice import Block, Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import SideHand, Sides
from facetimer.library.placing import placed_again
from facetimer.library.single_exercise import single_exercise
from facetimer.library.taught_mark import taught_mark
from facetimer.session import room_for_words
from facetimer.session.fetching import to_fetch, to_hold
from facetimer.session.in_step import InStep, in_own_words

INTRO_MS, SHORT_INTRO_MS = 8_000, 5_000
BLOCK_GAP_MS = 3_000
SET_GAP_MS = 6_000
SIDE_SWITCH_MS = 4_000
NEXT_GAP_MS = 4_000
CLOSE_MS = 10_000
LET_GO_MS = 3_000
MAX_SEGMENTS = 20_000
"""More than any practice of a day holds; a routine beyond it is a mistake in a file."""

PACE_RANGE = (75, 150)
"""Percent of the speed the moves are written at."""
OWN_HOLD_RANGE_MS = (0, 60_000)
"""0 keeps each hold as its source has it."""


class SegmentKind(StrEnum):
    """What a stretch of time is for."""

    INTRO = "intro"
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    REST = "rest"
    SIDE_SWITCH = "side_switch"
    GAP = "gap"
    CLOSE = "close"


class Side(StrEnum):
    """The person's own side, never the picture's."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT

    def hand(self, which: SideHand | None) -> "Side | None":
        """Return whose hand works on this side; None where none in particular does."""
        return None if which is None else self if which is SideHand.SAME else self.other


class Segment(Struct, frozen=True):
    """A stretch of session time with one purpose.

    Attributes:
        step: index of the routine step; a gap between exercises and its intro belong to the step they lead to.
        exercise: id of that step's exercise; empty for the close.
        block, set, rep: counted from 1; None where the segment belongs to none.
        reps: how many repetitions the block has; 0 where it belongs to none.
        side: the side being worked; for a side switch, the side that comes next.
        cue: what is said and captioned; may be empty.
        care: what keeps the block that follows safe; said and captioned after `cue`, in an intro or a gap.
    """

    index: int
    start_ms: int
    end_ms: int
    kind: SegmentKind
    step: int
    exercise: str
    block: int | None = None
    set: int | None = None
    rep: int | None = None
    reps: int = 0
    side: Side | None = None
    cue: str = ""
    care: str = ""

    @property
    def duration_ms(self) -> int:
        """Length of the segment."""
        return self.end_ms - self.start_ms

    @property
    def run(self) -> tuple[int, int | None, int | None, Side | None] | None:
        """Step, set, block and side of a repetition, which all repetitions in a row share; None outside of one."""
        return None if self.rep is None else (self.step, self.set, self.block, self.side)


class TimelineStep(Struct, frozen=True):
    """One exercise of the routine in time, from its intro to the end of its last block.

    `wait_for` names what the hands need here (oil, a tool) and did not have when the session began; empty where
    there is no such thing. `fetched_at` is the index of the step at which it is fetched: this one, or an earlier
    one that uses the same. The session stands until the person says they have it, once for all that share it.
    `note` is what whoever wrote the routine asks for here, shown and not spoken. `is_familiar`: few words do.
    """

    index: int
    exercise: Exercise
    sets: int
    start_ms: int
    end_ms: int
    wait_for: str = ""
    fetched_at: int = 0
    note: str = ""
    is_familiar: bool = False

    @property
    def duration_ms(self) -> int:
        """Planned length, intro included."""
        return self.end_ms - self.start_ms


class TimelineOptions(Struct, frozen=True):
    """What the person chose for this run.

    `pace_percent` stretches the moves, not the holds or the pauses: 75 is slower, 150 is faster.
    `waits` lets the session stand before a step that needs oil or another tool than the one before; what the
    first step needs is on the card shown before the session. `known` are the ids of exercises with a
    short intro; it is whole where the session waits. `familiar` are those that need few words: id and
    `taught_mark`. `own_hold_ms` replaces every hold of an exercise (not of a
    massage or an acupressure point); 0 keeps the source's, which stays in the library either way.
    """

    first_side: Side = Side.RIGHT
    pace_percent: int = 100
    waits: bool = False
    own_hold_ms: int = 0
    known: frozenset[str] = frozenset()
    familiar: frozenset[tuple[str, str]] = frozenset()

    def __post_init__(self) -> None:
        for name, (low, high) in (("pace_percent", PACE_RANGE), ("own_hold_ms", OWN_HOLD_RANGE_MS)):
            value = getattr(self, name)
            if not low <= value <= high:
                raise ValueError(f"{name} is {value}; it goes from {low} to {high}")


class Timeline(Struct, frozen=True):
    """Contiguous segments: the first starts at 0, each starts where the last one ended."""

    routine: Routine
    steps: tuple[TimelineStep, ...]
    segments: tuple[Segment, ...]
    starts: tuple[int, ...]

    @property
    def total_ms(self) -> int:
        """Length of the whole session."""
        return self.segments[-1].end_ms if self.segments else 0

    def segment_at(self, position_ms: int) -> Segment:
        """Return the segment that holds `position_ms`; a boundary belongs to the later one.

        Raises:
            ValueError: the timeline is empty or the position is outside 0..total.
        """
        if not self.segments or not 0 <= position_ms <= self.total_ms:
            raise ValueError(f"position {position_ms} ms is outside 0..{self.total_ms} ms")
        return self.segments[bisect_right(self.starts, position_ms) - 1]

    def rep_start(self, segment: Segment) -> int:
        """Return where the repetition that `segment` belongs to began; its own start if it has none."""
        if segment.run is None:
            return segment.start_ms
        here = (segment.run, segment.rep)
        return next(s.start_ms for s in self.segments if (s.run, s.rep) == here)

    def block_of(self, segment: Segment) -> Block | None:
        """Return the block that `segment` belongs to, or that an intro or a rest between sets leads to."""
        exercise = self.steps[segment.step].exercise
        if segment.block is not None:
            return exercise.blocks[segment.block - 1]
        leads_to_block = segment.kind in {SegmentKind.INTRO, SegmentKind.REST}
        return exercise.blocks[0] if leads_to_block and exercise.blocks else None

    def side_of(self, segment: Segment) -> Side | None:
        """Return the side worked in `segment`, or the next one that is worked; None if none follows."""
        return next((s.side for s in self.segments[segment.index :] if s.side is not None), None)

    def extended(self, index: int, by_ms: int) -> "Timeline":
        """Return a timeline whose segment `index` lasts `by_ms` longer; all that follows moves back.

        Raises:
            ValueError: `by_ms` is below 1, so that the segment would not be longer.
        """
        if by_ms < 1:
            raise ValueError(f"by_ms is {by_ms}; it must be at least 1")
        edge = self.segments[index].end_ms

        def moved(at_ms: int) -> int:
            return at_ms + by_ms if at_ms >= edge else at_ms

        segments = tuple(
            replace(s, start_ms=moved(s.start_ms), end_ms=moved(s.end_ms)) if s.index >= index else s
            for s in self.segments
        )
        steps = tuple(replace(s, start_ms=moved(s.start_ms), end_ms=moved(s.end_ms)) for s in self.steps)
        return Timeline(self.routine, steps, segments, tuple(s.start_ms for s in segments))


def compile_timeline(
    routine: Routine, exercises: Mapping[str, Exercise], options: TimelineOptions | None = None
) -> Timeline:
    """Lay `routine` out in time.

    Args:
        routine: the sequence; its steps name exercises by id.
        exercises: every exercise the routine names.
        options: side order and pace.

    Raises:
        KeyError: a step names an exercise that is not there.
        ValueError: the routine has no step or more than `MAX_SEGMENTS` segments.
    """
    return lay_out(routine, [exercises[step.exercise] for step in routine.steps], options)


def lay_out(routine: Routine, exercises: Sequence[Exercise], options: TimelineOptions | None = None) -> Timeline:
    """Do as `compile_timeline` does, with the exercise of each step in order."""
    if not routine.steps:
        raise ValueError(f"routine {routine.id} has no step")
    return _Builder(routine, options or TimelineOptions()).build(exercises)


def compile_exercise(exercise: Exercise, options: TimelineOptions | None = None) -> Timeline:
    """Lay `exercise` out in time by itself."""
    return compile_timeline(single_exercise(exercise), {exercise.id: exercise}, options)


def segment_count(exercise: Exercise, step: RoutineStep) -> int:
    """Return an upper bound of the segments one step compiles to, without compiling it."""
    return 1 + step.sets * sum(
        4 * (step.reps or block.reps.value) * (2 if block.per_side else 1) + 2 for block in exercise.blocks
    )


class _Place(Struct, frozen=True):
    """Which block of which set, counted from 1."""

    block: int | None
    set: int


class _Builder:
    """Appends segments; `_at` is always the end of the last one."""

    def __init__(self, routine: Routine, options: TimelineOptions) -> None:
        self._routine = routine
        self._options = options
        self._segments: list[Segment] = []
        self._at = 0
        self._spill_ms = 0

    def build(self, exercises: Sequence[Exercise]) -> Timeline:
        planned = list(zip(self._routine.steps, exercises, strict=True))
        count = sum(segment_count(exercise, step) for step, exercise in planned)
        if count > MAX_SEGMENTS:
            raise ValueError(f"routine {self._routine.id} has about {count} segments; at most {MAX_SEGMENTS}")
        steps: list[TimelineStep] = []
        for index, (step, own) in enumerate(planned):
            exercise = in_own_words(own, step.cues)
            if index:
                self._add(SegmentKind.GAP, NEXT_GAP_MS, index, exercise.id, cue=f"Next: {exercise.spoken_name}.")
            start = self._at
            wait_for, fetched_at = self._wait(steps, exercise)
            done = InStep(exercise, step, self._options.pace_percent, self._options.own_hold_ms)
            self._exercise(index, done, knows=exercise.id in self._options.known and not wait_for)
            end = self._at
            few = bool(self._options.familiar) and (exercise.id, taught_mark(exercise)) in self._options.familiar
            waits = (wait_for, fetched_at)
            steps.append(TimelineStep(index, exercise, step.sets, start, end, *waits, step.note, few))
        self._add(SegmentKind.CLOSE, CLOSE_MS, len(steps) - 1, "", cue="All done.")
        return Timeline(
            self._routine, tuple(steps), tuple(self._segments), tuple(s.start_ms for s in self._segments)
        )

    def _wait(self, before: Sequence[TimelineStep], exercise: Exercise) -> tuple[str, int]:
        """Return what the hands need for the next step, and the index of the step at which they fetch it."""
        if not before or not self._options.waits:
            return "", 0
        last = before[-1]
        if new := to_fetch(last.exercise, exercise):
            return new, len(before)
        return (to_hold(exercise), last.fetched_at) if last.wait_for else ("", 0)

    def _exercise(self, index: int, done: InStep, *, knows: bool) -> None:
        exercise, step, first = done.exercise, done.step, done.exercise.blocks[0]
        care = first.cues.before(exercise.cues).care
        gap_ms = NEXT_GAP_MS if index else 0
        setup, least_ms = ("", SHORT_INTRO_MS) if knows else (exercise.cues.setup, INTRO_MS)
        told = exercise if self._routine.tells_daily_figures else replace(exercise, per_day=None)
        hold_ms = done.hold_ms(first)
        intro_ms = room_for_words.intro_ms(least_ms, told, setup, step.reps, gap_ms, self._spill_ms, hold_ms)
        self._add(SegmentKind.INTRO, intro_ms, index, exercise.id, cue=setup, care=care)
        for number in range(1, step.sets + 1):
            if number > 1:
                self._add(SegmentKind.REST, SET_GAP_MS, index, exercise.id, _Place(None, number), cue="Rest.")
            for position, block in enumerate(exercise.blocks, start=1):
                place = _Place(position, number)
                if position > 1:
                    self._block_gap(index, done, block, place)
                self._block(index, done, block, place)

    def _block_gap(self, index: int, done: InStep, block: Block, place: "_Place") -> None:
        exercise = done.exercise
        earlier = exercise.blocks[(place.block or 0) - 2]
        care = block.cues.before(exercise.cues).care
        care = "" if care == earlier.cues.before(exercise.cues).care else care
        setup = done.counted(block.cues.setup, block)
        hold_ms = done.hold_ms(block)
        is_told = hold_ms == done.hold_ms(earlier)
        said = replace(block, cues=block.cues.before(exercise.cues))
        length_ms = room_for_words.block_gap_ms(
            BLOCK_GAP_MS, setup, care, said, done.reps(block), self._spill_ms, 0 if is_told else hold_ms
        )
        cue = setup or done.counted(block.cues.action, block)
        self._add(SegmentKind.GAP, length_ms, index, exercise.id, place, cue=cue, care=care)

    def _block(self, index: int, done: InStep, block: Block, place: "_Place") -> None:
        for turn, side in enumerate(self._sides(block, done.step)):
            if turn and side:
                again = placed_again(done.exercise, place.block or 1)
                hand = side.hand(block.side_hand)
                cue, length_ms = room_for_words.side_switch(SIDE_SWITCH_MS, side, hand, again)
                self._add(SegmentKind.SIDE_SWITCH, length_ms, index, done.exercise.id, place, side=side, cue=cue)
            self._repetitions(index, done, block, side, place)

    def _sides(self, block: Block, step: RoutineStep) -> tuple[Side | None, ...]:
        """Return the sides that are worked one after the other; None where both are at once."""
        if not block.per_side:
            return (None,)
        if step.sides is not Sides.BOTH:
            return (Side(step.sides.value),)
        return (self._options.first_side, self._options.first_side.other)

    def _repetitions(self, index: int, done: InStep, block: Block, side: Side | None, place: "_Place") -> None:
        cues = block.cues.before(done.exercise.cues)
        reps = done.reps(block)
        move_out_ms = done.moved_ms(block.move_out_ms.value)
        let_go_ms = LET_GO_MS if cues.release and not move_out_ms else move_out_ms
        for rep in range(1, reps + 1):
            for kind, length_ms, cue in (
                (SegmentKind.MOVE_IN, done.moved_ms(block.move_in_ms.value), cues.action),
                (SegmentKind.HOLD, done.hold_ms(block), cues.hold or cues.action),
                (SegmentKind.MOVE_OUT, move_out_ms if rep < reps else let_go_ms, cues.release),
                (SegmentKind.REST, done.rest_ms(block) if rep < reps else 0, "Rest."),
            ):
                said = done.counted(cue, block)
                self._add(kind, length_ms, index, done.exercise.id, place, rep=rep, reps=reps, side=side, cue=said)
        self._spill_ms = room_for_words.spill_ms(cues, let_go_ms)

    def _add(
        self,
        kind: SegmentKind,
        length_ms: int,
        step: int,
        exercise: str,
        place: "_Place | None" = None,
        *,
        cue: str,
        care: str = "",
        rep: int | None = None,
        reps: int = 0,
        side: Side | None = None,
    ) -> None:
        if length_ms <= 0:
            return
        start, self._at = self._at, self._at + length_ms
        block, set_ = (place.block, place.set) if place else (None, None)
        self._segments.append(
            Segment(
                len(self._segments), start, self._at, kind, step, exercise, block, set_, rep, reps, side, cue, care
            )
        )
