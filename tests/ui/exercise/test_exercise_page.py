# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page of an exercise: how one comes there, what moves, what it starts, and how one leaves."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.choices.exercise_page import exercise_sections
from facetimer.library.learn_texts import Shelf
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.controls.text import Text
from facetimer.ui.exercise.exercise_loop import ExerciseLoop
from facetimer.ui.exercise.how_dialog import HowDialog
from facetimer.ui.exercise.moments import MomentButton
from facetimer.ui.exercise.moving_picture import MOMENT_MS, MovingPicture
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.learn.page import LearnPage
from facetimer.ui.look.wording import put_notice
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.face_view import FaceView
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.practise.page import EXERCISES, PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.score import ScoreRow
from facetimer.ui.programmes.programme_page import ProgrammePage
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, driver_of, snapshot_of, texts, the
from tests.ui.surroundings import Surroundings

NAMED = ("The Whistler", "For you now")
"""How an exercise and what is said about it begin."""


def loop_of(window: MainWindow, qtbot: QtBot, exercise: str) -> ExerciseLoop:
    """Open the page of an exercise, and return what moves its figure, once that is there."""
    window.flow.open_exercise(exercise)
    return figure_there(window, qtbot).loop


def figure_there(window: MainWindow, qtbot: QtBot) -> MovingPicture:
    """Wait until the figure of the page in front is drawn."""
    picture = the(window, MovingPicture)
    qtbot.waitUntil(lambda: bool(picture.findChildren(FaceView)), timeout=30_000)
    return picture


def test_the_words_are_there_before_the_figure_which_moves_as_soon_as_it_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.flow.open_exercise("fish-lips")
    picture = the(window, MovingPicture)
    assert not picture.loop.runs
    assert not picture.findChildren(FaceView)

    assert figure_there(window, qtbot).loop.runs


