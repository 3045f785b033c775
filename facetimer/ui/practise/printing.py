# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows a routine as it will be on paper, as it runs today."""

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from facetimer.choices.todays_plan import TodaysPlan
from facetimer.ui.services import Services


def print_routine(services: Services, todays: TodaysPlan, answered: SignalInstance, window: QWidget) -> None:
    """Open the dialog before `window`; a routine of which nothing is left is not printed.

    Args:
        services: the face, and what is planned.
        todays: the routine.
        answered: told what came of it, in words.
        window: what the dialog belongs to.
    """
    from facetimer.choices.paper.routine_paper import routine_paper
    from facetimer.ui.paper.print_dialog import open_print_dialog
    from facetimer.ui.paper.routine_document import routine_document

    if todays.plan.timeline is None:
        return
    paper = routine_paper(services.planner, todays.routine, todays.plan)
    rig, style = services.stills.rig, services.stills.style
    document = routine_document(paper, rig, style, mirrored=window.isRightToLeft())
    open_print_dialog(document, todays.routine.id, answered, window)
