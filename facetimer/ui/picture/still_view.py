# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A still picture of the face, drawn after it first comes into view and kept as pixels.

A page of faces takes longer to draw than a page of words: so the words come first, and the faces follow, one
for each turn of the event loop, without holding up a click.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.picture.stills import Still, Stills

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

SLICE_S = 0.008
"""How long a turn of the event loop goes on rendering."""


class StillPixels:
    """A still as pixels, rendered again only when its size, its screen or the look changes.

    Args:
        stills: the look, and where the rendering waits for its turn.
        make_still: called when it is rendered.
        widget: repainted when the pixels are there.
    """

    def __init__(self, stills: Stills, make_still: Callable[[], Still], widget: QWidget) -> None:
        self._stills = stills
        self._make_still = make_still
        self._widget = widget
        self._pixmap = QPixmap()
        self._key: tuple[object, ...] = ()

    def forget(self) -> None:
        """Ask for the scene again: it shows something else now. The old picture stays until then."""
        self._key = ()

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint what the scene wants of its canvas into `box`, or ask for it and leave the place empty."""
        size = box.size().toSize()
        if size.isEmpty():
            return
        ratio = self._widget.devicePixelRatioF()
        key = (size.width(), size.height(), ratio, self._stills.look.theme, self._stills.look.picture)
        if key != self._key:
            self._stills.queue.ask(self._widget, key, lambda: self._render(key, size, ratio))
        if not self._pixmap.isNull():
            at = box.center()
            place = QRectF(
                round(at.x() - size.width() / 2), round(at.y() - size.height() / 2), size.width(), size.height()
            )
            if key == self._key:
                painter.drawPixmap(place.topLeft(), self._pixmap)
            else:  # the old one, stretched, until the new one is there
                painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))

    def _render(self, key: tuple[object, ...], size: QSize, ratio: float) -> Iterator[None]:
        from PySide6.QtGui import QImage

        still, pixels = self._make_still(), size * ratio
        image = self._stills.kept(still, pixels)
        if image is None:
            image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
            yield from self._draw(still, image)
            self._stills.keep(still, image)
        image.setDevicePixelRatio(ratio)
        self._key, self._pixmap = key, QPixmap.fromImage(image)
        self._widget.update()

    def _draw(self, still: Still, image: "QImage") -> Iterator[None]:
        from facetimer.ui.picture.scene_painter import ScenePainter
        from facetimer.ui.picture.standing import CLEAR, fade_sides

        scene = still.scene()
        yield
        canvas = ScenePainter(self._stills.pictures)
        while not canvas.make_ready(scene, image.size(), SLICE_S):
            yield
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        canvas.paint(painter, scene, QRectF(image.rect()))
        if scene.ground == CLEAR:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            solid = QColor(Qt.GlobalColor.black)
            fade_sides(painter, scene.crop, QRectF(image.rect()), solid, always=still.loose)
        painter.end()


class StillView(QWidget):
    """A still of the face.

    Args:
        stills: theme and figure, and where the rendering waits for its turn.
        make_still: called when the picture is first needed, and again when the look changes.
        description: what it shows, in words.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        stills: Stills,
        make_still: Callable[[], Still],
        description: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = stills.look
        self._pixels = StillPixels(stills, make_still, self)
        self.setAccessibleName(description)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def renew(self) -> None:
        """Draw the picture again, because it shows something else now."""
        self._pixels.forget()
        self.update()

    def sizeHint(self) -> QSize:
        """A picture that can be read beside text."""
        return QSize(160, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture on a round-cornered piece of the ground it was drawn for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QPainterPath()
        panel.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.palette.ground))
        painter.drawPath(panel)
        painter.setClipPath(panel)
        self._pixels.paint(painter, QRectF(self.rect()))
        painter.end()
