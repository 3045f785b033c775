# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Iterator
from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.face.head.eyes import left_eye
from facetimer.face.head.head import Turner, turn_of
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.portrait import mouth_of
from facetimer.face.moment.pose import BREATH_SHARE, STEPS, ease, pose_at, still_pose, telling_ms
from facetimer.face.rig.rig import Rig, mirrored
from facetimer.face.scene import alone
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.movement import POSE_PARAMETERS, Easing, Phase, PoseMove
from facetimer.session.timeline import Segment, SegmentKind, Timeline, TimelineOptions, compile_timeline
from tests.examples import block, exercise, timeline

FRAME_MS = 16
MOST_PER_FRAME = 8.0
"""Canvas units a control point may move between two frames: 8 of 1000. A lip trill at 12 Hz comes closest."""


def posed(
    *moves: PoseMove,
    move_in_s: float = 2,
    hold_s: float = 8,
    move_out_s: float = 2,
    reps: int = 2,
    rest_s: float = 1,
) -> Timeline:
    from msgspec.structs import replace

    one = replace(block(move_in_s, hold_s, move_out_s, rest_s, reps), poses=moves)
    return timeline(exercise("test", one))


def segment(plan: Timeline, kind: SegmentKind, number: int = 0) -> Segment:
    return [s for s in plan.segments if s.kind is kind][number]


SMILE = PoseMove("smile", Phase.MOVE_IN, 0, 1, 0, 0.8)


def value(plan: Timeline, at_ms: float, name: str = "smile") -> float:
    return pose_at(plan, at_ms).get(name, 0.0)


def test_a_move_eases_in_holds_and_eases_out() -> None:
    plan = posed(SMILE)
    begin, hold, out = (
        segment(plan, kind) for kind in (SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT)
    )
    assert value(plan, begin.start_ms) == 0
    assert value(plan, begin.start_ms + 1000) == pytest.approx(0.4)
    assert value(plan, begin.start_ms + 200) < 0.01  # eased, not linear
    assert value(plan, hold.start_ms) == pytest.approx(0.8)
    assert value(plan, out.start_ms + 600) == pytest.approx(0.4)
    assert value(plan, out.start_ms + 1200) == 0, "the face lets go soon"
    assert value(plan, out.end_ms) == 0


def test_a_head_takes_all_of_the_time_to_come_back() -> None:
    plan = posed(PoseMove("head_pitch", Phase.MOVE_IN, 0, 1, 0, 20))
    out = segment(plan, SegmentKind.MOVE_OUT)
    assert value(plan, out.start_ms + 1000, "head_pitch") == pytest.approx(10)
    assert value(plan, out.start_ms + 1900, "head_pitch") > 0


def test_a_hold_breathes_by_two_per_cent_and_ends_as_it_began() -> None:
    plan = posed(SMILE)
    hold = segment(plan, SegmentKind.HOLD)
    found = [value(plan, at) for at in range(hold.start_ms, hold.end_ms, FRAME_MS)]
    assert max(found) == pytest.approx(0.8)
    assert min(found) == pytest.approx(0.8 * (1 - BREATH_SHARE), abs=1 / STEPS)
    assert value(plan, hold.end_ms - 1) == pytest.approx(0.8, abs=0.001)


def test_what_moves_slowly_is_not_drawn_in_every_frame() -> None:
    plan = posed(PoseMove("smile", Phase.MOVE_IN, 0, 1, 0, 0.2))
    begin = segment(plan, SegmentKind.MOVE_IN)
    frames = [value(plan, at) for at in range(begin.start_ms, begin.end_ms, 8)]
    assert len(set(frames)) <= 0.2 * STEPS + 1 < len(frames) / 2
    assert max(after - before for before, after in pairwise(frames)) <= 1.5 / STEPS


def test_a_base_arrives_in_the_last_second_before_its_block_and_leaves_as_it_lets_go() -> None:
    plan = posed(PoseMove("jaw_open", Phase.BLOCK, 0, 1, 0.3, 0.3), SMILE)
    begin, close = segment(plan, SegmentKind.MOVE_IN).start_ms, segment(plan, SegmentKind.CLOSE).start_ms
    last = [s for s in plan.segments if s.kind is SegmentKind.MOVE_OUT][-1]
    assert value(plan, begin - 1001, "jaw_open") == 0
    assert 0 < value(plan, begin - 500, "jaw_open") < 0.3
    for at in range(begin, last.start_ms, 100):
        assert value(plan, at, "jaw_open") == pytest.approx(0.3, rel=BREATH_SHARE + 0.01)
    assert 0 < value(plan, last.start_ms + 600, "jaw_open") < 0.3
    assert value(plan, close - 1, "jaw_open") == value(plan, close + 500, "jaw_open") == 0


