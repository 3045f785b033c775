# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A barrel turns across its way, and a long edge scrapes across it: along it, both would slide."""

import statistics
from itertools import pairwise
from math import atan2, degrees, hypot

import pytest

from facetimer.face.moment.moment import camera_of
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, viewpoint
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Tool
from facetimer.session.timeline import SegmentKind
from tests.face.touched import Sample, hands_at, unlike_segments

STEPS = 12
HELD_BY_ITS_END = {"guashahigh", "guashalow"}
"""These work with the other end, along their length."""
AT_LEAST = {Tool.ROLLER: 40.0, Tool.GUA_SHA: 30.0}
"""Degrees between an edge and its way: a stone follows the bend at the temple later."""
MEAN = 50.0


def angles(rig: Rig, catalogue: Catalogue, identifier: str) -> list[float]:
    """Return by how many degrees the edge of a tool lies across its way, at moments on the skin."""
    exercise = catalogue.exercises[identifier]
    timeline = alone(exercise)
    found = []
    for segment in (one for one in unlike_segments(timeline) if one.kind is SegmentKind.MOVE_IN):
        seen = rig.seen_as(viewpoint(rig, camera_of(timeline, segment)).view)
        moments = [segment.duration_ms * min(0.999, k / STEPS) for k in range(STEPS + 1)]
        hands = [one for at in moments for one in hands_at(seen, exercise, timeline, segment, at) if works(one)]
        for before, after in pairwise(hands):
            (ax, ay), _, (bx, by) = after.hand.pads
            dx, dy = after.hand.at[0] - before.hand.at[0], after.hand.at[1] - before.hand.at[1]
            if hypot(dx, dy) > 4:
                along = degrees(atan2(dy, dx) - atan2(by - ay, bx - ax))
                found.append(abs((along + 90) % 180 - 90))
    return found


def works(sample: Sample) -> bool:
    hand = sample.hand.hand
    return sample.on_skin and hand.has_tool and hand.name not in HELD_BY_ITS_END


@pytest.mark.parametrize("tool", AT_LEAST)
def test_an_edge_lies_across_its_way(rig: Rig, catalogue: Catalogue, tool: Tool) -> None:
    """A stranger saw a roller on a neck that lay along its way."""
    checked = 0
    for exercise in catalogue.exercises.values():
        if exercise.tool is tool and (found := angles(rig, catalogue, exercise.id)):
            checked += 1
            assert min(found) >= AT_LEAST[tool], f"{exercise.id}: {min(found):.0f}°"
            assert statistics.mean(found) >= MEAN, f"{exercise.id}: {statistics.mean(found):.0f}°"
    assert checked >= 5
