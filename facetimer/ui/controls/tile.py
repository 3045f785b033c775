# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A large answer to press: a picture or an icon, a word, and a note below it; it stays pressed."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.palette import ThemeName
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.text import draw_wrapped, wrapped_box
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CONTROL_RADIUS_PX, NOTE_PX, TEXT_PX

PaintPicture = Callable[[QPainter, QRectF], None]
"""Paints a picture into a box; what lies outside its round corners is cut off."""
_EDGE_PX, _AWAY_PX, _TICK_PX = 12, 14, 24
_LEAST_PX, _LEAST_WORDS_PX = 88, 96
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class Tile(PaintedButton):
    """A tile; where several exclude one another, put them into a group (`one_of`).

    Args:
        look: theme and icons.
        word: what it stands for.
        note: a few more words.
        picture: paints what stands before the words, if anything does.
        picture_px: the side of the picture.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        look: Look,
        word: str,
        note: str = "",
        picture: PaintPicture | None = None,
        picture_px: int = 64,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._note, self._picture = look, note, picture
        self._side_px = picture_px if picture else 0
        self.setText(word)
        self.setAccessibleName(f"{word}: {note}" if note else word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Four abreast in a column, and as high as the words need there."""
        width = max(self._grown(255), self._taken + self._grown(_LEAST_WORDS_PX))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        metrics = QFontMetricsF(self._word_font())
        longest = max((metrics.horizontalAdvance(each) for each in self.text().split()), default=0.0)
        width = self._taken + max(self._grown(_LEAST_WORDS_PX), round(longest) + 1)
        return QSize(width, self._grown(_LEAST_PX))

    def heightForWidth(self, width: int) -> int:
        """Return the height of picture or words, and the room around them."""
        word, note = self._heights(width - self._taken)
        around = 2 * self._grown(_EDGE_PX)
        return max(self._grown(_LEAST_PX), self._picture_px + around, round(word + note) + around)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        edge, away, tick_px = self._grown(_EDGE_PX), self._grown(8), self._look.theme.px(_TICK_PX)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        mirrored = self.isRightToLeft()
        if self._picture is not None:
            self._paint_picture(painter, self._picture, box)
            before = self._picture_px + self._grown(_AWAY_PX)
            box.adjust(0 if mirrored else before, 0, -before if mirrored else 0, 0)
        box.adjust(tick_px if mirrored else away, 0, -away if mirrored else -tick_px, 0)
        self._paint_words(painter, box)
        if self.isChecked():
            side, inset = self._look.theme.px(20), self._grown(14)
            tick = QRectF(inset if mirrored else self.width() - inset - side, edge, side, side)
            self._look.icons.paint(painter, "tick", tick, self._look.theme.palette.ink)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._look.theme.palette
        chosen, over = self.isChecked(), self.underMouse() and self.isEnabled()
        size = self._look.theme.size
        pen = QPen(QColor(colours.ink), 3 * size) if chosen else QPen(QColor(colours.edge), 1.5 * size)
        outlined = chosen or over or self._look.theme.name is ThemeName.CONTRAST
        painter.setPen(pen if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.raised if chosen else colours.sunk))
        half, round_px = pen.widthF() / 2, self._grown(CONTROL_RADIUS_PX)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), round_px, round_px)

    def _paint_picture(self, painter: QPainter, picture: PaintPicture, box: QRectF) -> None:
        side = self._picture_px
        left = box.right() - side if self.isRightToLeft() else box.left()
        place = QRectF(left, box.center().y() - side / 2, side, side)
        path = QPainterPath()
        path.addRoundedRect(place, self._grown(CONTROL_RADIUS_PX), self._grown(CONTROL_RADIUS_PX))
        painter.save()
        painter.setClipPath(path)
        picture(painter, place)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.theme.palette
        word, note = self._heights(round(box.width()))
        top = box.center().y() - (word + note) / 2
        painter.setFont(self._word_font())
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.ink_on_tint))
        draw_wrapped(painter, QRectF(box.left(), top, box.width(), word), _TOP, self.text())
        painter.setFont(self._note_font())
        painter.setPen(QColor(colours.ink_on_tint))
        draw_wrapped(painter, QRectF(box.left(), top + word, box.width(), note), _TOP, self._note)

    @property
    def _taken(self) -> int:
        """How much of the width is not for words."""
        taken = 2 * _EDGE_PX + 8 + _TICK_PX + (self._side_px + _AWAY_PX if self._side_px else 0)
        return self._grown(taken) + self._look.theme.gained(_TICK_PX)

    @property
    def _picture_px(self) -> int:
        return self._grown(self._side_px)

    def _grown(self, length: int) -> int:
        return self._look.theme.grown(length)

    def _heights(self, width: int) -> tuple[float, float]:
        word = wrapped_box(self._word_font(), self.text(), max(1, width)).height()
        if not self._note:
            return word, 0.0
        return word, wrapped_box(self._note_font(), self._note, max(1, width)).height() + 2

    def _word_font(self) -> QFont:
        return self._look.font(self.font(), TEXT_PX, heavy=True)

    def _note_font(self) -> QFont:
        return self._look.font(self.font(), NOTE_PX)
