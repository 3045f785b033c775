# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Controls that paint themselves: a box to tick, a switch, a list to choose from, a slider."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QSizePolicy, QSlider, QVBoxLayout, QWidget

from facetimer.ui.controls.buttons import ToggledIsPressed
from facetimer.ui.controls.page import in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CHOOSER_ARROW_PX, TARGET_PX

BOX_PX, POINT_PX = 28, 10
_MARK_IN_PX, _WORDS_AWAY_PX = 4, 12
"""From the edge to the mark, and from there to the words."""
UNSPOKEN = "qt_rubberband"
"""WORKAROUND: Qt keeps no label from a screen reader, but passes over children of this name (6.12,
`_q_ac_childWidgets` in qaccessiblewidget.cpp): the box beside the words is called by them already."""
LAST_STEP_MS = 400
"""Pause after the last key at which a slider counts as set; longer than the repeat of a held key."""


class _Box(ToggledIsPressed, QCheckBox):
    """What `Tick` and `Switch` share: a mark, a word beside it, and a press anywhere on either.

    Args:
        look: theme and icons.
        text: beside the mark, if any; wraps nowhere.
        mark: its size in px.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, text: str, mark: tuple[int, int], parent: QWidget | None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._look = look
        self._mark = QSizeF(*mark)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if not text:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The mark and the text."""
        grown = self._look.theme.grown
        words = self.fontMetrics().horizontalAdvance(self._words) + grown(_WORDS_AWAY_PX + 4) if self._words else 0
        width = grown(self._mark.width() + 2 * _MARK_IN_PX) + self._look.theme.gained(self._mark.width()) + words
        high = grown(TARGET_PX) + max(0, self._look.theme.gained(self._mark.height()))
        return QSize(width, max(high, self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        """Take a press anywhere on it."""
        return position is not None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.isRightToLeft()
        size, scale = self._look.theme.size, self._look.theme.scale
        width, height, inside = scale * self._mark.width(), scale * self._mark.height(), size * _MARK_IN_PX
        x = self.width() - width - inside if mirrored else inside
        painter.save()
        painter.translate(x, (self.height() - height) / 2)
        painter.scale(scale, scale)
        self._paint_mark(painter, QRectF(QPointF(0, 0), self._mark))
        painter.restore()
        colours = self._look.theme.palette
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.ink_soft))
        taken = width + inside + _WORDS_AWAY_PX * size
        words = QRectF(self.rect()).adjusted(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._words)
        painter.end()

    @abstractmethod
    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Paint what shows whether it is checked, into `box`."""

    @property
    def _words(self) -> str:
        return self.text().replace("&&", "&")


class Tick(_Box):
    """A box to tick, large enough to see across a room; its text, if any, wraps nowhere.

    Args:
        look: theme and icons.
        text: beside the box.
        parent: the widget it belongs to.
        side_px: the width and height of the box.
    """

    def __init__(
        self, look: Look, text: str = "", parent: QWidget | None = None, *, side_px: int = BOX_PX
    ) -> None:
        super().__init__(look, text, (side_px, side_px), parent)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.theme.palette
        filled = colours.ease if self.isEnabled() else colours.edge
        painter.setPen(QPen(QColor(filled if self.isChecked() else colours.edge), 2))
        painter.setBrush(QColor(filled if self.isChecked() else colours.raised))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        if self.isChecked():
            self._look.icons.paint(painter, "tick", box.adjusted(3, 3, -3, -3), colours.raised)


class RoundTick(Tick):
    """A point before a line of a list that a press turns into a tick: nothing about it asks to be ticked."""

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.theme.palette
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ease))
            painter.drawEllipse(box)
            inside = 0.22 * box.width()
            self._look.icons.paint(painter, "tick", box.adjusted(inside, inside, -inside, -inside), colours.ground)
            return
        if self.underMouse():
            painter.setPen(QPen(QColor(colours.edge), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ease))
        painter.drawEllipse(box.center(), POINT_PX / 2, POINT_PX / 2)


class Switch(_Box):
    """A switch that works at once, without a button that confirms it; its text, if any, wraps nowhere.

    Args:
        look: theme.
        text: beside the switch.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, (56, 32), parent)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.theme.palette
        filled = colours.ease if self.isEnabled() else colours.edge
        on = self.isChecked()
        painter.setPen(QPen(QColor(filled if on else colours.edge), 2))
        painter.setBrush(QColor(filled) if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 15, 15)
        knob = QRectF(0, 0, 24 if on else 20, 24 if on else 20)
        at_end = on is not self.isRightToLeft()
        knob.moveCenter(QPointF(box.right() - 16 if at_end else box.left() + 16, box.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.raised if on else colours.edge))
        painter.drawEllipse(knob)


class TickLine(QWidget):
    """A box to tick with words beside it that wrap; a press on the words ticks it, too.

    Args:
        look: theme and icons.
        words: beside the box, from the top down; the box is called by all of them.
        parent: the widget it belongs to.
        tick: another box than the square one, in the middle of the words' height.

    Attributes:
        tick: the box; its `clicked` tells of either press.
    """

    def __init__(
        self,
        look: Look,
        words: Sequence[Text],
        parent: QWidget | None = None,
        *,
        tick: QAbstractButton | None = None,
    ) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tick: QAbstractButton = tick or Tick(look)
        self.tick.setAccessibleName(": ".join(each.text() for each in words))
        row = in_row(self, 12)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop if tick is None else Qt.AlignmentFlag.AlignVCenter)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        for each in words:
            each.setObjectName(UNSPOKEN)
            beside.addWidget(each)
        beside.addStretch(1)
        row.addLayout(beside, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick it, unless the mouse was drawn away."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.tick.click()


class Chooser(QComboBox):
    """A list to choose from; the wheel scrolls the page and never changes it.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.

    Attributes:
        look: theme and icons.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A long choice is elided in the field and whole in the list; it must not push the page wider.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then an arrow of our own."""
        super().paintEvent(event)
        painter = QPainter(self)
        mirrored = self.isRightToLeft()
        away, side = self.look.theme.grown(10), self.look.theme.px(CHOOSER_ARROW_PX)
        x = away if mirrored else self.width() - away - side
        arrow = QRectF(x, (self.height() - side) / 2, side, side)
        self.look.icons.paint(painter, "down", arrow, self.look.theme.palette.ink)
        painter.end()


class Slider(QSlider):
    """A level slider that the wheel does not change; it emits its value once it is set, not while it moves."""

    settled = Signal(int)
    """The value at which the mouse released it, or that it has `LAST_STEP_MS` after the last key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._held = False
        self._moved = False
        self._pause = QTimer(self, singleShot=True, interval=LAST_STEP_MS)
        self._pause.timeout.connect(self._settle)
        self.valueChanged.connect(self._on_value_changed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        self._held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit the value."""
        super().mouseReleaseEvent(event)
        self._held = False
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it a step; more may follow."""
        self._held = True
        super().keyPressEvent(event)
        self._held = False
        if self._moved:
            self._pause.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit the value: the focus moves on."""
        super().focusOutEvent(event)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Emit the value: the page or the window is being left."""
        super().hideEvent(event)
        self._settle()

    def _on_value_changed(self) -> None:
        self._moved = True
        if not self._held:
            self._settle()

    def _settle(self) -> None:
        self._pause.stop()
        if self._moved:
            self._moved = False
            self.settled.emit(self.value())
