# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A figure that stands on whatever lies behind it: a scene without ground, and the sides where a canvas ends."""

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from facetimer.face.geometry.shapes import WHOLE, Box, Scene
from facetimer.ui.picture.scene_painter import fitted

CLEAR = "#00000000"
"""The ground of a scene that has none."""
GROUND_SHAPES = frozenset({"stage", "foot"})
"""What a scene paints of its ground: the light behind a head, and the haze that shoulders end in."""
FADE_SHARE = 0.09
"""Of the canvas's width, on either side, where a figure goes out that reaches the end of its canvas."""


def standing(scene: Scene, crop: Box | None = None) -> Scene:
    """Return the figure of a scene with nothing behind it.

    Args:
        scene: the figure on its ground.
        crop: the part of the canvas that is wanted; None is what its camera sees.
    """
    before = scene.fading
    return replace(
        scene,
        ground=CLEAR,
        things=tuple(thing for thing in scene.things if thing.name not in GROUND_SHAPES),
        fading=None if before is None else (standing(before[0], crop), before[1]),
        crop=scene.crop if crop is None else crop,
    )


def fade_sides(painter: QPainter, crop: Box, target: QRectF, colour: QColor, *, always: bool = False) -> None:
    """Cover the figure with `colour` towards the sides at which its canvas ends within `target`.

    Args:
        painter: with DestinationOut it makes the figure clear there, whatever the colour.
        crop: the part of the canvas that is wanted in `target`.
        target: where the scene was painted.
        colour: of the ground.
        always: also where the canvas ends with the target, which then is no edge of a window or a card.
    """
    place = fitted(target, crop)
    box = crop.grown(target.width(), target.height())
    ends_within = place.width() < target.width() - 1
    if box.width < WHOLE.width or not (ends_within or always):
        return
    reach = FADE_SHARE * place.width()
    gone = QColor(colour)
    gone.setAlpha(0)
    for edge, inner in ((place.left(), place.left() + reach), (place.right(), place.right() - reach)):
        gradient = QLinearGradient(edge, 0, inner, 0)
        gradient.setColorAt(0, colour)
        gradient.setColorAt(1, gone)
        strip = QRectF(min(edge, inner), place.top(), reach, place.height()).adjusted(-1, 0, 1, 0)
        painter.fillRect(strip, gradient)
