# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The cross at the end of a field that takes back what was typed there.

Qt's own looks its sign up in the icon themes of the desktop, under every name and in every folder: 45 ms.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit

from facetimer.ui.look.current_look import Look

SIGN_PX = 16


def offer_clearing(field: QLineEdit, look: Look) -> None:
    """Show the cross in `field` while something stands there."""
    clear = _Clear(field, look)
    field.addAction(clear, QLineEdit.ActionPosition.TrailingPosition)
    clear.show_sign()  # a field sees only changes of what it holds already


class _Clear(QAction):
    def __init__(self, field: QLineEdit, look: Look) -> None:
        super().__init__(QCoreApplication.translate("PractisePage", "Clear"), field)
        self._field, self._look = field, look
        self.triggered.connect(field.clear)
        field.textChanged.connect(self.show_sign)
        look.theme_changed.connect(self.show_sign)

    def show_sign(self) -> None:
        self.setVisible(bool(self._field.text()))
        if self.isVisible():
            ink, ratio = self._look.theme.palette.ink_soft, self._field.devicePixelRatioF()
            self.setIcon(QIcon(self._look.icons.pixmap("leave", self._look.theme.grown(SIGN_PX), ink, ratio)))
