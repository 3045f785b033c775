# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The pages of programmes: all of them, one, the questions, and what is proposed to who answers them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.days import first_day
from facetimer.ui.controls.page import Page
from facetimer.ui.practise.session_flow import SessionFlow
from facetimer.ui.programmes.programme_undo import ProgrammeUndo
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.choices.programmes.proposing import Answers


class ProgrammePlaces(QObject):
    """Makes the pages of programmes, and leads from one to the other.

    Args:
        services: what pages are made of.
        flow: what a page may begin.
        parents: each place with the one whose button is marked for it, to which the way back leads.
        window: what dialogs belong to.
    """

    place_wanted = Signal(str)
    page_wanted = Signal(QWidget)
    """A page to show until another one is."""
    answered = Signal(str)
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""

    def __init__(self, services: Services, flow: SessionFlow, parents: Mapping[str, str], window: QWidget) -> None:
        super().__init__(window)
        self._services, self._flow, self._parents, self._window = services, flow, parents, window
        self._asked_from = "programmes"
        undo = ProgrammeUndo(services.preferences, lambda: services.planner.catalogue.programmes, self)
        undo.undo_offered.connect(self.undo_offered)

    def make_all(self) -> Page:
        """Return the page of all programmes."""
        from facetimer.ui.programmes.page import ProgrammesPage

        page = ProgrammesPage(self._services, lambda: self._parents["programmes"])
        page.programme_chosen.connect(self.open)
        page.questions_asked.connect(partial(self.ask, "programmes"))
        page.left.connect(lambda: self.place_wanted.emit(self._parents["programmes"]))
        back = partial(self.place_wanted.emit, "programmes")
        page.routine_chosen.connect(partial(self._flow.open_routine, back=back))
        return page

    def ask(self, origin: str) -> None:
        """Show the page that asks what fits; its way back leads to `origin`, Today or the programmes."""
        self._asked_from = origin
        self.place_wanted.emit("questions")

    def make_questions(self) -> Page:
        """Return the page that asks what fits."""
        from facetimer.ui.programmes.questions_page import QuestionsPage

        page = QuestionsPage(self._services, lambda: self._asked_from == "today")
        page.left.connect(lambda: self.place_wanted.emit(self._asked_from))
        page.proposal_asked.connect(self.propose)
        page.none_chosen.connect(partial(self._services.preferences.change, "history.programme", ""))
        page.none_chosen.connect(page.left)
        return page

    def propose(self, answers: "Answers") -> None:
        """Show the programme that fits `answers`."""
        from facetimer.ui.programmes.proposal_page import ProposalPage

        page = ProposalPage(self._services, answers)
        page.left.connect(partial(self.place_wanted.emit, "questions"))
        page.begun.connect(partial(self.place_wanted.emit, "today"))
        page.health_asked.connect(partial(self.place_wanted.emit, "health"))
        again = partial(self.propose, answers)
        page.programme_chosen.connect(lambda programme: self.open(programme, self.tr("Our suggestion"), again))
        self.page_wanted.emit(page)
        first = page.hero.begin if page.hero is not None else page.health_button
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, identifier: str, came_from: str = "", back: Callable[[], object] | None = None) -> None:
        """Show the page of a programme; where there is none of that id, all of them.

        Args:
            identifier: of the programme.
            came_from: where its way back leads, in a word or two; all programmes if empty.
            back: leads there.
        """
        from facetimer.ui.practise.printing import print_programme
        from facetimer.ui.programmes.programme_page import ProgrammePage

        programme = self._services.planner.catalogue.programmes.get(identifier)
        if programme is None:
            self.place_wanted.emit("programmes")
            return
        page = ProgrammePage(self._services, programme, came_from or self.tr("Programmes"))
        page.left.connect(back or partial(self.place_wanted.emit, "programmes"))
        page.print_asked.connect(lambda: print_programme(self._services, programme, self.answered, self._window))
        again = partial(self.open, identifier, came_from, back)
        page.routine_chosen.connect(partial(self._flow.open_routine, back=again))
        self.page_wanted.emit(page)
        page.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Let the programme that is followed from the start begin on the first day."""
        preferences, today = self._services.preferences, self._services.planner.today()
        for key, value in first_day(preferences.settings.history, today).items():
            preferences.change(key, value)
