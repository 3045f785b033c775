# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which part of a fist touches: the flats of its fingers, marked on the hand that hides them, and on a small fist.

A fist that lies on a cheek turns its palm to whoever looks, and what touches is behind it. Owns how both marks
look.
"""

from collections.abc import Iterator

from facetimer.face.geometry.curves import Path, Point, polygon, smooth
from facetimer.face.geometry.shapes import Box, Pen, Scene, Shape, Tint
from facetimer.face.hands.placing import Placed
from facetimer.face.hands.tones import hand_tones
from facetimer.face.signs.side_signs import MARGIN, free_corner
from facetimer.face.style import Colours

FLATS, APART, INWARDS = 4, 20.0, 28.0
"""The flats of the fingers: how many, how far apart along the edge of the fist, how far their middle is within."""
FLAT_LONG, FLAT_WIDE, CASING = 20.0, 11.5, 2.4
SMALL, SMALL_WIDE = 0.19, 0.52
"""How high the small fist is, of the height of the picture, and half its width, of its own height."""
FINGER = 0.24
"""How broad one of its fingers is, of its height."""


def flat_shapes(name: str, hand: Placed, shown: float, colours: Colours) -> Iterator[Shape]:
    """Yield four short bars upon a fist, where the flats of its fingers lie on the skin behind it.

    Args:
        name: of the sign.
        hand: the fist.
        shown: 0..1, how much of them is seen.
        colours: those of the style.
    """
    (wx, wy), (x, y) = hand.towards_wrist, hand.at
    lines = []
    for k in range(FLATS):
        aside = (k - (FLATS - 1) / 2) * APART
        cx, cy = x + INWARDS * wx - aside * wy, y + INWARDS * wy + aside * wx
        ends = [(cx + side * FLAT_LONG / 2 * wx, cy + side * FLAT_LONG / 2 * wy) for side in (-1, 1)]
        lines.append(polygon(ends, closed=False))
    pen = Pen(Tint(colours.casing, 0.9 * shown), FLAT_WIDE + 2 * CASING)
    yield Shape(f"{name}.flats.casing", tuple(lines), pen=pen)
    yield Shape(f"{name}.flats", tuple(lines), pen=Pen(Tint(colours.guide, shown), FLAT_WIDE))


def small_fist_shapes(scene: Scene, shown: Box, colours: Colours) -> Iterator[Shape]:
    """Yield a small fist from the front in a free corner of a picture, the flats of its fingers full.

    Args:
        scene: the picture.
        shown: the part of the canvas that is seen.
        colours: those of the style.
    """
    high = SMALL * shown.height
    x, y = free_corner(scene, shown, (MARGIN - 0.1) * high, 0.55 * high)
    tones = hand_tones(colours) if colours.shades else {"hand": colours.ground, "ink": colours.tones["ink"]}
    skin, ink = Tint(tones["hand"]), Pen(Tint(tones["ink"]), 0.022 * high)

    def box(left: float, top: float, right: float, bottom: float, round_by: float) -> Path:
        return _rounded((x + left * high, y + top * high), (x + right * high, y + bottom * high), round_by * high)

    begins = -SMALL_WIDE + 0.04
    tops = (-0.4, -0.46, -0.43, -0.34)
    columns = [(begins + k * FINGER, begins + (k + 1) * FINGER, top) for k, top in enumerate(tops)]
    backs = tuple(box(left, top, right, 0.3, 0.11) for left, right, top in columns)
    flats = tuple(box(left + 0.03, top + 0.2, right - 0.03, top + 0.56, 0.075) for left, right, top in columns)
    thumb = smooth(
        [
            (x + dx * high, y + dy * high)
            for dx, dy in (
                (-0.56, 0.02), (-0.42, -0.02), (-0.3, 0.16), (-0.06, 0.2), (0.2, 0.2), (0.3, 0.29), (0.2, 0.39),
                (-0.1, 0.43), (-0.4, 0.46), (-0.56, 0.28),
            )
        ]
    )  # fmt: skip
    yield Shape("fist.casing", (*backs, thumb), pen=Pen(Tint(colours.casing, 0.85), 0.06 * high))
    yield Shape("fist.fingers", backs, skin, ink)
    yield Shape("fist.flats", flats, Tint(colours.guide))
    yield Shape("fist.thumb", (thumb,), skin, ink)


def _rounded(one: Point, other: Point, by: float) -> Path:
    """Return a box with round corners."""
    (left, top), (right, bottom) = one, other
    by = min(by, (right - left) / 2, (bottom - top) / 2)
    k = 0.45 * by
    return Path(
        (left + by, top),
        (
            _line((left + by, top), (right - by, top)),
            (right - by + by - k, top, right, top + k, right, top + by),
            _line((right, top + by), (right, bottom - by)),
            (right, bottom - k, right - k, bottom, right - by, bottom),
            _line((right - by, bottom), (left + by, bottom)),
            (left + k, bottom, left, bottom - k, left, bottom - by),
            _line((left, bottom - by), (left, top + by)),
            (left, top + k, left + k, top, left + by, top),
        ),
    )


def _line(a: Point, b: Point) -> tuple[float, float, float, float, float, float]:
    return (a[0] * 2 + b[0]) / 3, (a[1] * 2 + b[1]) / 3, (a[0] + 2 * b[0]) / 3, (a[1] + 2 * b[1]) / 3, *b
