# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is wrong in a file, where, and what would be right.

Owns the sentence and the way a place and a value are written. It must not know what a correct file holds.
"""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

WHOLE_FILE = "file"
"""The place of a fault that belongs to no single line or key."""

_SHOWN_CHARACTERS = 40


class Fault(Struct, frozen=True):
    """One thing wrong in one file; its text is one line.

    Attributes:
        file: the file, as it was asked for.
        place: a key (`blocks[1].hold_s`, the first block being number 1), `line 7`, or `file`.
        message: what is wrong, then what would be right.
    """

    file: Path
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.message}"


class Refused(Exception):  # noqa: N818 - caught at the edge of this room and turned into a Fault
    """A file cannot be read as what it should be; carries the place and the message of the fault."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


def shown(value: object) -> str:
    """Return `value` as it may stand in a one-line sentence: quoted, short, without control characters."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        # Python refuses to print integers of more than 4300 digits, and nobody wants to read them.
        return str(value) if abs(value) < 10**15 else "a number of more than 15 digits"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    if not isinstance(value, str):
        return "a date or time"
    text = value if len(value) <= _SHOWN_CHARACTERS else value[: _SHOWN_CHARACTERS - 1] + "…"
    return '"' + "".join(c if c.isprintable() else "·" for c in text) + '"'


def one_of(known: Iterable[str], given: object, *, at_most: int = 24) -> str:
    """Return what could be written instead: the closest known word if one is close, else the known words."""
    import difflib  # only a file with a fault needs it

    words = sorted(known)
    close = difflib.get_close_matches(given[:80], words, n=1, cutoff=0.6) if isinstance(given, str) else []
    if close:
        return f'did you mean "{close[0]}"?'
    return f"it is one of {', '.join(words[:at_most])}" + (f" … ({len(words)} in all)" if words[at_most:] else "")


def under(place: str, key: str) -> str:
    """Return the place of `key` inside `place`."""
    name = key if key.isidentifier() and len(key) <= _SHOWN_CHARACTERS else shown(key)
    return f"{place}.{name}" if place else name


def item(place: str, index: int) -> str:
    """Return the place of the item with the zero-based `index`; people count from 1, and so does a place."""
    return f"{place}[{index + 1}]"
