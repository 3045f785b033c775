# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Three questions, each of which may be passed over, and the programme that the answers propose."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facetimer.choices.programmes.proposing import Answers, Kit, Spare, Wish, propose
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import put_notice
from facetimer.ui.programmes.following import facts_of, follow, following_words, is_followed, without_routines
from facetimer.ui.programmes.words import facts_words
from facetimer.ui.services import Services

A = TypeVar("A", bound=StrEnum)


class Questions(QFrame):
    """A card with the questions, the proposal and its reason.

    Args:
        services: the programmes, and the settings that keep which one is followed.
        parent: the widget it belongs to.
    """

    followed = Signal()
    """The proposal was taken."""
    programme_chosen = Signal(str)
    """A person wants to read about the proposal first."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._services = services
        self._answers = Answers()
        self._left_out = without_routines(services)
        box = in_column(self, 8, (24, 16, 24, 16))
        box.addWidget(Text(self.tr("Which programme fits?"), "heading", wrap=True))
        box.addWidget(Text(self.tr("Answer what you like, or nothing; one answer to each."), "soft", wrap=True))
        self._build_questions(box)
        box.addSpacing(6)
        self._name = Text("", "lead", wrap=True)
        self._figures = Text("", "soft", wrap=True)
        self._why = Text("", wrap=True)
        self._now = Text("", "soft", wrap=True)
        for line in (self._name, self._figures, self._why, self._now):
            box.addWidget(line)
        self.follow_button = Button(self.tr("Follow it"))
        self.follow_button.clicked.connect(self.follow_proposal)
        self._more = Button(self.tr("See details"))
        self._more.clicked.connect(lambda: self.programme_chosen.emit(self._proposed()))
        buttons = QWidget()
        row = FlowRow(8, buttons)
        row.addWidget(self.follow_button)
        row.addWidget(self._more)
        box.addWidget(buttons)
        services.preferences.changed.connect(self._on_preferences_changed)
        self._show()

    def hide_more(self) -> None:
        """Leave out the way to the programme's own page, where there is no way back from it."""
        self._more.hide()

    @property
    def answered(self) -> bool:
        """Whether any of the questions has an answer."""
        return self._answers != Answers()

    def follow_proposal(self) -> None:
        """Follow the programme that the answers propose."""
        follow(self._services, self._proposed())
        self.followed.emit()

    def _build_questions(self, box: QVBoxLayout) -> None:
        wishes = {
            Wish.BEGIN: self.tr("just begin"),
            Wish.RELAX: self.tr("relax my face"),
            Wish.JAW: self.tr("ease a tight jaw"),
            Wish.EXERCISE: self.tr("exercise the muscles"),
            Wish.KEEP: self.tr("keep up what I know"),
        }
        spares = {
            Spare.LITTLE: self.tr("about 5 minutes"),
            Spare.SOME: self.tr("10 to 15 minutes"),
            Spare.MUCH: self.tr("half an hour"),
        }
        kits = {
            Kit.HANDS: self.tr("my hands"),
            Kit.ROLLER: self.tr("a roller"),
            Kit.GUA_SHA: self.tr("a gua sha stone"),
        }
        self._add(box, "wish", self.tr("What would you like?"), wishes)
        self._add(box, "spare", self.tr("How much time at once?"), spares)
        self._add(box, "kit", self.tr("With what?"), kits)

    def _add(self, box: QVBoxLayout, key: str, question: str, answers: Mapping[A, str]) -> None:
        """Add a question; its pressed answer can be taken back by pressing it again."""
        box.addSpacing(4)
        box.addWidget(Text(question, wrap=True))
        holder = QWidget()
        row = FlowRow(8, holder)
        chips = {answer: Button(word, "chip") for answer, word in answers.items()}

        def answer_with(chosen: A, pressed: bool) -> None:
            for other, chip in chips.items():
                chip.setChecked(pressed and other is chosen)
            self._answers = replace(self._answers, **{key: chosen if pressed else None})
            self._show()

        for answer, chip in chips.items():
            chip.clicked.connect(lambda pressed, chosen=answer: answer_with(chosen, pressed))
            row.addWidget(chip)
        box.addWidget(holder)

    def _proposed(self) -> str:
        return propose(self._answers, self._left_out).programme

    def _show(self) -> None:
        """Show what the answers so far propose, and whether it is followed already."""
        planner = self._services.planner
        proposal = propose(self._answers, self._left_out)
        programme = planner.catalogue.programmes.get(proposal.programme)
        for each in (self._name, self._figures, self._why, self._now, self.follow_button):
            each.setVisible(programme is not None)
        if programme is None:
            return
        facts = facts_of(self._services, programme)
        suggestion = self.tr("Our suggestion: {programme}")
        if not self.answered:
            suggestion = self.tr("Our suggestion for beginners: {programme}")
        self._name.setText(suggestion.format(programme=programme.name))
        self._figures.setText(facts_words(programme.level, facts))
        self._why.setText(put_notice(proposal.why))
        self._now.setText(following_words(self._services, programme.id))
        self.follow_button.setVisible(not is_followed(self._services, programme.id))

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.programme":
            had_focus = self.follow_button.hasFocus()
            self._show()
            if had_focus and self.follow_button.isHidden():
                self._more.setFocus(Qt.FocusReason.OtherFocusReason)
