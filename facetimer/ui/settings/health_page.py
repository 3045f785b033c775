# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Health: a person's answers, so that unsuitable steps are left out. They stay on this machine."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facetimer.choices.planner import Planner
from facetimer.library.health.answer_lines import (
    lines_changed,
    lines_ticked,
    lines_without,
    read_condition,
    said_about,
)
from facetimer.library.health.applying_rules import Condition
from facetimer.library.health.rule_format import FlagRules
from facetimer.library.model.vocabulary import Flag
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import Page, card, discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import put_notice
from facetimer.ui.settings.flag_card import FlagCard

AT_ONCE = 6
"""Cards that fill the window; the others follow."""


class HealthPage(Page):
    """One card per flag.

    Args:
        look: theme and icons.
        planner: the flags and their rules.
        preferences: where the answers are kept.
        today: the person's local day.
        parent: the widget it belongs to.
    """

    left = Signal()
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""

    def __init__(
        self,
        look: Look,
        planner: Planner,
        preferences: Preferences,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Health"), parent)
        self.look = look
        self.today = today
        self._preferences = preferences
        self._flags = planner.care.flags
        back = BackButton(look, self.tr("Settings"), self.tr("Back to the settings"))
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(self.tr("Health"), "head"))
        intro = self.tr(
            "Tick what is true for you. We leave out, ask about or soften what does not suit you, and say why. "
            "Nothing leaves this computer."
        )
        self.column.addWidget(Text(intro, "lead", wrap=True))
        self.column.addWidget(Text(planner.care.cards.adults.text, "soft", wrap=True))
        self._unread = QVBoxLayout()
        self._unread_cards: list[QFrame] = []
        self.column.addLayout(self._unread)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(self.column.spacing())
        self.column.addLayout(self._cards)
        every = list(self._flags.values())
        for rules in every[:AT_ONCE]:
            self._add_card(rules)
        self._show_unread()
        self.column.addStretch(1)
        self.build_later(*(partial(self._add_card, rules) for rules in every[AT_ONCE:]), self._add_forget)

    def _add_card(self, rules: FlagRules) -> None:
        self._cards.addWidget(FlagCard(rules, self))

    def _add_forget(self) -> None:
        """Add the button that forgets all; made last, so that Tab comes to it last."""
        forget = Button(self.tr("Forget all answers"))
        forget.clicked.connect(self._on_forget_clicked)
        self._cards.addSpacing(8)
        self._cards.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeading)

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

    def refresh(self) -> None:
        """Show the present answers, also those written by another window."""
        self._preferences.refresh()
        self._show_unread()
        self._show_answers()

    def _show_answers(self) -> None:
        for each in self.findChildren(FlagCard):
            each.show_answer()

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
