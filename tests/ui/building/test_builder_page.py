# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine is built by hand: steps found, added, changed, moved by mouse and keys, and told what is unwise."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from facetimer.library.model.vocabulary import Flag
from facetimer.ui.building.handle import Handle
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.building.shelf import ShelfCard
from facetimer.ui.look.wording import length_words
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import PractisePage
from tests.ui.building.built import add, focused, press, steps, tab_to
from tests.ui.finding import button, click, texts, the, told
from tests.ui.holding import hold
from tests.ui.surroundings import Surroundings

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> BuilderPage:
    window.resize(1280, 800)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    return the(window, BuilderPage)


def test_one_press_adds_a_step_after_the_chosen_one_and_the_length_follows(page: BuilderPage) -> None:
    assert "Nothing yet. Press an exercise to add it." in texts(page)
    assert not page.start_button.isEnabled()
    assert not page.save_button.isEnabled()
    add(page, "Warm Palms", "Jaw Rest Position")
    assert steps(page) == ["warm-palms", "jaw-rest"]
    judged = page.builder.judged
    assert judged.total_ms
    assert judged.hands_on_ms
    assert {length_words(judged.total_ms), f"{length_words(judged.hands_on_ms)} hands-on"} <= set(texts(page))
    assert page.chosen == 1
    QTest.mouseClick(page.rows[0].parts["step"], Qt.MouseButton.LeftButton)
    add(page, "Lip Trill")
    assert steps(page) == ["warm-palms", "lip-trill", "jaw-rest"]
    assert page.start_button.isEnabled()
    assert "1 × in it" in button(page, "Add Lip Trill").accessibleDescription()


def test_exercises_are_found_by_words_and_by_groups(page: BuilderPage) -> None:
    def shown() -> list[str]:
        return [card.text() for card in page.findChildren(ShelfCard) if card.isVisible()]

    click(page, "Tool")
    assert "Gua Sha: Side of the Neck" in shown()
    press(Qt.Key.Key_Slash)
    for letter in (Qt.Key.Key_F, Qt.Key.Key_I, Qt.Key.Key_S, Qt.Key.Key_H):
        press(letter)
    assert "Fish Lips" in shown()
    assert all("fish" in name.casefold() for name in shown())
    press(Qt.Key.Key_Q)
    assert shown() == []
    assert "Nothing by that name. Try a place, such as jaw." in texts(page)

    click(page, "Clear")
    assert shown()
    assert "Nothing by that name. Try a place, such as jaw." not in texts(page)


def test_everything_by_keys_alone(page: BuilderPage) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Search exercises to add", "one can type at once"
    tab_to("Add Jaw Rest Position")
    press(Qt.Key.Key_Return)
    tab_to("Add Lip Trill")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Up, ALT)
    assert steps(page) == ["lip-trill", "jaw-rest"]
    press(Qt.Key.Key_Down, ALT)
    assert steps(page) == ["jaw-rest", "lip-trill"]
    press(Qt.Key.Key_D, CONTROL)
    assert steps(page) == ["jaw-rest", "lip-trill", "lip-trill"]
    press(Qt.Key.Key_Delete)
    assert steps(page) == ["jaw-rest", "lip-trill"]
    tab_to("How much of Lip Trill")
    press(Qt.Key.Key_Up)
    assert page.builder.steps[1]["reps"] == 4
    press(Qt.Key.Key_Z, CONTROL)
    assert "reps" not in page.builder.steps[1]
    press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert page.builder.steps[1]["reps"] == 4
    tab_to("Name of the routine")
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_X)
    assert page.builder.name == "x"
    press(Qt.Key.Key_Z, CONTROL)
    assert (page.builder.name, page.name.text()) == ("My routine", "My routine")
    press(Qt.Key.Key_S, CONTROL)
    assert page.builder.is_saved


def test_keys_work_from_the_start_and_after_the_last_step_is_gone(window: MainWindow, page: BuilderPage) -> None:
    window.places.building().open("jaw-ease")
    count = len(page.builder.steps)
    assert count > 1
    press(Qt.Key.Key_Return)
    for left in range(count - 1, -1, -1):
        press(Qt.Key.Key_Delete)
        assert len(page.builder.steps) == left
    press(Qt.Key.Key_Z, CONTROL)
    assert len(page.builder.steps) == 1


def test_a_key_that_is_held_down_removes_one_step_and_moves_one_as_far_as_it_goes(page: BuilderPage) -> None:
    add(page, "Warm Palms", "Jaw Rest Position", "Lip Trill", "Jaw Rest Position")
    hold(focused(), Qt.Key.Key_Delete)
    assert steps(page) == ["warm-palms", "jaw-rest", "lip-trill"]
    hold(focused(), Qt.Key.Key_Up, ALT)
    assert steps(page) == ["lip-trill", "warm-palms", "jaw-rest"]


