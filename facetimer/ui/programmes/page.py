# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All programmes, and the questions that propose one of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.library.model.programme import Level, Programme
from facetimer.settings import DEFAULT_PROGRAMME
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page, card, discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.programmes.following import facts_of, following_words, is_followed
from facetimer.ui.programmes.questions import Questions
from facetimer.ui.programmes.words import facts_words
from facetimer.ui.services import Services

_LEVELS = [*Level, None]


class ProgrammesPage(Page):
    """The list: the one to begin with, then the gentlest first.

    Args:
        services: the programmes, and which one is followed.
        parent: the widget it belongs to.
    """

    programme_chosen = Signal(str)
    left = Signal()
    """The way back was pressed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Programmes"), parent)
        self._services = services
        head = PageHead(services.stills.look, self.tr("Programmes"), self.tr("Practise"))
        head.left.connect(self.left)
        self.column.addWidget(head)
        lead = self.tr(
            "A programme says how often to practise over some weeks. Where it says so many times a week, the days "
            "are yours to choose. It is fine to miss one."
        )
        self.column.addWidget(Text(lead, "soft", wrap=True))
        self._questions: Questions | None = None
        self._list: QWidget | None = None
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show which one is followed now; answers that were given stay."""
        if self._questions is None:
            self._questions = Questions(self._services)
            self._questions.programme_chosen.connect(self.programme_chosen)
            self._questions.followed.connect(self._show_list)
            self.column.insertWidget(2, self._questions)
        self._show_list()

    def _show_list(self) -> None:
        if self._list is not None:
            discard(self._list)
        self._list = QWidget()
        box = in_column(self._list, 12)
        everything = self._services.planner.catalogue.programmes.values()
        for programme in sorted(
            everything, key=lambda each: (each.id != DEFAULT_PROGRAMME, _LEVELS.index(each.level))
        ):
            box.addWidget(self._card(programme))
        self.column.insertWidget(3, self._list)

    def _card(self, programme: Programme) -> QFrame:
        frame = card()
        box = in_column(frame, 6, (24, 16, 24, 16))
        box.addWidget(Text(programme.name, "name", wrap=True))
        if programme.purpose:
            box.addWidget(Text(programme.purpose, wrap=True))
        facts = facts_words(programme.level, facts_of(self._services, programme))
        box.addWidget(Text(facts, "soft", wrap=True))
        if is_followed(self._services, programme.id):
            box.addWidget(Text(following_words(self._services, programme.id), wrap=True))
        more = Button(self.tr("See details"))
        more.setAccessibleName(self.tr("See details of {programme}").format(programme=programme.name))
        more.clicked.connect(self._opener(programme.id))
        box.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return frame

    def _opener(self, programme: str) -> Callable[[], None]:
        return lambda: self.programme_chosen.emit(programme)
