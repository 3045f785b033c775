# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows the pages of a document as they will be, and sends them to a printer or into a PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QPageSize, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.paper.document import Document, a4, image_of, print_pages, write_pdf
from facetimer.ui.paper.flow import Page
from facetimer.ui.paper.routine_document import page_words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PREVIEW_PX = 560
"""The width of a page to look at."""


class PrintDialog(Sheet):
    """The pages, one below the other.

    Args:
        document: what is printed.
        name: of a file, without its ending.
        parent: the widget it belongs to.
    """

    answered = Signal(str)
    """What came of something the person asked for, in words."""

    def __init__(self, document: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(document.title, _PREVIEW_PX + 80, parent, self.tr("On paper"))
        self._document = document
        self._name = name
        self._paper = a4().size(QPageSize.Unit.Point)
        self._left = document.lay_out(self._paper)
        self._count = len(self._left)
        for number in range(self._count):
            self.box.addWidget(self._blank(number + 1))
        self._told = Text("", wrap=True)
        self._told.hide()
        self.foot.addWidget(self._told)
        on_paper = Button(self.tr("Print …"), "primary")
        as_pdf, leave = Button(self.tr("Save as PDF …")), Button(self.tr("Cancel"))
        for button, act in ((on_paper, self._ask_printer), (as_pdf, self._ask_file), (leave, self.reject)):
            button.clicked.connect(act)
            self.foot.addWidget(button)
        on_paper.setFocus(Qt.FocusReason.OtherFocusReason)
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._show_next)
        self._next.start()

    def _blank(self, number: int) -> QLabel:
        page = QLabel(self)
        page.setObjectName(f"page {number}")
        page.setAccessibleName(page_words(number, self._count))
        page.setFixedSize(_PREVIEW_PX, round(_PREVIEW_PX * self._paper.height() / self._paper.width()))
        page.setStyleSheet("background: white; border: 1px solid palette(mid);")
        return page

    def _show_next(self) -> None:
        """Paint one more page; each takes a moment."""
        number = self._count - len(self._left) + 1
        page: Page = self._left.pop(0)
        if not self._left:
            self._next.stop()
        shown = self.findChild(QLabel, f"page {number}")
        assert isinstance(shown, QLabel)
        ratio = self.devicePixelRatioF()
        image = image_of(page, self._paper, _PREVIEW_PX * ratio / self._paper.width())
        image.setDevicePixelRatio(ratio)
        shown.setPixmap(QPixmap.fromImage(image))

    def _ask_printer(self) -> None:
        """Let the person choose a printer, in the system's own dialog."""
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
        except ImportError:  # a Qt without it, as some systems pack it
            self._tell(self.tr("Printing is not installed here; save it as PDF instead."))
            return
        if not QPrinterInfo.availablePrinterNames():
            self._tell(self.tr("No printer is set up on this computer; save it as PDF instead."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._document.title)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._print(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _print(self, printer: "QPrinter") -> None:
        size = printer.pageLayout().pageSize().size(QPageSize.Unit.Point)
        pages = self._document.lay_out(size)
        first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
        self._work(lambda: print_pages(printer, pages[first - 1 : last], printer.resolution()))
        self.answered.emit(self.tr("{name} was sent to the printer.").format(name=self._document.title))
        self.accept()

    def _ask_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = Path(folder) if folder and Path(folder).is_dir() else Path.home()
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(place / f"{self._name}.pdf"), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self._save(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, target: Path) -> None:
        try:
            self._work(lambda: write_pdf(self._document, target))
        except OSError as error:
            sentence = self.tr("{file} cannot be written: {reason}.")
            self._tell(sentence.format(file=target, reason=error.strerror or error))
            return
        self.answered.emit(self.tr("{name} is in {file}.").format(name=self._document.title, file=target))
        self.accept()

    def _work(self, work: Callable[[], None]) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            work()
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()


def open_print_dialog(document: Document, name: str, answered: SignalInstance, window: QWidget) -> None:
    """Show how `document` will be on paper, before `window`.

    Args:
        document: what is printed.
        name: of a file, without its ending.
        answered: told what came of it, in words.
        window: what the dialog belongs to.
    """
    dialog = PrintDialog(document, name, window)
    dialog.answered.connect(answered)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
