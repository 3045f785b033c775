# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A listener with closed eyes: from tones and words alone, who, where, which side, how often, how long.

The listener knows the vocabulary, which exercises there are, and nothing of the timeline; `Cue.segment` is never
looked at. Where a name says the place, no zone is said, and the name is what tells it.

What is known at each level of what is said, beside which side, how often, how long and when it ends:

    everything, or learning what is new    who, and where on the face
    short, or learning what is familiar    who
    names                                  who
    tones                                  that another exercise comes
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from facetimer.library.spoken_zones import SPOKEN_ZONES, WHOLE_FACE, zone_said
from facetimer.session.timeline import Side, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind, CuePlan
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.tones import Tone, ToneSet
from tests.sound.sessions import Said, catalogue, familiar, shipped_timelines, talking

SHIPPED = shipped_timelines()
EXERCISES = {exercise.name: exercise for exercise in catalogue().exercises.values()}
ZONE_OF_WORDS = {words: zone.value for zone, words in SPOKEN_ZONES.items()} | {WHOLE_FACE: "all"}


@dataclass
class HeardExercise:
    name: str
    zone: str
    repetitions: list[tuple[Side | None, int]] = field(default_factory=list)
    sets_done: int = 0


class Listener:
    """Takes in one cue after another; where nobody names the exercises, two even notes begin each."""

    def __init__(self, *, is_told_names: bool = True) -> None:
        self._is_told_names = is_told_names
        self.exercises: list[HeardExercise] = []
        self.has_ended = False
        self._began_ms: int | None = None
        self._hold_ms: int | None = None
        self._in_a_hold = False
        self._told_side: Side | None = None

    def hear(self, cue: Cue) -> None:
        if cue.is_voice:
            self._hear_words(cue.text)
        elif cue.kind is CueKind.INTRO and not self._is_told_names:
            self._expect(HeardExercise("", ""))
        elif cue.kind is CueKind.SIDE:
            self._told_side = Side.LEFT if cue.tone is Tone.SIDE_LEFT else Side.RIGHT
        elif cue.kind in {CueKind.START, CueKind.STROKE}:
            self._begin(cue)
        elif cue.kind in {CueKind.PULSE, CueKind.LAST}:
            self._hear_a_second(cue)
        elif cue.kind is CueKind.RELEASE:
            self._release(cue)
        elif cue.kind is CueKind.SET_DONE:
            self.exercises[-1].sets_done += 1
        elif cue.kind is CueKind.END:
            self.exercises[-1].sets_done += 1
            self.has_ended = True

    def _hear_words(self, text: str) -> None:
        words = text.removeprefix("Next: ").removesuffix(".")
        name, _, where = (words, "", "") if words in EXERCISES else words.rpartition(". ")
        spoken = where[:1].lower() + where[1:]
        if name in EXERCISES and (spoken in ZONE_OF_WORDS or not where):
            self._expect(HeardExercise(name, ZONE_OF_WORDS.get(spoken, "")))

    def _expect(self, exercise: HeardExercise) -> None:
        self.exercises.append(exercise)
        self._told_side = None

    def _begin(self, cue: Cue) -> None:
        side = None if cue.pan == 0 else (Side.LEFT if cue.pan < 0 else Side.RIGHT)
        assert side is None or side is self._told_side, "the side is told before it is worked"
        self.exercises[-1].repetitions.append((side, 0))
        self._began_ms, self._hold_ms, self._in_a_hold = cue.start_ms, None, False

    def _hear_a_second(self, cue: Cue) -> None:
        if not self._in_a_hold:
            stressed = cue.gain_db > 0
            self._hold_ms = cue.start_ms if stressed else self._began_ms
        self._in_a_hold = True

    def _release(self, cue: Cue) -> None:
        if self._in_a_hold and self._hold_ms is not None:
            side, _ = self.exercises[-1].repetitions.pop()
            self.exercises[-1].repetitions.append((side, cue.start_ms - self._hold_ms))
        self._in_a_hold = False


def heard(plan: CuePlan, *, is_told_names: bool = True) -> Listener:
    listener = Listener(is_told_names=is_told_names)
    for cue in plan.cues:
        listener.hear(cue)
    return listener


def practised(timeline: Timeline) -> list[HeardExercise]:
    """What the timeline says, in the listener's terms."""
    exercises = [
        HeardExercise(step.exercise.name, ZONE_OF_WORDS.get(zone_said(step.exercise), ""), [], step.sets)
        for step in timeline.steps
    ]
    for run in course_of(timeline).runs:
        for repetition in run.repetitions:
            length = repetition.hold.duration_ms if repetition.hold is not None else 0
            exercises[run.first.step].repetitions.append((run.side, length))
    return exercises


@pytest.mark.parametrize("identifier", sorted(SHIPPED))
@pytest.mark.parametrize("voice", [talking, None], ids=["voice", "captions"])
def test_the_session_can_be_told_from_its_sound(
    identifier: str, voice: Callable[[str], int | None] | None, tones: ToneSet
) -> None:
    timeline = SHIPPED[identifier]
    listener = heard(plan_cues(timeline, tones.lengths_ms, phrase_ms=voice))
    check(listener, practised(timeline), names=True, zones=True)


@pytest.mark.parametrize("identifier", sorted(SHIPPED))
@pytest.mark.parametrize("said", ["learning", "short", "names", "tones"])
def test_it_can_with_fewer_words_but_for_what_they_leave_out(identifier: str, said: Said, tones: ToneSet) -> None:
    timeline, names = SHIPPED[identifier], said != "tones"
    plan = plan_cues(timeline, tones.lengths_ms, SoundSettings(said=said), talking)
    check(heard(plan, is_told_names=names), practised(timeline), names=names, zones=said == "learning")


@pytest.mark.parametrize("identifier", sorted(SHIPPED))
def test_it_can_where_what_is_familiar_is_told_short(identifier: str, tones: ToneSet) -> None:
    timeline = familiar(SHIPPED[identifier])
    plan = plan_cues(timeline, tones.lengths_ms, SoundSettings(said="learning"), talking)
    assert plan == plan_cues(timeline, tones.lengths_ms, SoundSettings(said="short"), talking)


def check(listener: Listener, expected: list[HeardExercise], *, names: bool, zones: bool) -> None:
    assert listener.has_ended
    assert [e.name for e in listener.exercises] == [e.name if names else "" for e in expected]
    for told, meant in zip(listener.exercises, expected, strict=True):
        assert told.zone == (meant.zone if zones else ""), meant.name
        assert told.repetitions == meant.repetitions, meant.name
        assert told.sets_done == meant.sets_done, meant.name
