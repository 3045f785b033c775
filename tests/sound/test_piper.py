# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A model that a person names: what piper is asked, and what is told where the model does not serve."""

import os
from pathlib import Path

import pytest

from facetimer.settings import SoundSettings
from facetimer.sound.pcm import length_ms
from facetimer.sound.render.phrase_cache import PhraseCache
from facetimer.sound.score import Score, SoundFolders
from facetimer.sound.sound_files import write_wav
from facetimer.sound.speaker import Use
from facetimer.sound.voices import find_voice, list_voices
from facetimer.sound.voices.piper import PiperVoice
from facetimer.sound.voices.port import Manner, VoiceInfo, VoiceNotThere
from tests.sound.render.test_speech import tone
from tests.stand_ins import put_engine

TOLD = '{"language": {"code": "en_US", "family": "en"}, "inference": {"length_scale": 1.5}, "audio": {}}'


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model in a folder with a blank in its name, and a program that notes its words and the text."""
    write_wav(tmp_path / "said.wav", tone(300))
    put_engine(tmp_path / "bin", "piper", "-f", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    file = tmp_path / "my voices" / "en_US-joe.onnx"
    file.parent.mkdir()
    file.write_bytes(b"a model")
    beside(file).write_text(TOLD)
    return file


def beside(model: Path) -> Path:
    return Path(f"{model}.json")


def test_it_is_asked_for_model_pace_and_one_line_of_text(model: Path, tmp_path: Path) -> None:
    voice = find_voice(f"piper:{model}")
    assert voice is not None
    assert length_ms(voice.say("-h is not\nan option.", Manner("", 80))) == 300
    words = (tmp_path / "words").read_text().splitlines()
    assert words[:4] == ["-m", str(model), "--length-scale", "1.875"]
    assert (tmp_path / "text").read_text() == "-h is not an option."


@pytest.mark.parametrize(
    ("code", "language", "speaks"), [("en_US", "en-gb", True), ("de_DE", "en", False), ("", "tlh", True)]
)
def test_its_language_is_what_its_file_tells(code: str, language: str, speaks: bool, model: Path) -> None:
    beside(model).write_text(TOLD.replace("en_US", code))
    assert (PiperVoice(f"piper:{model}").variant_for(language) is not None) is speaks


def test_another_model_at_the_same_place_says_everything_anew(model: Path, tmp_path: Path) -> None:
    voice = PiperVoice(f"piper:{model}")

    def place() -> Path:
        variant = voice.variant_for("en")
        assert variant is not None
        return PhraseCache(tmp_path / "cache").place(voice, Manner(variant), "hold.wav")

    before = place()
    os.utime(model, ns=(1, 1))
    assert place() != before
    assert len(before.relative_to(tmp_path / "cache").parts) == 5, "no separator of the path is one here"


def test_the_doctor_tells_of_the_model_that_was_named(model: Path) -> None:
    assert list_voices(f"piper:{model}")[-1] == VoiceInfo(f"piper:{model}", usable=True, speaks="en_US")
    model.unlink()
    assert str(model) in list_voices(f"piper:{model}")[-1].why_not


class TestTrouble:
    def test_a_path_that_leads_nowhere_is_told_in_the_session(self, model: Path, assets: Path) -> None:
        model.unlink()
        score = Score(SoundFolders(assets / "sounds"), SoundSettings(voice=f"piper:{model}"), lambda: None)
        score.close()
        assert score.notice(Use.SESSION) == (
            f"{model} is not there; piper speaks with a model and the .json file beside it. "
            "Tones and captions carry the session."
        )

    def test_a_model_without_its_file_is_told(self, model: Path) -> None:
        beside(model).unlink()
        with pytest.raises(VoiceNotThere, match=r"en_US-joe\.onnx\.json is not there"):
            find_voice(f"piper:{model}")

    @pytest.mark.parametrize("content", ["{", "[]", '{"inference": {"length_scale": 0}}', '{"language": "en"}'])
    def test_a_file_of_another_kind_is_told(self, content: str, model: Path) -> None:
        beside(model).write_text(content)
        with pytest.raises(VoiceNotThere, match=r"en_US-joe\.onnx\.json is not what piper reads beside a model"):
            find_voice(f"piper:{model}")

    def test_without_the_program_it_says_how_to_get_it(
        self, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(VoiceNotThere, match="piper is not installed; `pip install piper-tts` brings it"):
            find_voice(f"piper:{model}")
