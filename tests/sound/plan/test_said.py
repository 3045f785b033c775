# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much is said at each level, and that what the words leave out is told by tones or by other words."""

import re

import pytest
from msgspec.structs import replace

from facetimer.library.model.practice import Cues, RoutineStep
from facetimer.library.model.vocabulary import SideHand
from facetimer.library.number_words import names_number
from facetimer.session.timeline import SegmentKind, Timeline, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan import phrases
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.plan.said import Level, least_level, levels_of
from facetimer.sound.tones import LONGEST_MS
from tests.examples import block, exercise, routine, timeline
from tests.sound.sessions import Said, catalogue, shipped_timelines, talking

SHIPPED, EXERCISES = shipped_timelines(), catalogue().exercises
CAREFUL = replace(
    exercise(
        "press",
        block(3, 10, 2, 2, 2),
        block(3, 0, 1, 0, 12, cues=Cues(setup="Now puffs. Lips soft.", action="Puff, twelve times.")),
        name="Kiss Face",
    ),
    cues=Cues("Lips together. Sit tall.", "Press. Firmly.", "Hold ten.", "Release.", "Teeth apart."),
)
SIDED = replace(
    exercise("sweep", replace(block(4, 0, 1, 0, 3, per_side=True), side_hand=SideHand.OPPOSITE), name="Sweep"),
    cues=Cues("Oil your cheek.", "Sweep up.", "", "Lift.", "Feather light."),
)
SESSION = timeline(CAREFUL, SIDED)


def planned(session: Timeline, said: Said, **wishes: object) -> list[Cue]:
    chosen = SoundSettings(said=said, **wishes)  # type: ignore[arg-type]
    return list(plan_cues(session, LONGEST_MS, chosen, talking).cues)


def words(session: Timeline, said: Said, **wishes: object) -> list[str]:
    return [cue.text for cue in planned(session, said, **wishes) if cue.is_voice]


def test_a_step_is_told_in_full_until_it_is_familiar_where_that_is_wished() -> None:
    first, second = SESSION.steps
    session = replace(SESSION, steps=(first, replace(second, is_familiar=True)))
    assert levels_of(session, "learning") == (Level.EVERYTHING, Level.SHORT)
    for said in ("everything", "short", "names", "tones"):
        assert levels_of(session, said) == (Level[said.upper()],) * 2
        assert least_level(said) is Level[said.upper()]
    assert least_level("learning") is Level.SHORT


def test_told_short_it_says_who_with_what_care_how_often_how_long_which_side_and_when_to_let_go() -> None:
    assert words(SESSION, "short") == [
        "Kiss Face.",
        "Teeth apart.",
        "Two times.",
        "Ten seconds each.",
        "Release.",
        "Last one.",
        "Now puffs.",
        "Twelve times.",
        "Release.",
        "Next: Sweep.",
        "Your right side first, with your left hand.",
        "Feather light.",
        "Three times.",
        "Lift.",
        "Now your left side, with your right hand.",
        "Lift.",
        "All done.",
    ]


def test_of_a_session_that_is_only_named_the_names_and_the_end_are_said() -> None:
    assert words(SESSION, "names", spoken_count="all") == ["Kiss Face.", "Next: Sweep.", "All done."]


def test_with_tones_alone_nothing_is_said_and_each_exercise_has_its_own_beginning() -> None:
    cues = planned(SESSION, "tones", spoken_count="all")
    assert not [cue for cue in cues if cue.is_voice]
    begun = [cue.segment for cue in cues if cue.kind is CueKind.INTRO]
    assert [SESSION.segments[segment].step for segment in begun] == [0, 1]
    assert len([cue for cue in planned(SESSION, "names") if cue.kind is CueKind.INTRO]) == 1, (
        "the others are named"
    )


