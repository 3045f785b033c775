# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A timeline as a listener meets it: preparation, then a run of repetitions, then preparation again. Pure."""

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline

HELD_FROM_MS = 2_500
"""A shorter hold is part of a flowing movement: it has no room for start, seconds and release of its own."""


class Repetition(Struct, frozen=True):
    """One move in, hold, move out and rest; each may be missing, but not all."""

    segments: tuple[Segment, ...]

    def _find(self, kind: SegmentKind) -> Segment | None:
        return next((s for s in self.segments if s.kind is kind), None)

    @property
    def start_ms(self) -> int:
        """Where it begins."""
        return self.segments[0].start_ms

    @property
    def hold(self) -> Segment | None:
        """The hold, if it is long enough to be called one; see `HELD_FROM_MS`."""
        hold = self._find(SegmentKind.HOLD)
        return hold if hold is not None and hold.duration_ms >= HELD_FROM_MS else None

    @property
    def move_out(self) -> Segment | None:
        """The way back."""
        return self._find(SegmentKind.MOVE_OUT)

    @property
    def rest(self) -> Segment | None:
        """The rest before the next one."""
        return self._find(SegmentKind.REST)


class Run(Struct, frozen=True):
    """All repetitions of one block on one side in one set, without a preparation between them.

    Attributes:
        followed_by: the segment after it.
    """

    repetitions: tuple[Repetition, ...]
    followed_by: Segment

    @property
    def first(self) -> Segment:
        """Its first segment."""
        return self.repetitions[0].segments[0]

    @property
    def start_ms(self) -> int:
        """Where the first repetition begins."""
        return self.repetitions[0].start_ms

    @property
    def end_ms(self) -> int:
        """Where the last one ends."""
        return self.repetitions[-1].segments[-1].end_ms

    @property
    def lets_go_ms(self) -> int:
        """Where it lets go for good: at its end, or where a move out begins that only the last repetition has."""
        last = self.repetitions[-1]
        is_single = len(self.repetitions) == 1
        if last.hold is None and last.move_out is not None and (is_single or self.repetitions[0].move_out is None):
            return last.move_out.start_ms
        return self.end_ms

    @property
    def side(self) -> Side | None:
        """The side being worked."""
        return self.first.side


class Preparation(Struct, frozen=True):
    """Everything between two runs: gap, intro, rest between sets, side switch, close.

    Attributes:
        leads_to: the run that follows; None for the close.
    """

    segments: tuple[Segment, ...]
    leads_to: Run | None

    @property
    def start_ms(self) -> int:
        """Where it begins."""
        return self.segments[0].start_ms

    @property
    def end_ms(self) -> int:
        """Where it ends, and the run begins."""
        return self.segments[-1].end_ms


class Course(Struct, frozen=True):
    """A whole session."""

    runs: tuple[Run, ...]
    preparations: tuple[Preparation, ...]


def course_of(timeline: Timeline) -> Course:
    """Return the runs and preparations of `timeline`, each in order."""
    groups = [tuple(group) for _, group in groupby(timeline.segments, key=lambda s: s.run)]
    # An intro comes first, the close last, and a pause between any two runs.
    between, worked = groups[::2], groups[1::2]
    runs = [Run(tuple(_repetitions(run)), after[0]) for run, after in zip(worked, between[1:], strict=True)]
    preparations = map(Preparation, between, [*runs, None])
    return Course(tuple(runs), tuple(preparations))


def _repetitions(segments: Iterable[Segment]) -> Iterable[Repetition]:
    for _, group in groupby(segments, key=lambda s: s.rep):
        yield Repetition(tuple(group))
