# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""History: what was practised, by day, week, zone and side, and every session with its steps."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from facetimer.choices.present_names import former_names
from facetimer.choices.programmes.days import all_pauses
from facetimer.history.file.opening import HistoryFault
from facetimer.history.listing import SessionQuery
from facetimer.history.practice_facts import practice_facts
from facetimer.history.queries import Figures
from facetimer.history.records import Outcome, SessionRecord
from facetimer.history.store import Store
from facetimer.library.catalogue import Catalogue
from facetimer.notices import said_by
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.clearing import offer_clearing
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import PageHead, SectionHead
from facetimer.ui.controls.page import Page, in_column
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.history.export_buttons import ExportButtons
from facetimer.ui.history.figures.measured_lines import MeasuredLines
from facetimer.ui.history.figures.view import FiguresView
from facetimer.ui.history.session_delegate import SessionDelegate
from facetimer.ui.history.session_detail import SessionDetail
from facetimer.ui.history.session_list import SessionList
from facetimer.ui.history.time_off_dialog import TimeOffDialog
from facetimer.ui.keyboard.table import HISTORY
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.dates import year_day_words
from facetimer.ui.look.page_look import WORKED_AT, Gap, PageLook
from facetimer.ui.look.wording import first_weekday, put_notice, session_outcome_word
from facetimer.ui.picture.empty_state import EmptyState
from facetimer.ui.picture.stills import PageStills, Stills

WIDEST_PX, LIST_PX = 1440, 420
"""The widest its column gets in a large window, and how high the list is."""
MANY = 6
"""So many sessions want to be searched; fewer are seen at once."""
_OUTCOMES = (Outcome.COMPLETE, Outcome.PARTIAL, Outcome.INTERRUPTED)


