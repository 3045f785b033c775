# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One window for each pair of folders: a start that finds another one running hands over what it asks for.

The first opens a door, a socket that only its user can reach, and each later one knocks. A door whose owner was
killed is replaced. On Windows the window itself listens at a named pipe (`ui/desktop/pipe_visitors.py`), and only
knocking is done here; a mutex tells a start that another one came before it, though it does not listen yet.
It loads `_socket` and not `socket`, and no `hashlib`, each 10 ms of every start.
"""

import os
import stat
import sys
import time
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from facetimer.clocks import monotonic_s
from facetimer.faults import InputFault
from facetimer.launch.request import MOST_BYTES, Request, read_answer, to_line
from facetimer.paths import Paths

if TYPE_CHECKING:
    from _socket import socket
    from collections.abc import Callable, Iterator

PATIENCE_S = 10.0
"""How long one that runs may take to answer: it may be about to show its first page."""
_LONGEST_PLACE = 100
"""Bytes; the address of a socket has room for 107, and its draft is a little longer."""
_PAUSE_S = 0.1
_ALREADY_EXISTS = 183
"""What Windows says of a mutex that another process has made."""
_ANY_PROCESS = -1
"""ASFW_ANY of Windows' AllowSetForegroundWindow."""


class Door:
    """Where later starts knock, until it is closed.

    Args:
        place: of its socket.
        listening: the file descriptor of that socket.
    """

    def __init__(self, place: Path, listening: int) -> None:
        self._place = place
        self._listening: int | None = listening

    def taken(self) -> int:
        """Return a file descriptor of the listening socket, for whoever answers there."""
        assert self._listening is not None, "it is closed"
        return os.dup(self._listening)

    def close(self) -> None:
        """Take it away: the next start is the first one again. Nothing happens the second time."""
        if self._listening is None:
            return
        with suppress(OSError):
            self._place.unlink()
        os.close(self._listening)
        self._listening = None


def come_in(paths: Paths, request: Request) -> tuple[bool, Door | None]:
    """Hand the request to the start that came first with these folders, or be the first.

    Returns:
        Whether another has taken the request; and the door where this is the first and there can be one.

    Raises:
        InputFault: another runs, and cannot do what is asked; its sentence.
    """
    place = door_place(paths)
    if place is None:
        return False, None
    if hand_over(place, request):
        return True, None
    if sys.platform == "win32":
        return hand_over_soon(partial(is_first, place.name), partial(hand_over, place, request)), None
    door = open_door(place)
    return door is None and hand_over(place, request), door


def door_name(paths: Paths) -> str:
    """Return what tells the door of these folders from those of others."""
    folders = (os.fsencode(os.path.normcase(os.path.realpath(each))) for each in (paths.data, paths.config))
    return "facetimer-" + "".join(f"{crc32(each):08x}" for each in folders)


def door_place(paths: Paths) -> Path | None:
    """Return where the door of these folders is; None where there can be none."""
    if sys.platform == "win32":
        return Path(rf"\\.\pipe\{door_name(paths)}")
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere")
    for folder in (runtime, paths.cache):
        place = folder / door_name(paths)
        if _is_private(folder) and len(os.fsencode(place)) <= _LONGEST_PLACE:
            return place
    return None


def hand_over(place: Path, request: Request) -> bool:
    """Ask the one that runs already, if one does, and return whether it has taken the request.

    Raises:
        InputFault: it cannot do what is asked; its sentence.
    """
    answer = _ask_pipe(place, request) if sys.platform == "win32" else _ask(place, request)
    if answer:
        raise InputFault(answer)
    return answer is not None


def hand_over_soon(is_first: "Callable[[], bool]", asked: "Callable[[], bool]") -> bool:
    """Ask who came first until it listens, ends, or ten seconds are over; return whether it took the request.

    On Windows somebody who came first listens only once there is a window.

    Args:
        is_first: whether nobody came first, or nobody any longer.
        asked: asks once, and returns whether the request was taken.
    """
    until = monotonic_s() + PATIENCE_S
    while not is_first() and monotonic_s() < until:
        if asked():
            return True
        time.sleep(_PAUSE_S)
    return False


def is_first(name: str) -> bool:
    """Whether no other process on Windows is the first of that name; then this one is, until it ends."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateMutexW.restype, kernel.CloseHandle.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
        mutex = kernel.CreateMutexW(None, False, name)
        if ctypes.get_last_error() == _ALREADY_EXISTS:
            kernel.CloseHandle(mutex)
            return False
    return True


def open_door(place: Path) -> Door | None:
    """Open a door; None where another stands open there, or none can be made."""
    if sys.platform == "win32":
        return None
    with suppress(OSError), _drafted(place) as (draft, listening):
        try:
            os.link(draft, place)
        except FileExistsError:
            if not _took_the_place_of_a_dead_one(draft, place):
                return None
        return Door(place, os.dup(listening.fileno()))
    return None


@contextmanager
def _drafted(place: Path) -> "Iterator[tuple[Path, socket]]":
    """Give a socket at a path of its own, that listens before anybody can find it under the name of the door."""
    from _socket import AF_UNIX, SOCK_STREAM, socket

    draft = place.with_name(f"{place.name}.{os.getpid()}")
    listening = socket(AF_UNIX, SOCK_STREAM)
    before = os.umask(0o077)
    try:
        draft.unlink(missing_ok=True)
        listening.bind(os.fsencode(draft))
        listening.listen(8)
        yield draft, listening
    finally:
        os.umask(before)
        draft.unlink(missing_ok=True)
        listening.close()


def _took_the_place_of_a_dead_one(draft: Path, place: Path) -> bool:
    """Put `draft` in the place of a socket at which nobody listens; one start at a time looks."""
    from fcntl import LOCK_EX, flock

    folder = os.open(place.parent, os.O_RDONLY)
    try:
        flock(folder, LOCK_EX)
        alive = _connected(place)
        if alive is not None:
            alive.close()
            return False
        draft.rename(place)
        return True
    finally:
        os.close(folder)


def _is_private(folder: Path) -> bool:
    """Whether nobody else can put anything into a folder."""
    with suppress(OSError):
        found = folder.stat()
        return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return False


def _connected(place: Path) -> "socket | None":
    from _socket import AF_UNIX, SOCK_STREAM, socket

    caller = socket(AF_UNIX, SOCK_STREAM)
    try:
        caller.settimeout(PATIENCE_S)
        caller.connect(os.fsencode(place))
    except OSError:
        caller.close()
        return None
    return caller


def _ask(place: Path, request: Request) -> str | None:
    """Return the answer; None where nobody gives one: the window was being closed, or does not react."""
    if not place.exists():
        return None
    caller = _connected(place)
    if caller is None:
        return None
    said = b""
    try:
        caller.sendall(to_line(request))
        while not said.endswith(b"\n") and len(said) < MOST_BYTES:
            more = caller.recv(4096)
            if not more:
                return None
            said += more
    except OSError:
        return None
    finally:
        caller.close()
    return read_answer(said)


def _ask_pipe(place: Path, request: Request) -> str | None:
    """Return the answer; None where nobody gives one. A pipe has no patience of its own: a thread waits at it."""
    from threading import Thread

    said: list[str | None] = []

    def ask() -> None:
        with suppress(OSError), place.open("r+b", buffering=0) as pipe:
            _let_windows_come_forward()
            pipe.write(to_line(request))
            said.append(read_answer(pipe.readline(MOST_BYTES)))

    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(PATIENCE_S)
    return said[0] if said else None


def _let_windows_come_forward() -> None:
    """Give away what Windows gives to a program that a person starts: the right to show a window above others."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
