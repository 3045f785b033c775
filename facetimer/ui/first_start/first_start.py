# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Leads through the pages of the first start, forth and back. It must not know how the window shows them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.first_start.care_page import CarePage
from facetimer.ui.first_start.side_page import SidePage
from facetimer.ui.first_start.step_page import STEPS, StepPage
from facetimer.ui.first_start.who_page import WhoPage
from facetimer.ui.services import Services


class FirstStart(QObject):
    """Makes each page when it is its turn; what was answered is in the settings.

    Args:
        services: what pages are made of.
        languages: (locale name, its own name) of every language there is.
        parent: owner of this object.
    """

    page_wanted = Signal(QWidget)
    """A `StepPage` to show."""
    done = Signal(bool)
    """All was answered or passed; True where the first exercise is to begin at once."""
    health_asked = Signal()
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""
    sound_check_asked = Signal()

    def __init__(
        self, services: Services, languages: Sequence[tuple[str, str]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._languages = services, languages

    def page(self, number: int) -> StepPage:
        """Return a page, from 0."""
        page = self._new(number)
        page.sound_check_asked.connect(self.sound_check_asked)
        page.left.connect(lambda: self.show(number - 1))
        page.skipped.connect(lambda: self.done.emit(False))
        if number + 1 < STEPS:
            page.onward.connect(lambda: self.show(number + 1))
        return page

    def show(self, number: int) -> None:
        """Ask for a page to be shown."""
        self.page_wanted.emit(self.page(number))

    def show_last(self) -> None:
        """Ask for the last page to be shown."""
        self.show(STEPS - 1)

    def _new(self, number: int) -> StepPage:
        if number == 0:
            return WhoPage(self._services, self._languages)
        if number == 1:
            return SidePage(self._services)
        page = CarePage(self._services)
        page.practice_wanted.connect(lambda: self.done.emit(True))
        page.more_asked.connect(self.health_asked)
        page.undo_offered.connect(self.undo_offered)
        return page
