# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One sign for each kind of touch: skin that is taken along, a press, a tap, a push, warmth, a place to find.

Owns how each of them looks. A stroke that slides is told by its way (`guides`). Signs lie on bare skin or beside
the figure and below the hands; how far from the touch is told in the view's `70-hands.toml`.
"""

from collections.abc import Iterator, Sequence
from math import cos, dist, hypot, pi, sin
from typing import NamedTuple

from facetimer.face.curves import Path, Point, ellipse, polygon, ribbon
from facetimer.face.shapes import CANVAS_WIDTH, Affine, Pen, Shape, Tint
from facetimer.face.style import Colours

CASING = 2.6
"""How far the opposite colour reaches out around a sign."""
ARROW_LONG, ARROW_WIDE, SHAFT_WIDE, HEAD_LONG = 74.0, 62.0, 22.0, 44.0
"""A broad arrow: the skin goes along with the hand. A slide has a ribbon."""
GHOST_DASH = (7.0, 6.0)
GHOST_REACH = 58.0
"""So far around the fingertips the outline of the hand at its start is seen."""
STRAINED = ((-17.0, 0.8), (0.0, 1.0), (17.0, 0.8))
"""Lines of skin between where the fingers began and where they are: how far aside, and of what length."""
GATHERED = (15.0, 26.0, 40.0)
"""Lines of skin that gather before the fingers, so far ahead of them."""
RING, RING_CLOSED, RING_WIDE = 31.0, 22.0, 5.4
"""Of a press: radius before it and when it is deepest, and how wide its line is."""
TICK, TICK_WIDE = 11.0, 6.0
RESIST_LONG, RESIST_WIDE, RESIST_SHAFT, RESIST_HEAD = 66.0, 48.0, 20.0, 34.0
WAVE_HIGH, WAVE_APART = 64.0, 20.0
NUMBER_RADIUS = 17.0
NUMBER_HIGH = 20.0
NUMBER_WIDE = 4.2
_NUMBERS: tuple[tuple[tuple[Point, ...], tuple[int, ...]], ...] = (
    (((-0.2, -0.28), (0.06, -0.48), (0.06, 0.5)), (1,)),
    (((-0.27, -0.24), (-0.02, -0.5), (0.26, -0.24), (0.1, 0.06), (-0.26, 0.46), (0.32, 0.46)), (4,)),
    (
        ((-0.24, -0.38), (0.02, -0.5), (0.24, -0.26), (-0.02, -0.03), (0.28, 0.24), (0.02, 0.5), (-0.27, 0.36)),
        (3,),
    ),
    (((0.12, 0.5), (0.12, -0.5), (-0.3, 0.2), (0.3, 0.2)), (1, 2)),
)
"""1 to 4 as one stroke each, in shares of their height around the middle, and where it has corners."""


class Number(NamedTuple):
    """Which of several lines or places, from 1; `mirrored` where the whole picture is flipped."""

    value: int
    mirrored: bool = False


def number_shapes(name: str, at: Point, number: Number | None, colours: Colours) -> Iterator[Shape]:
    """Yield a disc with the number of a line or place; those over four have none."""
    if number is not None and number.value <= len(_NUMBERS):
        disc = ellipse(at, NUMBER_RADIUS, NUMBER_RADIUS)
        yield Shape(f"{name}.disc", (disc,), Tint(colours.guide), Pen(Tint(colours.casing, 0.85), 3.0))
        yield _figure(name, at, number, colours)


def _figure(name: str, at: Point, number: Number, colours: Colours) -> Shape:
    points, corners = _NUMBERS[number.value - 1]
    along = -NUMBER_HIGH if number.mirrored else NUMBER_HIGH
    put = [(at[0] + x * along, at[1] + y * NUMBER_HIGH) for x, y in points]
    line = ribbon(put, [NUMBER_WIDE] * len(put), corners=frozenset(corners))
    return Shape(f"{name}.figure", (line,), Tint(colours.casing))


# -- skin that is taken along --------------------------------------------------------------------------------


def arrow(
    tip: Point, heading: Point, long: float = ARROW_LONG, sizes: tuple[float, float, float] | None = None
) -> Path:
    """Return a broad arrow that ends at `tip`.

    Args:
        tip: where it points to.
        heading: unit vector.
        long: how long it is.
        sizes: how wide its head is and its shaft, and how long its head.
    """
    wide, shaft, head = sizes or (ARROW_WIDE, SHAFT_WIDE, HEAD_LONG)
    (hx, hy), nx, ny = heading, -heading[1], heading[0]

    def at(behind: float, aside: float) -> Point:
        return tip[0] - behind * hx + aside * nx, tip[1] - behind * hy + aside * ny

    side = [at(0, 0), at(head, wide / 2), at(head, shaft / 2), at(long, shaft / 2 * 0.7)]
    back = [at(long, -shaft / 2 * 0.7), at(head, -shaft / 2), at(head, -wide / 2)]
    return polygon([*side, *back])


def stretch_arrow_shapes(
    name: str, middle: Point, heading: Point, number: Number | None, colours: Colours
) -> Iterator[Shape]:
    """Yield the arrow of skin that is taken along, around `middle`, and in its head the number of its place."""
    (x, y), (hx, hy), half = middle, heading, ARROW_LONG / 2
    yield _cased(f"{name}.arrow", arrow((x + half * hx, y + half * hy), heading), colours.guide, colours)
    if number is not None and number.value <= len(_NUMBERS):
        into = half - 0.66 * HEAD_LONG
        yield _figure(f"{name}.number", (x + into * hx, y + into * hy), number, colours)


def ghost_shapes(
    name: str, outline: Path, placed: Affine, at: Point, figure: Path, colours: Colours
) -> Iterator[Shape]:
    """Yield where the fingertips began: a dashed piece of the outline of the hand, as it is placed there."""
    clip = (ellipse(at, GHOST_REACH, GHOST_REACH), figure)
    drawn = (placed.path(outline),)
    yield Shape(f"{name}.ghost.casing", drawn, pen=Pen(Tint(colours.casing, 0.5), 5.6), clip=clip)
    yield Shape(f"{name}.ghost", drawn, pen=Pen(Tint(colours.guide, 0.95), 3.0, GHOST_DASH), clip=clip)


def strain_shapes(
    name: str, begun: Point, now: Point, front: float, figure: Path, colours: Colours
) -> Iterator[Shape]:
    """Yield fine lines of skin: drawn out behind the fingers, gathered before them.

    Args:
        name: of the sign.
        begun: where the fingers lay on the skin at first.
        now: where they are.
        front: how far the fingers reach beyond that, the way they go.
        figure: the outline of head and neck.
        colours: those of the style.
    """
    dx, dy = now[0] - begun[0], now[1] - begun[1]
    gone = hypot(dx, dy)
    if gone < 8:
        return
    hx, hy = dx / gone, dy / gone

    def at(along: float, aside: float) -> Point:
        return begun[0] + along * hx - aside * hy, begun[1] + along * hy + aside * hx

    lines = [
        ribbon([at(-34 * long, aside * 1.5), at(-8, aside * 1.1), at(gone, aside)], (0.0, 3.0, 2.2))
        for aside, long in STRAINED
    ]
    for ahead in GATHERED:
        near = gone + front + ahead * (1.25 - 0.25 * min(1.0, gone / 40))
        lines.append(ribbon([at(near - 7, -30), at(near, 0), at(near - 7, 30)], (0.0, 3.2, 0.0)))
    shown = min(1.0, gone / 24)
    yield Shape(
        f"{name}.strain", tuple(lines), Tint(colours.tones["deep"], round(0.75 * shown, 2)), clip=(figure,)
    )


# -- presses and taps ----------------------------------------------------------------------------------------


def ring_radius(at: Point, depth: float) -> float:
    """Return how wide the ring of a press is that is `depth` (0..1) deep: never so wide that two would meet."""
    aside = abs(at[0] - CANVAS_WIDTH / 2)
    wide = min(RING, aside - TICK - 4) if aside else RING
    return wide + (min(RING_CLOSED, wide - 3) - wide) * depth


def find_shapes(name: str, marks: Sequence[Point], at: Point, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield how a place is found: a dotted line to it from each landmark, a ring around it and a spot in it."""
    guide, casing = Tint(colours.guide, shown), colours.casing
    radius = ring_radius(at, 0.0)
    far = [mark for mark in marks if dist(mark, at) > radius + 8]
    lines = []
    for x, y in far:
        part = 1 - radius / dist((x, y), at)
        lines.append(polygon([(x, y), (x + part * (at[0] - x), y + part * (at[1] - y))], closed=False))
    if lines:
        yield Shape(f"{name}.casing", tuple(lines), pen=Pen(Tint(casing, 0.6 * shown), 9.0))
        yield Shape(f"{name}.line", tuple(lines), pen=Pen(guide, 5.0, (1.0, 9.0)))
    ring, spot = (ellipse(at, radius, radius),), (ellipse(at, 6.5, 6.5),)
    yield Shape(f"{name}.ring.casing", ring, pen=Pen(Tint(casing, 0.5 * shown), RING_WIDE + 2 * CASING))
    yield Shape(f"{name}.ring", ring, pen=Pen(guide, RING_WIDE))
    yield Shape(f"{name}.spot", spot, guide, Pen(Tint(casing, 0.8 * shown), 2.0))


