# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What later starts and the desktop ask of a window that is open: it comes forward and leads there."""

import os
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facetimer.launch.door import hand_over, open_door
from facetimer.launch.request import Request
from facetimer.resources import assets_dir
from facetimer.settings import Settings
from facetimer.ui.about.shortcuts_dialog import ShortcutsDialog
from facetimer.ui.asked import answer, lead
from facetimer.ui.desktop.pipe_visitors import PipeVisitors
from facetimer.ui.desktop.visitors import Answer, Visitors
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.taking_in.offered_dialog import OfferedDialog
from tests.ui.finding import page_shown, the
from tests.ui.surroundings import Surroundings

ROUTINE = str(assets_dir() / "library" / "routines" / "jaw-ease.toml")


def test_a_window_out_of_sight_comes_forward_with_the_routine(window: MainWindow) -> None:
    window.hide()
    assert answer(window, Request(routine="jaw-ease")) == ""
    assert window.isVisible()
    assert isinstance(page_shown(window), RoutinePage)


def test_a_routine_is_started_at_once_if_that_is_asked(window: MainWindow) -> None:
    assert answer(window, Request(routine="cheek-lip-trio", start=True)) == ""
    assert window.flow.driver is not None


def test_a_session_that_is_asked_for_begins_with_nothing_in_front_of_it(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.show_shortcuts()
    shown = the(window, ShortcutsDialog)
    assert answer(window, Request(routine="five-basics", start=True)) == ""
    assert window.flow.driver is not None
    assert not shown.isVisible()
    assert QApplication.activeModalWidget() is None


def test_what_is_due_today_is_got_ready(window: MainWindow) -> None:
    answer(window, Request(due=True))
    assert isinstance(page_shown(window), PreparePage)


def test_a_place_is_shown(window: MainWindow) -> None:
    answer(window, Request(place="history"))
    assert isinstance(page_shown(window), HistoryPage)


def test_a_routine_that_is_not_there_is_refused_and_nothing_changes(window: MainWindow) -> None:
    before = page_shown(window)
    assert answer(window, Request(routine="nope")).startswith(
        "no routine is called 'nope'; there are cheek-lip-trio"
    )
    assert page_shown(window) is before


def test_a_second_start_with_the_desktop_shows_nothing(window: MainWindow) -> None:
    window.hide()
    assert answer(window, Request(tray=True)) == ""
    assert not window.isVisible()


def test_a_session_goes_on_and_files_are_shown_after_it(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.start("cheek-lip-trio")
    running = window.flow.driver
    assert running is not None
    answer(window, Request(routine="jaw-ease", start=True, files=(ROUTINE,)))
    answer(window, Request(place="history"))
    assert window.flow.driver is running
    assert window.findChildren(OfferedDialog) == []
    window.flow.close()
    qtbot.waitUntil(lambda: bool(window.findChildren(OfferedDialog)))
    the(window, OfferedDialog).reject()


def test_files_are_shown_with_what_they_hold(window: MainWindow, qtbot: QtBot) -> None:
    answer(window, Request(files=(ROUTINE,)))
    qtbot.waitUntil(lambda: bool(window.findChildren(OfferedDialog)))
    the(window, OfferedDialog).reject()


def test_the_first_start_is_not_passed_by(surroundings: Surroundings, qtbot: QtBot) -> None:
    surroundings.settings = Settings()
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    first = page_shown(window)
    for request in (Request(place="history"), Request(due=True)):
        lead(window, request)
        assert page_shown(window) is first
    window.close()


def test_the_token_of_the_desktop_reaches_qt(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    answer(window, Request(token="let me"))
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "let me"


Listening = Callable[[Path, list[Request]], "Visitors | PipeVisitors"]


def keeping(heard: list[Request]) -> Answer:
    def answered(request: Request) -> str:
        heard.append(request)
        return "so be it"

    return answered


def at_a_door(place: Path, heard: list[Request]) -> Visitors:
    door = open_door(place)
    assert door is not None
    return Visitors(door.taken(), keeping(heard))


def at_a_pipe(place: Path, heard: list[Request]) -> PipeVisitors:
    return PipeVisitors(str(place), keeping(heard))


@pytest.mark.parametrize("listen", [at_a_door, at_a_pipe])
def test_visitors_are_heard_and_answered(listen: Listening, tmp_path: Path, qtbot: QtBot) -> None:
    heard: list[Request] = []
    visitors = listen(tmp_path / "door", heard)
    with socket.socket(socket.AF_UNIX) as silent, ThreadPoolExecutor() as threads:
        silent.connect(str(tmp_path / "door"))  # who says nothing holds nobody up
        asked = threads.submit(hand_over, tmp_path / "door", Request(place="learn"))
        qtbot.waitUntil(asked.done, timeout=20_000)
    assert str(asked.exception()) == "so be it"
    assert heard == [Request(place="learn")]
    visitors.close()


@pytest.mark.parametrize("listen", [at_a_door, at_a_pipe])
def test_who_talks_nonsense_is_shown_out(listen: Listening, tmp_path: Path, qtbot: QtBot) -> None:
    heard: list[Request] = []
    visitors = listen(tmp_path / "door", heard)
    with ThreadPoolExecutor() as threads:
        ends = [threads.submit(left_after, tmp_path / "door", words) for words in (b"nonsense\n", b"x" * 200_000)]
        qtbot.waitUntil(lambda: all(each.done() for each in ends), timeout=20_000)
    assert [each.result() for each in ends] == [b"", b""]
    assert heard == []
    visitors.close()


def left_after(place: Path, words: bytes) -> bytes:
    """Say `words` at the door and return what was answered before it was shut."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(place))
        with suppress(OSError):
            line.sendall(words)
            return line.recv(100)
    return b""
