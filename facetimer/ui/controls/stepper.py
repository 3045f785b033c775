# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A number between a minus and a plus: `- 30 s +`."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.controls.page import in_row
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import size_of
from facetimer.ui.look.theme import TARGET_PX

LEAST_PX = 64
"""The narrowest a number gets."""
_OF_THE_PAGE = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Stepper(QWidget):
    """A whole number that two buttons and the arrow keys change step by step.

    Args:
        look: theme and icons.
        name: what it counts, for those who do not see it.
        limits: the least and the most.
        value: at first.
        step: by how much.
        words: what is shown for a number; nothing but digits if None.
        parent: the widget it belongs to.
    """

    stepped = Signal(int)
    """The number that the person has set."""

    def __init__(
        self,
        look: Look,
        name: str,
        limits: tuple[int, int],
        value: int,
        step: int = 1,
        words: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._number = _Number(words or QLocale().toString, self)
        self._number.setRange(*limits)
        self._number.setSingleStep(step)
        self._number.setValue(value)
        self._number.setAccessibleName(name)
        self._number.valueChanged.connect(self._on_value_changed)
        less = self.tr("Less: {what}").format(what=name)
        more = self.tr("More: {what}").format(what=name)
        self._less = IconButton(look, "less", less, TARGET_PX, self)
        self._more = IconButton(look, "more", more, TARGET_PX, self)
        self._less.clicked.connect(self._number.stepDown)
        self._more.clicked.connect(self._number.stepUp)
        row = in_row(self, 0)
        for each in (self._less, self._number, self._more):
            row.addWidget(each)
        for button in (self._less, self._more):  # the number itself is in the order of Tab, and takes the arrows
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
        self._bound()

    @property
    def value(self) -> int:
        """The number it shows."""
        return self._number.value()

    @property
    def buttons_px(self) -> int:
        """The width of both buttons."""
        return self._less.width() + self._more.width()

    @property
    def number(self) -> QWidget:
        """What has the focus while keys change it."""
        return self._number

    def show_value(self, value: int) -> None:
        """Show another number; `stepped` stays silent."""
        blocked = self._number.blockSignals(True)
        self._number.setValue(value)
        self._number.blockSignals(blocked)
        self._bound()

    def _on_value_changed(self, value: int) -> None:
        self._bound()
        self.stepped.emit(value)

    def _bound(self) -> None:
        self._less.setEnabled(self.value > self._number.minimum())
        self._more.setEnabled(self.value < self._number.maximum())


class _Number(QSpinBox):
    """The number, without a box of its own; the wheel scrolls the page."""

    def __init__(self, words: Callable[[int], str], parent: QWidget) -> None:
        self._words = words
        super().__init__(parent)
        self.setObjectName("step")
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(LEAST_PX)
        self.lineEdit().setReadOnly(True)

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as the page asks for."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setMinimumWidth(round(LEAST_PX * size_of(self)))

    def textFromValue(self, value: int) -> str:
        """Return what is shown for a number."""
        return self._words(value)

    def event(self, event: QEvent) -> bool:
        """Leave the keys that undo to the page: nothing is typed here."""
        if isinstance(event, QKeyEvent) and any(map(event.matches, _OF_THE_PAGE)):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the digits all the room: without buttons, Qt's style sheets (6.11) leave them one pixel."""
        super().resizeEvent(event)
        self.lineEdit().setGeometry(self.rect())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
