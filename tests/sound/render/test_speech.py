# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import threading
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facetimer.sound.pcm import Samples, frames, length_ms
from facetimer.sound.render.phrase_cache import PhraseCache
from facetimer.sound.render.speech import Speech
from facetimer.sound.sound_files import read_wav
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import Manner, NoRoom, Voice, VoiceFailed

Wait = Callable[[Callable[[], bool]], None]


def tone(ms: int, level: int = 8_000) -> Samples:
    return array("h", [level if (i // 50) % 2 else -level for i in range(frames(ms))])


class CountingVoice:
    """Says every text as a buzz of 10 ms a letter, and remembers what it was asked."""

    name = "counting"

    def __init__(self) -> None:
        self.said: list[str] = []
        self.refuses = self.lacks_room = False

    def say(self, text: str, manner: Manner) -> Samples:
        self.said.append(text)
        if self.lacks_room:
            raise NoRoom("No words can be spoken: No space left on device, where temporary files go.")
        if self.refuses:
            raise VoiceFailed("The voice counting did not answer within 5 seconds.")
        silence = array("h", bytes(2 * frames(200)))
        return silence + tone(10 * len(text)) + silence + silence


@pytest.fixture
def voice() -> CountingVoice:
    return CountingVoice()


Make = Callable[..., Speech]


@pytest.fixture
def make(voice: CountingVoice, tmp_path: Path) -> Iterator[Make]:
    made: list[Speech] = []

    def build(
        *,
        manner: Manner | None = None,
        cache: Path | None = tmp_path / "cache",
        by: Voice | None = voice,
        on_news: Callable[[], None] = lambda: None,
    ) -> Speech:
        kept = None if cache is None else PhraseCache(cache)
        made.append(Speech(by, manner or Manner(), cache=kept, on_news=on_news, retry_s=0.01))
        return made[-1]

    yield build
    for speech in made:
        speech.close()


class TestAsking:
    def test_what_was_asked_for_comes_and_has_its_exact_length(self, make: Make, wait_until: Wait) -> None:
        news = threading.Event()
        speech = make(on_news=news.set)
        speech.ask(["Hold still."])
        wait_until(lambda: speech.phrase_ms("Hold still.") is not None)
        samples = speech.samples("Hold still.")
        assert samples is not None
        assert length_ms(samples) == speech.phrase_ms("Hold still.")
        assert 110 <= length_ms(samples) <= 140, "the silence around it is gone"
        assert news.wait(5)

    def test_what_is_not_coming_any_more_has_been_told(self, make: Make, wait_until: Wait) -> None:
        """Who plans, sees that nothing is coming and has heard no news has every word."""
        told: list[tuple[bool, bool]] = []
        asked: list[Speech] = []

        def listen() -> None:
            told.extend((each.is_coming("Hold."), each.phrase_ms("Hold.") is not None) for each in asked)

        asked.append(make(on_news=listen))
        asked[0].ask(["Hold."])
        wait_until(lambda: not asked[0].is_coming("Hold."))
        assert told[0] == (True, True)

    def test_what_nobody_asked_for_is_not_there(self, make: Make) -> None:
        speech = make()
        assert speech.phrase_ms("Hold.") is None
        assert speech.samples("Hold.") is None

    def test_each_text_is_said_once(self, make: Make, voice: CountingVoice, wait_until: Wait) -> None:
        speech = make()
        speech.ask(["Hold.", "Hold."])
        speech.ask(["Hold.", "Go."])
        wait_until(lambda: speech.phrase_ms("Go.") is not None)
        assert voice.said == ["Hold.", "Go."]


@pytest.mark.parametrize("rate", [80, 100, 130])
def test_a_pack_is_waited_for_at_no_speed_and_keeps_nothing_on_the_disk(
    make: Make, tmp_path: Path, rate: int
) -> None:
    news = threading.Event()
    speech = make(by=PhrasePack(), manner=Manner(rate_percent=rate), on_news=news.set)
    speech.ask(["30 seconds."])
    assert not speech.is_coming("30 seconds.")
    said = speech.samples("30 seconds.")
    assert said is not None
    assert length_ms(said) == speech.phrase_ms("30 seconds.")
    speech.close()
    assert not news.is_set()
    assert not (tmp_path / "cache").exists()


class TestCache:
    def test_a_phrase_is_said_once_for_all_sessions(
        self, make: Make, voice: CountingVoice, wait_until: Wait
    ) -> None:
        first = make()
        first.ask(["Hold."])
        wait_until(lambda: first.phrase_ms("Hold.") is not None)
        second = make()
        second.ask(["Hold."])
        wait_until(lambda: second.phrase_ms("Hold.") is not None)
        assert voice.said == ["Hold."]
        assert second.samples("Hold.") == first.samples("Hold.")

    def test_another_manner_is_another_phrase(self, make: Make, voice: CountingVoice, wait_until: Wait) -> None:
        for manner in (Manner(), Manner(rate_percent=80), Manner(variant="en-us")):
            speech = make(manner=manner)
            speech.ask(["Hold."])
            wait_until(lambda said=speech: said.phrase_ms("Hold.") is not None)  # type: ignore[misc]
        assert len(voice.said) == 3

    def test_a_damaged_file_is_said_again(
        self, make: Make, voice: CountingVoice, wait_until: Wait, tmp_path: Path
    ) -> None:
        first = make()
        first.ask(["Hold."])
        wait_until(lambda: first.phrase_ms("Hold.") is not None)
        (file,) = (tmp_path / "cache").rglob("*.wav")
        file.write_bytes(file.read_bytes()[:30])
        second = make()
        second.ask(["Hold."])
        wait_until(lambda: second.phrase_ms("Hold.") is not None)
        assert voice.said == ["Hold.", "Hold."]

    def test_a_cache_emptied_under_way_costs_the_phrase_only(
        self, make: Make, wait_until: Wait, tmp_path: Path
    ) -> None:
        speech = make()
        speech.ask(["Hold."])
        wait_until(lambda: speech.phrase_ms("Hold.") is not None)
        (file,) = (tmp_path / "cache").rglob("*.wav")
        file.unlink()
        assert speech.samples("Hold.") is None

    @pytest.mark.skipif(os.name == "nt", reason="POSIX file modes")
    def test_a_disk_that_refuses_leaves_the_phrase_in_memory(
        self, make: Make, wait_until: Wait, tmp_path: Path
    ) -> None:
        in_the_way = tmp_path / "file"
        in_the_way.write_text("not a folder")
        speech = make(cache=in_the_way)
        speech.ask(["Hold."])
        wait_until(lambda: speech.phrase_ms("Hold.") is not None)
        assert speech.samples("Hold.")

    def test_no_half_written_file_stays(self, make: Make, wait_until: Wait, tmp_path: Path) -> None:
        speech = make()
        speech.ask(["Hold."])
        wait_until(lambda: speech.phrase_ms("Hold.") is not None)
        assert not list((tmp_path / "cache").rglob("*.part"))


class TestTrouble:
    def test_a_voice_that_fails_twice_is_given_up_with_a_sentence(
        self, make: Make, voice: CountingVoice, wait_until: Wait
    ) -> None:
        voice.refuses = True
        speech = make()
        speech.ask(["One.", "Two.", "Three.", "Four."])
        wait_until(lambda: not speech.is_coming("Four."))
        assert voice.said == ["One.", "Two."]
        assert speech.notice == "The voice counting did not answer within 5 seconds."

    def test_a_disk_without_room_is_told_once_and_words_come_when_there_is_some(
        self, make: Make, voice: CountingVoice, wait_until: Wait
    ) -> None:
        voice.lacks_room = True
        news: list[str] = []
        speech = make(on_news=lambda: news.append("told"))
        speech.ask(["One.", "Two."])
        wait_until(lambda: len(voice.said) > 5)
        assert news == ["told"]
        assert speech.notice == ("No words can be spoken: No space left on device, where temporary files go.")
        assert not speech.is_coming("One."), "nobody waits for it"
        speech.ask(["Three."])
        assert not speech.is_coming("Three.")
        voice.lacks_room = False
        wait_until(lambda: all(speech.phrase_ms(text) for text in ("One.", "Two.", "Three.")))
        assert not speech.notice

    def test_a_fault_of_our_own_is_loud_keeps_nobody_waiting_and_later_words_come(
        self, make: Make, voice: CountingVoice, wait_until: Wait, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Broken:
            name = "broken"
            faults = 1

            def say(self, text: str, manner: Manner) -> Samples:
                if self.faults:
                    self.faults -= 1
                    raise ZeroDivisionError
                return voice.say(text, manner)

        loud: list[threading.ExceptHookArgs] = []
        monkeypatch.setattr(threading, "excepthook", loud.append)
        news = threading.Event()
        speech = make(by=Broken(), on_news=news.set)
        speech.ask(["One.", "Two."])
        assert news.wait(10)
        assert not speech.is_coming("Two.")
        wait_until(lambda: bool(loud))
        speech.ask(["Two."])
        wait_until(lambda: speech.phrase_ms("Two.") is not None)

    def test_a_voice_that_says_nothing_leaves_a_caption(self, make: Make, wait_until: Wait) -> None:
        class Mute:
            name = "mute"

            def say(self, text: str, manner: Manner) -> Samples:
                return array("h", bytes(20_000))

        speech = make(by=Mute())
        speech.ask(["Hold."])
        wait_until(lambda: not speech.is_coming("Hold."))
        assert speech.phrase_ms("Hold.") is None

    def test_closing_does_not_wait_for_what_was_asked(self, make: Make, voice: CountingVoice) -> None:
        speech = make()
        speech.ask(f"Phrase {i}." for i in range(500))
        speech.close()
        assert len(voice.said) < 500


def test_what_is_kept_is_an_ordinary_wav(make: Make, wait_until: Wait, tmp_path: Path) -> None:
    speech = make()
    speech.ask(["Hold."])
    wait_until(lambda: speech.phrase_ms("Hold.") is not None)
    (file,) = (tmp_path / "cache").rglob("*.wav")
    assert read_wav(file) == speech.samples("Hold.")
    assert file.relative_to(tmp_path / "cache").parts[:2] == ("3", "counting")
