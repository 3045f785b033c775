# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a programme asks for, in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.choices.programme_facts import ProgrammeFacts, Span
from facetimer.library.model.programme import Level, Plan, Rhythm


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
        parts.append(QCoreApplication.translate("Programmes", "{span} min").format(span=_span((low, high))))
    parts.append(QCoreApplication.translate("Programmes", "{span} × a week").format(span=_span(facts.a_week)))
    if facts.weeks is None:
        parts.append(QCoreApplication.translate("Programmes", "for as long as you like"))
    else:
        weeks = QCoreApplication.translate("Programmes", "%n week(s)", "", facts.weeks)
        parts.append(weeks)
    return " · ".join(part for part in parts if part)


def _span(span: Span) -> str:
    low, high = (QLocale().toString(value) for value in span)
    if low == high:
        return low
    return QCoreApplication.translate("Programmes", "{low} to {high}").format(low=low, high=high)