def test_the_focus_goes_with_the_step_that_is_moved(page: BuilderPage) -> None:
    add(page, "Warm Palms", "Jaw Rest Position")
    button(page, "Move Jaw Rest Position up").setFocus()
    press(Qt.Key.Key_Space)
    assert steps(page) == ["jaw-rest", "warm-palms"]
    assert button(page, "Move Jaw Rest Position up").hasFocus()
    press(Qt.Key.Key_Space)
    assert steps(page) == ["jaw-rest", "warm-palms"]


def test_everything_by_mouse_alone(page: BuilderPage) -> None:
    add(page, "Warm Palms", "Jaw Rest Position", "Lip Trill")
    click(page, "More: How much of Lip Trill")
    assert page.builder.steps[2]["reps"] == 4
    click(page, "Move Lip Trill up")
    click(page, "Duplicate Lip Trill")
    assert steps(page) == ["warm-palms", "lip-trill", "lip-trill", "jaw-rest"]
    click(page, "Remove Lip Trill")
    click(page, "Undo")
    click(page, "Undo")
    click(page, "Redo")
    assert steps(page) == ["warm-palms", "lip-trill", "lip-trill", "jaw-rest"]
    click(page, "Change the name")
    assert page.name.hasFocus()


def test_a_step_is_drawn_by_its_handle_to_where_it_is_let_go(page: BuilderPage) -> None:
    add(page, "Warm Palms", "Jaw Rest Position", "Lip Trill")
    QCoreApplication.sendPostedEvents()
    handle = page.rows[0].findChildren(Handle)[0]
    last = page.rows[2]
    below = handle.mapFromGlobal(last.mapToGlobal(QPoint(0, last.height() - 2)))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, below)
    handle.drawn.emit(handle.mapToGlobal(below).y())
    page.grab()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert steps(page) == ["jaw-rest", "lip-trill", "warm-palms"]
    assert page.chosen == 2
    QTest.mouseClick(page.rows[0].findChildren(Handle)[0], Qt.MouseButton.LeftButton)
    assert steps(page) == ["jaw-rest", "lip-trill", "warm-palms"], "a click moves nothing"


def test_what_is_unwise_stands_beside_its_step_and_stops_nobody(page: BuilderPage) -> None:
    page.add("strokes-up-and-out")
    page.add("ap-temple")
    said = "Temple Hollow is a dry move, put it before Strokes Up and Out, which needs oil."
    assert said in texts(page.rows[1])
    assert page.start_button.isEnabled()
    assert "oil from here" in page.rows[0].step.facts
    click(page, "Move Temple Hollow up")
    assert said not in texts(page)


def test_what_is_wrong_stands_beside_its_step_and_must_be_mended_first(page: BuilderPage) -> None:
    page.add("brow-pinch")
    page.builder.change(("steps", 0, "reps"), 900)
    page.refresh()
    assert "reps: is 900, it should be a whole number from 1 to 200" in texts(page.rows[0])
    assert not page.start_button.isEnabled()
    assert not page.save_button.isEnabled()
    click(page, "Less: How much of Brow Pinching")
    assert page.start_button.isEnabled()


def test_a_name_that_lacks_is_told_below_it_and_nowhere_else(page: BuilderPage) -> None:
    add(page, "Chin Tuck")
    page.name.setFocus()
    page.name.selectAll()
    QTest.keyClick(page.name, Qt.Key.Key_Space)

    (told_of,) = (each for each in page.findChildren(QLabel) if "empty" in each.text() and each.isVisibleTo(page))
    below = told_of.mapTo(page, QPoint()).y() - page.name.mapTo(page, QPoint(0, page.name.height())).y()
    assert 0 <= below < 24
    assert not page.save_button.isEnabled()


def test_a_step_of_an_unknown_exercise_has_its_id_and_can_be_removed(page: BuilderPage) -> None:
    page.add("fish-lips")
    page.builder.change(("steps", 0, "exercise"), "fish-lip")
    page.refresh()
    assert '"fish-lip" is not an exercise' in " ".join(texts(page.rows[0]))
    click(page, "Remove fish-lip")
    assert steps(page) == []


def test_what_answers_leave_out_is_said_once(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("LYMPH",))
    window.go_to("building")
    page = the(window, BuilderPage)
    page.add("gs-neck")
    page.add("roller-neck")
    QCoreApplication.sendPostedEvents()
    first, second = (" ".join(texts(row)) for row in page.rows)
    assert "Left out of your sessions for now." in first
    assert "Left out of your sessions for now." in second
    assert len(second) < len(first)


def test_an_opened_step_shows_ours_beside_mine_and_goes_back(page: BuilderPage) -> None:
    page.add("fish-lips")
    click(page, "Change more of Fish Lips")
    QCoreApplication.sendPostedEvents()
    click(page, "Less: Hold")
    assert page.builder.steps[0]["hold_s"] == 9
    assert "Yours. Otherwise 10 s, set by the article." in texts(page)
    click(page, "Hold: back to what it is otherwise")
    assert page.builder.steps[0] == {"exercise": "fish-lips"}
    click(page, "Less: Hold")
    click(page, "More: Hold")
    assert page.builder.steps[0] == {"exercise": "fish-lips"}, "the same as its own is its own"
    click(page, "Change more of Fish Lips")
    assert not [each for each in texts(page) if each == "Rounds"]


