# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Practise, routine, prepare, learn, health, settings: what each shows and changes."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facetimer.library.loading import load_catalogue
from facetimer.notices import parted
from facetimer.resources import assets_dir
from facetimer.settings import SoundSettings
from facetimer.settings_file import load_settings
from facetimer.ui.cards.flag_tile import FlagTile
from facetimer.ui.cards.routine_card import RoutineCard
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.look.wording import put_notice
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.asked_cards import AskedCards
from facetimer.ui.practise.page import PractisePage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.practise.score import ScoreRow
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, snapshot_of, texts, the, told
from tests.ui.surroundings import Surroundings


def opened(surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    return window


def test_today_starts_what_is_due(window: MainWindow) -> None:
    page = the(window, TodayPage)
    assert "First Session" in texts(page)

    click(page, "Start")
    card = the(window, PreparePage)
    QTest.keyClick(card.begin_button, Qt.Key.Key_Space)

    assert snapshot_of(window).timeline.routine.id == "first-session"


def choose(page: PractisePage, filter_name: str, words: str) -> None:
    """Choose from a list as a person at the keyboard does: go there, and down until it says so."""
    chooser = next(each for each in page.findChildren(Chooser) if each.accessibleName() == filter_name)
    for _ in range(chooser.count()):
        if chooser.currentText() == words:
            return
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    raise AssertionError((filter_name, words))


def test_a_wish_finds_what_is_made_for_it_and_its_answer_leads_to_the_exercises_it_names(
    window: MainWindow,
) -> None:
    window.go_to("practise")
    page = the(window, PractisePage)
    QTest.keyClicks(the(page, QLineEdit), "double chin")

    assert page.shown_routines() == ["neck-chin", "neck-posture"]
    assert f"{2 + len(page.shown_exercises())} routines and exercises found" in texts(page)
    QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
    click(the(page, AskedCards), "Tongue Press")
    assert the(window, ExercisePage).exercise.name == "Tongue Press"


def test_typing_and_filters_find_a_routine(window: MainWindow) -> None:
    window.go_to("practise")
    page = the(window, PractisePage)
    assert set(page.shown_routines()) == set(window.services.context.catalogue.routines)

    QTest.keyClicks(the(page, QLineEdit), "gua sha")
    assert page.shown_routines() == ["gua-sha-face"]
    the(page, QLineEdit).clear()
    choose(page, "Tool", "with a roller")
    assert page.shown_routines() == ["face-roller", "face-roller-long"]
    assert "2 routines found" in texts(page)
    choose(page, "Length", "up to 5 min")
    assert page.shown_routines() == []
    assert any("Nothing fits" in text for text in texts(page))


def test_a_bad_file_is_shown_as_a_bad_file_and_the_rest_works(
    surroundings: Surroundings, tmp_path: Path, qtbot: QtBot
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.toml").write_text("id = 3\n")
    surroundings.catalogue = load_catalogue(assets_dir() / "library", own)
    window = opened(surroundings, qtbot)
    window.go_to("practise")
    page = the(window, PractisePage)

    assert any("mine.toml" in text for text in texts(page))
    assert set(page.shown_routines()) == set(window.services.context.catalogue.routines)


def test_text_from_a_file_is_shown_as_it_stands(surroundings: Surroundings, qtbot: QtBot) -> None:
    name = "<img src=x> & <b>bold</b>"
    routine = replace(surroundings.catalogue.routines["desk-break"], id="mine", name=name, note=name)
    routines = {**surroundings.catalogue.routines, "mine": routine}
    surroundings.catalogue = replace(surroundings.catalogue, routines=routines)
    window = opened(surroundings, qtbot)
    window.flow.open_routine("mine")

    assert texts(the(window, RoutinePage)).count(name) == 2
    for label in window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def test_cards_of_one_row_are_equally_high(window: MainWindow) -> None:
    window.go_to("practise")
    page = the(window, PractisePage)
    the(page, QLineEdit).setText("jaw")
    QCoreApplication.sendPostedEvents()
    page.grab()

    rows: dict[int, list[RoutineCard]] = {}
    for card in page.findChildren(RoutineCard):
        if card.isVisible():
            rows.setdefault(card.mapTo(page, QPoint()).y(), []).append(card)
    wanted = [{card.heightForWidth(card.width()) for card in row} for row in rows.values()]
    assert any(len(heights) > 1 for heights in wanted)
    assert [{card.height() for card in row} for row in rows.values()] == [{max(heights)} for heights in wanted]


def test_what_health_leaves_out_is_shown_with_its_reason(surroundings: Surroundings, qtbot: QtBot) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ["LYMPH.nodes"])
    window = opened(surroundings, qtbot)
    window.flow.open_routine("lymph-massage")

    page = the(window, RoutinePage)
    assert any("left out" in text for text in texts(page))
    assert not page.start_button.isEnabled()
    window.go_to("practise")
    card = button(the(window, PractisePage), "Lymph Massage, Step by Step")
    assert card.accessibleDescription().startswith("10 min · 9 steps. ")


def test_a_step_that_is_left_out_keeps_its_row_with_the_answer_and_each_reason_is_told_once(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ["LYMPH.thyroid"])
    window = opened(surroundings, qtbot)
    window.flow.open_routine("lymph-massage")
    page = the(window, RoutinePage)
    rows = page.findChildren(ScoreRow)
    left_out = [row for row in rows if row.accessibleDescription().startswith("left out")]

    assert len(rows) == len(page.todays.routine.steps)
    assert left_out
    answers = [put_notice(each) for each in window.services.planner.causes(page.todays.plan.review)]
    assert all(any(name in row.accessibleDescription() for name in answers) for row in left_out)
    reasons = {put_notice(each) for verdict in page.todays.plan.review.verdicts for each in parted(verdict.why)}
    assert [texts(page).count(why) for why in reasons] == [1] * len(reasons), "each once, below the steps"


def test_what_needs_a_yes_is_left_out_unless_it_is_ticked(surroundings: Surroundings, qtbot: QtBot) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ["INJ.botulinum since=2026-11-18"])
    window = opened(surroundings, qtbot)
    window.flow.start("cheek-lip-trio")
    page = the(window, PreparePage)

    button(page, "Kiss Face").click()
    page.begin_button.click()

    assert [s.exercise.id for s in snapshot_of(window).timeline.steps] == ["kiss-face"]


