# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The Health page works on each answer as it is now, whoever has written it last."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facetimer.settings_file import load_settings
from facetimer.ui.cards.flag_tile import FlagTile
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.form_controls import Slider
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.settings.flag_card import FlagCard
from facetimer.ui.settings.health_page import HealthPage
from tests.ui.finding import button, click, texts, the, told
from tests.ui.surroundings import Surroundings


@pytest.fixture
def file(surroundings: Surroundings) -> Path:
    return surroundings.context().paths.settings


def answers(file: Path) -> tuple[str, ...]:
    return load_settings(file)[0].safety.conditions


def write(file: Path, text: str) -> None:
    """Write the settings as an editor would."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)


def opened(window: MainWindow) -> HealthPage:
    window.go_to("health")
    page = the(window, HealthPage)
    page.build_rest()
    return page


def question(page: HealthPage, begins: str) -> QFrame:
    """What opens from a question."""
    return next(each for each in page.findChildren(FlagCard) if each.accessibleName().startswith(begins))


def tile_of(frame: QFrame) -> FlagTile:
    tiles = frame.window().findChildren(FlagTile)
    return next(each for each in tiles if each.accessibleName().startswith(frame.accessibleName()))


def say_yes(frame: QFrame) -> None:
    """Press the tile of a question, and let what opens below it be shown."""
    tile_of(frame).click()
    QCoreApplication.sendPostedEvents()


def situation(frame: QFrame, name: str) -> QWidget:
    """The part of a question that is about one situation."""
    part = button(frame, name).parentWidget()
    assert part is not None
    whole = part.parentWidget()
    assert whole is not None
    return whole


def tick(frame: QFrame, name: str) -> QWidget:
    """Press the tick of a situation, let what opens below it be shown, and return its part."""
    click(frame, name)
    QCoreApplication.sendPostedEvents()
    return situation(frame, name)


def test_a_new_date_leaves_the_zones_that_were_chosen_before(window: MainWindow, file: Path) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    tick(injections, "Botulinum toxin")
    click(injections, "lips")
    the(injections, Slider).setValue(10)
    since = (window.services.planner.today() - timedelta(days=10)).isoformat()

    assert answers(file) == (f"INJ.botulinum since={since} zones=lips",)
    assert button(injections, "lips").isChecked()


def test_several_situations_of_a_flag_are_said_each_with_its_own_date_and_zones(
    window: MainWindow, file: Path
) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    toxin, filler = tick(injections, "Botulinum toxin"), tick(injections, "Filler")
    the(filler, Slider).setValue(3)
    click(filler, "chin")
    click(toxin, "forehead")

    today = window.services.planner.today()
    since = (today - timedelta(days=3)).isoformat()
    assert answers(file) == (
        f"INJ.botulinum since={today.isoformat()} zones=forehead",
        f"INJ.filler since={since} zones=chin",
    )

    click(injections, "Botulinum toxin")
    assert answers(file) == (f"INJ.filler since={since} zones=chin",)
    QCoreApplication.sendPostedEvents()
    assert button(filler, "chin").isChecked()


def test_a_flag_without_a_situation_counts_as_all_of_them_and_says_so(window: MainWindow, file: Path) -> None:
    eyes = question(opened(window), "Eyes")
    say_yes(eyes)

    assert answers(file) == ("EYE",)
    assert "Which? Until you tick one, all of them count." in texts(eyes)

    tick(eyes, "Contact lenses")
    tick(eyes, "Eyelash extensions, or lashes or brows treated in the last days")
    assert answers(file) == ("EYE.contact-lenses", "EYE.lashes")
    assert not any("Until you tick one" in text for text in texts(eyes))


def test_with_no_situation_left_a_flag_stays_ticked_until_it_is_taken_back(window: MainWindow, file: Path) -> None:
    eyes = question(opened(window), "Eyes")
    say_yes(eyes)
    tick(eyes, "Contact lenses")
    tick(eyes, "Contact lenses")
    assert answers(file) == ("EYE",)

    tile_of(eyes).click()
    assert answers(file) == ()
    assert not eyes.isVisible()


def test_both_a_breakout_and_a_cold_sore_count(window: MainWindow) -> None:
    skin = question(opened(window), "Skin")
    say_yes(skin)
    click(tick(skin, "Active acne"), "brows")
    tick(skin, "Cold sore")

    seen = window.services.planner.plan("five-basics").review
    assert seen.is_empty
    assert "acne" in seen.explanation
    assert "cold sore" in seen.explanation


def test_a_press_on_the_words_of_a_situation_ticks(window: MainWindow, file: Path) -> None:
    eyes = question(opened(window), "Eyes")
    say_yes(eyes)
    words = next(each for each in eyes.findChildren(QLabel) if each.text() == "Contact lenses")

    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert answers(file) == ("EYE.contact-lenses",)
    QTest.mouseClick(words, Qt.MouseButton.RightButton)
    assert answers(file) == ("EYE.contact-lenses",)
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert answers(file) == ("EYE",)


def test_tab_goes_through_a_question_in_reading_order(window: MainWindow) -> None:
    page = opened(window)
    injections = question(page, "Injections")
    say_yes(injections)
    filler = tick(injections, "Filler")
    tick(injections, "Botulinum toxin")

    names = []
    stop = tile_of(injections)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stop, Qt.Key.Key_Tab)
    while (focus := window.focusWidget()) is not None and injections.isAncestorOf(focus):
        names.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)

    zones = [each.accessibleName() for each in filler.findChildren(Button)]
    assert names == [
        "Botulinum toxin",
        "Botulinum toxin: how many days ago",
        *zones,
        "Filler",
        "Filler: how many days ago",
        *zones,
        "Threads, fat transfer or bio-stimulators",
    ]
    assert focus is not None
    assert focus.accessibleName().startswith("Surgery")


def test_the_tick_of_a_situation_keeps_the_keyboard(window: MainWindow, file: Path) -> None:
    eyes = question(opened(window), "Eyes")
    say_yes(eyes)
    lenses = button(eyes, "Contact lenses")
    lenses.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(lenses, Qt.Key.Key_Space)

    assert answers(file) == ("EYE.contact-lenses",)
    assert window.focusWidget() is lenses


def test_days_ago_are_counted_from_the_day_on_which_they_are_chosen(
    window: MainWindow, surroundings: Surroundings, file: Path
) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    tick(injections, "Botulinum toxin")

    surroundings.now += timedelta(days=1)
    the(injections, Slider).setValue(2)

    since = (window.services.planner.today() - timedelta(days=2)).isoformat()
    assert answers(file) == (f"INJ.botulinum since={since}",)


def test_an_answer_written_by_hand_meanwhile_survives_each_click(window: MainWindow, file: Path) -> None:
    page = opened(window)
    injections = question(page, "Injections")
    say_yes(injections)
    tick(injections, "Filler")
    write(file, '[safety]\nconditions = ["DENT", "INJ.filler zones=chin"]\n')

    click(injections, "lips")

    assert answers(file) == ("DENT", "INJ.filler zones=chin,lips")


def test_an_answer_taken_back_elsewhere_is_not_brought_back_with_its_old_zones(
    window: MainWindow, file: Path
) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    tick(injections, "Botulinum toxin")
    click(injections, "chin")
    write(file, "[safety]\nconditions = []\n")

    click(injections, "lips")

    assert answers(file) == (f"INJ.botulinum since={window.services.planner.today().isoformat()} zones=lips",)


def test_the_page_shows_what_was_written_meanwhile_when_it_is_gone_to(window: MainWindow, file: Path) -> None:
    page = opened(window)
    window.go_to("today")
    write(file, '[safety]\nconditions = ["TMJ.jaw"]\n')

    window.go_to("health")

    assert tile_of(question(page, "Jaw joint")).isChecked()


def test_an_answer_that_cannot_be_read_is_shown_and_can_be_removed(window: MainWindow, file: Path) -> None:
    write(file, '[safety]\nconditions = ["TMJ.jaw", "HAT"]\n')
    page = opened(window)
    assert any('"HAT"' in text and "nothing is left out because of it" in text for text in texts(page))

    click(page, "Remove this answer")

    assert answers(file) == ("TMJ.jaw",)
    assert not any('"HAT"' in text for text in texts(page))


def test_answering_anew_ends_the_strictest_reading(window: MainWindow, file: Path) -> None:
    write(file, '[safety]\nconditions = ["INJ since=yesterday"]\n')
    page = opened(window)
    injections = question(page, "Injections")
    assert tile_of(injections).isChecked()

    tick(injections, "Botulinum toxin")
    the(injections, Slider).setValue(1)

    since = (window.services.planner.today() - timedelta(days=1)).isoformat()
    assert answers(file) == (f"INJ.botulinum since={since}",)
    assert not any("yesterday" in text for text in texts(page))


def test_an_answer_that_cannot_be_read_is_told_at_the_start(surroundings: Surroundings, qtbot: QtBot) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ["DENT since=2026-13-01"])

    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)

    qtbot.waitUntil(lambda: "“Teeth and mouth” counts without an end and everywhere" in told(window))


def practised(page: PreparePage) -> list[str]:
    timeline = page.todays.plan.timeline
    assert timeline is not None
    return [step.exercise.id for step in timeline.steps]


def test_an_answer_written_by_hand_counts_for_the_next_session(window: MainWindow, file: Path) -> None:
    write(file, '[safety]\nconditions = ["DENT.mouth"]\n')

    window.flow.prepare("five-basics")

    assert practised(the(window, PreparePage)) == ["brow-stretch", "kiss-face", "whistler"]


def test_a_card_that_is_open_follows_an_answer_written_by_hand_once_the_window_comes_forward(
    window: MainWindow, file: Path
) -> None:
    window.flow.prepare("five-basics")
    write(file, '[safety]\nconditions = ["DENT.mouth"]\n')

    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))

    assert practised(the(window, PreparePage)) == ["brow-stretch", "kiss-face", "whistler"]


def test_answers_that_say_more_than_a_tick_can_be_brought_back(window: MainWindow, file: Path) -> None:
    page = opened(window)
    injections = question(page, "Injections")
    say_yes(injections)
    click(tick(injections, "Filler"), "chin")
    before = answers(file)
    tile_of(injections).click()
    assert answers(file) == ()
    say_yes(question(page, "Eyes"))

    click(window, "Undo")

    assert answers(file) == ("EYE", *before)
    QCoreApplication.sendPostedEvents()
    assert button(injections, "chin").isChecked()


def test_a_mere_tick_is_taken_back_without_a_word(window: MainWindow, file: Path) -> None:
    eyes = question(opened(window), "Eyes")
    say_yes(eyes)
    tile_of(eyes).click()

    assert answers(file) == ()
    assert told(window) == ""


def test_all_answers_are_forgotten_at_once_and_can_be_brought_back(window: MainWindow, file: Path) -> None:
    page = opened(window)
    say_yes(question(page, "Eyes"))
    click(page, "Forget all answers")
    assert answers(file) == ()
    assert told(window) == "All answers are forgotten."

    click(window, "Undo")

    assert answers(file) == ("EYE",)
    assert tile_of(question(page, "Eyes")).isChecked()


def test_what_an_answer_changes_is_said_beside_it_before_one_leaves(window: MainWindow) -> None:
    page = opened(window)
    jaw = question(page, "Jaw joint")
    assert "Every exercise stays as it is." in texts(page)
    say_yes(jaw)

    left_out = [text for text in texts(jaw) if text.startswith("Left out: ")]
    assert len(left_out) == 1
    assert any(text.startswith("Your answers change the exercises: ") for text in texts(page))

    say_yes(jaw)
    assert "Every exercise stays as it is." in texts(page)


def test_what_changes_follows_the_place_and_the_day(window: MainWindow) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    filler = tick(injections, "Filler")
    everywhere = texts(injections)
    click(filler, "forehead")
    QCoreApplication.sendPostedEvents()
    assert texts(injections) != everywhere

    the(filler, Slider).setValue(100)
    QCoreApplication.sendPostedEvents()
    assert "Nothing changes." in texts(injections)


def test_what_waits_for_a_practitioner_says_so(window: MainWindow) -> None:
    injections = question(opened(window), "Injections")
    say_yes(injections)
    threads = tick(injections, "Threads, fat transfer or bio-stimulators")
    assert "Counts until a practitioner has cleared it; untick it then." in texts(threads)
    assert any("until your practitioner clears it" in text for text in texts(injections))


def test_what_opens_stands_below_the_row_of_its_tile(window: MainWindow) -> None:
    page = opened(window)
    window.resize(1280, 800)
    injections, eyes = question(page, "Injections"), question(page, "Eyes")
    say_yes(injections)
    say_yes(eyes)
    page.grab()

    for card in (injections, eyes):
        assert card.y() > tile_of(card).geometry().bottom()
    assert injections.geometry().bottom() < tile_of(eyes).y()
    assert injections.width() > 3 * tile_of(injections).width()
