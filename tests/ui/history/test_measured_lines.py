# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person measured, on History: from three dates on, as a line with a scale or in words."""

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from facetimer.history.queries import MeasuredOn
from facetimer.history.records import Measured
from facetimer.palette import PALETTES, ThemeName
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.history.figures.measured_lines import MeasuredLine, MeasuredLines
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import texts
from tests.ui.history.shown import show_table
from tests.ui.surroundings import Surroundings

TENSION = (
    MeasuredOn(date(2026, 11, 2), 7, 5),
    MeasuredOn(date(2026, 11, 6), 6, None),
    MeasuredOn(date(2026, 11, 18), None, 3),
    MeasuredOn(date(2026, 11, 20), 4, 4),
)
OPENING = (
    MeasuredOn(date(2026, 11, 2), 38, None),
    MeasuredOn(date(2026, 11, 6), 41, None),
    MeasuredOn(date(2026, 11, 20), 40, 42),
)


@pytest.fixture
def lines(qtbot: QtBot) -> MeasuredLines:
    made = MeasuredLines(Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light")))
    qtbot.addWidget(made)
    made.resize(700, 400)
    return made


def shown(lines: MeasuredLines, *measured: Sequence[MeasuredOn]) -> list[MeasuredLine]:
    lines.show()
    lines.show_measured(*measured)
    return [each for each in lines.findChildren(MeasuredLine) if each.isVisible()]


def test_each_is_drawn_on_its_own_scale_and_told_in_words(lines: MeasuredLines) -> None:
    tension, opening = shown(lines, TENSION, OPENING)
    assert tension.accessibleName() == "How tense your jaw is, from 0 to 10"
    told = tension.accessibleDescription()
    assert told.startswith("Monday, 2 November 2026: 7 before, 5 after. Friday, 6 November 2026: 6 before.")
    assert "18 November 2026: 3 after." in told
    assert opening.accessibleName() == "How far your jaw opens, in millimetres"
    top = tension.place_of(TENSION[0], 10)
    assert tension.place_of(TENSION[0], 0).y() > tension.place_of(TENSION[0], 7).y() > top.y()
    apart = [tension.place_of(each, 5).x() for each in TENSION]
    assert apart[1] - apart[0] == pytest.approx((apart[3] - apart[0]) * 4 / 18), "days apart, not sessions"
    assert opening.place_of(OPENING[0], 30).y() > opening.place_of(OPENING[0], 50).y() >= 0, "whole tens around it"


def test_a_dot_is_before_and_a_circle_after(lines: MeasuredLines) -> None:
    tension, _ = shown(lines, TENSION, OPENING)
    image, colours = tension.grab().toImage(), PALETTES[ThemeName.LIGHT]
    before, after = tension.place_of(TENSION[0], 7).toPoint(), tension.place_of(TENSION[2], 3).toPoint()
    assert image.pixelColor(before) == QColor(colours.ease)
    assert image.pixelColor(after) == QColor(colours.ground)


def test_fewer_than_three_dates_are_no_line(lines: MeasuredLines) -> None:
    same_day = (*OPENING[:2], MeasuredOn(OPENING[1].day, 40, None))
    assert [each.accessibleName() for each in shown(lines, TENSION, same_day)] == [
        "How tense your jaw is, from 0 to 10"
    ]
    assert not shown(lines, TENSION[:2], same_day)
    assert lines.isHidden()


def test_on_the_page_they_are_words_where_figures_are_a_table(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    assert not page.findChildren(MeasuredLine)
    sessions = surroundings.store.sessions(400)
    days = {record.local_day: record for record in sessions}
    for tension, record in enumerate(list(days.values())[:3]):
        surroundings.store.set_measured_after(record.id, Measured(tension))
    window.go_to("today")
    window.go_to("history")
    assert [each.accessibleName() for each in page.findChildren(MeasuredLine) if each.isVisible()] == [
        "How tense your jaw is, from 0 to 10"
    ]
    show_table(page)
    assert not [each for each in page.findChildren(MeasuredLine) if each.isVisible()]
    assert len([text for text in texts(page) if text.endswith(" after.")]) == 3
