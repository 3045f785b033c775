# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Who is practising right now: one locked file per running session.

The operating system lets go of the lock when the process ends, however it ends, `kill -9` and power cut
included. A process id in the database could belong to another program by the time it is looked at; a lock
cannot.
"""

import contextlib
import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        # flock and not lockf: it also holds between two stores of one process.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SessionLock:
    """A lock that is held until `release()` or the end of the process."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let go and remove the file; a second call does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        if sys.platform == "win32":  # which removes no open file
            os.close(descriptor)
            self._remove()
        else:  # once it is let go of, the file at this name may be another process's
            self._remove()
            os.close(descriptor)

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def take_lock(path: Path) -> SessionLock | None:
    """Lock `path`, making it if needed; None where another process (or store) holds it.

    Raises:
        OSError: the file can be neither made nor opened here.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _try_lock(descriptor)
        except OSError:
            os.close(descriptor)
            return None
        if sys.platform == "win32" or _is_at(path, descriptor):  # nobody removes there what is open
            return SessionLock(path, descriptor)
        # Its holder let go and removed it after it was opened here: the next one to come would make another.
        os.close(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    """Whether the open file is still the one with that name."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def is_held(path: Path) -> bool:
    """Whether a living process holds `path`. Where that cannot be found out, assume it does.

    On a medium that may only be read nobody can hold anything: what is there was left by a crash.
    """
    try:
        if not path.exists():
            return False
        lock = take_lock(path)
    except OSError as error:
        return error.errno != errno.EROFS
    if lock is None:
        return True
    lock.release()
    return False
