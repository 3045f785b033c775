# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""eSpeak NG and its predecessor: offline, a hundred languages, 20 ms a phrase."""

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.languages import country_code, variant_for
from facetimer.sound.voices.port import Manner, spoken_to_file
from facetimer.starting import found_program
from facetimer.translating import QT_TRANSLATE_NOOP

WORDS_A_MINUTE = 160
DEFAULT_VARIANT = "en-gb"


class EspeakVoice(Struct, frozen=True):
    """Speaks through the program `name`."""

    name: str = "espeak-ng"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        pace = str(round(WORDS_A_MINUTE * manner.rate_percent / 100))
        program = [self.name, "-v", manner.variant or DEFAULT_VARIANT, "-s", pace, "-b", "1"]
        return spoken_to_file(self.name, text, lambda words, sound: [*program, "-w", str(sound), "-f", str(words)])

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`: its English is British unless a person asks for another."""
        variant = variant_for(self.name, language)
        return "" if variant is None else country_code(variant or DEFAULT_VARIANT)

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return (
            ""
            if found_program(self.name)
            else Notice(QT_TRANSLATE_NOOP("Notices", "{program} is not installed."), program=self.name)
        )
