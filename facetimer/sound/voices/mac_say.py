# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The voice of macOS, through its `say` program."""

import re
import shutil
import subprocess
import sys
from functools import cache

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.port import TIMEOUT_S, Manner, spoken_to_file
from facetimer.translating import QT_TRANSLATE_NOOP

WORDS_A_MINUTE = 165
PREFERRED = ("Samantha", "Daniel", "Karen", "Moira", "Alex")
"""English voices that come with macOS and speak plainly; others that do are bells and whispers."""
_LISTED = re.compile(r"^(?P<name>.+?)\s+(?P<language>[a-z]{2,3})[_-]\w+\s+#", re.MULTILINE)
"""A line of `say -v ?`: `Samantha            en_US    # Hello! My name is Samantha.`"""


class MacVoice(Struct, frozen=True):
    """Speaks through `say`, in English unless the person chose a voice."""

    name: str = "say"

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        program = ["say", "-r", str(round(WORDS_A_MINUTE * manner.rate_percent / 100))]
        voice = manner.variant or english_voice(_listing())
        program += ["-v", voice] if voice else []
        form = ["--file-format=WAVE", "--data-format=LEI16@44100"]
        return spoken_to_file(
            self.name, text, lambda words, sound: [*program, *form, "-o", str(sound), "-f", str(words)]
        )

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        return (
            ""
            if sys.platform == "darwin" and shutil.which("say")
            else Notice(QT_TRANSLATE_NOOP("Notices", "say comes with macOS only."))
        )


def english_voice(listing: str) -> str | None:
    """Return the English voice to use, from what `say -v ?` prints; None where there is none.

    Without `-v`, `say` speaks with the voice of the system: on a German Mac it reads English as if it were German.
    """
    names = [found["name"] for found in _LISTED.finditer(listing) if found["language"] == "en"]
    return next((name for name in (*PREFERRED, *names) if name in names), None)


@cache
def _listing() -> str:
    """Return the voices that are installed, as `say` lists them; asked once, by the thread that renders words."""
    try:
        done = subprocess.run(
            ["say", "-v", "?"],  # noqa: S607 - a program of the system, where the PATH says
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):  # what is said next will tell
        return ""
    return done.stdout.decode("utf-8", "replace")
