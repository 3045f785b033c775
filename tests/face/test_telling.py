# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The four moments of an exercise."""

from itertools import combinations

import pytest
from msgspec.structs import replace

from facetimer.face.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.face.shapes import Scene
from facetimer.face.style import FaceStyle
from facetimer.face.telling import telling_moments
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind, Timeline

EXERCISES = sorted(load_catalogue(assets_dir() / "library").exercises)
SEEN = 4.0
"""A shape that moves, grows or shrinks by so much of 800 units is seen to."""


def boxes(scene: Scene) -> dict[str, tuple[float, ...]]:
    return {shape.name: (*shape.box(), 100 * (shape.fill.opacity if shape.fill else 1)) for shape in scene.shapes}


def unlike(one: Scene, other: Scene) -> bool:
    first, second = boxes(one), boxes(other)
    if any(first.keys() ^ second.keys()):
        return True
    return any(abs(a - b) >= SEEN for name in first for a, b in zip(first[name], second[name], strict=True))


@pytest.mark.parametrize("identifier", EXERCISES)
def test_no_two_moments_of_an_exercise_look_alike(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    exercise = catalogue.exercises[identifier]
    moments = telling_moments(alone(exercise))
    assert len(moments) == 4
    assert list(moments) == sorted(moments)
    pictures = [moment_of(rig, exercise, FaceStyle(), at_ms) for at_ms in moments]
    for one, other in combinations(range(4), 2):
        assert unlike(pictures[one], pictures[other]), f"{identifier}: {moments[one]} and {moments[other]} ms"


def kind_at(timeline: Timeline, at_ms: int) -> SegmentKind:
    return timeline.segment_at(at_ms).kind


def test_they_are_start_halfway_end_and_release_or_the_other_side(catalogue: Catalogue) -> None:
    kiss = alone(catalogue.exercises["kiss-face"])
    kinds = [kind_at(kiss, at_ms) for at_ms in telling_moments(kiss)]
    assert kinds == [SegmentKind.MOVE_IN, SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT]
    stone = alone(catalogue.exercises["gs-jaw"])
    sides = [stone.segment_at(at_ms).side for at_ms in telling_moments(stone)]
    assert sides[0] is sides[1] is sides[2]
    assert sides[3] is not sides[0]


def test_an_exercise_may_name_its_own(catalogue: Catalogue) -> None:
    own = (100, 9_000, 12_000, 20_000)
    assert telling_moments(alone(replace(catalogue.exercises["kiss-face"], moments=own))) == own