def test_what_a_mark_means_is_told_only_where_everything_is() -> None:
    meant = {"One tick a second.", "Halfway.", "Low tick: release."}
    assert meant <= set(words(SESSION, "everything"))
    assert not meant & set(words(SESSION, "short"))
    first, second = SESSION.steps
    new_one_first = replace(SESSION, steps=(first, replace(second, is_familiar=True)))
    known_one_first = replace(SESSION, steps=(replace(first, is_familiar=True), second))
    assert meant <= set(words(new_one_first, "learning"))
    assert meant & set(words(known_one_first, "learning")) == set()


@pytest.mark.parametrize(("said", "is_said"), [("everything", True), ("short", True), ("names", False)])
@pytest.mark.parametrize("breathing", [True, False])
def test_the_half_of_a_long_hold_is_a_tone_where_it_is_not_said(
    said: Said, is_said: bool, breathing: bool
) -> None:
    cues = planned(timeline(exercise("press", block(2, 30, 2))), said, breathing=breathing)
    assert ("Halfway." in [cue.text for cue in cues]) is is_said
    tones = [cue for cue in cues if cue.kind is CueKind.HALF]
    assert len(tones) == (not is_said and not breathing), "the swell to breathe with has no half"


@pytest.mark.parametrize(
    ("said", "counted"),
    [("everything", True), ("learning", True), ("short", True), ("names", False), ("tones", False)],
)
def test_a_count_is_spoken_where_more_than_names_is_said(said: Said, counted: bool) -> None:
    cues = planned(timeline(exercise("press", block(2, 10, 2))), said, spoken_count="last_three")
    assert len([cue for cue in cues if cue.kind is CueKind.COUNT]) == (3 if counted else 0)
    assert len([cue for cue in cues if cue.kind is CueKind.LAST]) == (0 if counted else 3)


def test_a_further_set_is_told_short_too() -> None:
    session = compile_timeline(routine(RoutineStep("press", sets=2)), {"press": CAREFUL})
    said = words(session, "short")
    assert said[said.index("Set two of two.") :][:4] == [
        "Set two of two.",
        "Two times.",
        "Ten seconds each.",
        "Release.",
    ]


PLAIN_TURN = Cues(action="Puff them out. Loosely.", hold="Keep.")


def test_what_another_block_does_is_said_as_it_begins_where_it_has_no_words_before_it() -> None:
    two = replace(CAREFUL, blocks=(block(2, 5, 2), block(2, 7, 2, cues=PLAIN_TURN)))
    session = timeline(two)
    (turn,) = (cue for cue in planned(session, "short") if cue.text == "Puff them out.")
    assert session.segments[turn.segment].kind is SegmentKind.MOVE_IN


@pytest.mark.parametrize("identifier", sorted(SHIPPED))
def test_told_short_every_number_is_known_beforehand(identifier: str) -> None:
    session = SHIPPED[identifier]
    said = [cue for cue in planned(session, "short") if cue.is_voice]
    for preparation in course_of(session).preparations:
        run, before = preparation.leads_to, preparation.segments[-1]
        if run is None or before.kind is SegmentKind.SIDE_SWITCH or run.first.reps < 2:
            continue
        own = range(preparation.segments[0].index, run.repetitions[0].segments[-1].index + 1)
        told = " ".join(cue.text for cue in said if cue.segment in own)
        assert names_number(told, phrases.spelled(run.first.reps)), told


CAUTIONS = re.compile(r"\b(stop|pains?|dizz\w*|light-headed|tingl\w*|pulse|throat|eyelids?|lids)\b", re.IGNORECASE)


@pytest.mark.parametrize("exercise_id", sorted(EXERCISES))
def test_what_short_leaves_out_of_an_exercise_holds_no_caution(exercise_id: str) -> None:
    whole = EXERCISES[exercise_id]
    for cues in (whole.cues, *(each.cues for each in whole.blocks)):
        assert not [text for text in (cues.setup, cues.action, cues.hold) if CAUTIONS.search(text)]
