# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An export is whole or not there; in which form is the business of `test_exchange.py`."""

import errno
from pathlib import Path
from typing import TextIO

import pytest

from facetimer.history import exporting
from facetimer.history.database import Store
from facetimer.history.exporting import FORMS, ExportFailed, export_to
from tests.history.histories import practised, store_in


@pytest.mark.parametrize("form", FORMS)
def test_an_export_replaces_what_was_there(tmp_path: Path, form: str) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    target = tmp_path / f"out.{form}"
    target.write_text("before")
    export_to(store, form, target)
    assert identifier in target.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", target.name]


def test_an_export_that_breaks_off_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_store: Store, out: TextIO) -> None:
        out.write("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(exporting, "FORMS", {"json": full})
    target = tmp_path / "out.json"
    target.write_text("before")
    with pytest.raises(ExportFailed, match=r"out\.json could not be written: No space left on device"):
        export_to(store_in(tmp_path), "json", target)
    assert target.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "out.json"]


def test_the_history_is_not_overwritten_by_its_own_export(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practised(store)
    with pytest.raises(ExportFailed, match="is the history itself"):
        export_to(store, "json", tmp_path / "data" / "history.sqlite3")
    assert store.session_count() == 1
