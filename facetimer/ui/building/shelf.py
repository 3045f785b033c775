# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The exercises to choose one from: a search, a few groups, and a card for each; a press adds it as a step."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.choices.building.shelf import Group, on_shelf
from facetimer.library.model.practice import Exercise
from facetimer.ui.building.name_line import LONGEST_NAME, BuiltLine
from facetimer.ui.cards.crop_button import CropButton, words_height
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.clearing import offer_clearing
from facetimer.ui.controls.flows import FlowRow, GridFlow, one_of
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.text import narrowed, plain_tip
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.look.theme import TILE_PX
from facetimer.ui.look.wording import length_words, put_notice
from facetimer.ui.picture.empty_state import SMALL_PX, EmptyState
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.library.health.applying_rules import Verdict

CROP_PX = (160, 104)
_LEAST_PX, _GAP_PX, _AWAY_PX = 144, 16, 6


class ShelfWords(Struct, frozen=True):
    """What a shelf is called.

    Attributes:
        whole, search: the shelf, and the line one types into, for those who do not see them.
        hint: what stands in that line while it is empty.
        press: what pressing a card does; `{exercise}` is its name.
    """

    whole: str
    search: str
    hint: str
    press: str


class ShelfCard(CropButton):
    """An exercise to choose: its crop, and below it its name and a few words.

    Args:
        stills: where the picture comes from.
        exercise: which one.
        name: what it is called here.
        press: what pressing it does.
        fact: what is always said below its name; empty for nothing.
        reason: why it is left out, in a sentence; empty where it is not.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        stills: Stills,
        exercise: Exercise,
        name: str,
        press: str,
        fact: str,
        reason: str,
        parent: QWidget | None = None,
    ) -> None:
        still = partial(stills.exercise, exercise.id)
        super().__init__(stills, still, ground_of(exercise), name, CROP_PX, parent)
        self._fact, self._reason = fact, reason
        self.setAccessibleName(press)
        self.setToolTip(plain_tip(reason))
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_note("")

    def show_note(self, note: str) -> None:
        """Say something more of it."""
        self._note = " · ".join(filter(None, (self._fact, note)))
        self.setAccessibleDescription(". ".join(filter(None, (self._note, self._reason))))
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
        self.paint_crop(painter, QRectF(0, 0, self.width(), CROP_PX[1]), grey=bool(self._reason))
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
        words: what it is called.
        parent: the widget it belongs to.

    Attributes:
        search: the line to type into.
    """

    exercise_chosen = Signal(str)
    """It was pressed, by its id."""

    def __init__(self, services: Services, words: ShelfWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.whole)
        self._services, self._called = services, words
        self._group = Group.EASE
        self._shown_for = self._is_for()
        self._notes: Mapping[str, str] = {}
        self._cards: dict[str, ShelfCard] = {}
        column = self._column = in_column(self, 12)
        self.search = BuiltLine(words.search, LONGEST_NAME)
        self.search.setPlaceholderText(words.hint)
        offer_clearing(self.search, services.stills.look)
        self.search.textChanged.connect(self.fill)
        column.addWidget(self.search)
        self._add_groups()
        if (more := self.more()) is not None:
            column.addWidget(more)
        holder = QWidget()
        self._grid = _Rows(services.stills.look.theme.px(_LEAST_PX), holder)
        column.addWidget(holder)
        self._nothing: EmptyState | None = None
        column.addStretch(1)

    def _add_groups(self) -> None:
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
        self._column.addWidget(self._groups)

    def fact(self, _exercise: Exercise) -> str:
        """Return what stands below the name of an exercise; nothing, unless a shelf says otherwise."""
        return ""

    def reason(self, _exercise: Exercise) -> str:
        """Return why an exercise is left out; nothing, unless a shelf says otherwise."""
        return ""

    def more(self) -> QWidget | None:
        """Return what stands between the groups and the cards; nothing, unless a shelf says otherwise."""
        return None

    def ask(self) -> None:
        """Let the person type what they look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_notes(self, notes: Mapping[str, str]) -> None:
        """Let each card say something more of its exercise; `notes` is by id."""
        self._notes = notes
        for identifier, card in self._cards.items():
            card.show_note(notes.get(identifier, ""))

    def show_library(self) -> None:
        """Show the exercises that there are, as they are for this person, where anything of that has changed."""
        if self._is_for() == self._shown_for:
            return
        self._shown_for = self._is_for()
        for card in self._cards.values():
            self._grid.removeWidget(card)
            discard(card)
        self._cards.clear()
        self.fill()

    def _is_for(self) -> tuple[int, object]:
        """Return what the cards depend on: which library, and what the person said about their health."""
        return id(self._services.planner.catalogue), self._services.preferences.settings.safety

    def shown(self) -> list[str]:
        """Return the ids of the exercises that are shown, in order."""
        return [identifier for identifier, card in self._cards.items() if not card.isHidden()]

    def _choose(self, group: Group) -> None:
        self._group = group
        self.fill()

    def clear(self) -> None:
        """Show a group in the place of what was searched."""
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self) -> None:
        """Show the cards that belong there: a shelf is empty until this is asked for."""
        words = self.search.text()
        found = on_shelf(self._services.planner.catalogue, self._group, words)
        self._groups.setVisible(not words.strip())
        self._show_nothing(nothing=not found)
        for exercise in found:
            if exercise.id not in self._cards:
                self._cards[exercise.id] = self._made(exercise)
        wanted = [exercise.id for exercise in found]
        for identifier, card in self._cards.items():
            card.setVisible(identifier in wanted)
        others = [identifier for identifier in self._cards if identifier not in wanted]
        self._cards = {identifier: self._cards[identifier] for identifier in (*wanted, *others)}
        self._grid.put_in_order(list(self._cards.values()))

    def _show_nothing(self, *, nothing: bool) -> None:
        """Say that a search found nothing; few find that, so it is made when it is to be seen."""
        if nothing and self._nothing is None:
            sentence = self.tr("Nothing by that name. Try a place, such as jaw.")
            made = EmptyState(self._services.stills, sentence, self.tr("Clear"), "plain", drawn=SMALL_PX)
            made.pressed.connect(self.clear)
            self._column.insertWidget(self._column.count() - 1, made)
            self._nothing = made
        if self._nothing is not None:
            self._nothing.setVisible(nothing)

    def _made(self, exercise: Exercise) -> ShelfCard:
        name = exercise.name
        told = self._called.press.format(exercise=name), self.fact(exercise), self.reason(exercise)
        card = ShelfCard(self._services.stills, exercise, name, *told)
        offers_marks(card, exercise.id)
        card.clicked.connect(partial(self.exercise_chosen.emit, exercise.id))
        card.show_note(self._notes.get(exercise.id, ""))
        self._grid.addWidget(card)
        return card


class StepShelf(Shelf):
    """The exercises one may add as a step, and the way to one of one's own.

    Args:
        services: what there is, its pictures, and how long it takes.
        parent: the widget it belongs to.
    """

    own_asked = Signal()
    """None of them is meant: the person makes one."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        words = ShelfWords(
            QCoreApplication.translate("StepShelf", "Exercises to add"),
            QCoreApplication.translate("StepShelf", "Search exercises to add"),
            QCoreApplication.translate("StepShelf", "Add a step"),
            QCoreApplication.translate("StepShelf", "Add {exercise}"),
        )
        super().__init__(services, words, parent)

    def more(self) -> QWidget:
        """Return the way to an exercise of one's own."""
        own = Button(self.tr("An exercise of my own …"), "link")
        own.clicked.connect(self.own_asked)
        holder = QWidget()
        FlowRow(0, holder).addWidget(own)
        return holder

    def fact(self, _exercise: Exercise) -> str:
        """Return how long an exercise takes alone, or which of the person's answers leaves it out."""
        length_ms = self._services.planner.length_ms(_exercise.id)
        if length_ms is not None:
            return length_words(length_ms)
        flag = self._verdict(_exercise).flag
        if flag is None:
            return self.tr("left out today, as you asked")
        answer = self._services.planner.care.flags[flag].name
        return self.tr("left out for now, by your answer under Health: {answer}").format(answer=answer)

    def reason(self, _exercise: Exercise) -> str:
        """Return why an exercise is left out, as its own page says it."""
        is_left_out = self._services.planner.length_ms(_exercise.id) is None
        return put_notice(self._verdict(_exercise).why) if is_left_out else ""

    def _verdict(self, exercise: Exercise) -> "Verdict":
        return self._services.planner.plan(exercise.id).review.verdicts[0]

    def show_steps(self, exercises: Iterable[str]) -> None:
        """Let each card say how often it is among the steps, which are given by the ids of their exercises."""
        counts = Counter(exercises)
        self.show_notes({each: self.tr("%n × in it", "", count) for each, count in counts.items()})
