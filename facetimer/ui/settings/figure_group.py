# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings of what is seen: who shows the moves, and the window's colours, text and motion."""

from facetimer.ui.look.page_look import Gap
from facetimer.ui.settings.figure_chooser import FigureChooser
from facetimer.ui.settings.setting_group import SettingGroup


class FigureGroup(SettingGroup):
    """Heads to choose, then rows."""

    def build(self) -> None:
        """Make heads and rows."""
        made_of = self.made_of
        self.column.addWidget(FigureChooser(made_of.stills, made_of.preferences, made_of.changes))
        self.column.addSpacerItem(Gap(8))
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
