# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows how a routine, as it runs today, the weeks of a programme or what was practised will be on paper."""

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from facetimer.choices.todays_plan import TodaysPlan
from facetimer.library.model.practice import Routine
from facetimer.library.model.programme import Programme
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


def print_programme(services: Services, programme: Programme, answered: SignalInstance, window: QWidget) -> None:
    """Open the dialog with the weeks of a programme before `window`.

    Args:
        services: what is planned.
        programme: which one.
        answered: told what came of it, in words.
        window: what the dialog belongs to.
    """
    from facetimer.choices.paper.programme_paper import programme_paper
    from facetimer.ui.paper.print_dialog import open_print_dialog
    from facetimer.ui.paper.programme_document import programme_document

    planner = services.planner
    paper = programme_paper(programme, planner)
    document = programme_document(paper, mirrored=window.isRightToLeft())
    open_print_dialog(document, programme.id, answered, window)


def print_report(services: Services, plan: Routine | None, answered: SignalInstance, window: QWidget) -> None:
    """Open the dialog with what was practised before `window`, to be chosen from.

    Args:
        services: the history, and the plans there are.
        plan: what it is about at first; None for the first plan of a practitioner, or all where there is none.
        answered: told what came of it, in words.
        window: what the dialog belongs to.
    """
    from facetimer.choices.paper.report_wish import plans_of
    from facetimer.ui.paper.report_sheet import ReportSheet

    sheet = ReportSheet(services, plan or next(iter(plans_of(services.planner.catalogue)), None), window)
    sheet.answered.connect(answered)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
