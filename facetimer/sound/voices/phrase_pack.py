# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A voice that has said its phrases already: a folder with sounds and an index by text.

`phrases.ogg` begins with the header that all phrases share; after it lie their pages, one phrase after the other,
so that header and pages together are one Ogg Vorbis stream. `index.json` says where each phrase lies and how long
it is. A text that is no phrase by itself is said phrase by phrase, parted where a speaker would pause. A pack is
written by `packaging/makers/make_voice_pack.py`. It must not know when a phrase is said.
"""

import re
from array import array
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json

from facetimer.notices import Notice
from facetimer.resources import assets_dir
from facetimer.sound.pcm import RATE_HZ, Samples, frames, length_ms
from facetimer.sound.voices.port import Manner, VoiceFailed
from facetimer.sound.voices.tempo import at_rate, length_at
from facetimer.translating import QT_TRANSLATE_NOOP

SOUNDS, INDEX = "phrases.ogg", "index.json"
PAUSES_MS = {",": 90, ":": 160, ";": 160, ".": 260, "!": 260, "?": 260}
"""How long a speaker rests after a phrase that ends so."""
_PAUSE = re.compile(r"(?<=[.,:;!?]) ")


class Place(Struct, frozen=True, array_like=True):
    """Where the pages of a phrase lie in the file, in bytes, and how many samples it has at 44.1 kHz."""

    at: int
    size: int
    samples: int


class Index(Struct, frozen=True):
    """What a pack holds.

    Attributes:
        head_bytes: the size of the header that all phrases share.
        phrases: by their text in small letters.
    """

    head_bytes: int
    phrases: dict[str, Place]


class PhrasePack:
    """Speaks English from the phrases in a folder.

    Args:
        name: its name in the registry.
        folder: where the pack is; by default the one that facetimer brings.
        index: what it holds; by default what the folder says.
    """

    def __init__(self, name: str = "heart", folder: Path | None = None, index: Index | None = None) -> None:
        self.name = name
        self._folder = folder
        self._given = index
        self._parted: dict[str, tuple[str, ...]] = {}

    def parts_of(self, text: str) -> tuple[str, ...]:
        """Return the phrases that say `text`, as few as may be, in small letters; none where one is missing."""
        if text not in self._parted:
            self._parted[text] = self._split(text.lower())
        return self._parted[text]

    def length_ms(self, text: str, manner: Manner) -> int | None:
        """Return how long `text` takes, without a look at the sounds; None for what the pack lacks."""
        pieces = list(self._pieces(text, manner))
        return length_ms(range(sum(length + pause for _, length, pause in pieces))) if pieces else None

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        said = array("h")
        for place, _, pause in self._pieces(text, manner):
            said += at_rate(self._sound(place), manner.rate_percent)
            said.extend([0] * pause)
        if not said:
            words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} does not know these words: {text}")
            raise VoiceFailed(Notice(words, voice=self.name, text=text))
        return said

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        if self._index.phrases:
            return ""
        return Notice(
            QT_TRANSLATE_NOOP("Notices", "facetimer's own voice is missing; installing again brings it.")
        )

    @cached_property
    def _place(self) -> Path:
        return self._folder or assets_dir() / "voices" / "en"

    @cached_property
    def _index(self) -> Index:
        if self._given is not None:
            return self._given
        try:
            return json.decode((self._place / INDEX).read_bytes(), type=Index)
        except (OSError, DecodeError, ValidationError):
            return Index(0, {})

    @cached_property
    def _head(self) -> bytes:
        return self._bytes(0, self._index.head_bytes)

    def _split(self, text: str) -> tuple[str, ...]:
        if text in self._index.phrases:
            return (text,)
        for pause in reversed(list(_PAUSE.finditer(text))):
            head = text[: pause.start()]
            if head in self._index.phrases and (rest := self._split(text[pause.end() :])):
                return (head, *rest)
        return ()

    def _pieces(self, text: str, manner: Manner) -> Iterator[tuple[Place, int, int]]:
        """Yield each phrase of `text` with its length and that of the silence after it, in samples."""
        parts = self.parts_of(text)
        for number, part in enumerate(parts, start=1):
            place = self._index.phrases[part]
            pause = frames(PAUSES_MS[part[-1]]) if number < len(parts) else 0
            yield place, length_at(place.samples, manner.rate_percent), length_at(pause, manner.rate_percent)

    def _sound(self, place: Place) -> Samples:
        import miniaudio

        try:
            pages = self._head + self._bytes(place.at, place.size)
            sound: Samples = miniaudio.decode(pages, nchannels=1, sample_rate=RATE_HZ).samples
        except (OSError, miniaudio.DecodeError) as fault:
            words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} cannot be used ({reason}).")
            raise VoiceFailed(Notice(words, voice=self.name, reason=fault)) from fault
        sound = sound[: place.samples]
        sound.extend([0] * (place.samples - len(sound)))
        return sound

    def _bytes(self, at: int, size: int) -> bytes:
        with (self._place / SOUNDS).open("rb") as file:
            file.seek(at)
            return file.read(size)
