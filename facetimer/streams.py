# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Standard input, output and error as the world gives them: closed, full, cut off, or of a narrow encoding.

Owns what every command has in common when it says something. Words for people never fail for want of a sign; what
other programs read is UTF-8 whatever the terminal speaks; an output that takes nothing is one fault, told once.
It must not know what is said.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from io import TextIOWrapper, UnsupportedOperation
from typing import BinaryIO, TextIO

from facetimer.faults import EnvironmentFault


class OutputFailed(EnvironmentFault):
    """Standard output takes no more.

    Attributes:
        reader_left: whether a program that was reading has seen enough (`| head`), which is no fault of anybody.
    """

    def __init__(self, error: OSError) -> None:
        reason = "it is closed" if error.errno == errno.EBADF else error.strerror or str(error)
        super().__init__(f"standard output cannot be written: {reason}.")
        self.reader_left = isinstance(error, BrokenPipeError)


class _Output(TextIOWrapper):
    """Standard output; a failure is raised as `OutputFailed`, then and at each further writing, untried."""

    _failure: OutputFailed | None = None

    def write(self, text: str, /) -> int:
        if self._failure is not None:
            raise self._failure
        try:
            return super().write(text)
        except OSError as error:
            raise self._failed(error) from error

    def flush(self) -> None:
        if self._failure is not None:
            return
        try:
            super().flush()
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError) -> OutputFailed:
        """Discard what is still unwritten: Python flushes once more when it ends, and complains."""
        self._failure = OutputFailed(error)
        with contextlib.suppress(OSError, UnsupportedOperation):
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
        return self._failure


class _Complaints(TextIOWrapper):
    """Standard error; if writing there fails too, give up silently."""

    def write(self, text: str, /) -> int:
        with contextlib.suppress(OSError):
            return super().write(text)
        return len(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            super().flush()


def open_missing_streams() -> None:
    """Put something in the place of streams that were closed before the program began (`>&-`, pythonw).

    Python has None there, and the next file opened would get the number of a standard stream and whatever
    another library writes to it. Standard output becomes one that refuses, so that a command can tell.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


@contextlib.contextmanager
def told_streams() -> Iterator[None]:
    """Let the standard streams behave as this module says for as long as the block lasts."""
    open_missing_streams()
    before = sys.stdout, sys.stderr
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    opened: list[TextIOWrapper] = []
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout = _in_place_of(sys.stdout, _Output, opened)
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr = _in_place_of(sys.stderr, _Complaints, opened)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
        for stream in opened:
            _let_go(stream)


def _in_place_of(stream: TextIOWrapper, kind: type[TextIOWrapper], opened: list[TextIOWrapper]) -> TextIOWrapper:
    opened.append(kind(stream.buffer, stream.encoding, "replace", line_buffering=stream.line_buffering))
    return opened[-1]


def _let_go(stream: TextIOWrapper) -> None:
    """Leave the buffer below to whoever had it before; a stream that is thrown away would close it."""
    with contextlib.suppress(OutputFailed):
        stream.flush()
    stream.detach()


@contextlib.contextmanager
def machine_output() -> Iterator[TextIO]:
    """Give standard output as other programs read it: UTF-8 with the line ends as written, whatever the terminal.

    A sign that UTF-8 does not have (half of one, in a file's name) is written as JSON writes it.
    """
    sys.stdout.flush()
    buffer: BinaryIO | None = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        yield sys.stdout
        return
    output = _Output(buffer, "utf-8", "backslashreplace", newline="")
    try:
        yield output
        output.flush()
    finally:
        _let_go(output)
