# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shape of a library file: which keys it may have, of which type and in which range.

Owns the outside of the library, what a person writes; seconds, not milliseconds. It must not know what the
values mean together: that is checked in `files.py`. The JSON Schemas in `assets/schema/` are made from here.
"""

from datetime import date
from typing import Annotated, Generic, TypeVar

import msgspec
from msgspec import Meta, field

from facetimer.library.model.movement import (
    ANCHORS,
    PAIRED_PARAMETERS,
    POSE_PARAMETERS,
    Easing,
    Hands,
    Phase,
    StrokeType,
    TellingPhase,
)
from facetimer.library.model.programme import Level, Rhythm
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
    Tool,
    ToolEdge,
    Zone,
)

KEBAB_CASE = r"^[a-z0-9]+(-[a-z0-9]+)*$"
CLOCK_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"

Id = Annotated[
    str, Meta(pattern=KEBAB_CASE, min_length=1, max_length=40, description="The file's name without .toml")
]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
Line = Annotated[str, Meta(max_length=200)]
Paragraph = Annotated[str, Meta(max_length=1000)]
Cue = Annotated[str, Meta(max_length=120, description="Spoken and shown; at most 12 words")]
Seconds = Annotated[float, Meta(ge=0, le=120)]
HoldSeconds = Annotated[float, Meta(ge=0, le=600)]
OverrideSeconds = Annotated[float, Meta(ge=0.5, le=600)]
Reps = Annotated[int, Meta(ge=1, le=200)]
Sets = Annotated[int, Meta(ge=1, le=20)]
PerDay = Annotated[int, Meta(ge=1, le=24)]
Fraction = Annotated[float, Meta(ge=0, le=1)]
PoseValue = Annotated[float, Meta(ge=-3600, le=3600)]
Radius = Annotated[float, Meta(ge=0, le=0.2)]
Period = Annotated[float, Meta(ge=0.1, le=60)]
Cycles = Annotated[int, Meta(ge=1, le=200)]

T = TypeVar("T")


class Figure(msgspec.Struct, Generic[T], forbid_unknown_fields=True, frozen=True):
    """A number and where it comes from; a bare number instead of this table is the person's own."""

    value: T
    source: Source


class CuesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What is said and captioned."""

    setup: Cue = ""
    action: Cue = ""
    hold: Cue = ""
    release: Cue = ""
    care: Cue = ""


class PoseFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One part of the face moving; `from` is 0 where it is not given, and `to` where the whole block is meant."""

    parameter: Annotated[
        str, Meta(max_length=40, extra_json_schema={"enum": sorted([*POSE_PARAMETERS, *PAIRED_PARAMETERS])})
    ]
    during: Phase
    to: PoseValue
    from_: PoseValue | None = field(default=None, name="from")
    begins_at: Fraction = 0.0
    ends_at: Fraction = 1.0
    easing: Easing = Easing.EASE
    cycles: Cycles = 1


class StrokeFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One path of a hand or tool."""

    type: StrokeType
    path: Annotated[
        list[Annotated[str, Meta(max_length=40, extra_json_schema={"enum": sorted(ANCHORS)})]],
        Meta(min_length=1, max_length=12),
    ]
    hands: Hands = Hands.BOTH
    during: Phase = Phase.MOVE_IN
    begins_at: Fraction = 0.0
    ends_at: Fraction = 1.0
    radius: Annotated[list[Radius], Meta(min_length=2, max_length=2)] = field(default_factory=lambda: [0.0, 0.0])
    period_s: Period | None = None
    extent: Fraction = 1.0
    hidden_legs: Annotated[int, Meta(ge=0, le=11)] = 0
    edge: ToolEdge | None = None
    zones: Annotated[list[Zone], Meta(max_length=8)] = field(default_factory=list)
    reverse: bool = False


class TellingFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One of the four moments that tell an exercise, in the first repetition of a block."""

    block: Annotated[int, Meta(ge=1, le=10, description="The first is 1")]
    phase: TellingPhase
    at: Annotated[float, Meta(ge=0, le=1, description="Share of the phase; 1 is its end")]
    other_side: bool = False


class BlockFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Repetitions of move in, hold, move out, with a rest between them."""

    label: Annotated[str, Meta(min_length=1, max_length=80)]
    move_in_s: Seconds | Figure[Seconds]
    hold_s: HoldSeconds | Figure[HoldSeconds]
    move_out_s: Seconds | Figure[Seconds]
    rest_s: Seconds | Figure[Seconds]
    reps: Reps | Figure[Reps]
    per_side: bool = False
    side_hand: SideHand | None = None
    cues: CuesFile = CuesFile()
    poses: Annotated[list[PoseFile], Meta(max_length=40)] = field(default_factory=list)
    strokes: Annotated[list[StrokeFile], Meta(max_length=12)] = field(default_factory=list)
    camera: Camera | None = None


class ExerciseFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One exercise or technique."""

    id: Id
    name: Name
    category: Category
    goal: Goal
    zones: Annotated[list[Zone], Meta(min_length=1, max_length=12)]
    tool: Tool
    pressure: Pressure
    flags: Annotated[list[Flag], Meta(max_length=15)]
    reference: Annotated[str, Meta(min_length=1, max_length=200)]
    blocks: Annotated[list[BlockFile], Meta(min_length=1, max_length=10)]
    evidence: Evidence = Evidence.COMFORT
    source: Source = Source.MINE
    position: Line = ""
    note: Paragraph = ""
    find: Annotated[str, Meta(max_length=1000, description="How to find the place by sight and touch")] = ""
    mistakes: Annotated[list[Line], Meta(max_length=8)] = field(default_factory=list)
    studies: Annotated[
        list[Id], Meta(max_length=8, description="Ids of learn/evidence.toml; none: we know of no study")
    ] = field(default_factory=list)
    also_called: Annotated[list[Name], Meta(max_length=8)] = field(default_factory=list)
    searches: Annotated[
        list[Name], Meta(max_length=16, description="What people type who look for something like it")
    ] = field(default_factory=list)
    per_day: PerDay | Figure[PerDay] | None = None
    camera: Annotated[Camera, Meta(description="From where it is seen best")] = Camera.FRONT
    moments: Annotated[
        list[TellingFile],
        Meta(min_length=4, max_length=4, description="The four that tell it; else they follow from its phases"),
    ] = field(default_factory=list)
    cues: CuesFile = CuesFile()


class StepCuesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words for one step, in the place of the exercise's own; what keeps it safe is never replaced."""

    setup: Cue = ""
    action: Cue = ""
    hold: Cue = ""
    release: Cue = ""


class StepFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One exercise in a routine."""

    exercise: Annotated[str, Meta(max_length=80)]
    sets: Sets = 1
    reps: Reps | None = None
    hold_s: OverrideSeconds | None = None
    rest_s: Seconds | None = None
    sides: Annotated[Sides, Meta(description="Where the exercise works one side after the other")] = Sides.BOTH
    pace_percent: Annotated[int, Meta(ge=75, le=150, description="75 is slower, 150 faster")] | None = None
    cues: StepCuesFile = StepCuesFile()
    note: Annotated[str, Meta(max_length=200, description="Shown beside the step, not spoken")] = ""


class AskedFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a practitioner asks for with a routine."""

    by: Annotated[str, Meta(min_length=1, max_length=80, description="Who wrote it")]
    times_a_day: PerDay = 1
    days_a_week: Annotated[int, Meta(ge=1, le=7)] = 7
    until: Annotated[date, Meta(description="The last day")] | None = None


class RoutineFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sequence of exercises."""

    id: Id
    name: Name
    prep: PrepCard
    steps: Annotated[list[StepFile], Meta(min_length=1, max_length=100)]
    source: Source = Source.MINE
    tools: Annotated[list[Annotated[str, Meta(max_length=40)]], Meta(max_length=8)] = field(default_factory=list)
    reference: Line = ""
    note: Paragraph = ""
    picture: Annotated[
        str, Meta(max_length=80, description="The exercise among the steps that stands for it in pictures")
    ] = ""
    asked: Annotated[AskedFile, Meta(description="What a practitioner asks for with it")] | None = None
    exercises: Annotated[
        list[ExerciseFile], Meta(max_length=20, description="Exercises that come along with it")
    ] = field(default_factory=list)


ClockTime = Annotated[str, Meta(pattern=CLOCK_TIME, description="HH:MM")]
Gap = Annotated[int, Meta(ge=0, le=720, description="Minutes")]


class PlanFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One way to fill a week."""

    rhythm: Rhythm
    source: Source
    routines: Annotated[list[Annotated[str, Meta(max_length=80)]], Meta(max_length=20)] = field(
        default_factory=list
    )
    times: PerDay = 1
    at_most: PerDay | None = None
    at: Annotated[list[ClockTime], Meta(max_length=24)] = field(default_factory=list)


class StageFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Weeks with the same plan."""

    label: Annotated[str, Meta(min_length=1, max_length=80)]
    plans: Annotated[list[PlanFile], Meta(min_length=1, max_length=6)]
    weeks: Annotated[int, Meta(ge=1, le=104)] | None = None
    ramp: bool = False


class QuotaFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How often a day one exercise is asked for."""

    exercise: Annotated[str, Meta(max_length=80)]
    per_day: PerDay | Figure[PerDay]
    min_gap_min: Gap | Figure[Gap] = 0
    optional: bool = False


class ProgrammeFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Stages of weeks, daily quotas, or both."""

    id: Id
    name: Name
    stages: Annotated[list[StageFile], Meta(max_length=24)] = field(default_factory=list)
    quotas: Annotated[list[QuotaFile], Meta(max_length=24)] = field(default_factory=list)
    source: Source = Source.MINE
    reference: Line = ""
    note: Paragraph = ""
    purpose: Line = ""
    level: Level | None = None
    why: Paragraph = ""
    check_in_weeks: Annotated[list[Annotated[int, Meta(ge=1, le=104)]], Meta(max_length=24)] = field(
        default_factory=list
    )


class AliasesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Ids that shipped files had before: the former on the left, the present on the right."""

    aliases: Annotated[dict[str, Id], Meta(max_length=500)]
