# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facetimer.settings import SoundSettings
from facetimer.sound.pcm import Samples
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.score import NO_VOICE, Score, SoundFolders
from facetimer.sound.voices.port import Manner, Voice
from tests.examples import five_basics
from tests.sound.render.test_speech import tone

Wait = Callable[[Callable[[], bool]], None]
PLAIN = five_basics()


class SlowVoice:
    """Says nothing before `gate` is open, then 30 ms a letter."""

    name = "slow"

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.manners: set[Manner] = set()

    def say(self, text: str, manner: Manner) -> Samples:
        self.gate.wait(20)
        self.manners.add(manner)
        return tone(30 * len(text))


@pytest.fixture
def voice() -> SlowVoice:
    return SlowVoice()


Make = Callable[..., Score]


@pytest.fixture
def make(assets: Path, voice: SlowVoice) -> Iterator[Make]:
    made: list[Score] = []

    def build(by: Voice | None = voice, **wishes: object) -> Score:
        preferences = SoundSettings(**wishes)  # type: ignore[arg-type]
        made.append(Score(SoundFolders(assets / "sounds"), preferences, lambda: None, lambda _wish: by))
        return made[-1]

    yield build
    voice.gate.set()
    for score in made:
        score.close()


def spoken(plan: CuePlan) -> list[str]:
    return [cue.text for cue in plan.cues if cue.is_voice and cue.audible]


def test_words_are_captions_until_they_are_rendered_and_sound_from_then_on(
    make: Make, voice: SlowVoice, wait_until: Wait
) -> None:
    score = make()
    first = score.plan(PLAIN)
    assert not spoken(first)
    assert score.is_coming("Brow Stretch. Lips.")
    voice.gate.set()
    wait_until(lambda: len(spoken(score.plan(PLAIN))) > 20)
    wait_until(lambda: all(cue.audible for cue in score.plan(PLAIN).cues if cue.is_voice))
    said = next(cue for cue in score.plan(PLAIN).cues if cue.is_voice)
    assert len(score.palette.stereo(said, 0)) > 0


def test_a_plan_is_made_once_for_all_legs(make: Make) -> None:
    score = make(by=None)
    assert score.plan(PLAIN) is score.plan(PLAIN)


def test_a_change_of_volume_keeps_the_plan_and_one_of_the_pulse_does_not(make: Make) -> None:
    score = make(by=None)
    before = score.plan(PLAIN)
    score.change_preferences(SoundSettings(volume_percent=10))
    assert score.plan(PLAIN) is before
    score.change_preferences(SoundSettings(volume_percent=10, hold_pulse=False))
    assert score.plan(PLAIN) is not before


def test_voice_and_pace_reach_the_engine(make: Make, voice: SlowVoice, wait_until: Wait) -> None:
    score = make(voice_variant="en-us", speech_rate_percent=80)
    voice.gate.set()
    score.plan(PLAIN)
    wait_until(lambda: voice.manners == {Manner("en-us", 80)})


def test_no_voice_is_told_where_one_was_wanted(make: Make) -> None:
    assert make(by=None).notice == NO_VOICE
    assert make(by=None, voice="off").notice is None
    assert make().notice is None


def test_a_voice_that_does_not_exist_is_told_and_the_session_goes_on(assets: Path) -> None:
    score = Score(SoundFolders(assets / "sounds"), SoundSettings(voice="parrot"), lambda: None)
    assert score.notice is not None
    assert score.notice.startswith("In the settings for sound, there is no voice 'parrot'; there are auto, off, ")
    assert score.plan(PLAIN).cues
    score.close()


def test_a_voice_that_is_not_installed_is_named(make: Make) -> None:
    assert make(by=None, voice="flite").notice == (
        "The voice flite is not installed; tones and captions carry the session."
    )


def test_a_longer_session_is_planned_anew(make: Make) -> None:
    score = make(by=None)
    assert score.plan(PLAIN).total_ms + 10_000 == score.plan(PLAIN.extended(0, 10_000)).total_ms


def test_other_levels_are_in_the_plan_at_once_and_no_word_is_rendered_again(
    make: Make, voice: SlowVoice, wait_until: Wait
) -> None:
    voice.gate.set()
    score = make()
    score.plan(PLAIN)
    wait_until(lambda: not any(score.is_coming(cue.text) for cue in score.plan(PLAIN).cues if cue.text))
    before = score.plan(PLAIN)

    score.change_preferences(SoundSettings(voice_percent=0))

    after = score.plan(PLAIN)
    assert spoken(after) == spoken(before), "known already, so still placed by its own length"
    assert not any(cue.is_heard for cue in after.cues if cue.is_voice)
