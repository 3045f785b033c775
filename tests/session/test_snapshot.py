# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a view reads off one moment of a session."""

import pytest
from msgspec.structs import replace

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from tests.examples import block, exercise, timeline

PLAN = timeline(exercise("fish", block(3, 10, 2), name="Fish Lips"), exercise("kiss", block(3, 10, 2)))
HOLD_MS = 8_000 + 3_000


def at(position_ms: int, lead_in_ms: int = 0) -> Snapshot:
    return Snapshot(PLAN, SessionStatus.RUNNING, position_ms, lead_in_ms)


def test_it_says_which_exercise_it_is_and_which_comes_next() -> None:
    first, last = at(0), at(PLAN.steps[1].start_ms)
    assert first.step.exercise.name == "Fish Lips"
    assert first.next_step == PLAN.steps[1]
    assert last.step == PLAN.steps[1]
    assert last.next_step is None


def test_it_says_what_has_passed_and_what_is_left() -> None:
    shown = at(HOLD_MS + 2_500)
    assert shown.segment.kind is SegmentKind.HOLD
    assert (shown.elapsed_ms, shown.remaining_ms, shown.segment_fraction) == (2_500, 7_500, 0.25)
    assert shown.session_remaining_ms == PLAN.total_ms - HOLD_MS - 2_500


@pytest.mark.parametrize(("passed_ms", "count"), [(0, 10), (999, 10), (1_000, 9), (9_000, 1), (9_999, 1)])
def test_each_second_of_a_hold_is_counted_for_one_second(passed_ms: int, count: int) -> None:
    assert at(HOLD_MS + passed_ms).count == count


@pytest.mark.parametrize(("lead_in_ms", "count"), [(3_000, 3), (2_001, 3), (2_000, 2), (1, 1), (0, 0)])
def test_the_lead_in_counts_three_two_one(lead_in_ms: int, count: int) -> None:
    assert at(1_000, lead_in_ms).lead_in_count == count


def test_how_much_is_left_of_a_lead_in_is_a_share_of_the_whole() -> None:
    assert [at(1_000, lead_in_ms).lead_in_fraction for lead_in_ms in (3_000, 1_500, 0)] == [1, 0.5, 0]
    ten, none = (Snapshot(PLAN, SessionStatus.RUNNING, 0, 0, counts_in_ms=whole) for whole in (10_000, 0))
    assert replace(ten, lead_in_ms=2_500).lead_in_fraction == 0.25
    assert none.lead_in_fraction == 0


def test_only_a_hold_is_a_hold() -> None:
    assert [at(segment.start_ms).is_hold for segment in PLAN.segments[:4]] == [False, False, True, False]


def test_there_is_no_lead_in_and_no_pause_unless_it_is_told_so() -> None:
    shown = Snapshot(PLAN, SessionStatus.RUNNING, 1_000)
    assert (shown.lead_in_ms, shown.lead_in_count, shown.pause_reason) == (0, 0, None)
