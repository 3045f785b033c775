# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can be practised: exercises, routines and the words they are made of.

Owns the vocabulary of the whole house. Values are frozen and times are integer milliseconds. It must not
know how a file is read, how time passes, how anything is drawn or heard. It is one long file on purpose: a
vocabulary is looked up in one place.

The figures come from two articles ("the seed", A and B) and from the studies and leaflets collected
with them; every figure that a person could ask about carries its `Source`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)

MAX_CUE_WORDS = 12
"""A cue is heard while the hands are busy: longer ones do not fit the shortest preparation (2 s)."""


class Source(StrEnum):
    """Where a figure comes from. The three stand side by side; none overwrites another."""

    SEED = "seed"
    """One of the two source articles states it."""
    APP = "app"
    """Our default: neither article nor study gives it."""
    MINE = "mine"
    """The person's own choice."""


@dataclass(frozen=True, slots=True)
class Sourced(Generic[T_co]):
    """A value together with where it comes from."""

    value: T_co
    source: Source = Source.APP


class Category(StrEnum):
    """What kind of practice an exercise is; exercise and massage are never mixed up."""

    EXERCISE = "exercise"
    EXERCISE_ASSISTED = "exercise-assisted"
    EXERCISE_ADVANCED = "exercise-advanced"
    RELAX = "relax"
    STRETCH = "stretch"
    MASSAGE = "massage"
    LYMPH = "lymph"
    GUA_SHA = "gua-sha"
    ROLLER = "roller"
    ACUPRESSURE = "acupressure"


class Goal(StrEnum):
    """What an exercise is for; a brow is eased, a cheek is worked, and the two are never mixed."""

    EASE = "ease"
    WORK = "work"


class Zone(StrEnum):
    """The 23 zones of the face and neck. Paired zones exist on both sides under one name."""

    FOREHEAD = "forehead"
    GLABELLA = "glabella"
    BROW = "brow"
    UPPER_LID = "upper_lid"
    EYE = "eye"
    UNDER_EYE = "under_eye"
    CROWS_FEET = "crows_feet"
    TEMPLE = "temple"
    NOSE = "nose"
    CHEEK_UPPER = "cheek_upper"
    CHEEK_LOWER = "cheek_lower"
    NASOLABIAL = "nasolabial"
    UPPER_LIP = "upper_lip"
    LIPS = "lips"
    CHIN = "chin"
    JAWLINE = "jawline"
    MASSETER = "masseter"
    PREAURICULAR = "preauricular"
    EAR = "ear"
    UNDER_CHIN = "under_chin"
    NECK_SIDE = "neck_side"
    NECK_FRONT = "neck_front"
    CLAVICLE = "clavicle"


NEVER_TOUCHED = frozenset({Zone.EYE, Zone.NECK_FRONT})
"""No stroke of any exercise enters these: the globe of the eye, and larynx, thyroid and carotids."""


class Tool(StrEnum):
    """What touches the face."""

    NONE = "none"
    FINGERTIPS = "fingertips"
    INDEX_FINGERS = "index_fingers"
    TWO_FINGERS = "two_fingers"
    THREE_FINGERS = "three_fingers"
    RING_FINGER = "ring_finger"
    FLAT_FINGERS = "flat_fingers"
    FLAT_HAND = "flat_hand"
    KNUCKLES = "knuckles"
    PALMS = "palms"
    C_HAND = "c_hand"
    THUMB_AND_INDEX = "thumb_and_index"
    GUA_SHA = "gua_sha"
    ROLLER = "roller"


class ToolEdge(StrEnum):
    """The part of a gua sha or roller that meets the skin."""

    LONG = "long"
    NOTCH = "notch"
    SMALL = "small"
    LARGE = "large"


class Pressure(StrEnum):
    """Three steps and no "firm": feather moves the skin only; medium is the most this app ever asks for."""

    NONE = "none"
    FEATHER = "feather"
    LIGHT = "light"
    LIGHT_MEDIUM = "light-medium"
    MEDIUM = "medium"


class Flag(StrEnum):
    """Situations of the person under which an exercise is blocked, asked about or softened."""

    INJ = "INJ"
    SURG = "SURG"
    SKIN = "SKIN"
    BLEED = "BLEED"
    PALSY = "PALSY"
    TMJ = "TMJ"
    CAROTID = "CAROTID"
    LYMPH = "LYMPH"
    EYE = "EYE"
    NECKROM = "NECKROM"
    NEURO = "NEURO"
    BREATH = "BREATH"
    DENT = "DENT"
    PREG = "PREG"
    LINES = "LINES"


class Evidence(StrEnum):
    """How much is known, in the chip shown beside an exercise."""

    SMALL_STUDY = "small-study"
    SMALL_STUDY_SHORT = "small-study-short"
    INDIRECT = "indirect"
    TRADITIONAL = "traditional"
    COMFORT = "comfort"


