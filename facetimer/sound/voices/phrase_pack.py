# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A voice that has said its phrases already: a folder with sounds and an index by text.

`phrases.ogg` begins with the header that all phrases share; after it lie their pages, one phrase after the other,
so that header and pages together are one Ogg Vorbis stream. `index.json` says where each phrase lies and how long
it is. A text that is no phrase by itself is said phrase by phrase, parted where a speaker would pause. What is
missing is said by the engine that the pack was made with, where there is one: the same voice. A pack is written by
`packaging/makers/make_voice_pack.py`. It must not know when a phrase is said.
"""

import re
from array import array
from functools import cached_property
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json

from facetimer.notices import Notice
from facetimer.resources import assets_dir
from facetimer.sound.pcm import RATE_HZ, Samples, frames, length_ms
from facetimer.sound.voices.joining import parted, rest_ms
from facetimer.sound.voices.languages import ENGLISH, HEARTS_ACCENT
from facetimer.sound.voices.port import InstalledVoice, Manner, VoiceFailed
from facetimer.sound.voices.tempo import at_rate, length_at
from facetimer.translating import QT_TRANSLATE_NOOP

SOUNDS, INDEX = "phrases.ogg", "index.json"
_PAUSE_AFTER_SENTENCE = re.compile(r"(?<=[.:!?]) ")


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
        engine: says in the same voice, and at the same level, what the pack lacks.
    """

    def __init__(
        self,
        name: str = "heart",
        folder: Path | None = None,
        index: Index | None = None,
        engine: InstalledVoice | None = None,
    ) -> None:
        self.name = name
        self._engine = engine
        self._folder = folder
        self._given = index
        self._parted: dict[str, tuple[str, ...]] = {}

    def parts_of(self, text: str) -> tuple[str, ...]:
        """Return the phrases that say `text`, as few as may be, in small letters; none where one is missing."""
        if text not in self._parted:
            self._parted[text] = parted(text.lower(), self._index.phrases)
        return self._parted[text]

    def can_say(self, text: str) -> bool:
        """Whether it has the phrases of `text`, or an engine that says what is missing."""
        return bool(self.parts_of(text)) or (self._engine is not None and not self._engine.why_not())

    def length_ms(self, text: str, manner: Manner) -> int | None:
        """Return how long `text` takes, without a look at the sounds; None for what the pack lacks."""
        parts, rate = self.parts_of(text), manner.rate_percent
        if not parts:
            return None
        said = sum(length_at(self._index.phrases[part].samples, rate) for part in parts)
        rests = sum(length_at(frames(rest_ms(part)), rate) for part in parts[:-1])
        return length_ms(range(said + rests))

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        if not self.can_say(text):
            words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} does not know these words: {text}")
            raise VoiceFailed(Notice(words, voice=self.name, text=text))
        said, rest = array("h"), 0
        for part in self._parts(text):
            said.extend([0] * rest)
            said += self._said(part, manner)
            rest = length_at(frames(rest_ms(part)), manner.rate_percent)
        return said

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`; of a pack that a person brought nothing is known."""
        return HEARTS_ACCENT if self._folder is None and language.startswith(ENGLISH) else ""

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

    def _parts(self, text: str) -> list[str]:
        """Return what is said one after the other: known phrases, and between them whatever else there is."""
        if known := self.parts_of(text):
            return list(known)
        parts: list[str] = []
        is_open = False  # whether more of what nobody knows may follow the last part
        for sentence in _PAUSE_AFTER_SENTENCE.split(text):
            known = self.parts_of(sentence)
            if known:
                parts += known
            elif is_open:
                parts[-1] += f" {sentence}"
            else:
                parts.append(sentence)
            is_open = not known
        return parts

    def _said(self, part: str, manner: Manner) -> Samples:
        place = self._index.phrases.get(part)
        if place is not None:
            return at_rate(self._sound(place), manner.rate_percent)
        assert self._engine is not None, "can_say has seen one"
        return self._engine.say(part, manner)

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
