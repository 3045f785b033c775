# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An end without a click, looked at in samples: no device is needed for it."""

import numpy as np
import pytest
from numpy.typing import NDArray

from facetimer.sound.outputs.buffering import DEEP, SHALLOW
from facetimer.sound.outputs.ending import FADE_FRAMES, FadeOut, softest_in_ms
from facetimer.sound.outputs.leg_stream import LegStream
from facetimer.sound.outputs.port import HEADROOM_MS, SOFT_END_MS, Leg, Taken
from facetimer.sound.pcm import FRAME_BYTES, RATE_HZ, frames

NOW_NS = 10**12

LOUD = 16_000
STEEPEST = LOUD * 2 * np.pi * 1_000 / RATE_HZ
"""Between two samples of the tone below; a cut at its crest is five times as much."""


def tone(length_ms: int) -> bytes:
    """Return a loud tone of 1 kHz, hard at both ends."""
    wave = np.round(LOUD * np.cos(2 * np.pi * 1_000 * np.arange(frames(length_ms)) / RATE_HZ)).astype(np.int16)
    return np.repeat(wave, 2).tobytes()


def leg_of(pcm: bytes, heard_at_ns: int) -> Leg:
    return Leg(bytearray(frames(HEADROOM_MS) * FRAME_BYTES) + bytearray(pcm), heard_at_ns)


def left(pcm: bytes) -> NDArray[np.int64]:
    return np.frombuffer(pcm, np.int16)[::2].astype(np.int64)


class TestFade:
    @pytest.mark.parametrize("after_frames", [4_410, 4_433, 4_444, 4_999])
    @pytest.mark.parametrize("asked_frames", [64, 441, 661])
    def test_whatever_sample_it_is_at_there_is_no_step_and_then_silence(
        self, after_frames: int, asked_frames: int
    ) -> None:
        stream = LegStream(leg_of(tone(1_000), NOW_NS - 100_000_000), 0, lambda: NOW_NS, Taken())
        device = stream.frames()
        next(device)
        before = left(bytes(device.send(after_frames)))
        stream.end()
        after = left(b"".join(bytes(device.send(asked_frames)) for _ in range(20)))
        whole = np.concatenate([before[-1:], after])
        assert np.max(np.abs(np.diff(whole))) <= STEEPEST * 1.1
        assert np.abs(after[:100]).max() > LOUD * 0.6, "it fades and is not cut"
        assert not after[FADE_FRAMES:].any()
        assert stream.faded.is_set()

    def test_a_cut_is_what_the_bound_above_would_find(self) -> None:
        played = left(tone(100))
        cut = np.concatenate([played[:4_410], np.zeros(100, np.int64)])
        assert np.max(np.abs(np.diff(cut))) > STEEPEST * 1.1 * 3

    def test_without_an_end_nothing_is_touched(self) -> None:
        stream = LegStream(leg_of(tone(200), NOW_NS - 50_000_000), 0, lambda: NOW_NS, Taken())
        device = stream.frames()
        next(device)
        device.send(1_000)  # the entry in the middle is faded in
        assert np.abs(left(bytes(device.send(1_000)))).max() > LOUD * 0.99
        assert not stream.faded.is_set()

    def test_both_sides_fall_alike(self) -> None:
        stereo = np.full(2 * FADE_FRAMES, 10_000, np.int16)
        stereo[1::2] = -4_000
        faded = np.frombuffer(FadeOut().applied(stereo.tobytes()), np.int16)
        assert np.all(np.diff(faded[::2]) <= 0)
        assert faded[::2] == pytest.approx(-2.5 * faded[1::2], abs=2.6)
        assert faded[-2:].tolist() == [0, 0]

    def test_there_is_time_for_it(self) -> None:
        assert SHALLOW.period_ms + SHALLOW.length_ms <= SOFT_END_MS
        assert frames(SHALLOW.period_ms) >= FADE_FRAMES, "one piece holds all of it"
        assert DEEP.length_ms > SOFT_END_MS, "which is why this one cannot"


class TestSoftest:
    def test_a_gap_within_reach_is_waited_for(self) -> None:
        now_ns = NOW_NS
        legs = [leg_of(tone(20) + bytes(FRAME_BYTES * frames(15)) + tone(200), now_ns)]
        assert 22 <= softest_in_ms(legs, now_ns, 40) <= 32

    def test_a_tone_that_dies_away_is_left_to_do_so(self) -> None:
        now_ns = NOW_NS
        dying = (left(tone(300)) * np.exp(-np.arange(frames(300)) / frames(60))).astype(np.int16)
        assert softest_in_ms([leg_of(np.repeat(dying, 2).tobytes(), now_ns)], now_ns, 40) == 40

    def test_silence_ends_at_once(self) -> None:
        now_ns = NOW_NS
        assert softest_in_ms([], now_ns, 40) == 0
        assert softest_in_ms([leg_of(tone(100), now_ns + 500_000_000)], now_ns, 40) == 0
        assert softest_in_ms([leg_of(tone(100), now_ns - 500_000_000)], now_ns, 40) == 0

    def test_two_legs_count_together(self) -> None:
        now_ns = NOW_NS
        ends_soon, begins_soon = leg_of(tone(10), now_ns), leg_of(tone(200), now_ns + 26_000_000)
        assert 12 <= softest_in_ms([ends_soon, begins_soon], now_ns, 40) <= 20