class PrepCard(StrEnum):
    """Which card of preparations a routine shows before it starts."""

    EXERCISE = "exercise"
    OIL = "oil"
    OIL_LATER = "oil-later"
    TOOL = "tool"
    LYMPH = "lymph"
    JAW = "jaw"
    POINTS = "points"


class Phase(StrEnum):
    """The part of a repetition that a movement belongs to; `BLOCK` is the whole block, rests included."""

    BLOCK = "block"
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    REST = "rest"


class Easing(StrEnum):
    """How a pose parameter gets from one value to the next."""

    EASE = "ease"
    """Cubic in and out."""
    LINEAR = "linear"
    SINE = "sine"
    """Half a sine wave: from, up to `to`, and back to from."""
    TRIANGLE = "triangle"
    """Eased out to `to` and eased back, `cycles` times."""
    FLUTTER = "flutter"
    """A fast wobble of amplitude `to` around `from` (lip trill)."""


POSE_PARAMETERS: dict[str, tuple[float, float]] = {
    "brow_inner_up": (0, 1),
    "brow_outer_up": (0, 1),
    "brow_down": (0, 1),
    "brow_lateral": (0, 1),
    "eye_wide": (0, 1),
    "lid_squint": (0, 1),
    "eye_close": (0, 1),
    "cheek_raise": (0, 1),
    "nose_wrinkle": (0, 1),
    "upper_lip_raise": (0, 1),
    "smile": (0, 1),
    "dimple": (0, 1),
    "lip_stretch": (0, 1),
    "mouth_frown": (0, 1),
    "chin_raise": (0, 1),
    "lip_pucker": (0, 1),
    "lip_funnel": (0, 1),
    "lip_press": (0, 1),
    "lip_roll_upper": (0, 1),
    "lip_roll_lower": (0, 1),
    "cheek_puff_left": (0, 1),
    "cheek_puff_right": (0, 1),
    "cheek_suck_left": (0, 1),
    "cheek_suck_right": (0, 1),
    "tongue_bulge": (0, 1),
    "tongue_angle": (-3600, 3600),
    "tongue_palate": (0, 1),
    "jaw_open": (0, 1),
    "jaw_forward": (0, 1),
    "jaw_side": (-1, 1),
    "neck_tight": (0, 1),
    "gaze_x": (-1, 1),
    "gaze_y": (-1, 1),
    "head_yaw": (-40, 40),
    "head_pitch": (-30, 30),
    "head_roll": (-40, 40),
}
"""Every pose parameter and its range. Scalars are 0..1 unless signed; angles are degrees.

Terms follow FACS; "left" is always the person's own left. `head_yaw`, `head_roll` and `jaw_side` point
towards the working side when positive in a per-side block. `tongue_angle` is 0 at the top, clockwise as seen
on screen.
"""

PAIRED_PARAMETERS: dict[str, tuple[str, str]] = {
    "cheek_puff": ("cheek_puff_left", "cheek_puff_right"),
    "cheek_suck": ("cheek_suck_left", "cheek_suck_right"),
}
"""Names a file may use to move both sides at once."""

ANCHORS = frozenset(
    "hairC foreC foreHi hairSide glabC browIn browMid browOut temple taiyang cantIn cantOut pupil undereye crow "
    "noseSide alar malar zygo preaur tmj mouth buccal philC lipsC chinC chin jawMid jawAng massTop massMid "
    "massLow ear behindEar jawBack neckHi neckMid neckLo terminus subchinC clav "
    "yintang bl2 gb14 li20 st7 st6".split()
)
"""Named places a stroke can pass through, without the side letter. Positions are in `assets/face/`."""


@dataclass(frozen=True, slots=True)
class PoseMove:
    """One pose parameter going from one value to another during part of a phase.

    `start` and `end` are fractions (0..1) of the phase, so that another pace keeps the shape. A parameter
    keeps the last value it reached; during the move out it eases back to 0 unless a move says otherwise.
    A move in `Phase.BLOCK` is a base that holds through the whole block.
    """

    parameter: str
    during: Phase
    begins_at: float
    ends_at: float
    start: float = 0.0
    end: float = 1.0
    easing: Easing = Easing.EASE
    cycles: int = 1


class StrokeType(StrEnum):
    """How a hand or tool works the skin."""

    EFFLEURAGE = "effleurage"
    PETRISSAGE = "petrissage"
    TAPOTEMENT = "tapotement"
    FRICTION = "friction"
    PRESS = "press"
    STRETCH_RELEASE = "stretch-release"
    WIGGLE = "wiggle"
    REST = "rest"
    """A contact that does not move: hands that frame, anchor or resist."""


