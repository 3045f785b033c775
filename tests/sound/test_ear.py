# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The real process, with the output that needs no device."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.clocks import monotonic_ns, monotonic_s
from facetimer.sound.ear_process import Ear

Wait = Callable[[Callable[[], bool]], None]


def nothing() -> None:
    """Be called when something changes."""


@pytest.fixture
def ear(wait_until: Wait) -> "Ear":
    made = Ear("silent", nothing)
    wait_until(lambda: made.ready)
    return made


def pid_of(ear: Ear) -> int:
    assert ear._process is not None
    return ear._process.pid


def test_becomes_ready_takes_a_leg_and_says_that_it_plays(ear: Ear, wait_until: Wait) -> None:
    assert ear.feed(memoryview(bytes(400_000)), monotonic_ns())
    wait_until(lambda: ear.heard)
    ear.close()


def test_silence_ends_it_within_fifty_milliseconds(ear: Ear) -> None:
    before = monotonic_s()
    ear.silence()
    ear.close()
    assert monotonic_s() - before < 0.05
    assert not ear.feed(memoryview(b""), 0)


def test_close_leaves_no_zombie(ear: Ear) -> None:
    pid = pid_of(ear)
    ear.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)


def test_its_death_is_a_sentence(ear: Ear, wait_until: Wait) -> None:
    assert ear._process is not None
    ear._process.kill()
    wait_until(lambda: ear.failure is not None)
    assert ear.failure == "The sound process died."
    assert not ear.feed(memoryview(bytes(8)), 0)
    ear.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP")
def test_a_frozen_one_is_noticed(ear: Ear, wait_until: Wait) -> None:
    os.kill(pid_of(ear), 19)
    wait_until(lambda: ear.failure is not None)
    assert ear.failure == "The sound server does not answer."
    ear.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP")
def test_a_stall_of_our_own_is_not_taken_for_its_death(ear: Ear) -> None:
    os.kill(pid_of(ear), 19)
    ear._last_sign_s -= 5  # as if nobody had run here for five seconds
    ear._last_look_s -= 5
    assert ear.failure is None
    os.kill(pid_of(ear), 18)
    ear.close()


def test_it_ends_with_the_process_that_made_it() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "facetimer.sound.ear", "silent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.readline()
    process.stdin.close()
    assert process.wait(timeout=5) == 0
    process.stdout.close()


def test_an_output_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    hidden = tmp_path / "miniaudio.py"
    hidden.write_text("raise ImportError('no libminiaudio')\n")
    done = subprocess.run(
        [sys.executable, "-m", "facetimer.sound.ear", "miniaudio"],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert '"failed"' in done.stdout
    assert "miniaudio cannot be loaded (no libminiaudio)." in done.stdout
    assert done.stderr == ""


def test_our_own_bug_is_loud(capfd: pytest.CaptureFixture[str], wait_until: Wait) -> None:
    broken = Ear("no-such-output", nothing)
    wait_until(lambda: broken.failure is not None)
    broken.close()
    assert "KeyError: 'no-such-output'" in capfd.readouterr().err


def test_the_ear_loads_neither_qt_nor_the_rest_of_the_house() -> None:
    code = "import sys, facetimer.sound.ear; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "PySide6" not in loaded
    assert "facetimer.session" not in loaded
