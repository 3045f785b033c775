# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The small process that plays: legs with deadlines in, reports out. `python -m facetimer --ear OUTPUT`.

It has an interpreter of its own, so no stall of the window reaches it, and its death is silence. It owns the
device; it must not know what a leg means. Standard input brings legs (`LEG_HEADER`, then the frames) and its end
means: be silent, softly, and end. Standard output brings reports, one JSON object per line, and `"beat"` ones at
least twice a second, so that a frozen audio server is noticed from outside.
"""

import io
import json
import os
import queue
import signal
import struct
import sys
import threading
import traceback
from contextlib import suppress
from typing import BinaryIO, Literal, NoReturn, TypedDict

from facetimer.notices import packed, said_by
from facetimer.sound.outputs import REGISTRY
from facetimer.sound.outputs.buffering import has_priority
from facetimer.sound.outputs.port import HEADROOM_MS, Leg, Output, OutputFailed
from facetimer.sound.pcm import FRAME_BYTES, frames

LEG_HEADER = struct.Struct("<qq")
"""Deadline (`clocks.monotonic_ns`) and number of bytes that follow."""
BEAT_S = 0.2
AHEAD = "ahead"
"""What "ready" says where this process runs before ordinary ones."""
HEADROOM_BYTES = frames(HEADROOM_MS) * FRAME_BYTES


class Report(TypedDict):
    """What the ear says: it is ready, it lives, its device takes what it was given, it cannot go on, or a bug.

    Attributes:
        text: why it cannot go on, as `notices.packed` gives it; with a beat, how many frames of sound the device
            has been given; else a plain text.
    """

    kind: Literal["ready", "beat", "playing", "failed", "broken"]
    text: object


def main(output_name: str) -> int:
    """Play what comes in until the input ends; 1 when the output failed, 0 otherwise."""
    written = _tell_faults_of_every_thread()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the session's to answer; it then closes our input
    try:
        output = REGISTRY[output_name].make()
    except OutputFailed as fault:
        _report("failed", packed(said_by(fault)))
        return 1
    _go_ahead()  # not before: loading a library takes so long that an ear beside this one would miss its time
    _report("ready", AHEAD if has_priority() else "")
    legs: queue.SimpleQueue[Leg | None] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(sys.stdin.buffer, legs), daemon=True).start()
    return _serve(output, legs, written)


def _tell_faults_of_every_thread() -> io.StringIO:
    """Report what ends a thread of ours, and end; return where a library writes what its callbacks raise.

    Without its reader, or fed by a callback that fails, an ear would beat on and play nothing.
    """

    def on_fault(fault: threading.ExceptHookArgs) -> None:
        trace = traceback.format_exception(fault.exc_type, fault.exc_value, fault.exc_traceback)
        _report("broken", "".join(trace))
        os._exit(1)

    threading.excepthook = on_fault
    sys.stderr = written = io.StringIO()
    return written


def _go_ahead() -> None:
    """Run before other programs where the system lets us (users in the audio group): we do little, but in time.

    The threads of the sound library inherit it, which is what it is for.
    """
    if hasattr(os, "sched_setscheduler"):
        with suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


def _serve(output: Output, legs: "queue.SimpleQueue[Leg | None]", written: io.StringIO) -> int:
    is_told = False
    while True:
        try:
            try:
                leg = legs.get(timeout=BEAT_S)
            except queue.Empty:
                if output.is_heard and not is_told:
                    is_told = True
                    _report("playing", "")
                if trace := written.getvalue():
                    _report("broken", trace)
                    return 1
                output.check()
                _report("beat", output.taken.frames)
                continue
            if leg is None:
                output.end()
                return 0
            output.play(leg)
        except OutputFailed as fault:
            _report("failed", packed(said_by(fault)))
            return 1


def _read(source: BinaryIO, legs: "queue.SimpleQueue[Leg | None]") -> None:
    while True:
        header = source.read(LEG_HEADER.size)
        if len(header) < LEG_HEADER.size:
            legs.put(None)
            return
        deadline_ns, size = LEG_HEADER.unpack(header)
        pcm = bytearray(HEADROOM_BYTES + size)
        view, got = memoryview(pcm), HEADROOM_BYTES
        while got < len(pcm):
            count = source.readinto(view[got:])  # type: ignore[attr-defined]  # BinaryIO lacks what every file has
            if not count:
                legs.put(None)
                return
            got += count
        legs.put(Leg(pcm, deadline_ns))


def _report(kind: str, text: object) -> None:
    try:
        sys.stdout.write(json.dumps({"kind": kind, "text": text}) + "\n")
        sys.stdout.flush()
    except (BrokenPipeError, ValueError):
        os._exit(0)  # whom we play for is gone; ending the streams in order could wait for a hung server


def run(output_name: str) -> NoReturn:
    """Be the ear, and end the process."""
    code = 1
    try:
        code = main(output_name)
    except BaseException:  # noqa: BLE001 - our own bug: it must be loud, and stderr is where ALSA's noise goes
        _report("broken", traceback.format_exc())
    sys.stdout.flush()
    os._exit(code)  # a device is not closed in order: that could wait for as long as an audio server hangs