def test_the_parts_of_a_move_follow_each_other() -> None:
    plan = posed(
        PoseMove("lip_pucker", Phase.MOVE_IN, 0, 0.4, 0, 1),
        PoseMove("lip_pucker", Phase.MOVE_IN, 0.4, 1, 1, 0.7),
        PoseMove("smile", Phase.MOVE_IN, 0.5, 1, 0, 0.8),
    )
    begin = segment(plan, SegmentKind.MOVE_IN)
    assert value(plan, begin.start_ms + 800, "lip_pucker") == pytest.approx(1)
    assert value(plan, begin.start_ms + 1000) == 0
    assert value(plan, begin.end_ms, "lip_pucker") == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("easing", "cycles", "found"),
    [
        (Easing.LINEAR, 1, [0, 0.225, 0.45, 0.675]),
        (Easing.SINE, 1, [0, 0.636, 0.9, 0.636]),
        (Easing.TRIANGLE, 1, [0, 0.45, 0.9, 0.45]),
        (Easing.TRIANGLE, 2, [0, 0.9, 0, 0.9]),
    ],
)
def test_the_easings(easing: Easing, cycles: int, found: list[float]) -> None:
    plan = posed(PoseMove("cheek_puff_left", Phase.MOVE_IN, 0, 1, 0, 0.9, easing, cycles))
    start = segment(plan, SegmentKind.MOVE_IN).start_ms
    assert [value(plan, start + k * 500, "cheek_puff_left") for k in range(4)] == pytest.approx(
        found, abs=1 / STEPS
    )


def test_a_flutter_swings_around_its_value_and_dies_away_at_both_ends() -> None:
    plan = posed(PoseMove("lip_funnel", Phase.HOLD, 0, 1, 0.3, 0.15, Easing.FLUTTER))
    hold = segment(plan, SegmentKind.HOLD)
    middle = [value(plan, hold.start_ms + 2000 + at, "lip_funnel") for at in range(0, 500, 4)]
    assert max(middle) == pytest.approx(0.45, abs=0.02)
    assert min(middle) == pytest.approx(0.15, abs=0.02)
    assert value(plan, hold.end_ms - 1, "lip_funnel") == pytest.approx(0.3, abs=0.01)


def test_the_sides_of_a_turn_are_the_persons_own() -> None:
    from msgspec.structs import replace

    moves = (PoseMove("head_roll", Phase.MOVE_IN, 0, 1, 0, 20),)
    plan = timeline(exercise("tilt", replace(block(1, 2, 1, per_side=True), poses=moves)))
    first, second = segment(plan, SegmentKind.HOLD, 0), segment(plan, SegmentKind.HOLD, 1)
    assert value(plan, first.start_ms, "head_roll") == pytest.approx(-20)  # the right comes first
    assert value(plan, second.start_ms, "head_roll") == pytest.approx(20)


def test_a_whole_round_of_the_tongue_is_no_jump() -> None:
    plan = posed(
        PoseMove("tongue_bulge", Phase.BLOCK, 0, 1, 1, 1),
        PoseMove("tongue_angle", Phase.MOVE_IN, 0, 1, 0, 360, Easing.LINEAR),
        move_in_s=4, hold_s=0, move_out_s=0, rest_s=0, reps=3,
    )  # fmt: skip
    second = segment(plan, SegmentKind.MOVE_IN, 1).start_ms
    assert value(plan, second - 100, "tongue_angle") == pytest.approx(351)
    assert value(plan, second + 100, "tongue_angle") == pytest.approx(9)
    close = segment(plan, SegmentKind.CLOSE)
    assert value(plan, close.start_ms + 300, "tongue_angle") == 0  # it does not spin back


@given(st.floats(0, 1))
def test_easing_is_even(part: float) -> None:
    assert 0 <= ease(part) <= 1
    assert ease(part) + ease(1 - part) == pytest.approx(1)


def test_every_value_is_legal_at_every_moment_of_every_exercise(catalogue: Catalogue) -> None:
    for one in catalogue.exercises.values():
        plan = alone(one)
        for at in range(0, plan.total_ms, 250):
            for name, found in pose_at(plan, at).items():
                low, high = POSE_PARAMETERS[name]
                assert low <= found <= high, (one.id, at, name)


