# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A group of settings: rows, under headings where there are many. What is not shown yet can be built later."""

from abc import abstractmethod

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.page_look import Gap
from facetimer.ui.picture.stills import Stills
from facetimer.ui.settings.setting_changes import SettingChanges
from facetimer.ui.settings.setting_rows import SettingRows

ABOVE_HEADING_PX = 24


class Setting(Struct, frozen=True):
    """What every group is made of: the settings in force, how they are changed, and the figure that shows them."""

    preferences: Preferences
    changes: SettingChanges
    stills: Stills


class SettingGroup(QWidget):
    """Rows below one another.

    Args:
        made_of: what its rows need.
        parent: the widget it belongs to.

    Attributes:
        made_of: what its rows need.
        look: theme and icons.
        preferences: what is in force.
        column: holds the rows.
    """

    def __init__(self, made_of: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made_of = made_of
        self.look = made_of.stills.look
        self.preferences = made_of.preferences
        self.column = in_column(self, 0)

    @abstractmethod
    def build(self) -> None:
        """Make the rows."""

    def rows(self, heading: str = "") -> SettingRows:
        """Return a place for further rows, under `heading` if there is one."""
        if heading:
            if self.column.count():
                self.column.addSpacerItem(Gap(ABOVE_HEADING_PX))
            self.column.addWidget(Text(heading, "heading", wrap=True))
        return SettingRows(self.look, self.preferences, self.made_of.changes, self.column)
