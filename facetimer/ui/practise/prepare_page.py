# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The card before a session: what to have ready, the daily question, and exercises that need an explicit yes.

It is not timed. One press on the large button, or Enter, begins; nothing else needs to be ticked.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.choices.todays_plan import TodaysPlan
from facetimer.library.model.vocabulary import PrepCard
from facetimer.ui.controls.buttons import Button, IconButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Tick
from facetimer.ui.controls.page import Page, card, in_column, in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.look.wording import put_notice
from facetimer.ui.practise.today_choices import TodayChoices
from facetimer.ui.services import Services


class PreparePage(Page):
    """The page between a routine and its session.

    Args:
        services: icons and settings.
        todays: what is about to run; the person may change it here.
        asks_check: whether the daily question is shown.
        advice: what to mind today: too much touch, a second tool session.
        why_softer: why the softer variant is proposed; empty where it is only offered.
        parent: the widget it belongs to.
    """

    begun = Signal(object)
    """The exercises (by id) that the person would rather leave out."""
    plan_changed = Signal()
    left = Signal()
    health_asked = Signal()

    def __init__(
        self,
        services: Services,
        todays: TodaysPlan,
        *,
        asks_check: bool,
        advice: tuple[str, ...] = (),
        why_softer: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Get ready"), parent)
        self._look = services.stills.look
        self.todays = todays
        self._care = services.planner.care
        self._names = {key: each.name for key, each in services.context.catalogue.exercises.items()}
        self._agreed: dict[str, Tick] = {}
        back = IconButton(self._look, "go-back", self.tr("Back"), 40)
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(todays.routine.name, "head", wrap=True))
        for sentence in advice:
            self.column.addWidget(self._advice(sentence))
        self._build_prep(todays.routine.prep)
        choices = TodayChoices(services, todays, why_softer)
        choices.plan_changed.connect(self._on_plan_changed)
        self.column.addWidget(choices)
        self._asked = QWidget()
        in_column(self._asked)
        self.column.addWidget(self._asked)
        self._build_check(asks_check=asks_check)
        self.column.addStretch(1)
        self._show_plan()

    def _advice(self, sentence: str) -> QFrame:
        frame = QFrame()
        frame.setObjectName("banner")
        row = in_row(frame, margins=(16, 10, 16, 10))
        row.addWidget(SmallIcon(self._look, "notice", "ready"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(put_notice(sentence), wrap=True), 1)
        return frame

    def _build_prep(self, prep: PrepCard) -> None:
        text = self._care.prep(prep)
        frame = card()
        box = in_column(frame, 10, (24, 18, 24, 18))
        box.addWidget(Text(text.name, "name"))
        for item in text.items:
            box.addWidget(Text(item.text, "lead", wrap=True))
        self.column.addWidget(frame)

    def _on_plan_changed(self) -> None:
        self._show_plan()
        self.plan_changed.emit()

    def _show_plan(self) -> None:
        """Ask about the exercises that need a yes, and let the session begin if any step is left."""
        layout = self._asked.layout()
        assert layout is not None
        while item := layout.takeAt(0):
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        ticked = {exercise for exercise, tick in self._agreed.items() if tick.isChecked()}
        self._agreed = {}
        if self.todays.plan.review.asked():
            layout.addWidget(self._ask(ticked))
        before: QWidget = self.begin_button
        for tick in reversed(self._agreed.values()):  # Tab comes to them before it comes to the large button
            QWidget.setTabOrder(tick, before)
            before = tick
        self._asked.setVisible(bool(self._agreed))
        self.begin_button.setEnabled(self.todays.plan.timeline is not None)

    def _ask(self, ticked: set[str]) -> QFrame:
        frame = card()
        box = in_column(frame, 10, (24, 18, 24, 18))
        box.addWidget(Text(self.tr("Tick what you want to do; the rest is left out today"), "name", wrap=True))
        for verdict in self.todays.plan.review.asked():
            tick = Tick(self._look, self._names[verdict.exercise])
            tick.setAccessibleDescription(put_notice(verdict.why))
            tick.setChecked(verdict.exercise in ticked)
            self._agreed[verdict.exercise] = tick
            box.addWidget(tick)
            box.addWidget(Text(put_notice(verdict.why), "soft", wrap=True))
        return frame

    def _build_check(self, *, asks_check: bool) -> None:
        check = self._care.cards.daily_check
        self.begin_button = Button(check.no + self.tr(": begin") if asks_check else self.tr("Begin"), "primary")
        self.begin_button.setMinimumHeight(72)
        self.begin_button.clicked.connect(self._begin)
        holder = QWidget()
        row = FlowRow(12, holder)
        row.addWidget(self.begin_button)
        if asks_check:
            self.column.addWidget(Text(check.question, "lead", wrap=True))
            something = Button(self.tr("Something is new"))
            something.setMinimumHeight(72)
            something.setToolTip(plain_tip(check.yes))
            something.setAccessibleDescription(check.yes)
            something.clicked.connect(self.health_asked)
            row.addWidget(something)
        self.column.addWidget(holder)

    def _begin(self) -> None:
        self.begun.emit(frozenset(key for key, tick in self._agreed.items() if not tick.isChecked()))
