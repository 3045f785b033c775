# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is new: what tells most of each release, the newest first; on a press, all that changed."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.whats_new import Highlight, Release, Section
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import year_day_words
from facetimer.ui.look.page_look import WORKED_AT, Gap, PageLook

READING_PX = 704
"""The widest a line of text gets at 100 % text size: some seventy letters."""
AT_ONCE = 12
"""Entries that are built in one turn of the loop, in some 10 ms."""


def parts_of(section: Section) -> Iterator[Section]:
    """Cut a section into parts that are each built at once; all but the first have no name."""
    for first in range(0, len(section.entries), AT_ONCE):
        yield Section("" if first else section.name, section.entries[first : first + AT_ONCE])


class NewsPage(Page):
    """The changelog, for reading.

    Args:
        look: theme and icons.
        known: the releases there are, newest first.
        from_about: whether the way back leads to About; else to whatever page was before.
        parent: the widget it belongs to.
    """

    left = Signal()

    def __init__(
        self, look: Look, known: Sequence[Release], *, from_about: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("What is new"), parent)
        self._look = look = PageLook(look, share=WORKED_AT)
        self.read_from_afar(look)
        self._releases: list[QWidget] = []
        look.theme_changed.connect(self._set_lines)
        head = PageHead(look, self.tr("What is new"), self.tr("About") if from_about else self.tr("Back"))
        head.left.connect(self.left)
        self.column.addWidget(head)
        if not known:
            self.column.addWidget(Text(self.tr("This copy came without a list of what is new."), wrap=True))
        self.column.addStretch(1)
        self.build_later(*(lambda release=each: self._add(release) for each in known))

    def _set_lines(self) -> None:
        """Let a line of text hold as many letters whatever the size of text and page."""
        for holder in self._releases:
            holder.setMaximumWidth(self._look.theme.px(READING_PX))

    def _add(self, release: Release) -> None:
        holder = QWidget()
        self._releases.append(holder)
        holder.setMaximumWidth(self._look.theme.px(READING_PX))
        box = in_column(holder, 8)
        heading = self.tr("Version {version}, {day}")
        day = year_day_words(date.fromisoformat(release.day))
        box.addSpacerItem(Gap(16))
        box.addWidget(Text(heading.format(version=release.version, day=day), "heading", wrap=True))
        for highlight in release.highlights:
            self._add_highlight(highlight, box)
        if release.highlights:
            self._offer_the_rest(release, box)
        else:
            for section in release.sections:
                self._add_section(section, box)
        self.column.insertWidget(self.column.count() - 1, holder)

    def _add_highlight(self, highlight: Highlight, box: QVBoxLayout) -> None:
        both = QWidget()
        pair = in_column(both, 2, (0, 8, 0, 0))
        if highlight.name:
            pair.addWidget(Text(highlight.name, "name", wrap=True))
        pair.addWidget(Text(highlight.words, wrap=True))
        box.addWidget(both)

    def _offer_the_rest(self, release: Release, box: QVBoxLayout) -> None:
        """Let a press show everything, which may be some hundred lines, below what tells most."""
        more = Button(self._everything(release))
        rest = QWidget()
        rest.hide()
        more.clicked.connect(lambda: self._unfold(release, more, rest))
        box.addSpacerItem(Gap(12))
        box.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        box.addWidget(rest)

    def _everything(self, release: Release) -> str:
        return self.tr("Everything in version {version}").format(version=release.version)

    def _unfold(self, release: Release, more: Button, rest: QWidget) -> None:
        """Show what is folded, built at the first time, or fold it again."""
        if rest.layout() is None:
            box = in_column(rest, 8)
            self.build_rest()  # what waits would be forgotten
            self.build_later(
                *(
                    lambda part=part: self._add_section(part, box)
                    for each in release.sections
                    for part in parts_of(each)
                )
            )
        rest.setVisible(rest.isHidden())
        word = self._everything(release) if rest.isHidden() else self.tr("Less")
        more.setText(word)
        more.setAccessibleName(word)

    def _add_section(self, section: Section, box: QVBoxLayout) -> None:
        said = {"Added": self.tr("New"), "Changed": self.tr("Different"), "Fixed": self.tr("Mended")}
        if section.name:
            box.addSpacerItem(Gap(8))
            box.addWidget(Text(said.get(section.name, section.name), "name", wrap=True))
        for entry in section.entries:
            box.addWidget(Text(entry, wrap=True))
