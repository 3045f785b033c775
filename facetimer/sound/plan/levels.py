# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How loud a cue is by the family it belongs to. Pure; it must not know about samples or when anything sounds."""

import math

from msgspec.structs import replace

from facetimer.settings import SoundSettings
from facetimer.sound.plan.cues import Cue, CueKind

FAMILIES: dict[CueKind, str] = {
    CueKind.INTRO: "calls_percent",
    CueKind.START: "calls_percent",
    CueKind.RELEASE: "calls_percent",
    CueKind.SIDE: "calls_percent",
    CueKind.SET_DONE: "calls_percent",
    CueKind.END: "calls_percent",
    CueKind.LAST: "countdown_percent",
    CueKind.COUNT: "countdown_percent",
    CueKind.LEAD_IN: "countdown_percent",
    CueKind.HALF: "marks_percent",
    CueKind.STROKE: "marks_percent",
    CueKind.RETURN: "marks_percent",
    CueKind.PULSE: "pulse_percent",
    CueKind.BREATH: "pulse_percent",
    CueKind.SPEECH: "voice_percent",
}
"""The setting that each kind of cue follows."""


def at_level(cue: Cue, preferences: SoundSettings) -> Cue:
    """Return `cue` as loud as its family is to be; at 0 it is silent and still there."""
    percent: int = getattr(preferences, FAMILIES[cue.kind])
    if percent == 100:
        return cue
    return replace(cue, gain_db=cue.gain_db + (20 * math.log10(percent / 100) if percent else -math.inf))
