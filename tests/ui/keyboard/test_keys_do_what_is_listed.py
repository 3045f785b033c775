# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every key that is listed does what the list says, and nothing is done by a key that stands nowhere."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facetimer.session.machine import SessionStatus
from facetimer.ui.about.page import AboutPage
from facetimer.ui.about.shortcuts_dialog import ShortcutsDialog
from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.keyboard.meant_key import PLACES, SHIFTED_PLACES, KeyCodes
from facetimer.ui.keyboard.table import (
    ANYWHERE,
    BUILDING,
    GROUPS,
    OWN_EXERCISE,
    PLAYER,
    PRACTISE,
    Does,
    KeyGroup,
    key_words,
)
from facetimer.ui.keyboard.window_keys import WindowKeys
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import click, snapshot_of, texts, the

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NOWHERE = KeyCodes(0, 0, 0)


def send(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, place: KeyCodes = NOWHERE) -> bool:
    """Press a key in a widget, whatever has the focus; return whether the widget took it."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place.linux, place.windows, 0, "")
    QCoreApplication.sendEvent(widget, event)
    return event.isAccepted()


def in_front(window: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_no_key_does_two_things_in_one_place(group: KeyGroup) -> None:
    found = Counter(key for line in group.lines for key in (*line.keys, *line.also))
    assert [key for key, times in found.items() if times > 1] == []


def test_the_player_takes_every_key_of_its_list(window: MainWindow) -> None:
    for line in PLAYER.lines:
        for key in (*line.keys, *line.also):
            if window.flow.driver is None:
                window.flow.start("classic-massage")
            page = the(window, PlayerPage)
            assert isinstance(key, Qt.Key)
            assert send(page, key), line.words
            for dialog in window.findChildren(QDialog):
                dialog.reject()
                dialog.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_builder_takes_every_key_of_its_list(window: MainWindow, qtbot: QtBot) -> None:
    window.places.building().open("jaw-ease")
    in_front(window, qtbot)
    page = the(window, BuilderPage)
    for line in BUILDING.lines:
        for key in (*line.keys, *line.also):
            page.act(1, "down")
            if line.does is Does.REDO:
                page.undo()
            page.rows[2].parts["step"].setFocus()
            was, focus = page.builder.document, page.focusWidget()
            combination = QKeyCombination(key) if isinstance(key, Qt.Key) else key
            QTest.keyClick(page.rows[2].parts["step"], Qt.Key(combination.key()), combination.keyboardModifiers())
            if line.does is Does.SEARCH:
                assert page.focusWidget() is not focus, line.words
            elif line.does is Does.SAVE:
                assert page.builder.is_saved
            else:
                assert page.builder.document != was, line.words


def test_the_page_of_ones_own_exercise_takes_every_key_of_its_list(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.like_wanted.emit("fish-lips", lambda: None)
    in_front(window, qtbot)
    page = the(window, OwnExercisePage)
    for line in OWN_EXERCISE.lines:
        for key in (*line.keys, *line.also):
            page.exercise.duplicate_part(0)
            if line.does is Does.REDO:
                page.undo()
            page.changed()
            page.save_button.setFocus()
            was, focus = page.builder.document, page.focusWidget()
            combination = QKeyCombination(key) if isinstance(key, Qt.Key) else key
            QTest.keyClick(page.save_button, Qt.Key(combination.key()), combination.keyboardModifiers())
            if line.does is Does.SEARCH:
                assert page.focusWidget() is not focus, line.words
            elif line.does is Does.SAVE:
                assert page.builder.is_saved
            else:
                assert page.builder.document != was, line.words


def test_a_key_that_stands_nowhere_does_nothing(window: MainWindow) -> None:
    window.flow.start("classic-massage")
    before = snapshot_of(window).status
    assert PLAYER.meaning(Qt.Key.Key_W) is None
    send(the(window, PlayerPage), Qt.Key.Key_W)
    assert snapshot_of(window).status is before


def test_every_letter_of_the_player_has_its_place_on_other_layouts() -> None:
    letters = {key for line in PLAYER.lines for key in line.keys if isinstance(key, Qt.Key) and key < 0x100}
    assert letters - {Qt.Key.Key_Space} <= {*PLACES, *SHIFTED_PLACES}


def test_arrows_change_places_where_one_reads_from_the_right() -> None:
    assert PLAYER.meaning(Qt.Key.Key_Right) is Does.SKIP
    assert PLAYER.meaning(Qt.Key.Key_Right, mirrored=True) is Does.BACK
    assert key_words(Qt.Key.Key_Right, mirrored=True) == "Left"


def test_the_keys_of_the_window_work_wherever_the_focus_is(qtbot: QtBot) -> None:
    window = QWidget()
    field = QWidget(window)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    window.show()
    in_front(window, qtbot)
    field.setFocus()
    done: list[Does] = []
    WindowKeys(window).pressed.connect(done.append)
    for line in ANYWHERE.lines:
        for key in line.keys:
            combination = QKeyCombination(key) if isinstance(key, Qt.Key) else key
            QTest.keyClick(field, Qt.Key(combination.key()), combination.keyboardModifiers())
            assert done, (line.words, key)
            assert done.pop() is line.does


def test_the_window_carries_out_every_key_of_its_list(window: MainWindow, qtbot: QtBot) -> None:
    in_front(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    the(window, HistoryPage)
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    the(window, SettingsPage)
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    for line in ANYWHERE.lines[:-1]:  # the last one leaves
        window.commands.do(line.does)


def test_escape_leads_back_where_there_is_a_way_and_is_the_players_own_in_a_session(
    window: MainWindow, qtbot: QtBot
) -> None:
    in_front(window, qtbot)
    window.go_to("news")
    for page in (AboutPage, SettingsPage):  # one step each time
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
        the(window, page)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    the(window, SettingsPage)

    window.flow.start("classic-massage")
    QTest.keyClick(the(window, PlayerPage), Qt.Key.Key_Escape)
    assert window.flow.driver is not None, "it asks first"


def test_no_window_comes_over_a_session_that_runs_on(window: MainWindow) -> None:
    """Files are not asked for there, nor is anything printed; what does come, comes with a pause."""
    window.flow.start("classic-massage")
    for does in (Does.OPEN, Does.PRINT, Does.TODAY, Does.SHORTCUTS):
        window.commands.do(does)
        over = [each for each in window.findChildren(QDialog) if each.isVisible()]
        assert bool(over) is (snapshot_of(window).status is SessionStatus.PAUSED), does
        for each in over:
            each.close()


def test_the_text_is_made_larger_and_smaller_by_keys_but_not_in_a_session(
    window: MainWindow, qtbot: QtBot
) -> None:
    in_front(window, qtbot)

    def after(*keys: Qt.Key) -> int:
        for key in keys:
            QTest.keyClick(window.focusWidget() or window, key, CONTROL)
        return window.look.theme.text_percent

    assert after(Qt.Key.Key_Plus, Qt.Key.Key_Equal) == 120
    assert window.preferences.settings.picture.text_percent == 120
    assert after(Qt.Key.Key_Minus) == 110
    assert after(*[Qt.Key.Key_Minus] * 5) == 80
    assert after(Qt.Key.Key_0) == 100
    assert after(*[Qt.Key.Key_Plus] * 11) == 200
    window.flow.start("classic-massage")
    in_front(window, qtbot)
    assert after(Qt.Key.Key_Minus) == 200


def test_control_q_leaves(window: MainWindow, qtbot: QtBot) -> None:
    in_front(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Q, CONTROL)
    qtbot.waitUntil(window.isHidden)


def test_no_key_leads_away_from_a_session(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.start("classic-massage")
    in_front(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    the(window, PlayerPage)


def test_the_list_pauses_a_session_and_shows_its_keys_first(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.start("classic-massage")
    in_front(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert snapshot_of(window).status is SessionStatus.PAUSED
    said = texts(the(window, ShortcutsDialog))
    assert said.index("While a session runs") < said.index("Anywhere")
    click(the(window, ShortcutsDialog), "Close")


def test_the_list_begins_with_the_keys_of_the_page_in_front(window: MainWindow) -> None:
    window.go_to("practise")
    window.commands.show_shortcuts()
    said = texts(the(window, ShortcutsDialog))
    assert said.index(PRACTISE.name) < said.index("Anywhere")


def test_the_groups_of_the_list_stand_in_two_columns_about_as_high(window: MainWindow) -> None:
    window.commands.show_shortcuts()
    dialog = the(window, ShortcutsDialog)
    heads = {label.text(): label for label in dialog.findChildren(QLabel) if label.property("role") == "heading"}
    left = {name: label.mapTo(dialog, label.rect().topLeft()).x() for name, label in heads.items()}
    assert left["Anywhere"] < left["While a session runs"]
    assert len(set(left.values())) == 2
    words = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
    middle = left["While a session runs"]
    ends = [0, 0]
    for label in words:
        at = label.mapTo(dialog, label.rect().bottomLeft())
        ends[at.x() >= middle] = max(ends[at.x() >= middle], at.y())
    assert min(ends) > 0.8 * max(ends)


def test_the_list_names_every_key_and_what_it_does(window: MainWindow) -> None:
    window.commands.show_shortcuts()
    said = texts(the(window, ShortcutsDialog))
    assert said.index("Anywhere") < said.index("While a session runs")
    for group in GROUPS:
        for line in group.lines:
            assert line.words in said
            for key in line.keys:
                assert key_words(key) in said
    assert {"any click", "Page Down", "Ctrl+Z", "F1", "?"} <= set(said)


def test_a_question_mark_that_is_typed_is_text(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("practise")
    in_front(window, qtbot)
    field = next(each for each in window.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "why?")
    assert field.text() == "why?"
    assert not window.findChildren(ShortcutsDialog)


def test_a_question_mark_of_another_script_shows_the_list(window: MainWindow) -> None:
    arabic = Qt.Key(ord("؟"))
    send(window, arabic, SHIFT, SHIFTED_PLACES[Qt.Key.Key_Question])
    the(window, ShortcutsDialog)
