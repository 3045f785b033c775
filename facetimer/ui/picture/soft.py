# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Fills with a blurred edge, as small pictures that are laid on enlarged.

A blurred edge has no detail, so the picture needs few pixels: four across the softness of a wide edge, two across
that of a narrow one. It is blurred by averaging it with copies of itself, moved by a pixel or two, along both
sides, in 16 bits so that nothing is lost to rounding. It differs from a true Gaussian edge by at most 1 % of the
fill, a narrow one, whose steps nobody sees, by 3 %. One that will lie slanting has twice as many pixels each way.
"""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTransform

from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import Affine, Blend, Fade, Shape
from facetimer.ui.picture.qt_forms import going_out, outline_of

KEPT = 300
"""Pictures kept for the next frame or figure that asks for them, some ten kilobytes each."""
WIDE = 16.0
"""An edge that is at least so soft, in units, is a wide one: laid on coarsely, its slope would show bends."""
_COPIES = (3 / 4, 3 / 7, 1 / 8)
"""How much each further copy takes of what is there, so that four weigh 1, 3, 3 and 1."""
UPRIGHT = 0.6
"""The cosine of how far a picture may be turned to be turned faster if it is finer; beyond, it takes longer."""
MODES = {
    Blend.NORMAL: QPainter.CompositionMode.CompositionMode_SourceOver,
    Blend.MULTIPLY: QPainter.CompositionMode.CompositionMode_Multiply,
    Blend.SCREEN: QPainter.CompositionMode.CompositionMode_Screen,
}
_SOURCE = QPainter.CompositionMode.CompositionMode_Source


class _Blur(NamedTuple):
    """How an edge is blurred.

    Four copies that weigh 1, 3, 3 and 1 are three times the mean of two, which adds a variance of a quarter of the
    spacing squared each time; antialiasing and enlarging add another quarter. Together they are the variance of a
    blur by half the softness.

    Attributes:
        across: pixels for the softness of the edge.
        spacings: how far apart the copies are that are averaged, along each side.
    """

    across: float
    spacings: tuple[int, ...]

    @property
    def reach(self) -> int:
        """How far the copies are moved, in pixels."""
        return 3 * sum(self.spacings)

    @property
    def around(self) -> int:
        """Pixels around the outline while it is blurred: as far as the copies are moved, and a little."""
        return self.reach + 2

    @property
    def empty(self) -> int:
        """How many of those stay empty on each side, but for one that the enlarging needs."""
        return self.around - ceil(self.reach / 2) - 1


_FINEST, _FINE, _COARSE = _Blur(8.0, (4, 2, 1)), _Blur(4.0, (2, 1)), _Blur(2.0, (1,))


class SoftPicture:
    """A fill with a blurred edge.

    Attributes:
        image: its pixels.
        place: where they belong, in the units of its paths.
    """

    def __init__(self, image: QImage, place: QRectF) -> None:
        self.image, self.place = image, place
        self._fainter: tuple[float, SoftPicture] | None = None

    def showing(self, share: float) -> "SoftPicture":
        """Return a picture of which so much shows, 0..1; the same object if the last one asked for was that.

        What is laid on as it is takes three quarters of the time of what has to be made fainter on the way: a
        pixel of the picture stands for a hundred of the screen.
        """
        if share >= 1:
            return self
        if self._fainter is None or self._fainter[0] != share:
            image = QImage(self.image.size(), self.image.format())
            image.fill(0)
            painter = QPainter(image)
            painter.setOpacity(share)
            painter.drawImage(0, 0, self.image)
            painter.end()
            self._fainter = share, SoftPicture(image, self.place)
        return self._fainter[1]


def picture_of(shape: Shape) -> SoftPicture:
    """Return the fill of a soft shape, all of it, as its paths lie."""
    assert shape.fill is not None, "what is soft is filled"
    slanting = shape.affine is not None and _is_slanting(shape.affine)
    return soft_picture(shape.paths, shape.soft, shape.fill.colour, shape.fade, slanting=slanting)


def _is_slanting(affine: Affine) -> bool:
    """Whether a map turns things, but so little that finer pictures of them are turned faster."""
    return bool(affine.b or affine.c) and min(abs(affine.a), abs(affine.d)) > UPRIGHT * affine.scale()


def soft_box(shape: Shape) -> QRectF:
    """Return where a soft fill is laid."""
    place = picture_of(shape).place
    return place if shape.affine is None else QTransform(*shape.affine).mapRect(place)


def lay_soft(painter: QPainter, shape: Shape) -> None:
    """Paint the fill of a soft shape with a painter that is placed, and leave that as opaque as it shows."""
    soft, fill = picture_of(shape), shape.fill
    painter.setCompositionMode(MODES[shape.blend])
    painter.setOpacity(1.0 if fill is None else fill.opacity)
    if shape.affine is None:
        painter.drawImage(soft.place, soft.image)
        return
    placed = painter.transform()
    painter.setTransform(QTransform(*shape.affine), combine=True)
    painter.drawImage(soft.place, soft.image)
    painter.setTransform(placed)


@lru_cache(maxsize=KEPT)
def soft_picture(
    paths: tuple[Path, ...], soft: float, colour: str, fade: Fade | None, *, slanting: bool = False
) -> SoftPicture:
    """Return the outlines filled with `colour`, all of it, and blurred; the same picture for the same outlines.

    Args:
        paths: the outlines, compared by identity.
        soft: over how many units the edge goes from all to nothing; more than 0.
        colour: `#RRGGBB`.
        fade: where the fill goes out.
        slanting: whether it will be turned a little: Qt takes half the time if no pixel gets eight times as wide.
    """
    blurs = (_FINEST, _FINE) if slanting else (_FINE, _COARSE)
    blur = blurs[0] if soft >= WIDE else blurs[1]
    scale = blur.across / soft
    outlines = [outline_of(path) for path in paths]
    box = outlines[0].controlPointRect()
    for outline in outlines[1:]:
        box |= outline.controlPointRect()
    width, height = (ceil(length * scale) + 2 * blur.around for length in (box.width(), box.height()))
    around = blur.around / scale
    drift = blur.reach / 2 / scale  # averaging moves the middle by half its reach
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(around - drift - box.x(), around - drift - box.y())
    brush = QBrush(QColor(colour) if fade is None else going_out(QColor(colour), fade))
    for outline in outlines:
        painter.fillPath(outline, brush)
    painter.end()
    image.convertTo(QImage.Format.Format_RGBA64_Premultiplied)
    for spacing in blur.spacings:
        image = _averaged(_averaged(image, spacing, 0), 0, spacing)
    seen = image.rect().adjusted(blur.empty, blur.empty, -blur.empty, -blur.empty)
    around -= blur.empty / scale
    place = QRectF(box.x() - around, box.y() - around, seen.width() / scale, seen.height() / scale)
    return SoftPicture(image.copy(seen).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), place)


def _averaged(image: QImage, right: int, down: int) -> QImage:
    """Return the weighted mean of an image and of its copies, each moved on by so many pixels."""
    mean = image.copy()
    painter = QPainter(mean)
    painter.setCompositionMode(_SOURCE)
    for number, share in enumerate(_COPIES, start=1):
        painter.setOpacity(share)
        painter.drawImage(number * right, number * down, image)
    painter.end()
    return mean
