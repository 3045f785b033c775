# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is built begins from nothing, a shipped routine, one's own or a made one; is begun, saved, gone on with."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facetimer.choices.building.keeping import Drafts
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.ui.building.begin_page import BeginPage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.controls.banner import Kind
from facetimer.ui.main_window import MainWindow
from facetimer.ui.making.page import MakingPage
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from tests.ui.building.built import add, steps
from tests.ui.finding import click, texts, the, the_banner, told
from tests.ui.surroundings import Surroundings

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def page(window: MainWindow) -> BuilderPage:
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    return the(window, BuilderPage)


def test_it_is_begun_without_being_saved_and_the_way_back_leads_here(
    page: BuilderPage, window: MainWindow, surroundings: Surroundings
) -> None:
    add(page, "Warm Palms")
    click(page, "Start")
    prepare = the(window, PreparePage)
    assert any(text.startswith("My routine") for text in texts(prepare))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    page = the(window, BuilderPage)
    assert steps(page) == ["warm-palms"]
    click(page, "Start")
    the(window, PreparePage).begin_button.click()
    the(window, PlayerPage)
    assert not (surroundings.folder / "data" / "library").exists()


def test_saved_it_is_a_routine_of_ones_own_at_once(
    page: BuilderPage, window: MainWindow, surroundings: Surroundings
) -> None:
    add(page, "Warm Palms", "Jaw Rest Position")
    click(page, "Save")
    assert told(window) == "In your library now: My routine."
    assert "saved" in texts(page)
    own = surroundings.folder / "data" / "library"
    read = load_catalogue(assets_dir() / "library", own)
    assert [step.exercise for step in read.routines["my-routine"].steps] == ["warm-palms", "jaw-rest"]
    assert Drafts(surroundings.folder / "data" / "drafts").found() == {}
    window.go_to("practise")
    assert "my-routine" in the(window, PractisePage).shown_routines()
    window.flow.open_routine("my-routine")
    click(the(window, RoutinePage), "Change …")
    assert steps(the(window, BuilderPage)) == ["warm-palms", "jaw-rest"]


def test_what_is_begun_is_offered_and_can_be_deleted_and_had_back(
    page: BuilderPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    add(page, "Warm Palms")
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    click(the(window, BeginPage), "Go on with My routine")
    assert steps(the(window, BuilderPage)) == ["warm-palms"]
    assert page.builder.can_undo, "it is itself, not its draft"
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    click(the(window, BeginPage), "Delete My routine, which you began")
    assert steps(the(window, BuilderPage)) == [], "nothing else is begun"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, CONTROL)
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    click(the(window, BeginPage), "Begin anew")
    assert steps(the(window, BuilderPage)) == []


def test_what_is_begun_and_cannot_be_deleted_is_told_and_stays(
    page: BuilderPage, window: MainWindow, surroundings: Surroundings
) -> None:
    add(page, "Warm Palms")
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    (draft,) = (surroundings.folder / "data" / "drafts").iterdir()
    draft.unlink()
    draft.mkdir()  # as little to be deleted as a file in a folder that may only be read
    heard: list[str] = []
    window.places.notice_raised.connect(heard.append)

    click(the(window, BeginPage), "Delete My routine, which you began")

    assert [each.startswith("The draft cannot be deleted: ") for each in heard] == [True]
    assert the(window, BeginPage).isVisible()


def test_a_shipped_routine_is_changed_in_a_copy(window: MainWindow) -> None:
    window.flow.open_routine("jaw-ease")
    click(the(window, RoutinePage), "Change a copy …")
    page = the(window, BuilderPage)
    original = window.services.context.catalogue.routines["jaw-ease"]
    assert page.name.text() == "Jaw Ease, my way"
    assert steps(page) == [step.exercise for step in original.steps]
    assert page.builder.document.values()["id"] != "jaw-ease"


def test_ones_own_routine_is_changed_where_it_stands(surroundings: Surroundings, qtbot: QtBot) -> None:
    own = surroundings.folder / "data" / "library"
    own.mkdir(parents=True)
    text = (
        '# by hand\nid = "mine"\nname = "Mine"\nprep = "exercise"\n\n[[steps]]\nexercise = "fish-lips"  # first\n'
    )
    (own / "mine.toml").write_text(text, "utf-8")
    surroundings.catalogue = load_catalogue(assets_dir() / "library", own)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    window.flow.open_routine("mine")
    click(the(window, RoutinePage), "Change …")
    page = the(window, BuilderPage)
    page.add("jaw-rest")
    window.flow.open_routine("mine")
    click(the(window, RoutinePage), "Change …")
    assert told(window) == "This is where you left it."
    assert the_banner(window).kind is Kind.NEWS
    assert steps(the(window, BuilderPage)) == ["fish-lips", "jaw-rest"]
    (own / "mine.toml").write_text(text.replace("Mine", "Theirs"), "utf-8")
    click(window, "Dismiss")
    for _ in range(2):
        QCoreApplication.sendEvent(the(window, BuilderPage), QEvent(QEvent.Type.WindowActivate))
    assert told(window) == f"{own / 'mine.toml'} was changed by something else. Saving keeps both."
    click(the(window, BuilderPage), "Save")
    click(window, "Dismiss")
    click(window, "Dismiss")
    assert "was changed by something else meanwhile" in told(window)
    assert (own / "mine.toml").read_text("utf-8") == text.replace("Mine", "Theirs")
    beside = (own / "mine-2.toml").read_text("utf-8")
    assert "# by hand" in beside
    assert 'exercise = "fish-lips"  # first' in beside
    assert "jaw-rest" in beside
    window.close()


def test_a_file_that_cannot_be_read_is_told(window: MainWindow, surroundings: Surroundings) -> None:
    own = surroundings.folder / "data" / "library"
    own.mkdir(parents=True)
    (own / "gone.toml").write_text("id = ", "utf-8")
    window.places.building().change("gone")
    assert "gone.toml cannot be changed here" in told(window)


def test_what_was_made_is_changed_by_hand(window: MainWindow) -> None:
    window.go_to("making")
    made = the(window, MakingPage).proposed.made
    assert made is not None
    click(the(window, MakingPage), "Change by hand …")
    assert steps(the(window, BuilderPage)) == [step.exercise for step in made.routine.steps]
