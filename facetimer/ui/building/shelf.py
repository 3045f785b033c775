# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The exercises one may add: a search, a few groups, and a card for each; a press adds it."""

from collections import Counter
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.choices.building.shelf import Group, on_shelf
from facetimer.library.model.practice import Exercise
from facetimer.ui.building.name_line import LONGEST_NAME, BuiltLine
from facetimer.ui.cards.crop_button import CropButton, words_height
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import GridFlow, one_of
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text, narrowed
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.look.theme import TILE_PX
from facetimer.ui.look.wording import length_words
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills
from facetimer.ui.services import Services

CROP_PX = (160, 104)
_LEAST_PX, _GAP_PX, _AWAY_PX = 144, 16, 6


class ShelfCard(CropButton):
    """An exercise to add: its crop, and below it its name and how long it takes.

    Args:
        stills: where the picture comes from.
        exercise: that it adds.
        length_ms: how long that takes alone; None where the person's answers leave it out.
        parent: the widget it belongs to.
    """

    def __init__(
        self, stills: Stills, exercise: Exercise, length_ms: int | None, parent: QWidget | None = None
    ) -> None:
        still = partial(stills.exercise, exercise.id)
        super().__init__(stills, still, ground_of(exercise), exercise.name, CROP_PX, parent)
        self._length = self.tr("left out for now") if length_ms is None else length_words(length_ms)
        self.setAccessibleName(self.tr("Add {exercise}").format(exercise=exercise.name))
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how often it is among the steps."""
        there = self.tr("%n × in it", "", count) if count else ""
        self._note = " · ".join(filter(None, (self._length, there)))
        self.setAccessibleDescription(self._note)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The narrowest."""
        return QSize(_LEAST_PX, self.heightForWidth(_LEAST_PX))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the crop and of the words below it."""
        name = words_height(self._font(width), self.text(), width)
        return round(CROP_PX[1] + _AWAY_PX + name + words_height(self.note_font(), self._note, width)) + 4

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint crop and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_crop(painter, QRectF(0, 0, self.width(), CROP_PX[1]))
        words = QRectF(self.rect()).adjusted(0, CROP_PX[1] + _AWAY_PX, 0, 0)
        colours, font = self.look.theme.palette, self._font(self.width())
        words.setTop(words.top() + self.paint_words(painter, words, self.text(), font, colours.ink))
        self.paint_words(painter, words, self._note, self.note_font(), colours.ink_soft)
        painter.end()

    def _font(self, width: float) -> QFont:
        font = self.look.font(self.font(), TILE_PX, heavy=True)
        font.setUnderline(self.underMouse())
        return narrowed(font, self.text(), width)


class _Rows(GridFlow):
    """As many cards abreast as there is room for, whatever is left for the last row.

    Args:
        least_px: no card gets narrower, except where the column itself is.
        parent: the widget it lays out.
    """

    def __init__(self, least_px: int, parent: QWidget) -> None:
        super().__init__(least_px, _GAP_PX, parent)
        self._least_px = least_px

    def places(self, width: int) -> list[QRect]:
        """Return where the cards go, row by row."""
        columns = max(1, (width + _GAP_PX) // (self._least_px + _GAP_PX))
        wide = (width - _GAP_PX * (columns - 1)) // columns
        found: list[QRect] = []
        top = 0
        for first in range(0, len(self.shown), columns):
            row = self.shown[first : first + columns]
            height = max(item.heightForWidth(wide) for item in row)
            found += [QRect(n * (wide + _GAP_PX), top, wide, height) for n in range(len(row))]
            top += height + _GAP_PX
        return found


class Shelf(QWidget):
    """The search, the groups and the cards.

    Args:
        services: what there is, and its pictures.
        parent: the widget it belongs to.

    Attributes:
        search: the line to type into.
    """

    exercise_chosen = Signal(str)
    """It is to be added, by its id."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Exercises to add"))
        self._services = services
        self._group = Group.EASE
        self._counts: Counter[str] = Counter()
        self._cards: dict[str, ShelfCard] = {}
        column = in_column(self, 12)
        self.search = BuiltLine(self.tr("Search exercises to add"), LONGEST_NAME)
        self.search.setPlaceholderText(self.tr("Add a step"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        column.addWidget(self.search)
        words = {
            Group.EASE: self.tr("Ease"),
            Group.WORK: self.tr("Work"),
            Group.LYMPH: self.tr("Lymph"),
            Group.POINTS: self.tr("Points"),
            Group.TOOL: self.tr("Tool"),
        }
        chips = {group: Button(word, "chip") for group, word in words.items()}
        self._groups = one_of(chips, self._group, self._choose, 8)
        self._groups.setAccessibleName(self.tr("Groups"))
        column.addWidget(self._groups)
        holder = QWidget()
        self._grid = _Rows(services.stills.look.theme.px(_LEAST_PX), holder)
        column.addWidget(holder)
        self._nothing = Text(self.tr("Nothing by that name. Try a place, such as jaw."), "soft", wrap=True)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._show()

    def show_steps(self, exercises: Iterable[str]) -> None:
        """Let each card say how often it is among the steps, which are given by the ids of their exercises."""
        self._counts = Counter(exercises)
        for identifier, card in self._cards.items():
            card.show_count(self._counts[identifier])

    def shown(self) -> list[str]:
        """Return the ids of the exercises that are shown, in order."""
        return [identifier for identifier, card in self._cards.items() if not card.isHidden()]

    def _choose(self, group: Group) -> None:
        self._group = group
        self._show()

    def _show(self) -> None:
        words = self.search.text()
        found = on_shelf(self._services.planner.catalogue, self._group, words)
        self._groups.setVisible(not words.strip())
        self._nothing.setVisible(not found)
        for exercise in found:
            if exercise.id not in self._cards:
                self._cards[exercise.id] = self._made(exercise)
        wanted = [exercise.id for exercise in found]
        for identifier, card in self._cards.items():
            card.setVisible(identifier in wanted)
        others = [identifier for identifier in self._cards if identifier not in wanted]
        self._cards = {identifier: self._cards[identifier] for identifier in (*wanted, *others)}
        self._grid.put_in_order(list(self._cards.values()))

    def _made(self, exercise: Exercise) -> ShelfCard:
        card = ShelfCard(self._services.stills, exercise, self._services.planner.length_ms(exercise.id))
        offers_marks(card, exercise.id)
        card.clicked.connect(partial(self.exercise_chosen.emit, exercise.id))
        card.show_count(self._counts[exercise.id])
        self._grid.addWidget(card)
        return card
