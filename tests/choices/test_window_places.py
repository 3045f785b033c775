# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Wherever the window stood, and whatever screens there are now, all of it can be seen and reached."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from facetimer.choices.window_places import (
    MOST_ARRANGEMENTS,
    Box,
    Monitor,
    Placed,
    arrangement_of,
    in_sight,
    remembered,
    with_place,
)

anywhere = st.integers(-20_000, 20_000)
boxes = st.builds(Box, anywhere, anywhere, st.integers(1, 9_000), st.integers(1, 9_000))


@st.composite
def monitors(draw: st.DrawFn) -> Monitor:
    whole = draw(st.builds(Box, anywhere, anywhere, st.integers(320, 8_000), st.integers(320, 5_000)))
    top, bottom, left = draw(st.integers(0, 60)), draw(st.integers(0, 60)), draw(st.integers(0, 90))
    free = Box(whole.x + left, whole.y + top, whole.width - left, whole.height - top - bottom)
    return Monitor(whole, free, draw(st.sampled_from((1.0, 1.25, 1.5, 2.0))))


screens = st.lists(monitors(), min_size=1, max_size=4)


def lies_within(inner: Box, outer: Box) -> bool:
    return inner.shared_with(outer) == inner.width * inner.height


@given(boxes, screens)
def test_all_of_the_window_lies_on_one_screen(box: Box, there: list[Monitor]) -> None:
    seen = in_sight(box, there)
    assert any(lies_within(seen, monitor.free) for monitor in there)
    assert seen.width <= box.width
    assert seen.height <= box.height


@given(boxes, screens)
def test_a_window_that_is_seen_stays_where_it_is(box: Box, there: list[Monitor]) -> None:
    seen = in_sight(box, there)
    assert in_sight(seen, there) == seen
    if any(lies_within(box, monitor.free) for monitor in there):
        assert seen == box


@given(boxes, screens)
def test_it_stays_on_the_screen_it_covers_most(box: Box, there: list[Monitor]) -> None:
    most = max(box.shared_with(monitor.free) for monitor in there)
    chosen = [monitor for monitor in there if lies_within(in_sight(box, there), monitor.free)]
    assert most in [box.shared_with(monitor.free) for monitor in chosen]
    if most == 0:
        assert lies_within(in_sight(box, there), there[0].free), "that of no screen goes to the first"


@given(boxes, screens)
def test_what_was_kept_comes_back_on_the_same_screens_in_any_order(box: Box, there: list[Monitor]) -> None:
    kept = with_place((), there, box)
    assert remembered(kept, there[::-1]) == in_sight(box, there[::-1])
    assert msgspec.json.decode(msgspec.json.encode(kept), type=tuple[Placed, ...]) == kept


@given(boxes, screens, screens)
def test_another_arrangement_knows_nothing_of_it(box: Box, before: list[Monitor], now: list[Monitor]) -> None:
    if arrangement_of(before) != arrangement_of(now):
        assert remembered(with_place((), before, box), now) is None


@given(st.lists(st.tuples(boxes, screens), min_size=1, max_size=20))
def test_each_arrangement_keeps_its_own_and_the_oldest_is_forgotten(kept: list[tuple[Box, list[Monitor]]]) -> None:
    places: tuple[Placed, ...] = ()
    for box, there in kept:
        places = with_place(places, there, box)
    newest = list(dict.fromkeys(arrangement_of(there) for _, there in reversed(kept)))[:MOST_ARRANGEMENTS]
    assert [each.arrangement for each in places] == newest[::-1]
    assert remembered(places, kept[-1][1]) == in_sight(*kept[-1])


def test_another_scale_is_another_arrangement() -> None:
    whole = Box(0, 0, 1920, 1080)
    assert arrangement_of([Monitor(whole, whole, 1.0)]) != arrangement_of([Monitor(whole, whole, 1.25)])


def test_a_second_screen_that_was_unplugged_leaves_the_window_on_the_first() -> None:
    first = Monitor(Box(0, 0, 1920, 1080), Box(0, 40, 1920, 1040))
    assert in_sight(Box(2100, 200, 1280, 800), [first]) == Box(640, 200, 1280, 800)
