# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figure that a session begins with is drawn while "Get ready" is read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.face.scene import scene
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.face_view import FaceView
from facetimer.ui.picture.scene_painter import ScenePainter
from facetimer.ui.picture.soft import soft_picture
from facetimer.ui.picture.stage import Ground, Stage
from facetimer.ui.picture.standing import standing
from facetimer.ui.player.arranging import player_geometry
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.phase_sign import FittedLine
from facetimer.ui.practise.prepare_page import PreparePage
from tests.ui.finding import click, driver_of, snapshot_of, the
from tests.ui.surroundings import Surroundings


def get_ready(window: MainWindow, qtbot: QtBot) -> QSize:
    """Go to "Get ready", wait until all is drawn, and return the pixels of the stage to come."""
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    qtbot.waitUntil(lambda: window.services.stills.queue.empty, timeout=20_000)
    return player_geometry(page.width(), page.height()).stage.size()


def all_is_drawn(window: MainWindow, size: QSize) -> bool:
    """Whether there is every picture of which the first frame is put together."""
    timeline = window.services.planner.plan("five-basics").timeline
    assert timeline is not None
    stills = window.services.stills
    first = standing(scene(stills.rig, Snapshot(timeline, SessionStatus.IDLE, 0), stills.style))
    return ScenePainter(moving=True).make_ready(first, size, 0.0)


def test_the_player_finds_the_pictures_of_its_first_frame(window: MainWindow, qtbot: QtBot) -> None:
    size = get_ready(window, qtbot)
    assert all_is_drawn(window, size)

    QTest.keyClick(the(window, PreparePage).begin_button, Qt.Key.Key_Return)
    assert the(the(window, PlayerPage), Stage).size() == size
    assert all_is_drawn(window, size), "they are not let go as the page goes"


def test_blurred_edges_of_the_first_frame_are_there_too(window: MainWindow, qtbot: QtBot) -> None:
    get_ready(window, qtbot)
    made = soft_picture.cache_info().misses

    QTest.keyClick(the(window, PreparePage).begin_button, Qt.Key.Key_Return)
    the(the(window, PlayerPage), Stage)

    assert soft_picture.cache_info().misses == made


def test_they_are_let_go_where_no_session_begins(window: MainWindow, qtbot: QtBot) -> None:
    size = get_ready(window, qtbot)
    assert all_is_drawn(window, size)

    click(the(window, PreparePage), "Not now")
    assert not all_is_drawn(window, size)


def figures(page: QWidget) -> list[FaceView]:
    return [each for each in page.findChildren(FaceView) if each.isVisible()]


def test_a_session_that_nothing_led_to_has_its_words_first_and_its_figure_at_the_moment_of_the_clock(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.flow.start("five-basics")
    page = the(window, PlayerPage)
    assert "Brow Stretch" in [each.accessibleName() for each in page.findChildren(FittedLine)]
    assert figures(page) == [], "it is on its way"
    assert the(page, Stage).ground is Ground.READY

    surroundings.clock.advance(1_500)
    driver_of(window).poll()
    assert snapshot_of(window).position_ms == 1_500, "the session does not wait for it"
    qtbot.waitUntil(lambda: bool(figures(page)), timeout=30_000)

    assert figures(page)[0].accessibleName() == "Brow Stretch"


def test_a_figure_that_is_overtaken_by_the_session_shows_what_it_has_come_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.flow.start("five-basics")
    page = the(window, PlayerPage)
    assert figures(page) == []
    driver_of(window).skip()
    qtbot.waitUntil(lambda: bool(figures(page)), timeout=30_000)

    assert figures(page)[0].accessibleName() == snapshot_of(window).step.exercise.name == "Circle Your Tongue"


def test_a_session_after_get_ready_begins_with_its_figure(window: MainWindow, qtbot: QtBot) -> None:
    get_ready(window, qtbot)
    QTest.keyClick(the(window, PreparePage).begin_button, Qt.Key.Key_Return)

    assert figures(the(window, PlayerPage))
