# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from itertools import pairwise
from math import dist, hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.face.geometry.curves import (
    ellipse,
    height_at,
    hull,
    inside,
    polygon,
    ribbon,
    smooth,
    united,
)
from tests.face.crossings import winding

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]

points = st.lists(
    st.tuples(st.floats(0, 800), st.floats(0, 1000)),
    min_size=3,
    max_size=12,
    unique_by=lambda p: (round(p[0]), round(p[1])),
)


@given(points)
def test_a_smooth_curve_goes_through_every_point(given_points: list[tuple[float, float]]) -> None:
    path = smooth(given_points)
    ends = [path.start, *((c[4], c[5]) for c in path.curves)]
    assert ends[:-1] == given_points
    assert ends[-1] == given_points[0]


@given(points)
def test_no_handle_is_longer_than_a_third_of_its_chord(given_points: list[tuple[float, float]]) -> None:
    path = smooth(given_points, closed=False)
    x0, y0 = path.start
    for ax, ay, bx, by, x, y in path.curves:
        third = hypot(x - x0, y - y0) / 3 + 1e-6
        assert hypot(ax - x0, ay - y0) <= third
        assert hypot(x - bx, y - by) <= third
        x0, y0 = x, y


def test_a_corner_breaks_the_curve_and_a_plain_point_does_not() -> None:
    bent = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]
    _, _, bx, by, x, y = smooth(bent, closed=False).curves[0]
    assert by != y  # the tangent at the middle point follows its neighbours
    _, _, bx, by, x, y = smooth(bent, closed=False, corners=frozenset({1})).curves[0]
    assert by == y
    assert bx == pytest.approx(x - 10 / 3)


def test_a_box_holds_the_whole_curve() -> None:
    path = smooth([(0.0, 0.0), (50.0, 80.0), (100.0, 0.0)])
    left, top, right, bottom = path.box()
    assert all(left <= x <= right and top <= y <= bottom for x, y in path.sampled(20))


def test_a_ribbon_is_as_wide_as_it_is_told_and_ends_in_a_tip() -> None:
    outline = ribbon([(0.0, 0.0), (50.0, 0.0), (100.0, 0.0)], (0.0, 6.0, 0.0)).sampled(16)
    assert max(y for _, y in outline) == pytest.approx(3, abs=0.05)
    assert min(y for _, y in outline) == pytest.approx(-3, abs=0.05)
    assert all(abs(y) < 0.2 for x, y in outline if x < 0.5)


def test_inside_and_outside() -> None:
    assert inside((5, 5), SQUARE)
    assert not inside((15, 5), SQUARE)
    assert not inside((5, -1), SQUARE)


def test_the_height_of_a_line_goes_on_level_beyond_its_ends() -> None:
    line = [(0.0, 1.0), (10.0, 3.0)]
    assert [height_at(line, x) for x in (-5, 0, 5, 10, 20)] == [1, 1, 2, 3, 3]


def test_an_ellipse_reaches_as_far_as_its_radii() -> None:
    xs, ys = zip(*ellipse((100, 200), 30, 10).sampled(32), strict=True)
    assert (min(xs), max(xs)) == (pytest.approx(70, abs=0.01), pytest.approx(130, abs=0.01))
    assert (min(ys), max(ys)) == (pytest.approx(190, abs=0.01), pytest.approx(210, abs=0.01))


def test_a_polygon_keeps_straight_sides() -> None:
    assert all(x in {0, 10} or y in {0, 10} for x, y in polygon([*SQUARE, SQUARE[0]]).sampled(6))


@pytest.mark.parametrize("turned", [False, True])
def test_outlines_united_are_filled_wherever_one_of_them_is(turned: bool) -> None:
    corners = [(4.0, 4.0), (30.0, 4.0), (30.0, 20.0), (4.0, 20.0)]
    other = smooth(corners[::-1] if turned else corners, corners=frozenset(range(4)))
    one = united([polygon([*SQUARE, SQUARE[0]]), other, ellipse((60, 10), 5, 5)])
    assert all(winding(at, one.sampled(8)) for at in ((2.1, 2.1), (7.1, 7.1), (25.1, 12.1), (60.1, 10.1)))
    assert not any(winding(at, one.sampled(8)) for at in ((2.1, 15.1), (45.1, 10.1), (70.1, 10.1)))


def test_outlines_are_joined_where_they_come_near_wherever_they_start() -> None:
    one = united([ellipse((0, 0), 50, 50).flipped(0), ellipse((110, 0), 50, 50)])
    legs = [dist(a, b) for a, b in pairwise(one.sampled(1))]
    assert max(legs) < 80, "no farther than from one corner to the next"


def test_a_hull_goes_round_all_points_and_bends_one_way() -> None:
    around = hull([(0, 0), (4, 0), (2, 1), (4, 3), (0, 3), (2, 2), (2, 0)])
    assert sorted(around) == [(0, 0), (0, 3), (4, 0), (4, 3)]
    assert hull([(1, 1)]) == [(1, 1)]
