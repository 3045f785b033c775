# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A scene as data: an ordered list of filled and stroked outlines that any painter can put on any surface."""

from dataclasses import dataclass
from typing import NamedTuple

from facetimer.face.curves import Path

CANVAS_WIDTH = 800.0
CANVAS_HEIGHT = 1000.0


class Tint(NamedTuple):
    """A colour `#RRGGBB` and how much of it shows, 0..1."""

    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Pen:
    """A line of even width along the path; `dash` are on and off lengths in canvas units."""

    tint: Tint
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """One thing to paint: all its paths in one fill, or one pen, or both.

    Compared by identity, as paths are: equal objects in two frames mean that nothing moved there.
    """

    name: str
    paths: tuple[Path, ...]
    fill: Tint | None = None
    pen: Pen | None = None

    def box(self) -> tuple[float, float, float, float]:
        """Return (left, top, right, bottom), pen included."""
        boxes = [path.box() for path in self.paths]
        grow = self.pen.width / 2 if self.pen else 0.0
        return (
            min(b[0] for b in boxes) - grow,
            min(b[1] for b in boxes) - grow,
            max(b[2] for b in boxes) + grow,
            max(b[3] for b in boxes) + grow,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A picture on a canvas of 800 × 1000 units.

    Attributes:
        ground: what the canvas is filled with first.
        shapes: from back to front.
        mirrored: whether the painter flips x (the "facing" view).
        fading: the picture this one replaces and how much of it is gone, 0..1; None once it is gone.
    """

    ground: str
    shapes: tuple[Shape, ...]
    mirrored: bool = False
    fading: "tuple[Scene, float] | None" = None
