# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from facetimer.session.machine import SessionStatus
from facetimer.settings import SoundSettings
from facetimer.settings_file import load_settings
from facetimer.sound.speaker import SOUND_IS_BACK
from facetimer.ui.controls.banner import Kind
from facetimer.ui.desktop.screen_awake import ScreenAwake
from facetimer.ui.every_page import paint_every_page
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.debounce import DEBOUNCE_MS
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.pause_dialogs import LeaveDialog
from facetimer.ui.player.progress_strip import ProgressStrip
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.rail import RailButton
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import click, driver_of, page_shown, snapshot_of, texts, the, the_banner, told
from tests.ui.surroundings import Surroundings


def player(window: MainWindow) -> PlayerPage:
    page = window.findChild(PlayerPage)
    assert isinstance(page, PlayerPage)
    return page


def status(window: MainWindow) -> SessionStatus:
    return driver_of(window).status


def pass_ms(window: MainWindow, surroundings: Surroundings, ms: int) -> None:
    driver = driver_of(window)
    while ms > 0 and driver.status is SessionStatus.RUNNING:
        surroundings.clock.advance(min(1000, ms))
        ms -= 1000
        driver.poll()


def press(window: MainWindow, surroundings: Surroundings, key: Qt.Key) -> None:
    """Press a key later than the debounce would swallow."""
    surroundings.clock.advance(DEBOUNCE_MS)
    # QTest.keyClick knows no media keys
    QCoreApplication.sendEvent(player(window), QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier(0)))


def button(parent: QWidget, name: str) -> QAbstractButton:
    return next(b for b in parent.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name)


def test_a_session_from_picker_to_history(window: MainWindow, surroundings: Surroundings, qtbot: QtBot) -> None:
    window.go_to("practise")
    picker = window.findChild(PractisePage)
    assert isinstance(picker, PractisePage)
    QTest.mouseClick(picker._cards["cheek-lip-trio"], Qt.MouseButton.LeftButton)

    page = window.findChild(RoutinePage)
    assert isinstance(page, RoutinePage)
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    card = window.findChild(PreparePage)
    assert isinstance(card, PreparePage)
    QTest.keyClick(card.begin_button, Qt.Key.Key_Space)
    assert status(window) is SessionStatus.RUNNING
    pass_ms(window, surroundings, 20_000)
    QTest.mouseClick(player(window), Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert status(window) is SessionStatus.PAUSED
    press(window, surroundings, Qt.Key.Key_Space)
    pass_ms(window, surroundings, 300_000)

    finish = window.findChild(FinishPage)
    assert isinstance(finish, FinishPage)
    assert any(text.startswith("That was ") for text in texts(finish))
    QTest.mouseClick(button(finish, "Done"), Qt.MouseButton.LeftButton)
    window.go_to("history")
    history = window.findChild(HistoryPage)
    assert isinstance(history, HistoryPage)
    history.build_rest()
    shown = history.shown_session()
    assert shown is not None
    assert (shown.routine, shown.outcome.value) == ("cheek-lip-trio", "complete")
    assert [step.name for step in shown.steps] == ["Fish Lips", "Kiss Face", "The Whistler"]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_MediaTogglePlayPause]
)
def test_any_of_the_large_keys_pauses_and_goes_on(
    window: MainWindow, surroundings: Surroundings, key: Qt.Key
) -> None:
    window.flow.start("cheek-lip-trio")
    press(window, surroundings, key)
    assert status(window) is SessionStatus.PAUSED
    press(window, surroundings, key)
    assert status(window) is SessionStatus.RUNNING
    assert snapshot_of(window).lead_in_ms == 3_000


def test_a_second_press_at_once_is_the_same_press(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.flow.start("cheek-lip-trio")
    page = player(window)
    press(window, surroundings, Qt.Key.Key_Space)
    surroundings.clock.advance(DEBOUNCE_MS - 1)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton)
    assert status(window) is SessionStatus.PAUSED
    surroundings.clock.advance(QApplication.doubleClickInterval())
    QTest.mouseClick(page, Qt.MouseButton.LeftButton)
    assert status(window) is SessionStatus.RUNNING


@pytest.mark.parametrize("where", ["page", "button"])
def test_a_double_click_is_one_press(window: MainWindow, surroundings: Surroundings, where: str) -> None:
    window.flow.start("cheek-lip-trio")
    target = player(window) if where == "page" else button(window, "Pause")
    surroundings.clock.advance(1_000)

    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    surroundings.clock.advance(QApplication.doubleClickInterval() - 1)
    QTest.mouseDClick(target, Qt.MouseButton.LeftButton)  # in widgets this is the second press alone
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton)
    assert status(window) is SessionStatus.PAUSED

    surroundings.clock.advance(1)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    assert status(window) is SessionStatus.RUNNING


