# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The signs over the face: tracks, trails, pressure, the seven points, rings that breathe, arrows that oppose.

Owns how each sign looks. Each has a pale casing, so that it reads on every skin and in every theme, and none
says anything by colour alone.
"""

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin

from facetimer.face.curves import Path, Point, ellipse, polygon, ribbon, smooth
from facetimer.face.shapes import Pen, Shape, Tint
from facetimer.face.style import Colours
from facetimer.face.tracks import Way
from facetimer.library.model.vocabulary import Pressure

CASING = 3.2
TRACK_WIDTH = 2.6
DASH = (9.0, 8.0)
HIDDEN_DASH = (2.0, 7.0)
DOTS = {
    Pressure.NONE: 0,
    Pressure.FEATHER: 1,
    Pressure.LIGHT: 2,
    Pressure.LIGHT_MEDIUM: 2,
    Pressure.MEDIUM: 3,
}
"""Pressure as a number of dots."""
POINTS = ("yintang", "bl2", "gb14", "taiyang", "li20", "st2", "st4", "cv24", "st7", "st6")


def _curve(points: Sequence[Point]) -> Path:
    return smooth(points, closed=False)


def track_shapes(name: str, way: Way, hidden_share: float, colours: Colours) -> Iterator[Shape]:
    """Yield the way of a stroke: start ring, line, arrowhead and end dot; what runs behind the jaw is dotted."""
    colour, ground = colours.ease, colours.ground
    length = way.length
    if length < 4:
        return
    count = max(4, min(16, int(length / 18)))
    if hidden_share:
        lines = [
            (_curve(way.stretch(0, hidden_share, count)), HIDDEN_DASH),
            (_curve(way.stretch(hidden_share, 1, count)), ()),
        ]
    else:
        lines = [(_curve(way.stretch(0, 1, count)), ())]
    casing = tuple(path for path, _ in lines)
    yield Shape(f"{name}.casing", casing, pen=Pen(Tint(ground, 0.55), TRACK_WIDTH + CASING))
    for k, (path, dash) in enumerate(lines):
        yield Shape(f"{name}.line{k}", (path,), pen=Pen(Tint(colour, 0.95), TRACK_WIDTH, dash))
    start = way.at(0.0)
    yield Shape(f"{name}.start", (ellipse(start, 6.5, 6.5),), Tint(ground), Pen(Tint(colour), 2.6))
    if way.closed:
        yield arrow_head(f"{name}.arrow", *way.place(0.25), colours, colour)
        yield arrow_head(f"{name}.arrow2", *way.place(0.75), colours, colour)
        return
    end = way.at(1.0)
    back = way.at(1 - 16 / length)
    heading = _unit(end[0] - back[0], end[1] - back[1])
    yield arrow_head(f"{name}.arrow", (end[0] + heading[0] * 3, end[1] + heading[1] * 3), heading, colours, colour)
    yield Shape(
        f"{name}.end", (ellipse((end[0] + heading[0] * 12, end[1] + heading[1] * 12), 3.6, 3.6),), Tint(colour)
    )


def _unit(dx: float, dy: float) -> Point:
    length = hypot(dx, dy) or 1.0
    return dx / length, dy / length


def arrow_head(name: str, tip: Point, heading: Point, colours: Colours, colour: str, size: float = 13.0) -> Shape:
    """Return an arrowhead that ends just beyond `tip`."""
    hx, hy = heading
    nx, ny = -hy, hx

    def at(ahead: float, aside: float) -> Point:
        return tip[0] + ahead * hx + aside * nx, tip[1] + ahead * hy + aside * ny

    points = [
        at(size * 0.55, 0),
        at(-size * 0.55, size * 0.55),
        at(-size * 0.25, 0),
        at(-size * 0.55, -size * 0.55),
    ]
    return Shape(name, (polygon(points),), Tint(colour), Pen(Tint(colours.ground, 0.9), 1.6))


def trail_shapes(name: str, way: Way, travelled: float, colours: Colours) -> Iterator[Shape]:
    """Yield the trail behind a hand: broad where it is now, gone where it began."""
    if travelled < 0.03:
        return
    begin = max(0.0, travelled - 0.55)
    points = way.stretch(begin, travelled, 8)
    widths = [17.0 * (i / 8) ** 1.3 for i in range(9)]
    yield Shape(f"{name}.trail", (ribbon(points, widths),), Tint(colours.ease, 0.42))


def return_shapes(name: str, way: Way, travelled: float, colours: Colours) -> Iterator[Shape]:
    """Yield the way back through the air: dashed, from the end to where the hand is."""
    if travelled > 0.97:
        return
    points = way.stretch(1.0, travelled, 10)
    yield Shape(f"{name}.return", (_curve(points),), pen=Pen(Tint(colours.ground, 0.9), 3.0, DASH))


def pressure_shapes(name: str, at: Point, away: Point, pressure: Pressure, colours: Colours) -> Iterator[Shape]:
    """Yield one, two or three dots beside a touch, on the side that is further from the eye."""
    count = DOTS[pressure]
    eye = (312.8 if at[0] < 400 else 487.2, 361.0)
    sides = [(-away[1], away[0]), (away[1], -away[0])]
    nx, ny = max(sides, key=lambda n: hypot(at[0] + 30 * n[0] - eye[0], at[1] + 30 * n[1] - eye[1]))
    for k in range(count):
        out, back = 30.0, 14.0 * (k - (count - 1) / 2)
        place = (at[0] + nx * out - away[0] * back, at[1] + ny * out - away[1] * back)
        yield Shape(
            f"{name}.dot{k}", (ellipse(place, 4.6, 4.6),), Tint(colours.ink), Pen(Tint(colours.ground), 1.8)
        )


def pull_shapes(name: str, at: Point, heading: Point, away: Point, colours: Colours) -> Iterator[Shape]:
    """Yield an arrow beside a touch that takes the skin along: the way it is taken."""
    start = (at[0] + away[0] * 40 - heading[0] * 6, at[1] + away[1] * 40 - heading[1] * 6)
    tip = (start[0] + heading[0] * 40, start[1] + heading[1] * 40)
    shaft = polygon([start, tip], closed=False)
    yield Shape(f"{name}.pull.casing", (shaft,), pen=Pen(Tint(colours.ground, 0.7), 6.5))
    yield Shape(f"{name}.pull", (shaft,), pen=Pen(Tint(colours.ease), 3.4))
    yield arrow_head(f"{name}.pull.head", tip, heading, colours, colours.ease, 15.0)


def press_shapes(name: str, at: Point, depth: float, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield a ring that closes in as a press deepens."""
    radius = 42.0 - 18.0 * depth
    yield Shape(f"{name}.casing", (ellipse(at, radius, radius),), pen=Pen(Tint(colours.ground, 0.6 * shown), 6.0))
    yield Shape(f"{name}.ring", (ellipse(at, radius, radius),), pen=Pen(Tint(colours.ease, shown), 3.2))


