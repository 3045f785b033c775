# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from array import array

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facetimer.session.timeline import Timeline
from facetimer.sound.pcm import RATE_HZ, Samples, frames
from facetimer.sound.plan.cues import Cue, CueKind, CuePlan
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.render.track import (
    LONGEST_LEG_MS,
    OPENING_MS,
    Palette,
    cut_in_silence,
    lead_in_cues,
    render,
    whole_track_plan,
)
from facetimer.sound.tones import Tone, ToneSet
from tests.examples import block, exercise, five_basics, timeline
from tests.sound.sessions import talking, timelines

NOTHING = CuePlan((), (), 60_000)
STEP: Samples = array("h", [10_000] * 441)


def step_cue(at_ms: int, kind: CueKind = CueKind.START, **changes: float) -> Cue:
    return Cue(at_ms, at_ms + 10, kind, Tone.START, **changes)  # type: ignore[arg-type]


def stereo(pcm: bytes) -> "np.ndarray[tuple[int, int], np.dtype[np.int16]]":
    return np.frombuffer(pcm, np.int16).reshape(-1, 2)


@pytest.fixture
def steps() -> Palette:
    return Palette(dict.fromkeys(Tone, STEP))


class TestRender:
    def test_each_cue_begins_on_its_sample(self, steps: Palette) -> None:
        starts = [0, 333, 1_000, 4_990]
        pcm = stereo(render([step_cue(at) for at in starts], steps, 0, 5_000))
        assert len(pcm) == frames(5_000)
        onsets = np.flatnonzero(np.diff(pcm[:, 0], prepend=0) > 0)
        assert onsets.tolist() == [frames(at) for at in starts]

    def test_a_leg_that_begins_elsewhere_is_the_same_sound(self, tones: ToneSet) -> None:
        plan = plan_cues(five_basics(), tones.lengths_ms)
        palette = Palette(tones.samples)
        whole = stereo(render(plan.cues, palette, 0, 60_000))
        part = stereo(render(plan.overlapping(23_000, 60_000), palette, 23_000, 60_000))
        assert np.array_equal(whole[frames(23_000) :], part)

    def test_a_beginning_in_the_middle_of_a_cue_enters_it_there(self, steps: Palette) -> None:
        pcm = stereo(render([step_cue(1_000)], steps, 1_004, 1_020))
        assert np.count_nonzero(pcm[:, 0]) == 441 - (frames(1_004) - frames(1_000))

    def test_a_bed_under_speech_is_added_and_softer(self) -> None:
        palette = Palette(dict.fromkeys(Tone, STEP), {"Hold.": array("h", [1_000] * 4_410)}.get)
        speech = Cue(0, 100, CueKind.SPEECH, None, "Hold.")
        pcm = stereo(render([speech, step_cue(50, CueKind.PULSE)], palette, 0, 200))
        assert pcm[frames(20), 0] == 1_000
        assert 4_000 < pcm[frames(55), 0] < 6_000, "8 dB under its own level, on top of the voice"
        assert pcm[frames(150), 0] == 0

    def test_a_caption_is_silent_and_ducks_nothing(self, steps: Palette) -> None:
        caption = Cue(0, 100, CueKind.SPEECH, None, "Hold.", audible=False)
        pcm = stereo(render([caption, step_cue(50, CueKind.PULSE)], steps, 0, 200))
        assert pcm[frames(55), 0] == 10_000

    def test_pan_is_heard_on_its_side_and_still_on_the_other(self, steps: Palette) -> None:
        left, right = stereo(render([step_cue(0, pan=-0.8)], steps, 0, 20))[5]
        assert left == 10_000
        assert 0 < right < 6_000

    def test_level_and_gain_add_up(self, steps: Palette) -> None:
        pcm = stereo(render([step_cue(0, gain_db=-6.0)], steps, 0, 20, level_db=-6.0))
        assert pcm[5, 0] == pytest.approx(2_512, abs=2)


class TestKeepAwake:
    def test_silence_carries_a_noise_too_soft_to_hear(self, steps: Palette) -> None:
        pcm = stereo(render([], steps, 0, 2_000, keep_awake=True))
        assert 0 < np.abs(pcm).max() <= 2
        assert np.count_nonzero(pcm) > pcm.size / 2

    def test_tones_are_as_they_were(self, steps: Palette) -> None:
        pcm = stereo(render([step_cue(500)], steps, 0, 1_000, keep_awake=True))
        assert pcm[frames(505), 0] == 10_000

    def test_without_it_silence_is_silence(self, steps: Palette) -> None:
        assert not stereo(render([], steps, 0, 500)).any()


