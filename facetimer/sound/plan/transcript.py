# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session as it is heard, written down: each word and each tone with its time. Pure; it must not know any file.

Words take as long as `speaking_ms` says, so that the same session gives the same page on every computer.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS

TONES: dict[CueKind, str] = {
    CueKind.INTRO: "two even notes",
    CueKind.START: "two notes rising",
    CueKind.HALF: "one high note",
    CueKind.RELEASE: "two notes falling",
    CueKind.SIDE: "three notes from the {side}",
    CueKind.SET_DONE: "a chord",
    CueKind.END: "four notes rising",
}
"""What a call is to somebody who does not know what it means."""
_TICKS = frozenset({CueKind.PULSE, CueKind.LAST})
_MARKS = frozenset({CueKind.STROKE, CueKind.RETURN})


def transcript(timeline: Timeline, preferences: SoundSettings | None = None) -> str:
    """Return what is heard of a session: a heading for each exercise, a line for each word and tone."""
    cues = heard_cues(timeline, preferences)
    parts = []
    for step, heard in groupby(_by_step(timeline, cues), key=lambda cue: timeline.segments[cue.segment].step):
        lines = list(_lines(timeline, list(heard)))
        parts.append("\n".join([f"## {timeline.steps[step].exercise.name}", "", "```", *lines, "```"]))
    return "\n\n".join(parts) + "\n"


def heard_cues(timeline: Timeline, preferences: SoundSettings | None = None) -> tuple[Cue, ...]:
    """Return all that is heard of a session, with words and tones of their usual greatest length."""
    return plan_cues(timeline, LONGEST_MS, preferences, phrase_ms=speaking_ms).cues


def _by_step(timeline: Timeline, cues: Sequence[Cue]) -> list[Cue]:
    return sorted(cues, key=lambda cue: (timeline.segments[cue.segment].step, cue.start_ms))


def _lines(timeline: Timeline, cues: Sequence[Cue]) -> Iterator[str]:
    """Yield the lines of one exercise; the ticks of a hold share one line, and so do the marks of a movement."""
    for cue in cues:
        if cue.kind in _TICKS:
            ticks = [each for each in cues if each.kind in _TICKS and each.segment == cue.segment]
            if cue is ticks[0]:
                yield _line(cue.start_ms, f"[{_some(ticks, 'tick')}]")
        elif cue.kind in _MARKS:
            run = timeline.segments[cue.segment].run
            marks = [each for each in cues if each.kind in _MARKS and timeline.segments[each.segment].run == run]
            if cue is marks[0]:
                yield _line(cue.start_ms, f"[{_strokes(marks)}]")
        elif cue.is_voice:
            yield _line(cue.start_ms, cue.text)
        else:
            side = "left" if cue.pan < 0 else "right"
            yield _line(cue.start_ms, f"[{TONES[cue.kind].format(side=side)}]")


def _strokes(marks: Sequence[Cue]) -> str:
    """Return the double ticks of a movement and the low ones between them, each kind with its number."""
    kinds = ((CueKind.STROKE, "double tick"), (CueKind.RETURN, "low tick"))
    heard = ([mark for mark in marks if mark.kind is kind] for kind, _ in kinds)
    return ", and ".join(_some(each, name) for each, (_, name) in zip(heard, kinds, strict=True) if each)


def _some(ticks: Sequence[Cue], name: str) -> str:
    if len(ticks) == 1:
        return f"1 {name}"
    return f"{len(ticks)} {name}s, {(ticks[1].start_ms - ticks[0].start_ms) / 1000:g} s apart"


def _line(at_ms: int, words: str) -> str:
    minutes, tenths = divmod(at_ms // 100, 600)
    return f"{minutes:3d}:{tenths / 10:04.1f}  {words}"
