# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""After a session: rest, what was done, how it felt, care for the skin. No score, no praise, no face rating."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.choices.due_today import Round
from facetimer.choices.session_summary import SessionSummary
from facetimer.library.model.vocabulary import PrepCard
from facetimer.settings import SessionSettings
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import let_lead_back
from facetimer.ui.controls.measures import MeasureQuestions
from facetimer.ui.controls.note_edit import NoteEdit
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.look.wording import length_words, unbroken
from facetimer.ui.picture.stage import Ground, Stage
from facetimer.ui.picture.staged_page import StagedPage
from facetimer.ui.picture.stills import Stills
from facetimer.ui.practise.feelings import Feelings
from facetimer.ui.practise.skin_question import SkinQuestion
from facetimer.ui.practise.steps_done import StepsDone

if TYPE_CHECKING:
    from facetimer.library.health.care_cards import Care

STAGE_SHARE, LEAST_WIDTH_PX = 600 / 1280, 960
_HEAD = (130.0, 40.0, 540.0, 720.0)
"""The part of the canvas that shows a head from close by."""


class FinishPage(StagedPage):
    """The end of a session.

    Args:
        stills: theme, icons and the figure.
        care: the aftercare card.
        summary: what was done.
        rounds: what it adds to today's rounds, by exercise; empty where nothing asks for any.
        plan: whose plan it was and how much of today's is done, in words; empty for nobody's.
        asks: which measures are asked for; None for none.
        parent: the widget it belongs to.
    """

    alone = True
    closed = Signal()
    again_chosen = Signal(str)
    go_on_chosen = Signal()
    """The session that was stopped is to be taken up."""
    feeling_chosen = Signal(str)
    note_written = Signal(str)
    measured = Signal(object)
    """What the person measured after the session, as `Measured`."""
    reactions_chosen = Signal(object)
    """What the skin shows: a tuple of (zone, kind), both as the history spells them."""

    def __init__(
        self,
        stills: Stills,
        care: "Care",
        summary: SessionSummary,
        rounds: Mapping[str, Round],
        plan: str = "",
        asks: SessionSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        stage = Stage(stills)
        stage.show_still(lambda: stills.rested(summary.exercises), self.tr("A resting face"), Ground.WORK, _HEAD)
        look = PageLook(stills.look)
        super().__init__(look, self.tr("Finished"), stage, STAGE_SHARE, LEAST_WIDTH_PX, parent=parent)
        self.read_from_afar(look)
        self._care = care
        self._summary = summary
        self.column.addStretch(1)
        self.column.addWidget(Text(self._routine_words(), "lead", wrap=True))
        self.column.addWidget(Text(self._headline(), look.theme.title_role, wrap=True))
        if plan:
            self.column.addWidget(Text(plan, wrap=True))
        self.column.addWidget(StepsDone(stills, look, summary, rounds))
        self.column.addWidget(_line())
        feelings = Feelings(look)
        feelings.chosen.connect(self.feeling_chosen)
        self.column.addWidget(feelings)
        self.measures = MeasureQuestions(look, asks or SessionSettings())
        self.measures.answered.connect(self.measured)
        self.column.addWidget(self.measures)
        again = Button(self.tr("Once more"), "link")
        again.clicked.connect(lambda: self.again_chosen.emit(summary.routine.id))
        self._build_more(again if summary.goes_on else None)
        self._build_aftercare()
        self._build_buttons(again)
        self.column.addStretch(1)

    def _routine_words(self) -> str:
        name, count = self._summary.routine.name, len(self._summary.steps)
        if not self._summary.complete or count == 1:
            return name
        return self.tr("{routine}, all %n steps", "", count).format(routine=name)

    def _headline(self) -> str:
        seconds = round(self._summary.active_ms / 1000)
        if self._summary.stopped and seconds < 60:
            return self.tr("%n second(s) kept.", "", seconds)
        length = unbroken(length_words(self._summary.active_ms))
        words = self.tr("{length} kept.") if self._summary.stopped else self.tr("That was {length}.")
        return words.format(length=length)

    def _build_more(self, again: Button | None) -> None:
        """Offer a note, and a question about the skin; each is folded away until one wants it."""
        links = QWidget()
        row = FlowRow(32, links)
        note, skin = NoteEdit(), SkinQuestion(self._summary.zones)
        note.written.connect(self.note_written)
        skin.answered.connect(self.reactions_chosen)
        self.column.addWidget(links)
        for words, opened in (
            (self.tr("Add a note"), note),
            (self.tr("My skin shows something"), skin),
        ):
            link = Button(words, "link")
            link.setCheckable(True)
            opened.hide()
            link.toggled.connect(opened.setVisible)
            row.addWidget(link)
            self.column.addWidget(opened)
            if opened is note:
                link.toggled.connect(lambda on: note.setFocus(Qt.FocusReason.OtherFocusReason) if on else None)
        if again is not None:
            row.addWidget(again)

    def _build_aftercare(self) -> None:
        oiled = self._summary.routine.prep in {PrepCard.OIL, PrepCard.OIL_LATER, PrepCard.TOOL}
        lines = self._care.cards.aftercare.lines(touched=self._summary.touched, oiled=oiled)
        self.column.addWidget(Text(" ".join(lines), "soft", wrap=True))

    def _build_buttons(self, again: Button) -> None:
        buttons = QWidget()
        row = FlowRow(16, buttons)
        self.done_button = Button(self.tr("Done"), "primary")
        self.done_button.clicked.connect(self.closed)
        let_lead_back(self.done_button)
        row.addWidget(self.done_button)
        left_in = self._summary.goes_on
        if left_in is not None:
            self.done_button.setProperty("besideLarge", True)
            go_on = Button(self.tr("Go on: {exercise}").format(exercise=left_in.name), "large")
            go_on.clicked.connect(self.go_on_chosen)
            row.addWidget(go_on)
        else:
            row.addWidget(again)
        self.pin(buttons, raised=False)


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedHeight(1)
    return line
