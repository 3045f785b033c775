# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window fits its screen at first, and comes back as it was."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.choices.building.document import read_text
from facetimer.choices.building.keeping import Drafts, Origin
from facetimer.choices.window_places import Box, Monitor, arrangement_of
from facetimer.ui.main_window import MainWindow
from facetimer.ui.window_size import AROUND, GOOD_SIZE, LEAST_SIZE, WindowFrame, fitting, monitors
from tests.ui.surroundings import Surroundings

Opening = Callable[[], tuple[QWidget, WindowFrame]]
MAXIMISED = Qt.WindowState.WindowMaximized


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opening]:
    """Opens a window like the last one was; the one before is closed."""
    windows: list[QWidget] = []

    def open_one() -> tuple[QWidget, WindowFrame]:
        for before in windows:
            before.close()
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        frame = WindowFrame(window, tmp_path / "config" / "window.json")
        with qtbot.waitExposed(window):
            window.show()
        return window, frame

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def small(tmp_path: Path) -> None:
    """The window was small when it was open last."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "window.json").write_text('{"width": 900, "height": 700}')


def is_maximised(window: QWidget) -> bool:
    """Whether the desktop has made it so, which comes a while after the wish."""
    return window.windowState() == MAXIMISED and window.width() >= window.screen().availableSize().width()


@pytest.mark.parametrize(
    ("screen", "factor"), [((1366, 768), 1), ((1920, 1080), 1.25), ((1920, 1080), 1.5), ((1366, 768), 2)]
)
def test_the_first_window_fits_common_screens(screen: tuple[int, int], factor: float) -> None:
    available = QSize(round(screen[0] / factor), round(screen[1] / factor))
    for wanted in (GOOD_SIZE, LEAST_SIZE):
        whole = fitting(wanted, available) + AROUND
        assert whole.width() <= available.width()
        assert whole.height() <= available.height()
    assert fitting(GOOD_SIZE, QSize(2560, 1440)) == GOOD_SIZE


def test_the_size_is_kept(opened: Opening) -> None:
    window, frame = opened()
    window.resize(900, 700)
    frame.keep()
    assert opened()[0].size() == QSize(900, 700)


def test_the_place_is_kept_for_these_screens(opened: Opening, tmp_path: Path, qtbot: QtBot) -> None:
    window, frame = opened()
    window.resize(900, 700)
    window.move(120, 90)
    qtbot.waitUntil(lambda: window.pos() == QPoint(120, 90))
    frame.keep()

    window, frame = opened()
    qtbot.waitUntil(lambda: window.pos() == QPoint(120, 90))
    assert window.size() == QSize(900, 700)
    frame.keep()
    (placed,) = json.loads((tmp_path / "config" / "window.json").read_text())["places"]
    assert placed == {
        "arrangement": arrangement_of(monitors()),
        "box": {"x": 120, "y": 90, "width": 900, "height": 700},
    }


def test_the_place_of_other_screens_is_left_alone_and_kept(opened: Opening, tmp_path: Path) -> None:
    elsewhere = {"arrangement": "3840x2160+0+0@2", "box": {"x": 7, "y": 7, "width": 800, "height": 600}}
    (tmp_path / "config").mkdir()
    file = tmp_path / "config" / "window.json"
    file.write_text(json.dumps({"width": 900, "height": 700, "places": [elsewhere]}))
    window, frame = opened()
    assert window.size() == QSize(900, 700)
    frame.keep()
    first, newest = json.loads(file.read_text())["places"]
    assert first == elsewhere
    assert newest["arrangement"] == arrangement_of(monitors())


def test_a_place_beside_the_screens_is_moved_into_sight(opened: Opening, tmp_path: Path, qtbot: QtBot) -> None:
    gone = {"arrangement": arrangement_of(monitors()), "box": {"x": 9000, "y": -900, "width": 900, "height": 700}}
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "window.json").write_text(json.dumps({"width": 1, "height": 1, "places": [gone]}))
    window, frame = opened()
    frame.come_into_sight()  # the desktop has put its frame around it
    qtbot.waitUntil(lambda: window.screen().availableGeometry().contains(window.frameGeometry()))
    assert window.size() == QSize(900, 700)


def test_a_window_whose_screen_is_unplugged_comes_to_one_that_is_there(opened: Opening, qtbot: QtBot) -> None:
    window, frame = opened()
    window.resize(1000, 750)
    window.move(300, 200)
    qtbot.waitUntil(lambda: window.pos() == QPoint(300, 200))
    left = Box(0, 0, 900, 640)
    frame.come_into_sight([Monitor(left, left)])
    qtbot.waitUntil(lambda: QRect(0, 0, 900, 640).contains(window.frameGeometry()))

    before = window.geometry()
    frame.come_into_sight()
    assert window.geometry() == before, "what is in sight stays"


def test_under_wayland_the_desktop_places_the_window_and_places_of_other_days_stay(
    qtbot: QtBot, tmp_path: Path
) -> None:
    placed = {"arrangement": arrangement_of(monitors()), "box": {"x": 300, "y": 200, "width": 800, "height": 600}}
    file = tmp_path / "window.json"
    file.write_text(json.dumps({"width": 900, "height": 700, "places": [placed]}))
    window = QWidget()
    qtbot.addWidget(window)
    frame = WindowFrame(window, file, platform="wayland")
    assert window.pos() == QPoint(0, 0)
    assert window.size() == QSize(900, 700)
    frame.keep()
    kept = json.loads(file.read_text())
    assert (kept["width"], kept["places"]) == (900, [placed])


def test_maximised_comes_back_with_the_place_below_it(opened: Opening, small: None, qtbot: QtBot) -> None:
    window, frame = opened()
    window.move(100, 80)
    qtbot.waitUntil(lambda: window.pos() == QPoint(100, 80))
    frame.toggle_full_screen()
    qtbot.waitUntil(window.isFullScreen)
    frame.keep()
    window, frame = opened()
    qtbot.waitUntil(window.isFullScreen)
    frame.toggle_full_screen()
    qtbot.waitUntil(lambda: window.size() == QSize(900, 700))
    qtbot.waitUntil(lambda: window.pos() == QPoint(100, 80))


def test_a_size_that_fits_no_longer_is_fitted(opened: Opening, tmp_path: Path) -> None:
    opened()[1].keep()
    (tmp_path / "config" / "window.json").write_text('{"width": 9000, "height": 7}')
    window, _ = opened()
    available = window.screen().availableSize()
    assert window.size() == fitting(QSize(9000, LEAST_SIZE.height()), available)


def test_maximised_is_kept_with_the_size_below_it(opened: Opening, small: None, qtbot: QtBot) -> None:
    window, frame = opened()
    window.showMaximized()
    qtbot.waitUntil(lambda: is_maximised(window))
    frame.keep()
    window, _ = opened()
    qtbot.waitUntil(lambda: is_maximised(window))
    window.showNormal()
    qtbot.waitUntil(lambda: window.size() == QSize(900, 700))


def test_leaving_the_full_screen_keeps_maximised(opened: Opening, small: None, qtbot: QtBot) -> None:
    window, frame = opened()
    window.showMaximized()
    qtbot.waitUntil(lambda: is_maximised(window))
    maximised = window.size()
    for _ in range(2):
        frame.toggle_full_screen()
        qtbot.waitUntil(window.isFullScreen)
        frame.toggle_full_screen()
        qtbot.waitUntil(lambda: is_maximised(window))
    qtbot.waitUntil(lambda: window.size() == maximised)
    frame.keep()
    window, _ = opened()
    qtbot.waitUntil(lambda: is_maximised(window))
    window.showNormal()
    qtbot.waitUntil(lambda: window.size() == QSize(900, 700))


def test_the_full_screen_is_kept_with_what_lies_below_it(opened: Opening, qtbot: QtBot) -> None:
    window, frame = opened()
    window.showMaximized()
    qtbot.waitUntil(lambda: is_maximised(window))
    frame.toggle_full_screen()
    qtbot.waitUntil(window.isFullScreen)
    frame.keep()
    window, frame = opened()
    qtbot.waitUntil(window.isFullScreen)
    frame.toggle_full_screen()
    qtbot.waitUntil(lambda: is_maximised(window))


def test_the_full_screen_of_a_session_ends_with_it(opened: Opening, qtbot: QtBot) -> None:
    window, frame = opened()
    frame.begin_session(full_screen=True)
    qtbot.waitUntil(window.isFullScreen)
    frame.end_session()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    frame.toggle_full_screen()
    qtbot.waitUntil(window.isFullScreen)
    frame.begin_session(full_screen=True)
    frame.end_session()
    assert window.isFullScreen()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[" * 100_000,
        "null",
        '{"width": "900"}',
        '{"width": 1e999, "height": 1}',
        '{"width": 99999999999, "height": -5}',
        "\0" * 9000,
        '{"width": 900, "height": 700, "places": [{"arrangement": "", "box": {"x": 1e9, "y": 0}}]}',
    ],
    ids=range(9),
)
def test_a_damaged_file_is_as_good_as_none(opened: Opening, tmp_path: Path, text: str) -> None:
    opened()[1].keep()
    (tmp_path / "config" / "window.json").write_text(text)
    window, frame = opened()
    assert window.size() == fitting(GOOD_SIZE, window.screen().availableSize())
    frame.keep()
    assert json.loads((tmp_path / "config" / "window.json").read_text())["width"] == window.width()


def test_a_pipe_in_its_place_is_as_good_as_none(opened: Opening, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    os.mkfifo(tmp_path / "config" / "window.json")
    window, frame = opened()
    assert window.size() == fitting(GOOD_SIZE, window.screen().availableSize())
    frame.keep()


def test_the_window_keeps_its_size_when_it_is_closed(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.resize(910, 710)
    window.close()
    again = MainWindow(surroundings.context())
    qtbot.addWidget(again)
    assert again.size() == QSize(910, 710)
    again.close()


def test_deleting_everything_deletes_that_too(window: MainWindow, surroundings: Surroundings) -> None:
    kept = surroundings.context().paths.window
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("{}")
    Drafts(surroundings.context().paths.drafts).keep("mine", read_text(b'id = "mine"\n'), Origin())
    window.places.settings.erase()
    assert not kept.exists()
    assert not surroundings.context().paths.drafts.exists()
