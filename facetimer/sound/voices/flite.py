# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Flite: offline, English, 60 ms a phrase."""

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.languages import ENGLISH
from facetimer.sound.voices.port import Manner, spoken_to_file
from facetimer.starting import found_program
from facetimer.translating import QT_TRANSLATE_NOOP

DEFAULT_VARIANT = "slt"


class FliteVoice(Struct, frozen=True):
    """Speaks through `flite`."""

    name: str = "flite"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        stretch = f"duration_stretch={100 / manner.rate_percent:.3f}"
        program = ["flite", "-voice", manner.variant or DEFAULT_VARIANT, "--setf", stretch]
        return spoken_to_file(self.name, text, lambda words, sound: [*program, "-f", str(words), "-o", str(sound)])

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`: its voices are of the United States (`cmu_us_slt`)."""
        return "en_US" if language.startswith(ENGLISH) else ""

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return (
            ""
            if found_program("flite")
            else Notice(QT_TRANSLATE_NOOP("Notices", "{program} is not installed."), program=self.name)
        )
