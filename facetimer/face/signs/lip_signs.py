# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lips and front teeth from the side, small in a corner of a still: what lips and tongue do behind what is seen.

From the front lips that are pressed and lips that are rolled in both look thin, and of a tongue whose tip lies
behind the upper teeth hardly anything is seen. Owns when this is told and how it
looks. Every figure is a share of its height, from its middle; the face looks to the left.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point, ellipse, polygon, ribbon, smooth
from facetimer.face.geometry.shapes import Box, Pen, Scene, Shape, Tint
from facetimer.face.signs.side_signs import free_corner
from facetimer.face.signs.signs import arrow, towards
from facetimer.face.style import Colours
from facetimer.library.model.movement import Phase
from facetimer.library.model.practice import Exercise

FOLDED, PRESSED, TONGUE_UP = 0.5, 0.25, 0.25
"""From here on a lip counts as folded over its teeth, lips that move together as pressed, a tongue as raised."""
HIGH, ROUND, MARGIN = 0.24, 0.5, 0.56
"""Of the height of the picture; the radius of its ground; how far its middle lies from the edges."""
LINE = 0.022
ARROW, ARROW_LONG = (0.17, 0.07, 0.12), 0.2
TONGUE_SIZE, TONGUE_ASIDE = 0.8, 0.22
"""With a tongue behind them lips and teeth are so much smaller, and so far to the left."""
TONGUE_DOWN = 0.05
"""And so far down: there is a palate above them."""
CLOSED, FOLDS, OPENS = -0.045, 0.01, 0.3
"""How far each lip of a closed mouth lies from the middle, where one is folded, and how far more as it opens."""
FORWARD, FORTH, SCOOPS = 0.14, 0.5, 0.25
"""How far lower lip and teeth come forward with the jaw; from where on it is forward; and from where, open."""

_TOOTH = ((0.1, -0.6), (0.09, -0.26), (0.13, -0.08), (0.22, -0.07), (0.29, -0.26), (0.31, -0.6))
_SKIN = ((-0.07, -0.6), (-0.08, -0.4), (-0.1, -0.26), (0.0, -0.16), (0.06, -0.26), (0.06, -0.6))
# The palate, and the tongue from its tip behind the upper teeth: its back goes along with these, the rest with the
# lower ones.
_CAVITY = ((0.22, -1.0), (1.3, -1.0), (1.3, 1.0), (0.22, 1.0), (0.19, 0.4), (0.18, 0.0), (0.19, -0.4))
"""The dark of the mouth, behind the teeth, against which a tongue is seen."""
_PALATE = ((0.29, -0.34), (0.4, -0.36), (0.52, -0.46), (0.75, -0.54), (1.2, -0.56), (1.2, -1.0), (0.29, -1.0))
_TONGUE_ABOVE = (
    (1.1, 0.1),
    (0.78, 0.06),
    (0.58, -0.06),
    (0.46, -0.24),
    (0.36, -0.31),
    (0.325, -0.22),
    (0.36, -0.06),
)
_TONGUE_BELOW = ((0.44, -0.22), (0.48, -0.5), (1.1, -0.9))
_FREE = (
    (-0.1, -0.32), (-0.2, -0.26), (-0.25, -0.16), (-0.2, -0.05), (-0.06, -0.05), (0.05, -0.1), (0.04, -0.24),
)  # fmt: skip
_PRESSED = (
    (-0.1, -0.32), (-0.18, -0.22), (-0.23, -0.1), (-0.2, 0.0), (-0.06, 0.0), (0.06, 0.0), (0.05, -0.2),
)  # fmt: skip
_FOLDED = (
    (-0.09, -0.34), (-0.1, -0.14), (-0.03, 0.02), (0.14, 0.06), (0.34, 0.01), (0.36, -0.09), (0.22, -0.05),
    (0.1, -0.08), (0.04, -0.24),
)  # fmt: skip
_FOLDING = ((-0.27, -0.14), (-0.25, 0.03), (-0.13, 0.15), (0.04, 0.2), (0.2, 0.18))
"""The way of an arrow that goes over the edge of a lower lip into the mouth: the lip is folded like this."""
_PUSHED, PUSH_LONG = (-0.25, -0.08), 0.36
"""The tip of an arrow over a lower lip that comes forward with its teeth, and how long it is."""
FOLDING_WIDE, FOLDING_HEAD = 0.05, (0.15, 0.01, 0.11)
"""How wide the line of an arrow that bends is, and its head as `ARROW`."""


class Lips(Struct, frozen=True):
    """What the lips of an exercise do: each folded over its teeth, or both pressed together; and the tongue.

    Attributes:
        tongue_up: whether its tip lies behind the upper teeth.
        opened: 0..1, how far the jaw has opened meanwhile.
        forward: 0..1, how far it has come forward.
        scoops: whether an open jaw is about to come forward, or has, and its folded lip with it.
    """

    upper_folded: bool = False
    lower_folded: bool = False
    pressed: bool = False
    tongue_up: bool = False
    opened: float = 0.0
    forward: float = 0.0
    scoops: bool = False

    @property
    def folded(self) -> bool:
        """Whether a lip lies over its teeth."""
        return self.upper_folded or self.lower_folded

    def __bool__(self) -> bool:
        """Whether there is something to tell."""
        return self.folded or self.pressed or self.tongue_up


