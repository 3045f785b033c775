# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Recordings of single texts, as version 0.1 knew them: a voice like the newer ones, whole or not at all."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from facetimer.settings import SoundSettings
from facetimer.sound.pcm import length_ms
from facetimer.sound.plan.asked import sentences, texts_asked
from facetimer.sound.score import Score, SoundFolders
from facetimer.sound.sound_files import write_wav
from facetimer.sound.voices import find_voice, list_voices
from facetimer.sound.voices.former_recordings import FormerRecordings
from facetimer.sound.voices.phrase_names import phrase_file_name
from facetimer.sound.voices.port import Manner, Voice, VoiceFailed
from tests.sound.render.test_speech import tone
from tests.sound.sessions import shipped_timelines
from tests.sound.test_score import Loud

SESSION = shipped_timelines()["cheek-lip-trio"]
ALL = texts_asked(SESSION, SoundSettings())
Wait = Callable[[Callable[[], bool]], None]


def record(folder: Path, texts: Iterable[str], ms: int = 300) -> Path:
    folder.mkdir(exist_ok=True)
    for text in texts:
        write_wav(folder / phrase_file_name(text), tone(ms))
    return folder


class TestVoice:
    def test_a_text_is_said_by_its_file_and_one_that_was_not_recorded_by_those_of_its_parts(
        self, tmp_path: Path
    ) -> None:
        voice = FormerRecordings(record(tmp_path, ["Hold.", "Left side.", "Hold. Left side, please."]))
        whole = voice.say("Hold. Left side, please.", Manner())
        joined = voice.say("Hold. Left side.", Manner())
        assert length_ms(joined) > 1.5 * length_ms(whole)
        assert not voice.can_say("hold."), "a file has the name of the very text"
        assert not voice.can_say("Hold. Right side.")
        with pytest.raises(VoiceFailed, match="does not know these words: Right side"):
            voice.say("Right side.", Manner())

    def test_it_is_heard_by_what_was_recorded(self, tmp_path: Path) -> None:
        voice = FormerRecordings(record(tmp_path, ["Hold."]))
        assert voice.trial_text("Hold.") == "Hold."
        assert voice.say(voice.trial_text("Never recorded."), Manner())

    def test_what_was_recorded_anew_is_said_anew(self, tmp_path: Path) -> None:
        voice = FormerRecordings(record(tmp_path, ["Hold."]))
        before = voice.variant_for("en_GB")
        record(tmp_path, ["Release."])
        assert voice.variant_for("en") not in {before, None}
        assert voice.variant_for("de") is None

    @pytest.mark.parametrize("name", ["hold.wav", "notes.txt", "hold-1a2b3c4d.mp3"])
    def test_a_folder_without_any_is_no_voice(self, name: str, tmp_path: Path) -> None:
        (tmp_path / name).touch()
        assert list_voices(former=tmp_path) == list_voices(former=tmp_path / "none") == list_voices()


class TestSession:
    @pytest.fixture
    def scored(self, assets: Path, tmp_path: Path) -> Iterator[Callable[..., Score]]:
        made: list[Score] = []

        def build(wish: str = "auto") -> Score:
            def voices(wish: str, language: str) -> Voice | None:
                return Loud() if wish == "live" else find_voice(wish, language, former=tmp_path / "voice")

            made.append(Score(SoundFolders(assets / "sounds"), SoundSettings(voice=wish), lambda: None, voices))
            return made[-1]

        yield build
        for score in made:
            score.close()

    def lengths_ms(self, score: Score) -> set[int]:
        """How long each of the shortest texts lasts, to the tenth of a second: a recording lasts 0.3 s."""
        cues = [cue for cue in score.plan(SESSION).cues if cue.is_voice and cue.audible]
        return {round((cue.end_ms - cue.start_ms) / 100) * 100 for cue in cues if len(sentences(cue.text)) == 1}

    def test_who_recorded_every_word_hears_all_of_it(
        self, scored: Callable[..., Score], tmp_path: Path, wait_until: Wait
    ) -> None:
        record(tmp_path / "voice", ALL)
        score = scored()
        wait_until(lambda: all(cue.audible for cue in score.plan(SESSION).cues if cue.is_voice))
        assert self.lengths_ms(score) == {300}
        assert score.speaker_of(SESSION).voice == "own:"

    def test_where_one_is_missing_another_voice_speaks_all_of_it(
        self, scored: Callable[..., Score], tmp_path: Path
    ) -> None:
        record(tmp_path / "voice", [text for text in ALL if text != "All done."])
        score = scored()
        speaker = score.speaker_of(SESSION)
        assert (speaker.voice, speaker.chosen, speaker.unknown) == ("heart", "own:", ("All done.",))
        assert 300 not in self.lengths_ms(score), "not one of the recordings"

    def test_a_voice_that_was_chosen_by_name_speaks_alone(
        self, scored: Callable[..., Score], tmp_path: Path
    ) -> None:
        record(tmp_path / "voice", ALL)
        score = scored("heart")
        assert score.speaker_of(SESSION).voice == "heart"
        assert 300 not in self.lengths_ms(score)
