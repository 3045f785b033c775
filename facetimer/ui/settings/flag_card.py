# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What opens from a question of the Health page: which situation, since when, where; and what the answer changes.

Ticks stay while answers change, so that the keyboard stays where it is; dates and zones come and go with them.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.library.health.applying_rules import Condition
from facetimer.library.health.rule_format import FlagRules, Situation
from facetimer.library.health.what_changes import Change
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Slider, TickLine
from facetimer.ui.controls.page import discard, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import zone_word
from facetimer.ui.picture.stills import Stills
from facetimer.ui.settings.changes_list import ChangesList

LONGEST_AGO_DAYS = 120
INDENT_PX = 40
"""Of dates and zones: where the words of a situation begin."""
_BESIDE_PX = 760
"""The narrowest card in which what changes stands beside what is asked."""


class Answers(Protocol):
    """Where answers are read and changed."""

    stills: Stills
    today: Callable[[], date]
    exercises: Mapping[str, Exercise]

    def said_about(self, flag: Flag) -> dict[str, Condition]:
        """Return the answers about `flag` by situation; by "" where it was ticked and nothing more was said."""

    def say_yes(self, flag: Flag) -> None:
        """Keep that `flag` is true, whatever its situation."""

    def say(self, flag: Flag, situation: str, change: Callable[[Condition | None], Condition]) -> None:
        """Change the answer about a situation, starting from the present one, which may be None."""

    def take_back(self, flag: Flag, situation: str = "") -> None:
        """Remove the answer about a situation; about the whole of `flag` where it is empty."""

    def changes(self, flag: Flag) -> Sequence[Change]:
        """Return what the answers about `flag` change, taken by themselves."""