def lips_of(exercise: Exercise, pose: Mapping[str, float]) -> Lips:
    """Return what lips and tongue do in a pose of an exercise that cannot be seen from the front.

    Lips that are only kept shut while something else moves are not told.
    """
    acts = {move.parameter for block in exercise.blocks for move in block.poses if move.during is not Phase.BLOCK}
    upper, lower = (pose.get(f"lip_roll_{which}", 0.0) >= FOLDED for which in ("upper", "lower"))
    pressed = "lip_press" in acts and pose.get("lip_press", 0.0) >= PRESSED
    tongue_up = pose.get("tongue_palate", 0.0) >= TONGUE_UP
    opened, forward = (max(0.0, pose.get(f"jaw_{way}", 0.0)) for way in ("open", "forward"))
    scoops = lower and "jaw_forward" in acts and opened >= SCOOPS
    return Lips(upper, lower, pressed, tongue_up, opened, forward, scoops)


def small_lips_shapes(scene: Scene, lips: Lips, shown: Box, colours: Colours) -> Iterator[Shape]:
    """Yield lips and front teeth from the side in a free corner of a picture; nothing where lips do neither.

    Args:
        scene: the picture.
        lips: what they do.
        shown: the part of the canvas that is seen.
        colours: those of the style.
    """
    if not lips:
        return
    high = HIGH * shown.height
    x, y = free_corner(scene, shown, MARGIN * high, 0.45 * high)
    ground = ellipse((x, y), ROUND * high, ROUND * high)
    apart = 0.0 if lips.pressed else (CLOSED if lips.tongue_up else FOLDS) + OPENS * lips.opened

    size, aside = (high * TONGUE_SIZE, x - TONGUE_ASIDE * high) if lips.tongue_up else (high, x)
    y += TONGUE_DOWN * high if lips.tongue_up else 0.0

    def put(points: tuple[Point, ...], down: int) -> Path:
        ahead = FORWARD * lips.forward if down < 0 else 0.0
        return smooth([(aside + (px - ahead) * size, y + down * (py - apart) * size) for px, py in points])

    ink = Pen(Tint(colours.tones["ink"]), LINE * high)
    yield Shape("lips.ground", (ground,), Tint(colours.ground), Pen(Tint(colours.ink), LINE * high))
    if lips.tongue_up and colours.shades:
        cavity = polygon([(aside + px * size, y + py * size) for px, py in _CAVITY])
        yield Shape("lips.cavity", (cavity,), Tint(colours.tones["opening"]), clip=(ground,))
    skin, teeth = (tuple(put(points, down) for down in (1, -1)) for points in (_SKIN, _TOOTH))
    yield Shape("lips.skin", skin, Tint(colours.of("skin") or colours.ground), ink, clip=(ground,))
    yield Shape("lips.teeth", teeth, Tint(colours.tones["eye"]), ink, clip=(ground,))
    for name, folded, down in (("upper", lips.upper_folded, 1), ("lower", lips.lower_folded, -1)):
        outline = _PRESSED if lips.pressed else _FOLDED if folded else _FREE
        tone = colours.tones[f"lip_{name}"] if colours.shades else colours.ground
        yield Shape(f"lips.{name}", (put(outline, down),), Tint(tone), ink, clip=(ground,))
    if lips.tongue_up:
        yield from _tongue((aside, y), size, apart, ink, colours, ground)
    if lips.scoops:
        paths = (*_acts((aside, y), size, lips, apart),)
        yield Shape("lips.casing", paths, pen=Pen(Tint(colours.tones["eye"]), 2 * LINE * high), clip=(ground,))
        yield Shape("lips.acts", paths, Tint(colours.force), clip=(ground,))
    if lips.pressed:
        sizes = (ARROW[0] * high, ARROW[1] * high, ARROW[2] * high)
        tips = (((x - 0.31 * high, y - 0.03 * high), 1.0), ((x - 0.31 * high, y + 0.03 * high), -1.0))
        paths = tuple(arrow(tip, (0.0, down), ARROW_LONG * high, sizes) for tip, down in tips)
        yield Shape("lips.arrows", paths, Tint(colours.force), Pen(Tint(colours.tones["eye"]), LINE * high))


def _acts(at: Point, size: float, lips: Lips, apart: float) -> Iterator[Path]:
    """Yield what an open mouth is about: its lower lip is folded over the teeth, or comes forward with them."""
    x, y = at
    if lips.forward < FORTH:
        way = smooth([(x + px * size, y + (apart - py) * size) for px, py in _FOLDING], closed=False).sampled(6)
        wide, head = FOLDING_WIDE * size, FOLDING_HEAD
        yield ribbon(way, [wide] * len(way))
        heading = towards(way[-2], way[-1])[1]
        tip = way[-1][0] + head[2] * size * heading[0], way[-1][1] + head[2] * size * heading[1]
        yield arrow(tip, heading, head[2] * size, (head[0] * size, head[1] * size, head[2] * size))
    else:
        tip = x + (_PUSHED[0] - FORWARD * lips.forward) * size, y + (apart - _PUSHED[1]) * size
        yield arrow(tip, (-1.0, 0.0), PUSH_LONG * size, (ARROW[0] * size, ARROW[1] * size, ARROW[2] * size))


def _tongue(at: Point, size: float, apart: float, ink: Pen, colours: Colours, ground: Path) -> Iterator[Shape]:
    """Yield the palate and the tongue, its tip behind the upper teeth however far the jaw has opened."""
    x, y = at
    palate = smooth([(x + px * size, y + (py - apart) * size) for px, py in _PALATE])
    yield Shape("lips.palate", (palate,), Tint(colours.of("skin") or colours.ground), ink, clip=(ground,))
    above = [(x + px * size, y + (py - apart) * size) for px, py in _TONGUE_ABOVE]
    below = [(x + px * size, y + (apart - py) * size) for px, py in _TONGUE_BELOW]
    tone = colours.tones["lip_lower"] if colours.shades else colours.ground
    yield Shape("lips.tongue", (smooth([*above, *below]),), Tint(tone), ink, clip=(ground,))