def test_sides_and_words_of_ones_own(page: BuilderPage) -> None:
    page.add("neck-tilt")
    click(page, "Change more of Neck Tilt")
    QCoreApplication.sendPostedEvents()
    click(page, "Left")
    assert page.builder.steps[0]["sides"] == "left"
    assert "left side" in page.rows[0].step.facts
    click(page, "Both")
    assert "sides" not in page.builder.steps[0]
    line = next(each for each in page.findChildren(QWidget) if each.accessibleName() == "Your words for the hold")
    line.setFocus()
    for letter in (Qt.Key.Key_S, Qt.Key.Key_O):
        press(letter)
    assert page.builder.steps[0]["cues"] == {"hold": "so"}
    press(Qt.Key.Key_Z, CONTROL)
    assert "cues" not in page.builder.steps[0], "a word typed is one change, and undone with all others"


def test_a_draft_that_cannot_be_written_is_told_once(
    page: BuilderPage, window: MainWindow, surroundings: Surroundings
) -> None:
    folder = surroundings.folder / "data" / "drafts"
    folder.write_text("in the way", "utf-8")
    notices: list[str] = []
    page.notice_raised.connect(notices.append)
    add(page, "Warm Palms", "Jaw Rest Position")
    assert len(notices) == 1
    assert "is not on the disk" in told(window)
    assert steps(page) == ["warm-palms", "jaw-rest"]


def test_two_hundred_steps_back_and_forth_give_the_same_bytes(page: BuilderPage) -> None:
    page.add("fish-lips")
    for _ in range(200):
        click(page, "More: How much of Fish Lips")
    whole = page.builder.document.encoded
    for _ in range(200):
        click(page, "Undo")
    assert page.builder.steps == [{"exercise": "fish-lips"}]
    for _ in range(200):
        click(page, "Redo")
    assert page.builder.document.encoded == whole


def test_columns_stand_beside_one_another_where_there_is_room(page: BuilderPage, window: MainWindow) -> None:
    stood = [page.stands_beside]
    page.name.setFocus()
    window.resize(720, 560)
    QCoreApplication.sendPostedEvents()
    assert [*stood, page.stands_beside] == [True, False]
    assert page.name.hasFocus()
    assert button(page, "Add Warm Palms").mapTo(page, QPoint()).y() > page.name.mapTo(page, QPoint()).y()


def test_a_long_name_becomes_smaller_and_shows_its_beginning(page: BuilderPage) -> None:
    large = page.name.fontMetrics().height()
    page.name.setFocus()
    page.builder.change(("name",), "A rather long name for an evening with oil")
    page.refresh()
    QCoreApplication.sendPostedEvents()
    assert page.name.fontMetrics().height() < large
    assert page.name.cursorPosition() == 0


def test_nothing_is_written_before_something_is_changed(page: BuilderPage, surroundings: Surroundings) -> None:
    assert page.builder.steps == []
    assert not Path(surroundings.folder / "data" / "drafts").exists()


def test_a_name_that_is_too_long_for_its_line_ends_in_an_ellipsis_and_is_told_whole(
    window: MainWindow, page: BuilderPage, qtbot: QtBot
) -> None:
    whole = "The whole face from the collarbones up, slowly, on Sundays"
    page.name.setFocus()
    page.name.selectAll()
    QTest.keyClicks(page.name, whole)
    qtbot.waitUntil(lambda: (page.name.shown_text(), page.name.toolTip()) == (whole, ""))

    window.resize(720, 560)

    qtbot.waitUntil(lambda: page.name.shown_text().endswith("…"))
    assert whole in page.name.toolTip()
    assert page.builder.name == whole


def test_a_row_says_what_each_of_its_times_is(page: BuilderPage) -> None:
    page.add("jaw-rest")
    QCoreApplication.sendPostedEvents()
    row = page.rows[0]
    assert " in all" in row.step.facts
    (figure,) = row.findChildren(QSpinBox)
    assert figure.text().startswith("hold ")


def test_a_card_of_the_shelf_says_which_answer_leaves_it_out_and_its_tip_why(
    window: MainWindow, page: BuilderPage
) -> None:
    click(page, "Tool")
    before = button(page, "Add Gua Sha: Side of the Neck").accessibleDescription()
    assert "left out" not in before

    window.preferences.change("safety.conditions", ("LYMPH",))
    page.refresh()

    card = button(page, "Add Gua Sha: Side of the Neck")
    answer = window.services.planner.care.flags[Flag.LYMPH].name
    assert f"left out for now, by your answer under Health: {answer}" in card.accessibleDescription()
    assert card.toolTip()
    assert card.toolTip() in card.accessibleDescription()

    window.preferences.change("safety.conditions", ())
    page.refresh()
    assert button(page, "Add Gua Sha: Side of the Neck").accessibleDescription() == before
