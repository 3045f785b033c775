# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a cue is, and which cues sound in a stretch of time."""

import math

import pytest

from facetimer.sound.plan.cues import LONGEST_CUE_MS, Cue, CueKind, CuePlan
from facetimer.sound.tones import Tone


def cue(start_ms: int, end_ms: int, kind: CueKind = CueKind.SPEECH) -> Cue:
    return Cue(start_ms, end_ms, kind, None)


def plan(*cues: Cue) -> CuePlan:
    return CuePlan(cues, tuple(each.start_ms for each in cues), 60_000)


@pytest.mark.parametrize(
    ("audible", "gain_db", "is_heard"), [(True, 0.0, True), (False, 0.0, False), (True, -math.inf, False)]
)
def test_a_cue_is_heard_unless_nobody_can_say_it_or_it_is_wished_silent(
    audible: bool, gain_db: float, is_heard: bool
) -> None:
    made = Cue(0, 500, CueKind.START, Tone.START, gain_db=gain_db, audible=audible)
    assert made.is_heard == is_heard


def test_words_are_a_voice_and_seconds_and_strokes_may_lie_under_it() -> None:
    assert {kind for kind in CueKind if cue(0, 1, kind).is_voice} == {CueKind.SPEECH, CueKind.COUNT}
    under = {CueKind.PULSE, CueKind.LAST, CueKind.STROKE, CueKind.RETURN, CueKind.BREATH, CueKind.LEAD_IN}
    assert {kind for kind in CueKind if cue(0, 1, kind).is_bed} == under


def test_what_sounds_in_a_stretch_is_found_from_its_first_to_before_its_last_moment() -> None:
    before, into, within, after = cue(0, 1_000), cue(500, 1_001), cue(1_500, 1_600), cue(2_000, 2_500)
    assert plan(before, into, within, after).overlapping(1_000, 2_000) == [into, within]
    assert plan(before, into, within, after).overlapping(1_000, 2_001) == [into, within, after]


def test_the_longest_cue_is_found_by_its_last_moment() -> None:
    longest = cue(0, LONGEST_CUE_MS)
    assert plan(longest).overlapping(LONGEST_CUE_MS - 1, LONGEST_CUE_MS) == [longest]


def test_a_caption_stands_while_its_words_are_said_heard_or_not() -> None:
    words = Cue(500, 900, CueKind.SPEECH, None, "Hold.", audible=False)
    made = plan(Cue(400, 950, CueKind.PULSE, Tone.PULSE), words)
    assert [made.words_at(at) for at in (499, 500, 899, 900)] == [(), ("Hold.",), ("Hold.",), ()]
