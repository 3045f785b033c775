# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""History: the sessions that were practised, each opening to its steps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from facetimer.ui.look import Look
from facetimer.ui.models.session_list import SessionList, session_line
from facetimer.ui.pages.page import Page, card
from facetimer.ui.widgets.session_delegate import SessionDelegate
from facetimer.ui.widgets.text import Text
from facetimer.ui.words import length_words, step_outcome_word

if TYPE_CHECKING:
    from facetimer.history.database import Store
    from facetimer.history.records import SessionRecord

STEP_ICONS = {"done": "done", "partial": "partial", "skipped": "skipped", "not_reached": "skipped"}


class HistoryPage(Page):
    """The record.

    Args:
        look: theme and icons.
        store: where the sessions are.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, store: "Store", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), parent)
        self._look = look
        self._sessions = SessionList(store, self)
        self.column.addWidget(Text(self.tr("History"), "title"))
        self._empty = Text(
            self.tr(
                "Nothing yet. Every session you begin is listed here with its steps, also one you leave early. "
                "It stays on this computer."
            ),
            "lead",
            wrap=True,
        )
        self.column.addWidget(self._empty)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Sessions"))
        self._list.setModel(self._sessions)
        self._list.setItemDelegate(SessionDelegate(look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMinimumHeight(360)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._detail = card()
        self._detail_box = QVBoxLayout(self._detail)
        self._detail_box.setContentsMargins(20, 16, 20, 16)
        self._detail_box.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._list, 5)
        row.addWidget(self._detail, 4, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row, 1)
        self.refresh()

    def refresh(self) -> None:
        """Read the newest sessions and open the first."""
        self._sessions.reload()
        some = self._sessions.rowCount() > 0
        self._empty.setVisible(not some)
        self._list.setVisible(some)
        self._detail.setVisible(some)
        if some:
            self._list.setCurrentIndex(self._sessions.index(0))

    def shown_session(self) -> "SessionRecord | None":
        """Return the session that is open."""
        return self._sessions.record(self._list.currentIndex().row())

    def _on_current_changed(self) -> None:
        record = self.shown_session()
        while (item := self._detail_box.takeAt(0)) is not None:
            _discard(item.widget())
        if record is None:
            return
        self._detail_box.addWidget(Text(record.routine_name, "heading", wrap=True))
        self._detail_box.addWidget(Text(session_line(record), "note", wrap=True))
        colours = self._look.theme.palette
        for step in record.steps:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 2, 0, 2)
            row.setSpacing(10)
            outcome = step.outcome.value
            icon = QLabel()
            tone = colours.ease if outcome == "done" else colours.ink_soft
            icon.setPixmap(
                self._look.icons.pixmap(STEP_ICONS.get(outcome, "partial"), 22, tone, self.devicePixelRatioF())
            )
            row.addWidget(icon)
            row.addWidget(Text(step.name, wrap=True), 1)
            spent = f" · {length_words(step.active_ms)}" if step.active_ms else ""
            row.addWidget(Text(step_outcome_word(outcome) + spent, "note"))
            self._detail_box.addWidget(line)


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
