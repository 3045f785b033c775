# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is new: what each release added, changed and mended, the newest first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.whats_new import Release, Section
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import year_day_words

READING_PX = 704
"""The widest a line of text gets at 100 % text size: some seventy letters."""


class NewsPage(Page):
    """The changelog, for reading.

    Args:
        look: theme and icons.
        known: the releases there are, newest first.
        parent: the widget it belongs to.
    """

    left = Signal()

    def __init__(self, look: Look, known: Sequence[Release], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What is new"), parent)
        self._look = look
        head = PageHead(look, self.tr("What is new"), self.tr("About"))
        head.left.connect(self.left)
        self.column.addWidget(head)
        if not known:
            self.column.addWidget(Text(self.tr("This copy came without a list of what is new."), wrap=True))
        self.column.addStretch(1)
        self.build_later(*(lambda release=each: self._add(release) for each in known))

    def _add(self, release: Release) -> None:
        holder = QWidget()
        holder.setMaximumWidth(self._look.theme.px(READING_PX))
        box = in_column(holder, 8)
        heading = self.tr("Version {version}, {day}")
        day = year_day_words(date.fromisoformat(release.day))
        box.addSpacing(16)
        box.addWidget(Text(heading.format(version=release.version, day=day), "heading", wrap=True))
        for section in release.sections:
            self._add_section(section, box_of=holder)
        self.column.insertWidget(self.column.count() - 1, holder)

    def _add_section(self, section: Section, box_of: QWidget) -> None:
        said = {"Added": self.tr("New"), "Changed": self.tr("Different"), "Fixed": self.tr("Mended")}
        layout = box_of.layout()
        assert layout is not None
        layout.addWidget(Text(said.get(section.name, section.name), "name", wrap=True))
        for entry in section.entries:
            layout.addWidget(Text(entry, wrap=True))
