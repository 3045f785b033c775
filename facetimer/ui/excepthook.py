# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes our own bugs loud: PySide6 prints an exception raised in a slot and carries on as if nothing had been.

The same holds for one that ends a thread. Every such exception is logged with its traceback and shown once, with
what a person can do about it.
"""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def install_excepthook(
    show: Callable[[str, str], None] | None = None,
    note: Callable[[type[BaseException], TracebackType | None], object] = lambda _kind, _trace: None,
) -> None:
    """Log and show every exception that reaches the event loop or ends a thread.

    Args:
        show: given a sentence and the traceback; the default opens a dialog.
        note: takes down the fault where a person finds it later.
    """
    before = sys.excepthook
    tell = show or _show_dialog
    showing = False

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        import logging  # costs 4 ms at the start, and is seldom needed

        logging.getLogger(__name__).critical("a fault in facetimer itself", exc_info=(kind, error, trace))
        note(kind, trace)
        if showing:  # a fault that repeats with every frame must not pile up dialogs
            return
        import traceback

        showing = True
        try:
            sentence = QCoreApplication.translate(
                "Excepthook", "Something went wrong inside facetimer. What was practised so far is kept."
            )
            tell(sentence, "".join(traceback.format_exception(kind, error, trace)))
        finally:
            showing = False

    relay = _FromThreads(on_exception)
    threading.excepthook = relay.tell
    sys.excepthook = on_exception


class _FromThreads(QObject):
    """Brings what ended another thread to the thread of the window, the only one that may show anything."""

    _raised = Signal(object)

    def __init__(self, on_exception: Hook) -> None:
        super().__init__()
        self._on_exception = on_exception
        self._told: set[tuple[type[BaseException], str]] = set()
        self._raised.connect(self._on_raised)

    def tell(self, fault: threading.ExceptHookArgs) -> None:
        """Be the excepthook of threads."""
        if not issubclass(fault.exc_type, SystemExit):  # a thread that was told to end
            self._raised.emit(fault)

    def _on_raised(self, fault: threading.ExceptHookArgs) -> None:
        error = fault.exc_value or fault.exc_type()
        if (fault.exc_type, str(error)) in self._told:  # what ends a thread may end each one that takes its place
            return
        self._told.add((fault.exc_type, str(error)))
        self._on_exception(fault.exc_type, error, fault.exc_traceback)


def _show_dialog(sentence: str, details: str) -> None:
    from PySide6.QtWidgets import QApplication, QMessageBox

    if not isinstance(QApplication.instance(), QApplication):
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "facetimer", sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setDetailedText(details)
    box.exec()
