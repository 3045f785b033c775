# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""SVOX Pico, through `pico2wave`: offline, five languages and British or American English, 30 ms a phrase.

It takes its text from the command line alone, behind `--`, and reads `<speed level="80">` in it.
"""

import re

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.languages import country_code
from facetimer.sound.voices.port import Manner, spoken_to_file
from facetimer.starting import found_program
from facetimer.translating import QT_TRANSLATE_NOOP

PROGRAM = "pico2wave"
SPEAKS = ("en-GB", "en-US", "de-DE", "es-ES", "fr-FR", "it-IT")
"""What it brings, as `pico2wave --lang` names them; the first of a language is its default."""
DEFAULT_VARIANT = SPEAKS[0]
_MARKUP = re.compile(r"[<>]")


class PicoVoice(Struct, frozen=True):
    """Speaks through `pico2wave`."""

    name: str = "pico2wave"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        words = f'<speed level="{manner.rate_percent}">{_MARKUP.sub(" ", text)}</speed>'
        program = [PROGRAM, "-l", manner.variant or DEFAULT_VARIANT]
        return spoken_to_file(self.name, text, lambda _words, sound: [*program, "-w", str(sound), "--", words])

    def variant_for(self, language: str) -> str | None:
        """Return its name of `language`; None if it does not speak it."""
        code = language.lower().replace("_", "-")
        exact = [name for name in SPEAKS if name.lower() == code]
        return next((name for name in (*exact, *SPEAKS) if name[:2] == code.partition("-")[0]), None)

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`."""
        return country_code(self.variant_for(language) or "")

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return (
            ""
            if found_program(PROGRAM)
            else Notice(QT_TRANSLATE_NOOP("Notices", "{program} is not installed."), program=PROGRAM)
        )