@pytest.mark.parametrize("identifier", ["fish-lips", "kiss-face", "whistler"])
def test_the_seeds_smiles_leave_the_eyes_alone(catalogue: Catalogue, identifier: str) -> None:
    plan = alone(catalogue.exercises[identifier])
    smiles = 0.0
    for at in range(0, plan.total_ms, 100):
        pose = pose_at(plan, at)
        smiles = max(smiles, pose.get("smile", 0.0))
        assert pose.get("cheek_raise", 0.0) <= 0.1
        assert not {"lid_squint", "eye_close", "brow_down"} & set(pose)
    assert smiles >= 0.75


def test_a_still_stands_for_its_phase() -> None:
    plan = posed(SMILE)
    begin, hold = segment(plan, SegmentKind.MOVE_IN), segment(plan, SegmentKind.HOLD)
    stills = [still_pose(plan, at) for at in range(begin.start_ms, begin.end_ms, 100)]
    assert all(still == stills[0] for still in stills)
    assert still_pose(plan, hold.start_ms + 10) == {"smile": 0.8}


def test_the_telling_moment_is_in_the_strongest_pose(catalogue: Catalogue) -> None:
    for identifier, name in (
        ("fish-lips", "cheek_suck_left"),
        ("whistler", "lip_funnel"),
        ("owl-eyes", "eye_wide"),
    ):
        plan = alone(catalogue.exercises[identifier])
        assert value(plan, telling_ms(plan), name) > 0.6


# -- continuity --------------------------------------------------------------------------------------------------


def unseen_segments(catalogue: Catalogue) -> Iterator[tuple[Timeline, Segment]]:
    """Every segment of every shipped routine, each kind of passage once."""
    seen = set()
    for routine in catalogue.routines.values():
        for options in (TimelineOptions(), TimelineOptions(pace_percent=150)):
            plan = compile_timeline(routine, catalogue.exercises, options)
            for one in plan.segments:
                before = plan.segments[one.index - 1] if one.index else one
                key = tuple((s.exercise, s.kind, s.block, s.side, s.duration_ms) for s in (before, one))
                if key not in seen:
                    seen.add(key)
                    yield plan, one


def control_points(rig: Rig, pose: dict[str, float]) -> list[tuple[float, float]]:
    channels = channels_of(pose)
    form, eye, other = mouth_of(rig, channels), left_eye(channels), left_eye(mirrored(channels))
    found = [*eye.upper, *eye.lower, *other.upper, *other.lower]
    found += [*form.outer_upper, *form.inner_upper, *form.inner_lower, *form.outer_lower]
    found += [(x, y) for fold in form.folds for x, y, _ in fold]
    for name in ("face", "brow"):
        found += rig.parts[name].posed(channels)
    turn = turn_of(pose)
    if not turn.is_none:
        turner = Turner(turn)
        found = [turner.head(x, y) for x, y in found]
    return found


def longest_way(before: list[tuple[float, float]], after: list[tuple[float, float]]) -> float:
    """How far the point went that went farthest; 0 where there are other points than before."""
    if len(before) != len(after):
        return 0.0
    return max(hypot(a - c, b - d) for (a, b), (c, d) in zip(before, after, strict=True))


Drawn = frozenset[tuple[str, float]]
"""A pose as a key: what is drawn depends on nothing else."""


def test_no_control_point_jumps_between_two_frames_of_any_shipped_routine(rig: Rig, catalogue: Catalogue) -> None:
    drawn: dict[Drawn, list[tuple[float, float]]] = {}
    compared: set[tuple[Drawn, Drawn]] = set()
    frames = 0
    for plan, one in unseen_segments(catalogue):
        last: Drawn | None = None
        for at in range(max(0, one.start_ms - FRAME_MS), min(one.end_ms, plan.total_ms), FRAME_MS):
            pose = pose_at(plan, at)
            now = frozenset(pose.items())
            frames += now != last
            if now not in drawn:
                drawn[now] = control_points(rig, pose)
            if last is not None and (last, now) not in compared:  # repetitions pass through the same poses
                compared.add((last, now))
                jump = longest_way(drawn[last], drawn[now])
                assert jump <= MOST_PER_FRAME, f"{plan.routine.id} at {at} ms: {jump:.1f} in {one}"
            last = now
    assert frames > 5000
