# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Practise: every routine and every exercise as a card, found by typing or by filters; bad files are told."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facetimer.choices.picking import ANYTHING, Length, exercise_fits, routine_fits, shelf_of
from facetimer.library.model.practice import Exercise, Routine, worked_zones
from facetimer.ui.cards.routine_card import LEAST_WIDTH_PX, RoutineCard, show_left_out
from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.clearing import offer_clearing
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import Page, card, in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.keyboard.table import PRACTISE
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.look.wording import put_notice, tools_words
from facetimer.ui.picture.empty_state import EmptyState
from facetimer.ui.practise.asked_cards import AskedCards
from facetimer.ui.practise.exercise_list import ExerciseList
from facetimer.ui.practise.filters import Filters
from facetimer.ui.practise.grouped_grid import GroupedGrid, Heading
from facetimer.ui.services import Services, for_page

ROUTINES, EXERCISES = "routines", "exercises"
SEARCH_PX = 332
WIDEST_PX = 1640
"""The widest its column gets in a large window: six cards abreast."""
CARDS_AT_ONCE = 12
"""Of routines: as many as a window of 1280 × 800 shows, and a row more; the others follow its first painting."""


class RoutineFacts(Struct, frozen=True):
    """What a card says and what the filters ask."""

    routine: Routine
    exercises: tuple[Exercise, ...]
    total_ms: int


