# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is sounded without a session: the test of the doctor, a short hold, a few words, an even beat."""

from collections.abc import Callable

import pytest

from facetimer.settings import SoundSettings
from facetimer.sound.soundtrack import RenderedSoundtrack
from facetimer.sound.trial_sounds import TRIAL_MS
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import Voice
from tests.sound.clock import Clock
from tests.sound.ear.ears import Ears, FakeEar
from tests.sound.onsets import onsets_ms
from tests.sound.test_score import SlowVoice

Make = Callable[..., RenderedSoundtrack]
Wait = Callable[[Callable[[], bool]], None]


def test_the_test_sounds_without_a_session(make: Make, ears: Ears, wait_until: Wait) -> None:
    soundtrack = make()
    soundtrack.play_test()
    wait_until(lambda: bool(ears.fed))
    assert len(onsets_ms(ears.fed[0].legs[0][0])) == 2


@pytest.mark.parametrize("sound", ["play_test", "play_balance"])
def test_the_first_tone_is_not_lost_while_the_ear_starts(
    make: Make, clock: Clock, wait_until: Wait, sound: str
) -> None:
    slow = FakeEar("miniaudio", lambda: None, ready=False)
    soundtrack = make(make_ear=lambda _output, _on_change: slow)
    getattr(soundtrack, sound)()
    clock.advance(3_000)
    slow.ready = True
    wait_until(lambda: bool(slow.legs))
    pcm, deadline_ns = slow.legs[0]
    assert deadline_ns > clock.now_ns
    assert onsets_ms(pcm)[0] == pytest.approx(150, abs=2)


def test_it_is_told_how_much_of_a_sound_was_taken(make: Make, ears: Ears, wait_until: Wait) -> None:
    soundtrack = make()
    assert soundtrack.taken_ms == 0
    soundtrack.play_test()
    wait_until(lambda: soundtrack.taken_ms == TRIAL_MS)


def test_a_short_hold_sounds_at_the_levels_of_now(make: Make, ears: Ears, wait_until: Wait) -> None:
    soundtrack = make(preferences=SoundSettings(pulse_percent=0, output="miniaudio"))
    soundtrack.play_balance()
    wait_until(lambda: bool(ears.fed))
    assert len(onsets_ms(ears.fed[0].legs[0][0])) == 2, "start and half; the pulse between them is silent"


def test_a_few_words_are_heard_in_the_voice_that_was_chosen_or_in_another(
    make: Make, ears: Ears, wait_until: Wait
) -> None:
    said: list[str] = []

    def voices(wish: str, _language: str) -> Voice:
        said.append(wish)
        return PhrasePack()

    soundtrack = make(preferences=SoundSettings(output="miniaudio"), voices=voices)
    soundtrack.play_words()
    wait_until(lambda: bool(ears.fed))
    assert said[-1] == "auto"
    assert len(onsets_ms(ears.fed[0].legs[0][0])) >= 1
    soundtrack.play_words("another")
    wait_until(lambda: len(ears.fed) == 2)
    assert said[-1] == "another"


def test_words_that_an_engine_takes_long_for_are_heard_from_their_beginning(
    make: Make, ears: Ears, clock: Clock, wait_until: Wait
) -> None:
    engine = SlowVoice()
    soundtrack = make(preferences=SoundSettings(output="miniaudio"), voices=lambda *_wish: engine)
    soundtrack.play_words()
    clock.advance(4_000)
    engine.gate.set()
    wait_until(lambda: bool(ears.fed))
    assert onsets_ms(ears.fed[0].legs[0][0])[0] < 100
    assert ears.fed[0].legs[0][1] > clock.now_ns


def test_beats_are_heard_when_they_are_said_to_be(make: Make, ears: Ears, wait_until: Wait) -> None:
    promised_ms = make().play_beats().heard_ms
    wait_until(lambda: bool(ears.fed))
    pcm, deadline_ns = ears.fed[0].legs[0]
    heard_ms = [deadline_ns / 1e6 + at for at in onsets_ms(pcm)]
    assert heard_ms == pytest.approx(promised_ms[: len(heard_ms)], abs=5)
    assert len(heard_ms) >= 3
