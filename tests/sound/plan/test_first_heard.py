# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a mark means is told once a session, close to the mark, and never in the way of anything else."""

import pytest
from msgspec.structs import replace

from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.practice import Cues, RoutineStep
from facetimer.session.timeline import Timeline, TimelineOptions, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.first_heard import SOON_MS
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS
from tests.examples import block, exercise, routine, timeline
from tests.sound.sessions import talking

SECOND, HALF, AGAIN = "One tick a second.", "Halfway.", "Double tick: again."
LOW = "Low tick: release."
MEANINGS = (SECOND, HALF, AGAIN, LOW)
HELD = exercise("press", block(3, 10, 2, 2, 3))
FLOWING = exercise("glide", block(3, 0, 1, 0, 4))


def planned(session: Timeline, wishes: SoundSettings | None = None) -> list[Cue]:
    return list(plan_cues(session, LONGEST_MS, wishes or SoundSettings(), talking).cues)


def told(cues: list[Cue]) -> list[str]:
    return sorted(cue.text for cue in cues if cue.text in MEANINGS)


def test_each_meaning_is_told_once_however_often_its_mark_comes() -> None:
    assert told(planned(timeline(HELD, FLOWING, replace(HELD, id="two"), replace(FLOWING, id="three")))) == sorted(
        MEANINGS
    )


TAKING_TURNS = replace(
    FLOWING,
    id="turns",
    blocks=(replace(FLOWING.blocks[0], strokes=(Stroke(StrokeType.EFFLEURAGE, ("foreC",), Hands.ALTERNATE),)),),
)


def test_where_hands_take_turns_a_double_tick_is_the_other_hand_and_elsewhere_again() -> None:
    session = timeline(TAKING_TURNS, FLOWING)
    turns, again = (
        [cue for cue in planned(session) if cue.text == words] for words in ("Double tick: other hand.", AGAIN)
    )
    assert [session.segments[cue.segment].step for cue in turns] == [0]
    assert [session.segments[cue.segment].step for cue in again] == [1]


def test_a_low_tick_is_what_is_said_on_the_way_back() -> None:
    lifted = replace(FLOWING, cues=Cues("Sit.", "Stroke.", "", "Lift. Back to the nose."))
    assert "Low tick: lift." in [cue.text for cue in planned(timeline(lifted))]


def test_a_low_tick_is_the_way_back_where_nothing_is_said_of_it() -> None:
    silent = replace(FLOWING, cues=Cues("Sit.", "Squint, relax."))
    assert "Low tick: back." in [cue.text for cue in planned(timeline(silent))]


def test_a_double_tick_is_told_before_the_first_one_where_there_is_room() -> None:
    cues = planned(timeline(exercise("glide", block(6, 0, 0, 0, 4))))
    first = next(cue for cue in cues if cue.kind is CueKind.STROKE)
    (said,) = [cue for cue in cues if cue.text == AGAIN]
    assert said.end_ms <= first.start_ms


@pytest.mark.parametrize(("words", "kind"), [(HALF, CueKind.HALF), (LOW, CueKind.RETURN)])
def test_words_about_a_mark_follow_the_first_one(words: str, kind: CueKind) -> None:
    cues = planned(timeline(HELD, FLOWING))
    marks = [cue for cue in cues if cue.kind is kind]
    (said,) = [cue for cue in cues if cue.text == words]
    assert any(mark.end_ms <= said.start_ms <= mark.end_ms + SOON_MS for mark in marks[:2])


def test_words_about_seconds_come_in_the_first_half_of_a_hold() -> None:
    session = timeline(HELD)
    (said,) = [cue for cue in planned(session) if cue.text == SECOND]
    hold = session.segment_at(said.start_ms)
    assert hold.index == said.segment
    assert said.end_ms < hold.start_ms + hold.duration_ms // 2


def test_where_a_hold_has_other_words_the_next_one_tells() -> None:
    busy = replace(
        HELD, cues=Cues("Sit.", "Press.", "Hold it, wide as you can, with a soft face and jaw.", "Release.")
    )
    session = timeline(busy)
    (said,) = [cue for cue in planned(session) if cue.text == SECOND]
    assert session.segments[said.segment].rep == 2


def test_counted_seconds_leave_no_room_and_nothing_is_moved_for_it() -> None:
    assert HALF not in told(planned(timeline(HELD), SoundSettings(spoken_count="all")))


@pytest.mark.parametrize(
    ("wishes", "gone"),
    [
        (SoundSettings(hold_pulse=False), SECOND),
        (SoundSettings(half=False), HALF),
    ],
    ids=["seconds", "half"],
)
def test_a_mark_that_is_switched_off_is_not_told(wishes: SoundSettings, gone: str) -> None:
    assert told(planned(timeline(HELD, FLOWING), wishes)) == sorted({*MEANINGS} - {gone})


def test_no_tick_of_a_movement_is_told_where_they_are_switched_off() -> None:
    assert told(planned(timeline(HELD, FLOWING), SoundSettings(strokes=False))) == sorted([SECOND, HALF])


def test_who_knows_the_exercises_is_told_nothing() -> None:
    steps = routine(RoutineStep("press"), RoutineStep("glide"))
    options = TimelineOptions(known=frozenset({"press", "glide"}))
    assert told(planned(compile_timeline(steps, {"press": HELD, "glide": FLOWING}, options))) == []


def test_half_of_a_long_hold_is_said_and_needs_no_explaining() -> None:
    cues = planned(timeline(exercise("rest", block(2, 30, 2))))
    assert told(cues).count(HALF) == 1
    assert not [cue for cue in cues if cue.kind is CueKind.HALF]
