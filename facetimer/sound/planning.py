# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Timeline to cue plan. Pure; it must not know about samples, devices or clocks."""

from collections.abc import Mapping

from facetimer.session.timeline import Segment, SegmentKind, Side, Timeline
from facetimer.sound.cues import Cue, CueKind, CuePlan
from facetimer.sound.tones import Tone

HELD_FROM_MS = 2_500


def plan_cues(timeline: Timeline, tone_lengths_ms: Mapping[Tone, int]) -> CuePlan:
    """Return what sounds when."""
    cues: list[Cue] = []

    def add(at_ms: int, kind: CueKind, tone: Tone, segment: Segment) -> None:
        pan = 0.0 if segment.side is None else (-0.6 if segment.side is Side.LEFT else 0.6)
        if cues and cues[-1].end_ms > at_ms:
            if kind is CueKind.PULSE:
                return
            at_ms = cues[-1].end_ms
        cues.append(Cue(at_ms, at_ms + tone_lengths_ms[tone], kind, tone, segment=segment.index, pan=pan))

    for segment in timeline.segments:
        at = segment.start_ms
        if segment.kind is SegmentKind.INTRO:
            add(at + 100, CueKind.INTRO, Tone.INTRO, segment)
        elif segment.kind is SegmentKind.MOVE_IN and segment.rep == 1:
            add(at, CueKind.START, Tone.START, segment)
        elif segment.kind is SegmentKind.HOLD and segment.duration_ms >= HELD_FROM_MS:
            last = min(3, segment.duration_ms // 2_500) if segment.duration_ms >= 5_000 else 0
            seconds = segment.duration_ms // 1_000
            for second in range(seconds):
                late = seconds - second <= last
                add(
                    at + 1_000 * second,
                    CueKind.LAST if late else CueKind.PULSE,
                    Tone.LAST if late else Tone.PULSE,
                    segment,
                )
            add(segment.end_ms, CueKind.RELEASE, Tone.RELEASE, segment)
        elif segment.kind is SegmentKind.SIDE_SWITCH:
            add(at, CueKind.SIDE, Tone.SIDE_LEFT if segment.side is Side.LEFT else Tone.SIDE_RIGHT, segment)
        elif segment.kind is SegmentKind.CLOSE:
            add(at, CueKind.END, Tone.END, segment)
        elif segment.kind in {SegmentKind.GAP, SegmentKind.REST} and segment.rep is None:
            add(at, CueKind.SET_DONE, Tone.SET_DONE, segment)
    ordered = tuple(sorted(cues, key=lambda c: c.start_ms))
    return CuePlan(ordered, tuple(c.start_ms for c in ordered), timeline.total_ms)
