# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The second of two steps to a programme: the one that fits the answers, its weeks, and two others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.proposing import Answers, others, propose
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.programmes.following import without_routines
from facetimer.ui.programmes.offers import programme_offers
from facetimer.ui.programmes.proposal_hero import ProposalHero
from facetimer.ui.programmes.week_cards import WeekCards
from facetimer.ui.services import Services, for_page


class ProposalPage(Page):
    """What is proposed.

    Args:
        services: the programmes, and what a health answer leaves of them.
        answers: what was answered.
        parent: the widget it belongs to.

    Attributes:
        hero: the proposal itself; None where the library has no such programme.
    """

    programme_chosen = Signal(str)
    begun = Signal()
    """The proposal is followed now."""
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
        left_out = without_routines(services)
        proposal = propose(answers, left_out)
        programmes = services.planner.catalogue.programmes
        proposed = programmes.get(proposal.programme)
        self.hero: ProposalHero | None = None
        if proposed is not None:
            self.hero = ProposalHero(services, proposed, proposal, answered=answers != Answers())
            self.hero.programme_chosen.connect(self.programme_chosen)
            self.hero.begin.begun.connect(self.begun)
            self.column.addWidget(self.hero)
            if proposed.stages:
                self.column.addWidget(WeekCards(services, proposed))
        found = others(answers, proposal.programme, left_out)
        self._others = [programmes[each] for each in found if each in programmes]
        self._place = self.column.count()
        self.column.addStretch(1)
        self.build_later(self._build_others)

    def _build_others(self) -> None:
        if self._others:
            self.column.insertWidget(self._place, Text(self.tr("Or"), "heading"))
            offers = programme_offers(self._services, self._others, self.programme_chosen.emit)
            self.column.insertWidget(self._place + 1, offers)
