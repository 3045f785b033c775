# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Standard streams that are missing, full or narrow: one fault, told once, and nothing of ours breaks for it."""

import errno
import io
import os
import sys

import pytest

from facetimer.streams import OutputFailed, machine_output, open_missing_streams, told_streams

LINE_END = os.linesep.encode()


class Full(io.RawIOBase):
    """Takes nothing, for a reason."""

    def __init__(self, number: int = errno.ENOSPC) -> None:
        super().__init__()
        self._error = OSError(number, "No space left on device" if number == errno.ENOSPC else "other")

    def writable(self) -> bool:
        return True

    def write(self, _data: object) -> int:
        raise self._error


class Stubborn(io.BufferedWriter):
    """Closes without a fault, so that only what is tested complains."""

    def close(self) -> None:
        pass


def on(raw: io.RawIOBase, encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(Stubborn(raw), encoding=encoding, line_buffering=True)


def take_output(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """Return standard output as bytes, in an encoding that knows no ü."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    return raw


def test_what_is_said_reaches_the_stream_that_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = take_output(monkeypatch)
    before = sys.stdout
    with told_streams():
        assert sys.stdout is not before
        sys.stdout.write("für\n")
    assert sys.stdout is before
    assert taken.getvalue() == b"f?r" + LINE_END
    sys.stdout.write("more\n")  # it was not closed
    sys.stdout.flush()
    assert taken.getvalue() == b"f?r" + LINE_END + b"more" + LINE_END


def test_programs_get_utf_8_and_line_ends_as_written_in_the_order_of_writing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = take_output(monkeypatch)
    with told_streams():
        sys.stdout.write("before\n")
        with machine_output() as out:
            out.write("für\r\n\udcff")  # half a sign, from a file's name
        sys.stdout.write("after\n")
    assert taken.getvalue() == b"before" + LINE_END + b"f\xc3\xbcr\r\n\\udcffafter" + LINE_END


def test_an_output_that_is_no_stream_of_bytes_takes_text(monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.StringIO()
    monkeypatch.setattr(sys, "stdout", text)
    with told_streams(), machine_output() as out:
        out.write("ü")
    assert text.getvalue() == "ü"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "standard output cannot be written: No space left on device."),
        (errno.EBADF, "standard output cannot be written: it is closed."),
    ],
)
def test_an_output_that_takes_nothing_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    monkeypatch.setattr(sys, "stdout", on(Full(number)))
    with told_streams():
        with pytest.raises(OutputFailed) as fault:
            sys.stdout.write("hello\n")
        with pytest.raises(OutputFailed):
            sys.stdout.write("nothing is tried any more\n")
    assert str(fault.value) == sentence
    assert not fault.value.reader_left


def test_a_reader_that_has_left_is_told_apart() -> None:
    assert OutputFailed(BrokenPipeError(errno.EPIPE, "Broken pipe")).reader_left


def test_complaints_that_nobody_takes_are_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", on(Full()))
    with told_streams():
        sys.stderr.write("a complaint\n")
        sys.stderr.flush()


def test_streams_that_are_missing_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def say() -> None:
        sys.stdout.write("hello\n")  # Windows, which takes its null device for a terminal, refuses here
        sys.stdout.flush()

    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    open_missing_streams()
    opened = sys.stdin, sys.stdout, sys.stderr
    try:
        assert sys.stdin.read() == ""
        sys.stderr.write("a complaint\n")
        sys.stderr.flush()
        with told_streams(), pytest.raises(OutputFailed, match="it is closed"):
            say()
    finally:
        for stream in opened:
            stream.close()
