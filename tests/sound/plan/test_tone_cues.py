# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which tones are laid where, and what gives way when there is no room."""

import pytest

from facetimer.library.model.practice import Block
from facetimer.session.timeline import SegmentKind, Side, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.lane import TONE_GAP_MS, VOICE_GAP_MS, Lane, Taken
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.plan.tone_cues import (
    BREATH_OUT_AFTER_MS,
    END_DB,
    FIRST_SOUND_DB,
    SIDE_PAN,
    WORK_PAN,
    ToneCues,
    half_ms,
    last_seconds,
)
from facetimer.sound.tones import LONGEST_MS, Tone
from tests.examples import block, exercise, timeline

HOLD = timeline(exercise("press", block(3, 10, 2)))
SIDES = timeline(exercise("press", block(3, 10, 2, per_side=True)))
FLOWING = timeline(exercise("sweep", block(2, 0, 1, 0, 3)))


def laid(
    session: Timeline, wishes: SoundSettings | None = None, *, is_voiced: bool = False, lane: Lane | None = None
) -> ToneCues:
    made = ToneCues(
        LONGEST_MS, wishes or SoundSettings(), lane or Lane(), is_voiced=is_voiced, says_halves=is_voiced
    )
    course = course_of(session)
    made.lay(course)
    made.lay_beds(course)
    return made


def of(cues: list[Cue], kind: CueKind) -> list[Cue]:
    return [cue for cue in cues if cue.kind is kind]


def only_hold(session: Timeline) -> tuple[int, int]:
    (hold,) = [segment for segment in session.segments if segment.kind is SegmentKind.HOLD]
    return hold.start_ms, hold.end_ms


@pytest.mark.parametrize(("hold_ms", "marked"), [(4_999, 0), (5_000, 2), (6_999, 2), (7_000, 3), (60_000, 3)])
def test_longer_holds_have_more_last_seconds(hold_ms: int, marked: int) -> None:
    assert last_seconds(hold_ms) == marked


def test_a_hold_has_its_start_half_seconds_and_release() -> None:
    made = laid(HOLD)
    start, end = only_hold(HOLD)
    assert [cue.start_ms for cue in of(made.cues, CueKind.HALF)] == [start + 5_000]
    assert [cue.start_ms for cue in of(made.cues, CueKind.RELEASE)] == [end]
    assert [cue.start_ms - end for cue in of(made.beds, CueKind.LAST)] == [-3_000, -2_000, -1_000]
    seconds = of(made.beds, CueKind.PULSE)
    assert [cue.start_ms - start for cue in seconds] == [0, 1_000, 2_000, 3_000, 4_000, 6_000]
    assert seconds[0].gain_db > seconds[1].gain_db == 0, "the first is stressed"


def test_what_is_not_wished_for_is_left_out() -> None:
    made = laid(HOLD, SoundSettings(half=False, hold_pulse=False))
    assert not of(made.cues, CueKind.HALF)
    assert [cue.start_ms for cue in of(made.beds, CueKind.PULSE)] == [only_hold(HOLD)[0]]
    assert not laid(FLOWING, SoundSettings(strokes=False)).beds


def test_a_flowing_movement_has_a_stroke_for_each_further_repetition_and_its_way_back() -> None:
    made = laid(FLOWING)
    moves = [s.start_ms for s in FLOWING.segments if s.kind is SegmentKind.MOVE_IN]
    backs = [s.start_ms for s in FLOWING.segments if s.kind is SegmentKind.MOVE_OUT]
    assert [cue.start_ms for cue in of(made.cues, CueKind.START)] == moves[:1]
    assert [cue.start_ms for cue in of(made.beds, CueKind.STROKE)] == moves[1:]
    assert {cue.start_ms for cue in of(made.beds, CueKind.RETURN)} <= set(backs)
    assert len(of(made.cues, CueKind.RELEASE)) == 1, "after the last one"


def test_long_holds_breathe_out_longer_than_in() -> None:
    session = timeline(exercise("rest", block(1, 60, 1)))
    made = laid(session, SoundSettings(breathing=True))
    swells = of(made.beds, CueKind.BREATH)
    assert [cue.tone for cue in swells[:4]] == [Tone.BREATH_IN, Tone.BREATH_OUT] * 2
    assert swells[1].start_ms - swells[0].start_ms == BREATH_OUT_AFTER_MS
    assert not of(made.cues, CueKind.HALF), "nothing else marks time in it"
    assert swells[-1].end_ms <= only_hold(session)[1] - 3_000


