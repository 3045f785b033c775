# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Asks which backup takes the place of the history, and says what that does before it is done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from facetimer.history.file.backups import KeptBackup
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text

ROOM_PX = 12
"""Above and below the two lines of a backup, together."""
_PATH = Qt.ItemDataRole.UserRole


class RestoreDialog(Sheet):
    """The kept backups, the newest first, and a file of one's own; keeping the history is the first choice.

    Args:
        backups: what is kept.
        present: how many sessions are in the record now.
        parent: the widget it belongs to.
    """

    file_asked = Signal()
    chosen = Signal(object)
    """The path of what takes the place of the history."""

    def __init__(self, backups: Sequence[KeptBackup], present: int, parent: QWidget | None = None) -> None:
        title = self.tr("Restore from a backup")
        super().__init__(title, 560, parent, title)
        self._present = present
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Kept backups"))
        self._list.setMinimumHeight(260)
        self._list.setSpacing(5)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for backup in backups:
            self._add(backup)
        none = Text(self.tr("No backup is kept yet. One is made on every day with practice."), "soft", wrap=True)
        self._none = none
        self.box.addWidget(none)
        self.box.addWidget(self._list, 1)
        file = Button(self.tr("Choose a file …"))
        file.clicked.connect(self.file_asked)
        self.box.addWidget(file, 0, Qt.AlignmentFlag.AlignLeading)
        self._question = Text(wrap=True)
        self.box.addWidget(self._question)
        keep = Button(self.tr("Keep the history as it is"), "primary")
        keep.clicked.connect(self.reject)
        self._restore = Button(self.tr("Restore"))
        self._restore.clicked.connect(self._on_restore_clicked)
        self.foot.addWidget(keep)
        self.foot.addWidget(self._restore)
        self._list.itemSelectionChanged.connect(self._ask)
        self._ask()
        (self._list if backups else file).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_file(self, path: Path, count: int | None) -> None:
        """Show a file of the person's own, with `count` sessions or an unknown number, as the chosen one."""
        words = str(path.parent)
        if count is not None:
            words = self.tr("sessions: {count}").format(count=QLocale().toString(count))
        self._list.insertItem(0, self._item(path.name, words, path))
        self._list.setCurrentRow(0)
        self._ask()

    def _add(self, backup: KeptBackup) -> None:
        locale = QLocale()
        made = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
        when = f"{locale.toString(made.date(), QLocale.FormatType.LongFormat)}, "
        when += locale.toString(made.time(), QLocale.FormatType.ShortFormat)
        words = self.tr("cannot be read")
        if backup.sessions is not None:
            words = self.tr("sessions: {count}").format(count=locale.toString(backup.sessions))
        before = {
            "merge": self.tr("before a merge"),
            "restore": self.tr("before a restore"),
            "migration": self.tr("before an update"),
        }.get(backup.before or "")
        item = self._item(when, f"{words} · {before}" if before else words, backup.path)
        if backup.sessions is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def _item(self, name: str, words: str, path: Path) -> QListWidgetItem:
        item = QListWidgetItem(f"{name}\n{words}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}. {words}")
        lines = QFontMetrics(self._list.font()).lineSpacing() * 2
        item.setSizeHint(QSize(0, lines + ROOM_PX))
        item.setData(_PATH, path)
        return item

    def _ask(self) -> None:
        """Say what would happen to what is chosen."""
        self._none.setVisible(not self._list.count())
        self._list.setVisible(bool(self._list.count()))
        chosen = self._list.selectedItems()
        self._restore.setEnabled(bool(chosen))
        if not chosen:
            words = self.tr("Choose what replaces the history. Nothing changes until you press Restore.")
        else:
            words = self.tr(
                "Replace the history with this? The history as it is now (sessions: {present}) is backed up first "
                "and can be restored in the same way."
            ).format(present=QLocale().toString(self._present))
        self._question.setText(words)

    def _on_restore_clicked(self) -> None:
        path = self._list.selectedItems()[0].data(_PATH)
        self.accept()
        self.chosen.emit(path)
