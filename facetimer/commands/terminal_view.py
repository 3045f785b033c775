# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session drawn as text: a line per segment, and on a terminal a live line under it.

The lines come from the events, so none is missed however fast the session runs; the live line is a function of the
snapshot. It knows no time of its own.
"""

import shutil
from collections import deque
from collections.abc import Iterable, Sequence
from typing import TextIO

from facetimer.commands.inputs import clock_text
from facetimer.session.events import Event, PauseReason, SegmentStarted, StepStarted
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import Segment, SegmentKind

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
FETCH_WORDS = {
    "oil": "TAKE THE OIL NOW.",
    "gua_sha": "OIL THE SKIN, TAKE THE GUA SHA.",
    "roller": "OIL THE SKIN, TAKE THE ROLLER.",
}
"""What is asked for where a session waits, by what the timeline names."""
BAR_CELLS = 20


class TerminalView:
    """Writes to `out`; with `live` a last line is redrawn in place under what has happened.

    Args:
        out: where to.
        steps: how many exercises the session has.
        live: whether `out` is a terminal.
    """

    def __init__(self, out: TextIO, steps: int, *, live: bool) -> None:
        self._out = out
        self._steps = steps
        self._live = live
        self._shown_line = ""
        self._noted: deque[str] = deque()
        self._told_pause: PauseReason | None = None

    def tell(self, events: Iterable[Event]) -> None:
        """Write a line for every segment that began, however briefly it lasted."""
        for event in events:
            if isinstance(event, StepStarted):
                self.say(f"\n{event.step.exercise.name}  (step {event.step.index + 1} of {self._steps})")
                if event.step.note:
                    self.say(f"  {event.step.note}")
            elif isinstance(event, SegmentStarted):
                self.say(f"  {_segment_words(event.segment)}")

    def show(self, snapshot: Snapshot, captions: Sequence[str] = ()) -> None:
        """Draw one moment on the live line, with what is being said; where there is none, say only a pause."""
        self._say_what_was_noted()
        if self._live:
            self._redraw("   ".join([_live_words(snapshot), *captions]))
        elif snapshot.pause_reason is not self._told_pause:
            self._told_pause = snapshot.pause_reason
            if snapshot.pause_reason is not None:
                self._write(f"        {_pause_words(snapshot)}")

    def say(self, sentence: str) -> None:
        """Write a sentence between the lines."""
        self._say_what_was_noted()
        self._write(sentence)

    def note(self, sentence: str) -> None:
        """Keep a sentence, from whichever thread, until the next is said or a moment is shown."""
        self._noted.append(sentence)

    def _say_what_was_noted(self) -> None:
        while self._noted:
            self._write(self._noted.popleft())

    def _write(self, sentence: str) -> None:
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


def _segment_words(segment: Segment) -> str:
    words = [f"{clock_text(segment.start_ms, int):>5}", f"{PHASE_WORDS[segment.kind]:<12}"]
    words.append(f"{segment.duration_ms / 1000:g} s".rjust(6))
    if segment.rep and segment.reps > 1:
        words.append(f"{segment.rep} of {segment.reps}")
    if segment.side and segment.kind is not SegmentKind.SIDE_SWITCH:
        words.append(f"your {segment.side.value}")
    words += [text for text in (segment.cue, segment.care) if text]
    return "  ".join(words)


def _live_words(snapshot: Snapshot) -> str:
    left = clock_text(snapshot.session_remaining_ms)
    cells = round(BAR_CELLS * snapshot.position_ms / snapshot.timeline.total_ms)
    bar = "#" * cells + "-" * (BAR_CELLS - cells)
    if snapshot.status is SessionStatus.PAUSED:
        return f"        {_pause_words(snapshot)}   [{bar}] {left} left"
    if snapshot.awaits_sound:
        return f"        BEGINS WITH ITS SOUND ...   [{bar}] {left} left"
    if snapshot.lead_in_ms:
        return f"        in {snapshot.lead_in_count} ...   [{bar}] {left} left"
    return f"        {PHASE_WORDS[snapshot.segment.kind]} {snapshot.count:>3}   [{bar}] {left} left"


def _pause_words(snapshot: Snapshot) -> str:
    waits = snapshot.pause_reason is PauseReason.WAITING
    return f"{FETCH_WORDS.get(snapshot.step.wait_for, 'PAUSED.') if waits else 'PAUSED.'} Space goes on."
