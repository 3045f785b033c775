# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Files that go out and come back: exports and backups, by another process, without a display."""

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Facetimer


@pytest.fixture
def practised(facetimer: Facetimer) -> Facetimer:
    """A history of one session."""
    assert facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes").returncode == 0
    return facetimer


def test_an_export_merged_elsewhere_is_the_same_history(practised: Facetimer, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    assert practised.run("export", "--json", str(file)).returncode == 0
    assert json.loads(file.read_text(encoding="utf-8"))
    other = Facetimer(tmp_path / "other", tmp_path / "other config")
    for _ in range(2):  # doing it twice changes nothing
        merged = other.run("merge", str(file))
        assert merged.returncode == 0, merged.stderr
    assert other.json("history") == practised.json("history")


def test_a_backup_is_put_back(practised: Facetimer, tmp_path: Path) -> None:
    before = practised.json("history")
    copy = tmp_path / "copy.sqlite3"
    assert practised.run("backup", str(copy)).returncode == 0
    practised.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes")
    restored = practised.run("restore", str(copy))
    assert restored.returncode == 0, restored.stderr
    assert practised.json("history") == before


@pytest.mark.parametrize("word", ["merge", "restore"])
def test_a_file_that_is_no_history_is_refused_and_nothing_changes(
    practised: Facetimer, tmp_path: Path, word: str
) -> None:
    before = practised.json("history")
    file = tmp_path / "shopping.json"
    file.write_text('["milk"]')
    refused = practised.run(word, str(file))
    assert refused.returncode == 1
    assert str(file) in refused.stderr
    assert "Traceback" not in refused.stderr
    assert practised.json("history") == before
