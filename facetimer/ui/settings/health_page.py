# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Health: a person's answers, so that unsuitable steps are left out. They stay on this machine."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facetimer.choices.planner import Planner
from facetimer.library.health.answer_lines import (
    lines_changed,
    lines_ticked,
    lines_without,
    read_condition,
    readable_conditions,
    said_about,
)
from facetimer.library.health.applying_rules import Condition
from facetimer.library.health.rule_format import FlagRules
from facetimer.library.health.what_changes import Change, changes
from facetimer.library.model.vocabulary import Flag
from facetimer.ui.cards.flag_tile import GAP_PX, LEAST_PX, FlagTile
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import TileGrid
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page, card, discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.page_look import Gap, PageLook
from facetimer.ui.look.wording import put_notice
from facetimer.ui.picture.stills import PageStills, Stills
from facetimer.ui.settings.changes_list import ChangesLine
from facetimer.ui.settings.flag_card import FlagCard, fresh_answer


class HealthPage(Page):
    """A tile per flag; below the row of one that is pressed, what else matters and what it changes.

    Args:
        stills: theme and figure.
        planner: the exercises, the flags and their rules.
        preferences: where the answers are kept.
        from_settings: whether the way back leads to the settings; else to whatever page was before.
        parent: the widget it belongs to.
    """

    left = Signal()
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""

    def __init__(
        self,
        stills: Stills,
        planner: Planner,
        preferences: Preferences,
        *,
        from_settings: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Health"), parent)
        look = PageLook(stills.look)
        self.read_from_afar(look)
        self.stills: Stills = PageStills(stills, look)
        self.today = planner.today
        self.exercises = planner.catalogue.exercises
        self._preferences = preferences
        self._flags = planner.care.flags
        self._build_head(look, from_settings=from_settings)
        intro = self.tr("Press what is true for you. Nothing leaves this computer.")
        self.column.addWidget(Text(intro, "lead", wrap=True))
        cards = planner.care.cards
        self.column.addWidget(Text(f"{cards.limits.text} {cards.adults.text}", "soft", wrap=True))
        self._unread = QVBoxLayout()
        self._unread_cards: list[QFrame] = []
        self.column.addLayout(self._unread)
        self._build_tiles()
        self._all = ChangesLine(len(self.exercises))
        self.pin(self._all)
        forget = Button(self.tr("Forget all answers"))
        forget.clicked.connect(self._on_forget_clicked)
        self.column.addSpacerItem(Gap(8))
        self.column.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self._show_unread()
        self._show_answers()

    def _build_head(self, look: PageLook, *, from_settings: bool) -> None:
        place, name = self.tr("Back"), self.tr("Back")
        if from_settings:
            place, name = self.tr("Settings"), self.tr("Back to the settings")
        back = BackButton(look, place, name)
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(self.tr("Health"), "head"))

    def _build_tiles(self) -> None:
        holder = QWidget()
        grid = TileGrid(lambda: self.stills.look.theme.px(LEAST_PX), GAP_PX, holder)
        self._cards: dict[Flag, FlagCard] = {}
        self._tiles: dict[Flag, FlagTile] = {}
        for flag, rules in self._flags.items():
            tile = FlagTile(self.stills, rules)
            opened = FlagCard(rules, self, tile)
            tile.clicked.connect(partial(self._on_tile_clicked, rules))
            grid.add(tile, opened)
            self._tiles[flag], self._cards[flag] = tile, opened
        self.column.addWidget(holder)

    def said_about(self, flag: Flag) -> dict[str, Condition]:
        """Return the answers about `flag` by situation; by "" where it was ticked and nothing more was said."""
        return said_about(self._preferences.settings.safety.conditions, flag, self._flags)

    def say_yes(self, flag: Flag) -> None:
        """Keep that `flag` is true, whatever its situation."""
        self._update(lambda lines: lines_ticked(lines, flag, self._flags))

    def say(self, flag: Flag, situation: str, change: Callable[[Condition | None], Condition]) -> None:
        """Change the answer about a situation, starting from the present one, which may be None."""
        self._update(lambda lines: lines_changed(lines, flag, situation, change, self._flags))

    def take_back(self, flag: Flag, situation: str = "") -> None:
        """Remove the answer about a situation; about the whole of `flag` where it is empty."""
        before = self._lines
        self._update(lambda lines: lines_without(lines, flag, self._flags, situation))
        if any(" " in line for line in set(before) - set(self._lines)):  # a day or zones, and more than a tick
            words = self.tr("Your answer about {question} was removed.")
            self._offer_undo(words.format(question=self._flags[flag].name), before)

    def changes(self, flag: Flag) -> Sequence[Change]:
        """Return what the answers about `flag` change, taken by themselves."""
        return self._changed(each for each in self._conditions if each.flag is flag)

    def refresh(self) -> None:
        """Show the present answers, also those written by another window."""
        self._preferences.refresh()
        self._show_unread()
        self._show_answers()

    def _show_answers(self) -> None:
        """Show all answers; what opens for the first time waits until the tiles have been painted."""
        waiting = []
        for flag, opened in self._cards.items():
            answered = bool(self.said_about(flag))
            self._tiles[flag].setChecked(answered)
            if answered and not opened.is_built:
                waiting.append(opened.show_answer)
            else:
                opened.show_answer()
        self._show_all()
        self.build_later(*waiting)
        self.grow()

    def _show_all(self) -> None:
        self._all.show_changes(self._changed(self._conditions))

    def _changed(self, conditions: Iterable[Condition]) -> Sequence[Change]:
        return changes(conditions, self.exercises.values(), self.today(), self._flags)

    @property
    def _conditions(self) -> tuple[Condition, ...]:
        return readable_conditions(self._lines, self._flags)[0]

    def _on_tile_clicked(self, rules: FlagRules) -> None:
        flag = rules.id
        if not self._tiles[flag].isChecked():
            self.take_back(flag)
        elif len(rules.situations) > 1:
            self.say_yes(flag)
        else:
            only, today = rules.situations[0], self.today()
            self.say(flag, only.id, lambda found: found or fresh_answer(flag, only, today))
        self._cards[flag].show_answer()
        self.grow()

    @property
    def _lines(self) -> tuple[str, ...]:
        return self._preferences.settings.safety.conditions

    def _offer_undo(self, sentence: str, before: tuple[str, ...]) -> None:
        """Let the answers that are gone since `before` be brought back, beside what is said meanwhile."""
        gone = [line for line in before if line not in self._lines]

        def undo() -> None:
            self._update(lambda lines: (*lines, *(line for line in gone if line not in lines)))

        if gone:
            self.undo_offered.emit(sentence, undo)

    def _update(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> None:
        self._preferences.update("safety.conditions", change)
        self._show_unread()
        self._show_all()

    def _show_unread(self) -> None:
        """Show each answer that could not be read in full, and what it counts as."""
        for old in self._unread_cards:
            discard(old)
        self._unread_cards.clear()
        for line in self._lines:
            notice = read_condition(line, self._flags).notice
            if notice is None:
                continue
            frame = card()
            box = in_column(frame, -1, (16, 10, 20, 10))
            box.addWidget(Text(put_notice(notice), wrap=True))
            remove = Button(self.tr("Remove this answer"))
            remove.clicked.connect(partial(self._on_remove_clicked, line))
            box.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeading)
            self._unread.addWidget(frame)
            self._unread_cards.append(frame)
        self.grow()

    def _on_remove_clicked(self, line: str) -> None:
        before = self._lines
        self._update(lambda lines: tuple(each for each in lines if each != line))
        self._show_answers()
        self._offer_undo(self.tr("The answer was removed."), before)

    def _on_forget_clicked(self) -> None:
        before = self._lines
        self._update(lambda _lines: ())
        self._show_answers()
        self._offer_undo(self.tr("All answers are forgotten."), before)
