# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The vocabulary of a cue plan: what sounds when. Pure; it must not know about samples, devices or clocks."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from facetimer.sound.tones import Tone


class CueKind(StrEnum):
    """What a cue tells."""

    INTRO = "intro"
    START = "start"
    PULSE = "pulse"
    LAST = "last"
    HALF = "half"
    COUNT = "count"
    STROKE = "stroke"
    RETURN = "return"
    BREATH = "breath"
    RELEASE = "release"
    SIDE = "side"
    SET_DONE = "set_done"
    END = "end"
    LEAD_IN = "lead_in"
    SPEECH = "speech"


BEDS = frozenset(
    {CueKind.PULSE, CueKind.LAST, CueKind.STROKE, CueKind.RETURN, CueKind.BREATH, CueKind.LEAD_IN},
)
"""Cues that may lie under speech; then they are softer."""
NEVER_DROPPED = frozenset({CueKind.RELEASE, CueKind.SIDE, CueKind.END})
VOICES = frozenset({CueKind.SPEECH, CueKind.COUNT})


class Cue(Struct, frozen=True):
    """Something to be heard from `start_ms` to `end_ms` of session time.

    Attributes:
        tone: which tone; None for speech.
        text: what is said, also the caption; empty for a tone.
        segment: index of the segment it tells about (not always the one it sounds in).
        pan: -1 left, 0 middle, 1 right.
        gain_db: on top of the level of the tone; minus infinity for what the person wants silent.
        audible: False for words that no voice can say here: they are captions only.
    """

    start_ms: int
    end_ms: int
    kind: CueKind
    tone: Tone | None
    text: str = ""
    segment: int = 0
    pan: float = 0.0
    gain_db: float = 0.0
    audible: bool = True

    @property
    def is_heard(self) -> bool:
        """Whether it makes any sound; a silent one keeps its place, and words their caption."""
        return self.audible and self.gain_db > -math.inf

    @property
    def is_voice(self) -> bool:
        """Whether it is words; whether they can be heard is `audible`."""
        return self.kind in VOICES

    @property
    def is_bed(self) -> bool:
        """Whether it may lie under speech."""
        return self.kind in BEDS


class CuePlan(Struct, frozen=True):
    """Every cue of a session, ordered by start."""

    cues: tuple[Cue, ...]
    starts: tuple[int, ...]
    total_ms: int

    def overlapping(self, start_ms: int, end_ms: int) -> Sequence[Cue]:
        """Return the cues that sound somewhere in [start_ms, end_ms)."""
        first = bisect_left(self.starts, start_ms - LONGEST_CUE_MS)
        last = bisect_left(self.starts, end_ms)
        return [cue for cue in self.cues[first:last] if cue.end_ms > start_ms]

    def words_at(self, position_ms: int) -> tuple[str, ...]:
        """Return what is said at `position_ms`, heard or not: a caption; at most one text."""
        return tuple(cue.text for cue in self.overlapping(position_ms, position_ms + 1) if cue.is_voice)


LONGEST_CUE_MS = 12_000
"""No cue is longer; a search for what sounds at a moment need not look further back."""
