# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face blinks now and then while a session runs, and never in a still."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from facetimer.face.moment.life import BLINK_MS, life_at
from facetimer.face.moment.pose import pose_at
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of, scene
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import Timeline

FRAME_MS = 16
LIDS = frozenset({"eye_white", "iris", "lashes", "lower_lid"})
STYLE = FaceStyle()


def blinks(timeline: Timeline) -> list[tuple[int, int]]:
    """Return when each blink begins and ends."""
    found: list[tuple[int, int]] = []
    for at_ms in range(0, timeline.total_ms, 4):
        if life_at(timeline, at_ms):
            if not found or at_ms - found[-1][1] > 4:
                found.append((at_ms, at_ms))
            found[-1] = (found[-1][0], at_ms)
    return found


def test_a_blink_comes_every_four_to_seven_seconds_and_is_short(catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["strokes-up-and-out"])
    found = blinks(timeline)
    starts = [begin for begin, _ in found]
    apart = [second - first for first, second in pairwise(starts)]
    assert len(found) > 5
    assert 4_000 <= min(apart) < max(apart) <= 7_000
    assert len(set(apart)) > 3, "not like a clock"
    assert all(end - begin <= BLINK_MS for begin, end in found)


@pytest.mark.parametrize("identifier", ["eye-v", "owl-eyes", "scrunch-release", "eye-circles", "gs-undereye"])
def test_eyes_that_are_the_subject_do_not_blink(catalogue: Catalogue, identifier: str) -> None:
    assert not blinks(alone(catalogue.exercises[identifier]))


def test_a_head_that_is_turned_does_not_blink(catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["neck-tilt"])
    found = blinks(timeline)
    assert found
    assert not any("head_roll" in pose_at(timeline, begin) for begin, _ in found)


def lids(rig: Rig, timeline: Timeline, at_ms: int, status: SessionStatus, style: FaceStyle = STYLE) -> object:
    shapes = scene(rig, Snapshot(timeline, status, at_ms), style).shapes
    return [(shape.name, shape.paths) for shape in shapes if shape.name in LIDS]


def test_it_is_seen_while_a_session_runs_and_in_no_still(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["kiss-face"]
    timeline = alone(exercise)
    begin, end = blinks(timeline)[0]
    during, before = (begin + end) // 2, begin - 100
    running, paused = SessionStatus.RUNNING, SessionStatus.PAUSED
    assert lids(rig, timeline, during, running) != lids(rig, timeline, before, running)
    assert lids(rig, timeline, during, paused) == lids(rig, timeline, before, paused)
    calm = replace(STYLE, reduced_motion=True)
    assert lids(rig, timeline, during, running, calm) == lids(rig, timeline, before, running, calm)
    still = [(one.name, one.paths) for one in moment_of(rig, exercise, STYLE, during).shapes]
    assert [one for one in still if one[0] in LIDS] == lids(rig, timeline, before, running)


def test_no_lid_jumps(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["kiss-face"])
    begin, end = blinks(timeline)[0]
    before: dict[str, tuple[float, ...]] = {}
    for at_ms in range(begin - FRAME_MS, end + FRAME_MS, FRAME_MS):
        shapes = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at_ms), STYLE).shapes
        boxes = {shape.name: shape.box() for shape in shapes if shape.name in LIDS}
        for name in boxes.keys() & before.keys():
            assert max(abs(a - b) for a, b in zip(boxes[name], before[name], strict=True)) <= 8, name
        before.update(boxes)
