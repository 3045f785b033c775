# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A choice of a few words side by side, of which one is always chosen: `Pictures | Table`.

Its words, and the points of a list (`choice_line.py`), are radio buttons that paint themselves.
"""

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from facetimer.palette import ThemeName
from facetimer.ui.controls.buttons import ToggledIsPressed, enter_presses
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.focus_frame import set_corner
from facetimer.ui.controls.page import in_column
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import TARGET_PX, TEXT_PX

_ROOM_PX = 18
"""At either side of a word."""
_INSET_PX = 2


class PaintedRadio(ToggledIsPressed, QRadioButton):
    """One of several of which one is chosen: a press anywhere on it, Enter or Space chooses it.

    Args:
        look: theme.
        word: what Qt shows for it; `&` must be doubled.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self.look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        """Return its size hint: nothing is cut."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        """Take a press anywhere on it."""
        return position is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as its kind does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_choice(painter, chosen=self.isChecked())
        painter.end()

    @abstractmethod
    def paint_choice(self, painter: QPainter, *, chosen: bool) -> None:
        """Paint what shows whether it is chosen."""


class Segments(QWidget):
    """Words on a common ground; arrow keys move among them, and where the line ends they go on below.

    Args:
        look: theme.
        name: what is chosen, for those who do not see it.
        choices: the words, by what they stand for, in order.
        chosen: the one chosen at first; none of them where it is no key.
        room: at either side of a word, in px.
        parent: the widget it belongs to.
    """

    picked = Signal(str)
    """The key of the one that the person chose."""

    def __init__(
        self,
        look: Look,
        name: str,
        choices: Mapping[str, str],
        chosen: str,
        parent: QWidget | None = None,
        *,
        room: int = _ROOM_PX,
    ) -> None:
        super().__init__(parent)
        self._look, self._room = look, room
        self.setAccessibleName(name)
        holder = QWidget(self)
        in_column(self, 0, (_INSET_PX, _INSET_PX, _INSET_PX, _INSET_PX)).addWidget(holder)
        self._holder = holder
        self._row = FlowRow(0, holder)
        self._segments: dict[str, _Segment] = {}
        for key, word in choices.items():
            self.add(key, word)
            self._segments[key].setChecked(key == chosen)

    @property
    def chosen(self) -> str:
        """The key of the one chosen."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def add(self, key: str, word: str) -> None:
        """Add one more word at the end."""
        segment = _Segment(self._look, word, self._room, self._holder)
        segment.clicked.connect(lambda: self.picked.emit(key))
        self._segments[key] = segment
        self._row.addWidget(segment)

    def choose(self, key: str) -> None:
        """Show that `key` is chosen; `picked` stays silent."""
        self._segments[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the common ground."""
        colours = self._look.theme.palette
        outlined = self._look.theme.name is ThemeName.CONTRAST
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.edge), 1.5) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunk))
        radius = min(self.height() / 2, self._look.theme.control_px(TARGET_PX) / 2 + _INSET_PX)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()


class _Segment(PaintedRadio):
    """One of the words."""

    def __init__(self, look: Look, word: str, room: int, parent: QWidget) -> None:
        super().__init__(look, word.replace("&", "&&"), parent)
        self._word, self._room = word, room
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        """Return room for the word as it is while chosen."""
        theme = self.look.theme
        heavy = QFontMetrics(self.look.font(self.font(), TEXT_PX, heavy=True))
        height = theme.control_px(TARGET_PX)
        set_corner(self, height // 2)
        return QSize(heavy.horizontalAdvance(self._word) + 2 * theme.grown(self._room), height)

    def paint_choice(self, painter: QPainter, *, chosen: bool) -> None:
        """Paint the word, on ink where it is chosen."""
        colours, box = self.look.theme.palette, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ink))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        elif self.underMouse():
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), box.height() / 2, box.height() / 2)
        painter.setPen(QColor(colours.ground if chosen else colours.ink))
        painter.setFont(self.look.font(self.font(), TEXT_PX, heavy=chosen))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._word)
