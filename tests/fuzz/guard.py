# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Watches what a piece of work does: which files it touches, and how long it computes or waits."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

COMPUTING_S = 2.0
"""Processor time that one input may take: unlike the clock on the wall it leaves out what else is running."""
WAITING_S = 60.0
"""Time on the wall, for work that waits (a pipe, a device) and computes nothing."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = {
    "os.remove": 1, "os.mkdir": 1, "os.rmdir": 1, "os.rename": 2, "os.link": 2, "os.symlink": 2, "os.truncate": 1,
    "os.chmod": 1, "os.chown": 1, "os.utime": 1, "sqlite3.connect": 1,
}  # fmt: skip
"""Audit events that change files, and how many of their arguments are paths."""
WITH_FOLDERS = frozenset({"os.remove", "os.mkdir", "os.rmdir", "os.rename"})
"""Events whose last arguments are, one for each path, an open folder that it is relative to, or -1."""


class TookTooLong(BaseException):
    """Work did not end in time; no `except Exception` may hide it."""


class FileGuard:
    """Notes every file outside `allowed` folders that is opened for writing, renamed, removed or made.

    An audit hook cannot be taken off again: one guard serves a whole run, and notes nothing unless `watching`.
    """

    def __init__(self, *allowed: Path) -> None:
        self._allowed = tuple(os.path.realpath(path) for path in allowed)
        self._watching = False
        self.touched: list[str] = []
        sys.addaudithook(self._hook)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch what happens meanwhile."""
        self._watching = True
        try:
            yield
        finally:
            self._watching = False

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._watching:
            return
        self._watching = False  # looking at a path is no work of the program
        self.touched += [f"{event} {path!r}" for path in _changed(event, arguments) if not self._is_allowed(path)]
        self._watching = True

    def _is_allowed(self, path: object) -> bool:
        if isinstance(path, int) or path in (":memory:", os.devnull):
            return True
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        name = os.fsdecode(path)
        if name.startswith("file:"):
            return "mode=ro" in name
        real = os.path.realpath(name)
        return "__pycache__" in real or any(os.path.commonpath((real, each)) == each for each in self._allowed)


def _changed(event: str, arguments: tuple[object, ...]) -> Iterator[object]:
    """Yield the paths that an audit event changes."""
    if event == "open":
        path, mode, flags = arguments[:3]
        if (isinstance(flags, int) and flags & WRITING) or (isinstance(mode, str) and set(mode) & set("wax+")):
            yield path
        return
    count = CHANGING.get(event, 0)
    folders = arguments[-count:] if count else ()
    for path, folder in zip(arguments, folders, strict=False):
        relative_to_one = event in WITH_FOLDERS and isinstance(folder, int) and folder >= 0
        yield Path(f"/proc/self/fd/{folder}", os.fsdecode(str(path))) if relative_to_one else path


@contextmanager
def time_limit() -> Iterator[None]:
    """End work that computes or waits for too long.

    Raises:
        TookTooLong: it did.
    """

    def end(number: int, _frame: FrameType | None) -> None:
        raise TookTooLong(f"more than {COMPUTING_S if number == signal.SIGPROF else WAITING_S:g} s")

    limits = ((signal.SIGPROF, signal.ITIMER_PROF, COMPUTING_S), (signal.SIGALRM, signal.ITIMER_REAL, WAITING_S))
    before = [signal.signal(number, end) for number, _, _ in limits]
    try:
        for _, timer, seconds in limits:
            signal.setitimer(timer, seconds)
        yield
    finally:
        for (number, timer, _), handler in zip(limits, before, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(number, handler)