def test_a_figure_that_is_stopped_before_it_is_there_stands_still(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.open_exercise("fish-lips")
    click(window, "Pause the picture")
    assert not figure_there(window, qtbot).loop.runs


def test_the_picture_goes_round_by_the_clock(window: MainWindow, surroundings: Surroundings, qtbot: QtBot) -> None:
    loop = loop_of(window, qtbot, "fish-lips")
    seen: list[Snapshot] = []
    loop.moment_came.connect(seen.append)
    first = loop.snapshot()
    assert first.segment.kind is SegmentKind.HOLD, "the moment that shows most"

    surroundings.clock.advance(1_000)
    loop.poll()
    assert seen[-1].position_ms == first.position_ms + 1_000
    moves_from_ms = first.timeline.segments[0].end_ms
    surroundings.clock.advance(first.timeline.steps[0].end_ms - moves_from_ms - 1_000)
    assert loop.snapshot().position_ms == first.position_ms


def test_the_picture_can_be_stopped(window: MainWindow, surroundings: Surroundings, qtbot: QtBot) -> None:
    loop = loop_of(window, qtbot, "fish-lips")
    click(window, "Pause the picture")
    stood = loop.snapshot().position_ms
    surroundings.clock.advance(2_000)
    assert loop.snapshot().position_ms == stood
    click(window, "Move the picture")
    surroundings.clock.advance(500)
    assert loop.snapshot().position_ms == stood + 500


def test_a_moment_that_is_pressed_plays_for_three_seconds(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    loop = loop_of(window, qtbot, "fish-lips")
    moments = the(window, ExercisePage).findChildren(MomentButton)
    assert [each.text()[0] for each in moments] == ["1", "2", "3", "4"]

    QTest.mouseClick(moments[2], Qt.MouseButton.LeftButton)
    begins = loop.snapshot()
    assert begins.segment.kind is SegmentKind.HOLD
    surroundings.clock.advance(1_000)
    assert loop.snapshot().position_ms == begins.position_ms + 1_000

    surroundings.clock.advance(60_000)
    loop.poll()
    assert not loop.runs
    assert loop.snapshot().position_ms == begins.position_ms + MOMENT_MS
    click(window, "Move the picture")
    assert loop.runs


def test_with_reduced_motion_a_moment_is_shown_as_a_still(window: MainWindow, qtbot: QtBot) -> None:
    window.preferences.change("picture.motion", "reduced")
    loop = loop_of(window, qtbot, "fish-lips")
    seen: list[Snapshot] = []
    loop.moment_came.connect(seen.append)

    QTest.mouseClick(the(window, ExercisePage).findChildren(MomentButton)[1], Qt.MouseButton.LeftButton)

    assert seen[-1].segment.kind is SegmentKind.MOVE_IN
    assert not loop.runs


def test_start_stands_on_the_figure_or_below_it(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.flow.open_exercise("fish-lips")
    page = the(window, ExercisePage)
    picture = the(page, MovingPicture)
    assert picture.height() == page.height()
    assert picture.rect().contains(page.start_button.mapTo(picture, QPoint()))
    assert page.start_button.height() == 72

    window.resize(720, 560)
    QCoreApplication.sendPostedEvents()
    assert window.focusWidget() is page.start_button
    assert not picture.isAncestorOf(page.start_button)


def test_in_a_small_window_the_name_comes_before_what_health_says_and_both_before_start(
    window: MainWindow,
) -> None:
    window.preferences.change("safety.conditions", ("TMJ",))
    window.resize(720, 560)
    window.flow.open_exercise("whistler")
    page = the(window, ExercisePage)
    page.grab()
    name, why = (
        next(each for each in page.findChildren(Text) if each.text().startswith(words)) for words in NAMED
    )
    inside = page.scroll_area.widget()
    assert inside is not None
    tops = [each.mapTo(inside, QPoint()).y() for each in (page.back_button, name, why, page.start_button)]
    assert tops == sorted(tops)


def test_with_reduced_motion_nothing_moves(window: MainWindow, qtbot: QtBot) -> None:
    window.preferences.change("picture.motion", "reduced")
    assert not loop_of(window, qtbot, "fish-lips").runs
    window.preferences.change("picture.motion", "full")
    assert the(window, MovingPicture).loop.runs


def test_start_just_this_one_goes_through_the_card_and_is_recorded(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.flow.open_exercise("kiss-face")
    click(window, "Start just this one")
    QTest.keyClick(the(window, PreparePage).begin_button, Qt.Key.Key_Space)
    assert [step.exercise.id for step in snapshot_of(window).timeline.steps] == ["kiss-face"]
    while window.flow.driver is not None:
        window.flow.driver.resume()
        surroundings.clock.advance(1_000)
        window.flow.driver.poll()
    kept = surroundings.store.sessions(1, 0)[0]
    assert (kept.routine, kept.routine_name) == ("kiss-face", "Kiss Face")


def test_what_health_leaves_out_cannot_be_started(surroundings: Surroundings, qtbot: QtBot) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ("PALSY",))
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    window.flow.open_exercise("whistler")
    page = the(window, ExercisePage)
    assert not page.start_button.isEnabled()
    assert page.start_button.text() == "Not now"
    assert any(text.startswith("For you now: ") for text in texts(page))
    assert any(text.startswith("If you are not sure, ask whoever treats you") for text in texts(page))
    click(page, "Look at your health answers")
    assert the(window, HealthPage)


def test_where_it_comes_from_is_folded_under_more(window: MainWindow) -> None:
    window.flow.open_exercise("whistler")
    page = the(window, ExercisePage)
    assert "When not" in texts(page)
    assert "What is known" not in texts(page)

    click(page, "More")
    assert {"What is known", "Where the figures come from"} <= set(texts(the(window, ExercisePage)))
    click(page, "Less")

    assert "What is known" not in texts(page)


def test_what_one_does_is_read_from_a_step_away(window: MainWindow) -> None:
    window.flow.open_exercise("whistler")
    page = the(window, ExercisePage)

    sizes = {each.text(): each.fontInfo().pixelSize() for each in page.findChildren(QLabel) if each.isVisible()}
    read = [
        line
        for section in exercise_sections(page.exercise, window.services.planner.reading())
        if section.is_doing
        for line in section.lines
    ]
    assert {sizes[put_notice(line)] for line in read} == {22}


def test_a_step_of_a_routine_leads_there_and_back(window: MainWindow) -> None:
    routine = next(iter(window.services.context.catalogue.routines))
    window.flow.open_routine(routine)
    tile = the(window, RoutinePage).findChildren(ScoreRow)[0]
    QTest.keyClick(tile, Qt.Key.Key_Space)
    page = the(window, ExercisePage)
    assert page.exercise.name in tile.accessibleName()
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert the(window, RoutinePage).todays.routine.id == routine


def test_its_routines_are_linked(window: MainWindow) -> None:
    window.flow.open_exercise("whistler")
    name = next(
        r.name
        for r in window.services.context.catalogue.routines.values()
        if any(step.exercise == "whistler" for step in r.steps)
    )
    the(window, ExercisePage)
    click(window, name)
    assert the(window, RoutinePage).todays.routine.name == name


def test_learn_leads_there_and_back(window: MainWindow) -> None:
    window.go_to("learn")
    page = the(window, LearnPage)
    page.show_shelf(Shelf.ZONES)
    the(window, LearnPage)
    named = [
        each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.text() == "The Whistler"
    ]
    named[0].click()
    shown = the(window, ExercisePage)
    assert shown.exercise.id == "whistler"
    shown.back_button.click()
    assert the(window, LearnPage) is page


def test_practise_shows_exercises_and_finds_what_people_type(window: MainWindow) -> None:
    window.go_to("practise")
    page = the(window, PractisePage)
    assert page.shown_exercises() == []
    page.show_kind(EXERCISES)
    assert set(page.shown_exercises()) == set(window.services.context.catalogue.exercises)
    assert page.shown_routines() == []
    for words, expected in (
        ("double chin", "tongue-press"),
        ("jaw tension", "jaw-rest"),
        ("forehead lines", "forehead-smooth"),
        ("gua sha", "gs-jaw"),
        ("headache", "temple-circles"),
        ("sagging", "gs-jaw"),
    ):
        the(page, QLineEdit).setText(words)
        assert expected in page.shown_exercises(), words
        assert page.shown_routines(), words


def test_a_wish_is_answered_with_what_is_known(window: MainWindow) -> None:
    window.go_to("practise")
    page = the(window, PractisePage)
    search = the(page, QLineEdit)
    search.setText("sagging")
    assert "Does facial massage help skin that sags?" in texts(page)
    assert any("no study of hands at home" in text for text in texts(page))
    search.setText("gua sha")
    assert "Does facial massage help skin that sags?" not in texts(page)
    search.setText("sag")
    assert "Does facial massage help skin that sags?" not in texts(page)


def test_how_pauses_shows_and_leads_back_to_the_paused_session(window: MainWindow) -> None:
    window.flow.start("fish-lips")
    player = the(window, PlayerPage)
    assert window.flow.driver is not None
    window.flow.driver.resume()
    QTest.keyClick(player, Qt.Key.Key_H)

    assert window.flow.driver.status is SessionStatus.PAUSED
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HowDialog)
    page = the(dialog, ExercisePage)
    assert page.exercise.id == "fish-lips"
    assert not page.start_button.isVisible()
    page.back_button.click()
    assert not dialog.isVisible()
    assert window.flow.driver.status is SessionStatus.PAUSED


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_H, Qt.Key.Key_Return, Qt.Key.Key_Back])
def test_time_stands_still_while_one_reads_how_and_goes_on_where_it_was(
    window: MainWindow, surroundings: Surroundings, key: Qt.Key
) -> None:
    window.flow.start("fish-lips")
    player, driver = the(window, PlayerPage), driver_of(window)
    driver.resume()
    surroundings.clock.advance(12_000)
    driver.poll()
    stood = driver.snapshot().position_ms
    QTest.keyClick(player, Qt.Key.Key_H)
    surroundings.clock.advance(60_000)
    driver.poll()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HowDialog)
    QTest.keyClick(dialog.focusWidget() or dialog, key)

    assert not dialog.isVisible()
    assert driver.snapshot().position_ms == stood
    assert driver.status is SessionStatus.PAUSED
    QTest.keyClick(player, Qt.Key.Key_Space)
    while driver.snapshot().lead_in_ms:
        surroundings.clock.advance(100)
        driver.poll()
    surroundings.clock.advance(1_000)
    driver.poll()
    assert stood <= driver.snapshot().position_ms <= stood + 1_200


