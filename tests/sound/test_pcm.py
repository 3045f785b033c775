# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The arithmetic of samples."""

from array import array

import pytest

from facetimer.sound.pcm import (
    FULL_SCALE,
    OFF_SIDE,
    faded,
    frames,
    gain,
    length_ms,
    mix_into,
    panned,
    peak,
    scaled,
)

RAMP = array("h", range(-20_000, 20_000, 7))


def test_a_length_is_never_shorter_than_the_samples() -> None:
    assert [length_ms(array("h", bytes(2 * n))) for n in (0, 1, 44, 45, 441, 44_100)] == [0, 1, 1, 2, 10, 1_000]
    assert frames(10) == 441


def test_six_decibels_are_twice_as_much() -> None:
    assert gain(6.0206) == pytest.approx(2, abs=1e-4)
    assert gain(0) == 1


@pytest.mark.parametrize("factor", [0.0, 0.5, 1, 1.5, 2.5])
def test_scaling_stays_within_sixteen_bits(factor: float) -> None:
    made = scaled(RAMP, factor)
    assert made == array("h", [max(-FULL_SCALE, min(FULL_SCALE, int(s * factor))) for s in RAMP])


@pytest.mark.parametrize(("pan", "left", "right"), [(0, 1, 1), (-1, 1, OFF_SIDE), (1, OFF_SIDE, 1)])
def test_a_panned_sound_is_heard_on_both_sides(pan: float, left: float, right: float) -> None:
    stereo = panned(RAMP, pan)
    assert stereo[0::2] == scaled(RAMP, left)
    assert stereo[1::2] == scaled(RAMP, right)


def test_what_is_mixed_is_added_and_never_turns_over() -> None:
    leg = array("h", [10, 32_000, -32_000, 10])
    mix_into(leg, 1, array("h", [32_000, -32_000]))
    assert leg == array("h", [10, FULL_SCALE, -FULL_SCALE, 10])


@pytest.mark.parametrize("at", [-1, 3])
def test_what_lies_outside_a_leg_is_refused(at: int) -> None:
    with pytest.raises(ValueError, match=rf"samples {at}\.\.{at + 2} lie outside the leg of 4"):
        mix_into(array("h", bytes(8)), at, array("h", [1, 1]))


def test_a_faded_sound_begins_and_ends_with_nothing() -> None:
    made = faded(array("h", [1_000] * 10), 4, 2)
    assert made == array("h", [0, 250, 500, 750, 1_000, 1_000, 1_000, 1_000, 500, 0])
    assert faded(array("h", [1_000]), 4, 4) == array("h", [0])


def test_the_peak_is_the_largest_magnitude() -> None:
    assert peak(array("h", [3, -5])) == 5
    assert peak(array("h")) == 0
