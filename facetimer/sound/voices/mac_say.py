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
from facetimer.sound.voices.languages import ENGLISH, country_code
from facetimer.sound.voices.port import TIMEOUT_S, Manner, spoken_to_file
from facetimer.translating import QT_TRANSLATE_NOOP

WORDS_A_MINUTE = 165
PREFERRED = ("Samantha", "Daniel", "Karen", "Moira", "Alex")
"""English voices that come with macOS and speak plainly; others that do are bells and whispers."""
_LISTED = re.compile(r"^(?P<name>.+?)\s+(?P<language>[a-z]{2,3})[_-](?P<country>\w+)\s+#", re.MULTILINE)
"""A line of `say -v ?`: `Samantha            en_US    # Hello! My name is Samantha.`"""


class MacVoice(Struct, frozen=True):
    """Speaks through `say`, in each language of which macOS has a voice."""

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

    def variant_for(self, language: str) -> str | None:
        """Return the name of a voice that speaks `language`, empty for English; None if there is none.

        Only another language than English is asked for, which takes a tenth of a second once.
        """
        return "" if language.lower().startswith(ENGLISH) else voice_in(_listing(), language)

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`; it takes a tenth of a second once."""
        is_english = language.lower().startswith(ENGLISH)
        return accent_in(_listing(), english_voice(_listing()) if is_english else voice_in(_listing(), language))

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
    names = _names(listing, ENGLISH)
    return next((name for name in (*PREFERRED, *names) if name in names), None)


def voice_in(listing: str, language: str) -> str | None:
    """Return a voice of a language, one of its country first, from what `say -v ?` prints; None if there is none.

    A name in brackets, such as "Eddy (Deutsch (Deutschland))", is that of a voice that macOS has in every language
    and that sounds like a machine: it comes last.
    """
    code = language.lower().replace("-", "_")
    names = [*_names(listing, code), *_names(listing, code.partition("_")[0])]
    return next(iter(sorted(names, key=lambda name: "(" in name)), None)


def accent_in(listing: str, voice: str | None) -> str:
    """Return the code of what a voice speaks, from what `say -v ?` prints; empty for one that is not in it."""
    found = (line for line in _LISTED.finditer(listing) if line["name"] == voice)
    return next((country_code(f"{line['language']}-{line['country']}") for line in found), "")


def _names(listing: str, code: str) -> list[str]:
    """Return the names of the voices of a language (`de`), or of a country of it (`de_at`), as they are listed."""
    return [
        found["name"]
        for found in _LISTED.finditer(listing)
        if code in {found["language"], f"{found['language']}_{found['country']}".lower()}
    ]


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
