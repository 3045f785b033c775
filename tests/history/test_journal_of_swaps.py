# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where another exercise came into the place of a step, the record says what was done, also after a crash."""

from pathlib import Path

import pytest

from facetimer.history.records import Outcome, SessionRecord, StepResult
from facetimer.history.store import Store
from facetimer.session.snapshot import LEAD_IN_MS
from facetimer.session.timeline import TimelineOptions
from tests.examples import block, exercise
from tests.history.histories import Practice, die, let_go, store_in, two_sided

OTHER = exercise("whistle", block(1, 3, 1, 1, 4))
OPTIONS = TimelineOptions()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_in(tmp_path)


def done(record: SessionRecord | None) -> list[tuple[str, StepResult, int]]:
    assert record is not None
    assert [step.index for step in record.steps] == list(range(len(record.steps)))
    return [(step.exercise, step.outcome, step.active_ms) for step in record.steps]


def test_what_was_begun_and_what_came_instead_both_stand_there(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(11_000)
    practice.player.swap(0, OTHER, OPTIONS)
    practice.finish()
    record, plan = store.session(practice.id), practice.player.timeline

    lengths = {step.exercise.id: step.duration_ms for step in plan.steps}
    assert done(record) == [
        ("press", StepResult.PARTIAL, 11_000),
        *((name, StepResult.DONE, lengths[name]) for name in ("whistle", "stretch", "smile")),
    ]
    assert record is not None
    assert (record.outcome, record.planned_ms) == (Outcome.COMPLETE, plan.total_ms)


def test_what_was_not_begun_is_not_in_the_record(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(11_000)
    practice.player.swap(1, OTHER, OPTIONS)
    practice.finish()

    assert [name for name, _, _ in done(store.session(practice.id))] == ["press", "whistle", "smile"]


@pytest.mark.parametrize("later_ms", [0, 30_000])
def test_a_process_that_dies_after_it_leaves_the_same_record(tmp_path: Path, store: Store, later_ms: int) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(11_000)
    practice.player.swap(0, OTHER, OPTIONS)
    practice.run(later_ms)
    die(practice)
    let_go()
    found = store_in(tmp_path, practice.wall).resumable()

    assert found is not None
    names = [step.exercise for step in found.record.steps]
    assert names == ["press", "whistle", "stretch", "smile"]
    assert (found.step, found.step_name) == (1, "Whistle")
    assert found.record.steps[0].outcome is StepResult.PARTIAL


def test_what_was_done_before_a_cut_stays_with_its_step_when_another_one_comes_before_it(
    tmp_path: Path, store: Store
) -> None:
    first = Practice(store)
    first.player.start()
    first.player.seek(two_sided().steps[1].start_ms)
    first.run(9_000)
    first.player.seek(1_000)
    first.run(2_000)
    die(first)
    let_go()
    again = store_in(tmp_path, first.wall)
    assert again.resumable() is not None

    second = Practice(again, continues=first.id, wall=first.wall, begun_steps=frozenset({0, 1}))
    second.player.start(1_000)
    second.run(LEAD_IN_MS + 1_000)
    second.player.swap(0, OTHER, OPTIONS)
    second.player.seek(second.player.timeline.steps[2].start_ms)
    second.run(4_000)
    second.player.abort()

    assert done(again.session(first.id))[:3] == [
        ("press", StepResult.PARTIAL, 1_000),
        ("whistle", StepResult.NOT_REACHED, 0),
        ("stretch", StepResult.PARTIAL, 13_000),
    ]
