# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows a fault report, every text of it, before it is written where the person says; nothing is sent."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget
from shiboken6 import isValid

from facetimer.choices.doctor.bundle import Looked, Member, members_of, write_bundle
from facetimer.ui.background_work import Errands
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.form_controls import TickLine
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look

_TEXT_PX = 200
"""The height of the field of one text, at 100 % text size."""


class ReportDialog(Sheet):
    """The texts of a report, each in a field of its own, with its size.

    Args:
        look: theme and icons.
        examine: looks at this installation; may take seconds and is done beside the window.
        parent: the widget it belongs to.
    """

    answered = Signal(str)
    """What came of something the person asked for, in words."""

    def __init__(self, look: Look, examine: Callable[[], Looked], parent: QWidget | None = None) -> None:
        title = self.tr("Fault report")
        super().__init__(title, 760, parent, title)
        self._look = look
        self._looked: Looked | None = None
        self._members: tuple[Member, ...] = ()
        self._shown: QWidget | None = None
        words = self.tr(
            "All of this, and nothing else, goes into one file that you can give to whoever helps you. Nothing is "
            "sent. There are no health answers and no notes in it."
        )
        self.box.addWidget(Text(words, wrap=True))
        self._names = TickLine(look, [Text(self.tr("With the names of my own exercises and routines"), wrap=True)])
        self._names.tick.clicked.connect(lambda _ticked: self._show())
        self.box.addWidget(self._names)
        self._told = Text(self.tr("Looking …"), "soft", wrap=True)
        self.box.addWidget(self._told)
        self._save = Button(self.tr("Save the report …"), "primary")
        self._save.setEnabled(False)
        self._save.clicked.connect(self._ask_where)
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        self.foot.addWidget(self._save)
        self.foot.addWidget(leave)
        leave.setFocus(Qt.FocusReason.OtherFocusReason)
        self._errands = Errands(self)
        self._errands.begin(examine, self._on_looked)

    def _on_looked(self, ended: "Future[Looked]") -> None:
        looked = ended.result()
        if isValid(self):
            self._looked = looked
            self._told.hide()
            self._save.setEnabled(True)
            self._show()

    def _show(self) -> None:
        """Show the texts as they would be written now."""
        if self._looked is None:
            return
        if self._shown is not None:
            self.box.removeWidget(self._shown)
            discard(self._shown)
        self._members = members_of(self._looked, own_names=self._names.tick.isChecked())
        self._shown = QWidget()
        column = in_column(self._shown, 8)
        for each in self._members:
            size = self.tr("{file}, {size} bytes").format(file=each.name, size=QLocale().toString(each.size))
            column.addWidget(Text(size, "name"))
            text = QPlainTextEdit(each.text)
            text.setReadOnly(True)
            text.setTabChangesFocus(True)
            text.setAccessibleName(size)
            text.setMinimumHeight(self._look.theme.px(_TEXT_PX))
            column.addWidget(text)
        self.box.addWidget(self._shown)
        self._shown.show()  # at once, or it would not count in the size
        self.fit()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"), str(Path.home() / "facetimer-report.zip"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(lambda chosen: self._write(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, target: Path) -> None:
        try:
            write_bundle(self._members, target)
        except OSError as error:
            sentence = self.tr("{file} cannot be written: {reason}.")
            self._told.setText(sentence.format(file=target, reason=error.strerror or error))
            self._told.show()
            return
        self.answered.emit(self.tr("The fault report is in {file}. Nothing was sent.").format(file=target))
        self.accept()
