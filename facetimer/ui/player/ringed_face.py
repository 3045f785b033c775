# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face in an oval, with a ring along its edge that fills as a phase passes.

Each phase has its own ring style besides its tone: prepare is dotted, work is solid, ease and rest are thin.
"""

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.look.current_look import Look

if TYPE_CHECKING:
    from facetimer.ui.picture.face_view import FaceView


class RingStyle(Struct, frozen=True):
    """How a phase's ring is drawn: its width as a share of the oval's height, and whether it is dotted."""

    width: float
    dotted: bool = False


_SOLID, _THIN, _DOTTED = RingStyle(0.017), RingStyle(0.007), RingStyle(0.012, dotted=True)

RING_STYLES: dict[SegmentKind, RingStyle] = {
    SegmentKind.INTRO: _DOTTED,
    SegmentKind.MOVE_IN: _SOLID,
    SegmentKind.HOLD: _SOLID,
    SegmentKind.MOVE_OUT: _THIN,
    SegmentKind.REST: _THIN,
    SegmentKind.SIDE_SWITCH: _DOTTED,
    SegmentKind.GAP: _DOTTED,
    SegmentKind.CLOSE: _THIN,
}


ENOUGH = 0.06
"""So much of the oval, on either side of where the ring grew, covers all of it that is painted anew; where it grew
by more than a third of that, it is painted whole."""


class RingedFace(QWidget):
    """Holds the face view and paints the ring over its edge.

    Args:
        look: theme.
        face: the view of the face; it becomes a child.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, face: "FaceView", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        face.setParent(self)
        self._ring = Ring(look, self)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Pass the moment on to face and ring."""
        self._face.show_snapshot(snapshot)
        self._ring.show_snapshot(snapshot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit face and ring to the box."""
        super().resizeEvent(event)
        self._face.setGeometry(self.rect())
        self._ring.setGeometry(self.rect())
        self._ring.raise_()


class Ring(QWidget):
    """The ring alone, above the face; it covers what of the picture lies outside the oval.

    It is kept as a picture to which each frame adds the stretch that came: the whole of it would be a fifth of the
    work of a frame.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = SegmentKind.INTRO
        self._fraction = 0.0
        self._dimmed = False
        self._pixels = QPixmap()
        self._painted: tuple[object, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show how much of the phase has passed."""
        kind, fraction = snapshot.segment.kind, snapshot.segment_fraction
        if snapshot.lead_in_ms:
            kind, fraction = SegmentKind.INTRO, 1 - min(1.0, snapshot.lead_in_ms / 3000)
        dimmed = snapshot.status is SessionStatus.PAUSED
        if self._look.theme.reduced_motion:
            fraction = round(fraction * 10) / 10
        fraction = round(fraction, 3)
        before, self._fraction = self._fraction, fraction
        grown = fraction - before
        if (kind, dimmed) != (self._kind, self._dimmed) or not 0 <= grown <= ENOUGH / 3:
            self._kind, self._dimmed, self._painted = kind, dimmed, ()
            self.update()
        elif grown and self._painted == self._look_of():
            self._add(before, fraction)

    def _add(self, begin: float, end: float) -> None:
        """Bring up to date the place where the ring grew."""
        grow = 2 * self._pen().widthF()
        came = _arc(self._oval(), begin, end).boundingRect().adjusted(-grow, -grow, grow, grow).toAlignedRect()
        painter = QPainter(self._pixels)
        painter.setClipRect(came)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(came, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._paint(painter, begin - ENOUGH, end + ENOUGH)
        painter.end()
        self.update(came)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the pixels that are asked for on the screen."""
        if self._painted != self._look_of():
            self._paint_whole()
        ratio = self._pixels.devicePixelRatio()
        rect = event.rect()
        source = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
        painter = QPainter(self)
        painter.drawPixmap(QRectF(rect), self._pixels, source)
        painter.end()

    def _look_of(self) -> tuple[object, ...]:
        """Everything the picture depends on, but for how much of the phase has passed."""
        theme = self._look.theme
        colours = (theme.palette.ground, theme.palette.line, theme.phase_colour(self._kind))
        return (self.width(), self.height(), self.devicePixelRatioF(), self._kind, self._dimmed, *colours)

    def _oval(self) -> QRectF:
        box = QRectF(self.rect())
        widest = max(4.0, _SOLID.width * box.height())
        return box.adjusted(widest, widest, -widest, -widest)

    def _pen(self) -> QPen:
        style = RING_STYLES[self._kind]
        pen = QPen(QColor(self._look.theme.phase_colour(self._kind)), max(2.5, style.width * self.height()))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if style.dotted:
            pen.setDashPattern([0.01, 2.2])
        return pen

    def _paint_whole(self) -> None:
        ratio = self.devicePixelRatioF()
        self._pixels = QPixmap(self.size() * ratio)
        self._pixels.setDevicePixelRatio(ratio)
        self._pixels.fill(Qt.GlobalColor.transparent)
        self._painted = self._look_of()
        painter = QPainter(self._pixels)
        self._paint(painter, 0.0, 1.0)
        painter.end()

    def _paint(self, painter: QPainter, begin: float, end: float) -> None:
        """Paint what lies between two places of the oval, given as fractions of it."""
        palette, oval, pen = self._look.theme.palette, self._oval(), self._pen()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = QPainterPath()
        outside.setFillRule(Qt.FillRule.OddEvenFill)
        outside.addRect(QRectF(self.rect()))
        outside.addEllipse(oval)
        painter.fillPath(outside, QColor(palette.ground))
        if self._dimmed:
            inner = QPainterPath()
            inner.addEllipse(oval)
            veil = QColor(palette.ground)
            veil.setAlphaF(0.55)
            painter.fillPath(inner, veil)
        painter.strokePath(_arc(oval, begin, end), QPen(QColor(palette.line), 2.0))
        # Dots are counted from the top: they lie where they lay however much is painted anew.
        begin = 0.0 if RING_STYLES[self._kind].dotted else max(0.0, begin)
        if self._fraction > begin:
            painter.strokePath(_arc(oval, begin, self._fraction), pen)


def _arc(oval: QRectF, begin: float, end: float) -> QPainterPath:
    """Return a part of the oval, as fractions from the top: time runs as on a clock in every language."""
    path = QPainterPath()
    path.arcMoveTo(oval, 90.0 - 360.0 * begin)
    path.arcTo(oval, 90.0 - 360.0 * begin, -360.0 * (end - begin))
    return path
