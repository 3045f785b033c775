# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An exercise of one's own is made by mouse and by keys, told what is wrong, used at once, and deleted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.ui.building.begin_page import BeginPage
from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.exercise.moving_picture import MovingPicture
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import EXERCISES, PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from tests.ui.building.built import press, steps, tab_to
from tests.ui.finding import button, click, texts, the, told
from tests.ui.surroundings import Surroundings

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def builder(window: MainWindow, qtbot: QtBot) -> BuilderPage:
    window.resize(1280, 800)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    return the(window, BuilderPage)


@pytest.fixture
def page(window: MainWindow, builder: BuilderPage) -> OwnExercisePage:
    click(builder, "An exercise of my own …")
    return the(window, OwnExercisePage)


def line(page: QWidget, name: str) -> QLineEdit:
    (found,) = (each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)
    return found


def choose(page: QWidget, name: str, words: str) -> None:
    """Choose an entry of a list, as the keys would."""
    (found,) = (each for each in page.findChildren(QComboBox) if each.accessibleName() == name)
    index = found.findText(words)
    assert index >= 0, [found.itemText(number) for number in range(found.count())]
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Home)
    for _ in range(index):
        QTest.keyClick(found, Qt.Key.Key_Down)


def typed(page: QWidget, name: str, words: str) -> None:
    found = line(page, name)
    found.setFocus()
    found.selectAll()
    QTest.keyClicks(found, words)


def own_library(surroundings: Surroundings) -> Path:
    return surroundings.folder / "data" / "library"


def has_exercise(window: MainWindow, identifier: str) -> bool:
    window.go_to("practise")
    practise = the(window, PractisePage)
    practise.show_kind(EXERCISES)
    return identifier in practise.shown_exercises()


def test_from_nothing_to_a_step_by_mouse(
    window: MainWindow, page: OwnExercisePage, surroundings: Surroundings, qtbot: QtBot
) -> None:
    typed(page, "Name of the exercise", "Evening Hum")
    typed(page, "For the move", "Hum, lips closed.")
    click(page, "More: The hold")
    click(page, "The picture of Jaw Rest Position")
    click(page, "Chin")
    click(page, "Lips")
    click(page, "Jaw joint")
    next(each for each in page.findChildren(QRadioButton) if each.accessibleName() == "Ease").click()
    QCoreApplication.sendPostedEvents()
    assert any("Hum, lips closed." in text for text in texts(page)), "one sees what will be heard"
    assert "chosen" in button(page, "The picture of Jaw Rest Position").accessibleDescription()
    qtbot.waitUntil(lambda: the(page, MovingPicture).timeline.steps[0].exercise.blocks[0].poses != ())
    click(page, "Save and add it")

    builder = the(window, BuilderPage)
    assert steps(builder) == ["evening-hum"]
    assert builder.rows[0].step.name == "Evening Hum"
    assert builder.start_button.isEnabled()
    read = load_catalogue(assets_dir() / "library", own_library(surroundings))
    hum = read.exercises["evening-hum"]
    assert (hum.zones, hum.flags, hum.goal.value) == (("chin",), ("TMJ",), "ease")
    assert hum.blocks[0].hold_ms.value == 6_000
    assert hum.blocks[0].poses == read.exercises["jaw-rest"].blocks[0].poses
    assert has_exercise(window, "evening-hum")
    window.flow.open_exercise("evening-hum")
    assert "Evening Hum" in texts(the(window, ExercisePage))


