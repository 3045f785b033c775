# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The tone vocabulary: what each tone means, how long it may be, and where its samples come from.

Rising means begin, falling means done, and no two tones differ by pitch alone. The shipped files are made by
`packaging/makers/make_tones.py`; a person's own file of the same name replaces one. It must not know when a tone
sounds.
"""

import os
from array import array
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from facetimer.notices import Notice, said_by
from facetimer.sound.pcm import (
    PEAK_CEILING,
    Samples,
    faded,
    frames,
    length_ms,
    peak,
    scaled,
)
from facetimer.sound.sound_files import SoundFault, read_sound
from facetimer.translating import QT_TRANSLATE_NOOP


class Tone(StrEnum):
    """A tone; the value is the name of its file in `assets/sounds/`."""

    INTRO = "intro"
    """An exercise is about to be explained."""
    START = "start"
    """Begin to move: two notes, rising."""
    PULSE = "pulse"
    """A second of a hold."""
    LAST = "last"
    """One of the last three seconds of a hold, or of the 3-2-1 after a pause."""
    HALF = "half"
    """Half the hold is over: one soft note."""
    RELEASE = "release"
    """Let go: two notes, falling."""
    STROKE = "stroke"
    """A further repetition begins."""
    RETURN = "return"
    """The way back of a repetition."""
    SIDE_LEFT = "side-left"
    """The left side comes next: a low pair."""
    SIDE_RIGHT = "side-right"
    """The right side comes next: a high pair."""
    SET_DONE = "set-done"
    """A set is done: a chord."""
    END = "end"
    """The session is over: a phrase of its own."""
    BREATH_IN = "breath-in"
    """Breathe in: a swell that rises."""
    BREATH_OUT = "breath-out"
    """Breathe out: a swell that falls."""


LONGEST_MS: Mapping[Tone, int] = {
    Tone.INTRO: 600,
    Tone.START: 850,
    Tone.PULSE: 200,
    Tone.LAST: 200,
    Tone.HALF: 450,
    Tone.RELEASE: 850,
    Tone.STROKE: 200,
    Tone.RETURN: 200,
    Tone.SIDE_LEFT: 850,
    Tone.SIDE_RIGHT: 850,
    Tone.SET_DONE: 1_000,
    Tone.END: 4_000,
    Tone.BREATH_IN: 4_000,
    Tone.BREATH_OUT: 4_000,
}
"""The room the plan has for each tone: a hold of five seconds must still fit start, half and release."""

OWN_ENDINGS = (".wav", ".flac", ".ogg", ".mp3")
"""What a person's own tone may end in; where there are several of one name, the first that can be used."""

_EDGE_FRAMES = frames(5)


class ToneSet(Struct, frozen=True):
    """The samples of every tone, and what was wrong with the person's own ones."""

    samples: Mapping[Tone, Samples]
    faults: tuple[str, ...] = ()

    @property
    def lengths_ms(self) -> dict[Tone, int]:
        """How long each tone sounds."""
        return {tone: length_ms(samples) for tone, samples in self.samples.items()}


def load_tones(shipped: Path, own: Path | None = None) -> ToneSet:
    """Read every tone from `shipped`, replaced by a file of the same name in `own` where that can be used.

    A shipped file that is missing or damaged leaves its tone silent and is named in the faults: a session must
    not fail for it.
    """
    samples: dict[Tone, Samples] = {}
    faults: list[str] = []
    for tone in Tone:
        for path in (*_own_files(tone, own), shipped / f"{tone.value}.wav"):
            try:
                samples[tone] = checked_tone(tone, path)
            except SoundFault as fault:
                faults.append(said_by(fault))
            else:
                break
        samples.setdefault(tone, array("h", bytes(2 * frames(20))))
    return ToneSet(samples, tuple(faults))


def checked_tone(tone: Tone, path: Path) -> Samples:
    """Return the samples in `path`, fit to be `tone`: no click at either end, peak at most -3 dBFS.

    Raises:
        SoundFault: unreadable, silent, or longer than `LONGEST_MS` allows.
    """
    samples = read_sound(path)
    length, longest = length_ms(samples), LONGEST_MS[tone]
    if length > longest:
        words = QT_TRANSLATE_NOOP(
            "Notices", "{file}: lasts {length} ms; the tone {tone} has room for {longest} ms"
        )
        raise SoundFault(Notice(words, file=path, length=length, tone=tone.value, longest=longest))
    highest = peak(samples)
    if highest < PEAK_CEILING // 100:
        words = QT_TRANSLATE_NOOP(
            "Notices", "{file}: nothing can be heard in it; its loudest sample must be above -43 dBFS"
        )
        raise SoundFault(Notice(words, file=path))
    if highest > PEAK_CEILING:
        samples = scaled(samples, PEAK_CEILING / highest)
    if samples[0] or samples[-1]:
        samples = faded(samples, _EDGE_FRAMES, _EDGE_FRAMES)
    return samples


def _own_files(tone: Tone, folder: Path | None) -> list[Path]:
    """Return the person's own files for `tone`, the first one preferred."""
    if folder is None:
        return []
    paths = (folder / f"{tone.value}{ending}" for ending in OWN_ENDINGS)
    return [path for path in paths if os.path.lexists(path)]
