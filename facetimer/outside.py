# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Reads files that somebody else may have written: whatever they hold, the answer comes quickly and in words.

Owns what every such file has in common: it is a regular file of bounded size, UTF-8 with or without a byte order
mark, and TOML or JSON whose nesting and numbers stay within what Python reads. It must not know what belongs in
the file.
"""

import os
import re
import stat
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

WHOLE_FILE = Notice(QT_TRANSLATE_NOOP("Notices", "file"))
"""The place of a fault that belongs to no single line or key."""

MAX_KEY_PARTS = 32
_DEEP_KEY = re.compile(rf"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){{{MAX_KEY_PARTS}}}""")
"""A dotted key of very many parts costs tomllib quadratic time, so it is refused before it is parsed."""

_LINE_OF_ERROR = r"(?s)^(?P<what>.*?) \(at (?:line (?P<line>\d+), column \d+|end of document)\)$"

_TOO_DEEP = QT_TRANSLATE_NOOP("Notices", "is nested too deeply, tables go at most three deep")
_TOML_REASONS = (
    (
        "Illegal character",
        QT_TRANSLATE_NOOP(
            "Notices", 'has text whose quote is not closed or that holds a control character, write "text"'
        ),
    ),
    (
        "Unterminated string",
        QT_TRANSLATE_NOOP("Notices", 'has text whose quote is not closed, write "text"'),
    ),
    ("Expected '='", QT_TRANSLATE_NOOP("Notices", 'has a key without "=", it should read: key = value')),
    (
        "Invalid value",
        QT_TRANSLATE_NOOP(
            "Notices", 'has a value of no known kind, write "text", a number, true, false or a [list]'
        ),
    ),
    (
        "Expected newline",
        QT_TRANSLATE_NOOP(
            "Notices", 'has something after its value, write a number alone, like 15 or 2.5, or "text" in quotes'
        ),
    ),
    (
        "Unclosed",
        QT_TRANSLATE_NOOP("Notices", 'has a list or table that is not closed, write ["one", "two"]'),
    ),
    (
        "declaration",
        QT_TRANSLATE_NOOP(
            "Notices", "has a heading that is not closed, write [table], or [[table]] for one of several"
        ),
    ),
    (
        "Cannot overwrite",
        QT_TRANSLATE_NOOP("Notices", "gives a key or table for the second time, each stands only once"),
    ),
    (
        "Cannot declare",
        QT_TRANSLATE_NOOP(
            "Notices",
            "gives a table for the second time, each stands only once; several of a kind are each headed by "
            "[[double brackets]]",
        ),
    ),
    (
        "Cannot mutate",
        QT_TRANSLATE_NOOP("Notices", "adds to a table that is complete already, write it in one place"),
    ),
    ("nested", _TOO_DEEP),
    (
        "Exceeds the limit",
        QT_TRANSLATE_NOOP("Notices", "has a number of thousands of digits, a few are enough"),
    ),
)
"""What tomllib says (its words differ between versions of Python) and what a person can do with it."""

_SHOWN_CHARACTERS = 40


class Unreadable(Exception):  # noqa: N818 - caught by whoever asked, who knows the file's name
    """A file cannot be read as what it should be.

    Attributes:
        place: `line 7`, or `file` where it belongs to no line.
        message: what is wrong, then what would be right.
    """

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


def read_bytes(path: Path, at_most: int, *, what: str = WHOLE_FILE) -> bytes:
    """Return the content of a regular file of at most `at_most` bytes.

    Args:
        path: any path at all.
        at_most: a larger file is refused unread.
        what: what a sentence calls a right file, such as ".toml file".

    Raises:
        Unreadable: it is no file, too large, or the system does not let us read it.
    """
    try:
        with open_regular(path, what=what) as file:
            size = os.fstat(file.fileno()).st_size
            if size > at_most:
                raise _too_large(size, at_most)
            data = file.read(at_most + 1) or b""  # None where the kernel has no more to say for now (/proc/kmsg)
    except OSError as error:
        raise _refused(error) from None
    if len(data) > at_most:
        raise _too_large(len(data), at_most)
    return data


def open_regular(path: Path, *, what: str = WHOLE_FILE) -> BinaryIO:
    """Open a regular file to be read from; a device or pipe is refused instead of waited for.

    Args:
        path: any path at all.
        what: what a sentence calls a right file, such as ".toml file".

    Raises:
        Unreadable: it is no file, or the system does not let us read it.
    """
    try:
        _refuse_special(path.stat(), what)  # before it is opened: opening a device can do something to it
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        file = os.fdopen(os.open(path, flags), "rb")
    except OSError as error:
        raise _refused(error) from None
    except ValueError:  # a path with a NUL in it
        raise Unreadable(
            WHOLE_FILE,
            Notice(QT_TRANSLATE_NOOP("Notices", "cannot be read, its path is not one this system knows")),
        ) from None
    try:
        _refuse_special(os.fstat(file.fileno()), what)
    except Unreadable:
        file.close()
        raise
    return file


def why_closed(folder: Path) -> Notice | None:
    """Return why a folder cannot be looked into; None where it can be, or where there is none."""
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        return None
    except OSError as error:
        words = QT_TRANSLATE_NOOP("Notices", "cannot be looked into ({reason}), so that nothing in it is here")
        return Notice(words, reason=error.strerror or error)
    return None


