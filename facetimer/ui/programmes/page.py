# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All programmes, and the questions that propose one of them."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.library.model.programme import Level, Programme
from facetimer.settings import DEFAULT_PROGRAMME
from facetimer.ui.cards.offer import LEAST_WIDTH_PX, Offer
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow, GridFlow
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page, discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.programmes.following import exercise_of, facts_of, following_words, is_followed
from facetimer.ui.programmes.proposal_hero import ProposalHero
from facetimer.ui.programmes.questions import Questions
from facetimer.ui.programmes.week_cards import WeekCards
from facetimer.ui.programmes.words import facts_words
from facetimer.ui.services import Services

_LEVELS = [*Level, None]


class ProgrammesPage(Page):
    """The list: the one to begin with, then the gentlest first.

    Args:
        services: the programmes, and which one is followed.
        parent: the widget it belongs to.
    """

    programme_chosen = Signal(str)
    left = Signal()
    """The way back was pressed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Programmes"), parent)
        self._services = services
        head = PageHead(services.stills.look, self.tr("Programmes"), self.tr("Practise"))
        head.left.connect(self.left)
        self.column.addWidget(head)
        lead = self.tr(
            "A programme says how often to practise over some weeks. Where it says so many times a week, the days "
            "are yours to choose. It is fine to miss one."
        )
        self.column.addWidget(Text(lead, "soft", wrap=True))
        self.column.addSpacing(8)
        self._questions: Questions | None = None
        self._hero: ProposalHero | None = None
        self._offered: QWidget | None = None
        self.column.addStretch(1)
        services.preferences.changed.connect(self._on_preferences_changed)

    def refresh(self) -> None:
        """Show which one is followed now; answers that were given stay."""
        if self._questions is None:
            self._questions, self._hero = Questions(self._services), ProposalHero(self._services)
            self._questions.answered_anew.connect(self._show_proposal)
            self._hero.programme_chosen.connect(self.programme_chosen)
            for each in (self._questions, self._hero):
                self.column.insertWidget(self.column.count() - 1, each)
        self._show_proposal()

    def _show_proposal(self) -> None:
        questions, hero = self._questions, self._hero
        if questions is None or hero is None:
            return
        hero.show_proposal(questions.proposal, answered=questions.answered)
        if self._offered is not None:
            discard(self._offered)
        self._offered = QWidget()
        box = in_column(self._offered, 16)
        self.column.insertWidget(self.column.indexOf(hero) + 1, self._offered)
        self.build_later(partial(self._build_below, box, questions))

    def _build_below(self, box: QVBoxLayout, questions: Questions) -> None:
        """Show the weeks of the proposal, two others, and all there are."""
        programmes = self._services.planner.catalogue.programmes
        proposed = programmes.get(questions.proposal.programme)
        if proposed is not None and proposed.stages:
            box.addWidget(WeekCards(self._services, proposed))
        others = [programmes[each] for each in questions.others if each in programmes]
        if questions.answered and others:
            box.addWidget(Text(self.tr("Or"), "heading"))
            box.addWidget(self._offers(others))
        box.addWidget(Text(self.tr("All programmes"), "heading"))
        gentlest_first = sorted(
            programmes.values(), key=lambda each: (each.id != DEFAULT_PROGRAMME, _LEVELS.index(each.level))
        )
        box.addWidget(self._offers(gentlest_first))
        if self._services.preferences.settings.history.programme in programmes:
            none = Button(self.tr("No programme, I choose each time"), "link")
            none.clicked.connect(lambda: self._services.preferences.change("history.programme", ""))
            line = QWidget()
            FlowRow(0, line).addWidget(none)
            box.addWidget(line)

    def _offers(self, programmes: Iterable[Programme]) -> QWidget:
        holder = QWidget()
        flow = GridFlow(self._services.stills.look.theme.px(LEAST_WIDTH_PX), GUTTER_PX, holder)
        for programme in programmes:
            shown = exercise_of(self._services, programme)
            if shown is None:
                continue
            facts = facts_words(programme.level, facts_of(self._services, programme))
            if is_followed(self._services, programme.id):
                facts = f"{following_words(self._services, programme.id)} {facts}"
            each = Offer(self._services.stills, shown, programme.name, facts, holder)
            each.clicked.connect(partial(self.programme_chosen.emit, programme.id))
            flow.addWidget(each)
        return holder

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.programme" and self.isVisible():
            self._show_proposal()
