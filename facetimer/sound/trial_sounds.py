# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sounds outside a session: trials of the speakers, of the person's levels and voice, and a beat to tap to.

The beat measures a late speaker. It and the trial of the speakers do not follow the levels: they test a device.

Pure; it must not know how they are played.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from facetimer.library.speaking_time import speaking_ms
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind, CuePlan
from facetimer.sound.plan.levels import at_level
from facetimer.sound.tones import Tone

TRIAL_MS = 2_500
FIRST_TRIAL_MS = 150
"""Silence before the first tone of the trial."""
BALANCE = (
    (150, CueKind.START, Tone.START),
    (1_300, CueKind.PULSE, Tone.PULSE),
    (2_300, CueKind.PULSE, Tone.PULSE),
    (3_300, CueKind.HALF, Tone.HALF),
    (4_300, CueKind.LAST, Tone.LAST),
    (5_300, CueKind.LAST, Tone.LAST),
    (6_300, CueKind.RELEASE, Tone.RELEASE),
)
BALANCE_MS = 7_500
AFTER_WORDS_MS, BETWEEN_MS = 300, 350
BEATS = 16
BEAT_MS = 900
"""Slow enough that a tap is not taken for the neighbour's: an offset of 450 ms either way is told."""


def trial_plan(tone_lengths_ms: Mapping[Tone, int]) -> CuePlan:
    """Return a start and a release."""
    return _plan([(FIRST_TRIAL_MS, Tone.START), (1_300, Tone.RELEASE)], TRIAL_MS, tone_lengths_ms)


def balance_plan(tone_lengths_ms: Mapping[Tone, int], preferences: SoundSettings) -> CuePlan:
    """Return a short hold at the levels chosen: start, pulse, half, last seconds and release, close together."""
    cues = [at_level(Cue(at, at + tone_lengths_ms[tone], kind, tone), preferences) for at, kind, tone in BALANCE]
    return CuePlan(tuple(cues), tuple(cue.start_ms for cue in cues), BALANCE_MS)


def words_plan(text: str, length_ms: int | None, preferences: SoundSettings) -> CuePlan:
    """Return `text` said at once; a caption where nobody can say it and `length_ms` is None."""
    end_ms = speaking_ms(text) if length_ms is None else length_ms
    cue = Cue(0, end_ms, CueKind.SPEECH, None, text, audible=length_ms is not None)
    return CuePlan((at_level(cue, preferences),), (0,), end_ms + AFTER_WORDS_MS)


def beginning_plan(plan: CuePlan, until_ms: int) -> CuePlan:
    """Return what begins in `plan` before `until_ms`, one after the other without its pauses: words and calls."""
    at, cues = 0, []
    for cue in plan.cues:
        if cue.start_ms < until_ms and cue.is_heard and not cue.is_bed:
            cues.append(replace(cue, start_ms=at, end_ms=at + cue.end_ms - cue.start_ms))
            at = cues[-1].end_ms + BETWEEN_MS
    return CuePlan(tuple(cues), tuple(cue.start_ms for cue in cues), at)


def beats_plan(tone_lengths_ms: Mapping[Tone, int], count: int = BEATS) -> CuePlan:
    """Return an even beat of `count` tones."""
    starts = [500 + BEAT_MS * beat for beat in range(count)]
    return _plan([(at, Tone.LAST) for at in starts], starts[-1] + BEAT_MS, tone_lengths_ms)


def _plan(tones: Sequence[tuple[int, Tone]], total_ms: int, lengths_ms: Mapping[Tone, int]) -> CuePlan:
    cues = tuple(Cue(at, at + lengths_ms[tone], CueKind.START, tone) for at, tone in tones)
    return CuePlan(cues, tuple(cue.start_ms for cue in cues), total_ms)
