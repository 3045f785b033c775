# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A voice that a person recorded: which files say a text, who speaks where one is missing, and what is told."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest
import soundfile

from facetimer.settings import SoundSettings
from facetimer.sound.pcm import RATE_HZ, frames, length_ms
from facetimer.sound.plan.asked import sentences_asked, texts_asked
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.score import Score, SoundFolders
from facetimer.sound.sound_files import write_wav
from facetimer.sound.speaker import OWN_NOT_ALL, Use
from facetimer.sound.voices import find_voice, list_voices
from facetimer.sound.voices.joining import PAUSES_MS
from facetimer.sound.voices.own_recordings import OwnRecordings
from facetimer.sound.voices.port import Manner, Voice, VoiceFailed
from tests.examples import exercise, timeline
from tests.sound.render.test_speech import tone
from tests.sound.sessions import shipped_timelines
from tests.sound.test_score import Loud
from tests.system_words import refusal

Wait = Callable[[Callable[[], bool]], None]
PLAIN = Manner()


def index(folder: Path, phrases: Mapping[str, str], language: str = "en") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    lines = "\n".join(f'"{name}" = "{text}"' for name, text in phrases.items())
    (folder / "index.toml").write_text(f'language = "{language}"\n[phrases]\n{lines}\n', encoding="utf-8")
    return folder


def recorded(folder: Path, phrases: Mapping[str, int]) -> Path:
    """A voice whose phrases are tones of so many milliseconds."""
    index(folder, {f"p{number}": text for number, text in enumerate(phrases)})
    for number, ms in enumerate(phrases.values()):
        write_wav(folder / f"p{number}.wav", tone(ms))
    return folder


class TestSaying:
    def test_a_text_is_joined_from_its_sentences_whatever_their_capitals(self, tmp_path: Path) -> None:
        voice = OwnRecordings(recorded(tmp_path / "Mum", {"Next:": 300, "brow stretch.": 500}))
        assert voice.name == "own:Mum"
        said = voice.say("Next: Brow Stretch.", PLAIN)
        assert length_ms(said) == pytest.approx(300 + PAUSES_MS[":"] + 500, abs=25)
        assert not any(said[frames(320) : frames(440)])

    def test_another_speed_has_that_length(self, tmp_path: Path) -> None:
        voice = OwnRecordings(recorded(tmp_path / "Mum", {"Hold.": 600}))
        assert length_ms(voice.say("Hold.", Manner(rate_percent=150))) == pytest.approx(400, abs=20)

    @pytest.mark.parametrize("ending", ["flac", "ogg"])
    def test_a_file_may_be_of_any_kind_that_sounds_are(self, ending: str, tmp_path: Path) -> None:
        folder = index(tmp_path / "Mum", {"hold": "Hold."})
        wave = 0.3 * np.sin(np.arange(RATE_HZ // 2) / 30)
        soundfile.write(folder / f"hold.{ending}", wave, RATE_HZ)
        assert length_ms(OwnRecordings(folder).say("Hold.", PLAIN)) == pytest.approx(500, abs=25)

    def test_what_has_no_file_is_missing(self, tmp_path: Path) -> None:
        folder = recorded(tmp_path / "Mum", {"Hold.": 300, "Release.": 300})
        (folder / "p1.wav").unlink()
        voice = OwnRecordings(folder)
        assert voice.missing(["Hold.", "Release.", "Hold. Release."]) == ["Release.", "Hold. Release."]
        with pytest.raises(VoiceFailed, match="The voice own:Mum does not know these words: Release"):
            voice.say("Release.", PLAIN)

    def test_a_file_that_is_recorded_anew_is_said_anew(self, tmp_path: Path) -> None:
        folder = recorded(tmp_path / "Mum", {"Hold.": 300})
        before = OwnRecordings(folder).variant_for("en-GB")
        write_wav(folder / "p0.wav", tone(800))
        assert OwnRecordings(folder).variant_for("en-GB") != before
        assert OwnRecordings(folder).variant_for("de") is None


class TestTrouble:
    def why_not(self, folder: Path) -> str:
        return OwnRecordings(folder).why_not()

    def test_an_index_without_a_file_is_told(self, tmp_path: Path) -> None:
        assert self.why_not(index(tmp_path / "Mum", {"hold": "Hold."})).startswith("None of the phrases in")

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ("phrases = 3", "phrases: is 3, it should be a table"),
            ("[phrases\n", "line 1"),
            ("voice = 'a'", "voice: is not known here, "),
        ],
    )
    def test_an_index_that_cannot_be_read_is_told(self, content: str, reason: str, tmp_path: Path) -> None:
        (tmp_path / "index.toml").write_text(content)
        assert "index.toml: " in self.why_not(tmp_path)

    def test_a_folder_without_an_index_is_told(self, tmp_path: Path) -> None:
        missing = refusal((tmp_path / "index.toml").stat)
        assert f"index.toml: cannot be read ({missing})" in self.why_not(tmp_path)

    def test_a_name_that_leads_elsewhere_is_no_recording(self, tmp_path: Path) -> None:
        write_wav(tmp_path / "out.wav", tone(300))
        assert self.why_not(index(tmp_path / "Mum", {"../out": "Hold."}))

    @pytest.mark.parametrize("content", [b"", b"RIFF and nothing more"])
    def test_a_file_that_is_no_sound_is_told(self, content: bytes, tmp_path: Path) -> None:
        folder = recorded(tmp_path / "Mum", {"Hold.": 300})
        (folder / "p0.wav").write_bytes(content)
        with pytest.raises(VoiceFailed, match=r"p0\.wav: no sound can be read"):
            OwnRecordings(folder).say("Hold.", PLAIN)

    def test_a_silent_file_is_told(self, tmp_path: Path) -> None:
        folder = recorded(tmp_path / "Mum", {"Hold.": 300})
        write_wav(folder / "p0.wav", tone(300, level=0))
        with pytest.raises(VoiceFailed, match=r"p0\.wav: nothing can be heard in it"):
            OwnRecordings(folder).say("Hold.", PLAIN)


