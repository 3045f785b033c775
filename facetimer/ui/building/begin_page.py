# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where one begins to build while something is begun: go on with that, or begin anew."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.keeping import Draft
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look


class BeginPage(Page):
    """What is begun, the latest first.

    Args:
        look: theme and icons.
        drafts: what is begun, by the names of the drafts, the latest last.
        parent: the widget it belongs to.
    """

    draft_chosen = Signal(str, Draft)
    draft_dropped = Signal(str, Draft)
    """It is no longer wanted."""
    new_chosen = Signal()
    left = Signal()

    def __init__(self, look: Look, drafts: Mapping[str, Draft], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Build My Own"), parent)
        lead = self.tr("What you begin is kept here until you save it.")
        head = PageHead(look, self.tr("Build My Own"), self.tr("Practise"), lead)
        head.left.connect(self.left)
        self.column.addWidget(head)
        for name, draft in reversed(list(drafts.items())):
            self.column.addWidget(self._row(name, draft))
        new = Button(self.tr("Begin anew"))
        new.clicked.connect(self.new_chosen)
        holder = QWidget()
        FlowRow(16, holder).addWidget(new)
        self.column.addWidget(holder)
        hint = self.tr("To begin from a routine that there is, open it and press “Change a copy”.")
        self.column.addWidget(Text(hint, "soft", wrap=True))
        self.column.addStretch(1)

    def _row(self, name: str, draft: Draft) -> QWidget:
        called = str(draft.document.values().get("name", name))
        holder = QWidget()
        row = FlowRow(16, holder)
        go_on = Button(self.tr("Go on with {routine}").format(routine=called))
        go_on.clicked.connect(partial(self.draft_chosen.emit, name, draft))
        steps = Text(self.tr("%n step(s)", "", draft.document.count("steps")), "soft")
        drop = Button(self.tr("Delete"), "link")
        drop.setAccessibleName(self.tr("Delete {routine}, which you began").format(routine=called))
        drop.clicked.connect(partial(self.draft_dropped.emit, name, draft))
        for each in (go_on, steps, drop):
            row.addWidget(each)
        return holder
