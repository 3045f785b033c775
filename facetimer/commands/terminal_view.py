# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session drawn as text: a line per segment, and on a terminal a live line under it.

Like every view it is a function of the snapshot; it knows no time of its own.
"""

import shutil
from typing import TextIO

from facetimer.commands.surroundings import clock_text
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind

PHASE_WORDS: dict[SegmentKind, str] = {
    SegmentKind.INTRO: "GET READY",
    SegmentKind.MOVE_IN: "MOVE",
    SegmentKind.HOLD: "HOLD",
    SegmentKind.MOVE_OUT: "RELEASE",
    SegmentKind.REST: "REST",
    SegmentKind.SIDE_SWITCH: "SWITCH SIDES",
    SegmentKind.GAP: "NEXT",
    SegmentKind.CLOSE: "DONE",
}
BAR_CELLS = 20


class TerminalView:
    """Writes to `out`; with `live` the last line is redrawn in place, else only new segments are written."""

    def __init__(self, out: TextIO, *, live: bool) -> None:
        self._out = out
        self._live = live
        self._shown_segment: int | None = None
        self._shown_line = ""

    def show(self, snapshot: Snapshot) -> None:
        """Draw one moment."""
        segment = snapshot.segment
        if segment.index != self._shown_segment:
            self._shown_segment = segment.index
            self._clear()
            if segment.kind is SegmentKind.INTRO:
                step = snapshot.step
                total = len(snapshot.timeline.steps)
                self._out.write(f"\n{step.exercise.name}  (step {step.index + 1} of {total})\n")
            self._out.write(f"  {_segment_words(snapshot)}\n")
            self._out.flush()
        if self._live:
            self._redraw(_live_words(snapshot))

    def say(self, sentence: str) -> None:
        """Write a sentence between the lines."""
        self._clear()
        self._out.write(f"{sentence}\n")
        self._out.flush()

    def _redraw(self, line: str) -> None:
        line = line[: shutil.get_terminal_size().columns - 1]
        if line != self._shown_line:
            self._out.write(f"\r{line:<{len(self._shown_line)}}")
            self._shown_line = line
            self._out.flush()

    def _clear(self) -> None:
        if self._shown_line:
            self._out.write("\r" + " " * len(self._shown_line) + "\r")
            self._shown_line = ""


def _segment_words(snapshot: Snapshot) -> str:
    segment = snapshot.segment
    words = [f"{clock_text(segment.start_ms, int):>5}", f"{PHASE_WORDS[segment.kind]:<12}"]
    words.append(f"{segment.duration_ms / 1000:g} s".rjust(6))
    if segment.rep and segment.reps > 1:
        words.append(f"{segment.rep} of {segment.reps}")
    if segment.side and segment.kind is not SegmentKind.SIDE_SWITCH:
        words.append(f"your {segment.side.value}")
    if segment.cue:
        words.append(segment.cue)
    return "  ".join(words)


def _live_words(snapshot: Snapshot) -> str:
    left = clock_text(snapshot.session_remaining_ms)
    cells = round(BAR_CELLS * snapshot.position_ms / snapshot.timeline.total_ms)
    bar = "#" * cells + "-" * (BAR_CELLS - cells)
    if snapshot.status is SessionStatus.PAUSED:
        return f"        PAUSED. Space goes on.   [{bar}] {left} left"
    if snapshot.lead_in_ms:
        return f"        in {snapshot.lead_in_count} ...   [{bar}] {left} left"
    return f"        {PHASE_WORDS[snapshot.segment.kind]} {snapshot.count:>3}   [{bar}] {left} left"
