# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Timeline to cue plan: what sounds when. Pure; it must not know about samples, devices or clocks.

Laws, each with a test and at each level of `said.py`: no two cues overlap, but a bed may lie under speech; none is
cut; a voice keeps 150 ms from everything else; release, side and end never drop.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind, CuePlan
from facetimer.sound.plan.first_heard import tellings
from facetimer.sound.plan.lane import Lane
from facetimer.sound.plan.levels import at_level
from facetimer.sound.plan.phrases import Say
from facetimer.sound.plan.repetition_runs import Course, course_of
from facetimer.sound.plan.said import Level, least_level, levels_of
from facetimer.sound.plan.speech_cues import SpeechCues
from facetimer.sound.plan.tone_cues import ToneCues
from facetimer.sound.tones import Tone

EVENING_FALL_DB = 9
"""How much softer an evening session ends than it began, in steps of 1 dB."""


def plan_cues(
    timeline: Timeline,
    tone_lengths_ms: Mapping[Tone, int],
    preferences: SoundSettings | None = None,
    phrase_ms: Callable[[str], int | None] | None = None,
    say: Say = str,
) -> CuePlan:
    """Return every cue of `timeline`.

    Args:
        timeline: the session.
        tone_lengths_ms: how long each tone sounds; at most `tones.LONGEST_MS`.
        preferences: what the person chose.
        phrase_ms: how long the voice takes to say a text, None where it cannot; None if there is no voice, and
            words are captions.
        say: puts the app's own words into the person's language.
    """
    wishes, course = preferences or SoundSettings(), course_of(timeline)
    tones, speech, said = _calls_and_words(timeline, course, tone_lengths_ms, wishes, phrase_ms, say)
    tones.lay_beds(course)  # between calls; words they may lie under
    marks = sorted([*(cue for cue in tones.cues if cue not in said), *tones.beds], key=lambda cue: cue.start_ms)
    for places in tellings(timeline, course, marks, levels_of(timeline, wishes.said), say):
        speech.tell(timeline, places)
    beds = _not_counted(tones.beds, [cue for cue in speech.cues if cue.kind is CueKind.COUNT])
    cues = [*(cue for cue in tones.cues if cue not in said), *speech.cues, *beds]
    cues = [at_level(cue, wishes) for cue in cues]
    cues.sort(key=lambda cue: (cue.start_ms, cue.end_ms))
    if wishes.evening:
        cues = [_in_the_evening(cue, timeline.total_ms) for cue in cues]
    return CuePlan(tuple(cues), tuple(cue.start_ms for cue in cues), timeline.total_ms)


def plan_words(
    timeline: Timeline,
    course: Course,
    tone_lengths_ms: Mapping[Tone, int],
    preferences: SoundSettings,
    phrase_ms: Callable[[str], int | None],
) -> Sequence[Cue]:
    """Return the words of `timeline` alone, laid as `plan_cues` lays them, in half its time.

    What is told of marks is not among them: all else is laid before that, and nothing gives way to it.

    Args:
        timeline: the session.
        course: the same as runs.
        tone_lengths_ms: see `plan_cues`; so are the others.
        preferences: what the person chose.
        phrase_ms: how long the voice takes to say a text.
    """
    return _calls_and_words(timeline, course, tone_lengths_ms, preferences, phrase_ms, str)[1].cues


def _calls_and_words(
    timeline: Timeline,
    course: Course,
    tone_lengths_ms: Mapping[Tone, int],
    wishes: SoundSettings,
    phrase_ms: Callable[[str], int | None] | None,
    say: Say,
) -> tuple[ToneCues, SpeechCues, Collection[Cue]]:
    """Lay all but beds and the meanings of marks; return it with the tones that were replaced by words."""
    lane, least = Lane(), least_level(wishes.said)
    names, says_more = (phrase_ms is not None and least >= level for level in (Level.NAMES, Level.SHORT))
    tones = ToneCues(tone_lengths_ms, wishes, lane, is_voiced=names, says_halves=says_more)
    tones.lay(course)
    speech = SpeechCues(phrase_ms or _not_said, wishes, lane, say)
    speech.count(course)
    halves = [cue for cue in tones.cues if cue.kind is CueKind.HALF]
    said = speech.say_halves(halves, timeline) if says_more else []
    speech.lay(timeline, course)
    return tones, speech, said


def _not_said(_text: str) -> int | None:
    return None


def _not_counted(beds: Iterable[Cue], counts: Iterable[Cue]) -> list[Cue]:
    """Return the beds without the ticks of seconds that are spoken."""
    spoken = {(cue.start_ms, cue.segment) for cue in counts}
    return [bed for bed in beds if (bed.start_ms, bed.segment) not in spoken]


def _in_the_evening(cue: Cue, total_ms: int) -> Cue:
    return replace(cue, gain_db=cue.gain_db - round(EVENING_FALL_DB * cue.start_ms / total_ms))
