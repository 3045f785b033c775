# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which words are said when, what is shortened first, and what a session without a voice shows instead."""

from itertools import pairwise

import pytest

from facetimer.library.model.practice import Cues
from facetimer.session.timeline import SegmentKind, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.lane import VOICE_GAP_MS, Lane, Taken
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.plan.speech_cues import READING_BASE_MS, READING_LETTER_MS, SpeechCues
from facetimer.sound.plan.tone_cues import half_ms
from tests.examples import block, exercise, timeline

LETTER_MS = 50
WORDS = Cues("Lips together.", "Press your lips. Firmly, all around.", "Hold it there.", "Release.")
PLAIN = timeline(exercise("press", block(3, 10, 2, cues=WORDS), name="Kiss Face"))
LONG = timeline(exercise("press", block(3, 30, 2), name="Kiss Face"))


def spoken_ms(text: str) -> int:
    return LETTER_MS * len(text)


def none_spoken(_text: str) -> int | None:
    return None


def speech(wishes: SoundSettings | None = None, lane: Lane | None = None) -> SpeechCues:
    return SpeechCues(spoken_ms, wishes or SoundSettings(), lane or Lane())


def laid(session: Timeline, made: SpeechCues | None = None) -> list[Cue]:
    made = made or speech()
    made.lay(session, course_of(session))
    return made.cues


def said(cues: list[Cue]) -> list[str]:
    return [cue.text for cue in cues]


def hold_of(session: Timeline) -> tuple[int, int]:
    (hold,) = [segment for segment in session.segments if segment.kind is SegmentKind.HOLD]
    return hold.start_ms, hold.end_ms


def test_who_comes_is_said_before_how_and_all_is_done_at_the_end() -> None:
    words = said(laid(PLAIN))
    assert words[0] == "Kiss Face. Lips."
    assert words[-1] == "All done."
    assert "Release." in words


def test_no_words_overlap_and_each_lasts_as_long_as_the_voice_takes() -> None:
    cues = laid(PLAIN)
    for one, two in pairwise(cues):
        assert two.start_ms - one.end_ms >= VOICE_GAP_MS
    assert all(cue.end_ms - cue.start_ms == spoken_ms(cue.text) for cue in cues)
    assert all(cue.audible for cue in cues)


def test_without_a_voice_words_stay_as_long_as_reading_takes_and_are_not_heard() -> None:
    cues = laid(PLAIN, SpeechCues(none_spoken, SoundSettings(), Lane()))
    assert said(cues)[0] == "Kiss Face. Lips."
    assert not any(cue.audible for cue in cues)
    first = cues[0]
    assert first.end_ms - first.start_ms == READING_BASE_MS + READING_LETTER_MS * len(first.text)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ("off", []),
        ("last_three", ["Three.", "Two.", "One."]),
        ("all", "Ten. Nine. Eight. Seven. Six. Five. Four. Three. Two. One.".split()),
    ],
)
def test_seconds_are_counted_as_wished_each_on_its_second(count: str, expected: list[str]) -> None:
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


def test_where_words_do_not_fit_they_are_shortened_or_dropped_and_that_is_listed() -> None:
    def slow(text: str) -> int:
        return 400 * len(text)

    made = SpeechCues(slow, SoundSettings(), Lane())
    laid(PLAIN, made)
    assert made.changes
    assert all(change.endswith(("dropped", "ms")) or "shortened to" in change for change in made.changes)
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
