# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The card before a session: what to have ready, the five-second check, and what needs an explicit yes.

It is not timed. One press on the large button, or Enter, begins; nothing else needs to be ticked.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facetimer.choices.planner import Planner, RoutinePlan
from facetimer.library.vocabulary import PrepCard
from facetimer.ui.look import Look
from facetimer.ui.pages.page import Page, card
from facetimer.ui.widgets.buttons import Button, IconButton
from facetimer.ui.widgets.flow_row import FlowRow
from facetimer.ui.widgets.text import Text
from facetimer.ui.widgets.tick import Tick


class PreparePage(Page):
    """What comes between a routine and its first second.

    Args:
        look: icons.
        planner: the cards.
        plan: what is about to run.
        prep: which card of preparations.
        asks_check: whether the five-second check is shown.
        advice: what to mind today: too much touch, a zone that was sore last time.
        parent: the widget it belongs to.
    """

    begun = Signal(object)
    """The exercises (by id) that the person would rather leave out."""
    left = Signal()
    health_asked = Signal()

    def __init__(
        self,
        look: Look,
        planner: Planner,
        plan: RoutinePlan,
        prep: PrepCard,
        *,
        asks_check: bool,
        advice: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Get ready"), parent)
        self._look = look
        self._care = planner.care
        self._plan = plan
        self._names = {key: each.name for key, each in planner.catalogue.exercises.items()}
        self._agreed: dict[str, Tick] = {}
        back = IconButton(look, "go-back", self.tr("Back"), 40)
        back.clicked.connect(self.left)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(plan.review.routine.name, "title", wrap=True))
        for sentence in advice:
            self.column.addWidget(self._advice(sentence))
        self._build_prep(prep)
        self._build_asked()
        self._build_check(asks_check=asks_check)
        self.column.addStretch(1)

    def _advice(self, sentence: str) -> QFrame:
        frame = QFrame()
        frame.setObjectName("banner")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 10, 16, 10)
        icon = QLabel()
        icon.setPixmap(self._look.icons.pixmap("notice", 24, self._look.theme.palette.ready))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, wrap=True), 1)
        return frame

    def _build_prep(self, prep: PrepCard) -> None:
        text = self._care.prep(prep)
        frame = card()
        box = QVBoxLayout(frame)
        box.setContentsMargins(24, 18, 24, 18)
        box.setSpacing(10)
        box.addWidget(Text(text.name, "heading"))
        for item in text.items:
            box.addWidget(Text(item.text, "lead", wrap=True))
        self.column.addWidget(frame)

    def _build_asked(self) -> None:
        asked = self._plan.review.asked()
        if not asked:
            return
        frame = card()
        box = QVBoxLayout(frame)
        box.setContentsMargins(24, 18, 24, 18)
        box.setSpacing(10)
        box.addWidget(Text(self.tr("Tick what you want to do; the rest is left out today"), "heading", wrap=True))
        for verdict in asked:
            tick = Tick(self._look, self._names[verdict.exercise])
            tick.setAccessibleDescription(verdict.why)
            self._agreed[verdict.exercise] = tick
            box.addWidget(tick)
            box.addWidget(Text(verdict.why, "soft", wrap=True))
        self.column.addWidget(frame)

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
            something.setToolTip(check.yes)
            something.setAccessibleDescription(check.yes)
            something.clicked.connect(self.health_asked)
            row.addWidget(something)
        self.column.addWidget(holder)

    def _begin(self) -> None:
        self.begun.emit(frozenset(key for key, tick in self._agreed.items() if not tick.isChecked()))
