# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from facetimer.library.model.practice import Cues
from facetimer.session.timeline import SegmentKind, Side, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind, CuePlan
from facetimer.sound.plan.lane import TONE_GAP_MS, VOICE_GAP_MS
from facetimer.sound.plan.planning import plan_cues, plan_words
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.tones import LONGEST_MS, Tone, ToneSet
from tests.examples import block, exercise, timeline
from tests.sound.sessions import preferences, shipped_timelines, talking, timelines, voices

SHIPPED = shipped_timelines()
Voice = Callable[[str], int | None]


def kinds(plan: CuePlan, *wanted: CueKind) -> list[Cue]:
    return [cue for cue in plan.cues if cue.kind in wanted]


def check_laws(plan: CuePlan, plain: Timeline) -> None:
    cues = plan.cues
    assert list(cues) == sorted(cues, key=lambda c: c.start_ms)
    assert all(0 <= c.start_ms < c.end_ms <= plan.total_ms for c in cues), "a cue would be cut"
    calls = [c for c in cues if not c.is_bed]
    for one, two in pairwise(calls):
        gap = VOICE_GAP_MS if one.is_voice or two.is_voice else TONE_GAP_MS
        assert two.start_ms - one.end_ms >= gap, f"{one} runs into {two}"
    for one, two in pairwise(c for c in cues if not c.is_voice):
        assert two.start_ms >= one.end_ms, f"{one} lies under {two}"
    course = course_of(plain)
    holds = [r.hold for run in course.runs for r in run.repetitions if r.hold is not None]
    released = {c.segment for c in kinds(plan, CueKind.RELEASE)}
    assert {hold.index for hold in holds} <= released
    switches = [s for s in plain.segments if s.kind is SegmentKind.SIDE_SWITCH]
    assert len(kinds(plan, CueKind.SIDE)) >= len(switches)
    assert len(kinds(plan, CueKind.END)) == 1


@given(plain=timelines(), wishes=preferences, voice=voices)
@settings(max_examples=120)
def test_the_laws_hold_for_any_session_and_any_wishes(
    plain: Timeline, wishes: SoundSettings, voice: Voice, tones: ToneSet
) -> None:
    check_laws(plan_cues(plain, tones.lengths_ms, wishes, voice), plain)


@given(plain=timelines(), wishes=preferences)
@settings(max_examples=60)
def test_the_words_alone_are_laid_as_they_are_beside_all_else(plain: Timeline, wishes: SoundSettings) -> None:
    words = plan_words(plain, course_of(plain), LONGEST_MS, wishes, talking)
    whole = {
        (cue.start_ms, cue.end_ms, cue.text, cue.segment)
        for cue in plan_cues(plain, LONGEST_MS, wishes, talking).cues
        if cue.is_voice
    }
    assert {(cue.start_ms, cue.end_ms, cue.text, cue.segment) for cue in words} <= whole
    cues = {segment.cue for segment in plain.segments}
    assert {each for each in whole if each[2] in cues} == {
        (cue.start_ms, cue.end_ms, cue.text, cue.segment) for cue in words if cue.text in cues
    }


@given(plain=timelines(), wishes=preferences)
@settings(max_examples=40)
def test_the_laws_hold_with_a_persons_own_tones_of_full_length(plain: Timeline, wishes: SoundSettings) -> None:
    check_laws(plan_cues(plain, LONGEST_MS, wishes, talking), plain)


@pytest.mark.parametrize("identifier", sorted(SHIPPED))
@pytest.mark.parametrize("voice", [talking, lambda _text: None], ids=["voice", "no-voice"])
def test_every_shipped_routine_has_start_release_switch_and_end(
    identifier: str, voice: Voice, tones: ToneSet
) -> None:
    plain = SHIPPED[identifier]
    plan = plan_cues(plain, tones.lengths_ms, phrase_ms=voice)
    check_laws(plan, plain)
    course = course_of(plain)
    starts = {c.start_ms for c in kinds(plan, CueKind.START)}
    assert {run.start_ms for run in course.runs} <= starts, "every run begins with a start on its first moment"
    for run in course.runs:
        answers = kinds(plan, CueKind.RELEASE, CueKind.SIDE)
        assert any(run.start_ms < c.start_ms <= run.end_ms + 1_000 for c in answers), "every run ends audibly"


