# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every voice can do: turn one text into samples, in a bounded time. It must not know why it is said."""

import errno
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from msgspec import Struct

from facetimer.notices import Notice, said_by
from facetimer.sound.pcm import Samples
from facetimer.sound.sound_files import SoundFault, read_wav
from facetimer.starting import HIDDEN_WINDOW, found_program
from facetimer.translating import QT_TRANSLATE_NOOP

TIMEOUT_S = 5.0
"""For one phrase; espeak-ng takes 20 ms, PowerShell on a cold machine two seconds."""
ROOM_BYTES = 4 * 2**20
"""What must be free on the disk before a phrase is spoken; one of ten seconds takes 0.9 MB.

Some engines write half a phrase to a full disk and end as if all were well.
"""
TEXT_FILE, WAV_FILE = "FACETIMER_TEXT_FILE", "FACETIMER_WAV_FILE"
"""Environment variables that name the files, for an engine that takes no words on its command line."""


class VoiceFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The engine did not answer, in time or at all; the message is a sentence for the person."""


class NoRoom(VoiceFailed):
    """The disk has no place for what is spoken; the engine is not to blame, and there may be one later."""


class VoiceNotThere(Exception):  # noqa: N818 - likewise
    """A voice that was asked for by its file cannot be used; the message is a sentence that says why."""


class VoiceInfo(Struct, frozen=True):
    """One voice engine, for the doctor and the settings: whether it is there, and if not, why.

    Attributes:
        speaks: the code of the language that it speaks for us, with the country by which it sounds where that is
            known: `en_GB`; empty where nothing is known, and where it is not there.
    """

    name: str
    usable: bool
    why_not: str = ""
    speaks: str = ""


class Manner(Struct, frozen=True):
    """How something is said: the engine's own name of a voice (empty: its default) and the pace."""

    variant: str = ""
    rate_percent: int = 100


class Voice(Protocol):
    """A way to turn text into sound."""

    @property
    def name(self) -> str:
        """Its name in the registry, part of the key of what it has said."""
        ...

    def say(self, text: str, manner: Manner) -> Samples:
        """Return `text` as mono samples at 44.1 kHz.

        Raises:
            NoRoom: there is no place on the disk to do it now.
            VoiceFailed: it cannot, or not within `TIMEOUT_S`.
        """
        ...


class InstalledVoice(Voice, Protocol):
    """A voice that can tell why it is not there."""

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        ...


@runtime_checkable
class KnowsItsWords(Protocol):
    """A voice that does not say any text."""

    def can_say(self, text: str) -> bool:
        """Whether it says `text`."""
        ...


def spoken_to_file(
    name: str,
    text: str,
    command: Callable[[Path, Path], Sequence[str]],
    *,
    variables: Mapping[str, str] | None = None,
    timeout_s: float = TIMEOUT_S,
) -> Samples:
    """Have a program read a text file and write a WAV file; return what it wrote.

    Text goes by file, never on the command line, where a leading dash would be an option.

    Args:
        name: the engine, for the sentence that says what failed.
        text: what to say.
        command: given the text file and the WAV file, the words of the command.
        variables: added to its environment; `TEXT_FILE` and `WAV_FILE` always are.
        timeout_s: after so long it is ended.

    Raises:
        NoRoom: the folder for temporary files does not serve.
        VoiceFailed: the program is missing, fails, hangs or writes no usable WAV.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="facetimer-voice-", ignore_cleanup_errors=True) as folder:
            _check_room(folder)
            words, sound = Path(folder) / "text.txt", Path(folder) / "speech.wav"
            words.write_text(text, encoding="utf-8")
            files = {TEXT_FILE: str(words), WAV_FILE: str(sound)}
            _run(name, command(words, sound), {**os.environ, **files, **(variables or {})}, timeout_s)
            return _read(name, sound)
    except OSError as fault:
        sentence = QT_TRANSLATE_NOOP("Notices", "No words can be spoken: {reason}, where temporary files go.")
        raise NoRoom(Notice(sentence, reason=fault.strerror or fault)) from fault


def _check_room(folder: str) -> None:
    if shutil.disk_usage(folder).free < ROOM_BYTES:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _run(name: str, command: Sequence[str], environment: Mapping[str, str], timeout_s: float) -> None:
    program, *options = command
    try:
        subprocess.run(  # noqa: S603 - the program is one of ours, the text is in a file
            [_place_of(program), *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=timeout_s,
            creationflags=HIDDEN_WINDOW,
            check=True,
        )
    except subprocess.TimeoutExpired as fault:
        words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} did not answer within {seconds} seconds.")
        raise VoiceFailed(Notice(words, voice=name, seconds=f"{timeout_s:g}")) from fault
    except (OSError, subprocess.CalledProcessError) as fault:
        raise VoiceFailed(unusable(name, said_by(fault))) from fault


def _place_of(program: str) -> str:
    place = found_program(program)
    if place is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), program)
    return place


def unusable(name: str, reason: str) -> Notice:
    """Return the sentence that an engine fails, and why."""
    return Notice(
        QT_TRANSLATE_NOOP("Notices", "The voice {voice} cannot be used ({reason})."), voice=name, reason=reason
    )


def _read(name: str, sound: Path) -> Samples:
    if not sound.exists():
        raise VoiceFailed(unusable(name, Notice(QT_TRANSLATE_NOOP("Notices", "it wrote no sound"))))
    try:
        return read_wav(sound)
    except SoundFault as fault:
        raise VoiceFailed(unusable(name, said_by(fault))) from fault
