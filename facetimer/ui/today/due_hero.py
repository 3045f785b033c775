# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is due, large: its name, how long it takes, the button that starts it, and a shorter and a longer way."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.planner import Planner
from facetimer.choices.today_offers import other_ways
from facetimer.library.model.practice import Routine
from facetimer.ui.cards.hero import Hero
from facetimer.ui.controls.buttons import Button, StartButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.wording import length_words, put_notice, rounded_length_words, tools_words
from facetimer.ui.picture.stage import Ground, ground_of
from facetimer.ui.picture.stills import Stills
from facetimer.ui.programmes.plan_words import blocked_words

if TYPE_CHECKING:
    from facetimer.choices.taking_up import LeftOff

HEIGHT_PX = 416


class DueHero(Hero):
    """The first thing on Today.

    Args:
        stills: theme and figure.
        planner: how long routines take, and what a health answer leaves of them.
        routine: what is due.
        left_off: a session of it that was cut off, with which its button goes on; None where it starts.
        parent: the widget it belongs to.

    Attributes:
        start_button: starts it; None where a health answer leaves nothing of it.
    """

    start_chosen = Signal(str)
    """A routine is to be started, by its id: what is due, or another way."""
    resume_chosen = Signal()
    """The session that was cut off is to go on."""
    keep_chosen = Signal()
    """What was done of it is enough."""
    discard_chosen = Signal()
    """Nothing of it is to be kept."""
    place_chosen = Signal(str)
    """Another page is wanted, by its key: where to look for what fits, or why nothing does."""

    def __init__(
        self,
        stills: Stills,
        planner: Planner,
        routine: Routine,
        left_off: "LeftOff | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(stills, Ground.EASE, HEIGHT_PX, parent)
        self._planner, self._routine, self._stills = planner, routine, stills
        self.start_button: Button | None = None
        self._ways = FlowRow(12)
        self._goes_on = left_off is not None
        self._name = Text(routine.name, stills.look.theme.title_role, wrap=True)
        self.words.addWidget(self._name)
        self._facts = Text("", "lead", wrap=True)
        self.words.addWidget(self._facts)
        if left_off is None:
            self._build_start()
        else:
            self._build_going_on(left_off)
        self.words.addStretch(1)

    def show_ways(self) -> None:
        """Offer a shorter and a longer way, where there are any; working them out takes a moment."""
        if self.start_button is None or self._goes_on:
            return
        lengths = self._planner.lengths_ms()
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

    def _build_going_on(self, left_off: "LeftOff") -> None:
        """Let the button go on with the session that was cut off."""
        self._show([step.exercise.id for step in left_off.to_go])
        self._facts.setText(self.tr("Cut off in {step}").format(step=left_off.step))
        button = self._add_button(self.tr("Go on"))
        button.setAccessibleName(self.tr("Go on in {step}").format(step=left_off.step))
        button.clicked.connect(self.resume_chosen)
        self._ways.addWidget(Text(self.tr("or"), "tinted"))
        for words, chosen in (
            (self.tr("Keep what was done"), self.keep_chosen),
            (self.tr("Discard"), self.discard_chosen),
        ):
            link = Button(words, "link")
            link.clicked.connect(chosen)
            self._ways.addWidget(link)

    def _build_start(self) -> None:
        length_ms = self._planner.length_ms(self._routine.id)
        left_out = self._planner.left_out(self._routine.id)
        if length_ms is None:
            self._build_blocked()
            return
        self._show([step.exercise for step in self._routine.steps if step.exercise not in left_out])
        facts = [length_words(length_ms), tools_words(self._routine.tools)]
        if left_out:
            facts.append(self.tr("%n steps left out", "", len(left_out)))
        self._facts.setText(" · ".join(facts))
        self._add_button(self.tr("Start")).clicked.connect(partial(self.start_chosen.emit, self._routine.id))

    def _add_button(self, words: str) -> Button:
        """Add the large button, and below it a line for other ways."""
        self.words.addSpacerItem(Gap(16))
        self.start_button = StartButton(self._stills.look, words)
        self.words.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignLeading)
        ways = QWidget()
        ways.setLayout(self._ways)
        self.words.addWidget(ways)
        return self.start_button

    def _show(self, steps: Sequence[str]) -> None:
        """Show of `steps`, exercises by id, the one that stands for the routine, or else the first."""
        pictured = self._routine.pictured
        shown = self._planner.catalogue.exercises[pictured if pictured in steps or not steps else steps[0]]
        self.set_ground(ground_of(shown))
        described = self.tr("{exercise}, on a face").format(exercise=shown.name)
        self.show_figure(lambda: self._stills.exercise(shown.id), described)

    def _build_blocked(self) -> None:
        """Say why a health answer leaves nothing of it, and lead to what fits, or else to the answers."""
        self.show_figure(self._stills.at_rest, self.tr("A face at rest, its eyes closed"))
        review = self._planner.plan(self._routine.id).review
        fits = bool(self._planner.lengths_ms())
        self._facts.setText(put_notice(review.explanation if fits else review.verdicts[0].why))
        if not fits:
            self._name.setText(self.tr("Rest for now."))
        if self._routine.asked is not None:
            self.words.addWidget(Text(blocked_words(self._routine.asked), wrap=True))
        words = self.tr("See what fits you now") if fits else self.tr("Look at your health answers")
        look = Button(words, "large")
        look.clicked.connect(partial(self.place_chosen.emit, "practise" if fits else "health"))
        self.words.addSpacerItem(Gap(16))
        self.add_buttons(look)
