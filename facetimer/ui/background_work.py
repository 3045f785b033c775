# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Work that may take seconds, done in the background: one piece after the other, on a thread while there is any.

A network folder that no longer answers may block that thread for ever. It blocks neither the window nor the end of
the program: the thread is a daemon, and every wait has a limit.
"""

from collections import deque
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:  # the first errand loads what it needs; the first page does not wait for it
    from concurrent.futures import Future

    from facetimer.history.store import Store

T = TypeVar("T")


class Errands(QObject):
    """Does what it is given, in order, and hands each outcome back on the window's thread.

    Deleted with its parent, it tells no outcome any more.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = _Worker()
        self._messenger = _Messenger()
        self._open: list[Future[None]] = []

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
        messenger = self._messenger  # from here on, `self` is for this thread alone

        def do() -> None:
            try:
                ended.set_result(work())
            except BaseException as error:  # noqa: BLE001 - whatever it is, `then` is told by the future
                ended.set_exception(error)
            messenger.bring(lambda: self._tell(partial(then, ended)))
            done.set_result(None)

        self._worker.put(do)

    def wait(self, at_most_ms: int | None = None) -> bool:
        """Wait until all work is done and return whether it is; outcomes are handed back later, as always.

        Args:
            at_most_ms: real time; None waits without a limit.
        """
        from concurrent.futures import wait

        return not wait(self._open, None if at_most_ms is None else at_most_ms / 1000).not_done

    def _tell(self, tell: Callable[[], None]) -> None:
        if isValid(self):
            self._open = [each for each in self._open if not each.done()]
            tell()


class _Messenger(QObject):
    """Brings something to be done to the thread on which it was made.

    It belongs to nobody who could delete it: to emit a signal of an object that another thread deletes meanwhile
    ends the program (PySide 6.11). Each message keeps it until it was heard.
    """

    _said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._said.connect(self._hear)

    def bring(self, do: Callable[[], None]) -> None:
        """Let `do` be done there; may be called on any thread."""
        self._said.emit((self, do))

    def _hear(self, message: "tuple[_Messenger, Callable[[], None]]") -> None:
        _, do = message
        do()


class _Worker:
    """Does what it is given, in order; its thread ends with the last of it, whatever becomes of who asked."""

    def __init__(self) -> None:
        self._left: deque[Callable[[], None]] = deque()
        self._works = False
        self._lock = Lock()

    def put(self, do: Callable[[], None]) -> None:
        """Do this after all else."""
        with self._lock:
            self._left.append(do)
            begins, self._works = not self._works, True
        if begins:
            Thread(target=self._work, name="errand", daemon=True).start()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._left:
                    self._works = False
                    return
                do = self._left.popleft()
            do()


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
