# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How far each stroke of a block is at a moment of a session, and whether its hand is on the skin or in the air.

Owns how strokes are paced: a hand comes into the picture along its arm, lands, goes one way, lifts, and comes back
through the air; it never scrubs. It must not know where a stroke lies.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import cos, pi, sin

from msgspec import Struct
from msgspec.structs import replace

from facetimer.face.moment.pose import ease, lets_go
from facetimer.library.model.movement import Hands, Phase, Stroke, StrokeType
from facetimer.library.model.practice import Block
from facetimer.library.model.vocabulary import Tool
from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline

COMING_MS = 1_800
"""How long a hand takes to come into the picture along its arm, or to leave it."""
BREATH_MS = 4_000
"""How long a press takes in and out, where nothing else is said."""
LANDING_MS = 500
"""How long it takes from the air onto the skin, or off it."""
LEAVING_MS = 1_000
"""How long a hand draws back that has left the skin, where there is time."""
RUBS_MS, LEAST_RUB_MS = 1_000, 1_200
"""How long palms rub once up and down, and for how long at least, beside coming and going."""

STAYS = 0.8
"""How much of its time at a place a rub stays there; then it steps on."""

NUMBERED = frozenset(
    {
        StrokeType.EFFLEURAGE, StrokeType.FRICTION, StrokeType.PETRISSAGE, StrokeType.STRETCH_RELEASE,
        StrokeType.TAPOTEMENT,
    }
)  # fmt: skip
"""What is done on one line or at one place after another; these have numbers."""
LINGERS = 0.3
"""How long a hand that only rests stays on the skin while all is let go, a share of that time."""

_PHASES = {
    SegmentKind.MOVE_IN: Phase.MOVE_IN,
    SegmentKind.HOLD: Phase.HOLD,
    SegmentKind.MOVE_OUT: Phase.MOVE_OUT,
}


class Contact(StrEnum):
    """How a hand meets the skin at a moment."""

    TOUCHING = "touching"
    LIFTED = "lifted"
    """On its way back, or waiting above the start."""
    ANCHOR = "anchor"
    """The free hand, holding the skin while the other works."""


class Rub(Struct, frozen=True):
    """Palms that are rubbed warm before they are laid on.

    Attributes:
        shown: 0..1, how far they are in the picture.
        up: -1..1, how far the right one is above the left one.
    """

    shown: float
    up: float


class Working(Struct, frozen=True):
    """The strokes of a block that are in the picture at a moment: which side, and how far each is."""

    stroke: Stroke
    right: bool
    state: "State"
    after: Stroke | None = None
    """The glide at whose end it goes on: a tool keeps its bearing there."""

    @property
    def progress(self) -> float:
        """Share of the track, or number of rounds for circles."""
        return self.state.progress

    @property
    def contact(self) -> Contact:
        """How the hand meets the skin."""
        return self.state.contact


class State(Struct, frozen=True):
    """How far a stroke is.

    Attributes:
        elapsed_ms: since the stroke's part of its phase began.
        length_ms: how long that part takes.
        shown, lift, back: as in `Touch`.
    """

    progress: float
    contact: Contact
    elapsed_ms: float = 0.0
    length_ms: float = 0.0
    shown: float = 1.0
    lift: float = 0.0
    back: float = 0.0


def pressed(stroke: Stroke, state: State) -> float:
    """Return how deep a press or a pinch is, 0..1: in and out with its period, or with a calm breath."""
    if stroke.type not in {StrokeType.PRESS, StrokeType.PETRISSAGE}:
        return 0.0
    return (1 - state.lift) * (0.5 - 0.5 * cos(2 * pi * state.elapsed_ms / (stroke.period_ms or BREATH_MS)))


def working_strokes(timeline: Timeline, segment: Segment, at_ms: float) -> list[Working]:
    """Return the strokes in the picture `at_ms` into `segment`, hands of both sides listed apart.

    Those that leave, when a side or block is done, come first.
    """
    found = _leaving(timeline, segment, at_ms)
    block = timeline.block_of(segment)
    if block is None:
        return found
    for stroke in block.strokes:
        state = _state(timeline, block, stroke, segment, at_ms)
        if state is not None:
            found += _on_sides(timeline, segment, block, stroke, state)
    return found


def rub_at(timeline: Timeline, segment: Segment, at_ms: float) -> Rub | None:
    """Return the palms that are rubbed `at_ms` into `segment`; None where none are."""
    left_ms = rubbed_ms(timeline, segment) - at_ms
    if left_ms <= 0:
        return None
    return Rub(steady(min(at_ms, left_ms) / COMING_MS), sin(2 * pi * at_ms / RUBS_MS))


def rubbed_ms(timeline: Timeline, segment: Segment) -> int:
    """Return how long palms are rubbed from the start of `segment`, before they are laid on; 0 if not at all."""
    if segment.kind is not SegmentKind.INTRO or timeline.steps[segment.step].exercise.tool is not Tool.PALMS:
        return 0
    free_ms = segment.duration_ms - COMING_MS - LANDING_MS
    return free_ms if free_ms >= 2 * COMING_MS + LEAST_RUB_MS else 0


