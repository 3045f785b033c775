# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The phase by icon and word, what to do in it, and the facts of the session: what is read beside the number."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.choices.player_words import Lines
from facetimer.ui.controls.text import draw_wrapped, plain_tip, wrapped_box
from facetimer.ui.look.current_look import Look, tabular
from facetimer.ui.look.theme import NOTE_PX
from facetimer.ui.player.painted import LEADING, MIDDLE, Painted, fits, fitted, heavy
from facetimer.ui.player.touch_signs import Half, paint_half

_TOP = Qt.AlignmentFlag.AlignTop
_SMALLER = 0.94


class PhaseSign(Painted):
    """An icon in the phase's tone and one large word, from the reading edge, or in the middle for a distance."""

    def show_phase(
        self, icon: str, word: str, colour: str, word_px: int, *, far: bool = False, half: Half | None = None
    ) -> None:
        """Show a phase; the word is what is read out. From far a side's half face stands in place of the icon."""
        if self.is_new(icon, word, colour, word_px, far, half):
            self._icon, self._word, self._colour, self._px, self._far, self._half = (
                icon, word, colour, word_px, far, half,
            )  # fmt: skip
            self.setAccessibleName(word)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and word."""
        if not self._shown:
            return
        side = float(self.height() if self._half is not None else self._px * (0.79 if self._far else 1.0))
        gap = self._px * (0.3 if self._far else 0.4)
        font = heavy(self.font())
        font.setPixelSize(self._px)
        wanted = QFontMetricsF(font).horizontalAdvance(self._word) + 2
        if self._far and self._half is None and side + gap + wanted > self.width():
            side = gap = 0.0  # the word goes first; the ring has the tone
        room = self.width() - side - gap
        font = fitted(font, self._word, QRectF(0, 0, room, self.height()), self._px, lines=1)
        wide = min(room, QFontMetricsF(font).horizontalAdvance(self._word) + 2)
        x = (self.width() - side - gap - wide) / 2 if self._far else 0.0
        painter = self.painter(font, self.look.theme.palette.ink)
        place = self.box(x, (self.height() - side) / 2, side, side)
        if self._half is not None:
            paint_half(painter, place, self._half, self.look.theme.palette)
        elif side:
            self.look.icons.paint(painter, self._icon, place, self._colour)
        painter.setPen(self.look.theme.palette.ink)
        words = self.box(x + side + gap, 0, wide if self._far else room, self.height())
        painter.drawText(words, LEADING | MIDDLE, self._word)  # mirrored by Qt
        painter.end()


class ActionSign(Painted):
    """What to do now, large, and what else below it; both shrink before a word is lost."""

    def show_lines(self, lines: Lines, action_px: int, second_px: int) -> None:
        """Show lines in type of these sizes; a second of 0 has no room."""
        if self.is_new(lines, action_px, second_px):
            self._lines, self._sizes = lines, (action_px, second_px)
            self.setAccessibleName(" ".join(filter(None, (lines.action, lines.second))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines from the top."""
        if not self._shown:
            return
        palette, width = self.look.theme.palette, float(self.width())
        action, second = self._lines.action, self._lines.second if self._sizes[1] else ""
        font = self._largest(heavy(self.font()), action, width, self.height() - self._least_below(second))
        high = _height(action, font, width)
        painter = self.painter(font, palette.ink)
        draw_wrapped(painter, QRectF(0, 0, width, high + 1), LEADING | _TOP, action)
        if second:
            top = high + font.pixelSize() * 0.14
            below = QRectF(0, top, width, self.height() - top)
            painter.setFont(fitted(self.font(), second, below, self._sizes[1]))
            painter.setPen(palette.ink_soft)
            draw_wrapped(painter, below, LEADING | _TOP, second)
        painter.end()

    def _least_below(self, second: str) -> float:
        """Return the height that the second line needs: of its full type, or of all its words in the least."""
        if not second:
            return 0.0
        small = QFont(self.font())
        small.setPixelSize(NOTE_PX)
        return max(self._sizes[1], _height(second, small, self.width()) + 0.14 * self._sizes[0])

    def _largest(self, font: QFont, text: str, width: float, room: float) -> QFont:
        """Return the largest type of the action: on two lines, or a fifth smaller on three."""
        size = float(self._sizes[0])
        while True:
            font.setPixelSize(max(NOTE_PX, round(size)))
            lines = 2 if size > 0.8 * self._sizes[0] else 3
            high = _height(text, font, width)
            if size <= NOTE_PX or (high <= room and high <= (lines + 0.1) * QFontMetricsF(font).lineSpacing()):
                return font
            size *= _SMALLER


def _height(text: str, font: QFont, width: float) -> float:
    return wrapped_box(font, text, width).height()


class FittedLine(Painted):
    """One line at one of the edges; where even small type does not fit, it ends in an ellipsis.

    Args:
        look: theme.
        parent: the widget it belongs to.
        is_title: whether it is heavy and in ink.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, is_title: bool = False) -> None:
        super().__init__(look, parent)
        self._is_title = is_title
        self._text, self._pixel_size, self._trailing = "", 0, not is_title

    def show_text(self, text: str, pixel_size: int, *, trailing: bool = False) -> None:
        """Show `text` in type of at most `pixel_size`."""
        if self.is_new(text, pixel_size, trailing):
            self._text, self._pixel_size, self._trailing = text, max(NOTE_PX, pixel_size), trailing
            self.setAccessibleName(text)
            self.setToolTip(plain_tip(text if self._is_title else ""))

    def width_of(self, text: str, pixel_size: int) -> int:
        """Return how wide `text` is in its full type."""
        return round(QFontMetricsF(self._font(max(NOTE_PX, pixel_size))).horizontalAdvance(text)) + 4

    def _font(self, pixel_size: int) -> QFont:
        weight = QFont.Weight.DemiBold if self._is_title else QFont.Weight.Normal
        return tabular(self.font(), pixel_size, weight)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        font = fitted(self._font(self._pixel_size), self._text, QRectF(self.rect()), self._pixel_size, lines=1)
        shown = QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        palette = self.look.theme.palette
        painter = self.painter(font, palette.ink if self._is_title else palette.ink_soft)
        edge = Qt.AlignmentFlag.AlignTrailing if self._trailing else LEADING
        painter.drawText(QRectF(self.rect()), edge | MIDDLE, shown)
        painter.end()


class WrappedText(Painted):
    """A few words in the middle of a box's height, in smaller type where they are many.

    Args:
        look: theme.
        parent: the widget it belongs to.
        is_heavy: whether it is the heavier of the two weights, in ink.
    """

    def __init__(self, look: Look, parent: QWidget, *, is_heavy: bool = False) -> None:
        super().__init__(look, parent)
        self._heavy = is_heavy

    def show_text(self, text: str, pixel_size: int) -> None:
        """Show `text` in type of at most `pixel_size`."""
        if self.is_new(text, pixel_size):
            self._text, self._px = text, pixel_size
            self.setAccessibleName(text)

    def has_room(self) -> bool:
        """Whether the words fit, however small their type."""
        font = heavy(self.font()) if self._heavy else self.font()
        font.setPixelSize(NOTE_PX)
        return fits(font, self._text, QRectF(self.rect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        if not self._shown:
            return
        palette, box = self.look.theme.palette, QRectF(self.rect())
        font = fitted(heavy(self.font()) if self._heavy else self.font(), self._text, box, self._px)
        painter = self.painter(font, palette.ink if self._heavy else palette.ink_soft)
        draw_wrapped(painter, box, LEADING | MIDDLE, self._text)
        painter.end()
