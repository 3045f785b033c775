# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Get ready: framed as the player is, ticks that nobody has to tick, and one press that begins."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facetimer.notices import parted
from facetimer.sound.speaker import Speaker
from facetimer.ui.controls.form_controls import RoundTick, TickLine
from facetimer.ui.look.theme import TARGET_PX
from facetimer.ui.look.wording import put_notice
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.stage import Ground, Stage
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.practise.prepare_page import PreparePage
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.rail import Rail
from facetimer.ui.settings.health_page import HealthPage
from facetimer.ui.today.page import TodayPage
from tests.ui.finding import button, click, texts, the
from tests.ui.surroundings import Surroundings


def test_the_figure_takes_its_side_and_the_rail_is_gone(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    stage = the(page, Stage)

    assert (stage.x(), stage.y(), stage.width(), stage.height()) == (0, 0, 600, 800)
    assert stage.ground is Ground.READY
    assert not window.findChildren(Rail)[0].isVisible()

    click(page, "Not now")
    assert the(window, TodayPage)
    assert window.findChildren(Rail)[0].isVisible()


def test_the_figure_is_in_position_for_the_first_step_that_comes(window: MainWindow) -> None:
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    stage = the(page, Stage)
    brows = drawn(window, stage)
    assert stage.accessibleName() == "Brow Stretch, as it begins"

    click(page, "Leave a zone out today")
    click(page, "brows")

    assert stage.accessibleName() == "Circle Your Tongue, as it begins"
    assert drawn(window, stage) != brows


def test_what_is_asked_about_is_not_shown_as_if_it_came(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("INJ.botulinum since=2026-11-18",))
    window.flow.prepare("cheek-lip-trio")

    assert the(the(window, PreparePage), Stage).accessibleName() == "A face, seen as in a mirror, at rest"


def drawn(window: MainWindow, stage: Stage) -> QImage:
    """Return what a stage shows once its figure is there."""
    stage.grab()  # asks for it
    queue = window.services.stills.queue
    while not queue.empty:
        queue.go_on()
    return stage.grab().toImage()


def test_a_press_anywhere_on_a_line_ticks_it_and_none_has_to_be(window: MainWindow) -> None:
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    line = page.findChildren(TickLine)[0]
    assert line.height() >= TARGET_PX

    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 8, line.height() // 2))
    ticks = page.findChildren(RoundTick)
    assert [each.isChecked() for each in ticks] == [True, False, False, False]

    QTest.keyClick(page.begin_button, Qt.Key.Key_Return)
    assert the(window, PlayerPage)


def test_enter_begins_wherever_the_focus_is_but_on_another_button(window: MainWindow) -> None:
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    assert page.focusWidget() is page.begin_button

    QTest.keyClick(page.findChildren(RoundTick)[1], Qt.Key.Key_Return)
    assert the(window, PlayerPage)


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({}, "everything is spoken."),
        ({"sound.said": "short"}, "voice and tones lead."),
        ({"sound.said": "learning"}, "voice and tones lead."),
        ({"sound.said": "names"}, "tones lead, and it tells the rest."),
        ({"sound.said": "short", "sound.voice": "off"}, "tones lead, and it tells the rest."),
        ({"sound.voice_percent": 0}, "tones lead, and it tells the rest."),
        ({"sound.muted": True}, "and tells everything."),
        ({"sound.volume_percent": 0}, "and tells everything."),
    ],
)
def test_it_promises_to_the_ear_what_is_heard(window: MainWindow, chosen: dict[str, object], told: str) -> None:
    for key, value in chosen.items():
        window.preferences.change(key, value)
    window.flow.prepare("five-basics")
    (promise,) = (each for each in texts(the(window, PreparePage)) if each.startswith("Enter begins."))
    assert promise.endswith(told)


def test_the_question_comes_first_and_leads_to_the_health_page(window: MainWindow) -> None:
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    question = next(each for each in page.findChildren(QLabel) if each.text() == "Anything new since last time?")
    first = page.findChildren(TickLine)[0]
    assert question.mapTo(page, QPoint()).y() < first.mapTo(page, QPoint()).y()

    click(page, "Something is new")
    assert the(window, HealthPage)


def test_a_point_looks_like_no_box_until_it_is_ticked(window: MainWindow) -> None:
    window.flow.prepare("five-basics")
    tick = the(window, PreparePage).findChildren(RoundTick)[0]
    ground = tick.grab().toImage().pixelColor(1, 1)

    def painted() -> int:
        image = tick.grab().toImage()
        return sum(image.pixelColor(x, image.height() // 2) != ground for x in range(image.width()))

    assert painted() <= 12
    tick.click()
    assert painted() >= 24


def test_it_says_what_comes_and_how_long_that_takes(window: MainWindow) -> None:
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    before = texts(page)[0]
    assert before.startswith("The Five Basics · ")

    button(page, "Softer today").click()
    assert texts(page)[0] != before


def test_esc_goes_one_step_back(window: MainWindow) -> None:
    window.flow.open_routine("five-basics")
    click(the(window, RoutinePage), "Start")
    QTest.keyClick(the(window, PreparePage).begin_button, Qt.Key.Key_Escape)

    assert the(window, RoutinePage)


@pytest.mark.parametrize(
    ("voice", "sentence"),
    [
        ("espeak-ng", "Some of its words Heart does not know, so eSpeak NG speaks this session."),
        ("heart", "Some of its words Heart does not know: they are on the screen alone."),
    ],
)
def test_a_session_that_the_chosen_voice_does_not_know_all_of_says_who_speaks(
    voice: str, sentence: str, window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.soundtrack.speakers["five-basics"] = Speaker(voice, "heart", ("Jaw.",))
    window.flow.prepare("five-basics")
    page = the(window, PreparePage)
    qtbot.waitUntil(lambda: sentence in texts(page), timeout=30_000)

    window.flow.prepare("jaw-ease")
    assert not any("does not know" in text for text in texts(the(window, PreparePage)))


def test_each_reason_to_ask_is_told_once_before_the_ticks(window: MainWindow) -> None:
    window.preferences.change("safety.conditions", ("NEURO", "BREATH", "TMJ"))
    window.flow.prepare("full-workout")
    page = the(window, PreparePage)
    asked = page.todays.plan.review.asked()
    ticks = [button(page, window.services.planner.catalogue.exercises[each.exercise].name) for each in asked]
    assert len(ticks) > 3
    said = [each for each in page.findChildren(QLabel) if each.isVisible()]
    for why in {put_notice(part) for verdict in asked for part in parted(verdict.why)}:
        (label,) = (each for each in said if why in each.text())
        assert label.mapTo(page, QPoint()).y() < ticks[0].mapTo(page, QPoint()).y()
