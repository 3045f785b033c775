# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face in an oval, with a ring along its edge that fills as a phase passes.

Each phase has its own ring style besides its tone: prepare is dotted, work is solid, ease and rest are thin.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.look import Look

if TYPE_CHECKING:
    from facetimer.ui.widgets.face_view import FaceView


@dataclass(frozen=True, slots=True)
class RingStyle:
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
        self._ring = _Ring(look, self)

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


class _Ring(QWidget):
    """The ring alone, above the face; it covers what of the picture lies outside the oval."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = SegmentKind.INTRO
        self._fraction = 0.0
        self._dimmed = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        kind, fraction = snapshot.segment.kind, snapshot.segment_fraction
        if snapshot.lead_in_ms:
            kind, fraction = SegmentKind.INTRO, 1 - min(1.0, snapshot.lead_in_ms / 3000)
        dimmed = snapshot.status is SessionStatus.PAUSED
        if self._look.theme.reduced_motion:
            fraction = round(fraction * 10) / 10
        fraction = round(fraction, 3)
        if (kind, fraction, dimmed) != (self._kind, self._fraction, self._dimmed):
            self._kind, self._fraction, self._dimmed = kind, fraction, dimmed
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        box = QRectF(self.rect())
        style = RING_STYLES[self._kind]
        widest = max(4.0, _SOLID.width * box.height())
        width = max(2.5, style.width * box.height())
        oval = box.adjusted(widest, widest, -widest, -widest)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = QPainterPath()
        outside.addRect(box)
        inner = QPainterPath()
        inner.addEllipse(oval)
        painter.fillPath(outside.subtracted(inner), QColor(theme.palette.ground))
        if self._dimmed:
            veil = QColor(theme.palette.ground)
            veil.setAlphaF(0.55)
            painter.fillPath(inner, veil)
        painter.setPen(QPen(QColor(theme.palette.line), 2.0))
        painter.drawEllipse(oval)
        pen = QPen(QColor(theme.phase_colour(self._kind)), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if style.dotted:
            pen.setDashPattern([0.01, 2.2])
        painter.setPen(pen)
        if self._fraction > 0:
            painter.drawPath(_arc(oval, self._fraction))
        painter.end()


def _arc(oval: QRectF, fraction: float) -> QPainterPath:
    """Return the part of the oval from the top, clockwise: time runs as on a clock in every language."""
    path = QPainterPath(QPointF(oval.center().x(), oval.top()))
    path.arcTo(oval, 90.0, -360.0 * fraction)
    return path
