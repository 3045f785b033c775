# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The voices of Windows, through one PowerShell that stands by; every Windows has it.

It speaks through WinRT, whose voices are the newer ones, and where that has not the voice, through SAPI 5. Which
voices there are and what they speak stands in the registry. Why PowerShell: decision 0026.
"""

import base64
import locale
import math
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from facetimer.notices import Notice
from facetimer.sound.pcm import Samples
from facetimer.sound.sound_files import SoundFault, wav_samples
from facetimer.sound.voices.languages import ENGLISH, country_code
from facetimer.sound.voices.port import TIMEOUT_S, Manner, VoiceFailed, unusable
from facetimer.sound.voices.standing import StandingProcess
from facetimer.starting import found_program
from facetimer.translating import QT_TRANSLATE_NOOP

PROGRAM = "powershell"
IDLE_S = 120.0
"""A PowerShell takes some 60 MB; to start it anew takes one to two seconds."""
VOICES = (r"SOFTWARE\Microsoft\Speech_OneCore\Voices\Tokens", r"SOFTWARE\Microsoft\Speech\Voices\Tokens")
"""Where the registry names the voices of WinRT and of SAPI 5, under HKEY_LOCAL_MACHINE."""
_SLOWEST, _FASTEST = -10, 10
"""SAPI's own scale, a third of the speed to three times of it."""
SCRIPT = r"""
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$answers = [Console]::OpenStandardOutput()
function Answer([byte[]]$sound, [string]$failed) {
    $line = @{ size = $sound.Length; failed = $failed } | ConvertTo-Json -Compress
    $head = (New-Object Text.UTF8Encoding $false).GetBytes($line + "`n")
    $answers.Write($head, 0, $head.Length)
    $answers.Write($sound, 0, $sound.Length)
    $answers.Flush()
}
function First-Method($type, $name, $parameter) {
    $type.GetMethods() | Where-Object { $_.Name -eq $name -and $_.GetParameters().Count -eq 1 -and
        $_.GetParameters()[0].ParameterType.Name -eq $parameter } | Select-Object -First 1
}
$newer = $null
$older = $null
try {
    Add-Type -AssemblyName System.Runtime.WindowsRuntime
    [void][Windows.Media.SpeechSynthesis.SpeechSynthesizer,Windows.Media.SpeechSynthesis,ContentType=WindowsRuntime]
    $asTask = First-Method ([System.WindowsRuntimeSystemExtensions]) 'AsTask' 'IAsyncOperation`1'
    $asStream = First-Method ([System.IO.WindowsRuntimeStreamExtensions]) 'AsStreamForRead' 'IInputStream'
    $newer = New-Object Windows.Media.SpeechSynthesis.SpeechSynthesizer
} catch { $newer = $null }
function Say-Newer($asked) {
    $voices = [Windows.Media.SpeechSynthesis.SpeechSynthesizer]::AllVoices
    if ($asked.voice) { $voices = $voices | Where-Object { $_.DisplayName -eq $asked.voice } }
    else { $voices = $voices | Where-Object { $_.Language -like 'en*' } }
    $voice = $voices | Select-Object -First 1
    if (-not $voice) { return $null }
    $newer.Voice = $voice
    $newer.Options.SpeakingRate = [double]$asked.rate
    $operation = $newer.SynthesizeTextToStreamAsync($asked.text)
    $type = [Windows.Media.SpeechSynthesis.SpeechSynthesisStream]
    $task = $asTask.MakeGenericMethod($type).Invoke($null, @($operation))
    [void]$task.Wait(-1)
    $memory = New-Object IO.MemoryStream
    $asStream.Invoke($null, @($task.Result)).CopyTo($memory)
    return ,$memory.ToArray()
}
function Say-Older($asked) {
    if (-not $script:older) {
        Add-Type -AssemblyName System.Speech
        $script:older = New-Object System.Speech.Synthesis.SpeechSynthesizer
    }
    $names = $script:older.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object { $_.VoiceInfo } |
        Where-Object { $_.Culture.TwoLetterISOLanguageName -eq 'en' } | ForEach-Object { $_.Name }
    if ($asked.voice) { $script:older.SelectVoice($asked.voice) }
    elseif ($names) { $script:older.SelectVoice(@($names)[0]) }
    $script:older.Rate = [int]$asked.pace
    $memory = New-Object IO.MemoryStream
    $script:older.SetOutputToWaveStream($memory)
    $script:older.Speak($asked.text)
    $script:older.SetOutputToNull()
    return ,$memory.ToArray()
}
$nothing = New-Object byte[] 0
Answer $nothing ''
while ($null -ne ($line = [Console]::In.ReadLine())) {
    try {
        $asked = $line | ConvertFrom-Json
        $sound = $null
        if ($newer) { try { $sound = Say-Newer $asked } catch { $sound = $null } }
        if (-not $sound) { $sound = Say-Older $asked }
        Answer $sound ''
    } catch { Answer $nothing $_.Exception.Message }
}
"""
"""What stands by. Where no voice is named an English one speaks: the default speaks the system's language."""


