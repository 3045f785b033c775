# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The lock of a running session lives exactly as long as its process."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from facetimer.history.file.practising_locks import SessionLock, is_held, take_lock
from tests.closed import nowhere

_HOLDER = """
import sys, time
from pathlib import Path
from facetimer.history.file.practising_locks import take_lock
lock = take_lock(Path(sys.argv[1]))
print("held" if lock else "refused", flush=True)
sys.stdin.read()
"""


def test_a_second_holder_is_refused_even_in_the_same_process(tmp_path: Path) -> None:
    lock = take_lock(tmp_path / "one.lock")
    assert lock is not None
    assert take_lock(tmp_path / "one.lock") is None
    assert is_held(tmp_path / "one.lock")


def test_release_frees_and_removes_and_may_be_repeated(tmp_path: Path) -> None:
    path = tmp_path / "one.lock"
    lock = take_lock(path)
    assert lock is not None
    lock.release()
    lock.release()
    assert not path.exists()
    assert not is_held(path)


def test_with_lets_go(tmp_path: Path) -> None:
    lock = take_lock(tmp_path / "one.lock")
    assert lock is not None
    with lock:
        assert is_held(tmp_path / "one.lock")
    assert not is_held(tmp_path / "one.lock")


def test_the_system_frees_the_lock_of_a_killed_process(tmp_path: Path) -> None:
    path = tmp_path / "one.lock"
    command = [sys.executable, "-c", _HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert is_held(path)
        holder.kill()  # SIGKILL, or what ends a program on Windows at once
        holder.wait()
    assert path.exists()
    assert not is_held(path)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file is not removed there")
def test_a_lock_removed_between_opening_and_locking_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.lock"
    first = take_lock(path)
    assert first is not None
    real_open, held = os.open, [first]

    def slow(*args: Any) -> int:
        descriptor = real_open(*args)
        while held:
            held.pop().release()  # its holder lets go, and removes the file, at this very moment
        return descriptor

    monkeypatch.setattr(os, "open", slow)
    second = take_lock(path)
    assert second is not None
    assert path.exists()
    assert take_lock(path) is None  # nobody can make another of that name
    second.release()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file is not removed there")
def test_letting_go_leaves_the_lock_of_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.lock"
    first = take_lock(path)
    assert first is not None
    real_close, taken = os.close, list[SessionLock | None]()

    def slow(descriptor: int) -> None:
        real_close(descriptor)
        if not taken:
            taken.append(None)
            taken.append(take_lock(path))  # another comes as soon as it is free

    monkeypatch.setattr(os, "close", slow)
    first.release()
    assert taken[1] is not None
    assert path.exists()
    taken[1].release()


def test_windows_is_believed_without_the_number_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some shares number a file anew each time that they are asked; nobody removes a file there that is open."""
    asked: list[object] = []

    def another(*states: object) -> bool:
        assert not asked, "it is asked without end"
        asked.append(states)
        return False

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os.path, "samestat", another)
    lock = take_lock(tmp_path / "one.lock")
    assert lock is not None
    assert take_lock(tmp_path / "one.lock") is None
    lock.release()


def test_what_cannot_be_found_out_counts_as_held(tmp_path: Path) -> None:
    (tmp_path / "one.lock").mkdir()
    assert is_held(tmp_path / "one.lock")
    assert is_held(nowhere(tmp_path) / "one.lock")


def test_a_lock_that_is_let_go_holds_no_file_open(tmp_path: Path) -> None:
    opened = Path("/proc/self/fd")
    if not opened.is_dir():
        pytest.skip("this system does not show which files are open")
    before = len(list(opened.iterdir()))
    lock = take_lock(tmp_path / "one.lock")
    assert lock is not None
    lock.release()
    assert len(list(opened.iterdir())) == before
