# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session that is cut off: killed, stopped with Ctrl-C, or ended by the system. What was done is kept."""

import signal
import sqlite3
import sys
from contextlib import closing

import pytest

from tests.e2e.conftest import Facetimer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

SPEED = "40"
"""Seed Five takes 6.4 s at this speed, its third step begins at 2.9 s."""


def cut_off(facetimer: Facetimer, how: signal.Signals) -> tuple[int, str]:
    """Start Seed Five, send the signal while the third of its five steps runs; return exit code and complaints."""
    process = facetimer.start("practise", "seed-five", "--speed", SPEED, "--mute", "--yes")
    assert process.stdout
    for line in process.stdout:
        if line.startswith("Fish Lips"):
            break
    process.send_signal(how)
    _, complaints = process.communicate(timeout=60)
    return process.returncode, complaints


def outcomes(facetimer: Facetimer) -> tuple[str, list[str]]:
    (session,) = facetimer.json("history")
    return session["outcome"], [step["outcome"] for step in session["steps"]]


def test_kill_9_leaves_a_sound_database_with_every_finished_step(facetimer: Facetimer) -> None:
    code, _ = cut_off(facetimer, signal.SIGKILL)
    assert code == -signal.SIGKILL
    outcome, steps = outcomes(facetimer)
    assert outcome == "interrupted"
    assert steps[:2] == ["done", "done"]
    assert "done" not in steps[2:]
    with closing(sqlite3.connect(facetimer.data / "history.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert facetimer.json("doctor")["database"]["health"] == "good"


def test_after_a_kill_the_next_session_is_a_new_one(facetimer: Facetimer) -> None:
    cut_off(facetimer, signal.SIGKILL)
    facetimer.run("practise", "seed-mini", "--speed", "1000", "--yes")
    assert [session["outcome"] for session in facetimer.json("history")] == ["complete", "interrupted"]


@pytest.mark.parametrize(("how", "expected"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_ctrl_c_and_a_shutdown_keep_what_was_done(
    facetimer: Facetimer, how: signal.Signals, expected: int
) -> None:
    code, complaints = cut_off(facetimer, how)
    assert code == expected
    assert "Traceback" not in complaints
    outcome, steps = outcomes(facetimer)
    assert outcome == "partial"
    assert steps[:2] == ["done", "done"]


def test_a_session_that_runs_elsewhere_is_not_taken_for_interrupted(facetimer: Facetimer) -> None:
    process = facetimer.start("practise", "seed-five", "--speed", SPEED, "--mute", "--yes")
    assert process.stdout
    for line in process.stdout:
        if line.startswith("Circle Your Tongue"):
            break
    assert facetimer.json("history") == []
    process.communicate(timeout=60)
    assert outcomes(facetimer) == ("complete", ["done"] * 5)


def test_the_terminal_going_away_ends_the_session_and_keeps_it(facetimer: Facetimer) -> None:
    code, _ = cut_off(facetimer, signal.SIGHUP)
    assert code == 143
    assert outcomes(facetimer)[0] == "partial"


def test_output_that_nobody_reads_any_more_loses_nothing_that_was_done(facetimer: Facetimer) -> None:
    process = facetimer.start("practise", "seed-five", "--speed", SPEED, "--mute", "--yes")
    assert process.stdout
    for line in process.stdout:
        if line.startswith("Fish Lips"):
            break
    process.stdout.close()
    _, complaints = process.communicate(timeout=60)
    assert "Traceback" not in complaints
    assert outcomes(facetimer)[1][:2] == ["done", "done"]
