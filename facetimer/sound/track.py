# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Cue plan to PCM, in legs, sample-exact. Pure; it must not know who plays a leg or when.

Positions are session time in milliseconds; a cue's first sample is the nearest to its start, counted from the
leg's own start, so every cue of a leg is exact by construction.
"""

from array import array
from collections.abc import Mapping, Sequence
from functools import lru_cache

from facetimer.sound.cues import Cue, CueKind, CuePlan
from facetimer.sound.pcm import Samples, frames, gain, mix_into, panned, scaled
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
        phrases: mono samples of each text that a voice has said.
    """

    def __init__(self, tones: Mapping[Tone, Samples], phrases: Mapping[str, Samples] | None = None) -> None:
        self._tones = tones
        self._phrases = phrases or {}
        self._prepared = lru_cache(maxsize=96)(self._prepare)

    def stereo(self, cue: Cue, extra_db: float) -> Samples:
        """Return the stereo samples of `cue`, `extra_db` on top of its own gain; empty for a mere caption."""
        if not cue.audible:
            return array("h")
        return self._prepared(cue.tone, cue.text, round(cue.gain_db + extra_db, 1), cue.pan)

    def _prepare(self, tone: Tone | None, text: str, db: float, pan: float) -> Samples:
        mono = self._tones.get(tone) if tone is not None else self._phrases.get(text)
        return panned(scaled(mono, min(4.0, gain(db))), pan) if mono else array("h")


def render(cues: Sequence[Cue], palette: Palette, start_ms: int, end_ms: int, *, level_db: float = 0.0) -> bytes:
    """Return the stereo frames of [start_ms, end_ms): the `cues` that sound there, silence elsewhere.

    A cue that began earlier is entered in the middle, one that ends later is cut: both only where a leg is
    started by a person's jump, never at a joint (`cut_in_silence`).
    """
    origin = frames(start_ms)
    leg = array("h", bytes(4 * (frames(end_ms) - origin)))
    for cue in cues:
        ducked = DUCKED_DB if cue.is_bed and _under_speech(cue, cues) else 0.0
        sound = palette.stereo(cue, level_db + ducked)
        at = 2 * (frames(cue.start_ms) - origin)
        if at < 0:
            sound, at = sound[-at:], 0
        sound = sound[: max(0, len(leg) - at)]
        if not sound:
            continue
        if cue.is_bed or cue.is_voice:
            mix_into(leg, at, sound)
        else:
            leg[at : at + len(sound)] = sound
    return leg.tobytes()


def _under_speech(bed: Cue, cues: Sequence[Cue]) -> bool:
    return any(c.is_voice and c.start_ms < bed.end_ms and bed.start_ms < c.end_ms for c in cues if c.audible)


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
"""The first count of a lead-in waits so long: a device needs up to 70 ms to open."""


def lead_in_cues(begins_ms: int, position_ms: int, tone_lengths_ms: Mapping[Tone, int]) -> list[Cue]:
    """Return the 3-2-1 before `position_ms`, as far as the time from `begins_ms` has room for it."""
    length = tone_lengths_ms[Tone.LAST]
    starts = [position_ms - 1_000 * count for count in range(LEAD_IN_COUNT, 0, -1)]
    return [
        Cue(at, at + length, CueKind.LEAD_IN, Tone.LAST)
        for at in (max(start, begins_ms + OPENING_MS) for start in starts if start >= begins_ms)
    ]
