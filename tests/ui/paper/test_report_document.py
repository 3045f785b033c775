# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The report is one page, in both directions of reading, and what was practised is coloured on it."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from facetimer.choices.paper.practice_report import MOST_WEEKS, Part, PracticeReport, first_day_of, practice_report
from facetimer.history.records import Feeling, Freeze, FreezeKind
from facetimer.palette import PALETTES, ThemeName
from facetimer.ui.paper.document import a4, image_of
from facetimer.ui.paper.report_document import report_document, totals_words
from tests.choices.paper.test_practice_report import FIRST, PLAN, TODAY, session

A4 = a4().size(a4().Unit.Point)
PRACTISED = int(PALETTES[ThemeName.LIGHT].tint_work[1:], 16) | 0xFF000000


def coloured(report: PracticeReport, *, mirrored: bool = False) -> int:
    """How many points of the first page have the colour of practice."""
    pages = report_document(report, mirrored=mirrored).lay_out(A4)
    assert len(pages) == 1
    image = image_of(pages[0], A4, 1)
    return sum(image.pixel(x, y) == PRACTISED for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("mirrored", [False, True])
def test_each_day_of_practice_is_coloured(qtbot: QtBot, *, mirrored: bool) -> None:
    off = Freeze("x", FreezeKind.REST, date(2026, 11, 19), date(2026, 11, 19))
    none = coloured(practice_report([], (off,), FIRST, TODAY, PLAN), mirrored=mirrored)
    one = coloured(practice_report([session(17)], (off,), FIRST, TODAY, PLAN), mirrored=mirrored)
    three = coloured(practice_report([session(17), session(20), session(27)], (), FIRST, TODAY), mirrored=mirrored)
    assert none == 0
    assert 100 < one < three
    assert three == pytest.approx(3 * one, rel=0.1)


def test_all_that_one_may_add_to_half_a_year_is_a_page_still(qtbot: QtBot) -> None:
    sessions = [session(day, feeling=Feeling.SORE) for day in range(1, 28)]
    first = first_day_of(MOST_WEEKS, TODAY)
    with_sides = coloured(practice_report(sessions, (), first, TODAY, PLAN, [Part.FEELINGS, Part.SIDES]))
    assert with_sides > coloured(practice_report(sessions, (), first, TODAY, PLAN, [Part.FEELINGS]))


def test_a_note_of_any_length_leaves_it_a_page(qtbot: QtBot) -> None:
    assert coloured(practice_report([session(17, note="word " * 900)], (), FIRST, TODAY, None, [Part.NOTES]))
    assert coloured(practice_report([session(17, 0.1)], (), FIRST, TODAY, None, [Part.SIDES]))


@pytest.mark.parametrize("weeks", [1, 12, MOST_WEEKS])
def test_the_newest_of_many_notes_are_on_the_page_and_the_others_counted(qtbot: QtBot, weeks: int) -> None:
    sessions = [session(day, minutes, note="word " * 40) for day in range(1, 28) for minutes in (5, 6, 7)]
    report = practice_report(sessions, (), first_day_of(weeks, TODAY), TODAY, PLAN, Part)

    assert coloured(report)


def test_what_it_came_to_is_said_with_minutes_or_without(qtbot: QtBot) -> None:
    sessions = [session(27, 6), session(27, 4), session(17, 3)]

    def said(*parts: Part) -> str:
        return totals_words(practice_report(sessions, (), FIRST, TODAY, None, parts))

    assert said(Part.MINUTES) == "Together: 13 min on 2 days, sessions: 3"
    assert (
        totals_words(practice_report(sessions[:1], (), FIRST, TODAY, None))
        == "Together: 6 min on 1 day, sessions: 1"
    )
    assert said() == "Together: 2 days, sessions: 3"
    assert totals_words(practice_report([], (), FIRST, TODAY)) == "No sessions in these weeks"
