# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings of what is seen: who shows the moves, and the window's colours, text and motion."""

from PySide6.QtWidgets import QWidget

from facetimer.ui.settings.figure_chooser import FigureChooser
from facetimer.ui.settings.setting_group import Setting, SettingGroup


class FigureGroup(SettingGroup):
    """Heads to choose, then rows.

    Args:
        made_of: what its rows need.
        parent: the widget it belongs to.
    """

    def __init__(self, made_of: Setting, parent: QWidget | None = None) -> None:
        super().__init__(made_of, parent)
        self.column.addWidget(FigureChooser(made_of.stills, made_of.preferences, made_of.changes))
        self.column.addSpacing(8)
        rows = self.rows()
        rows.choice(
            "picture.facing",
            self.tr("You see"),
            ((False, self.tr("Mirror")), (True, self.tr("Facing you"))),
            self.tr("In a mirror your left is on the left."),
        )
        rows.choice(
            "picture.theme",
            self.tr("Theme"),
            (
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("Contrast")),
            ),
        )
        larger = self.tr("Buttons grow with the words.")
        rows.amount("picture.text_percent", self.tr("Text size"), (80, 200), "{value} %", larger, step=10)
        rows.choice(
            "picture.motion",
            self.tr("Motion"),
            (
                ("system", self.tr("As the system")),
                ("full", self.tr("Full")),
                ("reduced", self.tr("Reduced")),
            ),
            self.tr("Reduced: stills that fade."),
        )
