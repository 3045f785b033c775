# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a programme asks for, in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.choices.programmes.facts import Growth, ProgrammeFacts, Span
from facetimer.library.model.programme import Level, Plan, Rhythm

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
