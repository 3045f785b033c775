# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Each family of cues is as loud as the person wants it, down to silence; nothing moves and nothing clips."""

from array import array

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import PEAK_CEILING, Samples
from facetimer.sound.plan.cues import NEVER_DROPPED, Cue, CueKind, CuePlan
from facetimer.sound.plan.levels import FAMILIES
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.render.track import Palette, lead_in_cues, render
from facetimer.sound.tones import ToneSet
from facetimer.sound.trial_sounds import balance_plan
from tests.examples import block, exercise, timeline
from tests.sound.sessions import talking, timelines

NAMES = sorted(set(FAMILIES.values()))
PLAIN = timeline(exercise("press", block(2, 10, 2, 2, per_side=True)), exercise("glide", block(2, 0, 2, reps=4)))
WISHES = SoundSettings(spoken_count="last_three")
SPOKEN: Samples = array("h", [PEAK_CEILING, -PEAK_CEILING] * 2_000)


def planned(tones: ToneSet, plain: Timeline = PLAIN, /, **levels: int) -> CuePlan:
    return plan_cues(plain, tones.lengths_ms, replace(WISHES, **levels), talking)


def heard(cue: Cue, tones: ToneSet) -> NDArray[np.int16]:
    """Return the left channel of `cue` alone, as it would be played."""
    palette = Palette(tones.samples, lambda _text: SPOKEN)
    return np.frombuffer(render([cue], palette, cue.start_ms, cue.end_ms), np.int16)[0::2]


def loudness(cue: Cue, tones: ToneSet) -> float:
    return float(np.sqrt(np.mean(heard(cue, tones).astype(float) ** 2)))


def test_every_kind_of_cue_has_a_level() -> None:
    assert FAMILIES.keys() == set(CueKind)
    assert set(FAMILIES.values()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_half_the_level_is_half_the_samples_of_that_family_and_of_no_other(name: str, tones: ToneSet) -> None:
    full, softer = planned(tones), planned(tones, **{name: 50})
    seen = set()

    for before, after in zip(full.cues, softer.cues, strict=True):
        wanted = 0.5 if FAMILIES[before.kind] == name else 1.0
        assert loudness(after, tones) == pytest.approx(wanted * loudness(before, tones), rel=0.02), after
        seen.add(FAMILIES[before.kind])

    assert name in seen


@pytest.mark.parametrize("name", NAMES)
def test_at_none_a_family_is_silent_and_keeps_its_place_and_its_words(name: str, tones: ToneSet) -> None:
    full, silent = planned(tones), planned(tones, **{name: 0})

    assert [(c.start_ms, c.end_ms, c.kind) for c in silent.cues] == [
        (c.start_ms, c.end_ms, c.kind) for c in full.cues
    ]
    assert [cue.text for cue in silent.cues] == [cue.text for cue in full.cues]
    for cue in silent.cues:
        assert heard(cue, tones).any() == (FAMILIES[cue.kind] != name), cue


def test_calls_that_never_drop_are_in_the_plan_even_when_they_are_silent(tones: ToneSet) -> None:
    kinds = {cue.kind for cue in planned(tones, calls_percent=0).cues}

    assert kinds >= NEVER_DROPPED


def test_a_silent_voice_softens_no_bed(tones: ToneSet) -> None:
    speech = Cue(0, 500, CueKind.SPEECH, None, "Hold.")
    bed = Cue(0, 90, CueKind.PULSE, next(c.tone for c in planned(tones).cues if c.kind is CueKind.PULSE))
    palette = Palette(tones.samples, lambda _text: SPOKEN)
    muted = replace(speech, gain_db=float("-inf"))

    assert render([muted, bed], palette, 0, 500) == render([bed], palette, 0, 500)
    assert render([speech, bed], palette, 0, 500) != render([speech], palette, 0, 500)


def test_the_countdown_after_a_pause_follows_its_level(tones: ToneSet) -> None:
    def loudest(percent: int) -> float:
        cues = lead_in_cues(
            planned(tones), 1_000, 5_000, tones.lengths_ms, SoundSettings(countdown_percent=percent)
        )
        return max(loudness(cue, tones) for cue in cues if cue.kind is CueKind.LEAD_IN)

    assert loudest(50) == pytest.approx(loudest(100) / 2, rel=0.02)
    assert loudest(0) == 0


def test_the_trial_hold_has_every_family_of_tones_at_its_level(tones: ToneSet) -> None:
    plan = balance_plan(tones.lengths_ms, SoundSettings(marks_percent=0))

    assert {FAMILIES[cue.kind] for cue in plan.cues} == set(NAMES) - {"voice_percent"}
    assert all(heard(cue, tones).any() == (cue.kind is not CueKind.HALF) for cue in plan.cues)
    assert max(cue.end_ms for cue in plan.cues) <= plan.total_ms


@given(plain=timelines(), values=st.lists(st.integers(0, 100), min_size=len(NAMES), max_size=len(NAMES)))
@settings(max_examples=15)
def test_no_level_makes_a_cue_louder_than_it_was_made(plain: Timeline, values: list[int], tones: ToneSet) -> None:
    levels = dict(zip(NAMES, values, strict=True))
    full, chosen = planned(tones, plain), planned(tones, plain, **levels)

    assert all(after.gain_db <= before.gain_db for before, after in zip(full.cues, chosen.cues, strict=True))
    end = min(30_000, chosen.total_ms)
    palette = Palette(tones.samples)
    loudest = np.abs(
        np.frombuffer(render(chosen.overlapping(0, end), palette, 0, end), np.int16).astype(int)
    ).max()
    assert loudest <= PEAK_CEILING