class HistoryPage(Page):
    """The record.

    Args:
        stills: the face, and the look.
        store: where the sessions are.
        preferences: weekly target.
        today: the local day of practice.
        catalogue: what routines and exercises are called now.
        parent: the widget it belongs to.

    Attributes:
        files: the foot of the page, where the history is exported, backed up, restored and merged.
    """

    keys = HISTORY
    widest_when_large_px = WIDEST_PX
    place_chosen = Signal(str)
    notice_raised = Signal(str)
    deleted = Signal(object)
    """A session whose deletion can be undone for a while."""

    def __init__(
        self,
        stills: Stills,
        store: Store,
        preferences: Preferences,
        today: Callable[[], date],
        catalogue: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("History"), parent)
        look = PageLook(stills.look, share=WORKED_AT)
        self.read_from_afar(look)
        stills = self._stills = PageStills(stills, look)
        self._store = store
        self._preferences = preferences
        self._today = today
        self._catalogue = catalogue
        self._figures: FiguresView | None = None
        self._day: date | None = None
        self._shown: tuple[object, ...] = ()
        self._build_head()
        self._build_empty()
        self._measured = Text("", "text", wrap=True)
        self._lines = MeasuredLines(stills.look)
        self._some = QWidget()
        self._box = in_column(self._some, 16)
        self.column.addWidget(self._some, 1)
        self._build_filters()
        self._build_list()
        self.column.addSpacerItem(Gap(16))
        self.files = ExportButtons()
        self.column.addWidget(self.files)
        self._rest = QWidget()
        self.column.addWidget(self._rest, 1)

    def grow(self) -> None:
        """Let the list be as high as the size of the page asks for, and its rows."""
        super().grow()
        if self._list.minimumHeight() != self._grown(LIST_PX):
            self._list.setMinimumHeight(self._grown(LIST_PX))
            self._list.doItemsLayout()

    def _beside(self) -> int:
        """Return the least width in which what stands in a line does."""
        return self._grown(640)

    def refresh(self) -> None:
        """Show the present record; an unchanged one keeps the page as it is."""
        try:
            revision = self._store.revision()
            state = (revision, self._today(), self._preferences.settings.history, self._stills.look.theme)
            if state == self._shown:
                return
            some = len(self._store.sessions(MANY))
            self._empty.setVisible(not some)
            self._some.setVisible(bool(some))
            self._rest.setVisible(not some)
            self._choices.setVisible(bool(some))
            self._filters.setVisible(some == MANY or self._is_filtered)
            self.files.show_some(bool(some))
            if some:
                self._show_figures()
                self.build_later(self._search_again)  # the list lies below the fold
        except HistoryFault as fault:
            self.notice_raised.emit(put_notice(said_by(fault)))
        else:
            self._shown = state

    @property
    def _is_filtered(self) -> bool:
        """Whether the list leaves sessions out by what they hold or how they ended."""
        return bool(self._search.text() or self._outcome.chosen)

    def shown_session(self) -> SessionRecord | None:
        """Return the session that is open."""
        return self._sessions.record(self._list.currentIndex().row())

    def _show_figures(self) -> None:
        if self._figures is None:
            self._figures = FiguresView(self._stills)
            self._figures.day_chosen.connect(self._on_day_chosen)
            self._box.insertWidget(0, self._figures)
            self._box.insertWidget(1, self._measured)
            self._box.insertWidget(2, self._lines)
        chosen, today, weekday = self._preferences.settings.history, self._today(), first_weekday()
        asked = Figures(self._store)
        target, pauses = chosen.sessions_per_week, all_pauses(chosen, today)
        facts = practice_facts(asked, self._store.freezes(), today, target, weekday, pauses)
        in_a_row = asked.streak(today, target, weekday, pauses) if chosen.show_streaks else 0
        self._figures.show_facts(facts, in_a_row)
        self._figures.show_as_table(self._shown_as.chosen == "table")
        self._measured.setText(self._measured_words(*asked.measured()))
        self._measured.setVisible(bool(self._measured.text()))
        self._lines.show_measured(*(asked.each_measured() if self._measured.text() else ((), ())))
        self._lines.show_as_table(self._shown_as.chosen == "table")

    def _measured_words(self, tension: int, opening: int) -> str:
        """Say how often something was measured; the figures stand with each session."""
        told = [self.tr("%n of how tense your jaw is", "", tension)] if tension else []
        told += [self.tr("%n of how far it opens", "", opening)] if opening else []
        words = self.tr("Measurements kept with your sessions: {counts}.")
        return words.format(counts=", ".join(told)) if told else ""

    def _build_head(self) -> None:
        head = PageHead(self._stills.look, self.tr("History"))
        words = {"pictures": self.tr("Pictures"), "table": self.tr("Table")}
        self._shown_as = Segments(self._stills.look, self.tr("Show figures as"), words, "pictures")
        self._shown_as.picked.connect(self._on_shown_as_picked)
        export = Button(self.tr("Export …"), "link")
        export.clicked.connect(self._on_export_clicked)
        self._choices = QWidget()
        row = FlowRow(24, self._choices)
        row.addWidget(self._shown_as)
        report = Button(self.tr("Print …"), "link")
        report.setAccessibleDescription(self.tr("What you practised, on one page for a practitioner"))
        report.setToolTip(plain_tip(report.accessibleDescription()))
        report.clicked.connect(self.print_asked)
        row.addWidget(report)
        row.addWidget(export)
        self.column.addWidget(SideBySide(head, self._choices, self._beside, (1, 0)))

    def _build_empty(self) -> None:
        words = self.tr("Your first session will stand here. It stays on this computer.")
        self._empty = EmptyState(self._stills, words, self.tr("Choose a routine"))
        self._empty.pressed.connect(lambda: self.place_chosen.emit("practise"))
        self.column.addWidget(self._empty)

    def _build_filters(self) -> None:
        off = Button(self.tr("Rest or illness …"), "link")
        off.clicked.connect(self._on_time_off_asked)
        self._box.addSpacerItem(Gap(8))
        self._box.addWidget(SectionHead(self.tr("Sessions"), off))
        self._one_day = Button("", "chip")
        self._one_day.clicked.connect(lambda: self._on_day_chosen(None))
        self._one_day.hide()
        self._box.addWidget(self._one_day, 0, Qt.AlignmentFlag.AlignLeading)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search by routine, exercise or note"))
        self._search.setAccessibleName(self.tr("Search sessions"))
        offer_clearing(self._search, self._stills.look)
        self._search.textChanged.connect(self._search_now)
        words = {"": self.tr("all")} | {each.value: session_outcome_word(each.value) for each in _OUTCOMES}
        self._outcome = Segments(self._stills.look, self.tr("How it ended"), words, "")
        self._outcome.picked.connect(self._search_now)
        self._filters = SideBySide(self._search, self._outcome, self._beside, (1, 0))
        self._box.addWidget(self._filters)

    def _build_list(self) -> None:
        self._sessions = SessionList(self._store, self._catalogue, self)
        self._sessions.fault_told.connect(self.notice_raised)
        self._list = QListView()
        self._list.setObjectName("rows")
        self._list.setAccessibleName(self.tr("Sessions"))
        self._list.setModel(self._sessions)
        self._list.setItemDelegate(SessionDelegate(self._stills.look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setMinimumHeight(LIST_PX)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        for key in HISTORY.lines[0].keys:
            shortcut = QShortcut(QKeySequence(key), self._list)
            shortcut.setAutoRepeat(False)  # a thumb that rests on it means one session
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._on_delete_asked)
        self._detail = SessionDetail(self._stills.look, self._store, self._catalogue)
        self._detail.delete_asked.connect(self._on_delete_asked)
        self._detail.changed.connect(self._sessions.put)
        self._detail.notice_raised.connect(self.notice_raised)
        self._sessions_shown = SideBySide(self._list, self._detail, lambda: self._grown(760), (5, 4))
        self._box.addWidget(self._sessions_shown)
        words = self.tr("No session fits. Try another word, or fewer filters.")
        self._none_fits = EmptyState(self._stills, words, self.tr("Clear"), "plain")
        self._none_fits.pressed.connect(self.clear)
        self._none_fits.hide()
        self._box.addWidget(self._none_fits)

    def clear(self) -> None:
        """List all sessions again."""
        self._day = None
        self._one_day.hide()
        self._outcome.choose("")
        if self._search.text():
            self._search.clear()
        else:
            self._search_now()
        (self._list if self._filters.isHidden() else self._search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _search_again(self) -> None:
        """Show the present list with the same session open; if that was the newest, open the newest now."""
        shown = self.shown_session() if self._list.currentIndex().row() > 0 else None
        self._search_now()
        row = self._sessions.row_of(shown.id) if shown is not None else None
        if row is not None:
            self._list.setCurrentIndex(self._sessions.index(row))

    def _search_now(self) -> None:
        chosen = self._outcome.chosen
        outcome = Outcome(chosen) if chosen else None
        names = former_names(self._catalogue)
        self._sessions.show(SessionQuery(self._search.text(), outcome, self._day, names))
        self._list.setCurrentIndex(self._sessions.index(0))
        some = bool(self._sessions.rowCount())
        self._sessions_shown.setVisible(some)
        self._none_fits.setVisible(not some)
        self._on_current_changed()

    def _on_shown_as_picked(self, chosen: str) -> None:
        if self._figures is not None:
            self._figures.show_as_table(chosen == "table")
            self._lines.show_as_table(chosen == "table")

    def _on_export_clicked(self) -> None:
        """Go to the foot of the page."""
        self.build_rest()
        self.files.begin_here()
        bar = self.scroll_area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _on_day_chosen(self, day: date | None) -> None:
        """List the sessions of one day, or of all."""
        self.build_rest()
        self._day = day
        self._one_day.setVisible(day is not None)
        if day is not None:
            words = self.tr("Only {day} ✕").format(day=year_day_words(day))
            self._one_day.setText(words)
            self._one_day.setAccessibleName(self.tr("Show all days again"))
            self._one_day.setChecked(True)
        self._search_now()
        self.scroll_area.ensureWidgetVisible(self._list if self._list.isVisible() else self._none_fits)

    def _on_time_off_asked(self) -> None:
        dialog = TimeOffDialog(self._stills.look, self._store, self._today(), self.window())
        dialog.changed.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_current_changed(self) -> None:
        self._detail.show_session(self.shown_session())

    def _on_delete_asked(self) -> None:
        record = self.shown_session()
        if record is None:
            return
        try:
            gone = self._store.delete(record.id)
        except HistoryFault as fault:
            self.notice_raised.emit(put_notice(said_by(fault)))
            return
        self._sessions.drop(self._list.currentIndex().row())
        self._on_current_changed()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is gone
        if gone is not None:
            self.deleted.emit(gone)
        self._count_anew()

    def _count_anew(self) -> None:
        """Update the figures after a deletion; the list is up to date already."""
        if not self._sessions.rowCount():
            self.refresh()
            return
        try:
            self._show_figures()
        except HistoryFault as fault:
            self.notice_raised.emit(put_notice(said_by(fault)))
