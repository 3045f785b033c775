# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The programme that is proposed, large: what it comes to, why this one, and the button that follows it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.proposing import Proposal
from facetimer.library.model.practice import Exercise
from facetimer.library.model.programme import Programme
from facetimer.ui.cards.crop_button import ground_of
from facetimer.ui.cards.hero import BUTTON_PX, Hero
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import put_notice
from facetimer.ui.picture.stage import Ground
from facetimer.ui.programmes.following import (
    exercise_of,
    facts_of,
    follow,
    following_words,
    is_followed,
)
from facetimer.ui.programmes.words import facts_words
from facetimer.ui.services import Services

HEIGHT_PX = 360


class ProposalHero(Hero):
    """What a person came for.

    Args:
        services: the programmes, and the settings that keep which one is followed.
        parent: the widget it belongs to.

    Attributes:
        follow_button: follows what is proposed; hidden where it is followed already.
    """

    programme_chosen = Signal(str)
    """A person wants to read about the proposal first."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.stills, Ground.EASE, HEIGHT_PX, parent)
        self._services = services
        self._programme: Programme | None = None
        self._above = Text("", "tinted")
        self.above.addWidget(self._above)
        self._name = Text("", services.stills.look.theme.title_role, wrap=True)
        self._figures = Text("", "tinted", wrap=True)
        self._why, self._now = Text("", "tinted", wrap=True), Text("", "tinted", wrap=True)
        for line in (self._name, self._figures, self._why, self._now):
            self.words.addWidget(line)
        self.words.addSpacing(8)
        self.follow_button = Button(self.tr("Follow it"), "primary")
        self.follow_button.clicked.connect(self.follow_proposal)
        self._more = Button(self.tr("See details"), "link")
        self._more.clicked.connect(self._on_more_clicked)
        buttons = QWidget()
        buttons.setMinimumWidth(BUTTON_PX)
        row = FlowRow(24, buttons)
        row.addWidget(self.follow_button)
        row.addWidget(self._more)
        self.words.addWidget(buttons)
        self.words.addStretch(1)
        services.preferences.changed.connect(self._on_preferences_changed)

    def follow_proposal(self) -> None:
        """Follow what is proposed."""
        if self._programme is not None:
            follow(self._services, self._programme.id)

    def show_proposal(self, proposal: Proposal, *, answered: bool) -> None:
        """Show a proposal; before anything is answered it is the one for beginners."""
        programme = self._services.planner.catalogue.programmes.get(proposal.programme)
        self.setVisible(programme is not None)
        self._programme = programme
        if programme is None:
            return
        self._above.setText(self.tr("Our suggestion") if answered else self.tr("Our suggestion for beginners"))
        self._name.setText(programme.name)
        self._figures.setText(facts_words(programme.level, facts_of(self._services, programme)))
        self._why.setText(self.tr("Why this one: {reason}").format(reason=put_notice(proposal.why)))
        self._show_followed()
        if (shown := exercise_of(self._services, programme)) is not None:
            self._show_exercise(shown)

    def _show_exercise(self, shown: Exercise) -> None:
        described = self.tr("{exercise}, on a face").format(exercise=shown.name)
        self.set_ground(ground_of(shown))
        self.show_figure(lambda: self._services.stills.exercise(shown.id), described)

    def _show_followed(self) -> None:
        if self._programme is not None:
            self._now.setText(following_words(self._services, self._programme.id))
            self.follow_button.setVisible(not is_followed(self._services, self._programme.id))

    def _on_more_clicked(self) -> None:
        if self._programme is not None:
            self.programme_chosen.emit(self._programme.id)

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.programme":
            had_focus = self.follow_button.hasFocus()
            self._show_followed()
            if had_focus and self.follow_button.isHidden():
                self._more.setFocus(Qt.FocusReason.OtherFocusReason)
