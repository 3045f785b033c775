# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the person has answered about their health, in Settings: which questions count now, and the way to them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.library.health.answer_lines import said_about
from facetimer.library.health.rule_format import FlagRules
from facetimer.library.model.vocabulary import Flag
from facetimer.ui.controls.text import Text
from facetimer.ui.settings.setting_group import Setting, SettingGroup

Flags = Mapping[Flag, FlagRules]


class HealthGroup(SettingGroup):
    """The questions that are answered, and a button that opens them all.

    Args:
        made_of: what its rows need.
        flags: every question; asked when the group is built.
        parent: the widget it belongs to.
    """

    health_asked = Signal()

    def __init__(self, made_of: Setting, flags: Callable[[], Flags], parent: QWidget | None = None) -> None:
        super().__init__(made_of, parent)
        self._ask_flags = flags

    def build(self) -> None:
        """Make the row, and the sentence below it."""
        self._flags = self._ask_flags()
        decides = self.tr("They decide what is left out or eased, and stay on this computer.")
        self.rows().action(self.tr("Your answers"), decides, self.tr("Open health"), self.health_asked)
        self._counted = Text("", "text", wrap=True)
        self.column.addWidget(self._counted)
        self.preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed("safety.conditions")

    def _on_preferences_changed(self, key: str) -> None:
        if key != "safety.conditions":
            return
        lines = self.preferences.settings.safety.conditions
        names = [rules.name for flag, rules in self._flags.items() if said_about(lines, flag, self._flags)]
        if names:
            self._counted.setText(self.tr("Counted now: {questions}.").format(questions="; ".join(names)))
        else:
            self._counted.setText(self.tr("Nothing is answered with yes."))
