# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history goes to files and comes back from them, out of the window."""

import csv
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QListView, QListWidget
from pytestqt.qtbot import QtBot

from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.store import Store, open_store
from facetimer.ui.controls.banner import Kind
from facetimer.ui.history.export_and_merge import HistoryFiles
from facetimer.ui.history.merged_dialog import MergedDialog
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.history.restore_dialog import RestoreDialog
from facetimer.ui.look.wording import breakable
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import button, click, texts, the, the_banner, told
from tests.ui.past import fill, make_past
from tests.ui.surroundings import NOON, Surroundings

COUNT = 20


@pytest.fixture
def page(window: MainWindow, surroundings: Surroundings) -> HistoryPage:
    fill(surroundings.store, surroundings.catalogue, NOON, COUNT)
    window.go_to("history")
    return the(window, HistoryPage)


@pytest.fixture
def files(window: MainWindow, page: HistoryPage) -> HistoryFiles:
    return window.places.files()


@pytest.fixture
def theirs(tmp_path: Path, surroundings: Surroundings) -> Iterator[Store]:
    """Another machine's history: three sessions of ours, one of them with a note, and two of its own."""
    with closing(open_store(tmp_path / "theirs" / "history.sqlite3", tmp_path / "theirs" / "b")) as store:
        ours = list(make_past(surroundings.catalogue, NOON, COUNT))[:3]
        own = list(make_past(surroundings.catalogue, NOON, COUNT + 2))[-2:]
        for record in (*ours, *own):
            store.save(record)
        store.set_note(ours[0].id, "written there, later")
        yield store


def said(window: MainWindow) -> str:
    return told(window)


def done(qtbot: QtBot, page: HistoryPage) -> None:
    """Wait for what was asked for; while it is done, nothing else can be asked."""
    qtbot.waitUntil(lambda: button(page, "Merge another history …").isEnabled())