class PractisePage(Page):
    """The picker.

    Args:
        services: what there is, its pictures, and what a health answer blocks.
        parent: the widget it belongs to.

    Attributes:
        filters: the lists of what is looked for.
    """

    keys = PRACTISE
    widest_when_large_px = WIDEST_PX
    routine_chosen = Signal(str)
    place_chosen = Signal(str)
    exercise_chosen = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Practise"), parent)
        self._look = PageLook(services.stills.look, share=WORKED_AT)
        self.read_from_afar(self._look)
        services = self._services = for_page(services, self._look)
        self._lengths_ms = services.planner.whole_lengths_ms()
        self._facts = self._work_out()
        self._search = QLineEdit()
        self._build_head()
        self._build_filters()
        self._asked = AskedCards(services.planner.catalogue.exercises)
        self._asked.exercise_chosen.connect(self.exercise_chosen)
        self.column.addWidget(self._asked)
        self._routines_heading = Text(self.tr("Routines"), "heading")
        self._exercises_heading = Text(self.tr("Exercises"), "heading")
        self.column.addWidget(self._routines_heading)
        self._build_cards()
        self.column.addWidget(self._exercises_heading)
        self._exercises = ExerciseList(services)
        self._exercises.exercise_chosen.connect(self.exercise_chosen)
        self.column.addWidget(self._exercises)
        self._nothing = EmptyState(services.stills, self._nothing_words(), self.tr("Clear"), "plain")
        self._nothing.pressed.connect(self.clear)
        self._nothing.hide()
        self.column.addWidget(self._nothing)
        self._build_faults()
        self.column.addStretch(1)
        self.show_kind(ROUTINES)
        self.build_later(self._build_cards_below)

    def _build_head(self) -> None:
        look = self._services.stills.look
        title = QWidget()
        line = FlowRow(24, title)
        line.addWidget(Text(self.tr("Practise"), "head"))
        self._kinds = Segments(
            look,
            self.tr("What to show"),
            {ROUTINES: self.tr("Routines"), EXERCISES: self.tr("Exercises")},
            ROUTINES,
        )
        self._kinds.picked.connect(self.show_kind)
        line.addWidget(self._kinds)
        self._search.setPlaceholderText(self.tr("Name, place or wish"))
        self._search.setAccessibleName(self.tr("Search routines and exercises"))
        offer_clearing(self._search, look)
        self._search.setMinimumWidth(SEARCH_PX)
        self._search.textChanged.connect(self._filter)
        for key in PRACTISE.lines[0].keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(partial(self._search.setFocus, Qt.FocusReason.ShortcutFocusReason))
        self.column.addWidget(SideBySide(title, self._search, lambda: look.theme.px(760), (1, 0)))

    def _build_filters(self) -> None:
        look = self._services.stills.look
        self.filters = Filters(look, worked_zones(self._services.planner.catalogue.exercises.values()))
        self.filters.changed.connect(self._on_filters_changed)
        programmes = QWidget()
        row = FlowRow(12, programmes)
        places = {
            "making": self.tr("Made for you"),
            "building": self.tr("Build my own"),
            "programmes": self.tr("Programmes"),
        }
        for place, words in places.items():
            link = Button(words, "link")
            link.clicked.connect(partial(self.place_chosen.emit, place))
            row.addWidget(link)
            programmes.setMinimumWidth(max(programmes.minimumWidth(), link.sizeHint().width()))
        self._least_widths = {self._search: SEARCH_PX, programmes: programmes.minimumWidth()}
        self.column.addWidget(SideBySide(self.filters, programmes, lambda: look.theme.px(860), (1, 0), gap=12))
        self._found = Text(role="soft")
        self.column.addWidget(self._found)

    def grow(self) -> None:
        """Leave what is typed and pressed above the cards its room."""
        super().grow()
        for each, width in self._least_widths.items():
            each.setMinimumWidth(self._look.theme.grown(width))

    def clear(self) -> None:
        """Look for anything again."""
        self._search.clear()
        self.filters.clear()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what the person's answers about their health block now, and how long routines take by now."""
        planner = self._services.planner
        plans = planner.plans()
        lived_ms = {each: plan.timeline.total_ms for each, plan in plans.items() if plan.timeline is not None}
        lengths_ms = {**planner.whole_lengths_ms(), **lived_ms}
        if lengths_ms != self._lengths_ms:
            self._lengths_ms = lengths_ms
            self._facts = self._work_out()
            self._group_cards()
            self._filter()
        touched = planner.touched_of(plans)
        for facts in self._built():
            card, seen = self._cards[facts.routine.id], touched.get(facts.routine.id)
            needs = self._needs(facts.routine)
            if seen is not None and not seen.is_empty:
                left_out = len(facts.routine.steps) - len(seen.routine.steps)
                needs = " · ".join((needs, self.tr("%n steps left out", "", left_out)))
            card.show_facts(needs, facts.total_ms)
            show_left_out(card, planner, seen)
        self._exercises.refresh()

    def _needs(self, routine: Routine) -> str:
        """Return what a routine needs, or its steps: its shelf says already that bare hands do."""
        return tools_words(routine.tools) if routine.tools else self.tr("%n steps", "", len(routine.steps))

    def _work_out(self) -> list[RoutineFacts]:
        """Work out the facts of every routine, by shelf, and on each the shorter before the longer."""
        catalogue = self._services.planner.catalogue
        found = [
            RoutineFacts(routine, catalogue.routine_exercises(routine), self._lengths_ms[routine.id])
            for routine in catalogue.routines.values()
        ]
        return sorted(found, key=lambda f: (shelf_of(f.exercises, f.total_ms), f.total_ms))

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
        self._kinds.choose(kind)
        self._filter()

    def _build_cards(self) -> None:
        self._cards: dict[str, RoutineCard] = {}
        self._routines = QWidget()
        self._grid = GroupedGrid(lambda: self._look.theme.grown(LEAST_WIDTH_PX), GUTTER_PX, self._routines)
        self._add_cards(self._facts[:CARDS_AT_ONCE])
        self._group_cards()
        self.column.addWidget(self._routines)

    def _build_cards_below(self) -> None:
        if len(self._cards) < len(self._facts):
            self._add_cards([facts for facts in self._facts if facts.routine.id not in self._cards])
            self._group_cards()
            self.refresh()
            self._filter()

    def _built(self) -> list[RoutineFacts]:
        """Return the facts of the routines that have their cards by now."""
        return [facts for facts in self._facts if facts.routine.id in self._cards]

    def _add_cards(self, found: Sequence[RoutineFacts]) -> None:
        for facts in found:
            routine = facts.routine
            shown = self._services.planner.catalogue.exercises[routine.pictured]
            each = RoutineCard(self._services.stills, shown, routine.name, self._needs(routine), facts.total_ms)
            each.clicked.connect(lambda _=False, identifier=routine.id: self.routine_chosen.emit(identifier))
            self._cards[routine.id] = each

    def _group_cards(self) -> None:
        """Put every card on its shelf."""
        self._grid.clear_groups()
        names = {
            Length.SHORT: self.tr("Up to five minutes"),
            Length.MEDIUM: self.tr("Five to ten minutes"),
            Length.LONG: self.tr("A quarter of an hour and more"),
        }
        shelves = groupby(self._built(), key=lambda facts: shelf_of(facts.exercises, facts.total_ms))
        for shelf, facts in shelves:
            note = self.tr("with oil or a tool") if shelf.with_more else self.tr("bare hands")
            cards = [self._cards[each.routine.id] for each in facts]
            self._grid.add_group(Heading(names[shelf.length], note), cards)

    def _show_cards(self, found: Sequence[str], *, by_words: bool) -> None:
        """Show the cards on their shelves, or, while words are searched for, what is most about them first."""
        self._order = list(dict.fromkeys([*(found if by_words else ()), *(f.routine.id for f in self._built())]))
        if by_words:
            self._grid.show_in_order([self._cards[identifier] for identifier in self._order])
        else:
            self._grid.show_grouped()

    def _build_faults(self) -> None:
        if not self._services.planner.catalogue.faults:
            return
        frame = card()
        box = in_column(frame, margins=(20, 16, 20, 16))
        heading = QHBoxLayout()
        heading.addWidget(Text(self.tr("Files that cannot be used"), "heading"))
        heading.addStretch(1)
        box.addLayout(heading)
        for fault in self._services.planner.catalogue.faults:
            line = Text(put_notice(fault.notice), "soft", wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(line)
        self.column.addWidget(frame)

    def _on_filters_changed(self) -> None:
        """Leave what fits, and tell a screen reader how much that is."""
        self._filter()
        said = self._found.text() if self._nothing.isHidden() else self._nothing_words()
        announce(self, said)

    def _filter(self) -> None:
        catalogue, wanted = self._services.planner.catalogue, self.filters.wanted
        words = self._search.text().strip()
        if words or wanted != ANYTHING:
            self._build_cards_below()
        with_exercises = bool(words) or self._kinds.chosen == EXERCISES
        with_routines = bool(words) or not with_exercises
        found = [routine.id for routine in catalogue.search_routines(words)]
        for facts in self._built():
            fits = facts.routine.id in found and routine_fits(facts.exercises, facts.total_ms, wanted)
            self._cards[facts.routine.id].setVisible(fits)
        self._show_cards(found, by_words=bool(words))
        self._asked.show_questions(self._services.planner.learn.asked(words) if words else ())
        self._routines.setVisible(with_routines)
        self._kinds.setVisible(not words)
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

    def _nothing_words(self) -> str:
        return self.tr("Nothing fits. Try a place, such as jaw, or fewer filters.")

    def _found_words(self, count: int) -> str:
        if not self.shown_exercises():
            return self.tr("%n routines found", "", count)
        if not self.shown_routines():
            return self.tr("%n exercises found", "", count)
        return self.tr("%n routines and exercises found", "", count)
