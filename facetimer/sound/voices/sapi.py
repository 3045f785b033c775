# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The voice of Windows (SAPI 5), through PowerShell, which every Windows has."""

import shutil
import sys

from msgspec import Struct

from facetimer.sound.pcm import Samples
from facetimer.sound.voices.port import Manner, spoken_to_file

# The files and the voice's name arrive as arguments, so that no quoting of ours can go wrong.
SCRIPT = (
    "& { param($words, $sound, $rate, $voice) Add-Type -AssemblyName System.Speech; "
    "$s = New-Object System.Speech.Synthesis.SpeechSynthesizer; if ($voice) { $s.SelectVoice($voice) }; "
    "$s.Rate = [int]$rate; $s.SetOutputToWaveFile($sound); "
    "$s.Speak([IO.File]::ReadAllText($words, [Text.Encoding]::UTF8)); $s.Dispose() }"
)


class SapiVoice(Struct, frozen=True):
    """Speaks through Windows' own synthesiser."""

    name: str = "sapi"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        rate = max(-10, min(10, round((manner.rate_percent - 100) / 10)))  # SAPI's own scale
        program = ["powershell", "-NoProfile", "-NonInteractive", "-Command", SCRIPT]
        return spoken_to_file(
            self.name, text, lambda words, sound: [*program, str(words), str(sound), str(rate), manner.variant]
        )

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return "" if sys.platform == "win32" and shutil.which("powershell") else "SAPI comes with Windows only."
