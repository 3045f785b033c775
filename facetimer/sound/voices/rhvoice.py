# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""RHVoice: offline, English and some languages of eastern Europe and Asia, 120 ms a phrase.

Its program for the command line is `RHVoice-test`. What it speaks is what is installed: a folder for each voice
below `share/RHVoice/voices`, beside the program's own folder.
"""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.outside import Unreadable, read_bytes, text_of
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.languages import country_code
from facetimer.sound.voices.port import Manner, spoken_to_file
from facetimer.starting import found_program
from facetimer.translating import QT_TRANSLATE_NOOP

PROGRAM = "RHVoice-test"
VOICES = Path("share", "RHVoice", "voices")
PREFERRED = ("Slt", "Clb", "Alan", "Bdl")
"""English voices whose mother tongue it is, the plainest first; of other languages the first by name."""
SPEAKS: Mapping[str, str] = {
    "Albanian": "sq",
    "Brazilian-Portuguese": "pt-br",
    "Croatian": "hr",
    "Czech": "cs",
    "English": "en",
    "Esperanto": "eo",
    "Georgian": "ka",
    "Kyrgyz": "ky",
    "Macedonian": "mk",
    "Polish": "pl",
    "Russian": "ru",
    "Serbian": "sr",
    "Slovak": "sk",
    "Tatar": "tt",
    "Turkmen": "tk",
    "Ukrainian": "uk",
    "Uzbek": "uz",
}
"""The code of each language, by the name that the files of a voice give it."""
_INFO_BYTES = 1 << 14


class RhVoice(Struct, frozen=True):
    """Speaks through `RHVoice-test`."""

    name: str = "rhvoice"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        program = [PROGRAM, "-r", str(manner.rate_percent)]
        voice = manner.variant or self.variant_for("en")
        program += ["-p", voice] if voice else []
        return spoken_to_file(self.name, text, lambda words, sound: [*program, "-i", str(words), "-o", str(sound)])

    def variant_for(self, language: str) -> str | None:
        """Return the name of an installed voice that speaks `language`; None if there is none.

        A language of one country alone (pt-br) is said to whoever asks for that language.
        """
        code = language.lower().replace("_", "-")
        voices = _installed()
        speaks = [name for name, its in sorted(voices.items()) if code == its or _root(code) == _root(its)]
        return next((name for name in (*PREFERRED, *speaks) if name in speaks), None)

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`: of its English voices it does not tell the country."""
        return country_code(_installed().get(self.variant_for(language) or "", ""))

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        if not found_program(PROGRAM):
            return Notice(QT_TRANSLATE_NOOP("Notices", "{program} is not installed."), program=PROGRAM)
        if not _installed():
            return Notice(
                QT_TRANSLATE_NOOP("Notices", "RHVoice is installed without a voice (rhvoice-english is one).")
            )
        return ""


def _root(code: str) -> str:
    return code.partition("-")[0]


def _installed() -> dict[str, str]:
    """Return the code of the language of each voice that is installed, by its name."""
    program = found_program(PROGRAM)
    if program is None:
        return {}
    found = {}
    for info in sorted((Path(program).parent.parent / VOICES).glob("*/voice.info")):
        try:
            lines = (line.partition("=") for line in text_of(read_bytes(info, _INFO_BYTES)).splitlines())
        except Unreadable:
            continue
        told = {key.strip(): value.strip() for key, _, value in lines}
        if told.get("name") and (code := SPEAKS.get(told.get("language", ""))):
            found[told["name"]] = code
    return found
