# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The buttons that begin a programme: today, or on the first day of the week that comes."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.days import next_week
from facetimer.ui.cards.hero import BUTTON_PX
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.look.dates import day_name
from facetimer.ui.look.page_look import size_of
from facetimer.ui.look.wording import first_weekday
from facetimer.ui.programmes.following import follow, is_followed
from facetimer.ui.services import Services


class BeginButtons(QWidget):
    """A row for one programme; a programme that is followed already begins no more.

    Args:
        services: the settings that keep which one is followed, and which day it is.
        programme: which one, by its id.
        beside: further buttons of the row.
        parent: the widget it belongs to.

    Attributes:
        today_button: begins it today.
    """

    begun = Signal()

    def __init__(
        self, services: Services, programme: str, *beside: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._programme = services, programme
        self.setMinimumWidth(BUTTON_PX)
        row = FlowRow(16, self)
        self.today_button = Button(self.tr("Begin today"), "primary")
        self.today_button.clicked.connect(partial(self._begin, None))
        self._ways = [self.today_button]
        coming = next_week(services.planner.today(), first_weekday())
        if coming is not None:
            later = Button(self.tr("Begin on {day}").format(day=day_name(coming)), "large")
            later.clicked.connect(partial(self._begin, coming))
            self._ways.append(later)
        for each in (*self._ways, *beside):
            row.addWidget(each)
        self.setFocusProxy(self.today_button)
        self.show_followed()

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as the page asks for."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setMinimumWidth(round(BUTTON_PX * size_of(self)))

    @property
    def has_focus(self) -> bool:
        """Whether one of the ways to begin has the focus."""
        return any(each.hasFocus() for each in self._ways)

    def show_followed(self) -> None:
        """Offer to begin, unless the programme is followed already."""
        for each in self._ways:
            each.setVisible(not is_followed(self._services, self._programme))

    def _begin(self, day: date | None) -> None:
        follow(self._services, self._programme, day)
        self.begun.emit()
