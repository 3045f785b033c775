# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A small face of which the worked half is full: which side a still shows, where no words stand beside it.

Where both come in turn there are two, in their order, with an arrow between them; the one shown stands out.
"""

from collections.abc import Collection, Iterator, Sequence

from facetimer.face.geometry.curves import Path, Point, ellipse, inside, polygon, smooth
from facetimer.face.geometry.shapes import Box, Pen, Scene, Shape, Tint
from facetimer.face.signs.signs import arrow
from facetimer.face.style import Colours, mixed
from facetimer.library.model.movement import Hands
from facetimer.session.timeline import Side, Timeline

SIZE = 0.11
"""How high the small face is, of the height of the picture."""
SLIM, EAR, LINE = 0.37, (0.05, 0.11), 0.055
"""Of its height: half its width, an ear, the line round it."""
MARGIN = 0.7
"""How far its middle lies from the edges of the picture, of its height."""
SPREAD = 0.8
"""How far from its middle no hand may be, of its height."""

PAIR = 0.09, 1.34, 0.4
"""How high each of two is, of the height of the picture; of that, how far apart; how much of the other shows."""
ARROW, ARROW_LONG = (0.34, 0.13, 0.22), 0.4
"""Of the arrow between them, in shares of their height: how wide head and shaft, how long a head; its length."""

_BODY = ".body"


def told_sides(timeline: Timeline, at_ms: int, *, one_sided: bool) -> frozenset[Side]:
    """Return which sides a still has to tell: the one that is worked now or next, of several in turn.

    Args:
        timeline: what is practised.
        at_ms: the moment of the still.
        one_sided: whether one half alone is seen; then both are told too, where hands work on both. They are
            as well where hands take turns on another line of the exercise.
    """
    here = timeline.segment_at(at_ms).index
    run = next((segment for segment in timeline.segments[here:] if segment.run is not None), None)
    block = None if run is None else timeline.block_of(run)
    if run is None or block is None or not block.strokes:  # a head that tilts tells its side itself
        return frozenset()
    if run.side is not None:
        return frozenset({run.side})
    hands = {stroke.hands for stroke in block.strokes}
    if Hands.ALTERNATE in hands:
        return frozenset({Side.RIGHT if (run.rep or 1) % 2 else Side.LEFT})
    others = (stroke.hands for one in timeline.steps[run.step].exercise.blocks for stroke in one.strokes)
    return frozenset(Side) if Hands.BOTH in hands and (one_sided or Hands.ALTERNATE in others) else frozenset()


def sides_in_turn(timeline: Timeline, at_ms: int) -> tuple[Side, ...]:
    """Return both sides in the order in which they come at a moment; nothing where they do not take turns.

    Args:
        timeline: what is practised.
        at_ms: the moment of the still.
    """
    here = timeline.segment_at(at_ms).index
    run = next((segment for segment in timeline.segments[here:] if segment.run is not None), None)
    block = None if run is None else timeline.block_of(run)
    if run is None or block is None:
        return ()
    if Hands.ALTERNATE in {stroke.hands for stroke in block.strokes}:
        return (Side.RIGHT, Side.LEFT)
    came = (one.side for one in timeline.segments if one.step == run.step and one.side is not None)
    found = tuple(dict.fromkeys(came))
    return found if run.side is not None and len(found) > 1 else ()


def side_shapes(
    scene: Scene, sides: frozenset[Side], order: Sequence[Side], shown: Box, colours: Colours
) -> Iterator[Shape]:
    """Yield a small face in a free corner of a picture, below if there is one, its halves full that are worked.

    Args:
        scene: the picture; the small face lies away from the worked side, where no hand is.
        sides: as they lie on the canvas: the left one has the smaller x.
        order: both of them where they come in turn: then each has its own face, from left to right as it is seen.
        shown: the part of the canvas that is seen.
        colours: those of the style.
    """
    if not sides:
        return
    if len(order) < 2 or len(sides) > 1:
        high = SIZE * shown.height
        at = free_corner(scene, shown, MARGIN * high, SPREAD * high, right_first=sides == {Side.LEFT})
        yield from _face("side", at, high, sides, colours)
        return
    high = PAIR[0] * shown.height
    half = PAIR[1] / 2 * high
    x, y = free_corner(scene, shown, MARGIN * high, SPREAD * high, wide=half)
    along = -1 if scene.mirrored else 1
    for side, across in zip(order, (x - along * half, x + along * half), strict=True):
        if side in sides:
            yield from _face("side", (across, y), high, {side}, colours)
        else:
            yield from _face("side.other", (across, y), high, {side}, colours, PAIR[2])
    long, (wide, shaft, head) = ARROW_LONG * high, (share * high for share in ARROW)
    path = arrow((x + along * long / 2, y), (float(along), 0.0), long, (wide, shaft, head))
    dark, light = _two_tones(colours)
    yield Shape("side.arrow", (path,), Tint(dark), Pen(Tint(light, 0.85), LINE * high))


def free_corner(
    scene: Scene, shown: Box, aside: float, spread: float, *, right_first: bool = False, wide: float = 0.0
) -> Point:
    """Return a place in a corner of a picture where no hand is, below if there is one; else the first corner.

    Args:
        scene: the picture.
        shown: the part of the canvas that is seen.
        aside: how far the place lies from the edges.
        spread: how far from it no hand may be.
        right_first: whether the right corners come before the left ones.
        wide: how much farther to either side it reaches.
    """
    across = [shown.left + aside + wide, shown.right - aside - wide]
    if right_first:
        across.reverse()
    corners = [(x, y) for x in across for y in (shown.bottom - aside, shown.top + aside)]
    bodies = [shape for shape in scene.shapes if shape.name.startswith("hand") and _BODY in shape.name]
    return next((corner for corner in corners if not _covered(corner, spread, wide, bodies)), corners[0])


def _covered(at: Point, spread: float, wide: float, bodies: Sequence[Shape]) -> bool:
    steps = (-1.0, -0.5, 0.0, 0.5, 1.0) if wide else (-1.0, 0.0, 1.0)
    around = [(at[0] + dx * (spread + wide), at[1] + dy * spread) for dx in steps for dy in (-1, 0, 1)]
    outlines = [path.sampled(2) for body in bodies for path in body.placed()]
    return any(inside(point, outline) for outline in outlines for point in around)


def _two_tones(colours: Colours) -> tuple[str, str]:
    """Return what is full and what is empty: the same on every skin, for it lies on the ground."""
    dark, light = colours.guide, colours.casing
    return (min(dark, light, key=_value), max(dark, light, key=_value)) if colours.shades else (dark, light)


def _value(colour: str) -> int:
    return int(colour[1:], 16)


def _face(
    name: str, at: Point, high: float, sides: Collection[Side], colours: Colours, shown: float = 1.0
) -> Iterator[Shape]:
    """Yield one face; of one that is not meant now less is seen (`shown`, 0..1)."""
    head, halves = _head(at, high), {side: _half(at, high, side) for side in Side}
    (dark, light), (x, y), (wide, tall) = _two_tones(colours), at, EAR
    full, empty = Tint(dark if shown == 1 else mixed(dark, light, shown)), Tint(light)
    ears = tuple(ellipse((x + k * SLIM * high, y), wide * high, tall * high) for k in (-1, 1))
    edge = Pen(full, LINE * high)
    yield Shape(f"{name}.casing", (head, *ears), pen=Pen(Tint(light, 0.85), 2.2 * LINE * high))
    yield Shape(f"{name}.ears", ears, empty, edge)
    yield Shape(f"{name}.head", (head,), empty, edge)
    yield Shape(f"{name}.full", tuple(halves[side] for side in Side if side in sides), full)
    if len(sides) > 1:
        middle = polygon([(x, y - 0.5 * high), (x, y + 0.5 * high)], closed=False)
        yield Shape(f"{name}.middle", (middle,), pen=Pen(empty, LINE * high))
    for side, k in ((Side.LEFT, -1), (Side.RIGHT, 1)):
        eye = ellipse((x + k * 0.15 * high, y - 0.06 * high), 0.04 * high, 0.04 * high)
        yield Shape(f"{name}.eye.{side.value}", (eye,), empty if side in sides else full)


def _right_edge(high: float) -> list[Point]:
    return [
        (0.0, -0.5 * high),
        (0.27 * high, -0.4 * high),
        (SLIM * high, -0.1 * high),
        (0.29 * high, 0.26 * high),
        (0.12 * high, 0.47 * high),
        (0.0, 0.5 * high),
    ]


def _head(at: Point, high: float) -> Path:
    right = _right_edge(high)
    points = [*right, *((-dx, dy) for dx, dy in reversed(right[1:-1]))]
    return smooth([(at[0] + dx, at[1] + dy) for dx, dy in points])


def _half(at: Point, high: float, side: Side) -> Path:
    k, right = (-1 if side is Side.LEFT else 1), _right_edge(high)
    points = [(at[0] + k * dx, at[1] + dy) for dx, dy in right]
    return smooth(points, corners=frozenset({0, len(points) - 1}))