class Hands(StrEnum):
    """Which hands make a stroke."""

    BOTH = "both"
    """Both sides at once, mirrored."""
    WORKING = "working"
    """The side being worked; the free hand anchors."""
    ALTERNATE = "alternate"
    """Hand over hand."""
    CENTRE = "centre"
    """One hand on the midline."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A path of a hand or tool over the face.

    Attributes:
        path: anchor names; the stroke passes through them in order. One name alone is a spot.
        during: the phase the stroke fills; in `MOVE_IN` the move out is the lifted return.
        begins_at, ends_at: fractions of that phase.
        radius: (rx, ry) in canvas units for circles around the spot, or (0, 0) for a straight path.
        period_ms: time of one circle, pinch, tap, rub or breath; 0 = the stroke takes the phase once.
        extent: fraction of the path that is travelled (the Brow Stretch stops 30 % of the way).
        hidden_legs: first legs that run behind the jaw and are drawn dashed.
        zones: for tapotement, where the taps fall.
        reverse: circles run the other way round.
    """

    type: StrokeType
    path: tuple[str, ...]
    hands: Hands = Hands.BOTH
    during: Phase = Phase.MOVE_IN
    begins_at: float = 0.0
    ends_at: float = 1.0
    radius: tuple[float, float] = (0.0, 0.0)
    period_ms: int = 0
    extent: float = 1.0
    hidden_legs: int = 0
    edge: ToolEdge | None = None
    zones: tuple[Zone, ...] = ()
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """What is said and captioned, at most `MAX_CUE_WORDS` words each; an empty string says nothing."""

    setup: str = ""
    action: str = ""
    hold: str = ""
    release: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Repetitions of move in, hold, move out, with a rest between them; both sides in turn if `per_side`."""

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


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise or technique.

    Attributes:
        position: how to sit and where the hands go, shown before the first move; not spoken.
        cues: spoken for every block that has none of its own.
        per_day: how many times a day the source asks for, where it does.
        source: SEED where an article names the exercise, APP where it is common practice.
        reference: which article and lines, or which leaflet or study, in words.
        goal: whether muscles are asked to let go or to work.
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

    @property
    def needs_slip(self) -> bool:
        """Whether skin must be oiled first: tools and strokes that slide do, dry lymph work does not."""
        if self.category in {Category.GUA_SHA, Category.ROLLER}:
            return True
        slides = any(s.type is StrokeType.EFFLEURAGE for b in self.blocks for s in b.strokes)
        return self.category is Category.MASSAGE and slides


@dataclass(frozen=True, slots=True)
class RoutineStep:
    """One exercise in a routine, with what the routine changes; None keeps the exercise's own figure.

    `reps` and `hold_ms` apply to every block of the exercise, `sets` repeats all its blocks.
    """

    exercise: str
    sets: int = 1
    reps: int | None = None
    hold_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Routine:
    """A sequence of exercises with its preparations."""

    id: str
    name: str
    steps: tuple[RoutineStep, ...]
    tools: tuple[str, ...]
    prep: PrepCard
    source: Source
    reference: str = ""
    note: str = ""


class Rhythm(StrEnum):
    """How often a programme asks for a session. A missed day is never made up for and breaks nothing."""

    DAILY = "daily"
    ALTERNATE = "alternate"
    """Every other day."""
    WEEKDAYS = "weekdays"
    WEEKLY = "weekly"
    """A number of times in a week, on days of the person's choice."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to fill a week.

    Attributes:
        routines: any one of these; empty = any routine at all.
        times: sessions on each day of the rhythm, or in each week for `WEEKLY`.
        at_most: upper end where a span is given (2–3 a week); equal to `times` otherwise.
        at: suggested clock times, "HH:MM".
    """

    routines: tuple[str, ...]
    rhythm: Rhythm
    times: int
    at_most: int
    source: Source
    at: tuple[str, ...] = ()

    def sessions_in(self, weeks: int) -> int:
        """Return how many sessions `weeks` whole weeks hold at the least."""
        days = {
            Rhythm.DAILY: 7 * weeks,
            Rhythm.ALTERNATE: (7 * weeks + 1) // 2,
            Rhythm.WEEKDAYS: 5 * weeks,
            Rhythm.WEEKLY: weeks,
        }
        return self.times * days[self.rhythm]


@dataclass(frozen=True, slots=True)
class Stage:
    """Weeks of a programme with the same plan.

    Attributes:
        weeks: how long; None = without end.
        plans: the person follows one of them.
        ramp: may be left out; not counted as one of the programme's weeks.
    """

    label: str
    weeks: int | None
    plans: tuple[Plan, ...]
    ramp: bool = False


@dataclass(frozen=True, slots=True)
class Quota:
    """How often a day one exercise is asked for. What is missed expires with the day."""

    exercise: str
    per_day: Sourced[int]
    min_gap_min: Sourced[int] = Sourced(0)
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Programme:
    """Stages one after the other, daily quotas, or both.

    Attributes:
        check_in_weeks: after which weeks to ask about tension, comfort and enjoyment; never about looks.
        reference: the article or study that the schedule comes from, in words.
    """

    id: str
    name: str
    stages: tuple[Stage, ...]
    quotas: tuple[Quota, ...]
    source: Source
    reference: str
    note: str = ""
    check_in_weeks: tuple[int, ...] = ()
