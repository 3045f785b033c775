# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every cue of the library is said whole and at its moment, at the usual pace, with every voice there is here."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from msgspec.structs import replace

from facetimer.library.model.practice import Cues, Exercise, Routine, RoutineStep
from facetimer.library.speaking_time import speaking_ms
from facetimer.library.translations import Texts
from facetimer.session.timeline import Side, Timeline, TimelineOptions, compile_timeline
from facetimer.sound.pcm import length_ms
from facetimer.sound.plan.cue_law import Broken, unheard
from facetimer.sound.render.speech import tidied
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.flite import FliteVoice
from facetimer.sound.voices.port import Manner, Voice
from tests.examples import block, exercise, routine, timeline
from tests.sound.sessions import catalogue

LIBRARY = catalogue()
ALONE = {identifier: routine(RoutineStep(identifier), identifier=identifier) for identifier in LIBRARY.exercises}
SESSIONS = {**{f"only {name}": alone for name, alone in ALONE.items()}, **LIBRARY.routines}
VOICES: dict[str, Voice] = {"espeak-ng": EspeakVoice(), "flite": FliteVoice()}
PHRASES = (
    "Your right side first.",
    "Switch sides. Your left.",
    "Twelve times.",
    "Rest. Set two of two.",
    "All done.",
)


def told(session: Timeline, phrase_ms: Callable[[str], int | None] = speaking_ms) -> list[tuple[str, str, str]]:
    return [(each.segment.exercise, each.text, each.broken.value) for each in unheard(session, phrase_ms)]


def laid_out(practice: Routine) -> Iterator[Timeline]:
    for side in Side:
        yield compile_timeline(practice, LIBRARY.exercises, TimelineOptions(first_side=side))


@pytest.fixture(scope="module", params=VOICES)
def measured(request: pytest.FixtureRequest) -> Callable[[str], int]:
    """How long one of the voices takes, as it is rendered for a session."""
    voice = VOICES[request.param]
    if shutil.which(voice.name) is None:
        pytest.skip(f"needs {voice.name}")
    return cache(lambda text: length_ms(tidied(voice.say(text, Manner()))))


@pytest.mark.parametrize("name", SESSIONS)
def test_every_cue_is_said_at_its_moment_if_the_voice_takes_as_long_as_any(name: str) -> None:
    for session in laid_out(SESSIONS[name]):
        assert told(session) == []


def test_every_cue_is_said_at_its_moment_by_each_voice_there_is_here(measured: Callable[[str], int]) -> None:
    for practice in LIBRARY.routines.values():
        assert told(compile_timeline(practice, LIBRARY.exercises), measured) == []


def test_no_cue_takes_a_voice_longer_than_it_is_given(measured: Callable[[str], int]) -> None:
    texts = {*Texts(LIBRARY).cues, *PHRASES}
    assert {text: measured(text) for text in texts if measured(text) > speaking_ms(text)} == {}


def test_nothing_takes_no_time() -> None:
    assert speaking_ms("") == 0


GOOD = Cues("Lips together.", "Press.", "Hold.", "Release.", "Teeth apart.")
ENDLESS = "On and on and on and on and on and on and on and on and on and on."


WIDE = "Now smile as wide as ever you can."


def with_cues(cues: Cues, *figures: float) -> Exercise:
    return replace(exercise("press", block(*(figures or (2, 5, 2)))), cues=cues)


def test_a_sound_exercise_breaks_nothing() -> None:
    assert told(timeline(with_cues(GOOD))) == []


@pytest.mark.parametrize(
    ("cues", "figures", "text", "broken"),
    [
        (replace(GOOD, hold=ENDLESS), (2, 5, 2), ENDLESS, Broken.UNSAID),
        (replace(GOOD, hold="Hold. As wide as you can, and no less than that."), (2, 5, 2), None, Broken.UNSAID),
        (replace(GOOD, action=WIDE), (1, 2.5, 1), WIDE, Broken.EARLY),
    ],
    ids=["dropped", "shortened", "early"],
)
def test_a_cue_without_room_is_named(
    cues: Cues, figures: tuple[float, ...], text: str | None, broken: Broken
) -> None:
    assert ("press", text or cues.hold, broken.value) in told(timeline(with_cues(cues, *figures)))


def test_words_that_let_go_and_come_too_late_are_named() -> None:
    words = replace(GOOD, release="And let all of it go.")
    session = timeline(with_cues(words, 2, 5, 1.5), exercise("lift"))
    assert told(session) == [("press", words.release, "late")], "a chord comes first"


def test_setup_and_care_are_held_to_the_law_as_well() -> None:
    slow = 400
    found = {(each.key, each.broken) for each in unheard(timeline(with_cues(GOOD)), lambda text: slow * len(text))}
    assert {("setup", Broken.UNSAID)} <= found
    assert ("care", Broken.UNSAID) not in found, "it is said before all else"
