# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Work that may take seconds, done beside the window: one piece after the other, on one thread of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Errands(QObject):
    """Does what it is given, in order, and brings what came of it back to the window's thread."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="errand")
        self._open: list[Future[None]] = []
        self._ended.connect(self._on_ended)

    def begin(self, work: Callable[[], T], then: Callable[["Future[T]"], None]) -> None:
        """Let `work` be done; `then` is given its outcome, on this thread.

        Args:
            work: must touch nothing that belongs to this thread.
            then: asks the future for its result, which raises what `work` raised.
        """
        future = self._threads.submit(work)
        done: Future[None] = Future()
        self._open.append(done)

        def bring(ended: "Future[T]") -> None:
            self._ended.emit(lambda: then(ended))
            done.set_result(None)

        future.add_done_callback(bring)

    def wait(self) -> None:
        """Return when nothing is being done any more; what came of it is still brought."""
        wait(self._open)

    def _on_ended(self, tell: Callable[[], None]) -> None:
        self._open = [each for each in self._open if not each.done()]
        tell()
