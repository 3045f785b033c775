# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is said and captioned is in the person's language, by a voice of that language; English otherwise."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from facetimer.session.timeline import SegmentKind, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import Samples
from facetimer.sound.plan import phrases
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.score import Score, SoundFolders
from facetimer.sound.tones import ToneSet
from facetimer.sound.voices import languages
from facetimer.sound.voices.languages import variant_for, variant_of
from facetimer.sound.voices.pico import PicoVoice
from facetimer.sound.voices.port import Manner
from tests.examples import five_basics
from tests.sound.render.test_speech import tone
from tests.sound.sessions import catalogue, talking

Wait = Callable[[Callable[[], bool]], None]
OWN_LANGUAGE = "de"


def german(phrase: str) -> str:
    """Put every phrase into something that is not English and keeps its places."""
    return OWN_LANGUAGE if phrase == phrases.LANGUAGE else re.sub(r"[a-z]+(?![a-z]*\})", "xyz", phrase.lower())


@dataclass
class Engine:
    """Takes any text and remembers the manner."""

    name: str
    manners: set[Manner] = field(default_factory=set)

    def say(self, text: str, manner: Manner) -> Samples:
        self.manners.add(manner)
        return tone(20 * len(text))


def test_nothing_of_the_app_is_left_in_english_in_any_shipped_session(tones: ToneSet) -> None:
    everything = catalogue()
    wishes = SoundSettings(spoken_count="all")
    english = re.compile(r"(?i)\b(next|rest|switch|side|halfway|set|times|last one|all done)\b")
    for routine in everything.routines.values():
        timeline = compile_timeline(routine, everything.exercises)
        own = {
            text for s in timeline.segments if s.kind is not SegmentKind.REST for text in phrases.as_written(s.cue)
        } | {segment.care for segment in timeline.segments}
        names = {exercise.name for exercise in everything.exercises.values()}
        plan = plan_cues(timeline, tones.lengths_ms, wishes, talking, german)
        for caption in (cue for cue in plan.cues if cue.is_voice):
            said = caption.text
            for name in names:
                said = said.replace(name, "")
            app_said = caption.text not in own or caption.text.startswith(("Switch", "Next", "All done"))
            assert not (app_said and english.search(said)), caption.text


@pytest.mark.parametrize(
    ("engine", "language", "variant"),
    [
        ("espeak-ng", "en", ""),
        ("espeak-ng", "en_US", ""),
        ("espeak-ng", "de", "de"),
        ("espeak-ng", "de_CH", "de"),
        ("espeak-ng", "pt_BR", "pt-br"),
        ("espeak-ng", "zh_CN", "cmn"),
        ("espeak-ng", "tlh", None),
        ("espeak-ng", "[én wörd]", None),
        ("flite", "de", None),
        ("hibari", "en_GB", ""),
        ("hibari", "de", None),
        ("flite", "en", ""),
        ("say", "fr", None),
    ],
)
def test_the_voice_of_a_language(engine: str, language: str, variant: str | None) -> None:
    assert variant_for(engine, language) == variant


@pytest.mark.parametrize(
    ("language", "variant"),
    [("en", "en-GB"), ("en_US", "en-US"), ("en_AU", "en-GB"), ("de_CH", "de-DE"), ("it", "it-IT"), ("pl", None)],
)
def test_the_voice_of_a_language_in_an_engine_that_knows_by_itself(language: str, variant: str | None) -> None:
    assert variant_of(PicoVoice(), "pico2wave", language) == variant


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="needs espeak-ng")
def test_espeak_has_every_voice_that_is_promised() -> None:
    for name in sorted(languages.ESPEAK_SPEAKS):
        command = ["espeak-ng", "-q", "-v", name, "1"]
        assert subprocess.run(command, check=False, capture_output=True).returncode == 0, name


@pytest.mark.parametrize(
    ("engine", "chosen", "variant", "is_translated"),
    [
        ("espeak-ng", "", "de", True),
        ("espeak-ng", "de+f2", "de+f2", True),
        ("flite", "", "", False),
    ],
)
def test_a_session_is_said_by_a_voice_of_its_language_or_in_english(
    engine: str, chosen: str, variant: str, is_translated: bool, assets: Path, tmp_path: Path, wait_until: Wait
) -> None:
    voice = Engine(engine)
    folders = SoundFolders(assets / "sounds", cache=tmp_path)
    wishes = SoundSettings(voice_variant=chosen)
    score = Score(folders, wishes, lambda: None, lambda *_wish: voice, german)
    plain = five_basics()
    try:
        texts = {cue.text for cue in score.plan(plain).cues if cue.is_voice}
        wait_until(lambda: bool(voice.manners) and not any(score.is_coming(text) for text in texts))
    finally:
        score.close()

    assert voice.manners == {Manner(variant, 100)}
    assert (phrases.ALL_DONE in texts) is not is_translated
    assert (german(phrases.ALL_DONE) in texts) is is_translated
    kept = {path.parent.relative_to(tmp_path) for path in tmp_path.rglob("*.wav")}
    assert len(kept) == 1
    assert kept.pop().parts[1:3] == (engine, re.sub(r"[^A-Za-z0-9_.-]+", "-", variant) or "default")


def test_without_any_voice_captions_are_in_the_language(assets: Path) -> None:
    score = Score(SoundFolders(assets / "sounds"), SoundSettings(), lambda: None, lambda *_wish: None, german)

    assert german(phrases.ALL_DONE) in {cue.text for cue in score.plan(five_basics()).cues}
    score.close()