def near_strokes(working: Sequence[Working]) -> list[Working]:
    """Return what is seen of them on a head that is turned: of each stroke the one hand on the near side.

    The near side is the person's right; where the left is worked, the whole picture is flipped.
    """
    found: dict[int, Working] = {}
    for one in working:
        found.setdefault(id(one.stroke), replace(one, right=True))
    return list(found.values())


def _on_sides(timeline: Timeline, segment: Segment, block: Block, stroke: Stroke, state: State) -> list[Working]:
    sides = sides_of(stroke, timeline.side_of(segment), segment.rep or 1)
    return [Working(stroke, right, state, _glide_before(block, stroke)) for right in sides]


def _leaving(timeline: Timeline, segment: Segment, at_ms: float) -> list[Working]:
    """Return the hands of the block or side before, on their way out of the picture."""
    between_sets = segment.kind is SegmentKind.REST and segment.block is None
    changes = between_sets or segment.kind in {SegmentKind.GAP, SegmentKind.SIDE_SWITCH, SegmentKind.CLOSE}
    if not changes or not segment.index or at_ms >= COMING_MS:
        return []
    before = timeline.segments[segment.index - 1]
    block = timeline.block_of(before)
    if block is None or before.kind not in _PHASES:
        return []
    found = []
    for stroke in block.strokes:
        state = _state(timeline, block, stroke, before, before.duration_ms)
        if state is not None:
            lift = max(state.lift, ease(min(1.0, at_ms / LANDING_MS)))
            shown = state.shown * (1 - steady(at_ms / COMING_MS))
            gone = replace(state, contact=Contact.LIFTED, shown=shown, lift=lift)
            found += _on_sides(timeline, before, block, stroke, gone)
    return found


def _glide_before(block: Block, stroke: Stroke) -> Stroke | None:
    if stroke.during is not Phase.HOLD or len(stroke.path) != 1:
        return None
    glides = (s for s in block.strokes if s.during is Phase.MOVE_IN and s.path[-1] == stroke.path[0])
    return next(glides, None)


def sides_of(stroke: Stroke, side: Side | None, rep: int) -> tuple[bool, ...]:
    """Return the sides a stroke is made on: False for the person's left, True for the right."""
    match stroke.hands:
        case Hands.BOTH:
            return (False, True)
        case Hands.WORKING:
            return (side is not Side.LEFT,)
        case Hands.ALTERNATE:
            return (rep % 2 == 1,)
        case Hands.CENTRE:
            return (False,)


def _state(timeline: Timeline, block: Block, stroke: Stroke, segment: Segment, at_ms: float) -> State | None:
    """Return how far a stroke is; None when it is out of sight."""
    phase = _PHASES.get(segment.kind)
    length = segment.duration_ms
    if phase is None:
        return _waiting(timeline, block, stroke, segment, at_ms)
    if lets_go(segment) and stroke.during is not Phase.MOVE_OUT:
        return _let_go(timeline, block, stroke, segment, at_ms)
    if stroke.during is Phase.BLOCK:  # from phase to phase it goes on
        return State(0.0, Contact.TOUCHING, at_ms + segment.start_ms - timeline.rep_start(segment), length)
    if phase is stroke.during:
        begin, end = stroke.begins_at * length, stroke.ends_at * length
        if at_ms < begin:
            return State(0.0, Contact.TOUCHING, 0.0, end - begin)  # it lies where its way will begin
        inside_ms, part_ms = min(at_ms, end) - begin, end - begin
        return State(_progress(stroke, inside_ms, part_ms), Contact.TOUCHING, inside_ms, part_ms)
    if stroke.during is not Phase.MOVE_IN or stroke.radius[0]:
        return None
    if phase is Phase.HOLD:
        taken_over = any(s.during is Phase.HOLD for s in block.strokes)
        return None if taken_over else State(1.0, Contact.TOUCHING, at_ms, length)
    back = 1 - steady(at_ms / length)
    if stroke.type is StrokeType.STRETCH_RELEASE:
        return State(back, Contact.TOUCHING, at_ms, length)
    return State(back, Contact.LIFTED, at_ms, length, lift=_lift(timeline, block, stroke, segment, at_ms))


def _let_go(timeline: Timeline, block: Block, stroke: Stroke, segment: Segment, at_ms: float) -> State | None:
    """Return a hand that leaves the skin where it is, and draws back a little: what follows is no further move."""
    before = timeline.segments[segment.index - 1]
    state = _state(timeline, block, stroke, before, before.duration_ms)
    if state is None:
        return None
    length = segment.duration_ms
    springs = stroke.type is StrokeType.STRETCH_RELEASE
    stays_ms = LINGERS * length if springs or stroke.during is Phase.BLOCK else 0.0
    if springs:
        state = replace(state, progress=state.progress * (1 - steady(at_ms / stays_ms)))
    off_ms = at_ms - stays_ms
    if off_ms <= 0:
        return state
    room_ms = (1 - LINGERS) * length
    lift, back = (min(1.0, off_ms / min(ms, room_ms)) for ms in (LANDING_MS, LEAVING_MS))
    return replace(state, contact=Contact.LIFTED, lift=max(state.lift, ease(lift)), back=steady(back))


