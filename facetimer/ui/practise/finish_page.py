# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""After a session: what was done, how it felt, what to do for the skin. No score, no praise, no face rating."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from facetimer.choices.session_summary import SessionSummary
from facetimer.library.model.vocabulary import PrepCard
from facetimer.session.events import StepOutcome
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.note_edit import NoteEdit
from facetimer.ui.controls.page import Page, card, in_column, in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import length_words, reaction_word, step_outcome_word, zone_word

if TYPE_CHECKING:
    from facetimer.library.health.care_cards import Care


OUTCOME_ICONS: dict[StepOutcome | None, str] = {
    StepOutcome.DONE: "done",
    StepOutcome.PARTIAL: "partial",
    StepOutcome.SKIPPED: "skipped",
    None: "skipped",
}


class FinishPage(Page):
    """The end of a session.

    Args:
        look: theme and icons.
        care: the aftercare card.
        summary: what was done.
        parent: the widget it belongs to.
    """

    closed = Signal()
    again_chosen = Signal(str)
    feeling_chosen = Signal(str)
    note_written = Signal(str)
    reactions_chosen = Signal(object)
    """What the skin shows: a tuple of (zone, kind), both as the history spells them."""

    def __init__(self, look: Look, care: "Care", summary: SessionSummary, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Finished"), parent)
        self._look = look
        self._care = care
        self._summary = summary
        self.column.addWidget(Text(self._headline(), "head", wrap=True))
        self.column.addWidget(Text(self._time(), "lead", wrap=True))
        self._build_steps()
        self._build_feeling()
        self._build_skin()
        self._build_aftercare()
        self._build_buttons()
        self.column.addStretch(1)

    def _headline(self) -> str:
        if self._summary.complete:
            return self.tr("{routine}: done").format(routine=self._summary.routine.name)
        return self.tr("{routine}: partly done, and kept").format(routine=self._summary.routine.name)

    def _time(self) -> str:
        done, planned = length_words(self._summary.active_ms), length_words(self._summary.planned_ms)
        if self._summary.complete:
            return self.tr("{done} of practice").format(done=done)
        return self.tr("{done} of {planned}").format(done=done, planned=planned)

    def _build_steps(self) -> None:
        frame = card()
        box = in_column(frame, 6, (20, 14, 20, 14))
        for step in self._summary.steps:
            row = QHBoxLayout()
            row.setSpacing(12)
            tone = "ease" if step.outcome is StepOutcome.DONE else "ink_soft"
            row.addWidget(SmallIcon(self._look, OUTCOME_ICONS[step.outcome], tone))
            row.addWidget(Text(step.name, wrap=True), 1)
            spent = f" · {length_words(step.active_ms)}" if step.active_ms else ""
            row.addWidget(Text(step_outcome_word(step.outcome or "not_reached") + spent, "soft"))
            box.addLayout(row)
        self.column.addWidget(frame)

    def _build_feeling(self) -> None:
        self.column.addWidget(Text(self.tr("How did it feel? (if you like)"), "heading"))
        holder = QWidget()
        row = FlowRow(8, holder)
        self._feelings = QButtonGroup(self)
        for key, word in (
            ("easier", self.tr("Easier than last time")),
            ("same", self.tr("About the same")),
            ("sore", self.tr("Sore")),
        ):
            chip = Button(word, "chip")
            chip.clicked.connect(lambda _=False, feeling=key: self.feeling_chosen.emit(feeling))
            self._feelings.addButton(chip)
            row.addWidget(chip)
        self.column.addWidget(holder)
        note = NoteEdit()
        note.setMaximumWidth(560)
        note.written.connect(self.note_written)
        self.column.addWidget(note)

    def _build_skin(self) -> None:
        """Ask where the skin shows something, and what; folded away until one wants to say it."""
        self._reacting: set[str] = set()
        self._kind = "redness"
        opens = Button(self.tr("My skin shows something"), "chip")
        self.column.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeading)
        details = QWidget()
        box = in_column(details, 8)
        where, what = QWidget(), QWidget()
        row = FlowRow(6, where)
        for zone in self._summary.zones:
            chip = Button(zone_word(zone), "chip")
            chip.toggled.connect(lambda on, place=zone.value: self._on_zone_toggled(place, on=on))
            row.addWidget(chip)
        row = FlowRow(6, what)
        group = QButtonGroup(details)
        for kind in ("redness", "tenderness", "breakout", "other"):
            chip = Button(reaction_word(kind), "chip")
            chip.setChecked(kind == self._kind)
            chip.clicked.connect(lambda _=False, chosen=kind: self._on_kind_chosen(chosen))
            group.addButton(chip)
            row.addWidget(chip)
        for words, chips in ((self.tr("Where?"), where), (self.tr("What?"), what)):
            box.addWidget(Text(words, "note"))
            box.addWidget(chips)
        details.hide()
        opens.toggled.connect(details.setVisible)
        self.column.addWidget(details)

    def _on_zone_toggled(self, zone: str, *, on: bool) -> None:
        (self._reacting.add if on else self._reacting.discard)(zone)
        self._tell_reactions()

    def _on_kind_chosen(self, kind: str) -> None:
        self._kind = kind
        self._tell_reactions()

    def _tell_reactions(self) -> None:
        self.reactions_chosen.emit(tuple((zone, self._kind) for zone in sorted(self._reacting)))

    def _build_aftercare(self) -> None:
        card_text = self._care.cards.aftercare
        self.column.addWidget(Text(card_text.name, "name"))
        oiled = self._summary.routine.prep in {PrepCard.OIL, PrepCard.OIL_LATER, PrepCard.TOOL}
        for line in card_text.lines(touched=self._summary.touched, oiled=oiled):
            self.column.addWidget(Text(line, "soft", wrap=True))

    def _build_buttons(self) -> None:
        buttons = QWidget()
        row = in_row(buttons, 12)
        self.done_button = Button(self.tr("Done"), "primary")
        self.done_button.clicked.connect(self.closed)
        again = Button(self.tr("Once more"))
        again.clicked.connect(lambda: self.again_chosen.emit(self._summary.routine.id))
        row.addWidget(self.done_button)
        row.addWidget(again)
        row.addStretch(1)
        self.pin(buttons)
