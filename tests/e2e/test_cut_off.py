# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session that is cut off: killed, stopped with Ctrl-C, or ended by the system. What was done is kept."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from facetimer.session.player import CLOCK_GAP_MS
from tests.e2e.conftest import Facetimer, surroundings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

SPEED = "40"
"""The Five Basics takes 6.4 s at this speed, its third step begins at 2.9 s."""


def begun(
    facetimer: Facetimer, until: str = "Fish Lips", variables: dict[str, str] | None = None
) -> "subprocess.Popen[str]":
    """Start The Five Basics and return once a line begins with `until`: the third of its five steps."""
    words = ("practise", "five-basics", "--speed", SPEED, "--mute", "--yes")
    process = facetimer.start(*words, variables=variables)
    assert process.stdout
    for line in process.stdout:
        if line.startswith(until):
            break
    return process


def cut_off(facetimer: Facetimer, how: signal.Signals, at: str = "Fish Lips") -> tuple[int, str]:
    """Send the signal when a line begins with `at`; return exit code and complaints."""
    process = begun(facetimer, at)
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
    facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes")
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


@pytest.mark.parametrize("at", ["The Five Basics", "Brow Stretch", "The Whistler", "All done"])
def test_ctrl_c_at_any_moment_ends_it_without_a_traceback(facetimer: Facetimer, at: str) -> None:
    code, complaints = cut_off(facetimer, signal.SIGINT, at)
    assert code in ({0, 130} if at == "All done" else {130})  # at the end it may have ended by itself
    assert complaints == ""
    if at == "All done":
        assert outcomes(facetimer) == ("complete", ["done"] * 5)
    elif facetimer.json("history"):  # at the first line the session may not have begun
        assert outcomes(facetimer)[0] == "partial"


def test_a_process_that_was_stopped_goes_on_and_ends_without_a_keyboard(facetimer: Facetimer) -> None:
    process = begun(facetimer)
    process.send_signal(signal.SIGSTOP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(CLOCK_GAP_MS / 1000 + 0.2)  # longer than any pause between two looks at the clock
    process.send_signal(signal.SIGCONT)
    shown, complaints = process.communicate(timeout=60)
    assert (process.returncode, complaints) == (0, "")
    assert "so the session goes on" in shown
    assert outcomes(facetimer) == ("complete", ["done"] * 5)


def test_a_process_that_is_stopped_and_then_ended_keeps_what_was_done(facetimer: Facetimer) -> None:
    process = begun(facetimer)
    process.send_signal(signal.SIGSTOP)
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGCONT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    assert outcomes(facetimer)[0] == "partial"


def test_a_session_that_runs_elsewhere_is_not_taken_for_interrupted(facetimer: Facetimer) -> None:
    process = begun(facetimer, "Circle Your Tongue")
    assert facetimer.json("history") == []
    process.communicate(timeout=60)
    assert outcomes(facetimer) == ("complete", ["done"] * 5)


def test_the_terminal_going_away_ends_the_session_and_keeps_it(facetimer: Facetimer) -> None:
    code, _ = cut_off(facetimer, signal.SIGHUP)
    assert code == 143
    assert outcomes(facetimer)[0] == "partial"


def test_output_that_nobody_reads_any_more_ends_the_session_and_keeps_what_was_done(facetimer: Facetimer) -> None:
    process = begun(facetimer)
    assert process.stdout
    process.stdout.close()
    _, complaints = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "The session has ended, since standard output cannot be written" in complaints
    assert "What you did is kept" in complaints
    outcome, steps = outcomes(facetimer)
    assert outcome == "partial"
    assert steps[:2] == ["done", "done"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_output_on_a_full_disk_ends_the_session_in_words(facetimer: Facetimer) -> None:
    with Path("/dev/full").open("w") as full:
        finished = subprocess.run(
            facetimer.command("practise", "cheek-lip-trio", "--speed", "1000", "--mute", "--yes"),
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert finished.returncode == 3
    assert "No space left on device" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_what_could_not_be_written_is_told_even_where_nobody_reads_the_output(
    facetimer: Facetimer, tmp_path: Path
) -> None:
    facetimer.data.write_text("a file where the folder belongs")
    home = tmp_path / "home"
    home.mkdir()
    process = begun(facetimer, variables={"HOME": str(home)})
    assert process.stdout
    process.stdout.close()
    _, complaints = process.communicate(timeout=60)
    assert process.returncode == 3
    (rescued,) = home.glob("facetimer-unsaved-*.json")
    assert str(rescued) in complaints
