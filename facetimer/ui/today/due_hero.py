# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is due, large: its name, how long it takes, the button that starts it, and a shorter and a longer way."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.planner import Planner
from facetimer.choices.today_offers import other_ways
from facetimer.library.model.practice import Routine
from facetimer.ui.cards.crop_button import ground_of
from facetimer.ui.cards.hero import Hero
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import length_words, put_notice, rounded_length_words, tools_words
from facetimer.ui.picture.stills import Stills

HEIGHT_PX = 416


class DueHero(Hero):
    """The first thing on Today.

    Args:
        stills: theme and figure.
        planner: how long routines take, and what a health answer leaves of them.
        routine: what is due.
        parent: the widget it belongs to.

    Attributes:
        start_button: starts it; None where a health answer leaves nothing of it.
    """

    start_chosen = Signal(str)
    """A routine is to be started, by its id: what is due, or another way."""
    resume_chosen = Signal()
    """The session that was cut off is to go on."""

    def __init__(self, stills: Stills, planner: Planner, routine: Routine, parent: QWidget | None = None) -> None:
        shown = planner.catalogue.exercises[routine.pictured]
        super().__init__(stills, ground_of(shown), HEIGHT_PX, parent)
        self._planner, self._routine = planner, routine
        self.show_figure(
            lambda: stills.exercise(shown.id), self.tr("{exercise}, on a face").format(exercise=shown.name)
        )
        self.start_button: Button | None = None
        self._ways = FlowRow(12)
        self.words.addWidget(Text(routine.name, stills.look.theme.title_role, wrap=True))
        self._facts = Text("", "lead", wrap=True)
        self.words.addWidget(self._facts)
        self._build_start()
        self.words.addStretch(1)

    def show_ways(self) -> None:
        """Offer a shorter and a longer way, where there are any; working them out takes a moment."""
        if self.start_button is None:
            return
        found = {each: self._planner.length_ms(each) for each in self._planner.catalogue.routines}
        lengths = {each: length for each, length in found.items() if length is not None}
        ways = other_ways(self._planner.catalogue, self._routine.id, lengths)
        for way in filter(None, (ways.shorter, ways.longer)):
            words = self.tr("{length}, {routine}").format(
                length=rounded_length_words(lengths[way]), routine=self._planner.catalogue.routines[way].name
            )
            link = Button(words, "link")
            link.clicked.connect(partial(self.start_chosen.emit, way))
            if not self._ways.count():
                self._ways.addWidget(Text(self.tr("or"), "tinted"))
            self._ways.addWidget(link)

    def go_on(self, step: str) -> None:
        """Let the button go on with the session that was cut off in `step`."""
        if self.start_button is not None:
            self.start_button.setText(self.tr("Go on"))
            self.start_button.setAccessibleName(self.tr("Go on in {step}").format(step=step))
            self.start_button.clicked.disconnect()
            self.start_button.clicked.connect(self.resume_chosen)
            self._facts.setText(self.tr("Cut off in {step}").format(step=step))

    def _build_start(self) -> None:
        length_ms = self._planner.length_ms(self._routine.id)
        if length_ms is None:
            why = put_notice(self._planner.plan(self._routine.id).review.explanation)
            self._facts.setText(why)
            return
        facts = f"{length_words(length_ms)} · {tools_words(self._routine.tools)}"
        self._facts.setText(facts)
        self.words.addSpacing(16)
        self.start_button = Button(self.tr("Start"), "primary")
        self.start_button.clicked.connect(partial(self.start_chosen.emit, self._routine.id))
        self.words.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignLeading)
        ways = QWidget()
        ways.setLayout(self._ways)
        self.words.addWidget(ways)
