# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine or an exercise in the picker: a small face, its name, and a line of facts."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.model.practice import Exercise, Routine
from facetimer.ui.controls.buttons import KeyboardFocusButton
from facetimer.ui.controls.text import draw_wrapped, narrowed
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import SMALL_PX, TEXT_PX
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Still, Stills

PICTURE_PX = 200
"""Height of the picture on a card."""
LEAST_WIDTH_PX = 232
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_WRAPPED = _TOP | Qt.TextFlag.TextWordWrap


class RoutineCard(KeyboardFocusButton):
    """A card that opens something; painted by hand so that a hundred of them cost nothing until they are seen.

    Args:
        stills: where the picture comes from.
        routine: what it shows: the telling pose of an exercise, or of the exercise in the middle of a routine.
        facts: one line below the name, such as `4 min 16 s · no tools`.
        parent: the widget it belongs to.
    """

    def __init__(
        self, stills: Stills, routine: Routine | Exercise, facts: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look: Look = stills.look
        self._facts = facts
        self._reason = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._pixels = StillPixels(stills, lambda: _still(stills, routine), self)
        self.setText(routine.name)
        self.setAccessibleName(routine.name)
        self.show_reason("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)  # as high as its row's highest
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_facts(self, facts: str) -> None:
        """Show another line below the name."""
        if facts != self._facts:
            self._facts = facts
            self.show_reason(self._reason)

    def show_reason(self, reason: str) -> None:
        """Dim the card and say why a health flag blocks it; it still opens. Empty: nothing does."""
        self._reason = reason
        self.updateGeometry()
        self.setAccessibleDescription(f"{self._facts}. {reason}" if reason else self._facts)
        self.update()

    def sizeHint(self) -> QSize:
        """A picture, and as many lines as the words need on the narrowest card."""
        room = QRectF(0, 0, LEAST_WIDTH_PX - 40, 10_000)
        name = QFontMetricsF(self._name_font()).boundingRect(room, _WRAPPED, self.text()).height()
        note = QFontMetricsF(self._note_font())
        facts = max(note.boundingRect(room, _WRAPPED, words).height() for words in (self._facts, self._reason))
        return QSize(LEAST_WIDTH_PX, round(PICTURE_PX + 48 + name + max(facts, 2 * note.height())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        colours = self._look.theme.palette
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(colours.edge if strong else colours.line), 1))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(box, 12, 12)
        picture = self._paint_panel(painter, box)
        painter.setOpacity(0.45 if self._reason else 1.0)
        self._pixels.paint(painter, picture)
        painter.setOpacity(1.0)
        self._paint_words(painter, box.adjusted(18, PICTURE_PX + 22, -18, -12))
        if self.marks_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.ink), 3))
            painter.drawRoundedRect(box, 12, 12)
        painter.end()

    def _paint_panel(self, painter: QPainter, box: QRectF) -> QRectF:
        """Paint the ground the face stands on, round at the top like the card; return where the face goes."""
        panel = QPainterPath()
        panel.setFillRule(Qt.FillRule.WindingFill)
        inside = QRectF(box.left() + 0.5, box.top() + 0.5, box.width() - 1, PICTURE_PX + 12)
        panel.addRoundedRect(inside, 11.5, 11.5)
        panel.addRect(inside.adjusted(0, 12, 0, 0))
        painter.fillPath(panel.simplified(), QColor(self._look.theme.palette.ground))
        return QRectF(inside.left(), inside.top() + 12, inside.width(), PICTURE_PX)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.theme.palette
        font = narrowed(self._name_font(), self.text(), box.width())
        name_height = QFontMetricsF(font).boundingRect(box, _WRAPPED, self.text()).height()
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        draw_wrapped(painter, QRectF(box.left(), box.top(), box.width(), name_height), _TOP, self.text())
        painter.setFont(self._note_font())
        painter.setPen(QColor(colours.ink_soft))
        below = QRectF(box.left(), box.top() + name_height + 4, box.width(), box.height() - name_height - 4)
        draw_wrapped(painter, below, _TOP, self._reason or self._facts)

    def _name_font(self) -> QFont:
        return self._look.font(self.font(), TEXT_PX, heavy=True)

    def _note_font(self) -> QFont:
        return self._look.font(self.font(), SMALL_PX)


def _still(stills: Stills, shown: Routine | Exercise) -> Still:
    """Return the telling moment of an exercise; of a routine, that of an exercise in its middle."""
    return stills.exercise(shown.id) if isinstance(shown, Exercise) else stills.middle(shown)
