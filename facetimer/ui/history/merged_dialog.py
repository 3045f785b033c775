# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Says what a merge brought, counted in sessions and in times of rest or illness."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facetimer.history.file.merging import MergeReport
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import breakable


class MergedDialog(Sheet):
    """One line for each thing that happened to a session or a time off; what did not happen has none.

    Args:
        name: of the file that was merged.
        report: what came of it.
        parent: the widget it belongs to.
    """

    def __init__(self, name: str, report: MergeReport, parent: QWidget | None = None) -> None:
        heading = self.tr("Merged with {file}").format(file=breakable(name))
        super().__init__(self.tr("Merged"), 480, parent, heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        told = (
            (report.added, self.tr("new in the history")),
            (report.unchanged, self.tr("already in the history, unchanged")),
            (report.updated, self.tr("in two versions; the later one was in the file and counts now")),
            (report.kept, self.tr("in two versions; the later one was here and stays")),
            (report.deleted, self.tr("deleted here, because they were deleted there")),
            (report.stayed_deleted, self.tr("left out, because they were deleted here")),
            (report.left_out, self.tr("left out, because they were still in progress")),
            (report.off_added, self.tr("rest or illness, new in the history")),
            (report.off_deleted, self.tr("rest or illness, deleted here because it was deleted there")),
        )
        lines = [(count, words) for count, words in told if count]
        for row, (count, words) in enumerate(lines):
            number = Text(QLocale().toString(count), "name")
            number.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, row, 0)
            grid.addWidget(Text(words, wrap=True), row, 1)
        self.box.addLayout(grid)
        if not lines:
            self.box.addWidget(Text(self.tr("There was no session in it.")))
        kept = self.tr("The history before is among the backups.")
        self.box.addWidget(Text(kept, "soft", wrap=True))
        self.add_close().setFocus(Qt.FocusReason.OtherFocusReason)
