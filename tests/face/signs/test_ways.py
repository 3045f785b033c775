# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The ways of strokes: their start and end, how they fill, and rounds with their numbers."""

from math import dist

import pytest

from facetimer.face.hands.tracks import track
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.face.signs.guides import NARROW, WIDE
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import StrokeType
from facetimer.library.model.vocabulary import Camera
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind
from tests.face.test_scene import drawn, names
from tests.face.touched import hands_at


def test_a_way_has_a_start_an_end_and_fills_and_the_way_back_has_no_line(rig: Rig, catalogue: Catalogue) -> None:
    found = names(drawn(rig, catalogue, "roller-cheek", SegmentKind.MOVE_IN))
    assert {"way0.start", "way0.band", "way0.end", "way0.gone", "hand0.body0", "hand0.shadow"} <= found
    assert any(name.startswith("hand0.tool") for name in found)
    before = names(drawn(rig, catalogue, "roller-cheek", SegmentKind.MOVE_IN, 0.01))
    assert "way0.band" in before
    assert "way0.gone" not in before
    back = names(drawn(rig, catalogue, "roller-cheek", SegmentKind.MOVE_OUT))
    assert not any(name.startswith("way") for name in back)
    assert any(name.startswith("hand0.tool") for name in back)


WIGGLING = sorted(
    exercise.id
    for exercise in load_catalogue(assets_dir() / "library").exercises.values()
    if any(stroke.type is StrokeType.WIGGLE for block in exercise.blocks for stroke in block.strokes)
)


@pytest.mark.parametrize("identifier", WIGGLING)
def test_a_tool_that_wiggles_has_its_sign_above_the_hands_in_a_still_and_in_the_player(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    exercise = catalogue.exercises[identifier]
    stills = [moment_of(rig, exercise, FaceStyle(), at_ms) for at_ms in telling_moments(alone(exercise))]
    running = drawn(rig, catalogue, identifier, SegmentKind.HOLD)
    for found in (*(still for still in stills if "way0.wiggle.wave" in names(still)), running):
        order = [shape.name for shape in found.shapes]
        last_of_hands = max(k for k, name in enumerate(order) if name.startswith("hand"))
        assert order.index("way0.wiggle.wave") > last_of_hands
        assert "way0.end" not in order, "one arrow at a time"
    assert any("way0.wiggle.wave" in names(still) for still in stills)
    assert "way0.wiggle.wave" not in names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN))


@pytest.mark.parametrize("identifier", WIGGLING)
def test_the_sign_of_a_wiggle_leaves_the_edge_that_touches_free(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    hold = next(one for one in timeline.segments if one.kind is SegmentKind.HOLD)
    found = drawn(rig, catalogue, identifier, SegmentKind.HOLD).shapes
    (wave,) = next(one for one in found if one.name == "way0.wiggle.wave").paths
    left, top, right, bottom = wave.box()
    front = catalogue.exercises[identifier].camera in {Camera.UPPER_FACE, Camera.EYES}
    seen = rig.seen_as("front" if front else "three-quarter")
    (stone,) = (
        one.hand
        for one in hands_at(seen, catalogue.exercises[identifier], timeline, hold, 0.5 * hold.duration_ms)
        if one.hand.hand.has_tool
    )
    assert not stone.covers(((left + right) / 2, (top + bottom) / 2))


def test_a_ribbon_widens_the_way_it_is_gone(rig: Rig, catalogue: Catalogue) -> None:
    found = drawn(rig, catalogue, "forehead-smooth", SegmentKind.MOVE_IN, 0.9)
    band = next(shape for shape in found.shapes if shape.name == "way0.band").paths[0]
    edge = [band.start, *((x, y) for *_, x, y in band.curves)]
    there = len(edge) // 2  # up one side, and back on the other
    assert dist(edge[0], edge[2 * there - 1]) == pytest.approx(NARROW, abs=0.5)
    assert dist(edge[there - 1], edge[there]) == pytest.approx(WIDE, abs=0.5)


def test_a_circle_is_drawn_outside_the_finger(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("temple-circles", "jaw-muscle-circles", "eye-circles"):
        kind = SegmentKind.HOLD if identifier == "jaw-muscle-circles" else SegmentKind.MOVE_IN
        found = drawn(rig, catalogue, identifier, kind)
        ring = next(shape for shape in found.shapes if shape.name == "way0.ring")
        left, top, right, bottom = ring.box()
        assert min(right - left, bottom - top) / 2 >= 28, identifier
        assert "way0.chevron" in names(found)


def test_the_number_of_a_round_stands_beside_it_and_covers_neither_ring_nor_arrow(
    rig: Rig, catalogue: Catalogue
) -> None:
    found = drawn(rig, catalogue, "jaw-muscle-circles", SegmentKind.HOLD).shapes
    disc, *others = (
        next(shape for shape in found if shape.name == f"way0.{name}").box()
        for name in ("number.disc", "ring", "chevron")
    )
    for other in others:
        assert disc[0] >= other[2] or disc[1] >= other[3] or disc[2] <= other[0] or disc[3] <= other[1]


@pytest.mark.parametrize(
    ("identifier", "steps"), [("brow-pinch", 6), ("cheek-knead", 5), ("jaw-pinch", 8), ("ear-massage", 4)]
)
def test_a_pinch_that_steps_on_has_a_bead_for_each_step_but_the_one_it_folds(
    rig: Rig, catalogue: Catalogue, identifier: str, steps: int
) -> None:
    def count(name: str, part: float) -> int:
        found = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, part).shapes
        return len(next(shape for shape in found if shape.name == name).paths)

    assert count("way0.beads", 0.0) == steps - 1
    assert "way0.gone" not in names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.05))
    assert count("way0.gone", 0.99) == steps - 1


@pytest.mark.parametrize("identifier", ["brow-pinch", "cheek-knead", "jaw-pinch", "ear-massage"])
def test_beads_of_a_pinch_lie_along_its_way_below_the_hand(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    found = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.0)
    view, stroke = rig.seen_as(found.view), catalogue.exercises[identifier].blocks[0].strokes[0]
    way = track(view, {}, stroke, right=view.one_sided)
    shapes = {one.name: one for one in found.shapes}
    for left, top, right, bottom in (path.box() for path in shapes["way0.beads"].paths):
        middle = (left + right) / 2, (top + bottom) / 2
        assert min(dist(middle, point) for point in way.points) < 8
    order = list(shapes)
    assert order.index("way0.beads") < order.index("hand0.body0")
