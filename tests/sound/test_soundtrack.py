# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import importlib.util
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.session.ports import Soundtrack
from facetimer.settings import SoundSettings
from facetimer.sound.ear.probe import list_outputs
from facetimer.sound.pcm import RATE_HZ
from facetimer.sound.score import SoundFolders
from facetimer.sound.silent_soundtrack import SilentSoundtrack
from facetimer.sound.soundtrack import RenderedSoundtrack
from facetimer.sound.speaker import NO_VOICE
from tests.examples import block, exercise, five_basics, timeline
from tests.sound.clock import Clock
from tests.sound.ear.ears import Ears, FakeEar
from tests.sound.onsets import onsets_ms
from tests.sound.test_score import SlowVoice

SILENT_WORDS = SoundSettings(voice="off", output="miniaudio")
MUTED = replace(SILENT_WORDS, muted=True)
Wait = Callable[[Callable[[], bool]], None]
PLAIN = timeline(exercise("press", block(3, 10, 2)))


Make = Callable[..., RenderedSoundtrack]


class TestPlaying:
    def test_is_a_soundtrack_as_the_session_wants_it(self, make: Make) -> None:
        ports: list[Soundtrack] = [make(), SilentSoundtrack()]
        assert all(callable(port.play) for port in ports)

    def test_returns_before_there_is_an_ear_and_the_leg_follows(
        self, make: Make, ears: Ears, wait_until: Wait
    ) -> None:
        gate = threading.Event()

        def slow(output: str, on_change: Callable[[], None]) -> FakeEar:
            assert gate.wait(10)
            return ears(output, on_change)

        soundtrack = make(make_ear=slow)
        soundtrack.play(five_basics(), 0, 0)
        assert not ears.made
        gate.set()
        wait_until(lambda: bool(ears.fed))

    def test_the_deadline_is_the_moment_of_the_call_plus_what_passed(
        self, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        make().play(PLAIN, 7_000, 2_000)
        wait_until(lambda: bool(ears.fed))
        pcm, deadline_ns = ears.fed[0].legs[0]
        tick, *_rest, start = onsets_ms(pcm)[:3]
        assert deadline_ns == clock.now_ns
        assert start == pytest.approx(3_000, abs=2), "start tone: 2 s lead-in and 1 s of session"
        assert start - tick == pytest.approx(3_000 - 100, abs=2)

    def test_a_leg_that_is_late_is_entered_where_the_session_is(
        self, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        slow = FakeEar("miniaudio", lambda: None, ready=False)
        ears.made.append(slow)
        soundtrack = make(make_ear=lambda _output, _on_change: slow)
        soundtrack.play(PLAIN, 7_000, 0)
        clock.advance(400)
        slow.ready = True
        wait_until(lambda: bool(slow.legs))
        pcm, deadline_ns = slow.legs[0]
        assert deadline_ns == clock.now_ns
        assert onsets_ms(pcm)[0] == pytest.approx(600, abs=2)

    def test_the_next_leg_joins_exactly(self, make: Make, ears: Ears, clock: Clock, wait_until: Wait) -> None:
        make().play(timeline(exercise("a", block(1, 2, 1, 0, 3))), 0, 0)
        wait_until(lambda: bool(ears.fed))
        clock.advance(3_000)
        wait_until(lambda: len(ears.fed[0].legs) >= 2)
        (one, at_one), (_, at_two) = ears.fed[0].legs[:2]
        assert at_two - at_one == pytest.approx(len(one) / 4 / RATE_HZ * 1e9, abs=1e6)

    def test_the_end_of_the_session_ends_the_feeding(self, make: Make, ears: Ears, wait_until: Wait) -> None:
        make().play(PLAIN, PLAIN.total_ms - 1_000, 0)
        wait_until(lambda: bool(ears.fed))
        pcm, _ = ears.fed[0].legs[0]
        assert len(pcm) / 4 / RATE_HZ <= 1.0

    def test_nothing_is_started_before_somebody_practises(self, make: Make, ears: Ears) -> None:
        make().close()
        assert not ears.made

    def test_prepare_warms_an_ear_and_feeds_it_nothing(self, make: Make, ears: Ears, wait_until: Wait) -> None:
        soundtrack = make()
        soundtrack.prepare(PLAIN)
        wait_until(lambda: len(ears.made) == 1)
        assert not ears.fed

    def test_a_second_ear_is_kept_warm_only_while_one_plays(
        self, make: Make, ears: Ears, wait_until: Wait
    ) -> None:
        soundtrack = make()
        soundtrack.play(five_basics(), 0, 0)
        wait_until(lambda: len(ears.made) == 2)
        soundtrack.stop()
        wait_until(lambda: ears.made[0].is_closed)
        assert len([ear for ear in ears.made if not ear.is_closed]) == 1


class TestSilence:
    def test_stop_ends_the_ear_that_plays(self, make: Make, ears: Ears, wait_until: Wait) -> None:
        soundtrack = make()
        soundtrack.play(five_basics(), 0, 0)
        wait_until(lambda: bool(ears.fed))
        soundtrack.stop()
        assert ears.fed[0].is_silenced, "before stop returns"
        wait_until(lambda: ears.fed[0].is_closed)

    def test_a_jump_ends_one_ear_and_goes_on_with_the_warm_one(
        self, make: Make, ears: Ears, wait_until: Wait
    ) -> None:
        soundtrack = make()
        soundtrack.play(five_basics(), 0, 0)
        wait_until(lambda: len(ears.fed) == 1 and len(ears.made) >= 2)
        soundtrack.play(five_basics(), 60_000, 0)
        wait_until(lambda: len(ears.fed) == 2)
        assert ears.fed[0].is_silenced
        assert ears.fed[1] is ears.made[1]

    def test_muted_is_silent_and_comes_back_in_the_right_place(
        self, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        soundtrack = make()
        soundtrack.play(PLAIN, 7_000, 0)
        wait_until(lambda: len(ears.fed) == 1)
        soundtrack.set_preferences(MUTED)
        assert ears.fed[0].is_silenced
        clock.advance(300)
        soundtrack.set_preferences(SILENT_WORDS)
        wait_until(lambda: len(ears.fed) == 2)
        pcm, deadline_ns = ears.fed[1].legs[0]
        assert deadline_ns == clock.now_ns
        assert onsets_ms(pcm)[0] == pytest.approx(700, abs=2), "the start tone is where it was"

    @pytest.mark.parametrize("reads_before", range(8))
    def test_muting_twice_in_one_rendering_loses_nothing(
        self, reads_before: int, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        soundtrack = make()

        def mute_twice() -> None:
            soundtrack.set_preferences(MUTED)
            soundtrack.set_preferences(SILENT_WORDS)

        soundtrack.play(five_basics(), 0, 0)
        wait_until(lambda: bool(ears.fed) and len(ears.made) == 2)
        clock.advance_and(3_000, mute_twice, reads_before)
        wait_until(lambda: len(ears.fed) == 2)
        _, deadline_ns = ears.fed[1].legs[0]
        assert deadline_ns == clock.now_ns, "the ear that follows begins where the session is"

    def test_no_ear_is_kept_for_idle_minutes(self, make: Make, ears: Ears, clock: Clock, wait_until: Wait) -> None:
        soundtrack = make()
        soundtrack.play(PLAIN, 0, 0)
        wait_until(lambda: bool(ears.fed))
        soundtrack.stop()
        wait_until(lambda: ears.fed[0].is_closed)
        clock.advance(6 * 60_000)
        ears.made[-1].on_change()
        wait_until(lambda: all(ear.is_closed for ear in ears.made))
        kept = len(ears.made)
        soundtrack.play(PLAIN, 0, 0)
        wait_until(lambda: len(ears.fed) == 2)
        assert ears.fed[1] is ears.made[kept]

    def test_volume_zero_is_silence(self, make: Make, ears: Ears, wait_until: Wait) -> None:
        soundtrack = make()
        soundtrack.set_preferences(replace(SILENT_WORDS, volume_percent=0))
        soundtrack.play(PLAIN, 7_000, 0)
        wait_until(lambda: bool(ears.fed))
        assert not any(ears.fed[0].legs[0][0])

    def test_close_leaves_no_ear_and_no_thread_and_may_be_called_twice(
        self, make: Make, ears: Ears, wait_until: Wait
    ) -> None:
        before = set(threading.enumerate())
        soundtrack = make()
        soundtrack.play(PLAIN, 0, 0)
        wait_until(lambda: bool(ears.fed))
        soundtrack.close()
        soundtrack.close()
        assert all(ear.is_closed for ear in ears.made)
        assert set(threading.enumerate()) <= before


class TestOffset:
    @pytest.mark.parametrize(("offset_ms", "fed_after_ms"), [(0, 1_000), (300, 700), (-300, 1_300)])
    def test_a_late_speaker_is_fed_earlier_and_an_early_one_later(
        self, offset_ms: int, fed_after_ms: int, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        make(preferences=replace(SILENT_WORDS, offset_ms=offset_ms)).play(PLAIN, 7_000, 0)
        wait_until(lambda: bool(ears.fed))
        pcm, deadline_ns = ears.fed[0].legs[0]
        fed_ms = (deadline_ns - clock.now_ns) / 1e6 + onsets_ms(pcm)[0]
        assert fed_ms == pytest.approx(fed_after_ms, abs=2), "the start tone comes a second into the step"


class TestWords:
    def test_a_slow_voice_delays_nothing_and_is_heard_from_when_it_is_there(
        self, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        voice = SlowVoice()
        soundtrack = make(preferences=SoundSettings(output="miniaudio"), voices=lambda *_wish: voice)
        soundtrack.play(PLAIN, 0, 0)
        wait_until(lambda: bool(ears.fed))
        first_leg_ms = len(ears.fed[0].legs[0][0]) / 4 / RATE_HZ * 1_000
        assert first_leg_ms < 800, "it ends before the first word, which may still come in time"
        clock.advance(round(first_leg_ms))
        wait_until(lambda: len(ears.fed[0].legs) >= 2)
        assert not onsets_ms(ears.fed[0].legs[1][0]), "the word was not waited for any longer"
        voice.gate.set()

    def test_captions_are_there_from_the_start(self, make: Make) -> None:
        soundtrack = make()
        assert soundtrack.captions_at(1_000) == ()
        soundtrack.prepare(five_basics())
        assert soundtrack.captions_at(1_000) == ("Brow Stretch. Lips.",)

    def test_a_missing_voice_is_told_once(self, make: Make, ears: Ears, wait_until: Wait) -> None:
        told: list[str] = []
        soundtrack = make(
            preferences=SoundSettings(output="miniaudio"), voices=lambda *_wish: None, on_notice=told.append
        )
        soundtrack.play(PLAIN, 0, 0)
        wait_until(lambda: len(ears.fed) == 1)
        soundtrack.play(PLAIN, 7_000, 0)
        wait_until(lambda: len(ears.fed) == 2)
        assert told == [f"{NO_VOICE} Tones and captions carry the session."]
        assert soundtrack.notice is None

    def test_an_own_tone_that_cannot_serve_is_told_once(
        self, make: Make, ears: Ears, wait_until: Wait, tmp_path: Path
    ) -> None:
        (tmp_path / "start.wav").write_bytes(b"no wav")
        told: list[str] = []
        soundtrack = make(own=tmp_path, on_notice=told.append)
        soundtrack.prepare(PLAIN)
        soundtrack.play(PLAIN, 0, 0)
        wait_until(lambda: bool(ears.fed))
        soundtrack.set_preferences(MUTED)
        wait_until(lambda: bool(told))
        assert len(told) == 1
        assert "start.wav: no sound can be read from it" in told[0]


class TestTrouble:
    def test_when_an_ear_dies_the_next_goes_on_where_the_session_is(
        self, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        soundtrack = make(preferences=replace(SILENT_WORDS, output="auto"))
        soundtrack.play(PLAIN, 7_000, 0)
        wait_until(lambda: bool(ears.fed))
        first = ears.fed[0]
        clock.advance(200)
        first.fail("The sound process died.")
        wait_until(lambda: len(ears.fed) == 2)
        assert first.output != ears.fed[1].output, "another output"
        pcm, deadline_ns = ears.fed[1].legs[0]
        assert deadline_ns == clock.now_ns
        assert onsets_ms(pcm)[0] == pytest.approx(800, abs=2)
        assert soundtrack.notice is None

    def test_without_any_output_a_sentence_is_told_and_sound_comes_back_with_the_device(
        self, make: Make, ears: Ears, clock: Clock, wait_until: Wait
    ) -> None:
        ears.broken = frozenset({"miniaudio"})
        told: list[str] = []
        soundtrack = make(on_notice=told.append)
        soundtrack.play(five_basics(), 0, 0)
        wait_until(lambda: soundtrack.notice is not None)
        assert soundtrack.notice == "No sound: miniaudio has no device. The screen says everything."
        assert soundtrack.output_name == "silent"
        ears.broken = frozenset()
        clock.advance(1_100)
        wait_until(lambda: soundtrack.notice is None)
        assert soundtrack.output_name == "miniaudio"
        wait_until(lambda: len(told) == 2)
        assert told == ["No sound: miniaudio has no device. The screen says everything.", "Sound is back."]

    def test_a_trial_that_is_not_heard_speaks_of_no_session(
        self, make: Make, ears: Ears, wait_until: Wait
    ) -> None:
        ears.broken = frozenset({"miniaudio"})
        told: list[str] = []
        soundtrack = make(
            preferences=SoundSettings(output="miniaudio"), voices=lambda *_wish: None, on_notice=told.append
        )
        for sound in (soundtrack.play_test, soundtrack.play_words, soundtrack.play_balance, soundtrack.play_beats):
            sound()
            wait_until(lambda: bool(ears.made))
            ears.made[-1].on_change()
            wait_until(lambda: soundtrack.notice is not None)
            assert soundtrack.notice == "No sound: miniaudio has no device."
        soundtrack.prepare(None)
        wait_until(lambda: len(told) == 2)
        assert set(told) == {"No sound: miniaudio has no device.", NO_VOICE}
        soundtrack.play(PLAIN, 0, 0)
        assert soundtrack.notice == "No sound: miniaudio has no device. The screen says everything."

    def test_without_any_library_it_is_told_what_would_bring_one(
        self, make: Make, ears: Ears, wait_until: Wait, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
        told: list[str] = []
        soundtrack = make(preferences=replace(SILENT_WORDS, output="auto"), on_notice=told.append)
        soundtrack.play(five_basics(), 0, 0)
        wait_until(lambda: bool(told))
        assert told[0].startswith("No sound: ")
        assert "`pip install miniaudio` brings it." in told[0]
        assert not ears.made

    def test_the_silent_output_is_no_trouble(self, make: Make, ears: Ears) -> None:
        soundtrack = make(preferences=replace(SILENT_WORDS, output="silent"))
        soundtrack.play(five_basics(), 0, 0)
        soundtrack.close()
        assert soundtrack.notice is None
        assert not ears.made

    def test_an_unknown_output_is_named(self, assets: Path) -> None:
        with pytest.raises(ValueError, match="there is no sound output 'gramophone'; there are auto, simpleaudio"):
            RenderedSoundtrack(SoundFolders(assets), preferences=replace(SoundSettings(), output="gramophone"))

    def test_missing_tones_make_a_silent_session_and_no_error(
        self, tmp_path: Path, ears: Ears, wait_until: Wait
    ) -> None:
        soundtrack = RenderedSoundtrack(SoundFolders(tmp_path), make_ear=ears, preferences=SILENT_WORDS)
        soundtrack.play(PLAIN, 0, 0)
        wait_until(lambda: bool(ears.fed))
        soundtrack.close()


def test_the_doctor_can_list_every_output() -> None:
    listed = list_outputs()
    assert [info.name for info in listed] == ["simpleaudio", "miniaudio", "silent"]
    assert listed[-1].usable
    assert all(info.why_not for info in listed if not info.usable)
