# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A still picture of the face, drawn after it first comes into view and kept as pixels.

A page of faces takes longer to draw than a page of words: so the words come first, and the faces follow, one
for each turn of the event loop, without holding up a click.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.ui.look.current_look import Look
from facetimer.ui.picture.still_queue import StillQueue

if TYPE_CHECKING:
    from facetimer.face.shapes import Scene


class StillPixels:
    """A scene as pixels, rendered again only when its size, its screen or the look changes.

    Args:
        look: theme and figure.
        queue: where the rendering waits for its turn.
        make_scene: called when it is rendered.
        widget: repainted when the pixels are there.
    """

    def __init__(self, look: Look, queue: StillQueue, make_scene: "Callable[[], Scene]", widget: QWidget) -> None:
        self._look = look
        self._queue = queue
        self._make_scene = make_scene
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
        key = (size.width(), size.height(), ratio, self._look.theme, self._look.picture)
        if key != self._key:
            self._queue.ask(self._widget, lambda: self._render(key, size, ratio))
        if not self._pixmap.isNull():
            at = box.center()
            place = QRectF(
                round(at.x() - size.width() / 2), round(at.y() - size.height() / 2), size.width(), size.height()
            )
            if key == self._key:
                painter.drawPixmap(place.topLeft(), self._pixmap)
            else:  # the old one, stretched, until the new one is there
                painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))

    def _render(self, key: tuple[object, ...], size: QSize, ratio: float) -> None:
        from facetimer.ui.picture.scene_painter import paint_scene

        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_scene(painter, self._make_scene(), QRectF(0, 0, size.width(), size.height()))
        painter.end()
        self._key, self._pixmap = key, pixmap
        self._widget.update()


class StillView(QWidget):
    """A still of the face.

    Args:
        look: theme and figure.
        queue: where the rendering waits for its turn.
        make_scene: called when the picture is first needed, and again when the look changes.
        description: what it shows, in words.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        look: Look,
        queue: StillQueue,
        make_scene: "Callable[[], Scene]",
        description: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._pixels = StillPixels(look, queue, make_scene, self)
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
