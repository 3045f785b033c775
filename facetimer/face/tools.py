# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The stone and the roller: simple true shapes, with the edge that is used drawn heavy.

Owns how tools look; where they are is told them.
"""

from collections.abc import Iterator, Sequence
from math import hypot

from facetimer.face.curves import Path, Point, polygon, ribbon, smooth
from facetimer.face.footprint import approach, edge_half
from facetimer.face.frames import Brush, Frame
from facetimer.face.shapes import Pen, Shape, Tint
from facetimer.face.strokes import Touch
from facetimer.library.model.vocabulary import Tool, ToolEdge

STONE = {"fill": "#8FB39B", "light": "#B5D0BC", "ink": "#2F4A3C"}
METAL = {"fill": "#C9B79A", "ink": "#4B3F2E"}

# A stone with a long hollow side, a notch between two lobes opposite, and a small rounded end.
_STONE = (
    (30.0, -50.0), (21.0, -24.0), (18.0, 0.0), (21.0, 24.0), (30.0, 50.0), (22.0, 64.0), (-4.0, 62.0),
    (-34.0, 50.0), (-46.0, 28.0), (-38.0, 11.0), (-27.0, 4.0), (-36.0, -6.0), (-46.0, -22.0),
    (-40.0, -46.0), (-16.0, -64.0), (8.0, -76.0), (24.0, -70.0),
)  # fmt: skip
_STONE_FACET = (
    (14.0, -46.0),
    (8.0, 0.0),
    (14.0, 44.0),
    (-8.0, 46.0),
    (-18.0, 20.0),
    (-14.0, -10.0),
    (-16.0, -42.0),
)
_STONE_EDGES: dict[ToolEdge, tuple[Point, Point, tuple[Point, ...]]] = {
    # Middle of the edge, direction it faces, the points along it.
    ToolEdge.LONG: (
        (18.0, 0.0),
        (1.0, 0.0),
        ((28.0, -46.0), (21.0, -24.0), (18.0, 0.0), (21.0, 24.0), (28.0, 46.0)),
    ),
    ToolEdge.NOTCH: (
        (-29.0, 4.0),
        (-1.0, 0.0),
        ((-46.0, -22.0), (-36.0, -6.0), (-27.0, 4.0), (-38.0, 11.0), (-46.0, 28.0)),
    ),
    ToolEdge.SMALL: ((10.0, -75.0), (0.2, -1.0), ((-12.0, -66.0), (8.0, -76.0), (24.0, -70.0))),
}


def gua_sha_shapes(brush: Brush, touch: Touch, size: float) -> Iterator[Shape]:
    """The stone lies behind its used edge; the edge is drawn heavy."""
    edge = touch.stroke.edge or ToolEdge.LONG
    middle, faces, line = _STONE_EDGES.get(edge, _STONE_EDGES[ToolEdge.LONG])
    hx, hy = touch.heading
    if edge is ToolEdge.SMALL:  # held like a pencil: the stone lies towards the hand and off the eye
        wrist = approach(touch.at, right=touch.right)
        hx, hy = -wrist[0], -wrist[1]
    length = hypot(*faces)
    fx, fy = faces[0] / length, faces[1] / length
    # The frame turns "faces" onto the heading.
    axis = (fx * hx + fy * hy, fx * hy - fy * hx)

    def put(points: Sequence[Point]) -> list[Point]:
        frame = Frame(touch.at, axis, size)
        return [frame.put((x - middle[0], y - middle[1])) for x, y in points]

    outline = put(_STONE)
    if not brush.lifted:
        yield brush.shape("shadow", [smooth([(x + 4, y + 7) for x, y in outline])], brush.tint("deep", 0.35))
    yield brush.shape("stone", [smooth(outline)], Tint(STONE["fill"], 0.90 * brush.shown))
    yield brush.shape("facet", [smooth(put(_STONE_FACET))], Tint(STONE["light"], 0.8 * brush.shown))
    yield Shape(f"{brush.name}.edge", (smooth(outline),), pen=Pen(Tint(STONE["ink"], 0.9 * brush.shown), 2.2))
    count = len(line)
    widths = [7.0 * (1 - 0.6 * abs(2 * i / (count - 1) - 1)) for i in range(count)]
    yield brush.shape("used", [ribbon(put(line), widths)], Tint(STONE["ink"], brush.shown))


def roller_shapes(brush: Brush, touch: Touch, size: float) -> Iterator[Shape]:
    """A barrel across the way, in a fork, with its handle towards the hand."""
    edge = touch.stroke.edge or ToolEdge.LARGE
    half = edge_half(Tool.ROLLER, edge) + 6.0
    thick = 15.0 if edge is ToolEdge.LARGE else 10.0
    wrist = approach(touch.at, right=touch.right)
    hx, hy = touch.heading
    backwards = -1.0 if hx * wrist[0] + hy * wrist[1] < 0 else 1.0
    frame = Frame(touch.at, (hx * backwards, hy * backwards), size)
    fork = [
        (0.0, -half - 5),
        (20.0, -half - 4),
        (34.0, -12.0),
        (44.0, 0.0),
        (34.0, 12.0),
        (20.0, half + 4),
        (0.0, half + 5),
    ]
    handle = [(44.0, -5.5), (92.0, -7.0), (138.0, -6.0), (143.0, 0.0), (138.0, 6.0), (92.0, 7.0), (44.0, 5.5)]
    barrel = _barrel(half, thick)
    if not brush.lifted:
        shadow = [smooth([(x + 4, y + 7) for x, y in frame.all(barrel)])]
        yield brush.shape("shadow", shadow, brush.tint("deep", 0.35))
    yield Shape(
        f"{brush.name}.fork",
        (smooth(frame.all(fork), closed=False),),
        pen=Pen(Tint(METAL["ink"], brush.shown), 3.4),
    )
    yield Shape(
        f"{brush.name}.handle", (smooth(frame.all(handle)),), Tint(METAL["fill"], 0.95 * brush.shown),
        Pen(Tint(METAL["ink"], brush.shown), 2.2),
    )  # fmt: skip
    body = smooth(frame.all(barrel))
    yield Shape(
        f"{brush.name}.barrel",
        (body,),
        Tint(STONE["fill"], 0.95 * brush.shown),
        Pen(Tint(STONE["ink"], brush.shown), 2.4),
    )
    yield brush.shape(
        "shine", [_shine(frame, half, thick, touch.travelled)], Tint(STONE["light"], 0.9 * brush.shown)
    )


def _barrel(half: float, thick: float) -> list[Point]:
    return [
        (-thick, -half * 0.72), (-thick, 0.0), (-thick, half * 0.72), (-thick * 0.7, half * 0.95), (0.0, half),
        (thick * 0.7, half * 0.95), (thick, half * 0.72), (thick, 0.0), (thick, -half * 0.72),
        (thick * 0.7, -half * 0.95), (0.0, -half), (-thick * 0.7, -half * 0.95),
    ]  # fmt: skip


def _shine(frame: Frame, half: float, thick: float, travelled: float) -> Path:
    """A band of light that goes round as the barrel rolls."""
    x = thick * (0.55 - 1.1 * ((travelled * 6.0) % 1.0))
    return polygon(
        frame.all([(x - 2.5, -half * 0.7), (x + 2.5, -half * 0.7), (x + 2.5, half * 0.7), (x - 2.5, half * 0.7)])
    )