def point_shapes(places: Sequence[tuple[str, Point]], chosen: frozenset[str], colours: Colours) -> Iterator[Shape]:
    """Yield the pressure points: small rings, the chosen ones filled and ringed twice."""
    for k, (name, at) in enumerate(places):
        if name in chosen:
            yield Shape(
                f"point{k}.halo", (ellipse(at, 13, 13),), Tint(colours.ground, 0.5), Pen(Tint(colours.ease), 2.2)
            )
            yield Shape(f"point{k}.dot", (ellipse(at, 6, 6),), Tint(colours.ease))
        else:
            yield Shape(
                f"point{k}", (ellipse(at, 4.5, 4.5),), Tint(colours.ground, 0.7), Pen(Tint(colours.ease, 0.9), 1.8)
            )


def opposing_shapes(name: str, at: Point, towards_wrist: Point, colours: Colours) -> Iterator[Shape]:
    """Yield two arrows against each other beside a touch: the hand's and the muscle's."""
    ax, ay = towards_wrist
    nx, ny = (-ay, ax) if at[0] <= 400 else (ay, -ax)
    for k, (sign, colour) in enumerate(((1, colours.ease), (-1, colours.work))):
        tail = (at[0] + nx * 26 + ax * 34 * sign, at[1] + ny * 26 + ay * 34 * sign)
        tip = (at[0] + nx * 26 + ax * 10 * sign, at[1] + ny * 26 + ay * 10 * sign)
        shaft = polygon([tail, tip], closed=False)
        yield Shape(f"{name}.casing{k}", (shaft,), pen=Pen(Tint(colours.ground, 0.7), 6.5))
        yield Shape(f"{name}.shaft{k}", (shaft,), pen=Pen(Tint(colour), 3.4))
        yield arrow_head(f"{name}.head{k}", tip, (-ax * sign, -ay * sign), colours, colour, 15.0)


def breath_shapes(breath: float, colours: Colours) -> Iterator[Shape]:
    """Yield the breathing ring around the head: wide and full at the top of the breath, with chevrons outwards."""
    rx, ry = 262.0 + 34.0 * breath, 338.0 + 34.0 * breath
    centre = (400.0, 378.0)
    ring = (ellipse(centre, rx, ry),)
    yield Shape("breath.soft", ring, pen=Pen(Tint(colours.ease, 0.22), 10.0 + 8.0 * breath))
    yield Shape("breath.ring", ring, pen=Pen(Tint(colours.ease, 0.9), 3.0))


def chevron_shapes(outwards: bool, breath: float, colours: Colours) -> Iterator[Shape]:
    """Yield two arrowheads on the breathing ring: out on the way in of the breath, in on the way out."""
    rx, ry = 262.0 + 34.0 * breath, 338.0 + 34.0 * breath
    for k, turn in enumerate((pi * 0.83, pi * 0.17)):
        at = (400.0 + rx * cos(turn), 378.0 + ry * sin(turn))
        heading = _unit(cos(turn), sin(turn)) if outwards else _unit(-cos(turn), -sin(turn))
        yield arrow_head(f"breath.chevron{k}", at, heading, colours, colours.ease, 20.0)


def round_shapes(name: str, centre: Point, reach: Point, *, clockwise: bool, colours: Colours) -> Iterator[Shape]:
    """Yield the round the tongue goes: a dashed ellipse with arrowheads the way it turns."""
    rx, ry = reach
    loop = ellipse(centre, rx, ry)
    yield Shape(f"{name}.casing", (loop,), pen=Pen(Tint(colours.ground, 0.75), 6.0))
    yield Shape(f"{name}.loop", (loop,), pen=Pen(Tint(colours.ink, 0.95), 2.6, DASH))
    sign = 1 if clockwise else -1
    for k in range(3):
        turn = sign * (0.55 + k * 2 * pi / 3)
        at = (centre[0] + rx * sin(turn), centre[1] - ry * cos(turn))
        heading = _unit(sign * rx * cos(turn), sign * ry * sin(turn))
        yield arrow_head(f"{name}.arrow{k}", at, heading, colours, colours.ink, 17.0)


def midline_shapes(colours: Colours) -> Iterator[Shape]:
    """Yield the line a jaw should follow as it opens."""
    line = polygon([(400.0, 520.0), (400.0, 800.0)], closed=False)
    yield Shape("midline.casing", (line,), pen=Pen(Tint(colours.ground, 0.75), 6.0))
    yield Shape("midline", (line,), pen=Pen(Tint(colours.work, 0.9), 2.2, DASH))
