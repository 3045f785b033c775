# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page of which a figure takes one side, or in a high window the top, and a column that scrolls the rest."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.page import Page
from facetimer.ui.look.page_look import HIGH_PX, is_high
from facetimer.ui.picture.stage import Stage
from facetimer.ui.picture.stills import Stills

STAGE_SHARE = 0.469
"""Of the page's width: 600 of 1280."""
STAGE_AT_MOST = 0.9
"""Times as wide as high: a figure that stands there fills its side."""
STAGE_ABOVE = 0.36
"""Of the height of a window that is much higher than wide."""
LEAST_COLUMN_PX, SIGNS_PX = 440, 40
"""Of the column at 100 % text size, and what a scroll bar and a mark before a line take of it, which grow."""


class StagePage(Page):
    """A page with a stage.

    Args:
        stills: theme and figure.
        name: what the page is, for those who do not see it.
        parent: the widget it belongs to.

    Attributes:
        stage: the figure; show something on it.
    """

    def __init__(self, stills: Stills, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._stage_look = stills.look
        self.stage = Stage(stills, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give stage and column their sides."""
        layout = self.layout()
        assert layout is not None
        if is_high(self.width(), self.height()) and self.height() >= HIGH_PX[1]:
            high = round(STAGE_ABOVE * self.height())
            self.stage.setGeometry(0, 0, self.width(), high)
            layout.setContentsMargins(0, high, 0, 0)
        else:
            wide = min(round(STAGE_SHARE * self.width()), round(STAGE_AT_MOST * self.height()))
            wide = max(0, min(wide, self.width() - LEAST_COLUMN_PX - self._signs_gained))
            at_right = self.isRightToLeft()
            self.stage.setGeometry(self.width() - wide if at_right else 0, 0, wide, self.height())
            layout.setContentsMargins(0 if at_right else wide, 0, wide if at_right else 0, 0)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the reading direction, and give the column its room in larger text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange} and self.layout():
            self.resizeEvent(QResizeEvent(self.size(), self.size()))

    @property
    def _signs_gained(self) -> int:
        return max(0, self._stage_look.theme.gained(SIGNS_PX))