class TestExactness:
    def test_start_half_and_release_are_on_the_millisecond(self, tones: ToneSet) -> None:
        plain = timeline(exercise("press", block(3, 10, 2)))
        plan = plan_cues(plain, tones.lengths_ms, phrase_ms=talking)
        assert [c.start_ms for c in kinds(plan, CueKind.START)] == [8_000]
        assert [c.start_ms for c in kinds(plan, CueKind.HALF)] == [16_000]
        assert [c.start_ms for c in kinds(plan, CueKind.RELEASE)] == [21_000]
        assert [c.start_ms for c in kinds(plan, CueKind.LAST)] == [18_000, 19_000, 20_000]
        assert [c.start_ms for c in kinds(plan, CueKind.PULSE)] == [11_000, 12_000, 13_000, 14_000, 15_000, 17_000]

    def test_the_first_second_of_a_hold_is_stressed(self, tones: ToneSet) -> None:
        plan = plan_cues(timeline(exercise("press", block(3, 10, 2))), tones.lengths_ms)
        first, second, *_ = kinds(plan, CueKind.PULSE)
        assert first.gain_db > second.gain_db


class TestShortPhases:
    """Each of the short lengths has a plan of its own: (kind, second of the hold) in order."""

    @pytest.mark.parametrize(
        ("hold_s", "expected"),
        [
            (1.5, [("release", 1.5)]),
            (3, [("pulse", 0), ("pulse", 1), ("pulse", 2), ("release", 3)]),
            (
                5,
                [
                    ("pulse", 0),
                    ("pulse", 1),
                    ("pulse", 2),
                    ("half", 2.5),
                    ("last", 3),
                    ("last", 4),
                    ("release", 5),
                ],
            ),
            (
                7,
                [
                    ("pulse", 0),
                    ("pulse", 1),
                    ("pulse", 2),
                    ("pulse", 3),
                    ("half", 3.5),
                    ("last", 4),
                    ("last", 5),
                    ("last", 6),
                    ("release", 7),
                ],
            ),
        ],
    )
    def test_hold(self, hold_s: float, expected: list[tuple[str, float]], tones: ToneSet) -> None:
        plain = timeline(exercise("press", block(2, hold_s, 2)))
        plan = plan_cues(plain, tones.lengths_ms)
        heard = [
            (c.kind.value, (c.start_ms - 10_000) / 1_000)
            for c in plan.cues
            if 10_000 <= c.start_ms <= 10_000 + hold_s * 1_000 and c.tone is not None
        ]
        assert heard == expected

    def test_a_puff_of_a_second_and_a_half_has_a_way_there_and_a_way_back(self, tones: ToneSet) -> None:
        plan = plan_cues(timeline(exercise("puff", block(0.75, 0, 0.75, 0, 3))), tones.lengths_ms)
        heard = [(c.kind.value, c.start_ms) for c in plan.cues if 8_000 <= c.start_ms <= 12_500 and c.tone]
        assert heard == [
            ("start", 8_000),
            ("stroke", 9_500),
            ("return", 10_250),
            ("stroke", 11_000),
            ("return", 11_750),
            ("release", 12_500),
        ]


class TestSides:
    def test_the_first_side_is_told_before_the_start_and_the_other_at_the_switch(self, tones: ToneSet) -> None:
        plain = timeline(exercise("sweep", block(3, 0, 1, 0, 2, per_side=True)))
        first, second = kinds(plan_cues(plain, tones.lengths_ms), CueKind.SIDE)
        assert (first.tone, second.tone) == (Tone.SIDE_RIGHT, Tone.SIDE_LEFT)
        assert first.end_ms <= plain.segments[0].end_ms - VOICE_GAP_MS
        switch = next(s for s in plain.segments if s.kind is SegmentKind.SIDE_SWITCH)
        assert second.start_ms == switch.start_ms

    def test_everything_in_a_side_comes_from_that_side(self, tones: ToneSet) -> None:
        plain = timeline(exercise("sweep", block(3, 5, 1, 0, 2, per_side=True)))
        plan = plan_cues(plain, tones.lengths_ms)
        for cue in plan.cues:
            side = plain.segments[cue.segment].side
            if cue.tone is not None and side is not None:
                assert (cue.pan > 0) is (side is Side.RIGHT)


