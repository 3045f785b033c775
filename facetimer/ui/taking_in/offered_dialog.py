# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows what files are, what taking them in adds or replaces, and what is wrong in them; one press takes them."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.files.offered import BEFORE_ENDING, Kind, Offered
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import breakable, put_notice

_ICONS = {Kind.HISTORY: "history", Kind.NOTHING: "notice"}


def brings_something(offered: Offered) -> bool:
    """Whether taking it in changes anything."""
    return offered.usable and (offered.report is None or offered.report.changed)


class OfferedDialog(Sheet):
    """A list of files with one button to take them, and one to leave them.

    Args:
        look: theme and icons.
        offered: what was brought, in the order in which it is shown.
        parent: the widget it belongs to.
    """

    taken = Signal()

    def __init__(self, look: Look, offered: Sequence[Offered], parent: QWidget | None = None) -> None:
        wanted = [each for each in offered if brings_something(each)]
        title = self.tr("Add this to facetimer?") if wanted else self.tr("There is nothing to add")
        super().__init__(title, 640, parent, title)
        self._look = look
        for each in offered:
            self.box.addWidget(self._part(each))
        if not wanted:
            self.add_close().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        some = len(wanted) < len(offered)
        take = Button(self.tr("Add what can be used") if some else self.tr("Add"), "primary")
        take.clicked.connect(self.accept)
        take.clicked.connect(self.taken)
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        self.foot.addWidget(take)
        self.foot.addWidget(leave)
        take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, offered: Offered) -> QWidget:
        part = QWidget()
        row = in_row(part, 16, (0, 8, 0, 8))
        icon = _ICONS.get(offered.kind, "practise") if offered.usable else "notice"
        tone = "ease" if offered.usable else "blocked"
        row.addWidget(SmallIcon(self._look, icon, tone, 32), 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        column = in_column(words, 4)
        column.addWidget(Text(breakable(offered.name or offered.path.name), "heading", wrap=True))
        for line in self._lines(offered):
            column.addWidget(Text(line, wrap=True))
        for advice in offered.advice:
            said = self.tr("Advice: {advice}").format(advice=put_notice(advice))
            column.addWidget(Text(breakable(said), "note", wrap=True))
        row.addWidget(words, 1)
        return part

    def _lines(self, offered: Offered) -> list[str]:
        if not offered.usable:
            return [breakable(put_notice(fault)) for fault in offered.faults]
        if offered.report is not None:
            return self._merge_lines(offered)
        kinds = {
            Kind.EXERCISE: self.tr("An exercise."),
            Kind.ROUTINE: self.tr("A routine."),
            Kind.PROGRAMME: self.tr("A programme."),
        }
        told = [breakable(put_notice(each)) for each in offered.told]
        if offered.replaces is None:
            return [f"{kinds[offered.kind]} {self.tr('It is new.')}", *told]
        instead = self.tr("It takes the place of yours of the same id; that one is kept beside it as {file}.")
        kept = offered.replaces.name + BEFORE_ENDING
        return [f"{kinds[offered.kind]} {instead.format(file=breakable(kept))}", *told]

    def _merge_lines(self, offered: Offered) -> list[str]:
        assert offered.report is not None
        report = offered.report
        told = (
            (report.added, self.tr("{count} sessions that are new here")),
            (report.updated, self.tr("{count} sessions in a later version than here")),
            (report.deleted, self.tr("{count} sessions here that were deleted there, and will be deleted")),
            (report.unchanged + report.kept, self.tr("{count} sessions that are here already")),
            (report.stayed_deleted, self.tr("{count} sessions that were deleted here, and stay so")),
        )
        lines = [words.format(count=QLocale().toString(count)) for count, words in told if count]
        if not report.changed:
            return [self.tr("A history. Nothing in it is new here."), *lines]
        return [self.tr("A history. It is united with yours, after a backup:"), *lines]
