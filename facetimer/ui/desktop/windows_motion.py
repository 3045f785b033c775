# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether Windows asks for less motion: "Animation effects" off, in Settings, Accessibility, Visual effects.

Windows tells windows of a change by a message that Qt passes to nobody, so it is asked again whenever facetimer
comes to the front: who has just been in the settings comes back from there.
"""

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

_GET_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION, of Microsoft's SystemParametersInfo."""


def asks_for_less() -> bool:
    """Whether animations are off; False on other systems, and where Windows does not say."""
    if sys.platform == "win32":
        import ctypes

        shown = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_GET_ANIMATION, 0, ctypes.byref(shown), 0)
        return not shown.value
    return False


class WindowsMotion(QObject):
    """Follows that setting.

    Args:
        application: tells when facetimer comes to the front.
        parent: owner of this object.
    """

    reduced_changed = Signal(bool)

    def __init__(self, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reduced = False
        application.applicationStateChanged.connect(self._on_state_changed)

    def ask(self) -> None:
        """Look whether the wish is another one now, and say so."""
        if asks_for_less() is not self._reduced:
            self._reduced = not self._reduced
            self.reduced_changed.emit(self._reduced)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.ask()
