# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every exercise as a card, by technique: picture, name, kind and zones; a search leaves those that are found."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.exercise_page import zones_line
from facetimer.choices.picking import TECHNIQUE_WORDS, Technique, in_order, technique_of
from facetimer.ui.cards.left_out import exercises_left_out
from facetimer.ui.cards.routine_card import LEAST_WIDTH_PX, RoutineCard
from facetimer.ui.controls.page import in_column
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.look.wording import put_notice
from facetimer.ui.practise.grouped_grid import GroupedGrid, Heading
from facetimer.ui.services import Services


class ExerciseList(QWidget):
    """The cards; none is made before it is asked for.

    Args:
        services: what there is, and its pictures.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Exercises"))
        self._services = services
        self._cards: dict[str, RoutineCard] = {}
        holder = QWidget()
        self._grid = GroupedGrid(lambda: services.stills.look.theme.grown(LEAST_WIDTH_PX), GUTTER_PX, holder)
        in_column(self).addWidget(holder)

    def show_only(self, wanted: Collection[str]) -> None:
        """Show the exercises with these ids."""
        if not self._cards:
            self._make_cards()
        for identifier, each in self._cards.items():
            each.setVisible(identifier in wanted)
        self._grid.show_grouped()

    def refresh(self) -> None:
        """Say on each card whether the person's answers leave its exercise out now, and for which of them."""
        left_out = exercises_left_out(self._services.planner) if self._cards else {}
        for identifier, each in self._cards.items():
            said = left_out.get(identifier)
            each.show_reason(*((said.reason, said.causes) if said else ("",)))

    def _make_cards(self) -> None:
        groups: dict[Technique, list[RoutineCard]] = {}
        catalogue = self._services.planner.catalogue
        for exercise in in_order(catalogue.exercises.values()):
            each = RoutineCard(self._services.stills, exercise, exercise.name, put_notice(zones_line(exercise)))
            offers_marks(each, exercise.id)
            each.clicked.connect(lambda _=False, chosen=exercise.id: self.exercise_chosen.emit(chosen))
            self._cards[exercise.id] = each
            groups.setdefault(technique_of(exercise), []).append(each)
        for technique, cards in groups.items():
            words = put_notice(TECHNIQUE_WORDS[technique])
            self._grid.add_group(Heading(words[:1].upper() + words[1:]), cards)
        self.refresh()

    def shown(self) -> list[str]:
        """Return the ids of the cards that are shown."""
        return [identifier for identifier, each in self._cards.items() if not each.isHidden()]
