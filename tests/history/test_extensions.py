# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session that was cut off goes on in the repetition it stood in, also where ten seconds more were asked for."""

from pathlib import Path

import pytest

from facetimer.history.resume import resume_at
from facetimer.session.timeline import SegmentKind, TimelineOptions, lay_out
from tests.examples import block, exercise, timeline
from tests.history.histories import Practice, die, let_go, store_in

FIVE_HOLDS = timeline(exercise("press", block(1, 5, 1, 1, 5)), exercise("smile", block(1, 5, 1, 1, 5)))


def goes_on_at(practice: Practice, folder: Path) -> int:
    """Pause, which writes the place down, and die; return where the plan goes on when it is laid out anew."""
    practice.player.pause()
    die(practice)
    let_go()
    found = store_in(folder, practice.wall).resumable()
    assert found is not None
    steps = [step.exercise for step in practice.player.timeline.steps]
    at = resume_at(lay_out(practice.player.timeline.routine, steps), found)
    assert at is not None
    return at


@pytest.mark.parametrize("kind", [SegmentKind.GAP, SegmentKind.INTRO, SegmentKind.HOLD])
@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("into_ms", [0, 2_000, 7_500])
def test_no_repetition_is_skipped_after_an_extension_in_the_same_step(
    kind: SegmentKind, times: int, into_ms: int, tmp_path: Path
) -> None:
    segments = [each for each in FIVE_HOLDS.segments if each.step == 1]
    asked = next(each for each in segments if each.kind is kind)
    third = next(each.start_ms for each in segments if each.rep == 3)
    practice = Practice(store_in(tmp_path), FIVE_HOLDS)
    practice.player.start()
    practice.run(asked.start_ms + 500)
    for _ in range(times):
        practice.player.extend()
    practice.run(third + into_ms + times * 10_000 - asked.start_ms - 500)

    assert goes_on_at(practice, tmp_path) == third


@pytest.mark.parametrize("run_ms", [200, 5_000, 15_000, 20_000])
def test_a_crash_within_an_extension_repeats_what_was_extended(run_ms: int, tmp_path: Path) -> None:
    hold = next(each for each in FIVE_HOLDS.segments if each.kind is SegmentKind.HOLD and each.rep == 2)
    practice = Practice(store_in(tmp_path), FIVE_HOLDS)
    practice.player.start()
    practice.run(hold.end_ms - 500)
    practice.player.extend()
    practice.player.extend()
    practice.run(run_ms)

    assert goes_on_at(practice, tmp_path) == FIVE_HOLDS.rep_start(hold)


@pytest.mark.parametrize("back_to", [0, 1])
def test_steps_from_a_swap_on_are_as_long_as_planned(back_to: int, tmp_path: Path) -> None:
    extended = next(each for each in FIVE_HOLDS.segments if each.step == 1 and each.rep == 1)
    practice = Practice(store_in(tmp_path), FIVE_HOLDS)
    practice.player.start()
    practice.run(11_000)
    practice.player.seek(extended.start_ms + 500)
    practice.player.extend()
    practice.player.seek(11_000)
    practice.player.swap(back_to, exercise("whistle", block(1, 5, 1, 1, 5)), TimelineOptions())
    third = next(each for each in practice.player.timeline.segments if each.step == 1 and each.rep == 3)
    practice.player.seek(third.start_ms + 500)

    assert goes_on_at(practice, tmp_path) == third.start_ms


def test_a_step_before_the_swap_keeps_its_extension(tmp_path: Path) -> None:
    hold = next(each for each in FIVE_HOLDS.segments if each.kind is SegmentKind.HOLD and each.rep == 2)
    practice = Practice(store_in(tmp_path), FIVE_HOLDS)
    practice.player.start()
    practice.player.seek(hold.start_ms)
    practice.player.extend()
    practice.player.swap(1, exercise("whistle", block(1, 5, 1)), TimelineOptions())
    practice.player.seek(hold.end_ms + 10_000 + 3_000)

    assert goes_on_at(practice, tmp_path) == FIVE_HOLDS.rep_start(FIVE_HOLDS.segment_at(hold.end_ms + 3_000))


def test_a_session_that_goes_on_as_it_was_left_keeps_its_extension(tmp_path: Path) -> None:
    hold = next(each for each in FIVE_HOLDS.segments if each.kind is SegmentKind.HOLD and each.step == 1)
    third = next(each for each in FIVE_HOLDS.segments if each.step == 1 and each.rep == 3)
    store = store_in(tmp_path)
    left = Practice(store, FIVE_HOLDS)
    left.player.start(hold.start_ms)
    left.player.extend()
    left.player.abort()
    again = Practice(store, left.player.timeline, left.wall, continues=left.id, extensions=left.journal.extensions)
    again.player.start(third.start_ms + 10_000)

    assert goes_on_at(again, tmp_path) == third.start_ms