def _refused(error: OSError) -> Unreadable:
    return Unreadable(
        WHOLE_FILE,
        Notice(
            QT_TRANSLATE_NOOP("Notices", "cannot be read ({reason}), it should be a readable file"),
            reason=error.strerror or error,
        ),
    )


def _refuse_special(status: os.stat_result, what: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        folder = Notice(QT_TRANSLATE_NOOP("Notices", "is a folder, it should be a {what}"), what=what)
        device = Notice(QT_TRANSLATE_NOOP("Notices", "is a device or pipe, it should be a {what}"), what=what)
        raise Unreadable(WHOLE_FILE, folder if stat.S_ISDIR(status.st_mode) else device)


def _too_large(size: int, at_most: int) -> Unreadable:
    return Unreadable(
        WHOLE_FILE,
        Notice(QT_TRANSLATE_NOOP("Notices", "has {size} bytes, at most {most} are read"), size=size, most=at_most),
    )


def text_of(content: bytes) -> str:
    """Return the text in `content`, without a byte order mark.

    Raises:
        Unreadable: it is not UTF-8, with the line where that shows.
    """
    try:
        return content.decode("utf-8-sig")  # some editors begin a file with a byte order mark
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = Notice(QT_TRANSLATE_NOOP("Notices", "is not UTF-8 text, save the file with the encoding UTF-8"))
        raise Unreadable(_line(line), message) from None


def toml_from(content: bytes) -> dict[str, Any]:
    """Return the TOML document in `content`.

    Raises:
        Unreadable: it is not UTF-8 or not TOML, with the line where that shows.
    """
    import tomllib  # what asks only whether a folder is closed needs none of it

    text = text_of(content)
    for number, written in enumerate(text.split("\n"), start=1):
        if written.count(".") >= MAX_KEY_PARTS and _DEEP_KEY.search(written):
            message = Notice(
                QT_TRANSLATE_NOOP("Notices", "has a key of more than {count} parts, two are enough"),
                count=MAX_KEY_PARTS,
            )
            raise Unreadable(_line(number), message)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise Unreadable(WHOLE_FILE, Notice(_TOO_DEEP)) from None
    except ValueError as error:  # TOMLDecodeError, and numbers beyond what Python reads
        raise _not_toml(str(error)) from None


def _not_toml(reason: str) -> Unreadable:
    found = re.match(_LINE_OF_ERROR, reason)
    place = _line(int(found["line"])) if found and found["line"] else WHOLE_FILE
    for sign, sentence in _TOML_REASONS:
        if sign in reason:
            return Unreadable(place, Notice(sentence))
    message = Notice(
        QT_TRANSLATE_NOOP("Notices", "is not TOML, a line should read: key = value, or be a [table] heading")
    )
    return Unreadable(place, message)


def _line(number: int) -> Notice:
    return Notice(QT_TRANSLATE_NOOP("Notices", "line {number}"), number=number)


def json_from(content: bytes) -> Any:
    """Return the JSON document in `content`, as dictionaries, lists, texts, numbers, true, false and None.

    Raises:
        Unreadable: it is not UTF-8 or not JSON.
    """
    try:
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except UnicodeDecodeError as error:
        text_of(content)  # says which line
        raise Unreadable(WHOLE_FILE, _not_json(str(error))) from None
    except RecursionError:
        message = Notice(
            QT_TRANSLATE_NOOP("Notices", "is nested too deeply to be JSON that facetimer has written")
        )
        raise Unreadable(WHOLE_FILE, message) from None
    except msgspec.ValidationError:  # a number that fits in no 64 bits: the only thing checked here
        raise Unreadable(
            WHOLE_FILE, Notice(QT_TRANSLATE_NOOP("Notices", "has a number that is too large"))
        ) from None
    except msgspec.DecodeError as error:
        raise Unreadable(WHOLE_FILE, _not_json(str(error).removeprefix("JSON is malformed: "))) from None


def _not_json(reason: str) -> Notice:
    return Notice(QT_TRANSLATE_NOOP("Notices", "is not JSON ({reason})"), reason=reason)


def shown(value: object) -> str:
    """Return `value` as it may stand in a one-line sentence: quoted, short, without control characters."""
    if value is None:
        return Notice(QT_TRANSLATE_NOOP("Notices", "nothing"))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        # Python refuses to print integers of more than 4300 digits, and no reader needs them.
        return (
            str(value)
            if abs(value) < 10**15
            else Notice(QT_TRANSLATE_NOOP("Notices", "a number of more than 15 digits"))
        )
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list | tuple):
        return Notice(QT_TRANSLATE_NOOP("Notices", "a list"))
    if isinstance(value, dict):
        return Notice(QT_TRANSLATE_NOOP("Notices", "a table"))
    if not isinstance(value, str):
        return Notice(QT_TRANSLATE_NOOP("Notices", "a date or time"))
    text = value if len(value) <= _SHOWN_CHARACTERS else value[: _SHOWN_CHARACTERS - 1] + "…"
    return '"' + "".join(c if c.isprintable() else "·" for c in text) + '"'


def under(place: str, key: str) -> str:
    """Return the place of `key` inside `place`."""
    name = key if key.isidentifier() and len(key) <= _SHOWN_CHARACTERS else shown(key)
    return f"{place}.{name}" if place else name
