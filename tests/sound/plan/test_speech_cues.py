# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which words are said when, what is shortened first, and what a session without a voice shows instead."""

from itertools import pairwise
from typing import Literal

import pytest
from msgspec.structs import replace

from facetimer.library.model.practice import Cues, RoutineStep
from facetimer.library.model.vocabulary import Sides
from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import SegmentKind, Timeline, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.first_heard import Telling
from facetimer.sound.plan.lane import VOICE_GAP_MS, Lane, Taken
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.plan.speech_cues import SpeechCues
from facetimer.sound.plan.tone_cues import half_ms
from tests.examples import block, exercise, routine, timeline
from tests.sound.plan.spoken import laid, none_spoken, one, said, speech, spoken_ms, start_of

WORDS = Cues("Lips together.", "Press your lips. Firmly, all around.", "Hold it there.", "Release.")
PLAIN = timeline(exercise("press", block(3, 10, 2, cues=WORDS), name="Kiss Face"))
LONG = timeline(exercise("press", block(3, 30, 2), name="Kiss Face"))


def hold_of(session: Timeline) -> tuple[int, int]:
    (hold,) = [segment for segment in session.segments if segment.kind is SegmentKind.HOLD]
    return hold.start_ms, hold.end_ms


def test_no_words_overlap_and_each_lasts_as_long_as_the_voice_takes() -> None:
    cues = laid(PLAIN)
    for before, after in pairwise(cues):
        assert after.start_ms - before.end_ms >= VOICE_GAP_MS
    assert all(cue.end_ms - cue.start_ms == spoken_ms(cue.text) for cue in cues)
    assert all(cue.audible for cue in cues)


def test_without_a_voice_words_stay_as_long_as_reading_takes_and_are_not_heard() -> None:
    cues = laid(PLAIN, SpeechCues(none_spoken, SoundSettings(), Lane()))
    assert said(cues)[0] == "Kiss Face. Lips."
    assert not any(cue.audible for cue in cues)
    first = cues[0]
    assert first.end_ms - first.start_ms == speaking_ms(first.text)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ("off", []),
        ("last_three", ["Three.", "Two.", "One."]),
        ("all", "Ten. Nine. Eight. Seven. Six. Five. Four. Three. Two. One.".split()),
    ],
)
def test_seconds_are_counted_as_wished_each_on_its_second(
    count: Literal["off", "last_three", "all"], expected: list[str]
) -> None:
    made = speech(SoundSettings(spoken_count=count))
    made.count(course_of(PLAIN))
    counted = sorted(made.cues, key=lambda cue: cue.start_ms)
    assert said(counted) == expected
    assert all(cue.kind is CueKind.COUNT for cue in counted)
    _, end = hold_of(PLAIN)
    assert [end - cue.start_ms for cue in counted] == [1_000 * n for n in range(len(expected), 0, -1)]


def half_of(session: Timeline) -> Cue:
    (hold,) = [segment for segment in session.segments if segment.kind is SegmentKind.HOLD]
    at = half_ms(hold)
    return Cue(at, at + 400, CueKind.HALF, None, segment=hold.index)


@pytest.mark.parametrize(("session", "is_said"), [(PLAIN, False), (LONG, True)])
def test_the_half_of_a_long_hold_is_said_instead_of_sounded(session: Timeline, is_said: bool) -> None:
    lane = Lane()
    half = half_of(session)
    lane.take(Taken(half.start_ms, half.end_ms))
    made = speech(lane=lane)
    assert (made.say_halves([half], session) == [half]) is is_said
    assert said(made.cues) == (["Halfway."] if is_said else [])


def test_a_half_without_room_for_the_word_keeps_its_tone() -> None:
    half = half_of(LONG)
    lane = Lane()
    lane.take(Taken(half.start_ms, half.end_ms))
    lane.take(Taken(half.end_ms + 60, half.end_ms + 300))
    made = speech(lane=lane)
    assert made.say_halves([half], LONG) == []
    assert lane.conflict(Taken(half.start_ms, half.end_ms)) is not None, "its time is still taken"


def test_where_words_do_not_fit_they_are_shortened_or_dropped() -> None:
    def slow(text: str) -> int:
        return 400 * len(text)

    made = SpeechCues(slow, SoundSettings(), Lane())
    laid(PLAIN, made)
    assert len(made.cues) < len(laid(PLAIN))
    for cue in made.cues:
        assert cue.end_ms <= PLAIN.total_ms


def test_words_go_around_the_tones() -> None:
    lane = Lane()
    tones = [Taken(at, at + 300) for at in range(500, PLAIN.total_ms, 4_000)]
    for tone in tones:
        lane.take(tone)
    for cue in laid(PLAIN, speech(lane=lane)):
        assert all(
            cue.start_ms >= tone.end_ms + VOICE_GAP_MS or cue.end_ms <= tone.start_ms - VOICE_GAP_MS
            for tone in tones
        )


def test_the_words_of_the_app_are_put_into_the_persons_language_and_those_of_the_library_are_not() -> None:
    made = SpeechCues(spoken_ms, SoundSettings(), Lane(), lambda text: f"[{text}]")
    words = said(laid(PLAIN, made))
    assert words[-1] == "[All done.]"
    assert "Release." in words


