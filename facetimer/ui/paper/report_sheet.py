# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page for a practitioner before it is printed: what is to stand on it, and how it looks then."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facetimer.choices.paper.practice_report import MOST_WEEKS, Part, PracticeReport, practice_report
from facetimer.choices.paper.report_wish import ReportWish, plans_of, report_for
from facetimer.history.file.opening import HistoryFault
from facetimer.library.model.practice import Routine
from facetimer.ui.controls.form_controls import Chooser, TickLine
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import first_weekday
from facetimer.ui.paper.paper_sheet import PREVIEW_PX, PaperSheet, paper_size
from facetimer.ui.paper.report_document import report_document, totals_words
from facetimer.ui.services import Services

OPTIONS_PX = 300
"""The least width of what is chosen, beside the page."""


class ReportSheet(PaperSheet):
    """What is chosen, and beside it the page.

    Args:
        services: history, library, day and look.
        routine: the plan it is about at first; None for all that was practised.
        parent: the widget it belongs to.
    """

    def __init__(self, services: Services, routine: Routine | None, parent: QWidget | None = None) -> None:
        self._services = services
        self._wish = ReportWish(routine=routine)
        mirrored = parent is not None and parent.isRightToLeft()
        document = report_document(self._report(), mirrored=mirrored)
        name = f"facetimer-{services.planner.today().isoformat()}"
        super().__init__(document, PREVIEW_PX + OPTIONS_PX + 96, name, parent)
        self._mirrored = mirrored
        options = QWidget()
        options.setMinimumWidth(OPTIONS_PX)
        self._options = in_column(options, 12)
        self._build_options()
        self._options.addStretch(1)
        self._page = self.blank_page(document.title)
        paper = QWidget()
        in_column(paper).addWidget(self._page, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addWidget(SideBySide(options, paper, PREVIEW_PX + OPTIONS_PX, (1, 0), gap=32))
        self._show()

    def _report(self) -> PracticeReport:
        """Return the report as it is wished for; one of nothing where the history cannot be read."""
        services, today = self._services, self._services.planner.today()
        try:
            return report_for(self._wish, services.store(), services.planner.catalogue, today, first_weekday())
        except HistoryFault:  # told where the sessions are asked for
            return practice_report((), (), today, today, self._wish.routine)

    def _show(self) -> None:
        """Lay the page out as it is wished for now, and say what stands on it."""
        report = self._report()
        self.document = report_document(report, mirrored=self._mirrored)
        self._page.setAccessibleDescription(totals_words(report))
        self.show_page(self._page, self.document.lay_out(paper_size())[0])

    def _build_options(self) -> None:
        look = self._services.stills.look
        if self._choices():
            self._build_about()
        self._options.addWidget(Text(self.tr("Weeks, this one included"), "name"))
        weeks = Stepper(look, self.tr("Weeks"), (1, MOST_WEEKS), self._wish.weeks)
        weeks.stepped.connect(lambda count: self._wish_for(replace(self._wish, weeks=count)))
        self._options.addWidget(weeks, 0, Qt.AlignmentFlag.AlignLeading)
        self._options.addWidget(Text(self.tr("What to include"), "name"))
        words = {
            Part.MINUTES: self.tr("Minutes"),
            Part.FEELINGS: self.tr("How it felt afterwards"),
            Part.SIDES: self.tr("Left and right"),
            Part.NOTES: self.tr("My notes"),
        }
        for part, word in words.items():
            line = TickLine(look, [Text(word, wrap=True)])
            line.tick.setChecked(part in self._wish.parts)
            line.tick.toggled.connect(lambda on, part=part: self._add(part, on=on))
            self._options.addWidget(line)
        means = self.tr("The days are always included, the rest only where you tick it. Nothing is sent anywhere.")
        self._options.addWidget(Text(means, "note", wrap=True))

    def _choices(self) -> list[Routine]:
        """Return the plans it can be about."""
        plans = plans_of(self._services.planner.catalogue)
        chosen = self._wish.routine
        return plans if chosen is None or chosen in plans else [chosen, *plans]

    def _build_about(self) -> None:
        """Let one choose between a plan and all that was practised."""
        choices: list[Routine | None] = [*self._choices(), None]
        self._options.addWidget(Text(self.tr("About"), "name"))
        about = Chooser(self._services.stills.look)
        about.setAccessibleName(self.tr("About"))
        for routine in choices:
            about.addItem(routine.name if routine is not None else self.tr("All that was practised"))
        about.setCurrentIndex(choices.index(self._wish.routine))
        about.currentIndexChanged.connect(
            lambda index: self._wish_for(replace(self._wish, routine=choices[index]))
        )
        self._options.addWidget(about)

    def _add(self, part: Part, *, on: bool) -> None:
        parts = self._wish.parts | {part} if on else self._wish.parts - {part}
        self._wish_for(replace(self._wish, parts=parts))

    def _wish_for(self, wish: ReportWish) -> None:
        self._wish = wish
        self._show()
