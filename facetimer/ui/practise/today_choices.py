# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person wants of a routine today and on no other day: softer, or without some zones."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facetimer.library.model.vocabulary import Zone
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flow_row import FlowRow
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import zone_word


class TodayChoices(QFrame):
    """A card with one button for the softer variant and one that opens the zones to leave out.

    Args:
        zones: those that the routine works, in the order they are offered.
        left_out: those left out already.
        softer: whether the softer variant is chosen already.
        why: why the softer variant is proposed; empty where it is only offered.
        parent: the widget it belongs to.
    """

    softer_chosen = Signal(bool)
    zones_chosen = Signal(object)
    """The frozenset of zones that are left out today."""

    def __init__(
        self,
        zones: Iterable[Zone],
        left_out: frozenset[Zone],
        *,
        softer: bool = False,
        why: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._left_out = left_out
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 14, 24, 14)
        box.setSpacing(10)
        if why:
            box.addWidget(Text(why, wrap=True))
        self.softer_button = Button(self.tr("Softer today"), "chip")
        means = self.tr("Softer: holds a third shorter, half the repetitions, lighter pressure.")
        self.softer_button.setAccessibleDescription(means)
        self.softer_button.setChecked(softer)
        self.softer_button.toggled.connect(self.softer_chosen)
        self._open_button = Button(self.tr("Leave a zone out today"), "chip")
        self._open_button.setChecked(bool(left_out))
        self._open_button.toggled.connect(self._on_open_toggled)
        buttons = QWidget()
        row = FlowRow(8, buttons)
        row.addWidget(self.softer_button)
        row.addWidget(self._open_button)
        box.addWidget(buttons)
        box.addWidget(Text(means, "note", wrap=True))
        self._zones = QWidget()
        self._zones.setAccessibleName(self.tr("Zones to leave out today"))
        chips = FlowRow(6, self._zones)
        self._chips: dict[Zone, Button] = {}
        for zone in zones:
            chip = Button(zone_word(zone), "chip")
            chip.setChecked(zone in left_out)
            chip.toggled.connect(self._on_zone_toggled)
            self._chips[zone] = chip
            chips.addWidget(chip)
        self._zones.setVisible(bool(left_out))
        box.addWidget(self._zones)
        self._outcome = Text("", wrap=True)
        self._outcome.hide()
        box.addWidget(self._outcome)

    def tell(self, sentence: str) -> None:
        """Say what today's choices come to; nothing where there is nothing to say."""
        self._outcome.setText(sentence)
        self._outcome.setVisible(bool(sentence))

    def _on_open_toggled(self, opened: bool) -> None:
        self._zones.setVisible(opened)
        if not opened:
            for chip in self._chips.values():
                with QSignalBlocker(chip):  # told once, not chip by chip
                    chip.setChecked(False)
            self._on_zone_toggled()

    def _on_zone_toggled(self) -> None:
        elsewhere = self._left_out - self._chips.keys()
        here = {zone for zone, chip in self._chips.items() if chip.isChecked()}
        self.zones_chosen.emit(frozenset(here | elsewhere))
