# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page of which a figure takes one side, from the top to the bottom, and a column that scrolls the other."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.page import Page
from facetimer.ui.picture.stage import Stage
from facetimer.ui.picture.stills import Stills

STAGE_SHARE = 0.469
"""Of the page's width: 600 of 1280."""
STAGE_AT_MOST = 0.9
"""Times as wide as high: a figure that stands there fills its side."""
LEAST_COLUMN_PX = 440


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
        self.stage = Stage(stills, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give stage and column their sides."""
        wide = min(round(STAGE_SHARE * self.width()), round(STAGE_AT_MOST * self.height()))
        wide = max(0, min(wide, self.width() - LEAST_COLUMN_PX))
        at_right = self.isRightToLeft()
        self.stage.setGeometry(self.width() - wide if at_right else 0, 0, wide, self.height())
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0 if at_right else wide, 0, wide if at_right else 0, 0)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the reading direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.resizeEvent(QResizeEvent(self.size(), self.size()))