def test_each_side_is_heard_from_its_side_and_with_its_pitch() -> None:
    made = laid(SIDES)
    heard = [(cue.tone, cue.pan) for cue in of(made.cues, CueKind.SIDE)]
    assert sorted(heard, key=str) == [(Tone.SIDE_LEFT, -SIDE_PAN), (Tone.SIDE_RIGHT, SIDE_PAN)]
    for cue in of(made.cues, CueKind.START):
        left = SIDES.segments[cue.segment].side is Side.LEFT
        assert cue.pan == (-WORK_PAN if left else WORK_PAN)
    assert all(cue.pan == 0 for cue in laid(HOLD).cues)


def test_the_first_sound_is_the_softest_and_the_end_is_there() -> None:
    made = laid(HOLD)
    assert (made.cues[0].kind, made.cues[0].gain_db) == (CueKind.INTRO, FIRST_SOUND_DB)
    (end,) = of(made.cues, CueKind.END)
    assert end.gain_db == END_DB
    assert end.end_ms <= HOLD.total_ms


def test_a_voice_names_the_exercises_so_only_the_first_has_a_tone() -> None:
    two = timeline(exercise("press"), exercise("lift"))
    assert len(of(laid(two).cues, CueKind.INTRO)) == 2
    assert len(of(laid(two, is_voiced=True).cues, CueKind.INTRO)) == 1


def test_where_there_is_no_room_a_half_gives_way_and_a_release_moves() -> None:
    start, end = only_hold(HOLD)
    lane = Lane()
    lane.take(Taken(start + 4_800, start + 5_200))
    lane.take(Taken(end - 100, end + 400))
    made = laid(HOLD, lane=lane)
    assert not of(made.cues, CueKind.HALF)
    (release,) = of(made.cues, CueKind.RELEASE)
    assert release.start_ms > end + 400


def test_the_middle_of_a_hold_is_halfway() -> None:
    (hold,) = [s for s in HOLD.segments if s.kind is SegmentKind.HOLD]
    assert half_ms(hold) == (hold.start_ms + hold.end_ms) // 2


def test_a_short_hold_has_its_seconds_and_no_last_ones() -> None:
    session = timeline(exercise("press", block(1, 3, 1)))
    made = laid(session)
    start, _ = only_hold(session)
    assert [cue.start_ms - start for cue in of(made.beds, CueKind.PULSE)] == [0, 1_000, 2_000]
    assert not of(made.beds, CueKind.LAST)


@pytest.mark.parametrize("move", [block(2, 0, 0.5, 0, 3), block(2, 0, 0, 0, 3), block(0, 0, 2, 0, 3)])
def test_a_way_back_that_is_short_or_missing_or_all_there_is_has_no_tone(move: Block) -> None:
    made = laid(timeline(exercise("sweep", move)))
    assert len(of(made.beds, CueKind.STROKE)) == 2
    assert not of(made.beds, CueKind.RETURN)


def test_a_release_sounds_however_late_there_is_room() -> None:
    _, end = only_hold(HOLD)
    lane = Lane()
    lane.take(Taken(end - 100, end + 8_000))
    (release,) = of(laid(HOLD, lane=lane).cues, CueKind.RELEASE)
    assert release.start_ms == end + 8_000 + TONE_GAP_MS


def test_an_intro_without_room_is_dropped_and_what_comes_first_then_is_not_softened() -> None:
    lane = Lane()
    lane.take(Taken(0, 2_000))
    made = laid(HOLD, lane=lane)
    assert not of(made.cues, CueKind.INTRO)
    assert (made.cues[0].kind, made.cues[0].gain_db) == (CueKind.START, 0.0)


def test_the_first_side_is_told_right_before_it_is_worked_or_as_soon_as_there_is_room() -> None:
    (run, _) = course_of(SIDES).runs
    assert of(laid(SIDES).cues, CueKind.SIDE)[0].end_ms == run.start_ms - VOICE_GAP_MS
    lane = Lane()
    lane.take(Taken(0, run.start_ms + 500))
    assert of(laid(SIDES, lane=lane).cues, CueKind.SIDE)[0].start_ms == run.start_ms + 500 + TONE_GAP_MS
