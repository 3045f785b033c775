# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The frame of every dialog: as large as what it says or as its screen allows, its buttons always in view."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QScrollArea, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.keyboard.way_out import WayOut
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.window_size import fitting

FOOT_PX = 640
"""The widest that buttons get, and the room at either side of them."""
LEAST_SEEN_PX = 96
"""Of what scrolls, on a screen that is low; Qt would ask for more the larger the text is, and push buttons out."""


class Sheet(QDialog):
    """A modal dialog whose content scrolls where the screen is too small for it.

    Args:
        title: of its window.
        least_width: in logical pixels.
        parent: the widget it belongs to.
        heading: shown above the content, if any.
        look: the window's, where it is read from a distance: it is as large as a page of its window would be.

    Attributes:
        box: takes what the dialog says, from the top down.
        foot: takes the buttons that stay in view below it.
    """

    def __init__(
        self,
        title: str,
        least_width: int,
        parent: QWidget | None = None,
        heading: str = "",
        *,
        look: Look | None = None,
    ) -> None:
        super().__init__(parent)
        self._page_look = None if look is None else PageLook(look, self)
        if self._page_look is not None and parent is not None:
            self._page_look.fit(parent.window().size())
        self.setWindowTitle(title)
        self.setModal(True)
        WayOut(self)
        self._least_width = self.grown(least_width)
        content = QWidget()
        self.box = in_column(content, 12, (32, 28, 32, 0))
        if heading:
            self.box.addWidget(Text(heading, "head", wrap=True))
        self._scroll_area = QScrollArea()
        self._scroll_area.setWidgetResizable(True)
        self._scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll_area.setMinimumHeight(LEAST_SEEN_PX)
        self._scroll_area.setWidget(content)
        content.setAutoFillBackground(False)
        self._scroll_area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        buttons = QWidget()
        buttons.setMaximumWidth(self.grown(FOOT_PX))
        self.foot = in_column(buttons, 12, (32, 20, 32, 28))
        outer = in_column(self, 0)
        outer.addWidget(self._scroll_area, 1)
        middle = QHBoxLayout()
        middle.addStretch(0)
        middle.addWidget(buttons, FOOT_PX)
        middle.addStretch(0)
        outer.addLayout(middle)
        self._on_range_changed(0, 0)

    def grown(self, length: int) -> int:
        """Return a length as large as the dialog is."""
        return length if self._page_look is None else self._page_look.theme.grown(length)

    def add_close(self) -> Button:
        """Add the button that closes a dialog which only tells something."""
        close = Button(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
        return close

    def sizeHint(self) -> QSize:
        """Return the size at which nothing is cut, or that of the screen."""
        available = self.screen().availableSize()
        parts = (self.box, self.foot)
        width = max(self._least_width, *(part.totalSizeHint().width() for part in parts))
        width = fitting(QSize(width, 0), available).width()
        return fitting(QSize(width, sum(_height(part, width) for part in parts)), available)

    def showEvent(self, event: QShowEvent) -> None:
        """Take that size; left alone, Qt gives a dialog two thirds of the screen at most."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Be as large as what stands there now asks for."""
        if self._page_look is not None:
            self._page_look.grow(self.box)
            self._page_look.grow(self.foot)
        parts = self.findChildren(QWidget)
        for part in parts:
            part.ensurePolished()  # what the style sheet says of type counts
        for part in reversed(parts):  # from the inside out; left alone, Qt forgets the old sizes later
            part.updateGeometry()
        self.resize(self.sizeHint())

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Let the arrow keys scroll what has to be scrolled, and Tab pass by what has not."""
        policy = Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus
        self._scroll_area.setFocusPolicy(policy)


def _height(part: QLayout, width: int) -> int:
    if not part.hasHeightForWidth():
        return part.totalSizeHint().height()
    # A wrapped text asks for no less than its lines at the width it likes best, also where it gets more.
    return max(part.totalHeightForWidth(width), part.totalMinimumSize().height())
