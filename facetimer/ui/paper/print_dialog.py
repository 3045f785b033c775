# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows the pages of a document as they will be, and sends them to a printer or into a PDF."""

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtWidgets import QLabel, QWidget

from facetimer.ui.paper.document import Document
from facetimer.ui.paper.flow import Page
from facetimer.ui.paper.paper_sheet import PREVIEW_PX, PaperSheet, paper_size
from facetimer.ui.paper.routine_document import page_words


class PrintDialog(PaperSheet):
    """The pages, one below the other.

    Args:
        document: what is printed.
        name: of a file, without its ending.
        parent: the widget it belongs to.
    """

    def __init__(self, document: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(document, PREVIEW_PX + 80, name, parent)
        self._left = document.lay_out(paper_size())
        self._count = len(self._left)
        for number in range(1, self._count + 1):
            page = self.blank_page(page_words(number, self._count))
            page.setObjectName(f"page {number}")
            self.box.addWidget(page)
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._show_next)
        self._next.start()

    def _show_next(self) -> None:
        """Paint one more page; each takes a moment."""
        number = self._count - len(self._left) + 1
        page: Page = self._left.pop(0)
        if not self._left:
            self._next.stop()
        shown = self.findChild(QLabel, f"page {number}")
        assert isinstance(shown, QLabel)
        self.show_page(shown, page)


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