class SapiVoice:
    """Speaks through Windows' own synthesisers.

    PowerShell joins the words after `-Command` with blanks and reads them as a script again, so a name such as
    "Microsoft Hazel" would fall apart: the script goes encoded, and all that varies goes by its standard input.

    Args:
        installed: gives the language of each voice, as Windows numbers it, by the voice's name.
        timeout_s: how long one phrase may take, in seconds.
        idle_s: after so long without a phrase the process is ended.
    """

    name = "sapi"

    def __init__(
        self,
        installed: "Callable[[], Mapping[str, int]] | None" = None,
        timeout_s: float = TIMEOUT_S,
        idle_s: float = IDLE_S,
    ) -> None:
        self._installed = installed or installed_voices
        self._process = StandingProcess(self.name, _command, timeout_s, idle_s=idle_s)

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        rate = manner.rate_percent / 100
        pace = min(_FASTEST, max(_SLOWEST, round(_FASTEST * math.log(rate, 3))))
        sound = self._process.ask(text=text, voice=manner.variant, rate=rate, pace=pace)
        try:
            return wav_samples(Path(self.name), sound)
        except SoundFault as fault:
            reason = Notice(QT_TRANSLATE_NOOP("Notices", "it wrote no sound"))
            raise VoiceFailed(unusable(self.name, reason)) from fault

    def variant_for(self, language: str) -> str | None:
        """Return the name of a voice that speaks `language`, one of its country first; None if none does.

        English has an empty one where no voice is known: the process looks for it.
        """
        code = language.lower().replace("-", "_")
        root = code.partition("_")[0]
        known, installed = locale.windows_locale, self._installed().items()
        voices = {name: known.get(number, "").lower() for name, number in installed}
        found = [name for name, its in voices.items() if its == code]
        found += [name for name, its in voices.items() if its.partition("_")[0] == root]
        return next(iter(found), "" if root == ENGLISH else None)

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`."""
        number = self._installed().get(self.variant_for(language) or "", 0)
        return country_code(locale.windows_locale.get(number, ""))

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return (
            ""
            if sys.platform == "win32" and found_program(PROGRAM)
            else Notice(QT_TRANSLATE_NOOP("Notices", "SAPI comes with Windows only."))
        )

    def close(self) -> None:
        """End its process, if there is one."""
        self._process.close()


def _command() -> list[str]:
    script = base64.b64encode(SCRIPT.encode("utf-16-le")).decode("ascii")
    return [found_program(PROGRAM) or PROGRAM, "-NoProfile", "-NonInteractive", "-EncodedCommand", script]


def installed_voices() -> dict[str, int]:
    """Return the language of each voice that the registry names, as Windows numbers it, by the voice's name."""
    found: dict[str, int] = {}
    if sys.platform == "win32":
        import contextlib
        import winreg

        for place in VOICES:
            with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as tokens:
                for number in range(winreg.QueryInfoKey(tokens)[0]):
                    with (
                        contextlib.suppress(OSError, ValueError),
                        winreg.OpenKey(tokens, rf"{winreg.EnumKey(tokens, number)}\Attributes") as told,
                    ):
                        language = str(winreg.QueryValueEx(told, "Language")[0]).partition(";")[0]
                        found.setdefault(str(winreg.QueryValueEx(told, "Name")[0]), int(language, 16))
    return found
