# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Make assets/voices/en: every phrase that the shipped library can ask for, said by one voice.

It needs what `packaging/locks/voice.txt` pins, in an environment of its own, and downloads nothing:

    python -m venv /tmp/voice
    /tmp/voice/bin/pip install --require-hashes -r packaging/locks/voice.txt
    PYTHONPATH=. /tmp/voice/bin/python packaging/makers/make_voice_pack.py

The voice is `heart` of hibari, which its wheel holds; a seed makes it say a text the same way each time, and the
same machine writes the same bytes twice. What is said is trimmed, set to -20 LUFS and packed as
`facetimer/sound/voices/phrase_pack.py` reads it. Sentences are said one by one, as they are in a longer text, and
what only a person's own figures ask for is joined from its clauses: the pack would be five times as large.
"""

import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import numpy as np
from msgspec import json
from msgspec.structs import replace
from numpy.typing import NDArray

from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise, RoutineStep
from facetimer.library.single_exercise import single_exercise
from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import Side, Timeline, TimelineOptions, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import RATE_HZ
from facetimer.sound.plan import phrases
from facetimer.sound.plan.asked import sentences, texts_asked
from facetimer.sound.voices.hibari import MARGIN_MS, PACES, SEED
from facetimer.sound.voices.hibari_process import MODEL_HZ
from facetimer.sound.voices.joining import PAUSES_MS
from facetimer.sound.voices.phrase_pack import INDEX, SOUNDS, Index, PhrasePack, Place

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "voices" / "en"
LUFS = -20.0
PEAK = 10 ** (-3 / 20)
SILENCE_DB = -40.0
"""Below the loudest moment of a phrase: what is softer at its ends is breath and noise."""
BEFORE_MS, AFTER_MS, SOFT_MS = 12, 40, 5
HEARD_DB, LEAD_MS = -40.0, 15
"""As in facetimer/sound/tidying.py."""
PASSES, PRESSED = 8, 10 ** (-3.5 / 20)
"""How often a beginning is looked for in what Vorbis made of it; what the other rate may still take from it."""
SMALLEST = 1.0
"""How hard soundfile lets Vorbis press: about 32 kbit/s."""
COUNT_MS = 800
"""A spoken second ends before the next one."""
HOLDS_S = range(1, 61)
REPS = range(1, 11)
TIMES = range(2, 21)
SETS = range(2, 7)
SAID: tuple[Literal["everything", "short"], ...] = ("everything", "short")
"""How much is said; nothing is said at another level that is not said at one of these."""

Wave = NDArray[np.float64]


def texts_as_written(catalogue: Catalogue) -> set[str]:
    """Return what plans of the shipped library ask a voice for, with the figures that its files have."""
    texts = {text for value in vars(phrases).values() for text in _fixed(value)}
    texts.update(phrases.counted(second) for second in range(1, 11))
    for exercise in catalogue.exercises.values():
        for is_next in (True, False):
            texts.update(phrases.identity(exercise, is_next=is_next))
            texts.update(phrases.name_alone(exercise, is_next=is_next))
    for side in Side:
        options = TimelineOptions(first_side=side)
        for routine in catalogue.routines.values():
            texts |= asked_for(compile_timeline(routine, catalogue.exercises, options))
        for exercise in catalogue.exercises.values():
            texts |= asked_for(alone(exercise, options))
    return texts


def texts_with_own_figures(catalogue: Catalogue) -> set[str]:
    """Return what they ask for with a length of holds or with counts that a person chose."""
    texts: set[str] = set()
    for exercise in catalogue.exercises.values():
        for hold_s in HOLDS_S:
            texts |= asked_for(alone(exercise, TimelineOptions(own_hold_ms=hold_s * 1000)))
        for reps in REPS:
            texts |= asked_for(alone(exercise, TimelineOptions(), reps))
    for sets in SETS:
        texts.update(text for number in range(2, sets + 1) for text in phrases.next_set(number, sets))
    texts.update(text for s in HOLDS_S for reps in (1, 2) for text in phrases.seconds(s * 1000, reps))
    texts.update(text for reps in TIMES for text in phrases.times(reps))
    return texts


def alone(exercise: Exercise, options: TimelineOptions, reps: int | None = None) -> Timeline:
    """Return a session of one exercise, with as many repetitions as wished."""
    routine = replace(single_exercise(exercise), steps=(RoutineStep(exercise.id, reps=reps),))
    return compile_timeline(routine, {exercise.id: exercise}, options)


def asked_for(timeline: Timeline) -> set[str]:
    """Return what the plan of `timeline` asks for at each level, whether the voice is quick, usual or slow."""
    return {text for said in SAID for text in texts_asked(timeline, SoundSettings(spoken_count="all", said=said))}


def _fixed(value: object) -> Iterator[str]:
    """Yield the phrases of a constant that have no places to be filled."""
    if isinstance(value, dict):
        for each in value.values():
            yield from _fixed(each)
    elif isinstance(value, str) and value.endswith(".") and not set("{\n") & set(value):
        yield value


# -- which phrases say all that ----------------------------------------------------------------------------------


def to_be_said(as_written: Iterable[str], own_figures: Iterable[str]) -> list[str]:
    """Return the phrases of which all texts can be joined: sentences, and clauses of what is rarely said."""
    said = {phrase for text in as_written for phrase in sentences(text)}
    small = {phrase.lower() for phrase in said}
    for text in own_figures:
        for sentence in sentences(text):
            if sentence.lower() not in small:
                said.update(_clauses(sentence))
    return sorted({phrase.lower(): phrase for phrase in sorted(said)}.values())


def _clauses(sentence: str) -> list[str]:
    return sentence.replace(", ", ",\n").splitlines()


# -- saying, trimming, levelling ---------------------------------------------------------------------------------


class Speaker:
    """The voice, with what it has said; `tts` turns a text and a pace into a wave."""

    def __init__(self, tts: Any) -> None:
        self._tts = tts
        self._said: dict[tuple[str, float], Wave] = {}

    def say(self, phrase: str, pace: float) -> Wave:
        """Return `phrase` trimmed and at its level, at `MODEL_HZ`."""
        if (phrase, pace) not in self._said:
            wave = np.asarray(self._tts(phrase, speed=pace, seed=SEED), dtype=np.float64)
            self._said[phrase, pace] = begun(levelled(trimmed(wave)))
        return self._said[phrase, pace]


def trimmed(wave: Wave) -> Wave:
    """Return speech from `BEFORE_MS` before its first sound to `AFTER_MS` after its last, with soft ends."""
    level = envelope(wave, MODEL_HZ)
    loud = np.flatnonzero(level > level.max() * 10 ** (SILENCE_DB / 20))
    before, after, soft = (MODEL_HZ * ms // 1000 for ms in (BEFORE_MS, AFTER_MS, SOFT_MS))
    body = np.pad(wave, (before, after))[loud[0] : loud[-1] + before + after].copy()
    ramp = 0.5 - 0.5 * np.cos(np.pi * np.arange(soft) / soft)
    body[:soft] *= ramp
    body[-soft:] *= ramp[::-1]
    return body


def begun(wave: Wave, heard: Wave | None = None) -> Wave:
    """Return levelled speech from `LEAD_MS` before what is heard in a room: an f may be long and soft.

    Args:
        wave: the speech.
        heard: how it sounds in the pack, if that is known.
    """
    first = int(np.flatnonzero(np.abs(wave if heard is None else heard) > 10 ** (HEARD_DB / 20))[0])
    body = wave[max(0, first - MODEL_HZ * LEAD_MS // 1000) :].copy()
    soft = MODEL_HZ * SOFT_MS // 1000
    body[:soft] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(soft) / soft)
    return body


def envelope(wave: Wave, rate_hz: int) -> Wave:
    """Return the level around each sample: the root of the mean square of 5 ms."""
    window = rate_hz // 200
    return np.sqrt(np.convolve(wave**2, np.full(window, 1 / window), "same"))


def levelled(wave: Wave) -> Wave:
    """Return speech at `LUFS` in its loudest 400 ms (BS.1770, one channel), its peaks at most at -3 dBFS."""
    factor = 10 ** ((LUFS - loudness(wave)) / 20)
    return wave * min(factor, PEAK / np.abs(wave).max())


def loudness(wave: Wave) -> float:
    """Return the loudest 400 ms in LUFS, one channel; a shorter sound is measured with silence around it."""
    window = int(0.4 * MODEL_HZ)
    padded = np.pad(wave, window)
    size = 1 << (len(padded) - 1).bit_length()
    spectrum = np.fft.rfft(padded, size) * _k_weights(np.fft.rfftfreq(size, 1 / MODEL_HZ))
    energy = np.concatenate([[0.0], np.cumsum(np.fft.irfft(spectrum, size)[: len(padded)] ** 2)])
    return float(-0.691 + 10 * np.log10((energy[window:] - energy[:-window]).max() / window))


def _k_weights(hz: Wave) -> Wave:
    """Return the gain of both filters of BS.1770 at each frequency, from the standard's figures for 48 kHz."""
    angle = 2 * np.pi * hz / 48_000
    z = np.cos(angle) - 1j * np.sin(angle)  # Wine 8 has no `cexp`, and the tests of the pack run there as well
    head = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    low_cut = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.abs(head * low_cut)


