# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first start: four things at most, each with an answer already there, and all of it can be skipped."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import Page, card, in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.programmes.proposal_hero import ProposalHero
from facetimer.ui.programmes.questions import Questions
from facetimer.ui.services import Services
from facetimer.ui.settings.figure_chooser import FigureChooser
from facetimer.ui.settings.setting_rows import SettingRows
from facetimer.ui.settings.sound_check import SoundCheck


class FirstStartPage(Page):
    """Health, weekly goal, programme, sound, and the figure last.

    Args:
        services: the figure, where the answers go, and the words on limits and age.
        sound_check: plays and shows a level.
        parent: the widget it belongs to.
    """

    done = Signal()
    health_asked = Signal()

    def __init__(
        self,
        services: Services,
        sound_check: SoundCheck,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Welcome"), parent)
        stills, preferences = services.stills, services.preferences
        cards = services.planner.care.cards
        self.column.addWidget(Text(self.tr("Welcome to facetimer"), "head", wrap=True))
        welcome = self.tr("Guided facial massage and facial exercises. Everything stays on this computer.")
        self.column.addWidget(Text(welcome, "lead", wrap=True))
        self.column.addWidget(Text(f"{cards.limits.text} {cards.adults.text}", "soft", wrap=True))
        asked = QWidget()
        box = in_column(asked, 16)
        box.addWidget(self._health())
        rows = SettingRows(stills.look, preferences)
        later = self.tr("It is fine to do fewer.")
        rows.amount("history.sessions_per_week", self.tr("Sessions a week"), (1, 28), "{value}", later)
        box.addWidget(rows.frame)
        self._questions, self._proposal = Questions(services), ProposalHero(services)
        self._questions.answered_anew.connect(self._show_proposal)
        self._proposal.hide_more()
        box.addWidget(self._questions)
        box.addWidget(self._proposal)
        self._show_proposal()
        box.addWidget(sound_check)
        box.addStretch(1)
        self.column.addWidget(SideBySide(asked, FigureChooser(stills, preferences), 760, (3, 2)))
        self.column.addStretch(1)
        self._pin_buttons()

    def _show_proposal(self) -> None:
        self._proposal.show_proposal(self._questions.proposal, answered=self._questions.answered)

    def _pin_buttons(self) -> None:
        """Keep the way on in view: whoever wants to answer nothing need not scroll past the questions."""
        buttons = QWidget()
        row = FlowRow(12, buttons)
        self.begin_button = Button(self.tr("Save and go to Today"), "primary")
        skip = Button(self.tr("Skip for now"), "quiet")
        for button in (self.begin_button, skip):
            button.setMinimumHeight(64)
            row.addWidget(button)
        self.begin_button.clicked.connect(self._on_begin_clicked)
        skip.clicked.connect(self.done)
        self.pin(buttons)

    def _on_begin_clicked(self) -> None:
        """Go on with what was answered: who told a wish gets the programme that was suggested for it."""
        if self._questions.answered:
            self._proposal.follow_proposal()
        self.done.emit()

    def _health(self) -> QFrame:
        frame = card()
        box = in_column(frame, 10, (24, 16, 24, 16))
        box.addWidget(Text(self.tr("Health"), "heading"))
        asks = self.tr(
            "Injections, skin, jaw, eyes, neck: tell us what needs care; we'll adapt the sessions. "
            "Without your answers nothing is adapted; you can give them later, too."
        )
        box.addWidget(Text(asks, "soft", wrap=True))
        say = Button(self.tr("Answer health questions"))
        say.clicked.connect(self.health_asked)
        box.addWidget(say, 0, Qt.AlignmentFlag.AlignLeading)
        return frame
