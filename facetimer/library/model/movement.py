# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How an exercise moves the face and the hands: pose moves and strokes, in fractions of a phase.

Owns the vocabulary of movement. It must not know where an anchor lies or what a pose looks like: those are drawn.
"""

from enum import StrEnum

from msgspec import Struct

from facetimer.library.model.vocabulary import ToolEdge, Zone


class Phase(StrEnum):
    """The part of a repetition that a movement belongs to; `BLOCK` is the whole block, rests included."""

    BLOCK = "block"
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    REST = "rest"


class TellingPhase(StrEnum):
    """The part of a block that a picture of it is taken from."""

    READY = "ready"
    """Just before its first move, while the hands come."""
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    LET_GO = "let_go"
    """The last move out, in which all that the block asks for is let go."""


class Telling(Struct, frozen=True):
    """A moment that tells an exercise, named by where it lies, so that it stays when times and words change.

    Attributes:
        block: counted from 1; the first repetition is meant, but where all is let go.
        at: share of the phase, 0..1.
        other_side: whether the side that is worked second is meant.
    """

    block: int
    phase: TellingPhase
    at: float
    other_side: bool = False


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
    "chin_tuck": (0, 1),
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
    "underBrow earTop earLobe yintang bl2 gb14 li20 st2 st4 cv24 st7 st6".split()
)
"""Named places a stroke can pass through, without the side letter. Positions are in `assets/face/`."""


class PoseMove(Struct, frozen=True):
    """One pose parameter going from one value to another during part of a phase.

    `begins_at` and `ends_at` are fractions (0..1) of the phase, so that another pace keeps the shape; `start`
    and `end` are the parameter's values there, in its own range (`POSE_PARAMETERS`). A parameter keeps the last
    value it reached; during the move out it eases back to 0 unless a move says otherwise.
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


class Stroke(Struct, frozen=True):
    """A path of a hand or tool over the face.

    Attributes:
        path: anchor names; the stroke passes through them in order. One name alone is a spot.
        during: the phase the stroke fills; in `MOVE_IN` the move out is the lifted return.
        begins_at, ends_at: fractions of that phase.
        radius: (rx, ry) in canvas units for circles around the spot, or (0, 0) for a straight path.
        period_ms: time of one circle, pinch, tap, rub or breath; 0 = the stroke takes the phase once.
        extent: fraction of the path that is travelled; a stretch is always drawn equally far.
        hidden_legs: first legs that run behind ear or jaw, where no skin shows under the hand.
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
