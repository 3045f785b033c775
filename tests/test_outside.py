# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.outside import Unreadable, json_from, read_bytes, shown, text_of, toml_from
from tests.system_words import refusal


def refused(read: Callable[[], object]) -> str:
    with pytest.raises(Unreadable) as caught:
        read()
    return f"{caught.value.place}: {caught.value.message}"


def test_a_file_of_exactly_the_size_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")

    assert read_bytes(tmp_path / "a", 5) == b"12345"
    assert refused(lambda: read_bytes(tmp_path / "a", 4)) == "file: has 5 bytes, at most 4 are read"


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    assert refused(lambda: read_bytes(Path(device), 10)) == "file: is a device or pipe, it should be a file"


def test_a_pipe_without_a_writer_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refused(lambda: read_bytes(tmp_path / "pipe", 10)) == "file: is a device or pipe, it should be a file"


def test_a_folder_a_missing_file_and_an_impossible_path_are_told(tmp_path: Path) -> None:
    assert refused(lambda: read_bytes(tmp_path, 10, what="settings file")) == (
        "file: is a folder, it should be a settings file"
    )
    assert refused(lambda: read_bytes(tmp_path / "none", 10)) == (
        f"file: cannot be read ({refusal((tmp_path / 'none').stat)}), it should be a readable file"
    )
    assert refused(lambda: read_bytes(Path("a\0b"), 10)) == (
        "file: cannot be read, its path is not one this system knows"
    )


def test_a_byte_order_mark_is_no_part_of_any_text() -> None:
    mark = b"\xef\xbb\xbf"

    assert text_of(mark + b"a") == "a"
    assert toml_from(mark + b"a = 1") == {"a": 1}
    assert json_from(mark + b"[1]") == [1]


@pytest.mark.parametrize("read", [text_of, toml_from, json_from])
def test_another_encoding_is_told_with_its_line(read: Callable[[bytes], object]) -> None:
    content = '["plain",\n"für"]'.encode("latin-1")

    assert refused(lambda: read(content)) == "line 2: is not UTF-8 text, save the file with the encoding UTF-8"


@pytest.mark.parametrize(
    "nested",
    [b"[" * 5_000_000, b'{"a":' * 100_000, b"[" * 100_000 + b"]" * 100_000],
    ids=["open", "objects", "closed"],
)
def test_json_nested_without_end_is_told(nested: bytes) -> None:
    assert refused(lambda: json_from(nested)).startswith("file: is nested too deeply")


@pytest.mark.parametrize("number", [b"9" * 5_000, b"1e999", b"-" + b"1" * 30], ids=["long", "large", "negative"])
def test_json_numbers_beyond_64_bits_are_told_or_read(number: bytes) -> None:
    try:
        assert isinstance(json_from(number), int | float)
    except Unreadable as fault:
        assert fault.message == "has a number that is too large"  # noqa: PT017 - either answer will do


def test_json_that_is_none_is_told() -> None:
    assert refused(lambda: json_from(b"[1]x")) == "file: is not JSON (trailing characters (byte 4))"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"a = " + b"[" * 5_000, "file: is nested too deeply, tables go at most three deep"),
        (b"a = 1\nb = " + b"9" * 5_000, "file: has a number of thousands of digits, a few are enough"),
        (b"\n" + b"a." * 40 + b"a = 1", "line 2: has a key of more than 32 parts, two are enough"),
        (b'a = "x', 'file: has text whose quote is not closed, write "text"'),
    ],
    ids=["nesting", "digits", "key", "quote"],
)
def test_toml_beyond_what_is_read_is_told(content: bytes, sentence: str) -> None:
    assert refused(lambda: toml_from(content)) == sentence


def test_a_value_that_is_not_there_is_shown_as_nothing() -> None:
    assert shown(None) == "nothing"


def test_any_value_is_shown_on_one_short_line() -> None:
    values: list[object] = [10**5_000, "a" * 5_000, "two\nlines\x1b[1m", [[1]] * 5_000, {"a": 1}, (1, 2)]
    for value in values:
        text = shown(value)

        assert text.isprintable()
        assert len(text) < 60
