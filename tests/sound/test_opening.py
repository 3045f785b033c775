# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long before its first moment a session is played, so that this is heard."""

from collections.abc import Callable

import pytest

from facetimer.sound.silent_soundtrack import SilentSoundtrack
from facetimer.sound.soundtrack import BUSY_OPENING_MS, SESSION_OPENING_MS, RenderedSoundtrack
from tests.examples import five_basics
from tests.sound.clock import Clock
from tests.sound.ear.ears import Ears, FakeEar
from tests.sound.onsets import onsets_ms
from tests.sound.test_soundtrack import MUTED, PLAIN

Make = Callable[..., RenderedSoundtrack]
Wait = Callable[[Callable[[], bool]], None]


def test_a_session_can_be_played_once_an_ear_waits_for_it(make: Make, ears: Ears, wait_until: Wait) -> None:
    late = FakeEar("miniaudio", lambda: None, ready=False)
    soundtrack = make(make_ear=lambda _output, _on_change: late)
    soundtrack.prepare(PLAIN)
    assert soundtrack.opening_ms(PLAIN) is None
    late.ready = True
    wait_until(lambda: soundtrack.opening_ms(PLAIN) is not None)
    assert soundtrack.opening_ms(PLAIN) == BUSY_OPENING_MS, "the machine has shown that it takes its time"
    soundtrack.play(PLAIN, 0, BUSY_OPENING_MS)
    wait_until(lambda: bool(late.legs))
    assert onsets_ms(late.legs[0][0])[0] == pytest.approx(BUSY_OPENING_MS + 100, abs=2)


def test_what_was_ready_when_it_was_asked_first_is_played_almost_at_once(make: Make, wait_until: Wait) -> None:
    soundtrack = make()
    soundtrack.prepare(PLAIN)

    def opens_at_once() -> bool:
        if (opening_ms := soundtrack.opening_ms(PLAIN)) is None:  # it was asked too early: once more
            soundtrack.play(PLAIN, 0, 0)
            soundtrack.stop()
        return opening_ms == SESSION_OPENING_MS

    wait_until(opens_at_once)


def test_who_asks_gets_an_ear_and_the_words_of_that_very_session(make: Make, ears: Ears, wait_until: Wait) -> None:
    soundtrack = make()
    assert soundtrack.opening_ms(PLAIN) is None
    wait_until(lambda: soundtrack.opening_ms(PLAIN) is not None)
    assert soundtrack.captions_at(1_000) == ("Press. Lips.",)
    assert soundtrack.opening_ms(five_basics()) is None
    assert len(ears.made) == 1


def test_nothing_is_waited_for_where_nothing_will_be_heard(make: Make, clock: Clock, wait_until: Wait) -> None:
    broken = FakeEar("miniaudio", lambda: None, ready=False, failure="It has no device.")
    soundtrack = make(make_ear=lambda _output, _on_change: broken)
    soundtrack.prepare(PLAIN)
    assert soundtrack.opening_ms(PLAIN) is None

    def is_given_up() -> bool:
        clock.advance(100)
        return soundtrack.opening_ms(PLAIN) == 0

    wait_until(is_given_up)
    assert soundtrack.output_name == "silent"
    assert make(preferences=MUTED).opening_ms(PLAIN) == 0
    assert SilentSoundtrack().opening_ms(PLAIN) == 0


def test_a_trial_ends_for_the_session_that_is_about_to_begin(make: Make, ears: Ears, wait_until: Wait) -> None:
    soundtrack = make()
    soundtrack.play_test()
    wait_until(lambda: bool(ears.fed))
    wait_until(lambda: soundtrack.opening_ms(PLAIN) is not None)
    assert ears.fed[0].is_silenced


def test_what_plays_ends_and_the_ear_behind_it_takes_its_place_at_once(
    make: Make, ears: Ears, wait_until: Wait
) -> None:
    soundtrack = make()
    soundtrack.play(PLAIN, 0, 0)
    wait_until(lambda: bool(ears.fed))
    wait_until(lambda: len(ears.made) == 2)
    wait_until(lambda: soundtrack.opening_ms(PLAIN) == SESSION_OPENING_MS)
    assert ears.made[0].is_silenced
    assert not ears.made[1].is_silenced
