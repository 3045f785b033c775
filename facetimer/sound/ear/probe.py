# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds out whether an output can be heard on this machine, by having a real ear play a moment of silence."""

import threading
from collections.abc import Callable

from msgspec.structs import replace

from facetimer.clocks import monotonic_ns
from facetimer.notices import Notice
from facetimer.sound.ear.process import Ear
from facetimer.sound.ear.supply import EarPort
from facetimer.sound.outputs import SILENT, installed_outputs
from facetimer.sound.outputs.port import OutputInfo
from facetimer.sound.pcm import FRAME_BYTES, frames
from facetimer.translating import QT_TRANSLATE_NOOP

PATIENCE_S = 4.0
MOMENT_MS = 50


def probe_output(
    info: OutputInfo,
    make_ear: Callable[[str, Callable[[], None]], EarPort] = Ear,
    patience_s: float = PATIENCE_S,
    now_ns: Callable[[], int] = monotonic_ns,
) -> OutputInfo:
    """Return `info` after trying it: a device was opened, or the sentence that says why not.

    Takes up to `patience_s` seconds; what it starts has ended when it returns.
    """
    if not info.usable or info.name == SILENT:
        return info
    changed = threading.Event()
    ear = make_ear(info.name, changed.set)
    until_ns = now_ns() + patience_s * 1e9
    is_fed = False
    try:
        while not ear.heard and ear.failure is None and now_ns() < until_ns:
            if ear.ready and not is_fed:
                is_fed = ear.feed(memoryview(bytes(frames(MOMENT_MS) * FRAME_BYTES)), now_ns())
            changed.wait(0.05)
            changed.clear()
        if ear.heard:
            return replace(info, runs_ahead=ear.runs_ahead)
        return replace(
            info, usable=False, why_not=ear.failure or Notice(QT_TRANSLATE_NOOP("Notices", "It does not answer."))
        )
    finally:
        ear.close()


def list_outputs(*, probe: bool = False) -> list[OutputInfo]:
    """Return every output with whether it could be used here, and why not.

    Args:
        probe: also open each device, which takes a second or two; without, only what is installed is looked at.
    """
    return [probe_output(info) if probe else info for info in installed_outputs()]
