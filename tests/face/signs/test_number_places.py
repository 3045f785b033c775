# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where numbers stand: at the start of their own line, and there in every moment in which they are seen."""

from collections.abc import Iterator
from math import cos, dist, pi, sin

import pytest

from facetimer.face.geometry.curves import Point
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Scene
from facetimer.face.hands.tracks import Way, track
from facetimer.face.moment.telling import telling_moments
from facetimer.face.moment.working import NUMBERED, places_of
from facetimer.face.rig.hand_uses import use_of
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.face.signs.guides import ring_of
from facetimer.face.signs.number_places import beside_places, beside_start
from facetimer.face.signs.signs import NUMBER_RADIUS, Number, number_shapes
from facetimer.face.style import colours
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import Stroke, StrokeType
from facetimer.library.model.practice import Exercise
from facetimer.session.timeline import SegmentKind, Timeline
from tests.face.test_scene import STYLE

MIDDLE = CANVAS_WIDTH / 2
SAMPLES = (0.02, 0.3, 0.7, 0.98)
VALUES = {
    len([*number_shapes("", (0.0, 0.0), Number(value), colours(STYLE))][1].paths[0].curves): value
    for value in range(1, 5)
}


def samples(timeline: Timeline) -> Iterator[int]:
    """Yield the moments that tell an exercise, and those of one repetition of each block on each side."""
    yield from telling_moments(timeline)
    acts, seen = {SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT}, set()
    for one in timeline.segments:
        key = one.kind, one.block, one.side, (one.rep or 1) % 2
        if one.kind in acts and one.duration_ms and key not in seen:
            seen.add(key)
            yield from (one.start_ms + int(part * one.duration_ms) for part in SAMPLES)


def numbers(found: Scene) -> Iterator[tuple[str, int, Point]]:
    """Yield the name of each number in a picture, which it is, and the middle of its disc."""
    discs = {one.name.removesuffix(".disc"): one.box() for one in found.shapes if one.name.endswith(".disc")}
    for one in found.shapes:
        if one.name.endswith(".figure"):
            left, top, right, bottom = discs[name := one.name.removesuffix(".figure")]
            yield name, VALUES[len(one.paths[0].curves)], ((left + right) / 2, (top + bottom) / 2)


def starts(rig: Rig, exercise: Exercise) -> dict[int, list[Point]]:
    """Return where the line or place of each number begins, on either side."""
    found: dict[int, list[Point]] = {}
    before = max((sign.number for sign in rig.move_signs if sign.exercise == exercise.id), default=0)
    strokes = [s for block in exercise.blocks for s in block.strokes if s.type in NUMBERED]
    for number, stroke in enumerate({(s.path, s.reverse): s for s in strokes}.values(), before + 1):
        for right in (True,) if rig.one_sided else (False, True):
            for k, place in enumerate(begins(rig, exercise, stroke, right=right)):
                found.setdefault(number + k, []).append(place)
    return found


def begins(rig: Rig, exercise: Exercise, stroke: Stroke, *, right: bool) -> Iterator[Point]:
    """Yield the start of a line as it is drawn, or each of its places."""
    way, use = track(rig, {}, stroke, right=right), use_of(rig.hands.uses, exercise.tool, stroke)
    out, last, way = 1 if right else -1, places_of(stroke) - 1, ring_of(way) if stroke.radius[0] else way
    for k in range(max(1, last + 1)):
        share = k / last if last > 0 else 0.0
        aside = (
            use.aside_at(share) if last > 0 else use.sign if stroke.type is StrokeType.EFFLEURAGE else (0.0, 0.0)
        )
        x, y = way.at(share)
        yield x + out * aside[0], y + aside[1]


def is_at_an_arrow(exercise: Exercise) -> bool:
    """Whether numbers stand at the foot of the arrow of skin that is taken along, and so at its very start."""
    return any(s.type is StrokeType.STRETCH_RELEASE for block in exercise.blocks for s in block.strokes)


def test_a_number_stands_at_the_start_of_its_own_line_in_every_moment(rig: Rig, catalogue: Catalogue) -> None:
    lines, moves = set[str](), set[str]()
    for exercise in catalogue.exercises.values():
        places = dict[tuple[bool, int], Point]()
        for at_ms in samples(alone(exercise)):
            found = moment_of(rig, exercise, STYLE, at_ms)
            view = rig.seen_as(found.view)
            for name, value, (x, y) in numbers(found):
                said, is_line = f"{exercise.id} at {at_ms} ms: {value} in {name}", name.startswith(("way", "sign"))
                # Of two sides the other is the mirror image; seen from the side the whole picture is flipped.
                place = (x if view.one_sided else abs(x - MIDDLE), y)
                assert dist(places.setdefault((is_line, value), place), place) <= 1, said
                (lines if is_line else moves).add(exercise.id)
                if is_line and not is_at_an_arrow(exercise):
                    begun = starts(view, exercise)
                    own = min(dist((x, y), start) for start in begun[value])
                    others = {start for other, at in begun.items() for start in at if other != value}
                    assert all(own < dist((x, y), start) for start in others - {*begun[value]}), said
    assert {"hairline-rubs", "roller-cheek", "roller-forehead", "gs-forehead", "tapping", "ly-cheek"} <= lines
    assert {"jaw-scoop", "kiss-face"} <= moves


@pytest.mark.parametrize("arm", [-30.0, 0.0, 60.0])
@pytest.mark.parametrize("towards", [0.0, 70.0, 180.0, 270.0])
@pytest.mark.parametrize("begins", [0.0, 10.0, 150.0])
def test_a_number_is_free_of_line_and_arm_on_its_own_half(arm: float, towards: float, begins: float) -> None:
    heading = cos(towards * pi / 180), sin(towards * pi / 180)
    points = [(MIDDLE + begins + k * heading[0], 300 + k * heading[1]) for k in (0.0, 40.0, 120.0)]
    at = beside_start(Way(points), arm, right=True, halved=True)
    assert min(dist(at, place) for place in Way(points).stretch(0, 1, 60)) > NUMBER_RADIUS + 4
    assert at[0] - MIDDLE > (NUMBER_RADIUS if begins > NUMBER_RADIUS else begins - 1)
    along_arm = (at[0] - points[0][0]) * cos(arm * pi / 180) + (at[1] - points[0][1]) * sin(arm * pi / 180)
    assert along_arm < 0.9 * dist(at, points[0]), "not on the arm"
    mirrored = beside_start(Way([(2 * MIDDLE - x, y) for x, y in points]), arm, right=False, halved=True)
    assert mirrored == pytest.approx((2 * MIDDLE - at[0], at[1]))


def test_numbers_of_places_lie_along_them_on_the_side_without_an_arm() -> None:
    places = [(430.0, 120.0), (550.0, 156.0), (580.0, 270.0)]
    found = beside_places(places, -24.0, right=True)
    for (x, y), (px, py) in zip(found, places, strict=True):
        assert 60 < dist((x, y), (px, py)) < 90
        assert (x - px) * cos(0.42) - (y - py) * sin(0.42) < 0, "away from the arm"
        assert x > MIDDLE + NUMBER_RADIUS
    mirrored = beside_places([(2 * MIDDLE - x, y) for x, y in places], -24.0, right=False)
    assert [x for x, _ in mirrored] == pytest.approx([2 * MIDDLE - x for x, _ in found])
    assert [y for _, y in mirrored] == pytest.approx([y for _, y in found])
