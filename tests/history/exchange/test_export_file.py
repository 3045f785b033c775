# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An export is whole or not there; in which form is the business of `test_exchange.py`."""

import codecs
import errno
import os
from pathlib import Path
from typing import TextIO

import pytest

from facetimer.history.exchange import export_file as exporting
from facetimer.history.exchange.export_file import FORMS, ExportFailed, export_to, holds_export, holds_history
from facetimer.history.file.backups import BackupFailed
from facetimer.history.file.migrations import LATEST
from facetimer.history.store import Store
from tests.history.histories import practised, store_in


@pytest.mark.parametrize("form", FORMS)
def test_an_export_replaces_what_was_there(tmp_path: Path, form: str) -> None:
    store = store_in(tmp_path)
    identifier = practised(store)
    target = tmp_path / f"out.{form}"
    target.write_text("before")
    export_to(store, form, target)
    assert identifier in target.read_text(encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", target.name]


def test_an_export_that_breaks_off_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_store: Store, _form: str, out: TextIO) -> None:
        out.write("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(exporting, "write_history", full)
    target = tmp_path / "out.json"
    target.write_text("before")
    with pytest.raises(ExportFailed, match=r"out\.json could not be written: No space left on device"):
        export_to(store_in(tmp_path), "json", target)
    assert target.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "out.json"]


def test_a_spreadsheet_is_told_the_encoding_and_programs_get_plain_csv(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.set_note(practised(store), "für Ü")
    for form in ("csv", "spreadsheet"):
        export_to(store, form, tmp_path / form)
    plain, marked = (tmp_path / "csv").read_bytes(), (tmp_path / "spreadsheet").read_bytes()
    assert plain.startswith(b"id,routine,")
    assert marked == codecs.BOM_UTF8 + plain


@pytest.mark.parametrize("form", FORMS)
def test_an_export_is_known_again(tmp_path: Path, form: str) -> None:
    store = store_in(tmp_path)
    practised(store)
    export_to(store, form, tmp_path / "out")
    assert holds_export(tmp_path / "out")


@pytest.mark.parametrize(
    "content", [b"milk", b"{}", b"id,name\n1,x\n", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", b"\xff"]
)
def test_a_foreign_file_is_no_export(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "out").write_bytes(content)
    assert not holds_export(tmp_path / "out")
    assert not holds_history(tmp_path / "out")


def test_a_history_is_known_again_also_of_a_newer_version(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practised(store)
    copy = tmp_path / "copy.sqlite3"
    store.file.back_up_to(copy)
    assert holds_history(copy)
    content = bytearray(copy.read_bytes())
    content[60:64] = (LATEST + 1).to_bytes(4, "big")
    copy.write_bytes(content)
    assert holds_history(copy)


@pytest.mark.skipif(os.name != "posix", reason="POSIX pipes")
def test_neither_export_nor_backup_takes_the_place_of_a_pipe_or_a_folder(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practised(store)
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    for target in (pipe, folder):
        with pytest.raises(ExportFailed, match="could not be written"):
            export_to(store, "json", target)
        with pytest.raises(BackupFailed, match="No backup could be made as"):
            store.file.back_up_to(target)
    assert pipe.is_fifo()
    assert list(folder.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "folder", "pipe"]


def test_the_history_is_not_overwritten_by_its_own_export(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practised(store)
    with pytest.raises(ExportFailed, match="is the history itself"):
        export_to(store, "json", tmp_path / "data" / "history.sqlite3")
    assert store.session_count() == 1


@pytest.mark.parametrize("form", FORMS)
def test_an_export_holds_every_session(tmp_path: Path, form: str) -> None:
    store = store_in(tmp_path)
    made = [practised(store) for _ in range(3)]
    export_to(store, form, tmp_path / "out")
    text = (tmp_path / "out").read_text(encoding="utf-8")
    assert [identifier for identifier in made if identifier not in text] == []
