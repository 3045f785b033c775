# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a part of the programme goes that has several ways: one is chosen, and can be changed on any day."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.choices.planner import Planner
from facetimer.library.model.programme import Plan
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import one_of
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import length_words
from facetimer.ui.programmes.words import rhythm_words


class PlanChoice(QFrame):
    """A card with a chip for each way.

    Args:
        plans: the ways, the first of which is followed until another is chosen.
        chosen: index of the one that is followed.
        planner: how long their routines take.
        parent: the widget it belongs to.
    """

    plan_chosen = Signal(int)

    def __init__(
        self, plans: Sequence[Plan], chosen: int, planner: Planner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._planner = planner
        box = in_column(self, 8, (28, 16, 28, 16))
        asked = self.tr("How would you like it this week?")
        box.addWidget(Text(asked, "name", wrap=True))
        chips = {index: Button(self._words(plan), "chip") for index, plan in enumerate(plans)}
        holder = one_of(chips, min(chosen, len(plans) - 1), self.plan_chosen.emit, 8)
        box.addWidget(holder)
        box.addWidget(Text(self.tr("You can change it on any day."), "note", wrap=True))

    def _words(self, plan: Plan) -> str:
        lengths = [length for each in plan.routines if (length := self._planner.length_ms(each)) is not None]
        if not lengths:
            return rhythm_words(plan)
        longest = length_words(round(max(lengths) / 60_000) * 60_000)
        return self.tr("{how_often}, up to {length}").format(how_often=rhythm_words(plan), length=longest)
