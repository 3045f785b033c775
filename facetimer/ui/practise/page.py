# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Practise: every routine and every exercise as a card, found by typing or by filters; bad files are told."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facetimer.choices.picking import ANYTHING, exercise_fits, routine_fits
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Exercise, Routine, worked_zones
from facetimer.library.model.vocabulary import Source
from facetimer.session.timeline import TimelineOptions, compile_timeline
from facetimer.ui.cards.routine_card import LEAST_WIDTH_PX, RoutineCard
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import GridFlow, one_of
from facetimer.ui.controls.page import Page, card, in_column, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import put_notice, tools_words
from facetimer.ui.practise.asked_cards import AskedCards
from facetimer.ui.practise.exercise_list import ExerciseList
from facetimer.ui.practise.filters import Filters
from facetimer.ui.services import Services

ROUTINES, EXERCISES = "routines", "exercises"


class RoutineFacts(Struct, frozen=True):
    """What a card says and what the filters ask."""

    routine: Routine
    exercises: tuple[Exercise, ...]
    total_ms: int


def routine_facts(catalogue: Catalogue, routine: Routine, options: TimelineOptions) -> RoutineFacts:
    """Work out how long `routine` takes for a person with these `options`, and what is in it."""
    total_ms = compile_timeline(routine, catalogue.exercises, options).total_ms
    return RoutineFacts(routine, catalogue.routine_exercises(routine), total_ms)


