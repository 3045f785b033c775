# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which part of a fist touches."""

import pytest

from facetimer.face.geometry.curves import inside
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Tool
from facetimer.session.timeline import SegmentKind
from tests.face.test_scene import STYLE, drawn, names
from tests.face.touched import hands_at

FISTS = ("knuckle-sweep", "forehead-knuckle", "jaw-muscle-glide")


@pytest.mark.parametrize("identifier", FISTS)
def test_the_flats_of_four_fingers_are_marked_upon_a_fist_that_slides(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    shapes = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.5).shapes
    flats = next(shape for shape in shapes if shape.name == "sign0.flats").paths
    assert len(flats) == 4
    timeline = alone(catalogue.exercises[identifier])
    moving = next(one for one in timeline.segments if one.kind is SegmentKind.MOVE_IN)
    fist = hands_at(rig, catalogue.exercises[identifier], timeline, moving, 0.5 * moving.duration_ms)[0].hand
    assert all(fist.covers(flat.start) for flat in flats), "it hides what they mark"
    order = [shape.name for shape in shapes]
    assert order.index("sign0.flats") > max(k for k, name in enumerate(order) if name.startswith("hand"))
    assert "sign0.flats" not in names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_OUT, 0.9))


def test_only_stills_of_fists_have_a_small_fist_and_no_hand_covers_it(rig: Rig, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for at_ms in telling_moments(alone(exercise)):
            shapes = moment_of(rig, exercise, STYLE, at_ms).shapes
            flats = [shape for shape in shapes if shape.name == "fist.flats"]
            assert bool(flats) is (exercise.tool is Tool.KNUCKLES), exercise.id
            bodies = [path.sampled(2) for one in shapes if one.name.startswith("hand") for path in one.placed()]
            assert not any(inside(path.start, body) for one in flats for path in one.paths for body in bodies)