def paced(said: Iterable[str], texts: Iterable[str], speaker: Speaker) -> Mapping[str, float]:
    """Return the pace of each phrase: none is slower than the tightest of the texts it stands in allows."""
    paces = {phrase.lower(): (phrase, 0) for phrase in said}
    lengths = {small: len(speaker.say(phrase, PACES[0])) for small, (phrase, _) in paces.items()}
    pack = PhrasePack(folder=ROOT / "none", index=Index(0, dict.fromkeys(paces, Place(0, 0, 0))))
    for text in sorted(texts):
        parts = pack.parts_of(text)
        rests_ms = sum(PAUSES_MS[part[-1]] for part, _ in pairwise(parts))
        while sum(lengths[part] for part in parts) * 1000 / MODEL_HZ + rests_ms > _allowed_ms(text):
            part = max(parts, key=lambda each: (lengths[each] if paces[each][1] < len(PACES) - 1 else 0, each))
            phrase, step = paces[part]
            if step == len(PACES) - 1:
                print(f"{text!r} takes longer than it is given")
                break
            paces[part] = (phrase, step + 1)
            lengths[part] = len(speaker.say(phrase, PACES[step + 1]))
    return {phrase: PACES[step] for phrase, step in paces.values()}


def _allowed_ms(text: str) -> int:
    """Return how long a text may take; a number in digits is said in more letters than it has."""
    if text in {phrases.counted(second) for second in range(1, 11)}:
        return COUNT_MS
    return speaking_ms("".join("twenty-five" if letter.isdigit() else letter for letter in text)) - MARGIN_MS


