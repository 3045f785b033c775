# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The law that every cue of the library is said whole and at its moment. Pure; it must not know any file.

A cue breaks it where the plan drops or shortens it, begins it more than `EARLY_MS` before the phase it asks for,
or begins it when that phase is over. In a flowing movement the words that let go come with the first way back,
at most `BACK_LATE_MS` after it begins: who strokes or stretches skin must know at once when to stop. Names, zones
and counts are the app's own words and may give way. Of an exercise that is told short, the law asks for care, for
what another block changes, and for the words that let go; of one that is only named, for nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import Segment, SegmentKind, Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue
from facetimer.sound.plan.messages import shows_action
from facetimer.sound.plan.phrases import as_written
from facetimer.sound.plan.planning import plan_words
from facetimer.sound.plan.repetition_runs import Preparation, Run, course_of
from facetimer.sound.plan.said import Level, levels_of
from facetimer.sound.tones import LONGEST_MS

EARLY_MS = 500
LATE_MS = 2_500
"""A start or a release is a tone first; the words may come after it, even where the phase is a short one."""


BACK_LATE_MS = 500
"""No tone but a tick stands before the words of a way back."""


class Broken(StrEnum):
    """How a cue breaks the law."""

    UNSAID = "unsaid"
    EARLY = "early"
    LATE = "late"


class Unheard(Struct, frozen=True):
    """A cue that a listener would not get, or not when it is of use.

    `key` is the name it has in a file: setup, action, hold, release or care.
    """

    segment: Segment
    key: str
    text: str
    broken: Broken


_Said = Mapping[tuple[int, str], Sequence[Cue]]
"""What is said, by the index of its segment and its words."""

_KEYS = {SegmentKind.MOVE_IN: "action", SegmentKind.HOLD: "hold", SegmentKind.MOVE_OUT: "release"}


def unheard(
    timeline: Timeline,
    phrase_ms: Callable[[str], int | None] = speaking_ms,
    preferences: SoundSettings | None = None,
) -> tuple[Unheard, ...]:
    """Return every cue of `timeline` that breaks the law, with tones of full length.

    Args:
        timeline: the session.
        phrase_ms: how long a voice takes to say a text; by default at most as long as any usual one.
        preferences: what the person chose; of it, how much is said matters here.
    """
    wishes, course = preferences or SoundSettings(), course_of(timeline)
    said: dict[tuple[int, str], list[Cue]] = {}
    for cue in sorted(plan_words(timeline, course, LONGEST_MS, wishes, phrase_ms), key=lambda cue: cue.start_ms):
        said.setdefault((cue.segment, cue.text), []).append(cue)
    levels = levels_of(timeline, wishes.said)
    found: list[Unheard] = []
    for preparation in course.preparations:
        found += _before(preparation, levels, said)
        if preparation.leads_to is not None:
            found += _within(preparation.leads_to, _asked(preparation, levels), said)
    return tuple(sorted(found, key=lambda each: each.segment.index))


def _asked(preparation: Preparation, levels: Sequence[Level]) -> dict[SegmentKind, Callable[[str], str]]:
    """Return what of a run is to be said: which of its cues, and how much of each."""
    run = preparation.leads_to
    if run is None or levels[run.first.step] < Level.SHORT:
        return {}
    if levels[run.first.step] is Level.EVERYTHING:
        return dict.fromkeys(_KEYS, str)
    return {SegmentKind.MOVE_OUT: str} | ({run.first.kind: _head} if shows_action(preparation) else {})


def _head(cue: str) -> str:
    return as_written(cue)[-1]


def _before(preparation: Preparation, levels: Sequence[Level], said: _Said) -> Iterator[Unheard]:
    for segment in preparation.segments:
        names_next = segment.kind is SegmentKind.GAP and segment.block is None
        if segment.kind not in {SegmentKind.INTRO, SegmentKind.GAP} or names_next:
            continue
        level, setup = levels[segment.step], "" if shows_action(preparation) else segment.cue
        if level < Level.SHORT:
            continue
        if level is Level.SHORT:
            setup = "" if segment.kind is SegmentKind.INTRO else _head(setup)
        for key, text in (("setup", setup), ("care", segment.care)):
            if text and not any(cue.end_ms <= segment.end_ms for cue in said.get((segment.index, text), ())):
                yield Unheard(segment, key, text, Broken.UNSAID)


def _within(run: Run, asked: Mapping[SegmentKind, Callable[[str], str]], said: _Said) -> Iterator[Unheard]:
    segments = [segment for repetition in run.repetitions for segment in repetition.segments]
    for kind, words in asked.items():
        key = _KEYS[kind]
        asking = [segment for segment in segments if segment.kind is kind and segment.cue]
        repeats_action = kind is SegmentKind.HOLD and asking and asking[0] is not run.first
        if not asking or (repeats_action and asking[0].cue == run.first.cue):
            continue
        heard = [(s, cue) for s in asking for cue in said.get((s.index, words(s.cue)), ())]
        if not heard:
            yield Unheard(asking[0], key, words(asking[0].cue), Broken.UNSAID)
            continue
        segment, cue = heard[0]
        if cue.start_ms < segment.start_ms - EARLY_MS:
            yield Unheard(segment, key, segment.cue, Broken.EARLY)
        elif cue.start_ms > _latest_ms(run, asking[0], segment):
            yield Unheard(segment, key, segment.cue, Broken.LATE)


def _latest_ms(run: Run, first: Segment, said_in: Segment) -> int:
    """Return until when a cue may begin: just after the first way back begins, or while its own segment lasts."""
    if first.kind is SegmentKind.MOVE_OUT and _flows(run):
        return first.start_ms + BACK_LATE_MS
    return max(said_in.start_ms + LATE_MS, said_in.end_ms)


def _flows(run: Run) -> bool:
    """Whether there is a way back in every repetition, which no falling notes announce."""
    first = run.repetitions[0]
    return first.hold is None and first.move_out is not None and len(run.repetitions) > 1