def _landing(left_ms: float) -> float:
    """Return how high a hand still is that touches the skin in so many milliseconds."""
    return ease(min(1.0, max(0.0, left_ms / LANDING_MS)))


def _lift(timeline: Timeline, block: Block, stroke: Stroke, segment: Segment, at_ms: float) -> float:
    """Return how high a hand is that has left the skin, where it did so just now or is about to land again."""
    up = _landing(at_ms) if _on_skin(timeline, block, stroke, segment.index - 1) else 1.0
    down = _landing(segment.duration_ms - at_ms) if _on_skin(timeline, block, stroke, segment.index + 1) else 1.0
    return min(up, down)


def _on_skin(timeline: Timeline, block: Block, stroke: Stroke, index: int) -> bool:
    """Whether a stroke's hand lies on the skin in a segment of its block."""
    if not 0 <= index < len(timeline.segments):
        return False
    segment = timeline.segments[index]
    if timeline.block_of(segment) is not block:
        return False
    phase = _PHASES.get(segment.kind)
    if stroke.during is Phase.MOVE_IN:
        return phase in {Phase.HOLD, Phase.MOVE_IN}
    return phase is stroke.during or (phase is not None and stroke.during is Phase.BLOCK)


def _waiting(timeline: Timeline, block: Block, stroke: Stroke, segment: Segment, at_ms: float) -> State | None:
    """Between repetitions a hand waits above its start; before the first it comes in at the end of the pause."""
    length = segment.duration_ms
    if segment.kind is SegmentKind.GAP and segment.block is None:
        return None
    comes_later = stroke.begins_at > 0 or any(s.during is Phase.MOVE_IN for s in block.strokes)
    if stroke.during is Phase.HOLD and comes_later:
        return None
    resting = stroke.type in {StrokeType.REST, StrokeType.PRESS}
    between = segment.kind is SegmentKind.REST and segment.block is not None
    if resting and between:
        return State(0.0, Contact.TOUCHING, 0.0, length)
    lift = _lift(timeline, block, stroke, segment, at_ms)
    if between:
        return State(0.0, Contact.LIFTED, 0.0, length, lift=lift)
    at_once = segment.kind is SegmentKind.INTRO and not rubbed_ms(timeline, segment)
    come_ms = at_ms if at_once else at_ms - (length - COMING_MS - LANDING_MS)
    shown = steady(min(1.0, come_ms / COMING_MS)) if come_ms > 0 else 0.0
    if resting and segment.kind is SegmentKind.INTRO:  # it lies down as soon as it is there
        lift = _landing(COMING_MS + LANDING_MS - come_ms)
    return (
        State(0.0, Contact.TOUCHING if not lift else Contact.LIFTED, 0.0, length, shown, lift) if shown else None
    )


def steady(share: float) -> float:
    """Return an even way from 0 to 1 with a soft start and a soft end: never faster than 1.07 times the mean."""
    x = min(1.0, max(0.0, share))
    soft = 0.06
    if x > 0.5:
        return 1 - steady(1 - x)
    way = x * x / (2 * soft) if x < soft else x - soft / 2
    return way / (1 - soft)


def steps_of(stroke: Stroke, length_ms: float) -> int:
    """Return on how many places a pinch that steps on along its way stays; 0 for what slides."""
    if stroke.type is not StrokeType.PETRISSAGE or not stroke.period_ms or len(stroke.path) < 2:
        return 0
    return max(1, round(length_ms / stroke.period_ms))


def places_of(stroke: Stroke) -> int:
    """Return on how many places fingers rub that stay and then step on; 0 for what slides or circles."""
    rubs = stroke.type is StrokeType.FRICTION and not stroke.radius[0]
    return len(stroke.path) if rubs and len(stroke.path) > 1 else 0


def _progress(stroke: Stroke, at_ms: float, length_ms: float) -> float:
    if stroke.radius[0]:
        return at_ms / (stroke.period_ms or length_ms)
    share = at_ms / length_ms if length_ms else 1.0
    steps = steps_of(stroke, length_ms)
    if steps:
        step = min(steps - 1, int(share * steps))
        moving = max(0.0, (share * steps - step) - 0.75) * 4  # a pinch stays, then steps on
        return min(1.0, (step + ease(moving)) / max(1, steps - 1))
    places = places_of(stroke)
    if places:
        step = min(places - 1, int(share * places))
        moving = max(0.0, (share * places - step) - STAYS) / (1 - STAYS)
        return min(1.0, (step + ease(moving)) / (places - 1))
    return 0.5 - 0.5 * cos(pi * share)
