# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes a thread that ends in a fault of our own known: at once, and in the exit code of a command."""

import sys
import threading
from types import TracebackType
from typing import Self


class ThreadFaults:
    """While it is entered, a fault on any thread is printed with its traceback and counted."""

    def __init__(self) -> None:
        self._before = threading.excepthook
        self.count = 0

    def __enter__(self) -> Self:
        self._before, threading.excepthook = threading.excepthook, self._on_fault
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        threading.excepthook = self._before

    def _on_fault(self, fault: threading.ExceptHookArgs) -> None:
        if issubclass(fault.exc_type, SystemExit):  # a thread that was told to end
            return
        self.count += 1
        threading.__excepthook__(fault)
        sys.stderr.write("Something went wrong inside facetimer. What was practised so far is kept.\n")
