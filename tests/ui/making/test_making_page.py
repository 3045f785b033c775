# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session is wished for, changed, begun and kept in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.settings_file import load_settings
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.making.made_steps import MadeSteps
from facetimer.ui.making.name_dialog import NameDialog
from facetimer.ui.making.page import MakingPage
from facetimer.ui.making.wish_panel import WishPanel
from facetimer.ui.picture.empty_state import EmptyState
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.settings.page import SettingsPage
from tests.ui.finding import button, click, texts, the, told
from tests.ui.surroundings import Surroundings


@pytest.fixture
def page(window: MainWindow) -> MakingPage:
    window.go_to("making")
    return the(window, MakingPage)


def steps(page: MakingPage) -> MadeSteps:
    """The steps that are shown."""
    QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
    return the(page, MadeSteps)


def names(page: MakingPage) -> list[str]:
    """Their exercises, from the top down."""
    return list(steps(page).opens)


def length(page: MakingPage) -> str:
    """What the heading says of the session's length."""
    QCoreApplication.sendPostedEvents()
    return next(text for text in texts(page) if " · " in text and "step" in text)


def minutes(page: MakingPage, count: int) -> None:
    (number,) = (each for each in page.findChildren(QSpinBox) if each.isVisible())
    number.setValue(count)


def test_it_is_reached_from_practise_and_made_at_once_with_a_reason_for_each_step(window: MainWindow) -> None:
    window.go_to("practise")
    click(the(window, PractisePage), "Made for you")
    page = the(window, MakingPage)

    assert length(page).startswith(("6 min 5", "7 min"))
    rows = steps(page).opens.values()
    assert all(row.accessibleDescription() for row in rows)
    click(page, "Back: Practise")
    assert the(window, PractisePage)


def test_beside_the_wish_the_steps_have_most_of_the_room(
    window: MainWindow, page: MakingPage, qtbot: QtBot
) -> None:
    window.resize(1280, 800)
    wish = the(page, WishPanel)
    qtbot.waitUntil(lambda: steps(page).width() > wish.width())


def test_minutes_aim_places_and_oil_change_it_at_once(window: MainWindow, page: MakingPage) -> None:
    exercises = window.services.planner.catalogue.exercises

    minutes(page, 12)
    assert length(page).startswith(("11 min 5", "12 min"))
    click(page, "Ease")
    assert {exercises[name].goal.value for name in names(page)} == {"ease"}
    click(page, "Jaw")
    zones = {zone.value for name in names(page) for zone in exercises[name].zones}
    assert "masseter" in zones
    click(page, "Oil or cream")
    assert not any(exercises[name].needs_slip for name in names(page))


def test_what_was_wished_for_last_is_wished_for_at_the_next_start(
    page: MakingPage, surroundings: Surroundings, qtbot: QtBot
) -> None:
    minutes(page, 5)
    for name in ("Ease", "Jaw", "Neck", "Roller", "Oil or cream", "I am new to this"):
        click(page, name)
    wished = page.proposed.wish

    surroundings.settings, _ = load_settings(surroundings.context().paths.settings)
    again = MainWindow(surroundings.context())
    qtbot.addWidget(again)
    again.show()
    again.go_to("making")

    assert the(again, MakingPage).proposed.wish == wished
    assert button(the(again, MakingPage), "Neck").isChecked()


def test_another_leaves_what_is_kept_and_undo_brings_back_the_one_before(page: MakingPage) -> None:
    before = names(page)
    steps(page).keeps[before[3]].click()

    click(page, "Another")
    assert before[3] in names(page)
    assert names(page) != before
    assert steps(page).keeps[before[3]].isChecked()
    click(page, "Undo")

    assert names(page) == before
    assert not button(page, "Undo").isEnabled()


def test_undoing_a_wish_shows_the_wish_before(page: MakingPage) -> None:
    minutes(page, 12)
    click(page, "Undo")
    QCoreApplication.sendPostedEvents()

    (number,) = (each for each in page.findChildren(QSpinBox) if each.isVisible())
    assert number.value() == 7


def test_a_step_is_changed_where_it_stands_and_the_focus_stays_there(page: MakingPage, qtbot: QtBot) -> None:
    before = names(page)
    changed = steps(page).swaps[before[0]]
    page.window().activateWindow()

    changed.click()

    after = names(page)
    assert after[0] != before[0]
    assert after[1:] == before[1:]
    assert page.focusWidget() is steps(page).swaps[after[0]]


def test_the_page_of_a_step_leads_back_to_the_same_session(window: MainWindow, page: MakingPage) -> None:
    click(page, "Another")
    before = names(page)
    steps(page).opens[before[1]].click()
    opened = the(window, ExercisePage)
    assert opened.exercise.id == before[1]

    opened.left.emit()

    assert names(the(window, MakingPage)) == before


def test_a_health_answer_given_meanwhile_is_heeded(window: MainWindow, page: MakingPage) -> None:
    window.go_to("today")
    window.services.preferences.change("safety.conditions", ("TMJ", "LYMPH"))
    window.go_to("making")

    assert names(the(window, MakingPage)) == names(page)
    allowed = window.services.planner.plan
    assert all(not allowed(name).review.is_empty for name in names(page))