def test_the_pause_button_takes_no_bounce(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    press(window, surroundings, Qt.Key.Key_Space)
    assert status(window) is SessionStatus.PAUSED

    QTest.mouseClick(button(window, "Go on"), Qt.MouseButton.LeftButton)

    assert status(window) is SessionStatus.PAUSED


def test_keys_steer_the_session(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    page = player(window)
    press(window, surroundings, Qt.Key.Key_Right)
    assert snapshot_of(window).step.index == 1
    press(window, surroundings, Qt.Key.Key_Left)
    assert snapshot_of(window).step.index == 0
    pass_ms(window, surroundings, 12_500)
    press(window, surroundings, Qt.Key.Key_R)
    here = snapshot_of(window)
    assert here.position_ms == here.timeline.rep_start(here.segment)
    total = snapshot_of(window).timeline.total_ms
    QTest.keyClicks(page, "+")
    assert snapshot_of(window).timeline.total_ms == total + 10_000
    press(window, surroundings, Qt.Key.Key_M)
    assert surroundings.soundtrack.calls[-1] == ("preferences", SoundSettings(muted=True))
    press(window, surroundings, Qt.Key.Key_L)
    assert window.preferences.settings.picture.facing


def test_a_key_that_changes_a_setting_is_answered_before_the_file_and_kept_when_the_window_closes(
    window: MainWindow, surroundings: Surroundings
) -> None:
    kept = surroundings.folder / "config" / "settings.toml"
    window.flow.start("cheek-lip-trio")
    press(window, surroundings, Qt.Key.Key_M)
    assert surroundings.soundtrack.calls[-1] == ("preferences", SoundSettings(muted=True))
    assert not kept.exists()

    window.close()

    assert load_settings(kept)[0].sound.muted


@pytest.mark.parametrize("lost", [True, False])
def test_a_setting_that_waits_to_be_written_is_written_where_the_display_is_lost(
    window: MainWindow, surroundings: Surroundings, lost: bool
) -> None:
    kept = surroundings.folder / "config" / "settings.toml"
    window.flow.start("cheek-lip-trio")
    if lost:
        press(window, surroundings, Qt.Key.Key_L)
    window.write_down()

    assert kept.exists() is lost


def test_the_strip_seeks_by_a_click_of_the_left_button(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    strip = the(player(window), ProgressStrip)
    last, first = (QPoint(x, strip.height() // 2) for x in (strip.width() - 10, strip.width() // 10))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=last)
    assert snapshot_of(window).step.exercise.id == "whistler"
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(strip, button, pos=first)
    assert snapshot_of(window).step.exercise.id == "whistler"


def leave(window: MainWindow, surroundings: Surroundings, answer: str, qtbot: QtBot) -> None:
    press(window, surroundings, Qt.Key.Key_Escape)
    assert status(window) is SessionStatus.PAUSED
    dialog = player(window).findChild(LeaveDialog)
    assert isinstance(dialog, LeaveDialog)
    QTest.mouseClick(button(dialog, answer), Qt.MouseButton.LeftButton)


def test_escape_asks_and_going_on_is_the_default(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.flow.start("cheek-lip-trio")
    leave(window, surroundings, "Go on", qtbot)
    assert status(window) is SessionStatus.RUNNING
    press(window, surroundings, Qt.Key.Key_Escape)
    dialog = player(window).findChild(LeaveDialog)
    assert isinstance(dialog, LeaveDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert status(window) is SessionStatus.RUNNING


def test_leaving_early_keeps_what_was_done(window: MainWindow, surroundings: Surroundings, qtbot: QtBot) -> None:
    window.flow.start("cheek-lip-trio")
    pass_ms(window, surroundings, 40_000)
    leave(window, surroundings, "Finish and keep", qtbot)

    finish = window.findChild(FinishPage)
    assert isinstance(finish, FinishPage)
    assert "40 second(s) kept." in texts(finish)  # plurals come with a translation
    assert surroundings.store.sessions(5, 0)[0].outcome.value == "partial"


def test_discarding_leaves_no_trace(window: MainWindow, surroundings: Surroundings, qtbot: QtBot) -> None:
    window.flow.start("cheek-lip-trio")
    pass_ms(window, surroundings, 30_000)
    leave(window, surroundings, "Discard", qtbot)
    assert status(window) is SessionStatus.PAUSED
    QTest.mouseClick(button(player(window), "Discard it all"), Qt.MouseButton.LeftButton)

    assert isinstance(page_shown(window), TodayPage)
    assert surroundings.store.sessions(5, 0) == []


def test_closing_the_window_keeps_what_was_done(window: MainWindow, surroundings: Surroundings) -> None:
    from facetimer.history.store import open_store

    window.flow.start("cheek-lip-trio")
    pass_ms(window, surroundings, 30_000)
    window.close()

    paths = window.services.context.paths
    store = open_store(paths.database, paths.backups)
    assert [s.outcome.value for s in store.sessions(5, 0)] == ["partial"]
    store.close()
    assert surroundings.soundtrack.calls[-1] == ("close",)


def test_an_unknown_routine_is_told(window: MainWindow) -> None:
    window.flow.start("<b>none</b>")

    assert "There is no routine named <b>none</b>." in told(window)
    assert isinstance(page_shown(window), TodayPage)


def test_a_silent_device_is_told_and_the_session_runs(window: MainWindow, surroundings: Surroundings) -> None:
    surroundings.soundtrack.notice = "No sound device was found."
    window.flow.start("cheek-lip-trio")

    assert told(window) == "No sound device was found."
    assert status(window) is SessionStatus.RUNNING


def test_the_rail_leads_to_every_place_and_marks_it(window: MainWindow, qtbot: QtBot) -> None:
    for each in window.findChildren(RailButton):
        QTest.mouseClick(each, Qt.MouseButton.LeftButton)
        assert each.isChecked()
        page = page_shown(window)
        assert page is not None
        assert page.accessibleName() == each.text()


def test_every_page_can_be_painted(window: MainWindow) -> None:
    paint_every_page(window)

    assert set(window._pages) == set(window.places.makers)


def test_every_control_has_a_name(window: MainWindow) -> None:
    paint_every_page(window)
    window.flow.start("cheek-lip-trio")
    for each in window.findChildren(QPushButton):
        assert each.accessibleName() or not each.isVisibleTo(window), each


def test_an_output_that_gives_way_to_another_is_taken_down(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    pass_ms(window, surroundings, 9_000)
    window.services.context.relay.tell("One loudspeaker is gone.")  # and nothing has changed about how it is heard
    surroundings.soundtrack.output_name = "miniaudio"
    window.services.context.relay.tell(SOUND_IS_BACK)
    assert the_banner(window).kind is Kind.MIND, "the one before is not over"
    click(the_banner(window), "Dismiss")
    assert (told(window), the_banner(window).kind) == (SOUND_IS_BACK, Kind.NEWS)

    assert window.flow.running is not None
    journal = window.flow.running.journal
    assert journal.kept is not None
    session = surroundings.store.session(journal.kept.id)
    assert session is not None
    taken_down = [(moment.detail, moment.at_ms) for moment in session.moments if moment.kind == "device"]
    assert taken_down == [("miniaudio", 9_000)]


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # offscreen, Qt looks for a tray and says so
def test_without_a_tray_the_window_itself_reminds(window: MainWindow, surroundings: Surroundings) -> None:
    if QSystemTrayIcon.isSystemTrayAvailable():
        pytest.skip("this desktop has a tray, which reminds")
    window.preferences.change("reminders.enabled", True)
    window.begin_in_tray()
    assert window._desktop is not None
    for _ in range(2):
        window._desktop.tray.look()
        assert "First Session, when you like." in texts(window)
        click(window, "Dismiss")
        surroundings.now += timedelta(hours=3)


def test_that_the_screen_may_go_dark_is_said_for_as_long_as_a_session_runs(window: MainWindow) -> None:
    window._join_desktop()
    desktop = window._desktop
    assert desktop is not None
    window.flow.start("five-basics")
    desktop.awake.failed.emit("It may go dark.")
    banner = window._banner
    assert "It may go dark." in texts(banner)

    window.flow.close()

    assert "It may go dark." not in texts(banner)


def test_a_press_is_answered_on_the_screen_before_the_desktop_is_asked_to_stay_awake(
    window: MainWindow, qtbot: QtBot
) -> None:
    window._join_desktop()
    desktop = window._desktop
    assert desktop is not None
    order: list[str] = []
    desktop.awake = ScreenAwake((lambda _answer: order.append("asked"),), desktop)
    window.flow.start("five-basics")
    page = page_shown(window)

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if watched is page and event.type() is QEvent.Type.Paint:
                order.append("painted")
            return False

    watch = Watch()
    page.installEventFilter(watch)
    page.update()
    qtbot.waitUntil(lambda: "asked" in order, timeout=30_000)

    assert order[0] == "painted"


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # offscreen, Qt looks for a tray and says so
def test_begun_in_a_tray_that_is_not_there_the_window_is_shown(surroundings: Surroundings, qtbot: QtBot) -> None:
    if QSystemTrayIcon.isSystemTrayAvailable() or QDBusConnection.sessionBus().isConnected():
        pytest.skip("this desktop may have a tray")
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)

    window.begin_in_tray()

    assert not window.isVisible()
    qtbot.waitUntil(window.isVisible)
