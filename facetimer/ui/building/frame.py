# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page of two columns below a head, each of which scrolls by itself; where it is narrow, one column with all."""

from itertools import pairwise

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
    _is_second_awaited = False

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
        self._area.verticalScrollBar().rangeChanged.connect(self._set_second_margins)
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
        self._arrange(beside=True)  # as most windows are wide enough: nothing changes its place then

    @property
    def stands_beside(self) -> bool:
        """Whether the columns stand beside one another."""
        return bool(self._stands_beside)

    def show_part_of(self, widget: QWidget) -> None:
        """Scroll until `widget`, in either column, is in sight."""
        area = self._area if self._area.isAncestorOf(widget) else self.scroll_area
        area.ensureWidgetVisible(widget, 0, _SEEN_PX)

    def await_second(self, *, awaits: bool) -> None:
        """Say whether more of the first column is to come, which would push a second one below it away."""
        self._is_second_awaited = awaits
        self._second.setVisible(bool(self._stands_beside) or not awaits)

    def order_tabs(self, *parts: QWidget) -> None:
        """Let Tab go through `parts` in turn, and through each of them in the order in which it is read."""
        inside = (each for part in parts for each in (part, *part.findChildren(QWidget)))
        stops = [each for each in inside if _takes_tab(each) and each.window() is self.window()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second column where there is room for it."""
        px = self._look.theme.px
        self._arrange(beside=self.width() >= px(_LEAST_WIDTH_PX) and self.height() >= px(_LEAST_HEIGHT_PX))
        self._set_second_margins()
        super().resizeEvent(event)

    def _set_second_margins(self) -> None:
        """Let the scroll bar stand in the margin of the second column, so that it moves nothing."""
        holder, bar = self._area.widget(), self._area.verticalScrollBar()
        column = holder.layout() if holder is not None else None
        if column is not None:
            outer = MARGIN_PX - (bar.sizeHint().width() if bar.maximum() else 0)
            left, right = (outer, _FRAME_PX) if self.isRightToLeft() else (_FRAME_PX, outer)
            column.setContentsMargins(left, _ABOVE_PX, right, 0)

    def _arrange(self, *, beside: bool) -> None:
        if beside is self._stands_beside:
            return
        self._stands_beside = beside
        focused = self.focusWidget()
        self._area.takeWidget()
        if beside:
            holder = QWidget()
            in_column(holder, 0).addWidget(self._second)
            self._area.setWidget(holder)
            self._set_second_margins()
            top = self._top.layout()
            assert top is not None
            top.addWidget(self.head)
        else:
            self.column.insertWidget(0, self.head)
            self.column.insertWidget(self.column.count() - 1, self._second)
        self._top.setVisible(beside)
        self._area.setVisible(beside)
        self.head.show()
        self._second.setVisible(beside or not self._is_second_awaited)
        if focused is not None:  # what moves to another parent loses it
            focused.setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