class TestWords:
    def test_name_and_zone_are_said_before_anything_moves(self, tones: ToneSet) -> None:
        plan = plan_cues(timeline(exercise("press", name="Kiss Face")), tones.lengths_ms, phrase_ms=talking)
        identity = kinds(plan, CueKind.SPEECH)[0]
        assert identity.text == "Kiss Face. Lips."
        assert identity.end_ms <= 8_000 - VOICE_GAP_MS

    def test_a_cue_longer_than_its_move_begins_with_it_and_runs_into_the_hold(self, tones: ToneSet) -> None:
        cues = Cues("Sit.", "Now smile as wide as you can.", "Hold.", "Let go.")
        plain = timeline(exercise("smile", block(1, 10, 2, cues=cues)))
        plan = plan_cues(plain, tones.lengths_ms, phrase_ms=talking)
        action = next(c for c in plan.cues if c.text == cues.action)
        assert 8_000 <= action.start_ms <= 9_000
        hold = next(c for c in plan.cues if c.text == cues.hold)
        assert action.end_ms < hold.start_ms < 9_000 + 5_000

    def test_an_action_that_no_run_has_room_for_is_said_before_the_start(self, tones: ToneSet) -> None:
        cues = Cues("Sit.", "Now smile as wide as you can.", "Hold.", "Let go.")
        plain = timeline(exercise("smile", block(1, 2.5, 2, cues=cues)))
        plan = plan_cues(plain, tones.lengths_ms, phrase_ms=lambda text: 100 * len(text))
        action = next(c for c in plan.cues if c.text == cues.action)
        assert action.end_ms == 8_000 - VOICE_GAP_MS, "as late as possible: it announces the start"

    @pytest.mark.parametrize(("move_in_s", "hold_s", "move_out_s"), [(4, 2, 1), (3, 0, 0), (1, 20, 0)])
    def test_every_cue_of_a_short_hold_and_of_a_move_out_without_length_is_said(
        self, move_in_s: float, hold_s: float, move_out_s: float, tones: ToneSet
    ) -> None:
        moves = block(move_in_s, hold_s, move_out_s, 0, 3)
        plan = plan_cues(timeline(exercise("glide", moves)), tones.lengths_ms, phrase_ms=talking)
        said = [c.text for c in plan.cues]
        assert said.count("Press.") == said.count("Release.") == 1
        assert said.count("Hold.") == (1 if hold_s else 0)

    def test_care_is_said_whole_however_slow_the_voice(self, tones: ToneSet) -> None:
        care = "Feather light. Side of the neck, never the throat."
        move = replace(exercise("neck"), cues=Cues("Flat hand. Below the ear.", "Stroke down.", care=care))
        plan = plan_cues(timeline(move), tones.lengths_ms, phrase_ms=lambda text: 150 * len(text))
        assert care in [c.text for c in plan.cues]
        assert "Flat hand. Below the ear." not in [c.text for c in plan.cues], "the rest gives way"

    def test_care_that_a_preparation_is_too_short_for_runs_on(self, tones: ToneSet) -> None:
        care = "Feather light. Side of the neck, never the throat."
        move = replace(exercise("neck", block(3, 20, 2)), cues=Cues("Sit.", "Stroke down.", care=care))
        plan = plan_cues(timeline(move), tones.lengths_ms, phrase_ms=lambda text: 170 * len(text))
        (said,) = [c for c in plan.cues if c.text == care]
        assert said.end_ms > plan.cues[0].start_ms + 8_000

    def test_what_finds_no_room_is_shortened_first_and_dropped_by_weight_then(self, tones: ToneSet) -> None:
        long = "Lay both of your hands flat on the table. Breathe in and out, very slowly, twice."
        move = replace(exercise("rest", block(1, 3, 1, reps=4), name="Quiet"), cues=Cues(long, "Go.", "", ""))
        plan = plan_cues(
            timeline(move),
            tones.lengths_ms,
            phrase_ms=lambda text: 110 * len(text),
        )
        said = [c.text for c in kinds(plan, CueKind.SPEECH)]
        assert "Lay both of your hands flat on the table." in said
        assert "Quiet. Lips." in said
        assert long not in said

    def test_words_nobody_can_say_are_captions_and_silent(self, tones: ToneSet) -> None:
        plan = plan_cues(timeline(exercise("press", name="Kiss Face")), tones.lengths_ms)
        spoken = kinds(plan, CueKind.SPEECH)
        assert spoken
        assert not any(c.audible for c in spoken)

    def test_repetitions_are_numbered_in_the_rest_before_them(self, tones: ToneSet) -> None:
        plain = timeline(exercise("press", block(2, 5, 1, 3, 3)))
        said = [c.text for c in kinds(plan_cues(plain, tones.lengths_ms, phrase_ms=talking), CueKind.SPEECH)]
        assert "Three times." in said
        assert said.index("Two of three.") < said.index("Last one.")


