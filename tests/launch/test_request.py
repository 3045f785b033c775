# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What one start hands to another arrives as it was; what is no request is none."""

import pytest

from facetimer.launch.request import Request, activation_token, read_answer, read_request, to_line


def test_a_request_arrives_as_it_was() -> None:
    file = "/home/a/not \udcff UTF-8\n.facetimer.toml"  # half a sign, which a name may have on any system
    request = Request(routine="five-basics", start=True, place="history", files=(file, "/b"), token="t")
    line = to_line(request)
    assert line.count(b"\n") == 1
    assert read_request(line) == request


def test_an_answer_arrives_as_it_was() -> None:
    assert read_answer(to_line("no routine is called 'x'.")) == "no routine is called 'x'."
    assert read_answer(b"[]") is None


@pytest.mark.parametrize("line", [b"", b"GET / HTTP/1.1\r\n", b'{"routine": 5}', b'{"else": 1}', b"\xff\n"])
def test_anything_else_is_no_request(line: bytes) -> None:
    assert read_request(line) is None


def test_what_is_no_path_is_left_out() -> None:
    assert read_request(b'{"files": ["not hex"]}') == Request()


@pytest.mark.parametrize(
    ("request_", "shows"),
    [(Request(), True), (Request(tray=True), False), (Request(tray=True, routine="x"), True)],
)
def test_only_a_start_with_the_desktop_shows_nothing(request_: Request, shows: bool) -> None:
    assert request_.shows is shows


def test_the_token_of_the_newer_specification_comes_first() -> None:
    assert activation_token({"DESKTOP_STARTUP_ID": "old"}) == "old"
    assert activation_token({"DESKTOP_STARTUP_ID": "old", "XDG_ACTIVATION_TOKEN": "new"}) == "new"
    assert activation_token({}) == ""
