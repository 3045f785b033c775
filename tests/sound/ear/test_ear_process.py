# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The real process, with the output that needs no device."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facetimer.clocks import monotonic_ns
from facetimer.notices import Notice, unpacked
from facetimer.sound.ear.player import LEG_HEADER
from facetimer.sound.ear.process import LAST_WORDS_S, Ear, EarBroken

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


def test_silence_returns_at_once_and_nothing_is_taken_any_more(ear: Ear) -> None:
    ear.silence()
    assert not ear.feed(memoryview(b""), 0)
    ear.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP")
def test_one_that_does_not_end_by_itself_is_killed_within_fifty_milliseconds(ear: Ear) -> None:
    assert LAST_WORDS_S < 0.05
    assert ear._process is not None
    os.kill(pid_of(ear), signal.SIGSTOP)
    ear.silence()
    ear.close()
    assert ear._process.returncode == -signal.SIGKILL


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


class Time:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def frozen(time: Time, wait_until: Wait) -> Iterator[Ear]:
    """An ear that is ready and then stopped."""
    made = Ear("silent", nothing, time)
    wait_until(lambda: made.ready)
    os.kill(pid_of(made), signal.SIGSTOP)
    yield made
    os.kill(pid_of(made), signal.SIGCONT)
    made.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP")
def test_a_frozen_one_is_noticed(frozen: Ear, time: Time) -> None:
    for _ in range(100):
        time.now_s += 0.2
        if frozen.failure is not None:
            break
    assert frozen.failure == "The sound server does not answer."


@pytest.mark.skipif(sys.platform == "win32", reason="SIGSTOP")
def test_a_stall_of_our_own_is_not_taken_for_its_death(frozen: Ear, time: Time) -> None:
    time.now_s += 5
    assert frozen.failure is None


def test_it_ends_with_the_process_that_made_it() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "facetimer", "--ear", "silent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.readline()
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    process.stdout.close()


def test_an_output_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    hidden = tmp_path / "miniaudio.py"
    hidden.write_text("raise ImportError('no libminiaudio')\n")
    done = subprocess.run(
        [sys.executable, "-m", "facetimer", "--ear", "miniaudio"],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    report = json.loads(done.stdout)
    sentence = unpacked(report["text"])
    assert report["kind"] == "failed"
    assert sentence == "miniaudio cannot be loaded (no libminiaudio)."
    assert isinstance(sentence, Notice)  # the window can say it in the person's language
    assert done.stderr == ""


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[threading.ExceptHookArgs]:
    """What ended threads of this process."""
    found: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", found.append)
    return found


def test_our_own_bug_is_loud(faults: list[threading.ExceptHookArgs], wait_until: Wait) -> None:
    broken = Ear("no-such-output", nothing)
    wait_until(lambda: broken.over)
    broken.close()
    assert broken.failure == "The sound process had a fault of its own."
    (fault,) = faults
    assert fault.exc_type is EarBroken
    assert "KeyError: 'no-such-output'" in str(fault.exc_value)


def test_a_bug_on_a_thread_of_the_ear_is_loud_too(
    ear: Ear, faults: list[threading.ExceptHookArgs], wait_until: Wait
) -> None:
    assert ear._process is not None
    assert ear._process.stdin is not None
    ear._process.stdin.write(LEG_HEADER.pack(0, 2**62))  # no leg is so long; the reader cannot make room for it
    ear._process.stdin.flush()
    wait_until(lambda: ear.over)
    ear.close()
    assert ear.failure == "The sound process had a fault of its own."
    assert "in _read" in str(faults[0].exc_value)


def test_what_a_callback_of_the_library_raises_is_loud_too(tmp_path: Path) -> None:
    (tmp_path / "miniaudio.py").write_text("import sys\nsys.stderr.write('From cffi callback: a fault')\n")
    with subprocess.Popen(
        [sys.executable, "-m", "facetimer", "--ear", "miniaudio"],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        reports = [json.loads(line) for line in process.stdout]
    assert reports[-1] == {"kind": "broken", "text": "From cffi callback: a fault"}


def test_the_ear_loads_neither_qt_nor_the_rest_of_the_house() -> None:
    code = "import sys, facetimer.sound.ear.player; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "PySide6" not in loaded
    assert "facetimer.session" not in loaded
