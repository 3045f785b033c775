# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A head to choose: it looks aside until it is chosen, and at the person from then on; now and then it blinks."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facetimer.palette import ThemeName
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CARD_RADIUS_PX, LINE_PX, TILE_PX
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Figure, Stills

LARGE_PX, SMALL_PX = (172, 232), (112, 136)
"""Width and height of a head."""
RING_PX, CLEAR_PX = 3, 3
"""The ring round the one that is chosen, and its distance from the picture."""
BLINK_EVERY_MS, BLINK_MS = 1_900, 140
_AROUND_PX = RING_PX + CLEAR_PX
_GAZE_ASIDE = {"gaze_x": 0.7}
_EYES_CLOSED = {"eye_close": 1.0}


class HeadButton(PaintedButton):
    """A head that stays pressed; put those that exclude one another into a group (`one_of`).

    Args:
        stills: theme and figure, and where the picture waits for its turn.
        figure: what differs from the figure that is chosen.
        name: what it says to those who do not see it.
        size_px: width and height of the picture.
        word: below the picture, if any.
        parent: the widget it belongs to.
        look: that of its page, where it is not the window's.
    """

    def __init__(
        self,
        stills: Stills,
        figure: Figure,
        name: str,
        size_px: tuple[int, int] = SMALL_PX,
        word: str = "",
        parent: QWidget | None = None,
        *,
        look: Look | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._size_px = look or stills.look, size_px
        poses: tuple[Mapping[str, float], ...] = (_GAZE_ASIDE, {}, _EYES_CLOSED)
        self._aside, self._at_you, self._closed = (
            StillPixels(stills, partial(stills.head, figure, pose), self) for pose in poses
        )
        self._blinks = False
        stills.look.theme_changed.connect(self.update)  # or it would show the figure as it was
        self.setText(word)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip("" if word else name))
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def blink(self, *, closed: bool) -> None:
        """Close the eyes, or open them."""
        if closed is not self._blinks:
            self._blinks = closed
            self.update()

    def sizeHint(self) -> QSize:
        """The picture with room for the ring, and the word."""
        grown = self._look.theme.grown
        width, height = (grown(each) for each in self._size_px)
        around, words = 2 * grown(_AROUND_PX), 0
        if self.text():
            metrics = QFontMetrics(self._look.font(self.font(), TILE_PX, heavy=True))
            width = max(width, metrics.horizontalAdvance(self.text()) + grown(4))
            words = self._look.theme.px(LINE_PX[TILE_PX]) + grown(4)
        return QSize(width + around, height + around + words)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint head, ring and word."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grown = self._look.theme.grown
        width, height = (grown(each) for each in self._size_px)
        around, round_px = grown(_AROUND_PX), grown(CARD_RADIUS_PX)
        box = QRectF((self.width() - width) // 2, around, width, height)
        path = QPainterPath()
        path.addRoundedRect(box, round_px, round_px)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(box, QColor(colours.tint_none))
        self._aside.paint(painter, box)
        if self.isChecked():
            self._at_you.paint(painter, box)
        if self._blinks:
            self._closed.paint(painter, box)
        painter.restore()
        self._paint_ring(painter, box)
        if self.text():
            painter.setPen(QColor(colours.ink))
            painter.setFont(self._look.font(self.font(), TILE_PX, heavy=self.isChecked()))
            below = QRectF(0, box.bottom() + around, self.width(), self.height() - box.bottom() - around)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.theme.palette
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            size = self._look.theme.size
            away = size * (CLEAR_PX + RING_PX / 2)
            painter.setPen(QPen(QColor(colours.ink), size * RING_PX))
            radius = size * CARD_RADIUS_PX + away
            painter.drawRoundedRect(box.adjusted(-away, -away, away, away), radius, radius)
        elif self.underMouse() or self._look.theme.name is ThemeName.CONTRAST:
            painter.setPen(QPen(QColor(colours.edge), 1.5))
            round_px = self._look.theme.grown(CARD_RADIUS_PX)
            painter.drawRoundedRect(box, round_px, round_px)


class Blinking(QTimer):
    """Lets heads blink, one after another, while they are seen and motion is not reduced.

    Args:
        stills: tells whether motion is reduced.
        heads: in the order in which they blink.
        parent: the widget they stand on.
    """

    def __init__(self, stills: Stills, heads: Sequence[HeadButton], parent: QWidget) -> None:
        super().__init__(parent, interval=BLINK_EVERY_MS)
        self._look, self._heads, self._next = stills.look, heads, 0
        self._opening = QTimer(self, singleShot=True, interval=BLINK_MS)
        self._opening.timeout.connect(self._on_opening_timeout)
        self.timeout.connect(self._on_timeout)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Run while they can be seen: nobody's computer wakes for heads of a page that was left."""
        if event.type() is QEvent.Type.Show:
            self.start()
        elif event.type() is QEvent.Type.Hide:
            self.stop()
        return super().eventFilter(watched, event)

    def _on_timeout(self) -> None:
        head = self._heads[self._next % len(self._heads)]
        if head.isVisible() and not self._look.theme.reduced_motion:
            head.blink(closed=True)
            self._opening.start()

    def _on_opening_timeout(self) -> None:
        self._heads[self._next % len(self._heads)].blink(closed=False)
        self._next += 1
