# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The narrow rail at the reading edge of the window: an icon over a word for each place there is.

It grows with the window, whatever page stands beside it: nothing of it moves on the way from one to another.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.palette import ThemeName
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.focus_frame import set_corner
from facetimer.ui.controls.page import in_column
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.look.theme import CONTROL_RADIUS_PX, LINE_PX, NOTE_PX, RAIL_PX

ICON_PX, INSET_PX = 24, 6
"""Its icons, which are drawn for just that size and its multiples, and what is free beside a mark."""

_AROUND_PX, _AWAY_PX = 22, 6
"""Above the icon and below the word together, and between them."""


class RailButton(PaintedButton):
    """An icon over a word; the place one is at has a ground, and a heavier icon and word."""

    def __init__(self, look: Look, icon: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        set_corner(self, CONTROL_RADIUS_PX, INSET_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def changeEvent(self, event: QEvent) -> None:
        """Tell the frame of the focus how round it is where it stands."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            grown = self._look.theme.grown
            set_corner(self, grown(CONTROL_RADIUS_PX), grown(INSET_PX))

    def sizeHint(self) -> QSize:
        """Room for the word at the text size in force."""
        theme = self._look.theme
        grown = theme.grown
        width = QFontMetricsF(self._look.font(self.font(), NOTE_PX, heavy=True)).horizontalAdvance(self.text())
        return QSize(
            max(grown(RAIL_PX), round(width) + grown(20)), self._least_height + max(0, theme.gained(ICON_PX))
        )

    def minimumSizeHint(self) -> QSize:
        """The same, with an icon that has not grown with the text: in a low window all places are to be seen."""
        return QSize(self.sizeHint().width(), self._least_height)

    @property
    def _least_height(self) -> int:
        return self._look.theme.grown(_AROUND_PX + _AWAY_PX + ICON_PX) + self._look.theme.px(LINE_PX[NOTE_PX])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, word and ground."""
        theme = self._look.theme
        colours, grown = theme.palette, theme.grown
        inset, round_px, away = (grown(each) for each in (INSET_PX, CONTROL_RADIUS_PX, _AWAY_PX))
        line_px = theme.px(LINE_PX[NOTE_PX])
        side = min(theme.px(ICON_PX), self.height() - line_px - grown(_AROUND_PX + _AWAY_PX))
        box = QRectF(self.rect()).adjusted(inset, 0, -inset, 0)
        here, over = self.isChecked(), self.underMouse()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = (here and theme.name is ThemeName.CONTRAST) or (over and not here)
        painter.setPen(QPen(QColor(colours.edge), 1.5) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint_none) if here else Qt.BrushStyle.NoBrush)
        if here or over:
            edge = 0.75 if outlined else 0.0
            painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), round_px, round_px)
        colour = colours.ink if here else colours.ink_soft
        top = box.top() + (box.height() - side - away - line_px) / 2
        icon_box = QRectF(box.center().x() - side / 2, top, side, side)
        self._look.icons.paint(painter, self._icon, icon_box, colour, heavy=here)
        painter.setFont(self._look.font(self.font(), NOTE_PX, heavy=here))
        painter.setPen(QColor(colour))
        words = QRectF(box.left(), top + side + away, box.width(), line_px)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Rail(QFrame):
    """The places of the window, one under the other.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    place_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._look = PageLook(look, self)
        self._buttons: dict[str, RailButton] = {}
        self._column = in_column(self, 8, (0, 16, 0, 16))
        self._column.addStretch(1)
        self.setAccessibleName(self.tr("Places"))

    def add_place(self, key: str, icon: str, word: str) -> None:
        """Add a place below the others."""
        button = RailButton(self._look, icon, word, self)
        button.clicked.connect(lambda: self.place_chosen.emit(key))
        self._buttons[key] = button
        self._column.insertWidget(self._column.count() - 1, button)

    def fit(self, window: QSize) -> None:
        """Be as large as a window of that size has room for."""
        if self._look.fit(window, beside_rail=True):
            self._look.grow(self._column)

    def mark(self, key: str) -> None:
        """Show where one is; a place that is not in the rail leaves the mark where it was."""
        if key in self._buttons:
            for each, button in self._buttons.items():  # no exclusive group: Tab would reach the marked one alone
                button.setChecked(each == key)
