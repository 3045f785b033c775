# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the skin shows after a session, and where; asked only of those who want to say it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.library.model.vocabulary import Zone
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow, one_of
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import reaction_word, zone_word

KINDS = ("redness", "tenderness", "breakout", "other")


class SkinQuestion(QWidget):
    """Chips for where and what.

    Args:
        zones: those that can have reacted.
        parent: the widget it belongs to.
    """

    answered = Signal(object)
    """A tuple of (zone, kind), both as the history spells them."""

    def __init__(self, zones: Sequence[Zone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reacting: set[str] = set()
        self._kind = KINDS[0]
        box = in_column(self, 8)
        where = QWidget()
        row = FlowRow(6, where)
        for zone in zones:
            chip = Button(zone_word(zone), "chip")
            chip.toggled.connect(lambda on, place=zone.value: self._on_zone_toggled(place, on=on))
            row.addWidget(chip)
        what = one_of({kind: Button(reaction_word(kind), "chip") for kind in KINDS}, self._kind, self._on_kind)
        for words, chips in ((self.tr("Where?"), where), (self.tr("What?"), what)):
            box.addWidget(Text(words, "name"))
            box.addWidget(chips)

    def _on_zone_toggled(self, zone: str, *, on: bool) -> None:
        (self._reacting.add if on else self._reacting.discard)(zone)
        self._tell()

    def _on_kind(self, kind: str) -> None:
        self._kind = kind
        self._tell()

    def _tell(self) -> None:
        self.answered.emit(tuple((zone, self._kind) for zone in sorted(self._reacting)))