class TestRegistry:
    def test_own_voices_go_before_all_and_are_called_by_their_folder(self, tmp_path: Path, assets: Path) -> None:
        recorded(tmp_path / "Mum", {"Hold.": 300})
        index(tmp_path / "Dad", {"hold": "Hold."})
        shutil.copytree(assets / "voices" / "en", tmp_path / "Pack")
        listed = [(each.name, each.usable) for each in list_voices(own=tmp_path)[:4]]
        assert listed == [("own:Dad", False), ("own:Mum", True), ("own:Pack", True), ("heart", True)]
        found = [find_voice(wish, own=tmp_path) for wish in ("auto", "own:Pack", "heart")]
        assert [voice and voice.name for voice in found] == ["own:Mum", "own:Pack", "heart"]
        assert find_voice("live", own=tmp_path) != found[0]

    def test_without_any_nothing_changes(self, tmp_path: Path) -> None:
        assert list_voices(own=tmp_path / "none") == list_voices()


class TestSession:
    """The next voice that can say everything speaks a session of which recordings are missing."""

    SESSION = shipped_timelines()["cheek-lip-trio"]

    @pytest.fixture
    def scored(self, assets: Path, tmp_path: Path) -> Iterator[Callable[..., Score]]:
        made: list[Score] = []

        def build(other: Voice | None = None) -> Score:
            def voices(wish: str, language: str) -> Voice | None:
                return other if wish == "live" else find_voice(wish, language, own=tmp_path)

            made.append(Score(SoundFolders(assets / "sounds"), SoundSettings(), lambda: None, voices))
            return made[-1]

        yield build
        for score in made:
            score.close()

    def texts(self, plan: CuePlan) -> set[str]:
        return {cue.text for cue in plan.cues if cue.is_voice and cue.audible}

    def all_phrases(self) -> dict[str, int]:
        return dict.fromkeys(sentences_asked(texts_asked(self.SESSION, SoundSettings())), 300)

    def test_recordings_of_all_of_it_speak_it(
        self, scored: Callable[..., Score], tmp_path: Path, wait_until: Wait
    ) -> None:
        recorded(tmp_path / "Mum", self.all_phrases())
        score = scored(Loud())
        wait_until(lambda: all(cue.audible for cue in score.plan(self.SESSION).cues if cue.is_voice))
        assert score.speaker_of(self.SESSION).voice == "own:Mum"
        done = next(c for c in score.plan(self.SESSION).cues if c.text == "All done.")
        assert done.end_ms - done.start_ms == pytest.approx(300, abs=25)

    def test_where_one_is_missing_the_pack_speaks_all_of_it(
        self, scored: Callable[..., Score], tmp_path: Path
    ) -> None:
        phrases = self.all_phrases()
        del phrases["All done."]
        recorded(tmp_path / "Mum", phrases)
        score = scored(Loud())
        assert "All done." in self.texts(score.plan(self.SESSION)), "at once"
        speaker = score.speaker_of(self.SESSION)
        assert (speaker.voice, speaker.chosen, speaker.unknown) == ("heart", "own:Mum", ("All done.",))
        assert score.notice(Use.SESSION) is None

    def test_where_the_pack_lacks_words_too_a_voice_of_the_computer_speaks_it(
        self, scored: Callable[..., Score], tmp_path: Path
    ) -> None:
        recorded(tmp_path / "Mum", {"All done.": 300})
        own = timeline(exercise("own", name="A Thing Nobody Said Before"))
        assert scored(Loud()).speaker_of(own).voice == "espeak-ng"

    def test_it_is_heard_by_something_that_was_recorded(
        self, scored: Callable[..., Score], tmp_path: Path, wait_until: Wait
    ) -> None:
        recorded(tmp_path / "Mum", {"All done.": 300})
        trial = scored().trial_words("own:Mum")
        wait_until(lambda: trial() is not None)
        plan = trial()
        assert plan is not None
        assert self.texts(plan) == {"all done."}

    def test_where_nobody_knows_all_of_it_the_recordings_say_what_they_have_and_that_is_told(
        self, scored: Callable[..., Score], tmp_path: Path, wait_until: Wait
    ) -> None:
        recorded(tmp_path / "Mum", {"All done.": 300})
        score, own = scored(), timeline(exercise("own", name="A Thing Nobody Said Before"))
        wait_until(lambda: "All done." in self.texts(score.plan(own)))
        assert self.texts(score.plan(own)) == {"All done."}
        assert score.notice(Use.SESSION) == f"{OWN_NOT_ALL} They are on the screen."
