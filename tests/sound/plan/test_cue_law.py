# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every cue of the library is said whole and at its moment at the usual pace; one that is not is named."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from facetimer.library.model.practice import Cues, Exercise, Routine, RoutineStep
from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import Side, Timeline, TimelineOptions, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cue_law import Broken, unheard
from tests.examples import block, exercise, routine, timeline
from tests.sound.sessions import Said, catalogue

LIBRARY = catalogue()
ALONE = {identifier: routine(RoutineStep(identifier), identifier=identifier) for identifier in LIBRARY.exercises}
SESSIONS = {**{f"only {name}": alone for name, alone in ALONE.items()}, **LIBRARY.routines}


def told(
    session: Timeline, phrase_ms: Callable[[str], int | None] = speaking_ms, said: Said = "everything"
) -> list[tuple[str, str, str]]:
    found = unheard(session, phrase_ms, SoundSettings(said=said))
    return [(each.segment.exercise, each.text, each.broken.value) for each in found]


def laid_out(practice: Routine, known: frozenset[str] = frozenset()) -> Iterator[Timeline]:
    for side in Side:
        yield compile_timeline(practice, LIBRARY.exercises, TimelineOptions(first_side=side, known=known))


@pytest.mark.parametrize("name", SESSIONS)
def test_every_cue_is_said_at_its_moment_if_the_voice_takes_as_long_as_any(name: str) -> None:
    for session in laid_out(SESSIONS[name]):
        assert told(session) == []


@pytest.mark.parametrize("name", SESSIONS)
def test_every_cue_of_a_session_told_short_is_said_at_its_moment(name: str) -> None:
    for known in (frozenset[str](), frozenset(LIBRARY.exercises)):
        for session in laid_out(SESSIONS[name], known):
            assert told(session, said="short") == []


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


@pytest.mark.parametrize(
    ("action", "move_in_s", "expected"),
    [
        ("Stretch.", 2, []),
        ("Stretch the skin toward the ears.", 2, [("press", "Release.", "late")]),
        ("Stretch the skin toward the ears.", 4, []),
        ("Stretch the skin toward the ears, as far as it likes to go.", 2, [("press", "Release.", "late")]),
    ],
    ids=["short", "at the end of the first way back", "long enough", "only at the second time"],
)
def test_words_of_a_way_back_come_with_the_first_one_and_at_once(
    action: str, move_in_s: float, expected: list[tuple[str, str, str]]
) -> None:
    flowing = replace(exercise("press", block(move_in_s, 0, 2, 0, 6)), cues=replace(GOOD, action=action))
    assert told(timeline(flowing)) == expected


PUFF = "Puff them out. Loosely."
TWO_BLOCKS = replace(
    exercise("press", block(2, 5, 2), block(2, 7, 2, cues=Cues(action=PUFF, hold="Keep."))), cues=GOOD
)
NEVER = 600_000
"""Longer than the session: what takes so long is not said."""


@pytest.mark.parametrize(
    ("said", "asked_for"),
    [
        (
            "everything",
            [GOOD.setup, GOOD.care, GOOD.action, GOOD.hold, GOOD.release, PUFF, "Keep.", GOOD.release],
        ),
        ("short", [GOOD.care, GOOD.release, "Puff them out.", GOOD.release]),
        ("names", []),
        ("tones", []),
    ],
)
def test_what_is_asked_for_at_each_level_is_named_where_it_is_unsaid(said: Said, asked_for: list[str]) -> None:
    assert [text for _, text, _ in told(timeline(TWO_BLOCKS), lambda _text: NEVER, said)] == asked_for


def test_setup_and_care_are_held_to_the_law_as_well() -> None:
    slow = 400
    found = {(each.key, each.broken) for each in unheard(timeline(with_cues(GOOD)), lambda text: slow * len(text))}
    assert {("setup", Broken.UNSAID)} <= found
    assert ("care", Broken.UNSAID) not in found, "it is said before all else"
