# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can be pressed in the player: the row that fades, the pause, and the ways to see it."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline
from facetimer.ui.controls.banner import BannerAction
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.face_view import FaceView
from facetimer.ui.player.arranging import player_geometry
from facetimer.ui.player.count import Count
from facetimer.ui.player.fading_controls import FadingControls
from facetimer.ui.player.flash import Flash
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.painted import Painted, heavy
from facetimer.ui.player.pause_panel import PausePanel, Tile
from facetimer.ui.player.phase_sign import ActionSign, FittedLine, PhaseSign
from tests.ui.finding import button, click, driver_of, snapshot_of, the, the_banner
from tests.ui.surroundings import Surroundings

RUNNING, PAUSED = SessionStatus.RUNNING, SessionStatus.PAUSED


def at(plan: Timeline, kind: SegmentKind, after_ms: int = 0, number: int = 0) -> Snapshot:
    segment = [each for each in plan.segments if each.kind is kind][number]
    return Snapshot(plan, RUNNING, segment.start_ms + after_ms)


def test_a_flash_comes_with_each_tone_if_one_wants_it(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    driver_of(window).seek(at(snapshot_of(window).timeline, SegmentKind.HOLD).position_ms)
    assert not page.findChildren(Flash)[0].isVisible()

    window.preferences.change("session.flash", True)
    surroundings.clock.advance(1_000)
    driver_of(window).poll()

    assert page.findChildren(Flash)[0].isVisible()
    qtbot.waitUntil(lambda: not page.findChildren(Flash)[0].isVisible())


def takes_no_click(controls: FadingControls) -> bool:
    """Whether the controls have faded: what is not seen is not pressed."""
    return controls.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_controls_are_out_of_sight_and_a_click_through_them_pauses(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    row = the(page, FadingControls)
    assert takes_no_click(row)

    surroundings.clock.advance(1_000)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=row.geometry().topLeft() + QPoint(1, 1))

    assert snapshot_of(window).status is PAUSED
    assert not row.isVisible()
    assert the(page, PausePanel)


def test_tab_brings_the_controls_that_it_comes_to(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    row = the(page, FadingControls)
    assert takes_no_click(row)

    QTest.keyClick(page, Qt.Key.Key_Tab)

    assert button(row, "Pause").hasFocus()
    assert not takes_no_click(row)


def test_a_notice_that_is_pressed_away_leaves_the_keys_to_the_session(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.flow.start("cheek-lip-trio")
    the(window, PlayerPage)
    banner = the_banner(window)
    banner.tell("No sound.")
    banner.ask("The screen may go dark.", (BannerAction("Never mind", lambda: None),))
    QTest.mouseClick(button(banner, "Dismiss"), Qt.MouseButton.LeftButton)
    focused = window.focusWidget()
    assert focused is not None
    assert not banner.isAncestorOf(focused)

    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert snapshot_of(window).status is PAUSED
    QTest.mouseClick(button(banner, "Never mind"), Qt.MouseButton.LeftButton)
    surroundings.clock.advance(1_000)
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert snapshot_of(window).status is RUNNING


def test_a_focused_control_never_fades(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    QTest.keyClick(page, Qt.Key.Key_Shift)
    window.activateWindow()
    pause = button(the(page, FadingControls), "Pause")
    pause.setFocus(Qt.FocusReason.TabFocusReason)
    if pause.hasFocus():
        the(page, FadingControls).fade()
        assert not takes_no_click(the(page, FadingControls))


def test_a_pause_offers_all_there_is_in_reading_order(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    driver_of(window).seek(at(snapshot_of(window).timeline, SegmentKind.HOLD, 3_000).position_ms)
    driver_of(window).pause()
    panel = the(page, PausePanel)
    names = [each.accessibleName() for each in panel.findChildren(QAbstractButton) if each.isVisible()]

    assert names == [
        "Go on", "Back", "Again", "Skip", "Ten seconds more",
        "Sound", "As in a mirror", "Full screen", "How?",
        "Large, for a distance", "Narrow, beside a mirror", "Stay above other windows", "Stop",
    ]  # fmt: skip
    said = {each.accessibleName() for each in panel.findChildren(QWidget)}
    assert {"Click anywhere to go on.", "7 s of the hold to go"} <= said
    assert "Suck your cheeks in, purse your lips." in said, "what one was doing"

    click(panel, "Skip")
    assert snapshot_of(window).step.index == 1
    surroundings.clock.advance(1_000)
    click(panel, "Go on")
    assert snapshot_of(window).status is RUNNING


@pytest.mark.parametrize(("seconds", "told"), [(0, False), (3, True), (10, True)])
def test_a_pause_promises_three_two_one_where_it_comes(window: MainWindow, seconds: int, told: bool) -> None:
    window.preferences.change("session.lead_in_s", seconds)
    window.flow.start("cheek-lip-trio")
    driver_of(window).pause()
    said = [each.accessibleName() for each in the(window, PausePanel).findChildren(QWidget) if each.isVisible()]
    assert ("Or Space, or a pedal. 3, 2, 1 comes first." in said) is told
    assert ("Or Space, or a pedal." in said) is not told


def test_a_pause_shows_what_is_on(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.start("cheek-lip-trio")
    driver_of(window).pause()
    panel = the(the(window, PlayerPage), PausePanel)

    def on() -> set[str]:
        tiles = [each for each in panel.findChildren(Tile) if each.isVisible()]
        return {each.accessibleName() for each in tiles if each.isChecked()}

    assert on() == {"Sound", "As in a mirror"}
    for name in ("Sound", "As in a mirror", "Large, for a distance", "Stay above other windows"):
        click(panel, name)
    assert on() == {"Large, for a distance", "Stay above other windows"}
    click(panel, "Sound")
    click(panel, "Full screen")
    qtbot.waitUntil(lambda: on() == {"Sound", "Large, for a distance", "Stay above other windows", "Full screen"})


def test_a_pause_shows_full_screen_also_where_the_window_was_as_large_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    """The size may come before the state: a page that looks at its size alone has looked too early."""
    window.resize(window.screen().size())
    window.flow.start("cheek-lip-trio")
    driver_of(window).pause()
    panel = the(the(window, PlayerPage), PausePanel)
    (tile,) = (each for each in panel.findChildren(Tile) if each.accessibleName() == "Full screen")
    assert not tile.isChecked()
    click(panel, "Full screen")
    qtbot.waitUntil(tile.isChecked)
    click(panel, "Full screen")
    qtbot.waitUntil(lambda: not tile.isChecked())


def test_from_a_distance_there_is_figure_number_and_word_and_any_key_pauses(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    QTest.keyClick(page, Qt.Key.Key_D)
    from_far = player_geometry(page.width(), page.height(), far=True)
    assert [type(each).__name__ for each in page.findChildren(Painted) if each.isVisible()] == [
        "PhaseSign",
        "Count",
    ]

    surroundings.clock.advance(1_000)
    QTest.keyClick(page, Qt.Key.Key_R)
    assert snapshot_of(window).status is PAUSED
    assert the(page, PausePanel)

    surroundings.clock.advance(1_000)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert the(page, Count).height() == from_far.ring.height()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert the(page, ActionSign)
    assert snapshot_of(window).status is RUNNING


def test_a_session_may_stand_beside_a_mirror_and_above_other_windows(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    before = window.size()
    QTest.keyClick(page, Qt.Key.Key_N)
    QTest.keyClick(page, Qt.Key.Key_T)
    assert window.minimumWidth() == 420
    handle = window.windowHandle()
    assert handle is not None
    assert handle.flags() & Qt.WindowType.WindowStaysOnTopHint

    driver_of(window).abort(keep=False)
    assert window.minimumWidth() == 720
    assert not handle.flags() & Qt.WindowType.WindowStaysOnTopHint
    assert window.size() == before


def test_the_controls_come_back_wherever_the_pointer_moves(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    qtbot.waitUntil(lambda: bool(page.findChildren(FaceView)), timeout=30_000)
    handle = window.windowHandle()
    assert handle is not None
    controls = the(page, FadingControls)
    parts = [each for each in page.findChildren(QWidget) if each.isVisible() and not each.size().isEmpty()]
    kinds = {type(each).__name__: each for each in parts}
    assert {"FaceView", "Count", "ActionSign", "PhaseSign", "IconButton"} <= kinds.keys()
    asleep = []
    for name, part in kinds.items():
        controls.fade()
        place = part.mapTo(window, part.rect().center())  # a banner may have come and moved it
        QTest.mouseMove(handle, place)  # as the window system would: only who tracks the pointer is told
        QTest.mouseMove(handle, place + QPoint(2, 2))
        if takes_no_click(controls):
            asleep.append(name)
    assert asleep == []


@pytest.mark.parametrize("size", [(1280, 800), (720, 560), (1000, 1400), (2560, 1080)])
def test_nothing_that_hangs_below_the_word_of_a_phase_is_cut(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.flow.start("cheek-lip-trio")
    sign = the(the(window, PlayerPage), PhaseSign)
    font = heavy(sign.font())
    font.setPixelSize(player_geometry(*size).sizes.phase)

    assert sign.height() >= QFontMetrics(font).height()


@pytest.mark.parametrize("size", [(720, 560), (1000, 700), (1280, 800), (2560, 1080)])
@pytest.mark.parametrize("text_percent", [100, 200])
def test_name_and_facts_of_every_step_are_whole(
    window: MainWindow, size: tuple[int, int], text_percent: int
) -> None:
    window.preferences.change("picture.text_percent", text_percent)
    window.resize(*size)
    window.flow.start("gua-sha-face")
    page = the(window, PlayerPage)
    steps = snapshot_of(window).timeline.steps
    cut = []
    for step in steps:
        driver_of(window).seek(step.start_ms)
        lines = [each for each in page.findChildren(FittedLine) if each.isVisible()]
        assert len(lines) >= 2
        cut += [each.accessibleName() for each in lines if each.width() < each.width_of(each.accessibleName(), 14)]
        apart = [each.geometry() for each in lines]
        assert not any(one.intersects(other) for one, other in combinations(apart, 2))
    assert cut == []
