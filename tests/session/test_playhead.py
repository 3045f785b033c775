# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Session time from the clock, by itself."""

import pytest

from facetimer.session.playhead import LONGEST_WAIT_MS, Playhead


def test_a_new_one_stands_at_the_beginning() -> None:
    playhead = Playhead()
    assert playhead.position_ms(123_456) == 0
    assert playhead.lead_in_ms(123_456) == 0


def test_it_moves_with_the_clock_from_where_it_was_put() -> None:
    playhead = Playhead()
    playhead.run_from(5_000, 100_000)
    assert [playhead.position_ms(now) for now in (100_000, 100_001, 107_500)] == [5_000, 5_001, 12_500]
    assert playhead.lead_in_ms(100_000) == 0


def test_during_the_lead_in_it_stands_and_counts_it_down() -> None:
    playhead = Playhead()
    playhead.run_from(5_000, 100_000, lead_in_ms=3_000)
    assert [playhead.lead_in_ms(now) for now in (100_000, 102_999, 103_000, 104_000)] == [3_000, 1, 0, 0]
    assert [playhead.position_ms(now) for now in (100_000, 103_000, 103_001)] == [5_000, 5_000, 5_001]


def test_before_it_opens_all_of_the_lead_in_is_still_to_come() -> None:
    playhead = Playhead()
    playhead.run_from(5_000, 100_000, lead_in_ms=3_000, opening_ms=250)
    assert [playhead.lead_in_ms(now) for now in (100_000, 100_250, 100_251, 103_250)] == [3_000, 3_000, 2_999, 0]
    assert [playhead.position_ms(now) for now in (103_250, 103_251)] == [5_000, 5_001]


def test_held_it_stands_until_it_is_told_to_run() -> None:
    playhead = Playhead()
    playhead.run_from(0, 100_000)
    was_held = playhead.is_held
    playhead.hold_at(5_000, 101_000, 3_000)
    assert (was_held, playhead.is_held) == (False, True)
    assert (playhead.position_ms(900_000), playhead.lead_in_ms(900_000)) == (5_000, 3_000)
    waited = [playhead.has_waited(101_000 + ms) for ms in (0, LONGEST_WAIT_MS - 1, LONGEST_WAIT_MS)]
    assert waited == [False, False, True]


def test_at_another_speed_nothing_is_waited_for() -> None:
    playhead = Playhead(2.0)
    playhead.hold_at(0, 100_000)
    assert playhead.has_waited(100_000)


def test_a_clock_before_its_anchor_takes_nothing_back() -> None:
    playhead = Playhead()
    playhead.run_from(5_000, 100_000)
    assert playhead.position_ms(99_000) == 5_000


@pytest.mark.parametrize(("speed", "position"), [(2.0, 2_000), (0.5, 500), (0.0015, 1)])
def test_its_speed_is_session_time_for_real_time(speed: float, position: int) -> None:
    playhead = Playhead(speed)
    playhead.run_from(0, 100_000)
    assert playhead.speed == speed
    assert playhead.position_ms(101_000) == position


@pytest.mark.parametrize("speed", [0, -0.5, -1])
def test_it_never_stands_still_or_runs_backwards_by_its_speed(speed: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        Playhead(speed)