class FlagCard(QFrame):
    """What belongs to one answer; hidden while the answer is no.

    Args:
        rules: of the flag.
        answers: where its answers are kept.
        tile: what it opens from; Tab leads from there to what is in it.
    """

    def __init__(self, rules: FlagRules, answers: Answers, tile: QWidget) -> None:
        super().__init__()
        self._tile = tile
        self.setObjectName("card")
        self.setAccessibleName(rules.name)
        self.rules = rules
        self._answers = answers
        self._box = in_column(self, 0, (24, 20, 24, 20))
        self._parts: list[_SituationPart] = []
        self._changes: ChangesList | None = None
        self.hide()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return what its words need."""
        return self._box.totalHeightForWidth(width)

    @property
    def is_built(self) -> bool:
        """Whether it has been open before."""
        return self._changes is not None

    def show_answer(self) -> None:
        """Show the present answer; build anew only what has changed."""
        said = self._answers.said_about(self.rules.id)
        if said and self._changes is None:
            self._build()
        for part in self._parts:
            part.show_answer(said.get(part.situation.id))
        if self._changes is not None:
            self._which.setVisible("" in said)
        self._show_changes()
        self.setVisible(bool(said))
        for before, after in pairwise([self._tile, *(stop for part in self._parts for stop in part.stops)]):
            QWidget.setTabOrder(before, after)  # what was built last would come last on the page

    def _show_changes(self) -> None:
        if self._changes is not None:
            self._changes.show_changes(self._answers.changes(self.rules.id))

    @property
    def _several(self) -> bool:
        return len(self.rules.situations) > 1

    def _build(self) -> None:
        """Build what a person who answers no need not wait for."""
        asked = QWidget()
        below = in_column(asked, 4)
        below.addWidget(Text(self.rules.name, "heading", wrap=True))
        below.addWidget(Text(self.rules.question, "soft", wrap=True))
        self._which = Text(self.tr("Which? Until you tick one, all of them count."), wrap=True)
        below.addWidget(self._which)
        for situation in self.rules.situations:
            part = _SituationPart(self.rules.id, situation, self._answers, alone=not self._several)
            part.answered.connect(self.show_answer)
            part.refined.connect(self._show_changes)
            self._parts.append(part)
            below.addWidget(part)
        below.addStretch(1)
        self._changes = ChangesList(self._answers.exercises)
        look = self._answers.stills.look
        self._box.addWidget(SideBySide(asked, self._changes, lambda: look.theme.px(_BESIDE_PX), (5, 4)))


class _SituationPart(QWidget):
    """One situation: its tick, unless it is the only one, and below it when and where.

    Args:
        flag: that it belongs to.
        situation: what is asked.
        answers: where its answer is kept.
        alone: whether the flag knows no other, so that the flag's own tick is the answer.
    """

    answered = Signal()
    """It was ticked or taken back."""
    refined = Signal()
    """Its day or its places have changed."""

    def __init__(self, flag: Flag, situation: Situation, answers: Answers, *, alone: bool) -> None:
        super().__init__()
        self.situation = situation
        self._flag = flag
        self._answers = answers
        self._shown: Condition | None = None
        self._line: TickLine | None = None
        self._more: QWidget | None = None
        self._more_stops: list[QWidget] = []
        self._box = in_column(self, 4)
        if not alone:
            self._line = TickLine(answers.stills.look, [Text(situation.name, wrap=True)])
            self._line.tick.clicked.connect(self._on_tick_clicked)
            self._box.addWidget(self._line)

    @property
    def asks_more(self) -> bool:
        """Whether it asks when or where, or says how long it counts."""
        one = self.situation
        return one.wait_days is not None or one.asks_zones or one.until_cleared

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in reading order."""
        return [*([self._line.tick] if self._line else []), *self._more_stops]

    def show_answer(self, condition: Condition | None) -> None:
        """Show the present answer, or that there is none."""
        if self._line is not None:
            self._line.tick.setChecked(condition is not None)
        if condition == self._shown:
            return
        self._shown = condition
        if self._more is not None:
            discard(self._more)
        self._more, self._more_stops = None, []
        if condition is not None and self.asks_more:
            self._more = self._build_more(condition)
            self._box.addWidget(self._more)

    def _build_more(self, condition: Condition) -> QWidget:
        more = QWidget()
        box = in_column(more, 8, (INDENT_PX if self._line else 0, 0, 0, 8))
        if self.situation.wait_days is not None:
            box.addWidget(self._since(condition))
        if self.situation.until_cleared:
            cleared = self.tr("Counts until a practitioner has cleared it; untick it then.")
            box.addWidget(Text(cleared, wrap=True))
        if self.situation.asks_zones:
            box.addWidget(Text(self.tr("Where? Nothing chosen means everywhere."), "note", wrap=True))
            box.addWidget(self._zones(condition))
        return more

    def _since(self, condition: Condition) -> QWidget:
        holder = QWidget()
        row = in_row(holder, 12)
        ago = (self._answers.today() - condition.since).days if condition.since else 0
        slider = Slider()
        slider.setRange(0, LONGEST_AGO_DAYS)
        slider.setValue(min(LONGEST_AGO_DAYS, max(0, ago)))
        slider.setAccessibleName(self.tr("{situation}: how many days ago").format(situation=self.situation.name))
        said = Text(wrap=True)

        def show(days: int) -> None:
            words = self.tr("{ago}. Counts for {wait} days, unless you were told otherwise.")
            wait = condition.wait_days or self.situation.wait_days
            said.setText(words.format(ago=self._days_ago(days), wait=wait))

        show(slider.value())
        slider.valueChanged.connect(show)
        slider.settled.connect(self._on_days_chosen)
        row.addWidget(slider, 2)
        row.addWidget(said, 3)
        self._more_stops.append(slider)
        return holder

    def _days_ago(self, days: int) -> str:
        if days < 2:
            return self.tr("Yesterday") if days else self.tr("Today")
        return self.tr("{days} days ago").format(days=days)

    def _zones(self, condition: Condition) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(self.tr("{situation}: where").format(situation=self.situation.name))
        row = FlowRow(6, holder)
        for zone in Zone:
            chip = Button(zone_word(zone), "chip")
            chip.setChecked(zone in condition.zones)
            chip.clicked.connect(lambda checked, place=zone: self._on_zone_clicked(place, checked=checked))
            row.addWidget(chip)
            self._more_stops.append(chip)
        return holder

    def _on_tick_clicked(self, checked: bool) -> None:
        if checked:
            self._change(lambda condition: condition)
        else:
            self._answers.take_back(self._flag, self.situation.id)
        self.answered.emit()

    def _on_days_chosen(self, days: int) -> None:
        since = self._answers.today() - timedelta(days=days)
        self._change(lambda condition: replace(condition, since=since))
        self.refined.emit()

    def _on_zone_clicked(self, zone: Zone, *, checked: bool) -> None:
        self._change(
            lambda condition: replace(
                condition, zones=condition.zones | {zone} if checked else condition.zones - {zone}
            )
        )
        self.refined.emit()

    def _change(self, change: Callable[[Condition], Condition]) -> None:
        """Change the present answer; one that was removed elsewhere meanwhile starts afresh."""
        today = self._answers.today()
        self._answers.say(
            self._flag,
            self.situation.id,
            lambda found: change(found or fresh_answer(self._flag, self.situation, today)),
        )


def fresh_answer(flag: Flag, situation: Situation, today: date) -> Condition:
    """Return the answer that only says that a situation is true; one that lapses begins `today`."""
    return Condition(flag, situation.id, today if situation.wait_days is not None else None)
