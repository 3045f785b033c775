# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What there is to see at a moment, before anything has a place."""

import pytest

from facetimer.face.moment.moment import MarkKind, drawn_channels, moment_at
from facetimer.face.scene import alone
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import SegmentKind


@pytest.mark.parametrize(
    ("identifier", "kind", "mark"),
    [
        ("ly-breath", SegmentKind.MOVE_IN, MarkKind.BREATH),
        ("jaw-rest", SegmentKind.HOLD, MarkKind.BREATH),
        ("tongue-circles", SegmentKind.MOVE_IN, MarkKind.ROUND),
        ("slow-jaw-opening", SegmentKind.MOVE_IN, MarkKind.MIDLINE),
        ("brow-resist", SegmentKind.HOLD, None),
        ("ap-temple", SegmentKind.HOLD, MarkKind.FIND),
        ("gs-jaw", SegmentKind.MOVE_IN, None),
        ("kiss-face", SegmentKind.HOLD, None),
    ],
)
def test_each_exercise_has_its_mark(
    catalogue: Catalogue, identifier: str, kind: SegmentKind, mark: MarkKind | None
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    segment = next(s for s in timeline.segments if s.kind is kind)
    moment = moment_at(timeline, segment.start_ms + segment.duration_ms // 2, {}, {})
    assert [one.kind for one in moment.marks] == ([] if mark is None else [mark])


def test_a_view_in_layers_knows_how_full_a_breath_is_and_which_way_it_flows(catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["ly-breath"])

    def channels(at_ms: int) -> dict[str, float]:
        return drawn_channels(moment_at(timeline, at_ms, {}, {}))

    begin = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN).start_ms
    empty, coming, full, going = (channels(begin + ms) for ms in (0, 2_000, 3_999, 7_000))
    assert empty.get("breath_in", 0.0) == pytest.approx(0.0, abs=0.01)
    assert coming["breath_in"] == 1
    assert "breath_out" not in coming
    assert full["breath"] > 0.99
    assert full["breath_in"] < 0.1
    assert going["breath_out"] == 1
    assert going["breath"] < full["breath"]


def test_a_view_in_layers_knows_when_what_was_held_comes_back(catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["chin-tuck"])
    hold, out = (
        next(s for s in timeline.segments if s.kind is kind) for kind in (SegmentKind.HOLD, SegmentKind.MOVE_OUT)
    )
    held, back = (
        drawn_channels(moment_at(timeline, each.start_ms + each.duration_ms // 2, {}, {"chin-tuck": ()}))
        for each in (hold, out)
    )
    assert (held["work"], held.get("coming_back", 0.0)) == (1, 0)
    assert back["coming_back"] == pytest.approx(1 - back.get("work", 0.0))
    assert back["coming_back"] > 0.9
