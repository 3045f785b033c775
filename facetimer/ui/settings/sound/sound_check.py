# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows when tones should be heard, so that eye and ear can be compared; a late speaker is measured by tapping."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from facetimer.settings import OFFSET_RANGE_MS
from facetimer.ui.context import WindowSoundtrack
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.wording import put_notice

if TYPE_CHECKING:
    from facetimer.sound.beats import Beats

TONES = 3
STEP_MS = 40
FADES_IN_MS = 400
IN_TIME_MS = 50
"""Hands tap up to so much before a beat of their own accord: less than this says nothing about a speaker."""
ROUNDED_TO_MS = 10
SETTLING_MS = 900
"""Who taps in rhythm taps once more than asked: that must not press what has just appeared."""


class SoundCheck(QWidget):
    """Two buttons, a level and a sentence; while it is tapped along, a large button for that.

    Args:
        soundtrack: asked when a button is first pressed.
        preferences: where a measured delay goes.
        parent: the widget it belongs to.
    """

    def __init__(
        self, soundtrack: Callable[[], WindowSoundtrack], preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._soundtrack = soundtrack
        self._preferences = preferences
        self._beats: Beats | None = None
        self._found_ms = 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settling.timeout.connect(self._on_settling_timeout)
        self._build()

    def _build(self) -> None:
        box = in_column(self, 12)
        row = QHBoxLayout()
        row.setSpacing(16)
        play = Button(self.tr("Play three tones"))
        play.clicked.connect(self.play)
        self._level = QProgressBar()
        self._level.setRange(0, 100)
        self._level.setTextVisible(False)
        self._level.setAccessibleName(self.tr("A tone should be heard when this fills"))
        row.addWidget(play)
        row.addWidget(self._level, 1)
        box.addLayout(row)
        self._said = Text(self.tr("Each time the bar fills, a tone should be heard."), "soft", wrap=True)
        box.addWidget(self._said)
        self._tap = Button(self.tr("Tap with every tone"), "primary")
        self._tap.pressed.connect(self._on_tap_pressed)  # not clicked: that is when a finger leaves
        self._tap.hide()
        box.addWidget(self._tap)
        self._adopt = Button("", "primary")
        self._adopt.clicked.connect(self._on_adopt_clicked)
        self._adopt.hide()
        box.addWidget(self._adopt, 0, Qt.AlignmentFlag.AlignLeading)
        self._measure = Button(self.tr("Tones come late? Tap along"))
        self._measure.clicked.connect(self.measure)
        box.addWidget(self._measure, 0, Qt.AlignmentFlag.AlignLeading)

    def play(self) -> None:
        """Play, or say why nothing can be heard."""
        beats = self._begin(TONES)
        soundtrack = self._soundtrack()
        if beats is not None:
            self._say(self.tr("Heard through {output}.").format(output=soundtrack.output_name))

    def measure(self) -> None:
        """Play a beat to tap along with."""
        if self._begin(None) is None:
            return
        self._say(self.tr("Close your eyes if you like, and press Space or the button with every tone you hear."))
        self._tap.show()
        self._tap.setFocus(Qt.FocusReason.OtherFocusReason)
        self._measure.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent while it is hidden."""
        super().hideEvent(event)
        if self._beats is not None:
            self._end()

    def _begin(self, count: int | None) -> "Beats | None":
        self._adopt.hide()
        self._tap.hide()
        self._measure.show()
        soundtrack = self._soundtrack()
        if self._preferences.settings.sound.muted:
            self._say(self.tr("Sound is switched off: see Settings, Sound."))
            return None
        self._beats = soundtrack.play_beats() if count is None else soundtrack.play_beats(count)
        if soundtrack.notice:
            self._say(put_notice(soundtrack.notice))
            self._end()
            return None
        self._timer.start()
        return self._beats

    def _on_timer_timeout(self) -> None:
        if self._beats is None:
            return
        since_ms = self._beats.since_last_ms
        self._level.setValue(0 if since_ms is None else max(0, round(100 * (1 - since_ms / FADES_IN_MS))))
        if self._beats.is_over:
            self._end()

    def _on_tap_pressed(self) -> None:
        if self._beats is None:
            return
        self._beats.tap()
        self._say(self.tr("{taps} of {wanted} taps").format(taps=self._beats.taps, wanted=self._beats.enough_taps))
        if self._beats.is_over:
            self._end()

    def _end(self) -> None:
        beats, self._beats = self._beats, None
        self._timer.stop()
        self._level.setValue(0)
        self._soundtrack().stop()
        was_measuring = not self._tap.isHidden()
        self._tap.hide()
        self._measure.show()
        if was_measuring and beats is not None and self.isVisible():
            self._tell(beats.late_ms)

    def _tell(self, late_ms: int | None) -> None:
        """Say what the taps came to; what they found is on top of the setting that the beat was played with."""
        if late_ms is None:
            again = self.tr(
                "The taps were too few or too uneven to tell. Try once more, with one tap for each tone."
            )
            self._say(again)
            return
        if abs(late_ms) < IN_TIME_MS:
            self._say(self.tr("Tones are heard in time, as nearly as a hand can tell. Nothing needs to change."))
            return
        low, high = OFFSET_RANGE_MS
        wanted = self._preferences.settings.sound.offset_ms + late_ms
        self._found_ms = min(high, max(low, round(wanted / ROUNDED_TO_MS) * ROUNDED_TO_MS))
        if late_ms > 0:
            self._say(self.tr("Tones are heard about {ms} ms late.").format(ms=late_ms))
        else:
            self._say(self.tr("Tones are heard about {ms} ms early.").format(ms=-late_ms))
        ahead, later = self.tr("Play everything {ms} ms ahead"), self.tr("Play everything {ms} ms later")
        word = (ahead if self._found_ms >= 0 else later).format(ms=abs(self._found_ms))
        self._adopt.setText(word)
        self._adopt.setAccessibleName(word)
        self._adopt.setEnabled(False)
        self._adopt.show()
        self._settling.start()

    def _on_settling_timeout(self) -> None:
        self._adopt.setEnabled(True)
        self._adopt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_adopt_clicked(self) -> None:
        self._preferences.change("sound.offset_ms", self._found_ms)
        self._adopt.hide()
        self._say(self.tr("From now on. Play three tones again to see whether it fits."))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
