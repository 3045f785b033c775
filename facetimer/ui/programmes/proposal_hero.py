# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The programme that is proposed, large: what it comes to, why this one, and the buttons that begin it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.proposing import Proposal
from facetimer.library.model.programme import Programme
from facetimer.ui.cards.hero import Hero
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.wording import put_notice
from facetimer.ui.picture.stage import Ground
from facetimer.ui.programmes.begin_buttons import BeginButtons
from facetimer.ui.programmes.following import facts_of, following_words, is_followed, show_programme
from facetimer.ui.programmes.words import facts_words
from facetimer.ui.services import Services

HEIGHT_PX = 360


class ProposalHero(Hero):
    """What a person came for.

    Args:
        services: the programmes, and the settings that keep which one is followed.
        programme: the one that is proposed.
        proposal: why.
        answered: whether anything was answered; else it is the one for beginners.
        parent: the widget it belongs to.

    Attributes:
        begin: its buttons.
    """

    programme_chosen = Signal(str)
    """A person wants to read about the proposal first."""

    def __init__(
        self,
        services: Services,
        programme: Programme,
        proposal: Proposal,
        *,
        answered: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.stills, Ground.EASE, HEIGHT_PX, parent)
        show_programme(self, services, programme)
        above = self.tr("Our suggestion") if answered else self.tr("Our suggestion for beginners")
        self.above.addWidget(Text(above, "tinted"))
        self.words.addWidget(Text(programme.name, services.stills.look.theme.title_role, wrap=True))
        for line in (
            facts_words(programme.level, facts_of(services, programme)),
            self.tr("Why this one: {reason}").format(reason=put_notice(proposal.why)),
            following_words(services, programme.id),
        ):
            self.words.addWidget(Text(line, "tinted", wrap=True))
        self.words.addSpacerItem(Gap(8))
        followed = is_followed(services, programme.id)
        more = Button(self.tr("See details"), "large" if followed else "link")
        more.clicked.connect(partial(self.programme_chosen.emit, programme.id))
        self.begin = BeginButtons(services, programme.id, more)
        self.words.addWidget(self.begin)
        self.words.addStretch(1)
