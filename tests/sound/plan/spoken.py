# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lays the words of a session as a voice would say them that takes 50 ms a letter."""

from facetimer.session.timeline import SegmentKind, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue
from facetimer.sound.plan.lane import Lane
from facetimer.sound.plan.repetition_runs import course_of
from facetimer.sound.plan.speech_cues import SpeechCues

LETTER_MS = 50


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


def start_of(session: Timeline, kind: SegmentKind) -> int:
    return next(segment.start_ms for segment in session.segments if segment.kind is kind)


def one(cues: list[Cue], text: str) -> Cue:
    (found,) = [cue for cue in cues if cue.text == text]
    return found
