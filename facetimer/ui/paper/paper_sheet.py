# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every dialog about paper has at its foot: the ways out, to a printer or into a PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QFileInfo, QSizeF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPageSize, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.paper.document import Document, a4, image_of, print_pages, write_pdf
from facetimer.ui.paper.flow import Page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

T = TypeVar("T")

PREVIEW_PX = 560
"""The width of a page to look at."""


class PaperSheet(Sheet):
    """A dialog that shows pages and sends them out.

    Args:
        document: what is printed, as long as nobody chooses another.
        least_width: in logical pixels.
        name: of a file, without its ending.
        parent: the widget it belongs to.

    Attributes:
        document: what is printed now.
    """

    answered = Signal(str)
    """What came of something the person asked for, in words."""

    def __init__(self, document: Document, least_width: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(document.title, least_width, parent, self.tr("On paper"))
        self.document = document
        self._name = name
        self._told = Text("", wrap=True)
        self._told.hide()
        self.foot.addWidget(self._told)
        on_paper = Button(self.tr("Print …"), "primary")
        as_pdf, leave = Button(self.tr("Save as PDF …")), Button(self.tr("Cancel"))
        for button, act in ((on_paper, self._ask_printer), (as_pdf, self._ask_file), (leave, self.reject)):
            button.clicked.connect(act)
            self.foot.addWidget(button)
        on_paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def blank_page(self, name: str) -> QLabel:
        """Return a sheet of paper for `show_page`, called `name`."""
        page, paper = QLabel(self), paper_size()
        page.setAccessibleName(name)
        page.setFixedSize(PREVIEW_PX, round(PREVIEW_PX * paper.height() / paper.width()))
        page.setStyleSheet("background: white; border: 1px solid palette(mid);")
        return page

    def show_page(self, label: QLabel, page: Page) -> None:
        """Paint a page on its sheet; it takes a moment."""
        ratio, paper = self.devicePixelRatioF(), paper_size()
        image = image_of(page, paper, PREVIEW_PX * ratio / paper.width())
        image.setDevicePixelRatio(ratio)
        label.setPixmap(QPixmap.fromImage(image))

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
        printer.setDocName(self.document.title)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.send_to(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def send_to(self, printer: "QPrinter") -> None:
        """Print the pages that the person chose; one that does not take them is told, and the dialog stays."""
        size = printer.pageLayout().pageSize().size(QPageSize.Unit.Point)
        pages = self.document.lay_out(size)
        first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
        took = self._work(lambda: print_pages(printer, pages[first - 1 : last], printer.resolution()))
        if not took or printer.printerState() is printer.PrinterState.Error:
            self._tell(self.tr("The printer does not take it; save it as PDF instead."))
            return
        self.answered.emit(self.tr("{name} was sent to the printer.").format(name=self.document.title))
        self.accept()

    def _ask_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = Path(folder) if QFileInfo(folder).isDir() else Path.home()
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(place / f"{self._name}.pdf"), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self._save(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, target: Path) -> None:
        try:
            self._work(lambda: write_pdf(self.document, target))
        except OSError as error:
            sentence = self.tr("{file} cannot be written: {reason}.")
            self._tell(sentence.format(file=target, reason=error.strerror or error))
            return
        self.answered.emit(self.tr("{name} is in {file}.").format(name=self.document.title, file=target))
        self.accept()

    def _work(self, work: Callable[[], T]) -> T:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return work()
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()


def paper_size() -> QSizeF:
    """Return the size of a page to look at, in points."""
    return a4().size(QPageSize.Unit.Point)
