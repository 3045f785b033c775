# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A voice that is installed and says nothing: who speaks in its place, and what is told."""

from collections.abc import Callable, Container, Iterator
from pathlib import Path

import pytest

from facetimer.settings import SoundSettings
from facetimer.sound.score import Score, SoundFolders
from facetimer.sound.speaker import Speaker, Use
from facetimer.sound.voices.port import Voice
from tests.sound.test_score import PLAIN, Loud, Wait, spoken


class TestVoiceThatFails:
    """The first voice of two is installed and says nothing."""

    @pytest.fixture
    def scored(self, assets: Path) -> Iterator[Callable[..., Score]]:
        made: list[Score] = []

        def build(*voices: Voice, wish: str = "auto") -> Score:
            def find(_wish: str, _language: str, without: Container[str] = ()) -> Voice | None:
                return next((voice for voice in voices if voice.name not in without), None)

            made.append(Score(SoundFolders(assets / "sounds"), SoundSettings(voice=wish), lambda: None, find))
            return made[-1]

        yield build
        for score in made:
            score.close()

    def test_the_next_one_speaks_all_of_the_session_and_that_is_told(
        self, scored: Callable[..., Score], wait_until: Wait
    ) -> None:
        other = Loud("espeak-ng")
        score = scored(Loud("rhvoice", refuses=True), other)
        wait_until(lambda: all(cue.audible for cue in score.plan(PLAIN).cues if cue.is_voice))
        assert set(spoken(score.plan(PLAIN))) <= set(other.said)
        assert score.notice(Use.SESSION) == "It cannot. espeak-ng speaks in its place."
        assert score.speaker_of(None) == Speaker("espeak-ng", "espeak-ng")

    def test_one_that_the_person_chose_stays_and_is_told(
        self, scored: Callable[..., Score], wait_until: Wait
    ) -> None:
        other = Loud("espeak-ng")
        score = scored(Loud("rhvoice", refuses=True), other, wish="rhvoice")
        wait_until(lambda: score.plan(PLAIN) is not None and score.notice(Use.SESSION) is not None)
        assert score.notice(Use.SESSION) == "It cannot. Tones and captions carry the session."
        assert not other.said

    def test_where_all_fail_the_last_is_told(self, scored: Callable[..., Score], wait_until: Wait) -> None:
        score = scored(Loud("rhvoice", refuses=True), Loud("flite", refuses=True))
        wait_until(lambda: bool(score.plan(PLAIN)) and score.speaker_of(None).voice == "flite")
        told = "It cannot. Tones and captions carry the session."
        wait_until(lambda: bool(score.plan(PLAIN)) and score.notice(Use.SESSION) == told)
        assert not spoken(score.plan(PLAIN))

    def test_after_another_choice_it_is_tried_again(self, scored: Callable[..., Score], wait_until: Wait) -> None:
        score = scored(Loud("rhvoice", refuses=True), Loud("espeak-ng"))
        wait_until(lambda: bool(score.plan(PLAIN)) and score.speaker_of(None).voice == "espeak-ng")
        score.change_preferences(SoundSettings(voice="auto", speech_rate_percent=120))
        assert score.speaker_of(None).voice == "rhvoice"
