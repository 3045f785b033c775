# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The voice of macOS, through its `say` program."""

import shutil
import sys

from msgspec import Struct

from facetimer.sound.pcm import Samples
from facetimer.sound.voices.port import Manner, spoken_to_file

WORDS_A_MINUTE = 165


class MacVoice(Struct, frozen=True):
    """Speaks through `say`."""

    name: str = "say"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        program = ["say", "-r", str(round(WORDS_A_MINUTE * manner.rate_percent / 100))]
        program += ["-v", manner.variant] if manner.variant else []
        form = ["--file-format=WAVE", "--data-format=LEI16@44100"]
        return spoken_to_file(
            self.name, text, lambda words, sound: [*program, *form, "-o", str(sound), "-f", str(words)]
        )

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return "" if sys.platform == "darwin" and shutil.which("say") else "say comes with macOS only."
