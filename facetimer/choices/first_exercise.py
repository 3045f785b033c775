# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The exercise with which somebody begins right after the first start. Pure."""

from facetimer.choices.planner import Planner
from facetimer.session.timeline import SegmentKind

FIRST_EXERCISE = "fish-lips"
_ROUNDED_TO_S = 10


def practised_s(planner: Planner) -> int | None:
    """Return how long it is practised, to the nearest ten seconds, words before it not counted.

    None where the person's health leaves nothing of it, or has it asked about first: nobody begins with that.
    """
    plan = planner.plan(FIRST_EXERCISE)
    timeline = plan.timeline
    if timeline is None or plan.review.asked():
        return None
    step = timeline.steps[0]
    intro = next(each for each in timeline.segments if each.kind is SegmentKind.INTRO)
    return max(_ROUNDED_TO_S, round((step.end_ms - intro.end_ms) / 1000 / _ROUNDED_TO_S) * _ROUNDED_TO_S)