def test_whoever_comes_back_goes_on_where_they_were(window: MainWindow) -> None:
    window.activateWindow()
    window.go_to("practise")
    page = the(window, PractisePage)
    page.show_kind(EXERCISES)
    card = button(page, "Temple Hollow")
    card.setFocus(Qt.FocusReason.TabFocusReason)
    scrolled = page.scroll_area.verticalScrollBar().value()
    QTest.keyClick(card, Qt.Key.Key_Space)
    QTest.keyClick(the(window, ExercisePage).back_button, Qt.Key.Key_Space)

    assert the(window, PractisePage) is page
    assert window.focusWidget() is card
    assert page.scroll_area.verticalScrollBar().value() == scrolled


def test_every_way_back_leads_to_the_page_one_came_from(window: MainWindow) -> None:
    window.places.programmes.open("jaw-4wk")
    click(the(window, ProgrammePage), "Jaw Ease")
    click(the(window, RoutinePage), "Softer today")
    QTest.keyClick(the(window, RoutinePage).findChildren(ScoreRow)[0], Qt.Key.Key_Space)
    exercise = the(window, ExercisePage).exercise.id
    click(window, "Start just this one")
    click(the(window, PreparePage), "Not now")
    assert the(window, ExercisePage).exercise.id == exercise
    window.flow.show_anew(the(window, ExercisePage))  # as on a new day
    click(the(window, ExercisePage), "Back")
    assert the(window, RoutinePage).todays.softer
    click(the(window, RoutinePage), "Back")
    assert the(window, ProgrammePage).accessibleName() == "Jaw Ease, 4 Weeks"


def test_a_routine_opened_from_an_exercise_leads_back_to_it(window: MainWindow) -> None:
    window.flow.open_exercise("whistler")
    click(the(window, ExercisePage), "The Five Basics")
    click(the(window, RoutinePage), "Back")
    assert the(window, ExercisePage).exercise.id == "whistler"
    click(the(window, ExercisePage), "Back")
    assert the(window, PractisePage)


def test_a_routine_opened_from_today_leads_back_there(window: MainWindow) -> None:
    window.go_to("today")
    click(the(window, TodayPage), "Start")
    click(the(window, PreparePage), "Not now")
    assert the(window, TodayPage)
