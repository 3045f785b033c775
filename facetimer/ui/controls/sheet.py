# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A dialog as large as what it says, or as its screen allows: then it scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from facetimer.ui.window_size import fitting


class Sheet(QDialog):
    """A modal dialog.

    Args:
        title: of its window.
        least_width: in logical pixels.
        parent: the widget it belongs to.

    Attributes:
        body: give it a layout with what the dialog says.
    """

    def __init__(self, title: str, least_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._least_width = least_width
        self.body = QWidget()
        self._scroll_area = QScrollArea()
        self._scroll_area.setWidgetResizable(True)
        self._scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll_area.setWidget(self.body)
        self.body.setAutoFillBackground(False)
        self._scroll_area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll_area)
        self._on_range_changed(0, 0)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing is cut, or that of the screen."""
        layout = self.body.layout()
        if layout is None:
            return super().sizeHint()
        available = self.screen().availableSize()
        wanted = fitting(layout.totalSizeHint().expandedTo(QSize(self._least_width, 0)), available)
        if layout.hasHeightForWidth():
            wanted.setHeight(layout.totalHeightForWidth(wanted.width()))
        return fitting(wanted, available)

    def showEvent(self, event: QShowEvent) -> None:
        """Take that size; left alone, Qt gives a dialog two thirds of the screen at most."""
        for part in self.body.findChildren(QWidget):
            part.ensurePolished()  # what the style sheet says of type counts
        self.resize(self.sizeHint())
        super().showEvent(event)

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Let the arrow keys scroll what has to be scrolled, and Tab pass by what has not."""
        policy = Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus
        self._scroll_area.setFocusPolicy(policy)
