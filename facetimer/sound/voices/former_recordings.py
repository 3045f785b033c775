# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Recordings in the form that version 0.1 knew: a WAV file for each text, named by the text, without an index.

They are a voice of the person's own like the newer ones: they speak a session of which they know every word. It
must not know when a phrase is said.
"""

import re
from collections.abc import Container
from pathlib import Path

from facetimer.sound.pcm import Samples
from facetimer.sound.voices.joining import parted
from facetimer.sound.voices.languages import ENGLISH
from facetimer.sound.voices.own_recordings import PREFIX, changed_ns, joined_sounds, root_of
from facetimer.sound.voices.phrase_names import phrase_file_name
from facetimer.sound.voices.port import Manner

FORMER = PREFIX
"""Their name: that of a voice without one."""
_NAMED_BY_TEXT = re.compile(r".*[0-9a-f]{8}\.wav")


class FormerRecordings:
    """Speaks by the sound files in a folder.

    Args:
        folder: has a file named by `phrase_file_name` for each text.
    """

    name = FORMER

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known = _Known(folder)
        self._parted: dict[str, tuple[str, ...]] = {}

    @property
    def files(self) -> list[Path]:
        """What was recorded, by name; nothing where there is no folder or it is locked."""
        try:
            return sorted(each for each in self._folder.iterdir() if _NAMED_BY_TEXT.fullmatch(each.name))
        except OSError:
            return []

    def parts_of(self, text: str) -> tuple[str, ...]:
        """Return the recorded texts that say `text`; none where one is missing."""
        if text not in self._parted:
            self._parted[text] = parted(text, self._known)
        return self._parted[text]

    def can_say(self, text: str) -> bool:
        """Whether `text` was recorded."""
        return bool(self.parts_of(text))

    def trial_text(self, text: str) -> str:
        """Return `text` if it was recorded, else what stands for the first recording: something to hear it by."""
        return text if self.can_say(text) else next((each.stem for each in self.files), text)

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        parts = [(part, self._known.file_of(part)) for part in self.parts_of(text)]
        return joined_sounds(self.name, text, parts, manner.rate_percent)

    def variant_for(self, language: str) -> str | None:
        """Return which recordings they are, as the files stand; None in other languages than English.

        They are found by the text, and there was none in another language.
        """
        if root_of(language) != ENGLISH:
            return None
        files = self.files
        return f"{len(files)}-{max(map(changed_ns, files), default=0)}"

    def why_not(self) -> str:
        """Return that it can be used: without a recording it is not listed."""
        return ""


class _Known(Container[str]):
    """The texts that were recorded; a text may be given by the name of its file as well."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def file_of(self, text: str) -> Path:
        by_name = f"{text}.wav"
        return self._folder / (by_name if _NAMED_BY_TEXT.fullmatch(by_name) else phrase_file_name(text))

    def __contains__(self, text: object) -> bool:
        try:
            return isinstance(text, str) and self.file_of(text).is_file()
        except OSError:  # in a folder that is locked
            return False
