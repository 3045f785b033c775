# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person wants of a routine today and on no other day: softer, or without some zones."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.choices.todays_plan import TodaysPlan, left_out_today
from facetimer.library.model.vocabulary import Zone
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import length_words, zone_word
from facetimer.ui.services import Services


class TodayChoices(QFrame):
    """A card with one button for the softer variant and one that opens the zones to leave out.

    Args:
        services: where the zones of today are kept.
        todays: the routine; it is planned anew after each choice.
        why: why the softer variant is proposed; empty where it is only offered.
        parent: the widget it belongs to.
    """

    plan_changed = Signal()
    """`todays.plan` is another one."""

    def __init__(
        self, services: Services, todays: TodaysPlan, why: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._services = services
        self._todays = todays
        box = in_column(self, 10, (24, 14, 24, 14))
        if why:
            box.addWidget(Text(why, wrap=True))
        means = self.tr("Softer: holds a third shorter, half the repetitions, lighter pressure.")
        self._zones = LeftOutToday(services, todays)
        self._zones.changed.connect(self._renew)
        self._zones.setVisible(self._zones.is_used)
        box.addWidget(self._buttons(means))
        box.addWidget(Text(means, "note", wrap=True))
        box.addWidget(self._zones)
        self._outcome = Text("", wrap=True)
        box.addWidget(self._outcome)
        self._tell_outcome()

    def _buttons(self, softer_means: str) -> QWidget:
        softer = Button(self.tr("Softer today"), "chip")
        softer.setAccessibleDescription(softer_means)
        softer.setChecked(self._todays.softer)
        softer.toggled.connect(self._plan_anew)
        leave_out = Button(self.tr("Leave a zone out today"), "chip")
        leave_out.setChecked(bool(self._services.planner.zones_left_out()))
        leave_out.toggled.connect(self._zones.open)
        buttons = QWidget()
        row = FlowRow(8, buttons)
        row.addWidget(softer)
        row.addWidget(leave_out)
        return buttons

    def _plan_anew(self, softer: bool) -> None:
        self._todays.renew(softer=softer)
        self._tell_outcome()
        self.plan_changed.emit()

    def _renew(self) -> None:
        self._plan_anew(self._todays.softer)

    def _tell_outcome(self) -> None:
        """Say what is different today; nothing where nothing is."""
        names, timeline = self._todays.left_out_names(), self._todays.plan.timeline
        said = []
        if names:
            words = QCoreApplication.translate("TodaysPlan", "Left out today: {exercises}.")
            said.append(words.format(exercises=", ".join(names)))
        if timeline is None:
            said.append(QCoreApplication.translate("TodaysPlan", "Nothing is left of this routine today."))
        elif names or self._todays.softer:
            words = QCoreApplication.translate("TodaysPlan", "It takes {length}.")
            said.append(words.format(length=length_words(timeline.total_ms)))
        self._outcome.setText(" ".join(said))
        self._outcome.setVisible(bool(said))


class LeftOutToday(QWidget):
    """The zones of a routine, of which any may be left out today.

    Args:
        services: where the zones of today are kept.
        todays: the routine; whoever listens to `changed` plans it anew.
        parent: the widget it belongs to.
    """

    changed = Signal()
    """Other zones are left out now."""

    def __init__(self, services: Services, todays: TodaysPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._left_out = services.planner.zones_left_out()
        self.setAccessibleName(self.tr("Zones to leave out today"))
        self._row = FlowRow(6, self)
        self._zones = todays.zones()
        self._chips: dict[Zone, Button] = {}
        if self.is_used:
            self._build()

    def _build(self) -> None:
        for zone in self._zones:
            chip = Button(zone_word(zone), "chip")
            chip.setChecked(zone in self._left_out)
            chip.toggled.connect(self._on_zone_toggled)
            self._chips[zone] = chip
            self._row.addWidget(chip)

    @property
    def is_used(self) -> bool:
        """Whether any zone was left out today when it was made."""
        return bool(self._left_out)

    def open(self, opened: bool) -> None:
        """Show the zones, built when they are first wanted; closing them takes all of this routine back in."""
        if opened and not self._chips:
            self._build()
        self.setVisible(opened)
        if not opened:
            for chip in self._chips.values():
                with QSignalBlocker(chip):  # told once, not chip by chip
                    chip.setChecked(False)
            self._on_zone_toggled()

    def _on_zone_toggled(self) -> None:
        elsewhere = self._left_out - self._chips.keys()
        here = {zone for zone, chip in self._chips.items() if chip.isChecked()}
        for key, value in left_out_today(here | elsewhere, self._services.planner.today()).items():
            self._services.preferences.change(key, value)
        self.changed.emit()
