# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One of a list to choose from: a point, its name, what there is to say of it, and a button if it can be heard."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.form_controls import BOX_PX, TickLine
from facetimer.ui.controls.page import in_row
from facetimer.ui.controls.segments import PaintedRadio
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import TARGET_PX

_ROW_PX, _EDGE_PX, _GAP_PX = 64, 8, 16
_AROUND_PX = 4
"""Free on either side of the point."""


class ChoiceLine(QWidget):
    """A line of a list in which one is chosen.

    Args:
        look: theme.
        name: what people call it.
        note: what there is to say of it; may be empty.
        heard: whether it can be heard.
        parent: the widget it belongs to.

    Attributes:
        choice: the point; lines of one list share a `QButtonGroup`.
        hear: the button that lets it be heard; None where it cannot.
    """

    hear_asked = Signal()

    def __init__(self, look: Look, name: str, note: str, *, heard: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = in_row(self, _GAP_PX, (0, _EDGE_PX, 0, _EDGE_PX))
        self.choice = _Point(look)
        words = [Text(name, "name", wrap=True), *([Text(note, "note", wrap=True)] if note else [])]
        row.addWidget(TickLine(look, words, tick=self.choice), 1)
        self.hear: Button | None = None
        if heard:
            self.hear = Button(self.tr("Hear"))
            self.hear.setAccessibleName(self.tr("Hear: {name}").format(name=name))
            self.hear.clicked.connect(self.hear_asked)
            row.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignVCenter)
        row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._look = look
        look.theme_changed.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        """Be as high as the page asks for."""
        self.setMinimumHeight(self._look.theme.grown(_ROW_PX))


class _Point(PaintedRadio):
    """A ring, with a point in it where it is chosen."""

    def sizeHint(self) -> QSize:
        """The ring, and room for a finger."""
        theme = self.look.theme
        more = theme.gained(BOX_PX)
        return QSize(theme.grown(BOX_PX + 2 * _AROUND_PX) + more, theme.grown(TARGET_PX) + max(0, more))

    def paint_choice(self, painter: QPainter, *, chosen: bool) -> None:
        """Paint ring and point."""
        colours, scale = self.look.theme.palette, self.look.theme.scale
        middle, radius = QPointF(self.width() / 2, self.height() / 2), (BOX_PX / 2 - 1) * scale
        painter.setPen(QPen(QColor(colours.ease if chosen else colours.edge), 2 * scale))
        painter.setBrush(QColor(colours.raised))
        painter.drawEllipse(middle, radius, radius)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ease))
            painter.drawEllipse(middle, radius / 2, radius / 2)
