# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A calm no: nothing is due, when something is again, and what could be done all the same."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.due_today import TodayFacts
from facetimer.choices.planner import Planner
from facetimer.ui.cards.hero import Hero
from facetimer.ui.cards.offer import LEAST_WIDTH_PX, Offer
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.text import Text
from facetimer.ui.look.dates import day_name, short_day_words
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.look.wording import rounded_length_words, tools_words
from facetimer.ui.picture.stage import Ground
from facetimer.ui.picture.stills import Stills
from facetimer.ui.programmes.words import next_words

HEIGHT_PX = 440
DAYS = 7
"""In a week: within it, the name of a day says which one is meant."""


class NothingHero(Hero):
    """What Today shows instead of something due.

    Args:
        stills: theme and figure.
        planner: names and lengths of routines.
        facts: what is done.
        following: on which day something is due again, and which routine; None where nothing is in sight.
        rests_until: the last of some days off that today is among; None where it is none.
        parent: the widget it belongs to.
    """

    practise_chosen = Signal()

    def __init__(
        self,
        stills: Stills,
        planner: Planner,
        facts: TodayFacts,
        following: tuple[date, str] | None,
        rests_until: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(stills, Ground.EASE, HEIGHT_PX, parent)
        self.show_figure(stills.at_rest, self.tr("A face at rest, its eyes closed"))
        rounds = facts.rounds
        title = self.tr("Nothing is due.")
        if rounds is not None and rounds[0] == rounds[1]:
            title = self.tr("All %n rounds are done.", "", rounds[1])
        more = self.tr("More is welcome and never needed.")
        if facts.plans and all(plan.wanted for plan in facts.plans):
            title, more = self.tr("Today's plan is done."), self.tr("More is not needed.")
        if rests_until is not None:
            title = self._rest_words(rests_until, planner.today())
        self.words.addWidget(Text(title, stills.look.theme.title_role, wrap=True))
        if following is not None:
            self.words.addWidget(Text(next_words(planner, *following), "lead", wrap=True))
        self.words.addWidget(Text(more, "tinted", wrap=True))
        self.words.addSpacerItem(Gap(16))
        self.practise_button = Button(self.tr("Practise anyway"), "large")
        self.practise_button.clicked.connect(self.practise_chosen)
        self.words.addWidget(self.practise_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.words.addStretch(1)

    def _rest_words(self, last_day: date, today: date) -> str:
        if last_day == today:
            return self.tr("Resting today.")
        near = (last_day - today).days < DAYS
        return self.tr("Resting until {day}.").format(
            day=day_name(last_day) if near else short_day_words(last_day)
        )


class Offers(QWidget):
    """A few short routines.

    Args:
        stills: where the pictures come from.
        planner: lengths of routines.
        routines: by id.
        parent: the widget it belongs to.
    """

    routine_chosen = Signal(str)

    def __init__(
        self, stills: Stills, planner: Planner, routines: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        flow = GridFlow(lambda: stills.look.theme.px(LEAST_WIDTH_PX), GUTTER_PX, self)
        for identifier in routines:
            routine = planner.catalogue.routines[identifier]
            length_ms = planner.length_ms(identifier)
            length = [] if length_ms is None else [rounded_length_words(length_ms)]
            left_out = len(planner.left_out(identifier))
            fewer = [self.tr("%n steps left out", "", left_out)] if left_out else []
            words = " · ".join([*length, tools_words(routine.tools), *fewer])
            each = Offer(stills, planner.catalogue.exercises[routine.pictured], routine.name, words, parent=self)
            each.clicked.connect(lambda _=False, chosen=identifier: self.routine_chosen.emit(chosen))
            flow.addWidget(each)
