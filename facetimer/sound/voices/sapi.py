# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The voice of Windows (SAPI 5), through PowerShell, which every Windows has."""

import base64
import sys

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.port import TEXT_FILE, WAV_FILE, Manner, spoken_to_file
from facetimer.starting import found_program
from facetimer.translating import QT_TRANSLATE_NOOP

PACE, VOICE = "FACETIMER_PACE", "FACETIMER_VOICE"
SCRIPT = f"""
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice = $env:{VOICE}
if (-not $voice) {{
    $english = $speaker.GetInstalledVoices() | Where-Object {{
        $_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq 'en' }} | Select-Object -First 1
    if ($english) {{ $voice = $english.VoiceInfo.Name }}
}}
if ($voice) {{ $speaker.SelectVoice($voice) }}
$speaker.Rate = [int]$env:{PACE}
$speaker.SetOutputToWaveFile($env:{WAV_FILE})
$speaker.Speak([IO.File]::ReadAllText($env:{TEXT_FILE}, [Text.Encoding]::UTF8))
$speaker.Dispose()
"""
"""What is said is English unless the person chose a voice; the default voice speaks the language of the system."""


class SapiVoice(Struct, frozen=True):
    """Speaks through Windows' own synthesiser.

    PowerShell joins the words after `-Command` with blanks and reads them as a script again, so a name such as
    "Microsoft Hazel" would fall apart: the script goes encoded, and all that varies goes by environment.
    """

    name: str = "sapi"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        pace = max(-10, min(10, round((manner.rate_percent - 100) / 10)))  # SAPI's own scale
        script = base64.b64encode(SCRIPT.encode("utf-16-le")).decode("ascii")
        program = ["powershell", "-NoProfile", "-NonInteractive", "-EncodedCommand", script]
        variables = {PACE: str(pace), VOICE: manner.variant}
        return spoken_to_file(self.name, text, lambda _words, _sound: program, variables=variables)

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return (
            ""
            if sys.platform == "win32" and found_program("powershell")
            else Notice(QT_TRANSLATE_NOOP("Notices", "SAPI comes with Windows only."))
        )
