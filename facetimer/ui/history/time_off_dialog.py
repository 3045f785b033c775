# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Days of rest or illness: those that are noted, and a way to note some more. Their weeks have no target."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QWidget,
)

from facetimer.history.days_off import add_freeze, drop_freeze
from facetimer.history.file.opening import HistoryFault
from facetimer.history.records import Freeze, FreezeKind
from facetimer.history.store import Store
from facetimer.library.programme_progress import week_start
from facetimer.notices import said_by
from facetimer.ui.controls.banner import Banner
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import one_of
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.history.day_edit import DayEdit
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.dates import year_day_words
from facetimer.ui.look.wording import first_weekday, put_notice


class TimeOffDialog(Sheet):
    """Lists the days off, the latest first, adds a span of them and takes one back.

    Args:
        look: theme and icons.
        store: where they are kept.
        today: the local day of practice; its week is proposed.
        parent: the widget it belongs to.
    """

    changed = Signal()

    def __init__(self, look: Look, store: Store, today: date, parent: QWidget | None = None) -> None:
        title = self.tr("Rest and illness")
        super().__init__(title, 520, parent, title)
        self._look = look
        self._store = store
        self._kind = FreezeKind.REST
        what = self.tr("A rest or sick day does not break your weeks in a row, and its week has no target.")
        self.box.addWidget(Text(what, "soft", wrap=True))
        self._kept = QScrollArea()
        self._kept.setWidgetResizable(True)
        self._kept.setFrameShape(QScrollArea.Shape.NoFrame)
        self._kept.setMinimumHeight(150)
        self.box.addWidget(self._kept, 1)
        self._none = Text(self.tr("None are noted."), "soft")
        self.box.addWidget(self._none)
        self._build_span(today)
        self._told = Text(wrap=True)
        self._told.hide()
        self.box.addWidget(self._told)
        self._banner = Banner(look)
        self.box.addWidget(self._banner)
        undo = QShortcut(QKeySequence.StandardKey.Undo, self, self._banner.undo_last)
        undo.setAutoRepeat(False)
        self.add_close()
        self._list()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_span(self, today: date) -> None:
        kinds = {
            FreezeKind.REST: Button(self.tr("I rested"), "chip"),
            FreezeKind.ILLNESS: Button(self.tr("I was ill"), "chip"),
        }
        week = week_start(today, first_weekday())
        self._first = DayEdit(self._look, week, self.tr("First day"))
        self._last = DayEdit(self._look, week + timedelta(days=6), self.tr("Last day"))
        self._first.dateChanged.connect(self._last.setMinimumDate)
        self._last.setMinimumDate(self._first.date())
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for column, day in enumerate((self._first, self._last)):
            grid.addWidget(Text(day.accessibleName(), "note"), 0, column)
            grid.addWidget(day, 1, column)
        add = Button(self.tr("Note these days"), "primary")
        add.clicked.connect(self._on_add_clicked)
        self.box.addWidget(Text(self.tr("Note some more"), "heading"))
        self.box.addWidget(one_of(kinds, self._kind, self._on_kind_chosen))
        self.box.addLayout(grid)
        self.box.addWidget(add)

    def _on_kind_chosen(self, kind: FreezeKind) -> None:
        self._kind = kind

    def _list(self) -> None:
        holder = QWidget()
        rows = in_column(holder, 4, (0, 0, 8, 0))
        try:
            freezes = self._store.freezes()
        except HistoryFault as fault:
            self._tell(put_notice(said_by(fault)))
            freezes = []
        for freeze in reversed(freezes):
            rows.addWidget(self._row(freeze))
        self._kept.setVisible(bool(freezes))
        self._none.setVisible(not freezes)
        rows.addStretch(1)
        self._kept.setWidget(holder)

    def _row(self, freeze: Freeze) -> QWidget:
        line = QWidget()
        row = in_row(line)
        span = year_day_words(freeze.first_day)
        if freeze.last_day != freeze.first_day:
            span = self.tr("{first} to {last}").format(first=span, last=year_day_words(freeze.last_day))
        word = self.tr("Illness") if freeze.kind.value == "illness" else self.tr("Rest")
        line_words = f"{word}: {span}"
        row.addWidget(Text(line_words, wrap=True), 1)
        remove = Button(self.tr("Remove"), "quiet")
        remove.setAccessibleName(self.tr("Remove {span}").format(span=span))
        remove.clicked.connect(lambda: self._on_remove_clicked(freeze, line_words))
        row.addWidget(remove)
        return line

    def _on_remove_clicked(self, freeze: Freeze, words: str) -> None:
        if not self._change(lambda: drop_freeze(self._store, freeze.id)):
            return

        def undo() -> None:  # under an id of its own: the one that was removed stays so on every machine
            self._change(lambda: add_freeze(self._store, freeze.kind, freeze.first_day, freeze.last_day))

        self._banner.offer_undo(self.tr("Removed: {days}").format(days=words), undo)

    def _on_add_clicked(self) -> None:
        first, last, kind = self._first.day, self._last.day, self._kind
        self._change(lambda: add_freeze(self._store, kind, first, last))

    def _change(self, change: Callable[[], object]) -> bool:
        """Carry out `change` and show what is noted now; return whether it could be done."""
        try:
            change()
        except HistoryFault as fault:
            self._tell(put_notice(said_by(fault)))
            return False
        self._told.hide()
        self._list()
        self.resize(self.size().expandedTo(self.sizeHint()))
        self.changed.emit()
        return True

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()
