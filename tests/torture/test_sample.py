# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A seeded sample of the torture, short enough for every run; `python -m tests.torture` is all of it."""

import os
import sys
from pathlib import Path

import pytest

if not hasattr(os, "fork"):
    pytest.skip("the torture forks its victims", allow_module_level=True)

from tests.torture import clocks, cutoffs, damage, kills, scarcity

pytestmark = pytest.mark.torture


def test_thirty_killed_sessions_lose_nothing(tmp_path: Path) -> None:
    tally = kills.run(tmp_path, 30, seed=20261120)
    assert (tally.kills, tally.steps_lost, tally.wrong_offers, tally.failed_checks) == (30, 0, 0, 0)
    # How far a session gets before its kill depends on the machine; a sample that confirms no step proves nothing.
    assert tally.steps_confirmed > 5


def test_seventy_damaged_databases_lose_nothing_that_can_be_read(tmp_path: Path) -> None:
    tally = damage.run(tmp_path, 70, seed=20261120)
    assert tally.databases.total() == 70
    assert tally.expected > 1000
    for kind in set(tally.databases) - {"bytes flipped", "stretch of noise"}:
        assert tally.noticed[kind] == tally.databases[kind], f"{kind} was not told"


def test_work_on_files_that_is_cut_off_between_two_steps_loses_nothing(tmp_path: Path) -> None:
    tally = cutoffs.run(tmp_path, 20261120, share=0.06)
    assert tally.steps.keys() == tally.killed.keys() == tally.refused.keys() == cutoffs.WORKS.keys()


def test_machines_whose_clocks_are_hours_apart_lose_no_later_edit(tmp_path: Path) -> None:
    tally = clocks.run(tmp_path, 12, seed=20261120)
    assert tally.rounds == 12
    assert tally.edits > 100


@pytest.mark.parametrize("at_start", [False, True])
def test_a_full_disk_loses_nothing(tmp_path: Path, at_start: bool) -> None:
    result = scarcity.disk_full(tmp_path / "disk", at_start=at_start)
    assert "One session is kept in memory" in result.notice


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_read_only_folder_can_be_read_and_loses_nothing(tmp_path: Path) -> None:
    try:
        result = scarcity.read_only(tmp_path / "disk")
    except scarcity.NotPossibleHere as reason:
        pytest.skip(str(reason))
    assert "cannot be used" in result.notice


def test_a_lock_held_by_another_process_loses_nothing_and_holds_nobody_up(tmp_path: Path) -> None:
    result = scarcity.locked(tmp_path, held_s=2)
    assert "another program is using it" in result.notice
    assert result.slowest_ms < 1_000