# -- packing -----------------------------------------------------------------------------------------------------


def vorbis(wave: Wave) -> tuple[bytes, bytes]:
    """Return the header and the pages of a wave as Ogg Vorbis, with the same bytes for the same wave."""
    import soundfile

    file = io.BytesIO()
    soundfile.write(file, wave, MODEL_HZ, format="OGG", subtype="VORBIS", compression_level=SMALLEST)
    pages = list(_ogg_pages(file.getvalue()))
    head = next(i for i, page in enumerate(pages) if int.from_bytes(page[6:14], "little"))
    return b"".join(pages[:head]), b"".join(pages[head:])


def heard_at_once(wave: Wave) -> Wave:
    """Return `wave` so that it begins as `begun` says when it is decoded: Vorbis changes soft noise."""
    import soundfile

    for _ in range(PASSES):
        heard, _ = soundfile.read(io.BytesIO(b"".join(vorbis(wave))))
        shorter = begun(wave, heard * PRESSED)
        if len(shorter) == len(wave):
            break
        wave = shorter
    return wave


def _ogg_pages(stream: bytes) -> Iterator[bytes]:
    """Yield the pages with a serial number of 0 instead of one by chance, see RFC 3533, section 6."""
    at = 0
    while at < len(stream):
        count = stream[at + 26]
        end = at + 27 + count + sum(stream[at + 27 : at + 27 + count])
        page = bytearray(stream[at:end])
        page[14:18] = bytes(4)
        page[22:26] = bytes(4)
        page[22:26] = _ogg_sum(page).to_bytes(4, "little")
        yield bytes(page)
        at = end


def _ogg_sum(page: bytes | bytearray) -> int:
    total = 0
    for byte in page:
        total = (total << 8) & 0xFFFF_FFFF ^ _SUMS[(total >> 24) ^ byte]
    return total


def _sum_of(byte: int) -> int:
    total = byte << 24
    for _ in range(8):
        total = (total << 1) ^ (0x04C1_1DB7 if total & 0x8000_0000 else 0)
    return total & 0xFFFF_FFFF


_SUMS = [_sum_of(byte) for byte in range(256)]


def write_pack(folder: Path, waves: Mapping[str, Wave]) -> None:
    """Write sounds and index of `waves`, each by its phrase."""
    packed = {phrase.lower(): vorbis(wave) for phrase, wave in waves.items()}
    (head,) = {head for head, _ in packed.values()}
    lengths = {phrase.lower(): round(len(wave) * RATE_HZ / MODEL_HZ) for phrase, wave in waves.items()}
    sounds, places = bytearray(head), {}
    for phrase, (_, pages) in sorted(packed.items()):
        places[phrase] = Place(len(sounds), len(pages), lengths[phrase])
        sounds += pages
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SOUNDS).write_bytes(sounds)
    (folder / INDEX).write_bytes(json.format(json.encode(Index(len(head), places)), indent=0) + b"\n")


def main(folder: Path) -> None:
    """Say every phrase, write the pack and print what it came to."""
    from hibari import Hibari

    catalogue = load_catalogue(ROOT / "assets" / "library")
    as_written, own = texts_as_written(catalogue), texts_with_own_figures(catalogue)
    said = to_be_said(as_written, own)
    speaker = Speaker(Hibari())
    paces = paced(said, as_written | own, speaker)
    waves = {phrase: heard_at_once(speaker.say(phrase, pace)) for phrase, pace in paces.items()}
    write_pack(folder, waves)
    seconds = sum(map(len, waves.values())) / MODEL_HZ
    size = (folder / SOUNDS).stat().st_size
    print(f"{len(as_written | own)} texts of {len(said)} phrases, {seconds / 60:.1f} min, {size / 2**20:.2f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
