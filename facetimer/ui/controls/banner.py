# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A strip that says one thing the person should know, until it is dismissed."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.ui.controls.buttons import Button, IconButton
from facetimer.ui.controls.page import in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import put_notice


class BannerAction(Struct, frozen=True):
    """Something one can do about a notice; doing it dismisses the notice."""

    word: str
    act: Callable[[], object]
    for_ms: int = 0
    """How long it is offered; 0 = until it is dismissed."""


class Banner(QFrame):
    """Shows sentences one after the other; hidden while there is nothing to say.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._waiting: list[tuple[str, tuple[BannerAction, ...]]] = []
        self._shown: tuple[str, tuple[BannerAction, ...]] = ("", ())
        row = in_row(self, 12, (16, 8, 8, 8))
        self._text = Text(role="text", wrap=True, parent=self)
        self._buttons = QWidget(self)
        self._button_row = in_row(self._buttons)
        self._close = IconButton(look, "leave", self.tr("Dismiss"), 40, self)
        row.addWidget(SmallIcon(look, "notice", "ready", parent=self))
        row.addWidget(self._text, 1)
        row.addWidget(self._buttons)
        row.addWidget(self._close)
        self._close.clicked.connect(self._next)
        self._timeout = QTimer(self, singleShot=True)
        self._timeout.timeout.connect(self._next)
        self.hide()

    def tell(self, sentence: str, *actions: BannerAction) -> None:
        """Show `sentence` when its turn comes; one that is shown or waiting, and offers nothing, is there already.

        A sentence that comes again after it was dismissed is shown again. A notice is translated.
        """
        sentence = put_notice(sentence)
        if not actions and self._is_there(sentence):
            return
        self._waiting.append((sentence, actions))
        if self.isHidden():
            self._next()

    def answer(self, sentence: str) -> None:
        """Show the outcome of what the person has just done, at once."""
        if not self.isHidden() and self._shown[1] and not self._timeout.isActive():
            self._waiting.insert(0, self._shown)  # a question that is not answered yet comes back
        self._waiting.insert(0, (sentence, ()))
        self._next()

    def withdraw(self, sentence: str) -> None:
        """Remove a sentence that is no longer true, shown or waiting."""
        self._waiting = [each for each in self._waiting if each[0] != sentence]
        if not self.isHidden() and self._shown[0] == sentence:
            self._next()

    def _is_there(self, sentence: str) -> bool:
        shown = () if self.isHidden() else (self._shown,)
        return any(sentence == each for each, _actions in (*shown, *self._waiting))

    def _next(self) -> None:
        while (item := self._button_row.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        if not self._waiting:
            self.hide()
            return
        self._shown = sentence, actions = self._waiting.pop(0)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        for action in actions:
            self._button_row.addWidget(self._button(action))
        self._buttons.setVisible(bool(actions))
        times = [action.for_ms for action in actions if action.for_ms]
        if times:
            self._timeout.start(max(times))
        else:
            self._timeout.stop()
        self.show()

    def _button(self, action: BannerAction) -> Button:
        button = Button(action.word, "plain", self)

        def act() -> None:
            self._next()
            action.act()

        button.clicked.connect(act)
        return button