def test_only_holds_are_counted_and_a_second_without_room_or_voice_is_not() -> None:
    flowing = speech(SoundSettings(spoken_count="all"))
    flowing.count(course_of(timeline(exercise("sweep", block(2, 0, 2, 0, 3)))))
    assert flowing.cues == []
    _, end = hold_of(PLAIN)
    lane = Lane()
    lane.take(Taken(end - 1_900, end - 1_700))
    crowded = speech(SoundSettings(spoken_count="last_three"), lane)
    crowded.count(course_of(PLAIN))
    assert sorted(said(crowded.cues)) == ["One.", "Three."]
    silent = SpeechCues(none_spoken, SoundSettings(spoken_count="all"), Lane())
    silent.count(course_of(PLAIN))
    assert silent.cues == []


def test_held_repetitions_are_numbered_in_the_rest_before_them_and_flowing_ones_are_not() -> None:
    session = timeline(exercise("press", block(2, 5, 1, 3, 3)))
    cues = laid(session)
    rests = [segment for segment in session.segments if segment.kind is SegmentKind.REST]
    for rest, words in zip(rests, ("Two of three.", "Last one."), strict=True):
        assert rest.start_ms <= one(cues, words).start_ms < rest.end_ms
    assert "Three times." in said(cues)
    flowing = said(laid(timeline(exercise("sweep", block(2, 0, 1, 3, 3)))))
    assert "Three times." in flowing
    assert not {"Two of three.", "Last one."} & set(flowing)


def test_where_the_library_says_nothing_only_the_app_speaks() -> None:
    mute = replace(exercise("press", block(3, 10, 2), name="Kiss Face"), cues=Cues())
    made = speech()
    assert said(laid(timeline(mute), made)) == ["Kiss Face. Lips.", "Ten seconds.", "All done."]


def test_a_flowing_movement_is_told_while_it_is_done() -> None:
    session = timeline(exercise("sweep", block(2, 0, 2, 0, 3)))
    (run,) = course_of(session).runs
    action = one(laid(session), "Press.")
    assert run.start_ms <= action.start_ms < action.end_ms <= run.end_ms - VOICE_GAP_MS


def test_a_hold_without_a_way_in_is_told_before_its_half() -> None:
    session = timeline(exercise("press", block(0, 10, 1)))
    start, end = hold_of(session)
    hold = one(laid(session), "Hold.")
    assert start <= hold.start_ms < hold.end_ms <= (start + end) // 2 - VOICE_GAP_MS


def test_in_a_short_hold_words_may_be_said_to_its_end() -> None:
    session = timeline(exercise("press", block(3, 4, 0, cues=Cues("", "Press.", "Hold it there and breathe."))))
    made = SpeechCues(lambda text: 3_000 if text.startswith("Hold") else 500, SoundSettings(), Lane())
    start, end = hold_of(session)
    hold = one(laid(session, made), "Hold it there and breathe.")
    assert (start + end) // 2 < hold.end_ms <= end - VOICE_GAP_MS


def test_what_a_hold_has_in_common_with_its_way_in_is_said_once() -> None:
    same = Cues("Lips together.", "Press.", "", "")
    one(laid(timeline(replace(exercise("press", block(3, 10, 0)), cues=same))), "Press.")


def test_in_a_run_a_cue_of_two_sentences_is_shortened_to_the_first() -> None:
    words = Cues("", "Press.", "Hold it there. And breathe on calmly all the while.", "")
    made = speech()
    session = timeline(exercise("press", block(3, 5, 2, cues=words)))
    one(laid(session, made), "Hold it there.")


def test_an_action_longer_than_its_move_begins_with_it_and_the_hold_waits_for_its_end() -> None:
    words = Cues("Sit.", "Now smile as wide as you can.", "Hold.", "Let go.")
    session = timeline(exercise("smile", block(1, 10, 2, cues=words)))
    cues = laid(session)
    assert one(cues, words.action).start_ms == start_of(session, SegmentKind.MOVE_IN)
    assert one(cues, words.hold).start_ms == one(cues, words.action).end_ms + VOICE_GAP_MS


def test_an_action_that_its_run_has_no_room_for_announces_the_start_in_full() -> None:
    words = Cues("", "Press your lips. Firmly, all around, and breathe on.", "", "")
    session = timeline(exercise("press", block(0.5, 2, 0.1, cues=words)))
    assert one(laid(session), words.action).end_ms == start_of(session, SegmentKind.MOVE_IN) - VOICE_GAP_MS


def test_what_a_mark_means_is_said_at_the_first_place_that_has_room_for_all_of_it() -> None:
    made = speech()
    made.tell(
        LONG,
        [
            Telling("Halfway.", 1, 0, 1_000, 100),
            Telling("Halfway.", 2, 5_000, 6_000, 9_000),
            Telling("Halfway.", 2, 7_000, 8_000, 9_000),
        ],
    )
    assert [(cue.start_ms, cue.end_ms, cue.text, cue.segment) for cue in made.cues] == [
        (5_000, 5_400, "Halfway.", 2)
    ]


def test_what_a_mark_means_is_not_said_late_nor_without_room() -> None:
    lane = Lane()
    lane.take(Taken(0, 8_000, is_voice=True))
    made = speech(lane=lane)
    made.tell(LONG, [Telling("Halfway.", 1, 5_000, 6_000, 20_000)])
    assert made.cues == []


@pytest.mark.parametrize(("sides", "words"), [(Sides.LEFT, "Left side."), (Sides.BOTH, "Your right side first.")])
def test_a_side_that_is_worked_alone_is_not_called_the_first(sides: Sides, words: str) -> None:
    tilt = exercise("tilt", block(2, 10, 2, per_side=True))
    session = compile_timeline(routine(RoutineStep("tilt", sides=sides)), {"tilt": tilt})
    assert words in said(laid(session))
