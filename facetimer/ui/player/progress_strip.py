# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session at a glance: one segment per step, as wide as it is long; clicking one goes to its start."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import Timeline
from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.phase_tones import tone_of

GAP_PX = 8.0
LEAST_PX = 6.0
EDGE_PX = 4.0
"""Room for the outline of the first and the last step."""


def step_boxes(timeline: Timeline, width: float, height: float, *, mirrored: bool = False) -> list[QRectF]:
    """Return a box per step, proportional to its time, with the gaps between steps left out."""
    steps = timeline.steps
    width -= 2 * EDGE_PX
    total = sum(step.duration_ms for step in steps)
    room = max(1.0, width - GAP_PX * (len(steps) - 1))
    boxes, x = [], EDGE_PX
    for step in steps:
        share = max(LEAST_PX, room * step.duration_ms / total)
        boxes.append(QRectF(width + 2 * EDGE_PX - x - share if mirrored else x, 0.0, share, height))
        x += share + GAP_PX
    return boxes


class ProgressStrip(QWidget):
    """Shows which steps are done, which one runs and which follow.

    Args:
        look: theme.
        parent: the widget it belongs to.
    """

    step_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._snapshot: Snapshot | None = None
        self._shown = (-1, -1, -1)
        self._bar_px = 12
        self.setAccessibleName(self.tr("Progress"))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_snapshot(self, snapshot: Snapshot, bar_px: int) -> None:
        """Show where the session stands by a bar of so many pixels; repaint only when a pixel would change."""
        pixel = int(snapshot.position_ms * self.width() / max(1, snapshot.timeline.total_ms))
        self._snapshot, self._bar_px = snapshot, bar_px
        shown = (pixel, snapshot.timeline.total_ms, bar_px)
        if shown != self._shown:
            self._shown = shown
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segments."""
        if self._snapshot is None:
            return
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        position = self._snapshot.position_ms
        mirrored = self._mirrored()
        bar, tone = float(self._bar_px), getattr(colours, tone_of(self._snapshot))
        for step, place in zip(self._snapshot.timeline.steps, self._boxes(), strict=True):
            box = QRectF(place.x(), (self.height() - bar) / 2, place.width(), bar)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.track))
            painter.drawRoundedRect(box, bar / 2, bar / 2)
            done = min(1.0, max(0.0, (position - step.start_ms) / step.duration_ms))
            if done > 0:
                width = max(bar if done < 1 else 0.0, box.width() * done)
                width = min(width, box.width())
                x = box.right() - width if mirrored else box.x()
                painter.setBrush(QColor(colours.ink_soft if done >= 1 else tone))
                painter.drawRoundedRect(QRectF(x, box.y(), width, bar), bar / 2, bar / 2)
            if step.index == self._snapshot.segment.step:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.ink), 2.0))
                painter.drawRoundedRect(box.adjusted(-3, -4, 3, 4), bar / 2 + 4, bar / 2 + 4)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step under the pointer; what another button asks for is the player's."""
        index = self._step_at(event.position())
        if index is not None and event.button() is Qt.MouseButton.LeftButton:
            self.step_chosen.emit(index)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Name the step under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._snapshot:
            index = self._step_at(QPointF(event.pos()))
            if index is not None:
                name = self._snapshot.timeline.steps[index].exercise.name
                QToolTip.showText(event.globalPos(), plain_tip(name), self)
            return True
        return super().event(event)

    def _boxes(self) -> list[QRectF]:
        if self._snapshot is None:
            return []
        return step_boxes(
            self._snapshot.timeline, float(self.width()), float(self.height()), mirrored=self._mirrored()
        )

    def _step_at(self, at: QPointF) -> int | None:
        for index, box in enumerate(self._boxes()):
            if box.adjusted(-GAP_PX / 2, 0, GAP_PX / 2, 0).contains(QPointF(at.x(), box.center().y())):
                return index
        return None

    def _mirrored(self) -> bool:
        return self.isRightToLeft()
