# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much is said: five lines of which one is chosen, each with what is heard then."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.settings.setting_group import Setting
from facetimer.ui.settings.sound.choice_line import ChoiceLine
from facetimer.ui.settings.sound.voice_list import VoicesHere

KEY, VOICE, MUTED = "sound.said", "sound.voice", "sound.muted"
OFF, TONES, LEARNING = "off", "tones", "learning"
LONGEST_MS = 20_000
"""So long, at most, a choice is heard."""


class AmountList(QWidget):
    """Shows and changes `sound.said`; where no voice is chosen it says that nothing of it is heard.

    Args:
        made_of: look, settings, and what writes them.
        here: lets a choice be heard.
        parent: the widget it belongs to.
    """

    def __init__(self, made_of: Setting, here: VoicesHere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(KEY)
        self._made_of, self._preferences, self._here = made_of, made_of.preferences, here
        self._sounding = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._group = QButtonGroup(self)
        column = in_column(self, 0)
        self._told = Text("", "soft", wrap=True)
        column.addWidget(self._told)
        self._names: dict[str, str] = {}
        self._lines: dict[str, ChoiceLine] = {}
        for value, name, meaning in self._amounts():
            line = ChoiceLine(made_of.stills.look, name, meaning, heard=value != LEARNING)
            line.hear_asked.connect(partial(self._let_hear, value))
            line.choice.clicked.connect(partial(self._take, value))
            self._group.addButton(line.choice)
            self._names[value], self._lines[value] = name, line
            column.addWidget(line)
        self._preferences.changed.connect(self.on_preferences_changed)
        self.on_preferences_changed(KEY)
        self.on_preferences_changed(MUTED)

    @property
    def chosen(self) -> str:
        """The value that is chosen."""
        return next(value for value, line in self._lines.items() if line.choice.isChecked())

    def _amounts(self) -> Iterator[tuple[str, str, str]]:
        """Yield each value with its name and what is said then."""
        whole = self.tr("Name, place, how, care, counts, sides, and when to let go.")
        yield "everything", self.tr("Everything"), whole
        learns = self.tr("Everything until you have done an exercise twice in 60 days.")
        yield "learning", self.tr("In full, then short"), learns
        short = self.tr("Name, care, counts, sides, and when to let go.")
        yield "short", self.tr("Short"), short
        names = self.tr("Which exercise comes, and when all is done.")
        yield "names", self.tr("Names only"), names
        yield TONES, self.tr("Tones only"), self.tr("No words.")

    def on_preferences_changed(self, key: str) -> None:
        """Show what is chosen, and say whether any of it is heard."""
        sound = self._preferences.settings.sound
        if key == KEY:
            self._lines[sound.said].choice.setChecked(True)
        if key in {KEY, VOICE}:
            unheard = sound.voice == OFF and sound.said != TONES
            rest = self.tr("Tones tell the times, and all words stay on the screen.")
            self._told.setText(self.tr("No voice is chosen above: nothing is said.") if unheard else rest)
        if key == MUTED:
            for line in self._lines.values():
                if line.hear is not None:
                    line.hear.setEnabled(not sound.muted)

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent where nobody looks."""
        super().hideEvent(event)
        if self._sounding.isActive():
            self._sounding.stop()
            self._here.sound().stop()

    def _let_hear(self, value: str) -> None:
        self._here.sound().play_amount(self._here.example(), value)
        self._sounding.start()

    def _take(self, value: str) -> None:
        self._made_of.changes.change(KEY, value, self.tr("How much is said"), lambda each: self._names[str(each)])