class TestLegs:
    def test_a_leg_ends_in_silence_as_late_as_it_can(self) -> None:
        cues = [step_cue(9_985), step_cue(5_000)]
        assert cut_in_silence(cues, 0, 10_000) == 9_965
        assert cut_in_silence([step_cue(9_000)], 0, 10_000) == 10_000

    @given(plain=timelines())
    @settings(max_examples=60)
    def test_legs_cover_the_session_without_cutting_a_cue(self, plain: Timeline, tones: ToneSet) -> None:
        plan = plan_cues(plain, tones.lengths_ms, phrase_ms=talking)
        legs = whole_track_plan(plan)
        assert [end for _, end in legs[:-1]] == [start for start, _ in legs[1:]]
        assert (legs[0][0], legs[-1][1]) == (0, plan.total_ms)
        assert all(0 < end - start <= LONGEST_LEG_MS for start, end in legs)
        for _, joint in legs[:-1]:
            assert not [c for c in plan.cues if c.start_ms < joint < c.end_ms], f"a cue is cut at {joint} ms"

    @given(at=st.integers(0, 31_000))
    @settings(max_examples=25)
    def test_any_cut_of_a_track_sounds_like_the_whole(self, at: int, tones: ToneSet) -> None:
        plan = plan_cues(timeline(exercise("press", block(3, 10, 2))), tones.lengths_ms)
        at = min(at, plan.total_ms - 1)
        palette = Palette(tones.samples)
        cut = cut_in_silence(plan.overlapping(0, at + 20), 0, at) if at else 0
        parts = render(plan.overlapping(0, cut), palette, 0, cut)
        parts += render(plan.overlapping(cut, plan.total_ms), palette, cut, plan.total_ms)
        assert parts == render(plan.cues, palette, 0, plan.total_ms)


class TestLeadIn:
    def test_counts_the_last_three_seconds(self, tones: ToneSet) -> None:
        cues = lead_in_cues(NOTHING, 20_000, 24_000, tones.lengths_ms)
        assert [c.start_ms for c in cues] == [21_000, 22_000, 23_000]

    def test_the_first_waits_until_a_device_can_be_open(self, tones: ToneSet) -> None:
        cues = lead_in_cues(NOTHING, 21_000, 24_000, tones.lengths_ms)
        assert [c.start_ms for c in cues] == [21_000 + OPENING_MS, 22_000, 23_000]

    def test_words_that_the_pause_cut_off_are_said_again(self, tones: ToneSet) -> None:
        cut = Cue(23_000, 24_800, CueKind.SPEECH, None, "Now smile wide.")
        plan = CuePlan((cut,), (cut.start_ms,), 60_000)
        again = [c for c in lead_in_cues(plan, 21_000, 24_000, tones.lengths_ms) if c.kind is CueKind.SPEECH]
        assert [(c.text, c.start_ms, c.end_ms) for c in again] == [("Now smile wide.", 22_050, 23_850)]

    def test_words_too_long_for_the_lead_in_are_not(self, tones: ToneSet) -> None:
        cut = Cue(20_000, 24_800, CueKind.SPEECH, None, "Much too long.")
        plan = CuePlan((cut,), (cut.start_ms,), 60_000)
        assert all(c.kind is CueKind.LEAD_IN for c in lead_in_cues(plan, 21_000, 24_000, tones.lengths_ms))

    def test_counts_only_what_there_is_room_for(self, tones: ToneSet) -> None:
        assert not lead_in_cues(NOTHING, 24_000, 24_000, tones.lengths_ms)
        assert [c.start_ms for c in lead_in_cues(NOTHING, 22_500, 24_000, tones.lengths_ms)] == [23_000]


def test_what_sounds_at_a_moment_is_found_among_many() -> None:
    cues = tuple(step_cue(at) for at in range(0, 100_000, 500))
    plan = CuePlan(cues, tuple(c.start_ms for c in cues), 100_000)
    assert [c.start_ms for c in plan.overlapping(50_005, 51_000)] == [50_000, 50_500]
    assert RATE_HZ == 44_100
