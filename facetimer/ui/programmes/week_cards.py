# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The weeks of a programme as cards: what is done, on how many days, for how long."""

from PySide6.QtWidgets import QWidget

from facetimer.choices.exercise_words import SOURCE_WORDS
from facetimer.choices.programmes.facts import days_of_week
from facetimer.library.model.programme import Plan, Programme, Stage
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.page import card, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.theme import GUTTER_PX
from facetimer.ui.look.wording import put_notice, rounded_length_words, weekday_letters
from facetimer.ui.programmes.words import rhythm_words
from facetimer.ui.services import Services

LEAST_WIDTH_PX = 240
MOST_NAMED = 2
"""So many names fit on a card; where there are more, their own cards name them."""


class WeekCards(QWidget):
    """A card for each stage.

    Args:
        services: how long its routines take.
        programme: of which.
        parent: the widget it belongs to.
    """

    def __init__(self, services: Services, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        flow = GridFlow(lambda: services.stills.look.theme.px(LEAST_WIDTH_PX), GUTTER_PX, self)
        for stage in programme.stages:
            flow.addWidget(self._card(stage))

    def _card(self, stage: Stage) -> QWidget:
        frame = card()
        box = in_column(frame, 4, (20, 16, 20, 16))
        box.addWidget(Text(stage.label, "note", wrap=True))
        for number, plan in enumerate(stage.plans):
            if number:
                box.addSpacerItem(Gap(8))
                box.addWidget(Text(self.tr("or"), "note"))
            box.addWidget(Text(self._what(plan), "name", wrap=True))
            box.addWidget(DotRow(self._services.stills.look, days_of_week(plan), letters=weekday_letters()))
            box.addWidget(Text(self._how_often(plan), "soft", wrap=True))
        box.addStretch(1)
        return frame

    def _what(self, plan: Plan) -> str:
        routines = self._services.planner.catalogue.routines
        names = [routines[each].name for each in plan.routines if each in routines]
        if len(names) > MOST_NAMED:
            return self.tr("One of %n routines", "", len(names))
        return self.tr(", ").join(names) if names else self.tr("Whatever you like")

    def _how_often(self, plan: Plan) -> str:
        planner = self._services.planner
        lengths = [length for each in plan.routines if (length := planner.length_ms(each)) is not None]
        words = self.tr("{how_often} ({source})")
        said = words.format(how_often=rhythm_words(plan), source=put_notice(SOURCE_WORDS[plan.source]))
        return said if not lengths else f"{said} · {rounded_length_words(max(lengths))}"
