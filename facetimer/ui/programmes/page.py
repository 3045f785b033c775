# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Programmes: the one that is followed, the way to another, and all there are."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.programmes.practitioner_plans import plans_today
from facetimer.library.model.programme import Level, Programme
from facetimer.settings import DEFAULT_PROGRAMME
from facetimer.ui.cards.hero import Hero
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page, discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.picture.stage import Ground
from facetimer.ui.programmes.offers import programme_offers
from facetimer.ui.programmes.plan_words import from_words
from facetimer.ui.programmes.present_hero import PresentHero
from facetimer.ui.programmes.proposal_hero import HEIGHT_PX
from facetimer.ui.services import Services, for_page

_LEVELS = [*Level, None]


class ProgrammesPage(Page):
    """The list: the one that is followed, then the gentlest first.

    Args:
        services: the programmes, and which one is followed.
        came_from: returns the place, by its key, that the way back leads to.
        parent: the widget it belongs to.

    Attributes:
        questions_button: leads to the questions.
    """

    programme_chosen = Signal(str)
    routine_chosen = Signal(str)
    """The page of a plan from a practitioner is wanted, by its id."""
    questions_asked = Signal()
    left = Signal()
    """The way back was pressed."""

    def __init__(self, services: Services, came_from: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Programmes"), parent)
        look = PageLook(services.stills.look, share=WORKED_AT)
        self.read_from_afar(look)
        services = for_page(services, look)
        self._services = services
        self._came_from = came_from
        self._places = {
            "today": self.tr("Today"),
            "practise": self.tr("Practise"),
            "settings": self.tr("Settings"),
        }
        self._back = BackButton(services.stills.look, self._places[came_from()])
        self._back.clicked.connect(self.left)
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(self.tr("Programmes"), "head"))
        lead = self.tr(
            "A programme says how often to practise over some weeks. Where it says so many times a week, the days "
            "are yours to choose. It is fine to miss one."
        )
        self.column.addWidget(Text(lead, "soft", wrap=True))
        self._content: QWidget | None = None
        self.column.addStretch(1)
        services.preferences.changed.connect(self._on_preferences_changed)

    def refresh(self) -> None:
        """Show which one is followed now, and the way back to where one came from."""
        self._back.lead_to(self._places[self._came_from()])
        if self._content is not None:
            discard(self._content)
        self._content = QWidget()
        box = in_column(self._content, 16)
        self.column.insertWidget(self.column.count() - 1, self._content)
        programmes = self._services.planner.catalogue.programmes
        present = programmes.get(self._services.preferences.settings.history.programme)
        self.questions_button = Button(self.tr("Answer three questions"), "plain" if present else "primary")
        self.questions_button.clicked.connect(self.questions_asked)
        for plan in self._plans():
            box.addWidget(plan)
        self._hero = self._present(present) if present else self._invitation()
        box.addWidget(self._hero)
        if present is not None:
            box.addWidget(Text(self.tr("Would another one fit better?"), "heading", wrap=True))
            box.addWidget(self.questions_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.build_later(partial(self._build_all, box, present))

    def _plans(self) -> Iterator[QWidget]:
        """Yield a line for each plan from a practitioner: Today asks for it before any programme."""
        planner, aside = self._services.planner, self._services.preferences.settings.history.plans_aside
        for plan in plans_today(planner.catalogue, aside, (), planner.today()):
            lines = QWidget()
            box = in_column(lines, 4)
            name = planner.catalogue.routines[plan.routine].name
            words = self.tr("{routine} · {whose}").format(
                routine=name, whose=from_words(plan.asked, planner.today())
            )
            link = Button(words, "link")
            link.clicked.connect(partial(self.routine_chosen.emit, plan.routine))
            holder = QWidget()
            FlowRow(0, holder).addWidget(link)
            box.addWidget(holder)
            box.addWidget(Text(self.tr("This plan goes before any programme on Today."), "soft", wrap=True))
            yield lines

    def _present(self, programme: Programme) -> Hero:
        hero = PresentHero(self._services, programme)
        hero.programme_chosen.connect(self.programme_chosen)
        return hero

    def _invitation(self) -> Hero:
        """Lead to the questions: nothing is followed."""
        stills = self._services.stills
        hero = Hero(stills, Ground.EASE, HEIGHT_PX)
        hero.show_figure(stills.at_rest, self.tr("A face at rest, its eyes closed"))
        lead = self.tr("You choose each time now. Three questions find a programme that fits.")
        hero.invite(self.tr("Find a rhythm"), lead, self.questions_button)
        return hero

    def _build_all(self, box: QVBoxLayout, present: Programme | None) -> None:
        """Show all there are, but for the one that stands above."""
        programmes = self._services.planner.catalogue.programmes
        heading = self.tr("All others") if present else self.tr("All programmes")
        box.addWidget(Text(heading, "heading"))
        gentlest_first = sorted(
            (each for each in programmes.values() if each != present),
            key=lambda each: (each.id != DEFAULT_PROGRAMME, _LEVELS.index(each.level)),
        )
        box.addWidget(programme_offers(self._services, gentlest_first, self.programme_chosen.emit))
        if present is not None:
            none = Button(self.tr("No programme, I choose each time"), "link")
            none.clicked.connect(lambda: self._services.preferences.change("history.programme", ""))
            line = QWidget()
            FlowRow(0, line).addWidget(none)
            box.addWidget(line)

    def _on_preferences_changed(self, key: str) -> None:
        if key in {"history.programme", "history.programme_paused"} and self.isVisible():
            focused = self.window().focusWidget()
            leads = focused is not None and self.isAncestorOf(focused)
            self.refresh()
            self.build_rest()
            if leads:  # what was pressed is gone
                hero = self._hero
                again = hero.pause_button if isinstance(hero, PresentHero) else self.questions_button
                again.setFocus(Qt.FocusReason.OtherFocusReason)
