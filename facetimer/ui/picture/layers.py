# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Neighbours in the pile of shapes that stay as they are, painted once and laid on as one picture.

Where something moves, what lies below it and above it must be painted again; most of that (hair over a brow, a jaw
under a hand) has not changed since the session began.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from facetimer.ui.picture.scene_painter import BuiltShape
from facetimer.ui.picture.washes import Washes

CALM_FRAMES = 20
"""A shape that has changed joins no layer until it has stayed for so many frames, and then none of shapes that
have not changed at all: when it changes again, its layer is torn up, and theirs should not be."""
FEWEST, MOST = 2, 12
"""Shapes in a layer."""
BUSY_FROM = 40
"""So many changed shapes keep a frame busy enough: layers are made in quieter ones, and one at most in each."""
_AROUND = 1  # pixels around an outline that antialiasing may touch


class Layer:
    """A few shapes as one picture.

    Attributes:
        shapes: what is in it, back to front.
        box: where they are, in canvas units.
    """

    __slots__ = ("_image", "_place", "box", "shapes")

    def __init__(self, shapes: Sequence[BuiltShape], box: QRectF, place: QPoint, image: QImage) -> None:
        self.shapes = tuple(shapes)
        self.box = box
        self._place, self._image = place, image

    def starts(self, rest: Sequence[BuiltShape]) -> bool:
        """Whether `rest` begins with just these shapes."""
        return len(rest) >= len(self.shapes) and all(a is b for a, b in zip(self.shapes, rest, strict=False))

    def lay(self, painter: QPainter, washes: Washes | None = None) -> None:  # noqa: ARG002 - as a shape is laid
        """Put it where it belongs, on a picture of the size and place it was made for."""
        placed = painter.transform()
        painter.setTransform(QTransform())
        painter.drawImage(self._place, self._image)
        painter.setTransform(placed)


class _Calm(Enum):
    """How still a shape is; a layer is in no need of another, and what blends needs what lies below the layer."""

    NONE = auto()
    FOR_NOW = auto()
    ALWAYS = auto()


class Layers:
    """Decides which shapes become layers, and keeps those that still hold.

    Args:
        paint: paints shapes onto a painter that is placed already.
    """

    def __init__(self, paint: Callable[[QPainter, Iterable[BuiltShape]], None]) -> None:
        self._paint = paint
        self._frame = 0
        self._changed_at: dict[str, int] = {}
        self._layers: list[Layer] = []

    def forget(self) -> None:
        """Begin anew: another size, another place, another ground."""
        self._changed_at.clear()
        self._layers.clear()

    def pile(
        self, built: Sequence[BuiltShape], changed: Iterable[str], placed: QTransform, whole: QRect
    ) -> list[BuiltShape | Layer]:
        """Return what to paint for `built`, back to front, each run of shapes that has a layer as that layer.

        Args:
            built: the frame's shapes.
            changed: names of the shapes that came, went or changed since the last frame.
            placed: how canvas units get to pixels.
            whole: the picture, in pixels.
        """
        self._frame += 1
        moving = dict.fromkeys(changed, self._frame)
        self._changed_at.update(moving)
        found = self._with_layers(built)
        if len(moving) < BUSY_FROM:
            self._grow(found, placed, whole)
        self._layers = [one for one in found if isinstance(one, Layer)]
        return found

    def _with_layers(self, built: Sequence[BuiltShape]) -> list[BuiltShape | Layer]:
        first = {id(layer.shapes[0]): layer for layer in self._layers}
        found: list[BuiltShape | Layer] = []
        at = 0
        while at < len(built):
            layer = first.get(id(built[at]))
            if layer is not None and layer.starts(built[at : at + len(layer.shapes)]):
                found.append(layer)
                at += len(layer.shapes)
            else:
                found.append(built[at])
                at += 1
        return found

    def _grow(self, pile: list[BuiltShape | Layer], placed: QTransform, whole: QRect) -> None:
        """Replace the first run of shapes of one calm that is long enough by a layer."""
        begin, calm = 0, _Calm.NONE
        for at in range(len(pile) + 1):
            now = self._calm(pile[at]) if at < len(pile) else _Calm.NONE
            if now is calm and now is not _Calm.NONE and at - begin < MOST:
                continue
            if calm is not _Calm.NONE and at - begin >= FEWEST:
                run = [shape for shape in pile[begin:at] if isinstance(shape, BuiltShape)]
                pile[begin:at] = [self._made(run, placed, whole)]
                return
            begin, calm = at, now

    def _calm(self, one: BuiltShape | Layer) -> "_Calm":
        if isinstance(one, Layer) or one.is_blended:
            return _Calm.NONE
        changed_at = self._changed_at.get(one.shape.name)
        if changed_at is None:
            return _Calm.ALWAYS
        return _Calm.FOR_NOW if self._frame - changed_at >= CALM_FRAMES else _Calm.NONE

    def _made(self, shapes: Sequence[BuiltShape], placed: QTransform, whole: QRect) -> Layer:
        box = QRectF(shapes[0].box)
        for one in shapes[1:]:
            box |= one.box
        pixels = placed.mapRect(box).toAlignedRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & whole
        image = QImage(pixels.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        if not image.isNull():
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(placed * QTransform.fromTranslate(-pixels.x(), -pixels.y()))
            self._paint(painter, shapes)
            painter.end()
        return Layer(shapes, box, pixels.topLeft(), image)
