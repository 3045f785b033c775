# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first of two steps to a programme: three questions, each of which may be passed over."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.programmes.proposing import Answers
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.programmes.questions import Questions
from facetimer.ui.services import Services, for_page


class QuestionsPage(Page):
    """The questions; what was answered stays for who comes back.

    Args:
        services: pictures.
        from_today: whether the way back leads to Today now; else to all programmes.
        parent: the widget it belongs to.
    """

    proposal_asked = Signal(Answers)
    none_chosen = Signal()
    """No programme is wanted."""
    left = Signal()

    def __init__(self, services: Services, from_today: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Find a rhythm"), parent)
        look = PageLook(services.stills.look, share=WORKED_AT)
        self.read_from_afar(look)
        services = for_page(services, look)
        self._from_today = from_today
        self._head = head = PageHead(
            services.stills.look,
            self.tr("Find a rhythm"),
            self.tr("Programmes"),
            self.tr("Three questions; leave out what you like. You can change or drop it at any time."),
        )
        head.left.connect(self.left)
        self.column.addWidget(head)
        questions = Questions(services)
        self.column.addWidget(questions)
        self.column.addStretch(1)
        onward = Button(self.tr("Show my rhythm"), "primary")
        onward.clicked.connect(lambda: self.proposal_asked.emit(questions.answers))
        none = Button(self.tr("No programme, I choose each time"), "link")
        none.clicked.connect(self.none_chosen)
        foot = QWidget()
        row = FlowRow(24, foot)
        for each in (onward, none):
            row.addWidget(each)
        self.pin(foot, raised=False)

    def refresh(self) -> None:
        """Name where the way back leads now."""
        if self._head.back_button is not None:
            self._head.back_button.lead_to(self.tr("Today") if self._from_today() else self.tr("Programmes"))
