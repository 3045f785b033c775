# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Cue plan to PCM, in legs, sample-exact. Pure; it must not know who plays a leg or when.

Positions are session time in milliseconds; a cue's first sample is the nearest to its start, counted from the
leg's own start, so every cue of a leg is exact by construction.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from facetimer.settings import SoundSettings
from facetimer.sound.pcm import RATE_HZ, Samples, frames, gain, mix_into, panned, scaled
from facetimer.sound.plan.cues import Cue, CueKind, CuePlan
from facetimer.sound.plan.lane import VOICE_GAP_MS
from facetimer.sound.plan.levels import at_level
from facetimer.sound.tones import Tone

LONGEST_LEG_MS = 30_000
"""Sound cards drift (200 ppm measured): 6 ms over this, and the next leg starts on the clock again."""
FIRST_LEG_MS = 4_000
"""Short, so that the first sound does not wait for the rest."""
SHORTEST_SILENCE_MS = 20
DUCKED_DB = -8.0
"""A bed under a voice."""


def cut_in_silence(cues: Sequence[Cue], start_ms: int, longest_ms: int) -> int:
    """Return where a leg from `start_ms` best ends: the latest silence of 20 ms within `longest_ms`.

    If there is none, which no plan of ours contains, the leg ends at its longest.
    """
    limit = start_ms + longest_ms
    latest = limit
    for cue in sorted(cues, key=lambda c: c.end_ms, reverse=True):
        if cue.start_ms >= latest + SHORTEST_SILENCE_MS or cue.end_ms <= latest - SHORTEST_SILENCE_MS:
            continue
        latest = cue.start_ms - SHORTEST_SILENCE_MS
    return latest if latest > start_ms else limit


class Palette:
    """The samples of every sound, prepared once per level and side.

    Args:
        tones: mono samples of each tone.
        phrases: gives the mono samples of a text, None for one that nobody has said.
    """

    def __init__(
        self, tones: Mapping[Tone, Samples], phrases: Callable[[str], Samples | None] = lambda _text: None
    ) -> None:
        self._tones = tones
        self._phrases = phrases
        self._prepared = lru_cache(maxsize=96)(self._prepare)

    def stereo(self, cue: Cue, extra_db: float) -> Samples:
        """Return the stereo samples of `cue`, `extra_db` on top of its own gain; empty if it is not heard."""
        if not cue.is_heard:
            return array("h")
        db = round(cue.gain_db + extra_db)
        if cue.tone is not None:
            return self._prepared(cue.tone, db, cue.pan)
        mono = self._phrases(cue.text)  # kept by no one but the cache on disk: an hour of words is 60 MB
        return panned(scaled(mono, gain(db)), cue.pan) if mono else array("h")

    def _prepare(self, tone: Tone, db: int, pan: float) -> Samples:
        mono = self._tones.get(tone)
        return panned(scaled(mono, gain(db)), pan) if mono else array("h")


def render(
    cues: Sequence[Cue],
    palette: Palette,
    start_ms: int,
    end_ms: int,
    *,
    level_db: float = 0.0,
    keep_awake: bool = False,
) -> bytes:
    """Return the stereo frames of [start_ms, end_ms): the `cues` that sound there, silence elsewhere.

    A cue that began earlier is entered in the middle, one that ends later is cut: both only where a leg is
    started by a person's jump, never at a joint (`cut_in_silence`). Levels are rounded to 1 dB. With `keep_awake`
    the silence carries a noise too soft to hear.
    """
    origin = frames(start_ms)
    length = frames(end_ms) - origin
    leg = keep_awake_noise(length) if keep_awake else array("h", bytes(4 * length))
    for cue in sorted(cues, key=lambda c: c.is_bed):  # beds last: only they have to be added sample by sample
        ducked = DUCKED_DB if cue.is_bed and _under_speech(cue, cues) else 0.0
        sound = palette.stereo(cue, level_db + ducked)
        at = 2 * (frames(cue.start_ms) - origin)
        if at < 0:
            sound, at = sound[-at:], 0
        sound = sound[: max(0, len(leg) - at)]
        if not sound:
            continue
        if ducked:
            mix_into(leg, at, sound)
        else:
            leg[at : at + len(sound)] = sound
    return leg.tobytes()


def keep_awake_noise(length: int) -> Samples:
    """Return `length` frames of noise at -84 dBFS: nobody hears it, but a speaker that sleeps in silence does."""
    second = _noise_second()
    return (second * (length // RATE_HZ + 1))[: 2 * length]


@lru_cache(maxsize=1)
def _noise_second() -> Samples:
    state, second = 1, array("h")
    for _ in range(2 * RATE_HZ):
        state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF  # any cheap generator serves
        second.append((state >> 16) % 5 - 2)
    return second


def _under_speech(bed: Cue, cues: Sequence[Cue]) -> bool:
    return any(c.is_voice and c.start_ms < bed.end_ms and bed.start_ms < c.end_ms for c in cues if c.is_heard)


def whole_track_plan(plan: CuePlan) -> list[tuple[int, int]]:
    """Return the legs of a session played from its start to its end."""
    legs: list[tuple[int, int]] = []
    at = 0
    while at < plan.total_ms:
        longest = min(LONGEST_LEG_MS, plan.total_ms - at)
        end = at + longest
        if end < plan.total_ms:
            end = cut_in_silence(plan.overlapping(at, end + SHORTEST_SILENCE_MS), at, longest)
        legs.append((at, end))
        at = end
    return legs


LEAD_IN_COUNT = 3
OPENING_MS = 100
"""The first sound of a lead-in waits so long: a device needs up to 70 ms to open."""


def lead_in_cues(
    plan: CuePlan,
    begins_ms: int,
    position_ms: int,
    tone_lengths_ms: Mapping[Tone, int],
    preferences: SoundSettings | None = None,
) -> list[Cue]:
    """Return what sounds from `begins_ms` until the session goes on at `position_ms`: a 3-2-1.

    Words that the pause cut off are said again, if they fit: whoever listens would have half a sentence otherwise.
    """
    length = tone_lengths_ms[Tone.LAST]
    first = begins_ms + OPENING_MS
    starts = [position_ms - 1_000 * count for count in range(LEAD_IN_COUNT, 0, -1)]
    cues = [
        at_level(Cue(at, at + length, CueKind.LEAD_IN, Tone.LAST), preferences or SoundSettings())
        for at in (max(start, first) for start in starts if start >= begins_ms)
    ]
    for cue in plan.overlapping(position_ms, position_ms + 1):
        start = position_ms - VOICE_GAP_MS - (cue.end_ms - cue.start_ms)
        if cue.kind is CueKind.SPEECH and cue.start_ms < position_ms and start >= first:
            cues.append(replace(cue, start_ms=start, end_ms=position_ms - VOICE_GAP_MS))
    return cues
