# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a face does that does nothing: it blinks now and then.

Owns when, from the time of the session alone, so that a moment always looks the same. It must not know how
lids are drawn.
"""

from collections.abc import Mapping

from facetimer.face.moment.pose import pose_at
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Camera, Zone
from facetimer.session.timeline import Timeline

BLINK_MS = 180
MEAN_MS, SPREAD_MS = 5_500, 1_500
"""Blinks are so far apart on the whole, and each so much later: never less than 4 s, nor more than 7."""
SHUT = (0.42, 0.5)
"""The shares of a blink at which the lids have met, and part again."""

_EYES = frozenset({"eye_wide", "eye_close", "lid_squint", "gaze_x", "gaze_y", "brow_down", "cheek_raise"})
_ROUND_THE_EYES = frozenset({Zone.UNDER_EYE, Zone.CROWS_FEET})
_GOLDEN = 0.618034
"""The squares times it, without the whole, are spread evenly and look like chance."""


def life_at(timeline: Timeline, at_ms: float) -> Mapping[str, float]:
    """Return what life adds to the pose: `eye_close`, 0..1; nothing that is 0.

    Args:
        timeline: what is practised; while the eyes are its subject, or the head is turned, they do not blink.
        at_ms: when, from its start, within it.
    """
    closed = _blink(timeline, at_ms)
    return {"eye_close": closed} if closed else {}


def _blink(timeline: Timeline, at_ms: float) -> float:
    number = int(at_ms / MEAN_MS)
    for k in (number - 1, number):
        inside_ms = at_ms - _begins_ms(k)
        if 0 < inside_ms < BLINK_MS and k > 0:
            ends_ms = min(timeline.total_ms, _begins_ms(k) + BLINK_MS)
            if all(_may_blink(timeline, when_ms) for when_ms in (_begins_ms(k), ends_ms)):
                share = inside_ms / BLINK_MS
                return round(min(1.0, share / SHUT[0], (1 - share) / (1 - SHUT[1])), 3)
    return 0.0


def _begins_ms(number: int) -> float:
    return MEAN_MS * number + SPREAD_MS * ((number * number * _GOLDEN) % 1.0)


def _may_blink(timeline: Timeline, at_ms: float) -> bool:
    exercise = timeline.steps[timeline.segment_at(int(at_ms)).step].exercise
    turned = any(name.startswith("head_") for name in pose_at(timeline, at_ms))  # all of it is painted anew then
    return not turned and not _eyes_are_watched(exercise)


def _eyes_are_watched(exercise: Exercise) -> bool:
    moved = {move.parameter for block in exercise.blocks for move in block.poses}
    return exercise.camera is Camera.EYES or bool(moved & _EYES or _ROUND_THE_EYES & set(exercise.zones))
