# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A plan from a practitioner in words: whose it is, until when, how often, and which of today's times is next."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.choices.programmes.practitioner_plans import PlanToday, is_over
from facetimer.library.model.practice import Asked
from facetimer.library.number_words import NUMBERS
from facetimer.ui.look.dates import month_day_words, year_day_words
from facetimer.ui.look.wording import put_phrase

_EVERY_DAY = 7


def whose_words(asked: Asked) -> str:
    """Return whose plan it is: `From Jana Novak`."""
    return QCoreApplication.translate("Plans", "From {by}").format(by=asked.by)


def from_words(asked: Asked, today: date) -> str:
    """Return whose plan it is and until when: `From Jana Novak, until 12 December`."""
    if asked.until is None:
        return whose_words(asked)
    near = asked.until.year == today.year
    until = month_day_words(asked.until) if near else year_day_words(asked.until)
    words = (
        QCoreApplication.translate("Plans", "From {by}, ended on {until}")
        if is_over(asked, today)
        else QCoreApplication.translate("Plans", "From {by}, until {until}")
    )
    return words.format(by=asked.by, until=until)


def dose_words(asked: Asked) -> str:
    """Return how often a plan is asked for: `3 × a day, 5 days a week`."""
    locale = QLocale()
    if asked.days_a_week == _EVERY_DAY:
        words = QCoreApplication.translate("Plans", "{times} × a day, every day")
    elif asked.days_a_week == 1:
        words = QCoreApplication.translate("Plans", "{times} × a day, one day a week")
    else:
        words = QCoreApplication.translate("Plans", "{times} × a day, {days} days a week")
    return words.format(times=locale.toString(asked.times_a_day), days=locale.toString(asked.days_a_week))


def turn_words(plan: PlanToday) -> str:
    """Return which of today's times comes next: `This plan: second of three today`."""
    if plan.wanted == 1:
        return QCoreApplication.translate("Plans", "This plan: once today")
    ordinals = (
        QCoreApplication.translate("Plans", "This plan: first of {total} today"),
        QCoreApplication.translate("Plans", "This plan: second of {total} today"),
        QCoreApplication.translate("Plans", "This plan: third of {total} today"),
        QCoreApplication.translate("Plans", "This plan: fourth of {total} today"),
    )
    if plan.done < len(ordinals) and plan.wanted < len(NUMBERS):
        return ordinals[plan.done].format(total=put_phrase(NUMBERS[plan.wanted]))
    words = QCoreApplication.translate("Plans", "This plan: number {number} of {total} today")
    locale = QLocale()
    return words.format(number=locale.toString(plan.done + 1), total=locale.toString(plan.wanted))


def done_words(plan: PlanToday) -> str:
    """Return how much of today's is done: `1 of 3 today`; empty on a day that is left free."""
    if not plan.wanted:
        return ""
    locale = QLocale()
    words = QCoreApplication.translate("Plans", "{done} of {wanted} done today")
    done = min(plan.done, plan.wanted)
    return words.format(done=locale.toString(done), wanted=locale.toString(plan.wanted))


def blocked_words(asked: Asked) -> str:
    """Return what to do where a health answer leaves out of a plan what somebody asks for."""
    words = QCoreApplication.translate(
        "Plans", "Your answers go first: {by} may not know them. Ask {by} what could take its place."
    )
    return words.format(by=asked.by)
