# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page of two columns below a head, each of which scrolls by itself; where it is narrow, one column with all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from facetimer.ui.controls.page import Page, in_column, in_row
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import COLUMN_PX, MARGIN_PX

SECOND_PX, _LEAST_WIDTH_PX, _LEAST_HEIGHT_PX = 512, 1080, 640
_ABOVE_PX, _FRAME_PX, _SEEN_PX = 16, 6, 96
"""Free above the head, and round the second column for the frame of what has the focus."""


class TwoColumns(Page):
    """The page; what stands in the first column goes into `first`.

    Args:
        look: theme.
        name: what the page is, for those who do not see it.
        head: above both.
        second: the other column.
        parent: the widget it belongs to.

    Attributes:
        first: the layout of the first column.
    """

    _stands_beside: bool | None = None

    def __init__(
        self, look: Look, name: str, head: QWidget, second: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._look, self.head, self._second = look, head, second
        outer = self._below
        self._top = QWidget()
        in_row(self._top, 0, (MARGIN_PX, _ABOVE_PX, MARGIN_PX, 0))
        self._body = QWidget()
        row = in_row(self._body, 0)
        outer.removeWidget(self.scroll_area)
        row.addWidget(self.scroll_area, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFixedWidth(SECOND_PX + MARGIN_PX + _FRAME_PX)
        row.addWidget(self._area)
        for place, each in enumerate((self._top, self._body)):
            each.setMaximumWidth(COLUMN_PX + 2 * MARGIN_PX)
            centred = QWidget()
            in_row(centred, 0).addWidget(each)
            outer.insertWidget(place, centred, place)
        first = QWidget()
        self.first = in_column(first, 16)
        self.column.addWidget(first)
        self.column.addStretch(1)
        self._arrange(beside=False)

    @property
    def stands_beside(self) -> bool:
        """Whether the columns stand beside one another."""
        return bool(self._stands_beside)

    def show_part_of(self, widget: QWidget) -> None:
        """Scroll until `widget`, in either column, is in sight."""
        area = self._area if self._area.isAncestorOf(widget) else self.scroll_area
        area.ensureWidgetVisible(widget, 0, _SEEN_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second column where there is room for it."""
        px = self._look.theme.px
        self._arrange(beside=self.width() >= px(_LEAST_WIDTH_PX) and self.height() >= px(_LEAST_HEIGHT_PX))
        super().resizeEvent(event)

    def _arrange(self, *, beside: bool) -> None:
        if beside is self._stands_beside:
            return
        self._stands_beside = beside
        focused = self.focusWidget()
        self._area.takeWidget()
        if beside:
            holder = QWidget()
            in_column(holder, 0, (_FRAME_PX, _ABOVE_PX, MARGIN_PX, 0)).addWidget(self._second)
            self._area.setWidget(holder)
            top = self._top.layout()
            assert top is not None
            top.addWidget(self.head)
        else:
            self.column.insertWidget(0, self.head)
            self.column.insertWidget(self.column.count() - 1, self._second)
        self._top.setVisible(beside)
        self._area.setVisible(beside)
        for each in (self.head, self._second):
            each.show()
        if focused is not None:  # what moves to another parent loses it
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
