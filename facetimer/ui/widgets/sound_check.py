# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Plays three tones and shows when each should be heard, so that eye and ear can be compared."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from facetimer.session.timeline import Timeline
from facetimer.ui.context import WindowSoundtrack
from facetimer.ui.widgets.buttons import Button
from facetimer.ui.widgets.text import Text

TONES = 3
TONE_EVERY_MS = 1_000
STEP_MS = 40


class SoundCheck(QFrame):
    """A button, a level and a sentence.

    Args:
        soundtrack: asked when the button is first pressed.
        timeline: any session; its 3-2-1 is what is played.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        soundtrack: Callable[[], WindowSoundtrack],
        timeline: Callable[[], Timeline | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._soundtrack = soundtrack
        self._timeline = timeline
        self._elapsed_ms = 0
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(10)
        box.addWidget(Text(self.tr("Sound"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(16)
        self._button = Button(self.tr("Play three tones"))
        self._button.clicked.connect(self.play)
        self._level = QProgressBar()
        self._level.setRange(0, 100)
        self._level.setTextVisible(False)
        self._level.setAccessibleName(self.tr("A tone should be heard when this fills"))
        row.addWidget(self._button)
        row.addWidget(self._level, 1)
        box.addLayout(row)
        self._said = Text(self.tr("Each time the bar fills, a tone should be heard."), "soft", wrap=True)
        box.addWidget(self._said)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def play(self) -> None:
        """Play, or say why nothing can be heard."""
        timeline = self._timeline()
        soundtrack = self._soundtrack()
        if timeline is None:
            return
        soundtrack.play(timeline, timeline.total_ms // 2, TONES * TONE_EVERY_MS)
        self._elapsed_ms = 0
        self._timer.start()
        self._said.setText(
            soundtrack.notice or self.tr("Heard through {output}.").format(output=soundtrack.output_name)
        )

    def _on_timer_timeout(self) -> None:
        # A picture of the tones, not a clock: what is heard is placed by the soundtrack alone.
        self._elapsed_ms += STEP_MS
        since_tone_ms = self._elapsed_ms % TONE_EVERY_MS
        self._level.setValue(max(0, 100 - since_tone_ms // 4))
        if self._elapsed_ms >= TONES * TONE_EVERY_MS:
            self._timer.stop()
            self._level.setValue(0)
            self._soundtrack().stop()