class TestWishes:
    def test_counting_all_replaces_the_pulse_by_numbers(self, tones: ToneSet) -> None:
        plan = plan_cues(
            timeline(exercise("press", block(3, 10, 2))),
            tones.lengths_ms,
            SoundSettings(spoken_count="all", half=False),
            lambda text: 500 if len(text) < 7 else talking(text),
        )
        counts = kinds(plan, CueKind.COUNT)
        assert [c.text for c in counts] == "Ten. Nine. Eight. Seven. Six. Five. Four. Three. Two. One.".split()
        assert [c.start_ms for c in counts] == list(range(11_000, 21_000, 1_000))
        assert not kinds(plan, CueKind.PULSE, CueKind.LAST)

    def test_counting_the_last_three_leaves_the_rest_to_the_pulse(self, tones: ToneSet) -> None:
        plan = plan_cues(
            timeline(exercise("press", block(3, 10, 2))),
            tones.lengths_ms,
            SoundSettings(spoken_count="last_three"),
            lambda text: 500 if len(text) < 7 else talking(text),
        )
        assert [c.text for c in kinds(plan, CueKind.COUNT)] == ["Three.", "Two.", "One."]
        assert kinds(plan, CueKind.PULSE)

    def test_the_half_of_a_long_hold_is_said(self, tones: ToneSet) -> None:
        plan = plan_cues(timeline(exercise("rest", block(0, 30, 0))), tones.lengths_ms, phrase_ms=talking)
        said = next(c for c in plan.cues if c.text == "Halfway.")
        assert said.start_ms == 23_000
        assert not kinds(plan, CueKind.HALF)

    def test_without_half_there_is_none(self, tones: ToneSet) -> None:
        plain = timeline(exercise("press", block(3, 10, 2)))
        assert not kinds(plan_cues(plain, tones.lengths_ms, SoundSettings(half=False)), CueKind.HALF)

    def test_without_pulse_the_hold_is_framed_only(self, tones: ToneSet) -> None:
        plain = timeline(exercise("press", block(3, 10, 2)))
        plan = plan_cues(plain, tones.lengths_ms, SoundSettings(hold_pulse=False))
        assert [c.start_ms for c in kinds(plan, CueKind.PULSE)] == [11_000]
        assert len(kinds(plan, CueKind.LAST)) == 3

    def test_without_strokes_a_flowing_movement_has_start_and_release(self, tones: ToneSet) -> None:
        plain = timeline(exercise("sweep", block(3, 0, 1, 0, 4)))
        plan = plan_cues(plain, tones.lengths_ms, SoundSettings(strokes=False))
        assert not kinds(plan, CueKind.STROKE, CueKind.RETURN)
        assert kinds(plan, CueKind.START)
        assert kinds(plan, CueKind.RELEASE)

    def test_breathing_replaces_the_pulse_of_long_holds(self, tones: ToneSet) -> None:
        plain = timeline(exercise("point", block(2, 25, 2)))
        plan = plan_cues(plain, tones.lengths_ms, SoundSettings(breathing=True))
        breaths = kinds(plan, CueKind.BREATH)
        assert [c.tone for c in breaths[:4]] == [Tone.BREATH_IN, Tone.BREATH_OUT] * 2
        assert len(kinds(plan, CueKind.PULSE)) == 1

    def test_the_evening_falls_and_never_rises(self, tones: ToneSet) -> None:
        plain = timeline(exercise("press", block(2, 5, 1, 2, 20)))
        plan = plan_cues(plain, tones.lengths_ms, SoundSettings(evening=True))
        levels = [c.gain_db for c in kinds(plan, CueKind.START)]
        assert levels[0] - levels[-1] >= 8
        assert levels == sorted(levels, reverse=True)

    def test_the_first_sound_of_a_session_is_its_softest_call(self, tones: ToneSet) -> None:
        plan = plan_cues(timeline(exercise("press")), tones.lengths_ms)
        calls = [c for c in plan.cues if c.tone is not None and not c.is_bed]
        assert calls[0].gain_db == min(c.gain_db for c in calls)
        assert all(c.gain_db > calls[0].gain_db for c in calls[1:])
