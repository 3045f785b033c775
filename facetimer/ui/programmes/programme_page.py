# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One programme: what it is for, how much it asks, why, what is known, its weeks and its routines."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.exercise_words import SOURCE_WORDS
from facetimer.library.model.programme import Programme, Rhythm
from facetimer.ui.cards.hero import Hero
from facetimer.ui.cards.routine_card import LEAST_WIDTH_PX, RoutineCard, show_left_out
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page, card, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import WORKED_AT, Gap, PageLook
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.look.wording import put_notice, tools_words
from facetimer.ui.picture.stage import Ground
from facetimer.ui.programmes.begin_buttons import BeginButtons
from facetimer.ui.programmes.following import facts_of, following_words, is_followed, show_programme
from facetimer.ui.programmes.proposal_hero import HEIGHT_PX
from facetimer.ui.programmes.week_cards import WeekCards
from facetimer.ui.programmes.words import facts_words
from facetimer.ui.services import Services, for_page


class ProgrammePage(Page):
    """A programme by itself.

    Args:
        services: its routines and their pictures, and which programme is followed.
        programme: of which.
        came_from: the page that the way back leads to, in a word or two.
        parent: the widget it belongs to.
    """

    left = Signal()
    routine_chosen = Signal(str)

    def __init__(
        self, services: Services, programme: Programme, came_from: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(programme.name, parent)
        look = PageLook(services.stills.look, share=WORKED_AT)
        self.read_from_afar(look)
        services = for_page(services, look)
        self._services = services
        self._programme = programme
        self._facts = facts_of(services, programme)
        back = BackButton(services.stills.look, came_from)
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.stop_button = Button(self.tr("Stop following"), "large")
        self._following = Text("", "tinted", wrap=True)
        self._build_head()
        self._build_reason()
        self._build_weeks()
        self._build_quotas()
        self._place = self.column.count()
        self.column.addStretch(1)
        self.build_later(self._build_routines)
        services.preferences.changed.connect(self._on_preferences_changed)

    def _build_head(self) -> None:
        hero = Hero(self._services.stills, Ground.EASE, HEIGHT_PX)
        show_programme(hero, self._services, self._programme)
        hero.words.addWidget(Text(self._programme.name, self._services.stills.look.theme.title_role, wrap=True))
        if self._programme.purpose:
            hero.words.addWidget(Text(self._programme.purpose, "lead", wrap=True))
        hero.words.addWidget(Text(facts_words(self._programme.level, self._facts), "tinted", wrap=True))
        hero.words.addWidget(self._following)
        hero.words.addSpacerItem(Gap(8))
        self.stop_button.clicked.connect(self._on_stop_clicked)
        on_paper = Button(self.tr("Print …"), "link")
        on_paper.clicked.connect(self.print_asked)
        self._begin = BeginButtons(self._services, self._programme.id, self.stop_button, on_paper)
        hero.words.addWidget(self._begin)
        hero.words.addStretch(1)
        self._show_followed()
        self.column.addWidget(hero)
        if self._programme.note:
            self.column.addWidget(Text(self._programme.note, "soft", wrap=True))

    @property
    def main_button(self) -> Button:
        """What one came to press: to begin the programme, or to stop following it."""
        followed = is_followed(self._services, self._programme.id)
        return self.stop_button if followed else self._begin.today_button

    def _show_followed(self) -> None:
        self._following.setText(following_words(self._services, self._programme.id))
        had_focus = self._begin.has_focus or self.stop_button.hasFocus()
        self._begin.show_followed()
        self.stop_button.setVisible(self.main_button is self.stop_button)
        if had_focus:
            self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop_clicked(self) -> None:
        self._services.preferences.change("history.programme", "")

    def _on_preferences_changed(self, key: str) -> None:
        if key == "history.programme":
            self._show_followed()

    def _build_reason(self) -> None:
        if not self._programme.why and not self._programme.reference:
            return
        self.column.addWidget(Text(self.tr("Why, and what is known"), "heading"))
        frame = card()
        box = in_column(frame, 8, (24, 16, 24, 16))
        if self._programme.why:
            box.addWidget(Text(self._programme.why, wrap=True))
        if self._programme.reference:
            words = self.tr("Where the times come from: {reference}")
            box.addWidget(Text(words.format(reference=self._programme.reference), "note", wrap=True))
        self.column.addWidget(frame)

    def _build_weeks(self) -> None:
        """Show one week of each stage, with the days on which something may be done."""
        if not self._programme.stages:
            return
        self.column.addWidget(Text(self.tr("Week by week"), "heading"))
        self.column.addWidget(WeekCards(self._services, self._programme))
        if any(len(stage.plans) > 1 for stage in self._programme.stages):
            self.column.addWidget(Text(self.tr("You choose on Today when that week comes."), "note", wrap=True))
        if any(plan.rhythm is Rhythm.WEEKLY for stage in self._programme.stages for plan in stage.plans):
            free = self.tr("The days are only an example: take any days you like. It is fine to miss one.")
            self.column.addWidget(Text(free, "note", wrap=True))

    def _build_quotas(self) -> None:
        if not self._programme.quotas:
            return
        self.column.addWidget(Text(self.tr("Each day"), "heading"))
        frame = card()
        box = in_column(frame, 6, (24, 16, 24, 16))
        locale = QLocale()
        for quota in self._programme.quotas:
            exercise = self._services.planner.catalogue.exercises.get(quota.exercise)
            words = self.tr("{exercise}: {count} × a day ({source})")
            if quota.optional:
                words = self.tr("{exercise}: {count} × a day, if you like ({source})")
            name = exercise.name if exercise else quota.exercise
            source = put_notice(SOURCE_WORDS[quota.per_day.source])
            said = words.format(exercise=name, count=locale.toString(quota.per_day.value), source=source)
            box.addWidget(Text(said, wrap=True))
        expires = self.tr("Missed rounds don't carry over.")
        box.addWidget(Text(expires, "note", wrap=True))
        self.column.addWidget(frame)

    def _build_routines(self) -> None:
        if not self._facts.routines:
            return
        planner = self._services.planner
        touched = planner.touched()
        holder = QWidget()
        look = self._services.stills.look
        flow = GridFlow(lambda: look.theme.grown(LEAST_WIDTH_PX), GUTTER_PX, holder)
        for identifier in self._facts.routines:
            routine = planner.catalogue.routines[identifier]
            length_ms = planner.length_ms(identifier)
            shown, needs = planner.catalogue.exercises[routine.pictured], tools_words(routine.tools)
            each = RoutineCard(self._services.stills, shown, routine.name, needs, length_ms)
            show_left_out(each, planner, touched.get(identifier))
            each.clicked.connect(lambda _=False, chosen=identifier: self.routine_chosen.emit(chosen))
            flow.addWidget(each)
        self.column.insertWidget(self._place, Text(self.tr("What you will do"), "heading"))
        self.column.insertWidget(self._place + 1, holder)
