# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can be practised: exercises, their blocks and cues, and routines.

Values are frozen and times are integer milliseconds. The words they use are in `vocabulary.py`, movement in
`movement.py`, weeks in `programme.py`. It must not know how a file is read, how time passes, how anything is
drawn or heard.

The figures come from two articles and from the studies and leaflets collected with them; every figure that a
person could ask about carries its `Source`.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from facetimer.library.model.movement import PoseMove, Stroke, StrokeType, Telling
from facetimer.library.model.vocabulary import (
    Camera,
    Category,
    Evidence,
    Flag,
    Goal,
    PrepCard,
    Pressure,
    SideHand,
    Sides,
    Source,
    Sourced,
    Tool,
    Zone,
)


class Cues(Struct, frozen=True):
    """What is said and captioned, at most `MAX_CUE_WORDS` words each; an empty string says nothing.

    Attributes:
        care: what keeps it safe ("Feather light."); said before the block, never shortened and never left out.
    """

    setup: str = ""
    action: str = ""
    hold: str = ""
    release: str = ""
    care: str = ""

    def before(self, general: "Cues") -> "Cues":
        """Return these, each one that is empty taken from `general`."""
        return Cues(*(getattr(self, key) or getattr(general, key) for key in Cues.__struct_fields__))


class Block(Struct, frozen=True):
    """Repetitions of move in, hold, move out, with a rest between them; both sides in turn if `per_side`.

    Attributes:
        side_hand: which hand works, side by side; None where no hand does, or both at once.
        camera: where it is seen from; None is as its exercise says.
    """

    label: str
    move_in_ms: Sourced[int]
    hold_ms: Sourced[int]
    move_out_ms: Sourced[int]
    rest_ms: Sourced[int]
    reps: Sourced[int]
    per_side: bool = False
    cues: Cues = Cues()
    poses: tuple[PoseMove, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    side_hand: SideHand | None = None
    camera: Camera | None = None


class Exercise(Struct, frozen=True):
    """One exercise or technique.

    Attributes:
        name: as it is shown; what is the person's own and called like another says so, see `told_apart`.
        position: how to sit and where the hands go, shown before the first move; not spoken.
        cues: spoken for every block that has none of its own.
        per_day: how many times a day the source asks for, where it does.
        source: ARTICLE where an article names the exercise, APP where it is common practice.
        reference: which article and section, or which leaflet or study, in words.
        goal: whether muscles are asked to let go or to work.
        find: how the place is found by sight and touch, for a point its landmark.
        mistakes: what often goes wrong, a sentence each.
        study_ids: entries of `learn/evidence.toml` about this or something near it; none: we know of no study.
        also_called: its other names.
        searches: what people type who look for something like it; no promise lies in it.
        camera: from where it is seen best.
        moments: the four that tell it; empty where they follow from its phases.
        said_as: the name in its file, where another is shown; see `spoken_name`.
    """

    id: str
    name: str
    category: Category
    zones: tuple[Zone, ...]
    tool: Tool
    pressure: Pressure
    position: str
    cues: Cues
    blocks: tuple[Block, ...]
    flags: tuple[Flag, ...]
    evidence: Evidence
    source: Source
    reference: str
    note: str = ""
    per_day: Sourced[int] | None = None
    goal: Goal = Goal.WORK
    find: str = ""
    mistakes: tuple[str, ...] = ()
    study_ids: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    camera: Camera = Camera.FRONT
    moments: tuple[Telling, ...] = ()
    said_as: str = ""

    @property
    def spoken_name(self) -> str:
        """Its name as a voice says it and a record keeps it: what tells it apart is for the eye alone."""
        return self.said_as or self.name

    @property
    def needs_slip(self) -> bool:
        """Whether skin must be oiled first: tools and strokes that slide do, dry lymph work does not."""
        if self.category in {Category.GUA_SHA, Category.ROLLER}:
            return True
        slides = any(s.type is StrokeType.EFFLEURAGE for b in self.blocks for s in b.strokes)
        return self.category is Category.MASSAGE and slides


def worked_zones(exercises: Iterable[Exercise]) -> tuple[Zone, ...]:
    """Return the zones that `exercises` work, each once, in the order in which zones are named everywhere."""
    worked = {zone for exercise in exercises for zone in exercise.zones}
    return tuple(zone for zone in Zone if zone in worked)


class RoutineStep(Struct, frozen=True):
    """One exercise in a routine, with what the routine changes; None keeps the exercise's own figure.

    Counts, times and words apply to every block of the exercise; `sets` repeats all its blocks.

    Attributes:
        rest_ms: the rest between two repetitions.
        sides: which of them, where the exercise works one after the other.
        pace_percent: how quickly it moves, in the place of the person's own pace; 75 is slower, 150 faster.
        cues: in the place of the exercise's own; what keeps it safe is never replaced.
        note: what whoever wrote the routine asks for here; shown and not spoken.
    """

    exercise: str
    sets: int = 1
    reps: int | None = None
    hold_ms: int | None = None
    rest_ms: int | None = None
    sides: Sides = Sides.BOTH
    pace_percent: int | None = None
    cues: Cues = Cues()
    note: str = ""

    def swapped(self, exercise: str) -> "RoutineStep":
        """Return what another exercise, by its id, is in its place: its own figures, on the same sides."""
        return RoutineStep(exercise, sides=self.sides)


class Asked(Struct, frozen=True):
    """What a practitioner asks for with a routine.

    Attributes:
        by: who wrote it.
        times_a_day: how often on a day of practice.
        days_a_week: on how many days.
        until: the last day; None for no end.
    """

    by: str
    times_a_day: int = 1
    days_a_week: int = 7
    until: date | None = None


class Routine(Struct, frozen=True):
    """A sequence of exercises with its preparations.

    Attributes:
        picture: the exercise among its steps that stands for it in pictures; empty where its file names none.
        asked: what a practitioner asks for with it; None for a routine that is nobody's plan.
    """

    id: str
    name: str
    steps: tuple[RoutineStep, ...]
    tools: tuple[str, ...]
    prep: PrepCard
    source: Source
    reference: str = ""
    note: str = ""
    picture: str = ""
    asked: Asked | None = None

    @property
    def pictured(self) -> str:
        """The exercise that stands for it in pictures; where its file names none, the one in its middle."""
        return self.picture or self.steps[len(self.steps) // 2].exercise

    @property
    def tells_daily_figures(self) -> bool:
        """Whether to say how often a day an exercise is asked for: in a source's own set, and alone.

        Anywhere else it would ask for further rounds that the routine does not mean.
        """
        return self.source is Source.ARTICLE or len(self.steps) == 1
