# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every cue of the library is said whole and at its moment by each voice there is here; each word is rendered."""

import shutil
from collections.abc import Callable
from functools import cache

import pytest

from facetimer.library.speaking_time import speaking_ms
from facetimer.library.translations import Texts
from facetimer.session.timeline import compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import length_ms
from facetimer.sound.plan.cue_law import unheard
from facetimer.sound.tidying import tidied
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.flite import FliteVoice
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import Manner, Voice
from tests.sound.sessions import Said, catalogue

LIBRARY = catalogue()
VOICES: dict[str, Voice] = {"espeak-ng": EspeakVoice(), "flite": FliteVoice()}
PHRASES = (
    "Your right side first.",
    "Switch sides. Your left.",
    "Twelve times.",
    "Rest. Set two of two.",
    "All done.",
)


# The voice that comes with facetimer in every run; those of a computer say each phrase anew, which takes a minute.
@pytest.fixture(
    scope="module", params=["heart", *(pytest.param(name, marks=pytest.mark.thorough) for name in VOICES)]
)
def measured(request: pytest.FixtureRequest) -> Callable[[str], int]:
    """How long one of the voices takes, as it is rendered for a session."""
    if request.param == "heart":
        pack = PhrasePack()
        return lambda text: pack.length_ms(text, Manner()) or 0
    voice = VOICES[request.param]
    if shutil.which(voice.name) is None:
        pytest.skip(f"needs {voice.name}")
    return cache(lambda text: length_ms(tidied(voice.say(text, Manner()))))


@pytest.mark.parametrize("said", ["everything", "short"])
def test_every_cue_is_said_at_its_moment_by_each_voice_there_is_here(
    measured: Callable[[str], int], said: Said
) -> None:
    wishes = SoundSettings(said=said)
    for practice in LIBRARY.routines.values():
        assert unheard(compile_timeline(practice, LIBRARY.exercises), measured, wishes) == ()


def test_no_cue_takes_a_voice_longer_than_it_is_given(measured: Callable[[str], int]) -> None:
    texts = {*Texts(LIBRARY).cues, *PHRASES}
    assert {text: measured(text) for text in texts if measured(text) > speaking_ms(text)} == {}