def press_shapes(name: str, at: Point, depth: float, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield a ring round a finger that closes as the press deepens, and four ticks that point into it."""
    radius = ring_radius(at, depth)
    ring = (ellipse(at, radius, radius),)
    ticks = []
    for k in range(4):
        x, y = cos(k * pi / 2), sin(k * pi / 2)
        tip, (fx, fy) = ((at[0] + r * x, at[1] + r * y) for r in (radius, radius + TICK))
        sides = ((fx - TICK_WIDE * y, fy + TICK_WIDE * x), (fx + TICK_WIDE * y, fy - TICK_WIDE * x))
        ticks.append(polygon([tip, *sides]))
    yield Shape(f"{name}.casing", ring, pen=Pen(Tint(colours.casing, 0.5 * shown), RING_WIDE + 2 * CASING))
    yield Shape(f"{name}.ring", ring, pen=Pen(Tint(colours.guide, shown), RING_WIDE))
    pen = Pen(Tint(colours.casing, 0.6 * shown), 1.6)
    yield Shape(f"{name}.ticks", tuple(ticks), Tint(colours.guide, shown), pen)


def strike_shapes(
    name: str, tips: Sequence[Point], towards_wrist: Point, struck: float, colours: Colours
) -> Iterator[Shape]:
    """Yield short lines that fly off the fingertips which have just struck, away from their hand."""
    if struck < 0.55:
        return
    ax, ay = -towards_wrist[0], -towards_wrist[1]
    middle = sum(x for x, _ in tips) / len(tips), sum(y for _, y in tips) / len(tips)
    wide = max((abs((x - middle[0]) * -ay + (y - middle[1]) * ax) for x, y in tips), default=0.0)
    lines = []
    for k in range(5):
        turn = (k - 2) * 0.42
        dx, dy = ax * cos(turn) - ay * sin(turn), ax * sin(turn) + ay * cos(turn)
        aside = (k - 2) / 2 * wide
        foot = middle[0] - ay * aside, middle[1] + ax * aside
        reach = (32.0, 46.0, 62.0) if k != 2 else (38.0, 54.0, 72.0)
        lines.append(ribbon([(foot[0] + r * dx, foot[1] + r * dy) for r in reach], (11.0, 9.0, 2.0)))
    shown = min(1.0, struck)
    yield Shape(f"{name}.casing", tuple(lines), pen=Pen(Tint(colours.casing, 0.6 * shown), 2 * CASING))
    yield Shape(f"{name}.strike", tuple(lines), Tint(colours.guide, shown))


# -- pushes --------------------------------------------------------------------------------------------------


def resist_shapes(
    name: str, middle: Point, towards_hand: Point, shown: float, colours: Colours
) -> Iterator[Shape]:
    """Yield two arrows that meet and neither gives way: the hand's, and that of the muscle."""
    hx, hy = towards_hand
    sizes = RESIST_WIDE, RESIST_SHAFT, RESIST_HEAD
    for kind, sign, colour in (("hand", 1.0, colours.guide), ("face", -1.0, colours.work)):
        tip = middle[0] + sign * 6 * hx, middle[1] + sign * 6 * hy
        path = arrow(tip, (-sign * hx, -sign * hy), RESIST_LONG, sizes)
        yield _cased(f"{name}.{kind}", path, colour, colours, shown)


def warm_shapes(name: str, at: Point, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield three waves that rise beside a hand which lies still and warms."""
    waves = []
    for aside, high in ((-WAVE_APART, 0.8), (0.0, 1.0), (WAVE_APART, 0.8)):
        steps = [(k / 8 - 0.5, 6.0 * sin(2 * pi * k / 8)) for k in range(9)]
        points = [(at[0] + aside + x, at[1] - share * high * WAVE_HIGH) for share, x in steps]
        waves.append(ribbon(points, (1.0, 5.0, 6.0, 6.5, 6.5, 6.5, 6.0, 5.0, 1.0)))
    yield Shape(f"{name}.casing", tuple(waves), pen=Pen(Tint(colours.casing, 0.6 * shown), 2 * CASING))
    yield Shape(f"{name}.waves", tuple(waves), Tint(colours.guide, shown))


def _cased(name: str, path: Path, colour: str, colours: Colours, shown: float = 1.0) -> Shape:
    return Shape(name, (path,), Tint(colour, shown), Pen(Tint(colours.casing, 0.9 * shown), CASING))
