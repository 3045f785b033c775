# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Days in words, in the order in which the person's country writes them.

Qt knows a long form of a date for each language. The shorter forms are that one without the parts not wanted.
"""

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

_TOKEN = re.compile(r"('[^']*'|[dMy]+|[^dMy']+)")
"""Words in quotes, runs of one field's letter, and what stands between them."""


def day_words(day: date) -> str:
    """Return a day with its weekday, month and year: `Friday, 20 November 2026`."""
    return _written(day, QLocale().dateFormat(QLocale.FormatType.LongFormat))


def weekday_words(day: date) -> str:
    """Return a day of this year: `Friday, 20 November`."""
    return _written(day, _without(QLocale().dateFormat(QLocale.FormatType.LongFormat), "y"))


def month_day_words(day: date) -> str:
    """Return a day and its month: `20 November`."""
    return _written(day, _without(_without(QLocale().dateFormat(QLocale.FormatType.LongFormat), "dddd"), "y"))


def short_day_words(day: date) -> str:
    """Return a day and its month, short: `20 Nov`."""
    return _written(day, _without(year_day_format(), "y"))


def year_day_words(day: date) -> str:
    """Return a day with its month, short, and its year: `20 Nov 2026`."""
    return _written(day, year_day_format())


def day_name(day: date) -> str:
    """Return what a day of the week is called: `Friday`."""
    return QLocale().dayName(day.isoweekday())


def hour_words(moment: datetime) -> str:
    """Return a time of the day, by the clock of the moment's own zone: `13:00`."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def year_day_format() -> str:
    """Return how a day with its month, short, and its year is written, in Qt's letters: `d MMM yyyy`."""
    return _without(QLocale().dateFormat(QLocale.FormatType.LongFormat), "dddd").replace("MMMM", "MMM")


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _without(form: str, field: str) -> str:
    """Return a date format without one field, which `field` begins, and without what joined it to the others."""
    tokens = _TOKEN.findall(form)
    fields = [index for index, token in enumerate(tokens) if token[0] in "dMy"]
    found = [index for index in fields if tokens[index].startswith(field)]
    if not found:
        return form
    at = found[0]
    later = [index for index in fields if index > at]
    if later:  # what follows it joins it to the next
        return "".join(tokens[:at] + tokens[later[0] :])
    before = max(index for index in fields if index < at) + 1
    own = re.split(r"[\s,،]", "".join(tokens[before:at]))[0]  # a sign that belongs to the field before, as in 20日
    return "".join(tokens[:before]) + own
