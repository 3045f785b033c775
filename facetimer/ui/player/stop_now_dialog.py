# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows when to stop at once and seek care; one key away while a session runs."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text

if TYPE_CHECKING:
    from facetimer.library.health.care_cards import StopNow


class StopDialog(Sheet):
    """The reasons to stop, the urgent ones first."""

    def __init__(self, stop_now: "StopNow", parent: QWidget | None = None) -> None:
        super().__init__(stop_now.name, 460, parent, stop_now.name)
        box = self.box
        box.setSpacing(10)
        box.addWidget(Text(stop_now.lead, "lead", wrap=True))
        for advice, urgent in ((stop_now.urgent, True), (stop_now.other, False)):
            box.addSpacing(6)
            box.addWidget(Text(advice, "name", wrap=True))
            for sign in stop_now.items:
                if sign.urgent is urgent:
                    box.addWidget(Text(f"•  {sign.text}", wrap=True))
        self.add_close()
