# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which ear plays, which one waits behind it, and when there is none, by a clock that jumps."""

import pytest

from facetimer.sound.ear.supply import IDLE_S, RARE_RETRY_S, RETRIES, RETRY_S, EarSupply
from tests.sound.ear.ears import Ears, FakeEar

LEG = memoryview(bytes(8))


class Supply(EarSupply):
    """A supply with what it needs: fake ears, and a time in seconds that is set."""

    def __init__(self, wish: str = "miniaudio", broken: frozenset[str] = frozenset()) -> None:
        self.ears = Ears(broken)
        self.now_s = 1_000.0
        super().__init__(wish, lambda name: self.ears(name, lambda: None), lambda: self.now_s)

    @property
    def open(self) -> list[FakeEar]:
        return [ear for ear in self.ears.made if not ear.is_silenced]

    def play(self) -> FakeEar:
        """Have an ear that plays and one behind it."""
        self.want()
        self.tend()
        taken = self.take()
        assert isinstance(taken, FakeEar)
        taken.feed(LEG, 0)
        self.tend()
        return taken


@pytest.fixture
def supply() -> Supply:
    return Supply()


class TestSpare:
    def test_one_waits_behind_the_one_that_plays_and_follows_it(self, supply: Supply) -> None:
        playing = supply.play()
        spare = supply.open[-1]
        assert spare is not playing
        supply.silence()
        supply.tend()
        assert playing.is_closed
        assert supply.take() is spare

    def test_one_that_has_been_given_nothing_stays(self, supply: Supply) -> None:
        supply.want()
        supply.tend()
        supply.silence()
        supply.tend()
        assert len(supply.open) == len(supply.ears.made) == 1

    def test_a_spare_that_fails_is_replaced_and_the_one_that_plays_goes_on(self, supply: Supply) -> None:
        playing, spare = supply.play(), supply.ears.made[-1]
        spare.fail("No process is left.")
        assert not supply.tend(), "nothing has to be fed anew"
        supply.tend()
        assert not playing.is_silenced
        assert spare.is_closed
        assert supply.output_name == "miniaudio"
        assert supply.notice is None

    def test_spares_that_keep_failing_are_made_once_a_second(self, supply: Supply) -> None:
        supply.play()
        for second in range(1, 4):
            supply.ears.made[-1].fail("No process is left.")
            for _ in range(10):
                supply.tend()
            assert len(supply.ears.made) == 1 + second
            supply.now_s += RETRY_S
            supply.tend()
        assert len(supply.open) == 2

    def test_a_spare_that_failed_is_not_what_plays_next(self, supply: Supply) -> None:
        supply.play()
        spare = supply.ears.made[-1]
        spare.fail("No process is left.")
        supply.silence()
        supply.tend()
        assert supply.take() is supply.ears.made[-1] is not spare


class TestFailing:
    def test_the_next_output_is_tried_and_all_is_fed_anew(self) -> None:
        supply = Supply("auto")
        first = supply.output_name
        supply.play().fail("The sound process died.")
        assert supply.tend()
        assert supply.output_name != first
        assert [ear.output for ear in supply.open] == [supply.output_name]
        assert supply.notice is None

    def test_after_the_last_one_it_is_told_and_tried_again(self) -> None:
        supply = Supply(broken=frozenset({"miniaudio"}))
        supply.want()
        supply.tend()
        assert supply.tend()
        told = supply.notice
        assert told == "No sound: miniaudio has no device."
        assert supply.output_name == "silent"
        assert not supply.stays_silent, "it is tried once more before long"
        supply.now_s += RETRY_S / 2
        assert not supply.tend()
        supply.ears.broken = frozenset()
        supply.now_s += RETRY_S
        assert supply.tend()
        supply.play()
        assert supply.notice is None, "only when a device has taken something"

    def test_a_device_that_stays_away_is_looked_for_more_rarely(self) -> None:
        supply = Supply(broken=frozenset({"miniaudio"}))
        for _ in range(RETRIES + 1):
            supply.want()
            supply.tend()
            supply.tend()
            supply.now_s += RETRY_S
        assert supply.stays_silent
        looks = len(supply.ears.made)
        supply.tend()
        supply.tend()
        supply.now_s += RARE_RETRY_S - RETRY_S - 0.1
        supply.tend()
        assert len(supply.ears.made) == looks
        supply.now_s += 0.2
        supply.tend()
        assert len(supply.ears.made) == looks + 1


class TestIdle:
    def test_nothing_is_made_before_somebody_wants_it(self, supply: Supply) -> None:
        supply.tend()
        assert not supply.ears.made
        assert supply.kept_for_s is None

    def test_after_idle_minutes_every_ear_goes_and_comes_back_when_it_is_wanted(self, supply: Supply) -> None:
        supply.play()
        supply.silence()
        supply.tend()
        assert supply.kept_for_s == IDLE_S
        supply.now_s += IDLE_S - 1
        supply.tend()
        assert len(supply.open) == 1
        supply.now_s += 1
        assert not supply.tend()
        supply.tend()
        assert not supply.open
        assert all(ear.is_closed for ear in supply.ears.made)
        supply.want()
        supply.tend()
        assert supply.ready

    def test_what_plays_on_is_kept(self, supply: Supply) -> None:
        playing = supply.play()
        for _ in range(10):
            supply.now_s += IDLE_S / 2
            supply.want()
            supply.tend()
        assert not playing.is_silenced

    def test_close_ends_all_of_them(self, supply: Supply) -> None:
        supply.play()
        supply.close()
        assert all(ear.is_closed for ear in supply.ears.made)
