# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A history that may only be read: commands that read it do, and say in a sentence what they did not do."""

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from facetimer.cli import main
from facetimer.history.store import open_store
from tests.history.histories import Practice, practised

TOLD = "can only be read here (Read-only file system): nothing was written to it."
Runs = Callable[..., "tuple[int, str, str]"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with closing(open_store(tmp_path / "data" / "history.sqlite3", tmp_path / "data" / "backups")) as store:
        practised(store)
    return tmp_path / "data"


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runs:
    """Run a command with its data on a medium that may only be read."""
    opened = os.open

    def refusing(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY) and str(path).startswith(str(tmp_path / "data")):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        return opened(path, flags, *rest, **named)

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(os, "open", refusing)
        folders = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]
        code = main([*words, *folders])
        monkeypatch.setattr(os, "open", opened)
        return code, *capsys.readouterr()

    return run


def content(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each): (each.read_bytes(), each.stat().st_mtime_ns) for each in files}


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (("history",), "test-routine    all of it"),
        (("history", "--json"), '"routine": "test-routine"'),
        (("history", "freezes"), ""),
        (("export", "--json"), '"routine": "test-routine"'),
        (("export", "--csv", "{out}"), ""),
        (("backup", "{out}"), "The history is copied to"),
        (("make", "--minutes", "3"), "Made for You"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
def test_it_is_read_and_nothing_is_written(
    words: tuple[str, ...], printed: str, data: Path, tmp_path: Path, runs: Runs
) -> None:
    before, out = content(data), tmp_path / "out"

    code, said, told = runs(*(word.format(out=out) for word in words))

    assert (code, told.count(TOLD)) == (0, 1)
    assert printed in said
    assert content(data) == before
    if "{out}" in words:
        assert b"test-routine" in out.read_bytes()


@pytest.mark.parametrize(
    "words", [("history", "freeze", "rest", "2026-11-20"), ("merge", "{out}"), ("restore", "{out}")]
)
def test_what_writes_is_refused_in_a_sentence(
    words: tuple[str, ...], data: Path, tmp_path: Path, runs: Runs
) -> None:
    shutil.copyfile(data / "history.sqlite3", tmp_path / "out")
    code, said, told = runs(*(word.format(out=tmp_path / "out") for word in words))
    assert (code, said) == (3, "")
    assert "cannot be used: Read-only file system." in told


def test_a_session_that_was_cut_off_is_listed_as_such(tmp_path: Path, runs: Runs) -> None:
    with closing(open_store(tmp_path / "there" / "history.sqlite3", tmp_path / "there" / "backups")) as store:
        practice = Practice(store)
        practice.player.start()
        practice.run(25_000)
        shutil.copytree(tmp_path / "there", tmp_path / "data")
        practice.player.abort()
    code, said, _told = runs("history")
    assert (code, "part of it  1 of 3 steps" in said) == (0, True)


def test_a_damaged_one_is_told_and_left_as_it_is(data: Path, runs: Runs) -> None:
    file = data / "history.sqlite3"
    damaged = bytearray(file.read_bytes())
    damaged[8192:40960] = b"U" * (40960 - 8192)
    file.write_bytes(damaged)
    code, said, told = runs("history")
    assert (code, said) == (3, "")
    assert "is damaged" in told
    assert file.read_bytes() == damaged


def test_where_there_is_none_it_is_told(tmp_path: Path, runs: Runs) -> None:
    (tmp_path / "data").mkdir()
    assert runs("history")[0] == 3