class PractisePage(Page):
    """The picker.

    Args:
        services: what there is, its pictures, and what a health answer blocks.
        parent: the widget it belongs to.

    Attributes:
        filters: the lists of what is looked for.
    """

    routine_chosen = Signal(str)
    place_chosen = Signal(str)
    exercise_chosen = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Practise"), parent)
        self._services = services
        self._options = services.planner.options()
        self._facts = self._work_out()
        self._build_head()
        self._search = QLineEdit()
        self._build_filters()
        self._asked = AskedCards(services.context.catalogue.exercises)
        self._asked.exercise_chosen.connect(self.exercise_chosen)
        self.column.addWidget(self._asked)
        self._cards: dict[str, RoutineCard] = {}
        self._routines_heading = Text(self.tr("Routines"), "heading")
        self._exercises_heading = Text(self.tr("Exercises"), "heading")
        self.column.addWidget(self._routines_heading)
        self._build_cards()
        self.column.addWidget(self._exercises_heading)
        self._exercises = ExerciseList(services)
        self._exercises.exercise_chosen.connect(self.exercise_chosen)
        self.column.addWidget(self._exercises)
        self._nothing = Text(self.tr("Nothing fits. Try fewer words or fewer filters."), "soft", wrap=True)
        self._nothing.hide()
        self.column.addWidget(self._nothing)
        self._build_faults()
        self.column.addStretch(1)
        self.show_kind(ROUTINES)

    def _build_head(self) -> None:
        head = QWidget()
        row = in_row(head, 12)
        row.addWidget(Text(self.tr("Practise"), "head"))
        row.addStretch(1)
        programmes = Button(self.tr("Programmes"))
        programmes.clicked.connect(lambda: self.place_chosen.emit("programmes"))
        row.addWidget(programmes)
        self.column.addWidget(head)

    def refresh(self) -> None:
        """Show what the person's answers about their health block now, and how long routines take by now."""
        options = self._services.planner.options()
        if options != self._options:
            self._options = options
            self._facts = self._work_out()
            for facts in self._facts:
                self._cards[facts.routine.id].show_facts(tools_words(facts.routine.tools), facts.total_ms)
            self._filter()
        reasons = self._services.planner.reasons()
        for identifier, each in self._cards.items():
            each.show_reason(put_notice(reasons.get(identifier, "")))

    def _work_out(self) -> list[RoutineFacts]:
        """Work out the facts of every routine, those of the articles first, the shorter before the longer."""
        catalogue = self._services.context.catalogue
        found = [routine_facts(catalogue, routine, self._options) for routine in catalogue.routines.values()]
        return sorted(found, key=lambda f: (f.routine.source is not Source.ARTICLE, f.total_ms))

    def shown_routines(self) -> list[str]:
        """Return the ids of the cards that the search and the filters leave, in the order in which they stand."""
        if self._routines.isHidden():
            return []
        return [identifier for identifier in self._order if not self._cards[identifier].isHidden()]

    def shown_exercises(self) -> list[str]:
        """Return the ids of the exercises that are shown."""
        return [] if self._exercises.isHidden() else self._exercises.shown()

    def show_kind(self, kind: str) -> None:
        """Show `ROUTINES` or `EXERCISES`; while something is searched for, both are shown."""
        self._kinds[kind].setChecked(True)
        self._filter()

    def _build_kinds(self) -> None:
        self._kinds = {
            ROUTINES: Button(self.tr("Routines"), "chip"),
            EXERCISES: Button(self.tr("Exercises"), "chip"),
        }
        holder = one_of(self._kinds, ROUTINES, self.show_kind, 8)
        holder.setAccessibleName(self.tr("What to show"))
        self._kinds_row = holder
        self.column.addWidget(holder)

    def _build_filters(self) -> None:
        self._search.setPlaceholderText(self.tr("Search by name, zone or what troubles you"))
        self._search.setAccessibleName(self.tr("Search routines and exercises"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(self._services.stills.look.theme.px(480))
        self._search.textChanged.connect(self._filter)
        self.column.addWidget(self._search)
        self._build_kinds()
        zones = worked_zones(self._services.context.catalogue.exercises.values())
        self.filters = Filters(self._services.stills.look, zones)
        self.filters.changed.connect(self._on_filters_changed)
        self.column.addWidget(self.filters)
        self._found = Text(role="soft")
        self.column.addWidget(self._found)

    def _build_cards(self) -> None:
        holder = QWidget()
        self._flow = GridFlow(LEAST_WIDTH_PX, 16, holder)
        self._order = [facts.routine.id for facts in self._facts]
        for facts in self._facts:
            routine = facts.routine
            shown = self._services.context.catalogue.exercises[routine.pictured]
            needs = tools_words(routine.tools)
            each = RoutineCard(self._services.stills, shown, routine.name, needs, facts.total_ms)
            each.clicked.connect(lambda _=False, identifier=routine.id: self.routine_chosen.emit(identifier))
            self._cards[routine.id] = each
            self._flow.addWidget(each)
        self._routines = holder
        self.column.addWidget(holder)

    def _put_in_order(self, first: Sequence[str]) -> None:
        """Let the routines with these ids come first, in this order, and the others as they always do."""
        order = list(dict.fromkeys([*first, *(facts.routine.id for facts in self._facts)]))
        if order != self._order:
            self._order = order
            self._flow.put_in_order([self._cards[identifier] for identifier in order])

    def _build_faults(self) -> None:
        if not self._services.context.catalogue.faults:
            return
        frame = card()
        box = in_column(frame, margins=(20, 16, 20, 16))
        heading = QHBoxLayout()
        heading.addWidget(Text(self.tr("Files that cannot be used"), "heading"))
        heading.addStretch(1)
        box.addLayout(heading)
        for fault in self._services.context.catalogue.faults:
            line = Text(put_notice(fault.notice), "soft", wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(line)
        self.column.addWidget(frame)

    def _on_filters_changed(self) -> None:
        """Leave what fits, and tell a screen reader how much that is."""
        self._filter()
        said = self._found.text() if self._nothing.isHidden() else self._nothing.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _filter(self) -> None:
        catalogue, wanted = self._services.context.catalogue, self.filters.wanted
        words = self._search.text().strip()
        with_exercises = bool(words) or self._kinds[EXERCISES].isChecked()
        with_routines = bool(words) or not with_exercises
        found = [routine.id for routine in catalogue.search_routines(words)]
        for facts in self._facts:
            fits = facts.routine.id in found and routine_fits(facts.exercises, facts.total_ms, wanted)
            self._cards[facts.routine.id].setVisible(fits)
        self._put_in_order(found if words else [])
        self._asked.show_questions(self._services.planner.learn.asked(words) if words else ())
        self._routines.setVisible(with_routines)
        self._kinds_row.setVisible(not words)
        self.filters.show_lengths(with_routines)
        self._exercises.setVisible(with_exercises)
        if with_exercises:
            held = catalogue.search_exercises(words)
            self._exercises.show_only({each.id for each in held if exercise_fits(each, wanted)})
        self._routines_heading.setVisible(bool(words and self.shown_routines()))
        self._exercises_heading.setVisible(bool(words and self.shown_exercises()))
        count = len(self.shown_routines()) + len(self.shown_exercises())
        self._found.setText(self._found_words(count))
        self._found.setVisible(count > 0 and bool(words or wanted != ANYTHING))
        self._nothing.setVisible(count == 0)

    def _found_words(self, count: int) -> str:
        if not self.shown_exercises():
            return self.tr("%n routines found", "", count)
        if not self.shown_routines():
            return self.tr("%n exercises found", "", count)
        return self.tr("%n routines and exercises found", "", count)