@pytest.mark.parametrize("form", ["json", "csv", "ics"])
def test_the_whole_record_can_be_taken_away(
    form: str, page: HistoryPage, files: HistoryFiles, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / f"out.{form}"

    files.export(form, target)
    assert not button(page, "Back up now …").isEnabled()
    done(qtbot, page)

    assert str(target) in said(window)
    content = target.read_text(encoding="utf-8")
    if form == "json":
        assert len(json.loads(content)["sessions"]) == COUNT
    elif form == "csv":
        assert content.startswith("\ufeff")  # so that a spreadsheet reads the letters rightly
        assert len(list(csv.reader(content.splitlines()))) == COUNT + 1
    else:
        assert content.count("BEGIN:VEVENT") == COUNT


def test_what_cannot_be_written_is_told_each_time(
    page: HistoryPage, files: HistoryFiles, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        files.export("json", tmp_path / "nowhere" / "out.json")
        done(qtbot, page)
        assert "could not be written: No such file" in said(window)
        click(window, "Dismiss")
    (tmp_path / "file").write_text("")
    files.back_up(tmp_path / "file" / "copy.sqlite3")
    done(qtbot, page)
    assert "No backup could be made" in said(window)


def test_a_backup_made_by_hand_restores_what_was_deleted_since(
    page: HistoryPage,
    files: HistoryFiles,
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    surroundings: Surroundings,
) -> None:
    files.back_up(tmp_path / "copy.sqlite3")
    done(qtbot, page)
    assert "copy.sqlite3" in said(window)
    click(page, "Delete this session")
    assert surroundings.store.session_count() == COUNT - 1

    click(page, "Restore from a backup …")
    dialog = the(window, RestoreDialog)
    assert not button(dialog, "Restore").isEnabled()
    window.places.files()._look_into(dialog, tmp_path / "copy.sqlite3")
    qtbot.waitUntil(lambda: bool(dialog._list.selectedItems()))
    assert f"copy.sqlite3\nsessions: {COUNT}" in listed(dialog)
    assert any(f"as it is now (sessions: {COUNT - 1}) is backed up first" in text for text in texts(dialog))
    click(dialog, "Restore")
    done(qtbot, page)

    assert surroundings.store.session_count() == COUNT
    assert f"{COUNT} sessions are now in the history" in said(window)
    assert the(the(window, HistoryPage), QListView).model().rowCount() == COUNT

    click(page, "Restore from a backup …")
    kept = listed(the(window, RestoreDialog))
    assert any(words.endswith(f"sessions: {COUNT - 1} · before a restore") for words in kept)


def test_a_restore_says_what_the_sync_folder_brings_back(
    page: HistoryPage, files: HistoryFiles, window: MainWindow, theirs: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    SyncFolder(shared, theirs).exchange(NOON)
    files.back_up(tmp_path / "copy.sqlite3")
    done(qtbot, page)
    window.preferences.change("history.sync_folder", str(shared))
    files.restore(tmp_path / "copy.sqlite3")
    done(qtbot, page)
    assert "The sync folder will add 2 of other computers, change 1 and delete 0." in said(window)


def listed(dialog: QDialog) -> list[str]:
    rows = the(dialog, QListWidget)
    return [rows.item(row).text() for row in range(rows.count())]


def test_keeping_the_record_is_what_return_and_escape_do(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    surroundings.store.back_up_if_due()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        click(page, "Restore from a backup …")
        dialog = the(window, RestoreDialog)
        rows = the(dialog, QListWidget)
        assert dialog.focusWidget() is rows
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, key)
        if key is Qt.Key.Key_Return:
            assert dialog.isVisible()
            click(dialog, "Keep the history as it is")
        assert not dialog.isVisible()
    assert not list(surroundings.folder.rglob("history-before-restore-*"))


def test_a_backup_that_cannot_be_read_cannot_be_chosen(
    page: HistoryPage, window: MainWindow, surroundings: Surroundings
) -> None:
    surroundings.store.back_up_before("merge").write_bytes(b"no database")

    click(page, "Restore from a backup …")

    rows = the(the(window, RestoreDialog), QListWidget)
    assert rows.item(0).text().endswith("cannot be read · before a merge")
    assert not rows.item(0).flags() & Qt.ItemFlag.ItemIsSelectable


@pytest.mark.parametrize("word", ["restore", "merge"])
def test_what_is_no_history_is_refused_in_a_sentence(
    word: str,
    page: HistoryPage,
    files: HistoryFiles,
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    surroundings: Surroundings,
) -> None:
    (tmp_path / "shopping.txt").write_text("milk")
    getattr(files, word)(tmp_path / "shopping.txt")
    done(qtbot, page)

    assert "shopping.txt: file: is neither a backup nor" in said(window)
    assert the_banner(window).kind is Kind.MIND, "nothing was done"
    assert surroundings.store.session_count() == COUNT


def test_the_work_is_over_when_the_last_of_it_is(
    files: HistoryFiles, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    files.busy_changed.connect(said.append)
    for name in ("one.sqlite3", "two.sqlite3"):
        files.back_up(tmp_path / name)
    qtbot.waitUntil(lambda: "" in said)
    assert said == ["Backing up …", "Backing up …", ""]
    assert {each.name for each in tmp_path.glob("*.sqlite3")} == {"one.sqlite3", "two.sqlite3"}


def test_a_merge_that_ends_in_a_session_shows_what_came_of_it_after_the_session(
    files: HistoryFiles, window: MainWindow, theirs: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    theirs.file.back_up_to(tmp_path / "theirs.sqlite3")
    files.merge(tmp_path / "theirs.sqlite3")
    with qtbot.waitSignal(files.record_changed):
        window.flow.start("five-basics")

    assert not window.findChildren(MergedDialog), "it would take the keys of the session"

    window.flow.close()
    click(the(window, MergedDialog), "Close")


def test_a_merge_shows_what_came_and_what_was_there(
    page: HistoryPage,
    files: HistoryFiles,
    window: MainWindow,
    theirs: Store,
    tmp_path: Path,
    qtbot: QtBot,
    surroundings: Surroundings,
) -> None:
    theirs.file.back_up_to(tmp_path / "theirs.sqlite3")

    files.merge(tmp_path / "theirs.sqlite3")
    done(qtbot, page)

    dialog = the(window, MergedDialog)
    shown = texts(dialog)
    assert shown[0] == breakable("Merged with theirs.sqlite3")
    assert shown[1:7] == [
        *("2", "new in the history"),
        *("2", "already in the history, unchanged"),
        *("1", "in two versions; the later one was in the file and counts now"),
    ]
    click(dialog, "Close")
    assert surroundings.store.session_count() == COUNT + 2
    shown_session = the(window, HistoryPage).shown_session()
    assert shown_session is not None
    assert shown_session.note == "written there, later"


def test_a_record_that_is_in_memory_alone_can_still_be_taken_away(
    page: HistoryPage, files: HistoryFiles, window: MainWindow, tmp_path: Path, surroundings: Surroundings
) -> None:
    path = window.services.context.paths.database
    with closing(open_store(path, tmp_path / "b")) as other:
        other.read(lambda connection: connection.execute("BEGIN EXCLUSIVE"))
        unwritten = list(make_past(surroundings.catalogue, NOON, COUNT + 1))[-1]
        surroundings.store.keep(unwritten)
        files.export("json", tmp_path / "out.json")
        assert not (tmp_path / "out.json").exists()
        assert "another program is using it" in said(window)
        other.read(lambda connection: connection.execute("ROLLBACK"))
    files.export("json", tmp_path / "out.json")
    files.close()
    assert unwritten.id in (tmp_path / "out.json").read_text(encoding="utf-8")


def test_an_empty_record_can_be_filled_and_offers_nothing_to_take_out(window: MainWindow) -> None:
    window.go_to("history")
    page = the(window, HistoryPage)
    assert button(page, "Restore from a backup …").isEnabled()
    assert button(page, "Merge another history …").isEnabled()
    names = {each.accessibleName() for each in page.files._outward if each.isVisible()}
    assert names == set()
    click(page, "Restore from a backup …")
    assert any("No backup is kept yet" in text for text in texts(the(window, RestoreDialog)))


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("Back up now …", "Back up the history"),
        ("Export as JSON …", "Export the history"),
        ("Merge another history …", "Merge another history"),
    ],
)
def test_each_button_asks_for_its_file(page: HistoryPage, window: MainWindow, word: str, title: str) -> None:
    click(page, word)
    dialog = the(window, QFileDialog)
    assert dialog.windowTitle() == title
    dialog.reject()


def test_closing_the_window_lets_what_was_begun_be_done(
    page: HistoryPage, files: HistoryFiles, window: MainWindow, theirs: Store, tmp_path: Path
) -> None:
    theirs.file.back_up_to(tmp_path / "theirs.sqlite3")
    files.merge(tmp_path / "theirs.sqlite3")

    window.close()

    paths = window.services.context.paths
    with closing(open_store(paths.database, paths.backups)) as store:
        assert store.session_count() == COUNT + 2


def test_closing_waits_a_moment_for_a_file_that_is_being_written_and_then_says_so(
    window: MainWindow, qtbot: QtBot, surroundings: Surroundings
) -> None:
    answers = Event()
    window.places.files()._begin("Exporting …", lambda _store: answers.wait(), lambda _: None)

    assert not window.close()
    assert any("A file is being written" in text for text in texts(window))
    assert not surroundings.store.closed

    answers.set()
    qtbot.waitUntil(lambda: surroundings.store.closed)
    assert not window.isVisible()


def test_closing_twice_leaves_a_file_that_is_never_written(
    window: MainWindow, qtbot: QtBot, surroundings: Surroundings
) -> None:
    answers = Event()
    window.places.files()._begin("Exporting …", lambda _store: answers.wait(), lambda _: None)
    window.close()

    assert window.close()

    assert surroundings.store.closed
    answers.set()
    qtbot.waitUntil(lambda: window.places.files().close(0))
