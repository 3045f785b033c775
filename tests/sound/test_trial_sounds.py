# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facetimer.sound.beats import measured_offset_ms
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import ToneSet
from facetimer.sound.trial_sounds import BEAT_MS, BEATS, BETWEEN_MS, beats_plan, beginning_plan, trial_plan
from tests.examples import block, exercise, timeline
from tests.sound.sessions import talking


def test_the_trial_is_a_start_and_a_release(tones: ToneSet) -> None:
    plan = trial_plan(tones.lengths_ms)
    assert [cue.tone for cue in plan.cues] == ["start", "release"]
    assert plan.cues[-1].end_ms <= plan.total_ms


def test_a_beginning_is_its_words_and_calls_one_after_the_other(tones: ToneSet) -> None:
    session = timeline(exercise("press", block(2, 7, 2, 2, 3), name="Kiss Face"))
    plan = plan_cues(session, tones.lengths_ms, phrase_ms=talking)
    second = next(segment for segment in session.segments if segment.rep == 2)
    begun = beginning_plan(plan, second.start_ms)

    said = [cue.text or cue.kind.value for cue in begun.cues]
    assert said[:3] == ["intro", "Kiss Face. Lips.", "Lips together."]
    assert said[-2:] == ["Release.", "Two of three."]
    assert not any(cue.is_bed for cue in begun.cues)
    assert begun.cues[0].start_ms == 0
    assert {two.start_ms - one.end_ms for one, two in pairwise(begun.cues)} == {BETWEEN_MS}
    assert begun.cues[-1].end_ms <= begun.total_ms < second.start_ms
    lengths = {cue.text: cue.end_ms - cue.start_ms for cue in plan.cues if cue.text}
    assert all(cue.end_ms - cue.start_ms == lengths[cue.text] for cue in begun.cues if cue.text)


def test_words_that_nobody_can_say_leave_no_gap_in_a_beginning(tones: ToneSet) -> None:
    plan = plan_cues(timeline(exercise("press")), tones.lengths_ms)
    assert [cue.kind.value for cue in beginning_plan(plan, plan.total_ms - 10_000).cues] == [
        "intro",
        "start",
        "half",
        "release",
    ]


def test_the_beat_is_even(tones: ToneSet) -> None:
    starts = [cue.start_ms for cue in beats_plan(tones.lengths_ms).cues]
    assert len(starts) == BEATS
    assert {two - one for one, two in pairwise(starts)} == {BEAT_MS}


BEAT_TIMES = [500 + BEAT_MS * i for i in range(BEATS)]


@given(
    late_ms=st.integers(-350, 350),
    waver_ms=st.lists(st.integers(-40, 40), min_size=BEATS, max_size=BEATS),
)
def test_a_late_speaker_is_measured_through_a_wavering_hand(late_ms: int, waver_ms: list[int]) -> None:
    taps = [beat + late_ms + waver for beat, waver in zip(BEAT_TIMES, waver_ms, strict=True)]
    measured = measured_offset_ms(BEAT_TIMES, taps)
    assert measured is not None
    assert abs(measured - late_ms) <= 40


def test_a_few_missed_and_stray_taps_do_no_harm() -> None:
    taps = [beat + 200.0 for beat in BEAT_TIMES if beat not in BEAT_TIMES[4:7]]
    assert measured_offset_ms(BEAT_TIMES, [*taps, 3_333.0]) == 200


def test_too_few_taps_say_nothing() -> None:
    assert measured_offset_ms(BEAT_TIMES, [beat + 200 for beat in BEAT_TIMES[:5]]) is None


def test_taps_all_over_the_place_say_nothing() -> None:
    taps = [beat + (350 if i % 2 else -350) for i, beat in enumerate(BEAT_TIMES)]
    assert measured_offset_ms(BEAT_TIMES, taps) is None


def test_no_beat_is_no_offset() -> None:
    assert measured_offset_ms([], [1.0] * 20) is None
