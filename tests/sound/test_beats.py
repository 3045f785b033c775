# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from facetimer.sound.beats import Beats
from facetimer.sound.trial_sounds import BEAT_MS, BEATS

HEARD_MS = [1_500 + BEAT_MS * beat for beat in range(BEATS)]


class At:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.ms = 1_000.0

    def __call__(self) -> float:
        return self.ms


def test_taps_say_how_late_the_speaker_is_and_ten_are_enough() -> None:
    clock = At()
    beats = Beats(HEARD_MS, clock)
    for beat in HEARD_MS:
        clock.ms = beat + 230
        beats.tap()
    assert beats.taps == beats.enough_taps == 10
    assert beats.is_over
    assert beats.late_ms == 230


def test_it_is_over_when_the_last_beat_has_passed_even_without_taps() -> None:
    clock = At()
    beats = Beats(HEARD_MS, clock)
    over = []
    for after_ms in (400, 500):
        clock.ms = HEARD_MS[-1] + after_ms
        over.append(beats.is_over)
    assert over == [False, True]
    beats.tap()
    assert beats.taps == 0
    assert beats.late_ms is None


def test_how_long_ago_the_last_beat_was() -> None:
    clock = At()
    beats = Beats(HEARD_MS, clock)
    since = [beats.since_last_ms]
    clock.ms = HEARD_MS[3] + 250
    since.append(beats.since_last_ms)
    assert since == [None, 250]


def test_where_nothing_sounds_it_is_over_at_once() -> None:
    assert Beats((), At()).is_over