def test_the_daily_question_leads_to_health(window: MainWindow) -> None:
    window.flow.prepare("cheek-lip-trio")
    assert any("since last time?" in text for text in texts(the(window, PreparePage)))

    click(window, "Something is new")

    the(window, HealthPage)


def test_health_answers_are_kept_and_can_be_forgotten(window: MainWindow) -> None:
    window.go_to("health")
    page = the(window, HealthPage)
    jaw = next(tile for tile in page.findChildren(FlagTile) if tile.text() == "Jaw joint")
    jaw.click()
    assert load_settings(window.services.context.paths.settings)[0].safety.conditions == ("TMJ.jaw",)

    click(page, "Forget all answers")

    assert load_settings(window.services.context.paths.settings)[0].safety.conditions == ()
    assert not jaw.isChecked()


def test_a_setting_takes_effect_and_is_written(window: MainWindow, surroundings: Surroundings) -> None:
    window.go_to("settings")
    page = the(window, SettingsPage)
    click(page, "Sound")
    click(page, "No sound")
    assert surroundings.soundtrack.calls[-1] == ("preferences", SoundSettings(muted=True))
    assert load_settings(window.services.context.paths.settings)[0].sound.muted

    window.preferences.change("picture.theme", "dark")
    assert window.look.theme.name == "dark"


def test_a_control_follows_a_change_made_elsewhere(window: MainWindow) -> None:
    window.go_to("settings")
    click(the(window, SettingsPage), "Sound")
    tick = button(the(window, SettingsPage), "No sound")

    window.preferences.change("sound.muted", True)

    assert tick.isChecked()


def test_a_settings_file_that_cannot_be_written_is_told(window: MainWindow) -> None:
    window.services.context.paths.config.mkdir(parents=True, exist_ok=True)
    window.services.context.paths.settings.mkdir()

    window.preferences.change("sound.muted", True)

    assert "cannot be saved" in told(window)
    assert window.preferences.settings.sound.muted
