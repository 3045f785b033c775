# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The chapters of Learn as rows to press, each with a few words on what it holds."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.learn_texts import Shelf
from facetimer.ui.cards.crop_button import words_height
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import draw_wrapped
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import LEAD_PX, LINE_PX, NOTE_PX

_ARROW_PX, _LEAST_PX = 24, 64
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


def shelf_word(shelf: Shelf) -> str:
    """Return what a chapter is called."""
    return {
        Shelf.EXPECTATIONS: QCoreApplication.translate("Learn", "What to expect"),
        Shelf.QUESTIONS: QCoreApplication.translate("Learn", "What people ask"),
        Shelf.TECHNIQUES: QCoreApplication.translate("Learn", "Techniques"),
        Shelf.ZONES: QCoreApplication.translate("Learn", "Zones"),
        Shelf.MUSCLES: QCoreApplication.translate("Learn", "Muscles"),
        Shelf.EVIDENCE: QCoreApplication.translate("Learn", "Evidence"),
        Shelf.DIFFER: QCoreApplication.translate("Learn", "Sources differ"),
        Shelf.GLOSSARY: QCoreApplication.translate("Learn", "Words"),
        Shelf.SOURCES: QCoreApplication.translate("Learn", "Sources"),
    }[shelf]


def shelf_note(shelf: Shelf) -> str:
    """Return a few words on what a chapter holds."""
    return {
        Shelf.EXPECTATIONS: QCoreApplication.translate("Learn", "Today, in weeks, in months; and what not"),
        Shelf.QUESTIONS: QCoreApplication.translate("Learn", "What is said, what is known"),
        Shelf.TECHNIQUES: QCoreApplication.translate("Learn", "Stroke, knead, tap, rub; roller or gua sha"),
        Shelf.ZONES: QCoreApplication.translate("Learn", "What lies where, and how it is touched"),
        Shelf.MUSCLES: QCoreApplication.translate("Learn", "Eleven of them, and what each does"),
        Shelf.EVIDENCE: QCoreApplication.translate("Learn", "Studies, how many people, what they found"),
        Shelf.DIFFER: QCoreApplication.translate("Learn", "Questions the articles answer differently"),
        Shelf.GLOSSARY: QCoreApplication.translate("Learn", "What the words mean"),
        Shelf.SOURCES: QCoreApplication.translate("Learn", "Two articles and the studies, in full"),
    }[shelf]


class Chapters(QWidget):
    """All chapters, from the top down.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    chosen = Signal(str)
    """A `Shelf`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = in_column(self, 0)
        for shelf in Shelf:
            row = ChapterRow(look, shelf, self)
            row.clicked.connect(lambda _=False, which=shelf: self.chosen.emit(which.value))
            column.addWidget(row)


class ChapterRow(PaintedButton):
    """A title over a note, an arrow, and a hairline below."""

    def __init__(self, look: Look, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._note = shelf_note(shelf)
        self.setText(shelf_word(shelf))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._note)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        width = round(max(self._note_px, self._title_px)) + self._beside(16)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Its title; the note wraps."""
        return QSize(round(self._title_px) + self._beside(16), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the title, and of the lines that the note needs beside the arrow."""
        theme = self._look.theme
        room = width - self._beside(8)
        lines = round(words_height(self._note_font, self._note, room) / QFontMetricsF(self._note_font).height())
        return max(
            theme.grown(_LEAST_PX),
            theme.px(LINE_PX[LEAD_PX]) + lines * theme.px(LINE_PX[NOTE_PX]) + theme.grown(12),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        colours, theme, mirrored = self._look.theme.palette, self._look.theme, self.isRightToLeft()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, taken, edge = theme.px(_ARROW_PX), self._beside(8), theme.grown(5)
        words = QRectF(self.rect()).adjusted(taken if mirrored else 0, edge, 0 if mirrored else -taken, -edge)
        font = self._look.font(self.font(), LEAD_PX, heavy=True)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        line = theme.px(LINE_PX[LEAD_PX])
        title = QRectF(words.left(), words.top(), words.width(), line)
        painter.drawText(title, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(self._note_font)
        painter.setPen(QColor(colours.ink_soft))
        note = QRectF(
            words.left(), title.bottom(), words.width(), words.bottom() - title.bottom() + theme.grown(4)
        )
        draw_wrapped(painter, note, _TOP, self._note)
        left = 0 if mirrored else self.width() - side
        arrow = QRectF(left, (self.height() - side) / 2, side, side)
        self._look.icons.paint(painter, "go-back" if mirrored else "forward", arrow, colours.ink)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _beside(self, away: int) -> int:
        """Return the room for the arrow, and for so much before it."""
        return self._look.theme.grown(_ARROW_PX + away) + self._look.theme.gained(_ARROW_PX)

    @property
    def _title_px(self) -> float:
        metrics = QFontMetricsF(self._look.font(self.font(), LEAD_PX, heavy=True))
        return metrics.horizontalAdvance(self.text()) + self._look.theme.grown(4)

    @property
    def _note_px(self) -> float:
        return QFontMetricsF(self._note_font).horizontalAdvance(self._note)

    @property
    def _note_font(self) -> QFont:
        return self._look.font(self.font(), NOTE_PX)
