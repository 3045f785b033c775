# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Requests to end from outside the window: Ctrl-C, the system, a closed terminal, a lost display."""

import os
import re
import signal
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QMessageLogContext, QObject, QSocketNotifier, QtMsgType, Signal, qInstallMessageHandler

EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143


class EndingSignals(QObject):
    """Turns SIGINT, SIGTERM and SIGHUP into a Qt signal.

    Left alone, the interpreter raises KeyboardInterrupt in whichever slot runs next, and it is lost there. The
    second signal ends the program at once. A signal that is ignored (`nohup`) stays ignored.

    Attributes:
        exit_code: 130 after Ctrl-C, 143 after the others, None before any.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.exit_code: int | None = None
        self._caught: list[int] = []
        if sys.platform == "win32":  # there Qt hears of sockets only, and the console ends its programs itself
            return
        self._heard, told = os.pipe()
        os.set_blocking(self._heard, False)
        os.set_blocking(told, False)
        signal.set_wakeup_fd(told, warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _leave_it_to_the_pipe)
                self._caught.append(number)
        notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_heard)

    def _on_heard(self) -> None:
        numbers = [number for number in os.read(self._heard, 64) if number in self._caught]
        if not numbers:
            return
        for number in self._caught:
            signal.signal(number, signal.SIG_DFL)
        self.exit_code = EXIT_INTERRUPTED if numbers[0] == signal.SIGINT else EXIT_TERMINATED
        self.asked.emit()


def _leave_it_to_the_pipe(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the interpreter writes to the pipe only for signals that have a Python handler."""


_DISPLAY_LOST = r"The (X11|Wayland) connection (broke|experienced a fatal error)"


def tell_lost_display(lost: Callable[[], None]) -> None:
    """Call `lost` when the display is gone; nothing can be shown any more, and the program ends right after it.

    WORKAROUND: Qt calls exit() there without a signal (qxcbconnection.cpp, `processXcbEvents`); the sentence that
    it logs before is the only sign. Everything else that Qt logs goes to standard error, as before.
    """

    def hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        sys.stderr.write(f"{message}\n")
        if re.match(_DISPLAY_LOST, message):
            lost()

    qInstallMessageHandler(hear)
