# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a start asks of the window, and how one start hands it to another that runs already.

It must not know how it travels.
"""

import os
from collections.abc import Mapping

import msgspec
from msgspec import Struct

MOST_BYTES = 64 * 1024
"""As much as one request may have; the paths of a hundred files are less."""
PLACES = ("today", "practise", "history", "learn", "settings")
"""Where a start can lead."""
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """What a start asks for.

    Attributes:
        routine: the id of the routine to show; "" for none.
        start: start it at once.
        due: get ready for what is due today.
        place: one of `PLACES`; "" for whatever is in front.
        files: shown with what they hold, by their absolute paths.
        tray: stay out of sight, as at login.
        token: with which the desktop lets the window come forward; "" where it gives none.
    """

    routine: str = ""
    start: bool = False
    due: bool = False
    place: str = ""
    files: tuple[str, ...] = ()
    tray: bool = False
    token: str = ""

    @property
    def shows(self) -> bool:
        """Whether there is something to see."""
        return bool(not self.tray or self.routine or self.due or self.place or self.files)


def activation_token(environment: Mapping[str, str]) -> str:
    """Return with what the desktop lets a window of the program it starts come forward; "" where it gives none."""
    return next((environment[name] for name in _TOKENS if environment.get(name)), "")


def to_line(value: Request | str) -> bytes:
    """Return a request or its answer as one line; paths that are not UTF-8 keep their bytes."""
    return msgspec.json.encode(value if isinstance(value, str) else _travelling(value)) + b"\n"


def read_request(line: bytes) -> Request | None:
    """Return the request in a line; None if there is none in it."""
    try:
        request = msgspec.json.decode(line, type=Request)
    except msgspec.DecodeError:
        return None
    return msgspec.structs.replace(request, files=tuple(filter(None, map(_path_of, request.files))))


def read_answer(line: bytes) -> str | None:
    """Return why a request was refused, "" where it was not, None where the line is no answer."""
    try:
        return msgspec.json.decode(line, type=str)
    except msgspec.DecodeError:
        return None


def _travelling(request: Request) -> Request:
    return msgspec.structs.replace(request, files=tuple(os.fsencode(each).hex() for each in request.files))


def _path_of(travelled: str) -> str:
    try:
        return os.fsdecode(bytes.fromhex(travelled))
    except ValueError:
        return ""
