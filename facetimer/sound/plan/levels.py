# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How loud a cue is by the family it belongs to. Pure; it must not know about samples or when anything sounds."""

import math

from msgspec.structs import replace

from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.preferences import Levels

FAMILIES: dict[CueKind, str] = {
    CueKind.INTRO: "calls",
    CueKind.START: "calls",
    CueKind.RELEASE: "calls",
    CueKind.SIDE: "calls",
    CueKind.SET_DONE: "calls",
    CueKind.END: "calls",
    CueKind.LAST: "countdown",
    CueKind.COUNT: "countdown",
    CueKind.LEAD_IN: "countdown",
    CueKind.HALF: "marks",
    CueKind.STROKE: "marks",
    CueKind.RETURN: "marks",
    CueKind.PULSE: "pulse",
    CueKind.BREATH: "pulse",
    CueKind.SPEECH: "voice",
}
"""The field of `Levels` that each kind of cue follows."""


def at_level(cue: Cue, levels: Levels) -> Cue:
    """Return `cue` as loud as its family is to be; at 0 it is silent and still there."""
    percent: int = getattr(levels, FAMILIES[cue.kind])
    if percent == 100:
        return cue
    return replace(cue, gain_db=cue.gain_db + (20 * math.log10(percent / 100) if percent else -math.inf))
