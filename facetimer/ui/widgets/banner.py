# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A strip that says one thing the person should know, until it is dismissed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from facetimer.ui.look import Look
from facetimer.ui.widgets.buttons import Button, IconButton
from facetimer.ui.widgets.text import Text


class Banner(QFrame):
    """Shows sentences one after the other, each once; hidden while there is nothing to say.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._look = look
        self._waiting: list[tuple[str, str, Callable[[], None] | None]] = []
        self._said: set[str] = set()
        self._act: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        self._icon = QLabel(self)
        self._text = Text(role="text", wrap=True, parent=self)
        self._button = Button("", "plain", self)
        self._close = IconButton(look, "leave", self.tr("Dismiss"), 40, self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._close.clicked.connect(self._next)
        self._button.clicked.connect(self._on_button_clicked)
        self.hide()

    def tell(self, sentence: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Show `sentence` when its turn comes; a sentence already shown and without an action is not repeated."""
        if act is None and sentence in self._said:
            return
        self._said.add(sentence)
        self._waiting.append((sentence, action, act))
        if self.isHidden():
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            self.hide()
            return
        sentence, action, self._act = self._waiting.pop(0)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self._icon.setPixmap(self._look.icons.pixmap("notice", 24, self._look.theme.palette.ready))
        self.show()

    def _on_button_clicked(self) -> None:
        act = self._act
        self._next()
        if act:
            act()
