# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a programme asks for, in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.choices.due_today import TodayFacts
from facetimer.choices.planner import Planner
from facetimer.choices.programmes.facts import Growth, ProgrammeFacts, Span
from facetimer.library.model.programme import Level, Plan, Rhythm
from facetimer.ui.look.dates import day_name
from facetimer.ui.look.wording import rounded_length_words

DAYS = 7
"""In a week."""


def level_word(level: Level | None) -> str:
    """Return how much a programme asks for; empty where nobody says."""
    if level is None:
        return ""
    return {
        Level.GENTLE: QCoreApplication.translate("Programmes", "gentle"),
        Level.STEADY: QCoreApplication.translate("Programmes", "steady"),
        Level.DEMANDING: QCoreApplication.translate("Programmes", "demanding"),
    }[level]


def rhythm_words(plan: Plan) -> str:
    """Return how often a plan asks for a session."""
    span = _span((plan.times, plan.at_most))
    if plan.rhythm is Rhythm.WEEKLY:
        return QCoreApplication.translate("Programmes", "{count} × a week").format(count=span)
    if plan.rhythm is Rhythm.ALTERNATE:
        return QCoreApplication.translate("Programmes", "every other day")
    if plan.rhythm is Rhythm.WEEKDAYS:
        return QCoreApplication.translate("Programmes", "{count} × each working day").format(count=span)
    return QCoreApplication.translate("Programmes", "{count} × a day").format(count=span)


def facts_words(level: Level | None, facts: ProgrammeFacts) -> str:
    """Return a programme's level, minutes, times a week and weeks on one line."""
    parts = [level_word(level)]
    if facts.length_ms is not None:
        low, high = (max(1, round(length / 60_000)) for length in facts.length_ms)
        parts.append(
            QCoreApplication.translate("Programmes", "{span} min each time").format(span=_span((low, high)))
        )
    parts.append(_growth_words(facts.growth) if facts.growth else _how_often(facts.a_week))
    if facts.weeks is None:
        parts.append(QCoreApplication.translate("Programmes", "for as long as you like"))
    else:
        parts.append(_weeks_words(facts.weeks, facts.leading_up))
    return " · ".join(part for part in parts if part)


def progress_words(facts: TodayFacts, *, paused: bool) -> str:
    """Return where one is in the programme that is followed: `week 2 of 4`; empty where it counts no weeks."""
    locale = QLocale()
    if paused:
        return QCoreApplication.translate("Programmes", "paused")
    if facts.begins is not None:
        words = QCoreApplication.translate("Programmes", "begins on {day}")
        return words.format(day=day_name(facts.begins))
    if facts.weeks is None:
        return ""
    if facts.is_over:
        return QCoreApplication.translate("Programmes", "its weeks are over")
    if not facts.week:
        return QCoreApplication.translate("Programmes", "getting ready")
    words = QCoreApplication.translate("Programmes", "week {week} of {weeks}")
    return words.format(week=locale.toString(facts.week), weeks=locale.toString(facts.weeks))


def next_words(planner: Planner, day: date, routine: str) -> str:
    """Return what comes next, when, and how long it takes."""
    ahead = (day - planner.today()).days
    when = day_name(day)
    if ahead < 2:
        tomorrow = QCoreApplication.translate("Programmes", "tomorrow")
        when = tomorrow if ahead else QCoreApplication.translate("Programmes", "today")
    length_ms = planner.length_ms(routine)
    name = planner.catalogue.routines[routine].name
    if length_ms is None:
        return QCoreApplication.translate("Programmes", "Next: {day}, {routine}.").format(day=when, routine=name)
    words = QCoreApplication.translate("Programmes", "Next: {day}, {routine}, {length}.")
    return words.format(day=when, routine=name, length=rounded_length_words(length_ms))


def _weeks_words(weeks: int, leading_up: int) -> str:
    if leading_up:
        words = QCoreApplication.translate("Programmes", "{count} weeks, after {before} to get ready")
    elif weeks == 1:
        words = QCoreApplication.translate("Programmes", "1 week")
    else:
        words = QCoreApplication.translate("Programmes", "{count} weeks")
    return words.format(count=QLocale().toString(weeks), before=QLocale().toString(leading_up))


def _how_often(a_week: Span) -> str:
    """Return how often, by the day where every day has as many: nobody counts 42 sessions in a week."""
    low, high = a_week
    if low == high and low and low % DAYS == 0:
        return QCoreApplication.translate("Programmes", "{count} × a day").format(count=_span((low // DAYS,) * 2))
    return QCoreApplication.translate("Programmes", "{span} × a week").format(span=_span(a_week))


def _growth_words(growth: Growth) -> str:
    words = QCoreApplication.translate("Programmes", "{first} at first, {last} in week {week}")
    last, *others = (rhythm_words(plan) for plan in growth.last)
    said = words.format(first=rhythm_words(growth.first), last=last, week=QLocale().toString(growth.week))
    for other in others:
        said = QCoreApplication.translate("Programmes", "{plan} or, if you like, {other}").format(
            plan=said, other=other
        )
    return said


def _span(span: Span) -> str:
    low, high = (QLocale().toString(value) for value in span)
    if low == high:
        return low
    return QCoreApplication.translate("Programmes", "{low} to {high}").format(low=low, high=high)
