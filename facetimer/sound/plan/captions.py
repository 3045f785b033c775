# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is said, to be read while it is said. Pure; it must not know whether anybody hears it."""

from msgspec import Struct

from facetimer.sound.plan.cues import CuePlan


class Caption(Struct, frozen=True):
    """Words that stand from `start_ms` to `end_ms` of session time."""

    start_ms: int
    end_ms: int
    text: str


def captions(plan: CuePlan) -> tuple[Caption, ...]:
    """Return every spoken cue of `plan`, in order; no two stand at the same time."""
    return tuple(Caption(cue.start_ms, cue.end_ms, cue.text) for cue in plan.cues if cue.is_voice)


def captions_at(plan: CuePlan, position_ms: int) -> tuple[str, ...]:
    """Return what is being said at `position_ms`; at most one text."""
    return tuple(cue.text for cue in plan.overlapping(position_ms, position_ms + 1) if cue.is_voice)
