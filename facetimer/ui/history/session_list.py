# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sessions of the history as a Qt list that is read from the store a page at a time."""

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTime,
    Signal,
)

from facetimer.choices.present_names import present_record
from facetimer.history.file.opening import HistoryFault
from facetimer.history.listing import Cursor, Page, SessionQuery
from facetimer.history.records import SessionRecord
from facetimer.history.store import Store
from facetimer.library.catalogue import Catalogue
from facetimer.notices import said_by
from facetimer.ui.look.dates import day_name, day_words
from facetimer.ui.look.wording import length_words, put_notice, session_outcome_word

PAGE_SIZE = 50
RECORD_ROLE = Qt.ItemDataRole.UserRole
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SessionList(QAbstractListModel):
    """Sessions that match a query, newest first.

    Args:
        store: where they are; asked for `PAGE_SIZE` at a time as the view scrolls.
        catalogue: what routines are called now.
        parent: owner of this object.
    """

    fault_told = Signal(str)

    def __init__(self, store: Store, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._catalogue = catalogue
        self._query: SessionQuery | None = None
        self._records: list[SessionRecord] = []
        self._next: Cursor | None = None

    def show(self, query: SessionQuery) -> None:
        """Forget what was read and start again from the newest that matches."""
        self.beginResetModel()
        self._query = query
        page = self._page(None)
        self._records, self._next = list(page.sessions), page.next
        self.endResetModel()

    def drop(self, row: int) -> None:
        """Remove a session from the list; the store is left alone."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._records[row]
        self.endRemoveRows()

    def row_of(self, identifier: str) -> int | None:
        """Return where a session is, reading on as far as it takes; None if it is not among them."""
        row = 0
        while row < len(self._records) or self.canFetchMore(_ROOT):
            if row == len(self._records):
                self.fetchMore(_ROOT)
            elif self._records[row].id == identifier:
                return row
            else:
                row += 1
        return None

    def put(self, record: SessionRecord) -> None:
        """Show `record` in the place of the one with its id, if that is in the list."""
        for row, known in enumerate(self._records):
            if known.id == record.id:
                self._records[row] = record
                self.dataChanged.emit(self.index(row), self.index(row))

    def record(self, row: int) -> SessionRecord | None:
        """Return the session in `row`, or None."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many have been read so far."""
        return 0 if parent.isValid() else len(self._records)

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there may be older ones."""
        return not parent.isValid() and self._next is not None

    def fetchMore(self, parent: _Index) -> None:
        """Read the next older ones."""
        if parent.isValid() or self._next is None:
            return
        page = self._page(self._next)
        self._next = page.next
        if page.sessions:
            first = len(self._records)
            self.beginInsertRows(QModelIndex(), first, first + len(page.sessions) - 1)
            self._records.extend(page.sessions)
            self.endInsertRows()

    def _page(self, after: Cursor | None) -> Page:
        try:
            return self._store.page(self._query or SessionQuery(), after, PAGE_SIZE)
        except HistoryFault as fault:
            self.fault_told.emit(put_notice(said_by(fault)))
            return Page((), None)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a session's name, its second line, its record, or what is read out."""
        record = self.record(index.row())
        if record is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return present_record(record, self._catalogue).routine_name
        if role == DETAIL_ROLE:
            return session_line(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{present_record(record, self._catalogue).routine_name}. {session_line(record)}"
        return record if role == RECORD_ROLE else None


def session_line(record: SessionRecord) -> str:
    """Return when it was, the day it counts for where that is another, how long it took and how it ended."""
    locale = QLocale()
    when = record.started_local
    day = day_words(when.date())
    time = locale.toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
    said = [f"{day}, {time}", length_words(record.active_ms), session_outcome_word(record.outcome.value)]
    if record.local_day != when.date():
        words = QCoreApplication.translate("SessionList", "counted for {day}")
        said.insert(1, words.format(day=day_name(record.local_day)))
    return " · ".join(said)
