# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The second of two steps to a programme: the one that fits the answers, its weeks, and two others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.proposing import Answers, Proposal, others, propose, without_any
from facetimer.settings import DEFAULT_PROGRAMME
from facetimer.ui.cards.hero import Hero
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.picture.stage import Ground
from facetimer.ui.programmes.offers import programme_offers
from facetimer.ui.programmes.proposal_hero import HEIGHT_PX, ProposalHero
from facetimer.ui.programmes.week_cards import WeekCards
from facetimer.ui.services import Services, for_page


class ProposalPage(Page):
    """What is proposed.

    Args:
        services: the programmes, and what a health answer leaves of them.
        answers: what was answered.
        parent: the widget it belongs to.

    Attributes:
        hero: the proposal itself; None where there is none, or the library has no such programme.
        health_button: leads to the health answers where they leave nothing to propose; else None.
    """

    programme_chosen = Signal(str)
    begun = Signal()
    """The proposal is followed now."""
    health_asked = Signal()
    """The health answers are wanted."""
    left = Signal()

    def __init__(self, services: Services, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Our suggestion"), parent)
        look = PageLook(services.stills.look, share=WORKED_AT)
        self.read_from_afar(look)
        services = for_page(services, look)
        self._services = services
        back = BackButton(services.stills.look, self.tr("Three questions"))
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        planner = services.planner
        left_out = without_any(planner.catalogue, planner.reasons(), planner.exercises_left_out())
        proposal = propose(answers, left_out)
        programmes = planner.catalogue.programmes
        self.hero: ProposalHero | None = None
        self.health_button: Button | None = None
        if proposal is None:
            self._show_nothing()
        elif proposal.programme in programmes:
            for_beginners = answers == Answers() and proposal.programme == DEFAULT_PROGRAMME
            self._show(proposal, answered=not for_beginners)
        found = others(answers, proposal.programme, left_out) if proposal else []
        self._others = [programmes[each] for each in found if each in programmes]
        self._place = self.column.count()
        self.column.addStretch(1)
        self.build_later(self._build_others)

    def _show(self, proposal: Proposal, *, answered: bool) -> None:
        proposed = self._services.planner.catalogue.programmes[proposal.programme]
        self.hero = ProposalHero(self._services, proposed, proposal, answered=answered)
        self.hero.programme_chosen.connect(self.programme_chosen)
        self.hero.begin.begun.connect(self.begun)
        self.column.addWidget(self.hero)
        if proposed.stages:
            self.column.addWidget(WeekCards(self._services, proposed))

    def _show_nothing(self) -> None:
        """Say that health leaves nothing to begin now, and lead to the answers."""
        stills = self._services.stills
        rest = Hero(stills, Ground.EASE, HEIGHT_PX)
        rest.show_figure(stills.at_rest, self.tr("A face at rest, its eyes closed"))
        self.health_button = Button(self.tr("Look at your health answers"), "large")
        self.health_button.clicked.connect(self.health_asked)
        why = self.tr("With your health answers, and what you leave out today, no programme can begin now.")
        rest.invite(self.tr("Rest for now."), why, self.health_button)
        self.column.addWidget(rest)

    def _build_others(self) -> None:
        if self._others:
            self.column.insertWidget(self._place, Text(self.tr("Or"), "heading"))
            offers = programme_offers(self._services, self._others, self.programme_chosen.emit)
            self.column.insertWidget(self._place + 1, offers)