def test_work_that_cannot_come_is_told_above_the_steps_before_the_session_begins(window: MainWindow) -> None:
    exercises = window.services.planner.catalogue.exercises
    works = tuple(name for name, each in exercises.items() if each.goal.value == "work")
    window.services.preferences.change("making.marks", tuple(f"{each}=never" for each in works))
    window.go_to("making")
    page = the(window, MakingPage)
    click(page, "Exercise")

    assert {exercises[name].goal.value for name in names(page)} == {"ease"}
    never = "Nothing here lets muscles work, all steps are for ease: your marks say never to all of it."
    assert never in texts(page)
    assert page.start_button.isEnabled()
    window.services.preferences.change("making.marks", ())
    page.refresh()
    assert {exercises[name].goal.value for name in names(page)} >= {"work"}
    assert never not in texts(page)


@pytest.mark.parametrize(
    ("key", "what", "said", "word", "leads"),
    [
        ("making.marks", "all", "Your marks say never to all", "Your marks", SettingsPage),
        ("safety.conditions", "SURG", "What you said of your health", "Look at your health answers", HealthPage),
        ("making.marks", "ease", "Nothing fits this wish today", "Choose a routine", PractisePage),
    ],
)
def test_where_nothing_can_be_made_a_picture_a_sentence_and_a_button_lead_to_what_helps(
    window: MainWindow, key: str, what: str, said: str, word: str, leads: type[QWidget]
) -> None:
    exercises = window.services.planner.catalogue.exercises.values()
    never = tuple(f"{each.id}=never" for each in exercises if what == "all" or each.goal.value == what)
    window.services.preferences.change("making.goal", "ease")
    window.services.preferences.change(key, never or (what,))
    window.go_to("making")
    page = the(window, MakingPage)
    QCoreApplication.sendPostedEvents()
    (sentence,) = texts(the(page, EmptyState))
    assert sentence.startswith(said)
    assert not page.start_button.isEnabled()
    click(the(page, EmptyState), word)
    assert the(window, leads)


def test_it_begins_like_any_session_and_not_now_leads_back(window: MainWindow, page: MakingPage) -> None:
    before = names(page)
    click(page, "Start")
    ready = the(window, PreparePage)
    click(ready, "Not now")
    assert names(the(window, MakingPage)) == before

    click(page, "Start")
    the(window, PreparePage).begin_button.click()

    assert the(window, PlayerPage)
    assert window.flow.driver is not None
    timeline = window.flow.driver.snapshot().timeline
    assert [step.exercise.id for step in timeline.steps] == before


def test_it_is_saved_under_a_name_and_there_at_once(
    window: MainWindow, page: MakingPage, surroundings: Surroundings
) -> None:
    click(page, "Another")
    before = names(page)
    click(page, "Save …")
    dialog = the(window, NameDialog)
    dialog.line.selectAll()
    QTest.keyClicks(dialog.line, "My Evening")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)

    assert told(window) == "In your library now: My Evening."
    assert "my-evening" in window.services.planner.catalogue.routines
    own = surroundings.context().paths.own_library
    routine = load_catalogue(assets_dir() / "library", own).routines["my-evening"]
    assert (routine.name, [step.exercise for step in routine.steps]) == ("My Evening", before)
    assert names(page) == before, "what stands there stays, and so does all that can be undone"
    assert page.undo_button.isEnabled()


def test_an_exercise_of_ones_own_is_among_them_at_once(
    window: MainWindow, page: MakingPage, surroundings: Surroundings
) -> None:
    window.preferences.change("making.marks", ("mine=more", "temple-circles=never"))
    page.refresh()
    text = (assets_dir() / "library/exercises/temple-circles.toml").read_text("utf-8")
    own = surroundings.context().paths.own_library
    own.mkdir(parents=True)
    mine = text.replace('id = "temple-circles"', 'id = "mine"').replace('"Temple Circles"', '"Mine"')
    (own / "mine.toml").write_text(mine, "utf-8")
    window.places.library_changed.emit("Mine")
    click(page, "Temples")
    for _ in range(20):
        if "mine" in names(page):
            break
        click(page, "Another")
    assert "mine" in names(page)
    assert "temple-circles" not in names(page)


def test_a_name_that_no_file_may_hold_is_told(window: MainWindow, page: MakingPage) -> None:
    click(page, "Save …")
    dialog = the(window, NameDialog)
    dialog.line.setText("Before \u202eBed")
    dialog.save_button.click()

    assert told(window).startswith("It cannot be kept under this name: name ")


def test_a_name_is_needed(window: MainWindow, page: MakingPage) -> None:
    click(page, "Save …")
    dialog = the(window, NameDialog)
    dialog.line.setText("  ")

    assert not dialog.save_button.isEnabled()
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda page: click(page, "Start"), "A session that is cut off cannot go on then."),
        (lambda page: click(page, "Save …"), "cannot be written"),
    ],
)
def test_a_folder_that_cannot_be_written_is_told(
    window: MainWindow,
    page: MakingPage,
    surroundings: Surroundings,
    tmp_path: Path,
    act: Callable[[MakingPage], None],
    said: str,
) -> None:
    paths = surroundings.context().paths
    paths.made.parent.mkdir(exist_ok=True)
    paths.made.mkdir()
    paths.own_library.write_text("a file where the folder should be")

    act(page)
    for dialog in window.findChildren(NameDialog):
        dialog.save_button.click()

    assert said in told(window)
