# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The parts of a row of settings: its name and its note at one side, its control at the other."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import let_be, size_of

ROW_PX, EDGE_PX, GAP_PX = 72, 12, 24
"""The height of a row, what is free above and below its words, and what is free between words and control."""
WORDS_PX = 200
"""The words want so much beside the control, or what they are wide; else the control stands below them."""


class SettingLine(QWidget):
    """A row that shows anew when its setting changes; being a receiver, it is forgotten when it is deleted.

    Args:
        look: the size of text.
        key: of the setting; also the row's name for those who look for it.
        words: the setting's name and, if any, its note.
        control: what it is changed with.
        show: shows the present value.
        heard: the part of `control` that would report what is shown as a choice.

    Attributes:
        words: its name and, if any, its note.
    """

    def __init__(
        self,
        look: Look,
        key: str,
        words: tuple[str, str],
        control: QWidget,
        show: Callable[[], None],
        heard: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(key)
        self._look = look
        self._key = key
        self._control = control
        self._heard = heard or control
        self._show_value = show
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        let_be(self._box)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        name, note = words
        self.words = [Text(name, "name", wrap=True), *([Text(note, "note", wrap=True)] if note else [])]
        for each in self.words:
            column.addWidget(each)
        column.addStretch(1)
        self._box.addLayout(column, 1)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control below the words where there is no room beside them."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Do the same in another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()
            self._turn()

    def _grow(self) -> None:
        """Leave free what the size of the page asks for."""
        grown = self._look.theme.grown
        self._box.setContentsMargins(0, grown(EDGE_PX), 0, grown(EDGE_PX))
        self._box.setSpacing(self._gap)
        self.setMinimumHeight(grown(ROW_PX))

    @property
    def _gap(self) -> int:
        below = self._box.direction() is QBoxLayout.Direction.TopToBottom
        return self._look.theme.grown(GAP_PX // 3 if below else GAP_PX)

    def on_preferences_changed(self, key: str) -> None:
        """Show the present value if it is this row's setting that has changed."""
        if key == self._key:
            with QSignalBlocker(self._heard):
                self._show_value()

    def _turn(self) -> None:
        room = self.width() - self._look.theme.grown(GAP_PX) - self._control.sizeHint().width()
        wide = max(QFontMetrics(each.font()).horizontalAdvance(each.text()) for each in self.words)
        below = room < min(self._look.theme.px(WORDS_PX), wide)
        wanted = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is wanted:
            return
        self._box.setDirection(wanted)
        self._box.setSpacing(self._gap)
        side = Qt.AlignmentFlag.AlignLeading if below else Qt.AlignmentFlag.AlignTrailing
        self._box.setAlignment(self._control, side | Qt.AlignmentFlag.AlignVCenter)


class ShownValue(Text):
    """The value of a slider; as wide as the widest one, so that nothing moves while it changes."""

    _widest = ""  # Qt reports a change of style before the constructor is through

    def __init__(self, widest: str) -> None:
        super().__init__()
        self._widest = widest
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that the widest value needs in the present text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self._widest) + round(12 * size_of(self)))


class Told(Text):
    """A sentence about settings whose key begins with `keys`; it is there while it is true."""

    def __init__(self, keys: str, sentence: Callable[[], str]) -> None:
        super().__init__("", "fault", wrap=True)
        self._keys = keys
        self._sentence = sentence
        self.on_preferences_changed(keys)

    def on_preferences_changed(self, key: str) -> None:
        """Say what is true now, or nothing."""
        if key.startswith(self._keys):
            self.setText(self._sentence())
            self.setVisible(bool(self.text()))
