# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Work that may take seconds, done in the background: one piece after the other, on a thread of its own.

A network folder that no longer answers may block that thread for ever. It blocks neither the window nor the end of
the program: the thread is a daemon, and every wait has a limit.
"""

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the first errand loads what it needs; the first page does not wait for it
    from concurrent.futures import Future
    from queue import SimpleQueue

    from facetimer.history.store import Store

T = TypeVar("T")


class Errands(QObject):
    """Does what it is given, in order, and hands each outcome back on the window's thread."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: SimpleQueue[Callable[[], None]] | None = None
        self._open: list[Future[None]] = []
        self._ended.connect(self._on_ended)

    def begin(self, work: Callable[[], T], then: Callable[["Future[T]"], None]) -> None:
        """Do `work` in the background and call `then` with its outcome on this thread.

        Args:
            work: must touch nothing that belongs to this thread.
            then: asks the future for its result, which raises what `work` raised.
        """
        from concurrent.futures import Future

        ended: Future[T] = Future()
        done: Future[None] = Future()
        self._open.append(done)

        def do() -> None:
            try:
                ended.set_result(work())
            except BaseException as error:  # noqa: BLE001 - whatever it is, `then` is told by the future
                ended.set_exception(error)
            with suppress(RuntimeError):  # whoever asked may be deleted meanwhile, and wants to know no more
                self._ended.emit(lambda: then(ended))
            done.set_result(None)

        if self._left is None:
            self._left = _new_worker()
        self._left.put(do)

    def wait(self, at_most_ms: int | None = None) -> bool:
        """Wait until all work is done and return whether it is; outcomes are handed back later, as always.

        Args:
            at_most_ms: real time; None waits without a limit.
        """
        from concurrent.futures import wait

        return not wait(self._open, None if at_most_ms is None else at_most_ms / 1000).not_done

    def _on_ended(self, tell: Callable[[], None]) -> None:
        self._open = [each for each in self._open if not each.done()]
        tell()


def _new_worker() -> "SimpleQueue[Callable[[], None]]":
    """Start a thread that does what is put into the queue that is returned."""
    from queue import SimpleQueue

    left: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def work() -> None:
        while True:
            left.get()()

    Thread(target=work, name="errand", daemon=True).start()
    return left


def answers(folder: Path, at_most_ms: int) -> bool:
    """Whether the file system of `folder` says anything about it within `at_most_ms` of real time."""
    errands = Errands()
    errands.begin(folder.is_dir, lambda _: None)
    return errands.wait(at_most_ms)


def on_its_own(store: "Store", work: "Callable[[Store], T]") -> T:
    """Return what comes of `work` on the history of `store`, opened once more for the thread that calls this."""
    with closing(store.twin()) as own:
        own.retry()
        return work(own)
