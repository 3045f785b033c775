# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every voice can do: turn one text into samples, in a bounded time. It must not know why it is said."""

import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from facetimer.sound.pcm import Samples, WavFault, read_wav

TIMEOUT_S = 5.0
"""For one phrase; espeak-ng takes 20 ms, PowerShell on a cold machine two seconds."""


class VoiceFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The engine did not answer, in time or at all; the message is a sentence for the person."""


class VoiceInfo(Struct, frozen=True):
    """One voice engine, for the doctor and the settings: whether it is there, and if not, why."""

    name: str
    usable: bool
    why_not: str = ""


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
            VoiceFailed: it cannot, or not within `TIMEOUT_S`.
        """
        ...


def spoken_to_file(
    name: str, text: str, command: Callable[[Path, Path], Sequence[str]], timeout_s: float = TIMEOUT_S
) -> Samples:
    """Have a program read a text file and write a WAV file; return what it wrote.

    Text goes by file, never on the command line, where a leading dash would be an option.

    Args:
        name: the engine, for the sentence that says what failed.
        text: what to say.
        command: given the text file and the WAV file, the words of the command.
        timeout_s: after so long it is ended.

    Raises:
        VoiceFailed: the program is missing, fails, hangs or writes no usable WAV.
    """
    with tempfile.TemporaryDirectory(prefix="facetimer-voice-") as folder:
        words, sound = Path(folder) / "text.txt", Path(folder) / "speech.wav"
        words.write_text(text, encoding="utf-8")
        try:
            subprocess.run(  # noqa: S603 - the program is one of ours, the text is in a file
                list(command(words, sound)),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=timeout_s,
                check=True,
            )
            return read_wav(sound)
        except subprocess.TimeoutExpired as fault:
            raise VoiceFailed(f"The voice {name} did not answer within {timeout_s:g} seconds.") from fault
        except (OSError, subprocess.CalledProcessError, WavFault) as fault:
            raise VoiceFailed(f"The voice {name} cannot be used ({fault}).") from fault
