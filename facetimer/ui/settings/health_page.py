# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Health: a person's answers, so that unsuitable steps are left out. They stay on this machine."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facetimer.choices.planner import Planner
from facetimer.library.health.answer_lines import lines_changed, lines_without, read_condition, readable_conditions
from facetimer.library.health.applying_rules import Condition
from facetimer.library.health.rule_format import FlagRules, Situation
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.ui.controls.buttons import Button, IconButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Chooser, Slider, Tick
from facetimer.ui.controls.page import Page, card, discard, in_column, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import put_notice, zone_word

LONGEST_AGO_DAYS = 120
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
        back = IconButton(look, "go-back", self.tr("Back to the settings"), 40)
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(self.tr("Health"), "title"))
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
        self._cards.addWidget(_FlagCard(rules, self))

    def _add_forget(self) -> None:
        """Add the button that forgets all; made last, so that Tab comes to it last."""
        forget = Button(self.tr("Forget all answers"))
        forget.clicked.connect(self._on_forget_clicked)
        self._cards.addSpacing(8)
        self._cards.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeading)

    def condition(self, flag: Flag) -> Condition | None:
        """Return the answer about `flag`, or None."""
        found, _ = readable_conditions(self._preferences.settings.safety.conditions, self._flags)
        return next((condition for condition in found if condition.flag is flag), None)

    def say(self, flag: Flag, change: Callable[[Condition | None], Condition]) -> None:
        """Change the answer about `flag`, starting from the present one, which may be None."""
        self._update(lambda lines: lines_changed(lines, flag, change, self._flags))

    def take_back(self, flag: Flag) -> None:
        """Remove the answer about `flag`."""
        self._update(lambda lines: lines_without(lines, flag, self._flags))

    def refresh(self) -> None:
        """Show the present answers, also those written by another window."""
        self._preferences.refresh()
        self._show_unread()
        self._show_answers()

    def _show_answers(self) -> None:
        for each in self.findChildren(_FlagCard):
            each.show_answer()

    def _update(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> None:
        self._preferences.update("safety.conditions", change)
        self._show_unread()

    def _show_unread(self) -> None:
        """Show each answer that could not be read in full, and what it counts as."""
        for old in self._unread_cards:
            discard(old)
        self._unread_cards.clear()
        for line in self._preferences.settings.safety.conditions:
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
        self._update(lambda lines: tuple(each for each in lines if each != line))
        self._show_answers()

    def _on_forget_clicked(self) -> None:
        self._update(lambda _lines: ())
        self._show_answers()


class _FlagCard(QFrame):
    """One question; ticking it opens what else matters."""

    def __init__(self, rules: FlagRules, page: HealthPage) -> None:
        super().__init__()
        self.setObjectName("card")
        self._rules = rules
        self._page = page
        box = in_column(self, 8, (16, 10, 20, 10))
        head = QHBoxLayout()
        head.setSpacing(12)
        self._tick = Tick(page.look)
        self._tick.setAccessibleName(f"{rules.name}: {rules.question}")
        self._tick.clicked.connect(self._on_tick_clicked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(rules.name, "heading", wrap=True))
        words.addWidget(Text(rules.question, "soft", wrap=True))
        head.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        box.addLayout(head)
        self._details: QWidget | None = None
        self._shown: Condition | None = None
        self.show_answer()

    def show_answer(self) -> None:
        """Show the present answer; rebuild only what has changed."""
        condition = self._page.condition(self._rules.id)
        if condition == self._shown:
            return
        self._shown = condition
        self._tick.setChecked(condition is not None)
        if self._details is not None:
            discard(self._details)
            self._details = None
        if condition is not None and self._needs_details(condition):
            self._details = self._build_details(condition)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._details)

    def _needs_details(self, condition: Condition) -> bool:
        situation = self._rules.situation(condition.situation)
        return len(self._rules.situations) > 1 or situation.asks_zones or situation.wait_days is not None

    def _build_details(self, condition: Condition) -> QWidget:
        details = QWidget()
        box = in_column(details, 8, (50, 0, 0, 6))
        situation = self._rules.situation(condition.situation)
        if len(self._rules.situations) > 1:
            chooser = Chooser(self._page.look)
            chooser.setAccessibleName(self.tr("Which"))
            for each in self._rules.situations:
                chooser.addItem(each.name, each.id)
            chooser.setCurrentIndex(chooser.findData(situation.id))
            chooser.activated.connect(lambda _: self._on_situation_chosen(str(chooser.currentData())))
            box.addWidget(chooser)
        if situation.wait_days is not None:
            box.addWidget(self._since(condition, situation))
        if situation.asks_zones:
            box.addWidget(Text(self.tr("Where? Nothing chosen means everywhere."), "note", wrap=True))
            box.addWidget(self._zones(condition))
        return details

    def _since(self, condition: Condition, situation: Situation) -> QWidget:
        holder = QWidget()
        row = in_row(holder, 12)
        today = self._page.today()
        ago = (today - condition.since).days if condition.since else 0
        slider = Slider()
        slider.setRange(0, LONGEST_AGO_DAYS)
        slider.setValue(min(LONGEST_AGO_DAYS, max(0, ago)))
        slider.setAccessibleName(self.tr("How many days ago"))
        said = Text(wrap=True)

        def show(days: int) -> None:
            words = self.tr("{days} days ago; counts for {wait} days unless you were told otherwise")
            said.setText(words.format(days=days, wait=condition.wait_days or situation.wait_days))

        show(slider.value())
        slider.valueChanged.connect(show)
        slider.settled.connect(self._on_days_chosen)
        row.addWidget(slider, 2)
        row.addWidget(said, 3)
        return holder

    def _zones(self, condition: Condition) -> QWidget:
        holder = QWidget()
        row = FlowRow(6, holder)
        for zone in Zone:
            chip = Button(zone_word(zone), "chip")
            chip.setChecked(zone in condition.zones)
            chip.clicked.connect(lambda checked, place=zone: self._on_zone_clicked(place, checked=checked))
            row.addWidget(chip)
        return holder

    def _on_situation_chosen(self, situation: str) -> None:
        self._change(lambda condition: replace(condition, situation=situation))
        self.show_answer()

    def _on_days_chosen(self, days: int) -> None:
        since = self._page.today() - timedelta(days=days)
        self._change(lambda condition: replace(condition, since=since))

    def _on_zone_clicked(self, zone: Zone, *, checked: bool) -> None:
        self._change(
            lambda condition: replace(
                condition, zones=condition.zones | {zone} if checked else condition.zones - {zone}
            )
        )

    def _on_tick_clicked(self, checked: bool) -> None:
        if checked:
            self._change(lambda condition: condition)
        else:
            self._page.take_back(self._rules.id)
        self.show_answer()

    def _change(self, change: Callable[[Condition], Condition]) -> None:
        """Change the present answer; one that was removed elsewhere meanwhile starts afresh."""
        self._page.say(self._rules.id, lambda condition: change(condition or self._fresh()))

    def _fresh(self) -> Condition:
        first = self._rules.situations[0]
        since = self._page.today() if first.wait_days is not None else None
        return Condition(self._rules.id, first.id, since)
