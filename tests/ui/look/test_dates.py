# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Days are written in the order of the person's country, long and short."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.history.day_edit import DayEdit
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import day_words, short_day_words, weekday_words, year_day_words
from facetimer.ui.look.icons import IconSet

DAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def locale_as_before() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "long", "this_year", "with_year", "short"),
    [
        ("en_GB", "Friday, 20 November 2026", "Friday, 20 November", "20 Nov 2026", "20 Nov"),
        ("en_US", "Friday, November 20, 2026", "Friday, November 20", "Nov 20, 2026", "Nov 20"),
        ("de_DE", "Freitag, 20. November 2026", "Freitag, 20. November", "20. Nov. 2026", "20. Nov."),
        ("ja_JP", "2026年11月20日金曜日", "11月20日金曜日", "2026年11月20日", "11月20日"),
        ("hu_HU", "2026. november 20., péntek", "november 20., péntek", "2026. nov. 20.", "nov. 20."),
    ],
)
def test_a_day_is_written_as_its_country_writes_it(
    locale: str, long: str, this_year: str, with_year: str, short: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    assert day_words(DAY) == long
    assert weekday_words(DAY) == this_year
    assert year_day_words(DAY) == with_year
    assert short_day_words(DAY) == short


def test_every_language_keeps_day_and_month_and_loses_the_year_cleanly() -> None:
    everywhere = QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    for locale in QLocale.matchingLocales(*everywhere):
        QLocale.setDefault(locale)
        for words in (weekday_words(DAY), short_day_words(DAY)):
            assert locale.toString(20) in words, locale
            assert locale.toString(date(2026, 11, 20).year).replace(locale.groupSeparator(), "") not in words
            assert words == words.strip(" ,"), locale


def test_a_field_for_a_day_is_written_so_too(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("en_US"))
    field = DayEdit(Look(IconSet(assets_dir() / "icons"), PictureSettings()), DAY, "First day")
    qtbot.addWidget(field)
    assert field.text() == "Nov 20, 2026"