def test_by_keys_alone(window: MainWindow, builder: BuilderPage) -> None:
    tab_to("An exercise of my own …")
    press(Qt.Key.Key_Return)
    page = the(window, OwnExercisePage)
    focused = QApplication.focusWidget()
    assert focused is page.name, "one can type its name at once"
    QTest.keyClicks(focused, "Hum")
    tab_to("For the move")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Hum.")
    tab_to("The hold")
    press(Qt.Key.Key_Up)
    assert page.exercise.parts[0].fields[2].value == 6
    press(Qt.Key.Key_Z, CONTROL)
    assert page.exercise.parts[0].fields[2].value == 5
    press(Qt.Key.Key_Z, CONTROL)
    assert page.exercise.document.values()["cues"]["action"] == ""
    press(Qt.Key.Key_Z, CONTROL | SHIFT)
    press(Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is line(page, "Search pictures")
    press(Qt.Key.Key_S, CONTROL)
    assert steps(the(window, BuilderPage)) == ["hum"]


def test_tab_goes_through_it_as_it_is_read(page: OwnExercisePage) -> None:
    click(page, "Add a part like Part 1")
    QCoreApplication.sendPostedEvents()
    page.name.setFocus()
    met: list[str] = []
    while page.name.accessibleName() not in met[1:]:
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
        press(Qt.Key.Key_Tab)
    wanted = (
        *("For letting go", "What Part 1 is called", "Add a part like Part 1"),
        *("What Part 2 is called", "Remove Part 2", "What kind of practice is it?", "A note of yours"),
        *("Pause the picture", "Search pictures", "The picture of Chin Tuck", "Save and add it"),
    )
    assert [name for name in met if name in wanted] == list(wanted)


def test_what_is_wrong_stands_beside_its_field_until_it_is_mended(page: OwnExercisePage) -> None:
    typed(page, "For the move", "one two three four five six seven eight nine ten eleven twelve thirteen")
    said = "Has 13 words, a cue has at most 12."
    QCoreApplication.sendPostedEvents()
    assert said in texts(page)
    field, told_of = line(page, "For the move"), the_text(page, said)
    between = told_of.mapTo(page, QPoint()).y() - field.mapTo(page, QPoint(0, field.height())).y()
    assert 0 <= between < field.height()
    assert not page.save_button.isEnabled()
    page.scroll_area.verticalScrollBar().setValue(page.scroll_area.verticalScrollBar().maximum())
    assert told_of.visibleRegion().isEmpty()
    click(page, "Show what needs mending")
    assert not told_of.visibleRegion().isEmpty()
    press(Qt.Key.Key_Z, CONTROL)
    assert said not in texts(page)
    click(page, "Lips")
    QCoreApplication.sendPostedEvents()
    assert "Has 0 entries, it takes 1 to 12." in texts(page)
    click(the_group(page, "Where does it work?"), "Eyes")
    choose(page, "With what?", "With the fingertips")
    QCoreApplication.sendPostedEvents()
    assert any("no hand or tool ever touches" in text for text in texts(page))


def the_group(page: QWidget, name: str) -> QWidget:
    """Return what holds the answers to a question."""
    return next(each for each in page.findChildren(QWidget) if each.accessibleName() == name)


def the_text(page: QWidget, words: str) -> QWidget:
    return next(each for each in page.findChildren(QLabel) if each.text() == words)


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_name_that_lacks_is_told_below_it_and_asked_for(page: OwnExercisePage, blank: str) -> None:
    page.name.setFocus()
    page.name.selectAll()
    QTest.keyClick(page.name, Qt.Key.Key_Delete)
    QTest.keyClicks(page.name, blank)

    said = "Is empty, it should be some text."
    QCoreApplication.sendPostedEvents()
    told_of = the_text(page, said)
    below = told_of.mapTo(page, QPoint()).y() - page.name.mapTo(page, QPoint(0, page.name.height())).y()
    assert 0 <= below < 24
    line(page, "Before it").setFocus()
    click(page, "Show what needs mending")
    focused = page.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Slow Press")

    assert page.name.text() == "Slow Press"
    assert said not in texts(page)


def test_technique_pressure_and_hands(page: OwnExercisePage) -> None:
    choose(page, "What kind of practice is it?", "Gua sha")
    choose(page, "How hard?", "Feather light")
    assert "Feather light: the skin moves, the muscle below it is not felt." in texts(page)
    values = page.exercise.document.values()
    assert (values["category"], values["tool"], values["pressure"]) == ("gua-sha", "gua_sha", "feather")
    assert not [each for each in texts(page) if each == "With what?"], "the technique says so"
    switch = next(
        each for each in page.findChildren(QAbstractButton) if each.accessibleName() == "One side after the other"
    )
    switch.click()
    click(page, "Same side")
    block = page.exercise.document.values()["blocks"][0]
    assert (block["per_side"], block["side_hand"]) == (True, "same")
    switch.click()
    assert "per_side" not in page.exercise.document.values()["blocks"][0]


def test_what_one_reads_of_it_and_how_often_a_day(page: OwnExercisePage) -> None:
    typed(page, "How to sit, where the hands are", "Sit tall.")
    typed(page, "How to find the place", "Between nose and lip.")
    assert not line(page, "What often goes wrong, 2").isVisible()
    typed(page, "What often goes wrong, 1", "Pressing.")
    typed(page, "What often goes wrong, 2", "Hurrying.")
    typed(page, "What often goes wrong, 1", " ")
    page.name.setFocus()
    click(page, "More: How often a day?")
    values = page.exercise.document.values()
    assert values["mistakes"] == ["Hurrying."]
    assert line(page, "What often goes wrong, 1").text() == "Hurrying."
    assert (values["position"], values["find"], values["per_day"]) == ("Sit tall.", "Between nose and lip.", 1)
    click(page, "Less: How often a day?")
    assert "per_day" not in page.exercise.document.values()
    typed(page, "What Part 1 is called", "humming")
    assert page.exercise.parts[0].label == "humming"


def test_parts_have_words_of_their_own(page: OwnExercisePage) -> None:
    typed(page, "For the move", "Hum.")
    click(page, "Add a part like Part 1")
    QCoreApplication.sendPostedEvents()
    assert line(page, "Part 2: For the move").placeholderText() == "Hum."
    typed(page, "Part 2: For the move", "Hum higher.")
    typed(page, "What Part 2 is called", "higher")
    block = page.exercise.document.values()["blocks"][1]
    assert (block["label"], block["cues"]) == ("higher", {"action": "Hum higher."})
    typed(page, "What Part 2 is called", " ")
    click(page, "Remove Part 2")
    assert len(page.exercise.parts) == 1


def test_it_is_made_like_another_and_the_other_stays(window: MainWindow, builder: BuilderPage) -> None:
    builder.add("fish-lips")
    click(builder, "Make an exercise like Fish Lips")
    page = the(window, OwnExercisePage)
    assert page.name.text() == "Fish Lips, my way"
    assert line(page, "For letting go").text() == "Let go."
    assert line(page, "For the move").cursorPosition() == 0, "a long one shows its beginning"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert steps(the(window, BuilderPage)) == ["fish-lips"], "nothing was added"
    window.flow.open_exercise("neck-tilt")
    click(the(window, ExercisePage), "Make one like this …")
    page = the(window, OwnExercisePage)
    assert page.name.text() == "Neck Tilt, my way"
    click(page, "Save")
    assert told(window) == "In your library now: Neck Tilt, my way."
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert "Neck Tilt" in texts(the(window, ExercisePage))


@pytest.fixture
def mine(surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    """A window of somebody who has an exercise, and a routine with it."""
    own = own_library(surroundings)
    own.mkdir(parents=True)
    text = (assets_dir() / "library/exercises/fish-lips.toml").read_text("utf-8")
    mine = text.replace('"fish-lips"', '"mine"').replace('name = "Fish Lips"', 'name = "Mine"')
    (own / "mine.toml").write_text(mine, "utf-8")
    routine = 'id = "bed"\nname = "Before Bed"\nprep = "exercise"\n\n[[steps]]\nexercise = "mine"\n'
    (own / "bed.toml").write_text(routine, "utf-8")
    surroundings.catalogue = load_catalogue(assets_dir() / "library", own)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    window.flow.open_exercise("mine")
    click(the(window, ExercisePage), "Change …")
    return window


def test_ones_own_is_changed_where_it_stands_and_started(mine: MainWindow, surroundings: Surroundings) -> None:
    page = the(mine, OwnExercisePage)
    assert "In Before Bed. What you change is changed there, too." in texts(page)
    assert page.start_button.isEnabled()
    typed(page, "Name of the exercise", "Fishes")
    assert not page.start_button.isEnabled(), "it is not in its file yet"
    click(page, "Save")
    assert "Fishes" in (own_library(surroundings) / "mine.toml").read_text("utf-8")
    click(page, "Start just this one")
    assert any(text.startswith("Fishes") for text in texts(the(mine, PreparePage)))
    QTest.keyClick(mine, Qt.Key.Key_Escape)
    assert the(mine, OwnExercisePage).exercise.name == "Fishes"


def test_deleted_it_is_gone_with_what_needs_it_said_before_and_an_undo_after(
    mine: MainWindow, surroundings: Surroundings
) -> None:
    page = the(mine, OwnExercisePage)
    assert "Before Bed cannot be practised without it." in texts(page)
    file = own_library(surroundings) / "mine.toml"
    before = file.read_bytes()
    click(page, "Delete this exercise")
    assert not file.exists()
    the(mine, PractisePage)
    assert not has_exercise(mine, "mine")
    assert any('"mine" is not an exercise' in text for text in texts(the(mine, PractisePage)))
    assert told(mine) == "Mine was deleted."
    click(mine, "Undo")
    assert file.read_bytes() == before
    assert has_exercise(mine, "mine")


def test_a_file_that_cannot_be_deleted_or_read_is_told(mine: MainWindow, surroundings: Surroundings) -> None:
    file = own_library(surroundings) / "mine.toml"
    file.unlink()
    click(the(mine, OwnExercisePage), "Delete this exercise")
    assert told(mine).startswith(f"{file} cannot be deleted: ")
    mine.flow.open_exercise("mine")
    click(the(mine, ExercisePage), "Make one like this …")
    click(mine, "Dismiss")
    assert told(mine) == "Nothing can be made like Mine: its file is gone."


def test_what_is_begun_is_offered_beside_routines(window: MainWindow, page: OwnExercisePage) -> None:
    typed(page, "Name of the exercise", "Hum")
    before = page.exercise
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    begin = the(window, BeginPage)
    assert "an exercise" in texts(begin)
    click(begin, "Go on with Hum")
    assert the(window, OwnExercisePage).exercise is before, "with all its undo"
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    click(the(window, BeginPage), "An exercise of my own")
    assert the(window, OwnExercisePage).name.text() == "My exercise"
