# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person would have to record so that a voice of their own speaks a session, and what of it is there."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

import tomlkit
from msgspec import Struct

from facetimer.files import write_whole
from facetimer.notices import said_by
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.asked import sentences_asked, texts_asked
from facetimer.sound.voices.own_recordings import INDEX, IndexFault, RecordingIndex, read_index, recording

HEAD = """\
# What to record: the name of a sound file (.wav, .flac, .ogg or .mp3, laid beside this one), and what it says.
# Leave no long silence; loudness and beginnings are made alike. Say each as it stands, as a sentence of its own.
"""
_LONGEST_NAME = 40


class RecordingFault(Exception):  # noqa: N818 - said to a person as it stands
    """A folder cannot be made ready; the message says why."""


class Ready(Struct, frozen=True):
    """A folder to record into.

    Attributes:
        folder: where it is.
        phrases: what the session needs, each text by the name of its file.
        missing: those of them that have no sound file.
    """

    folder: Path
    phrases: Mapping[str, str]
    missing: Mapping[str, str]


def make_ready(voices: Path, name: str, sessions: Iterable[Timeline], wishes: SoundSettings) -> Ready:
    """Write into the index of the voice `name` what `sessions` need, beside what it lists already.

    Raises:
        RecordingFault: the name is no folder's, or the index that is there cannot be read.
        OSError: the disk refuses.
    """
    if PurePath(name).name != name or name.startswith(".") or not name.strip():
        raise RecordingFault(f"{name!r} is no name for a folder; a voice is called by one word, such as Mum.")
    folder = voices / name
    before = _read(folder / INDEX)
    names = {text.lower(): each for each, text in before.phrases.items()}
    needed = sentences_asked(text for session in sessions for text in texts_asked(session, wishes))
    phrases = dict(before.phrases)
    for text in needed:
        if text.lower() not in names:
            names[text.lower()] = free = _free_name(text, phrases)
            phrases[free] = text
    if phrases != before.phrases:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / INDEX, (HEAD + _toml(RecordingIndex(before.language, phrases))).encode())
    wanted = {names[text.lower()]: text for text in needed}
    missing = {each: text for each, text in wanted.items() if recording(folder, each) is None}
    return Ready(folder, wanted, missing)


def _read(file: Path) -> RecordingIndex:
    if not file.exists():
        return RecordingIndex()
    try:
        return read_index(file)
    except IndexFault as fault:
        raise RecordingFault(said_by(fault)) from fault


def _free_name(text: str, taken: Mapping[str, str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:_LONGEST_NAME].strip("-") or "phrase"
    numbered = (plain if number == 1 else f"{plain}-{number}" for number in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)


def _toml(index: RecordingIndex) -> str:
    return tomlkit.dumps({"language": index.language, "phrases": dict(index.phrases)})
