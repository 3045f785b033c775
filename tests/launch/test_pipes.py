# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a start on Windows asks at the pipe of the one before it; and the same folders have the same door."""

import ctypes
import os
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from facetimer.faults import InputFault
from facetimer.launch import door
from facetimer.launch.door import door_name, hand_over
from facetimer.launch.request import Request, to_line
from facetimer.paths import Paths

PIPE = Path("pipe")
Open = Callable[[Callable[[], bytes]], None]


class Pipe(BytesIO):
    """A pipe at which somebody answers, or does not."""

    def __init__(self, answer: Callable[[], bytes]) -> None:
        super().__init__()
        self._answer = answer

    def readline(self, _most: int | None = -1, /) -> bytes:
        return self._answer()


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Let this be Windows, with a pipe that gives an answer."""
    user32 = SimpleNamespace(AllowSetForegroundWindow=lambda _process: 1)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)

    def opening(answer: Callable[[], bytes]) -> None:
        monkeypatch.setattr(Path, "open", lambda *_, **__: Pipe(answer))

    return opening


def test_what_the_first_window_takes_is_handed_over(windows: Open) -> None:
    windows(lambda: to_line(""))
    assert hand_over(PIPE, Request(routine="five-basics"))


def test_what_the_first_window_cannot_do_is_said(windows: Open) -> None:
    windows(lambda: to_line("There is no such routine."))
    with pytest.raises(InputFault, match="no such routine"):
        hand_over(PIPE, Request(routine="none"))


def test_a_window_that_stands_still_holds_no_later_one_up(windows: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    never = Event()
    monkeypatch.setattr(door, "PATIENCE_S", 0.01)
    windows(lambda: bytes(never.wait()))
    assert not hand_over(PIPE, Request())
    never.set()


def test_without_a_pipe_this_is_the_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not hand_over(tmp_path / "pipe", Request())


def test_a_folder_that_differs_in_its_case_alone_is_another_where_the_system_says_so(tmp_path: Path) -> None:
    one, other = (Paths(data=tmp_path / name, config=tmp_path) for name in ("Data", "dATA"))
    assert (door_name(one) == door_name(other)) is (os.path.normcase("Data") == os.path.normcase("dATA"))


def test_what_leads_to_a_folder_makes_no_difference(tmp_path: Path) -> None:
    one, other = (Paths(data=tmp_path / name, config=tmp_path) for name in ("data", "x/../data"))
    assert door_name(one) == door_name(other) != door_name(Paths(data=tmp_path, config=tmp_path))
