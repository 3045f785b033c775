# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings of what is heard: how loud, in which words, at which moments, through what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.settings.setting_group import Setting, SettingGroup
from facetimer.ui.settings.setting_rows import SettingRows
from facetimer.ui.settings.sound.amount_list import AmountList
from facetimer.ui.settings.sound.voice_list import VoiceList, VoicesHere


class SoundGroup(SettingGroup):
    """Rows of sound; a loudness is heard as soon as it is chosen.

    Args:
        made_of: what its rows need.
        here: tells which voices there are, and lets them be heard.
        parent: the widget it belongs to.
    """

    balance_asked = Signal()
    """The tones of a short hold are to be heard."""
    check_asked = Signal()

    def __init__(self, made_of: Setting, here: VoicesHere, parent: QWidget | None = None) -> None:
        super().__init__(made_of, parent)
        self._here = here

    def build(self) -> None:
        """Make the rows."""
        self._build_loudness()
        self._build_speech()
        self._build_moments()
        self._build_speaker()

    def _build_loudness(self) -> None:
        rows = self.rows(self.tr("How loud"))
        rows.whether("sound.muted", self.tr("No sound"), self.tr("Words and ring on screen say everything."))
        self._loudness(rows, "volume", self.tr("Volume"), self.tr("Of everything below."))
        calls = self.tr("Calls")
        self._loudness(rows, "calls", calls, self.tr("Start, let go, change sides, end."))
        last = self.tr("Countdown")
        self._loudness(rows, "countdown", last, self.tr("The last seconds, in tones or aloud."))
        marks = self.tr("Marks")
        self._loudness(rows, "marks", marks, self.tr("The middle of a hold, and each stroke."))
        pulse = self.tr("Pulse")
        self._loudness(rows, "pulse", pulse, self.tr("The seconds of a hold, or a swell to breathe with."))
        self._loudness(rows, "voice", self.tr("Voice"), self.tr("At 0 the words are still on the screen."))
        together = self.tr("Seven seconds with every tone.")
        rows.action(self.tr("All together"), together, self.tr("Hear a short hold"), self.balance_asked)
        softer = self.tr("Every tone fades a little from start to end.")
        rows.whether("sound.evening", self.tr("Softer towards the end"), softer)

    def _loudness(self, rows: SettingRows, kind: str, name: str, note: str) -> None:
        slider = rows.amount(f"sound.{kind}_percent", name, (0, 100), "{value} %", note, step=5)
        slider.settled.connect(self.balance_asked)

    def _build_speech(self) -> None:
        self.rows(self.tr("Whose voice"))
        self.column.addWidget(VoiceList(self.made_of, self._here))
        self.rows(self.tr("How much is said"))
        self.column.addWidget(AmountList(self.made_of, self._here))
        rows = self.rows(self.tr("How it is said"))
        speed = self.tr("How fast the voice speaks.")
        rows.amount(
            "sound.speech_rate_percent", self.tr("Speed of speech"), (60, 200), "{value} %", speed, step=10
        )
        rows.choice(
            "sound.spoken_count",
            self.tr("Count holds aloud"),
            (
                ("off", self.tr("No")),
                ("last_three", self.tr("Last 3 s")),
                ("all", self.tr("Every second")),
            ),
            self.tr("By the voice, where more than names is said."),
        )

    def _build_moments(self) -> None:
        rows = self.rows(self.tr("At which moments"))
        each_second = self.tr("A soft tone each second of a hold.")
        rows.whether("sound.hold_pulse", self.tr("Pulse in holds"), each_second)
        halfway = self.tr("One tone, so that you know how far you are.")
        rows.whether("sound.half", self.tr("Middle of a hold"), halfway)
        tempo = self.tr("Each stroke is marked, at the exercise's own tempo.")
        rows.whether("sound.strokes", self.tr("Every stroke"), tempo)
        swell = self.tr("A slow swell in holds of twelve seconds and more.")
        rows.whether("sound.breathing", self.tr("Breathe along"), swell)
        seen = self.tr("A frame around the window lights up with every tone.")
        rows.whether("session.flash", self.tr("Flash on screen"), seen)

    def _build_speaker(self) -> None:
        rows = self.rows(self.tr("Through what"))
        rows.action(
            self.tr("In time?"),
            self.tr("See and hear three tones, and tap along where they are late."),
            self.tr("Check the sound"),
            self.check_asked,
        )
        late = self.tr("For speakers that are late, such as Bluetooth.")
        rows.amount("sound.offset_ms", self.tr("Play sound earlier"), (-500, 500), "{value} ms", late, step=10)
        swallows = self.tr("For a speaker that falls asleep and swallows the first tone.")
        rows.whether("sound.keep_speaker_awake", self.tr("Keep the speaker awake"), swallows)
        rows.choice(
            "sound.output",
            self.tr("Played through"),
            (
                ("auto", self.tr("Any")),
                ("simpleaudio", "simpleaudio"),
                ("miniaudio", "miniaudio"),
                ("silent", self.tr("None")),
            ),
            self.tr("From the next start on."),
        )
