# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A voice that a person recorded: a folder with a sound file for each phrase, and what each of them says.

`index.toml` has a table `phrases`: the name of a file without its ending, and the text. The file beside it is WAV,
FLAC, MP3 or Ogg Vorbis. A text that is no phrase by itself is joined from its sentences. `facetimer plan ID
--record NAME` writes the index. It must not know when a phrase is said.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path, PurePath

import msgspec
from msgspec import Struct, ValidationError

from facetimer.notices import Notice, said_by
from facetimer.outside import Unreadable, read_bytes, toml_from
from facetimer.sound.pcm import Samples, frames
from facetimer.sound.sound_files import SoundFault, read_sound
from facetimer.sound.tidying import tidied
from facetimer.sound.voices.joining import parted, rest_ms
from facetimer.sound.voices.port import Manner, VoiceFailed
from facetimer.sound.voices.tempo import at_rate, length_at
from facetimer.translating import QT_TRANSLATE_NOOP

PREFIX = "own:"
INDEX = "index.toml"
ENDINGS = (".wav", ".flac", ".ogg", ".mp3")
INDEX_BYTES = 1 << 20


class RecordingIndex(Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be recorded.

    Attributes:
        language: the code of the language that it is in.
        phrases: each text by the name of its file without the ending.
    """

    language: str = "en"
    phrases: dict[str, str] = {}


class IndexFault(Exception):  # noqa: N818 - said to a person as it stands
    """An index that cannot be read; the message says where it is wrong."""


def read_index(file: Path) -> RecordingIndex:
    """Return what an index says.

    Raises:
        IndexFault: it is none.
    """
    try:
        document = toml_from(read_bytes(file, INDEX_BYTES))
    except Unreadable as fault:
        raise IndexFault(Notice("{file}: {message}", file=file, message=fault.message)) from fault
    try:
        return msgspec.convert(document, RecordingIndex)
    except ValidationError as error:
        from facetimer.library.files.reading import mismatches  # it loads what reads whole libraries

        place, message = mismatches(document, RecordingIndex)[0]
        raise IndexFault(Notice("{file}: {place}: {fault}", file=file, place=place, fault=message)) from error


class OwnRecordings:
    """Speaks by the sound files in a folder.

    Args:
        folder: its name is that of the voice.
    """

    def __init__(self, folder: Path) -> None:
        self.name = f"{PREFIX}{folder.name}"
        self._folder = folder
        self._parted: dict[str, tuple[str, ...]] = {}

    def parts_of(self, text: str) -> tuple[str, ...]:
        """Return the phrases that say `text`, in small letters; none where one is missing."""
        if text not in self._parted:
            self._parted[text] = parted(text.lower(), self._files)
        return self._parted[text]

    def can_say(self, text: str) -> bool:
        """Whether `text` was recorded."""
        return bool(self.parts_of(text))

    def missing(self, texts: Iterable[str]) -> list[str]:
        """Return those of `texts` that were not recorded."""
        return [text for text in texts if not self.can_say(text)]

    def trial_text(self, text: str) -> str:
        """Return `text` if it was recorded, else what was recorded first: something to hear the voice by."""
        return text if self.can_say(text) else next(iter(self._files), text)

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        parts = [(part, self._files[part]) for part in self.parts_of(text)]
        return joined_sounds(self.name, text, parts, manner.rate_percent)

    def variant_for(self, language: str) -> str | None:
        """Return which recordings they are, as the files stand; None if they are in another language."""
        if root_of(self._index.language) != root_of(language):
            return None
        newest = max((changed_ns(file) for file in self._files.values()), default=0)
        return f"{len(self._files)}-{newest}"

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        try:
            read_index(self._folder / INDEX)
        except IndexFault as fault:
            return said_by(fault)
        if self._files:
            return ""
        words = QT_TRANSLATE_NOOP("Notices", "None of the phrases in {file} has been recorded yet.")
        return Notice(words, file=self._folder / INDEX)

    @cached_property
    def _index(self) -> RecordingIndex:
        try:
            return read_index(self._folder / INDEX)
        except IndexFault:  # `why_not` says so
            return RecordingIndex()

    @cached_property
    def _files(self) -> Mapping[str, Path]:
        """The sound file of each phrase that was recorded, by its text in small letters."""
        found = {}
        for name, text in self._index.phrases.items():
            if PurePath(name).name == name and (file := recording(self._folder, name)) is not None:
                found[text.lower()] = file
        return found


def joined_sounds(voice: str, text: str, parts: Sequence[tuple[str, Path]], rate_percent: int) -> Samples:
    """Return `text`, each of its `parts` from its file, at a rate, with a speaker's rests between them.

    Raises:
        VoiceFailed: a file does not serve, or there is no part.
    """
    said, rest = array("h"), 0
    for part, file in parts:
        said.extend([0] * rest)
        said += at_rate(_sound(file), rate_percent)
        rest = length_at(frames(rest_ms(part)), rate_percent)
    if said:
        return said
    words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} does not know these words: {text}")
    raise VoiceFailed(Notice(words, voice=voice, text=text))


def _sound(file: Path) -> Samples:
    try:
        sound = tidied(read_sound(file))
    except SoundFault as fault:
        raise VoiceFailed(said_by(fault)) from fault
    if sound:
        return sound
    raise VoiceFailed(Notice(QT_TRANSLATE_NOOP("Notices", "{file}: nothing can be heard in it"), file=file))


def recording(folder: Path, name: str) -> Path | None:
    """Return the sound file of that name, with whatever ending; None where there is none."""
    return next((file for end in ENDINGS if (file := folder / f"{name}{end}").is_file()), None)


def changed_ns(file: Path) -> int:
    """Return when `file` was changed last, in nanoseconds; 0 where it is gone."""
    try:
        return file.stat().st_mtime_ns
    except OSError:  # gone meanwhile
        return 0


def root_of(code: str) -> str:
    """Return the language of a code such as `en_GB`."""
    return code.lower().replace("-", "_").partition("_")[0]
