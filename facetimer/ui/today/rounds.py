# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much of today is done, as lines with a dot for each time: of a plan, of all rounds, or of each exercise."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from facetimer.choices.due_today import TodayFacts
from facetimer.library.catalogue import Catalogue
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look

MOST_DOTS = 8
"""More are not counted at a glance; then the figure says it alone."""


def rounds_line(look: Look, facts: TodayFacts) -> QWidget | None:
    """Return how often what is due was done today, on one line; None where nobody counts it as a whole."""
    if (plan := facts.plan) is not None:
        return _counted(look, QCoreApplication.translate("Today", "Done today"), plan.done, plan.wanted)
    if facts.rounds is None:
        return None
    return _counted(look, QCoreApplication.translate("Today", "Rounds today"), *facts.rounds)


def lines_apart(look: Look, facts: TodayFacts, catalogue: Catalogue) -> Iterator[QWidget]:
    """Yield a line for each other plan, and for each exercise that is counted by itself."""
    for plan in facts.plans:
        if plan.wanted and plan is not facts.plan:
            yield _counted(look, catalogue.routines[plan.routine].name, min(plan.done, plan.wanted), plan.wanted)
    for quota in facts.quotas:
        if facts.rounds is None or quota.optional:
            exercise = catalogue.exercises.get(quota.exercise)
            name = exercise.name if exercise else quota.exercise
            optional = QCoreApplication.translate("Today", "{exercise} (optional)").format(exercise=name)
            yield _counted(look, optional if quota.optional else name, quota.done, quota.wanted)


def _counted(look: Look, words: str, done: int, wanted: int) -> QWidget:
    line, locale = QWidget(), QLocale()
    row = FlowRow(16, line)
    figure = QCoreApplication.translate("Today", "{done} of {wanted}")
    figure = figure.format(done=locale.toString(done), wanted=locale.toString(wanted))
    row.addWidget(Text(words, "soft"))
    if wanted <= MOST_DOTS:
        dots = tuple(number < done for number in range(wanted))
        row.addWidget(DotRow(look, dots, f"{words}: {figure}", done if done < wanted else None, dot_px=18))
    row.addWidget(Text(figure, "soft"))
    return line
