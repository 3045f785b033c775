# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Skin that is taken along: a net on the skin, the arrows there and back, the hop to the next place."""

from collections.abc import Sequence
from math import dist

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, Point, inside
from facetimer.face.geometry.shapes import Scene
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of, scene
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import StrokeType
from facetimer.palette import ThemeName
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import Segment, SegmentKind, Timeline
from tests.face.test_scene import STYLE, drawn, moment, names
from tests.face.touched import hands_at

STRETCHED = ("ly-before-ear", "ly-jaw", "ly-undereye", "ly-forehead", "ly-cheek", "ly-collarbones", "brow-stretch")
UNDER_THE_JAW = "ly-jaw"
SEEN = tuple(one for one in STRETCHED if one != UNDER_THE_JAW)
SEVERAL = ("ly-before-ear", "ly-undereye", "ly-forehead", "ly-cheek")


def begun_at(timeline: Timeline, block: int) -> Segment:
    return next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN and s.block == block)


def pictured(rig: Rig, timeline: Timeline, segment: Segment, part: float) -> Scene:
    at_ms = segment.start_ms + int(part * (segment.duration_ms - 1))
    return scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at_ms), STYLE)


def tips_at(rig: Rig, timeline: Timeline, segment: Segment, part: float, view: str) -> list[Point]:
    """Return where the fingertips of the first hand in the picture lie."""
    hands = hands_at(rig.seen_as(view), timeline.steps[0].exercise, timeline, segment, part * segment.duration_ms)
    return list(hands[0].hand.pads)


def net_of(picture: Scene) -> list[Path]:
    """Return the lines of the net of one hand, near its fingers and far from them."""
    parts = {"sign0.skin.far", "sign0.skin.net"}
    return [path for shape in picture.shapes if shape.name in parts for path in shape.paths]


def ends(paths: Sequence[Path]) -> list[Point]:
    """Return all points of straight lines."""
    return [point for path in paths for point in (path.start, *(curve[4:] for curve in path.curves))]


@pytest.mark.parametrize("identifier", SEEN)
def test_the_net_goes_along_beneath_the_fingers_and_stays_far_from_them(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    for block in range(1, len(timeline.steps[0].exercise.blocks) + 1):
        begin = begun_at(timeline, block)
        still, taken = (pictured(rig, timeline, begin, part) for part in (0.0, 1.0))
        (one, *_), (other, *_) = (tips_at(rig, timeline, begin, part, still.view) for part in (0.0, 1.0))
        gone = dist(one, other)
        assert gone > 40
        pairs = list(zip(ends(net_of(still)), ends(net_of(taken)), strict=True))
        assert pairs
        moved = [dist(a, b) for a, b in pairs]
        assert max(moved) == pytest.approx(gone, abs=1), "as far as the fingers, beneath them"
        assert min(moved) < gone / 8, "the skin around is held"
        far = [b for a, b in pairs if dist(a, b) > gone / 2]
        assert all(dist(b, other) < 150 for b in far)


@pytest.mark.parametrize("identifier", SEEN)
def test_no_line_of_the_net_overtakes_the_next(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    timeline = alone(catalogue.exercises[identifier])
    begin = begun_at(timeline, 1)
    still, taken = (pictured(rig, timeline, begin, part) for part in (0.0, 1.0))
    for one, other in zip(net_of(still), net_of(taken), strict=True):
        before, after = ends((one,)), ends((other,))
        (ax, ay), (bx, by) = before[0], before[-1]
        along = [(x - ax) * (bx - ax) + (y - ay) * (by - ay) for x, y in after]
        assert along == sorted(along), identifier


@pytest.mark.parametrize("identifier", SEEN)
def test_skin_that_is_let_go_lies_as_before(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    timeline = alone(catalogue.exercises[identifier])
    last = telling_moments(timeline)[-1]
    begin = begun_at(timeline, len(timeline.steps[0].exercise.blocks))
    let_go = moment_of(rig, catalogue.exercises[identifier], STYLE, last)
    still = pictured(rig, timeline, begin, 0.0)
    assert ends(net_of(let_go)) == ends(net_of(still))
    there, back = {"sign0.arrow"}, {"sign0.back", "sign0.back.head"}
    assert there <= names(still) - names(let_go)
    assert back <= names(let_go) - names(still), "both at once look like rubbing to and fro"


def test_only_skin_that_is_taken_along_has_a_net(rig: Rig, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        kinds = {stroke.type for block in exercise.blocks for stroke in block.strokes}
        shown = {
            shape.name.rsplit(".", 1)[-1]
            for at_ms in telling_moments(alone(exercise))
            for shape in moment_of(rig, exercise, STYLE, at_ms).shapes
        }
        taken = StrokeType.STRETCH_RELEASE in kinds and exercise.id != UNDER_THE_JAW
        assert ("net" in shown) is taken, (
            f"{exercise.id}: under the jaw, scraps of one beside the hands mean nothing"
        )


def test_the_net_keeps_off_eyes_and_lips_and_to_its_own_half(rig: Rig, catalogue: Catalogue) -> None:
    off = [path.sampled(3) for name in ("eye", "lips") for path in rig.zone(name, {})]
    for identifier in ("brow-stretch", "ly-forehead", "ly-cheek", "ly-undereye"):
        found = net_of(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.0))
        points = ends(found)
        assert not any(inside(point, outline) for point in points for outline in off), identifier
        assert max(x for x, _ in points) <= 400, f"{identifier}: the other hand draws to its own side"


@pytest.mark.parametrize("identifier", STRETCHED)
def test_the_arrow_lies_on_the_fingers_and_off_their_tips(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    timeline = alone(catalogue.exercises[identifier])
    for block in range(1, len(timeline.steps[0].exercise.blocks) + 1):
        begin = begun_at(timeline, block)
        picture = pictured(rig, timeline, begin, 0.9)
        order = [shape.name for shape in picture.shapes]
        there = next(shape for shape in picture.shapes if shape.name == "sign0.arrow")
        assert order.index(there.name) > max(k for k, name in enumerate(order) if name.startswith("hand"))
        foot = there.paths[0].sampled(1)[3]
        tips = tips_at(rig, timeline, begin, 0.0, picture.view)
        assert min(dist(foot, tip) for tip in tips) > 25, f"{identifier}: the tips are seen"
        assert min(dist(foot, tip) for tip in tips) < 75, f"{identifier}: it is their arrow"


@pytest.mark.parametrize("identifier", SEVERAL)
def test_fingers_hop_to_the_next_place_and_from_the_last_nowhere(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    exercise = catalogue.exercises[identifier]
    timeline = alone(exercise)
    first, last = (moment_of(rig, exercise, STYLE, telling_moments(timeline)[k]) for k in (1, 3))
    assert "sign0.hop" not in names(last)
    hop = next(shape for shape in first.shapes if shape.name == "sign0.hop").paths[0]
    there = tips_at(rig, timeline, begun_at(timeline, 2), 0.0, first.view)
    assert min(dist(hop.curves[-1][4:], tip) for tip in there) < 30, "where they lie next"
    assert "sign0.hop.number.figure" in names(first)


@pytest.mark.parametrize("style", [replace(STYLE, line_only=True), replace(STYLE, theme=ThemeName.CONTRAST)])
def test_it_is_told_in_lines_alone_too(rig: Rig, catalogue: Catalogue, style: FaceStyle) -> None:
    found = scene(rig, moment(alone(catalogue.exercises["ly-forehead"]), SegmentKind.MOVE_IN, 0.9), style)
    assert {"sign0.skin.net", "sign0.arrow"} <= names(found)
