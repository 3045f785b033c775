# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A seeded sample of the inputs, short enough for every run; `python -m tests.fuzz` feeds as many as you like."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

if not hasattr(signal, "setitimer"):
    pytest.skip("work that takes too long is ended by a timer of POSIX", allow_module_level=True)

from tests.fuzz import guard
from tests.fuzz.guard import FileGuard, TookTooLong, time_limit
from tests.fuzz.run import TARGETS, run


def test_seven_hundred_files_from_outside_do_no_harm(tmp_path: Path) -> None:
    tally = run(tmp_path, 700, seed=20261120)
    assert [(failure.name, failure.what) for failure in tally.failures] == []
    for name in TARGETS:
        assert tally.taken[name], f"{name}: nothing at all was taken, so nothing was tried behind the door"
        assert tally.refused[name], f"{name}: everything was taken, so nothing was wrong with any input"


def test_an_input_can_be_made_again(tmp_path: Path) -> None:
    tally = run(tmp_path, 700, seed=20261120, only="words:3")
    assert tally.taken.total() + tally.refused.total() == 1


def test_a_file_touched_outside_is_noticed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "precious").write_text("keep me\n", "utf-8")
    watch = FileGuard(inside)
    with watch.watching():
        (inside / "own").write_text("mine\n", "utf-8")
        (inside / "own").rename(inside / "renamed")
        (inside / "renamed").unlink()
        assert (outside / "precious").read_text("utf-8") == "keep me\n"
    assert watch.touched == []
    with watch.watching():
        (inside / ".." / "outside" / "precious").rename(outside / "gone")
        (outside / "gone").unlink()
    assert [event.split()[0] for event in watch.touched] == ["os.rename", "os.rename", "os.remove"]


def compute() -> None:
    while True:
        pass


@pytest.mark.parametrize(("limit", "work"), [("COMPUTING_S", compute), ("WAITING_S", signal.pause)])
def test_work_without_end_is_ended(limit: str, work: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, limit, 0.05)
    with pytest.raises(TookTooLong), time_limit():
        work()
