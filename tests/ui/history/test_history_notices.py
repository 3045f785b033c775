# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the history has to tell is told in the language of the window."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facetimer.history.emergency_file import RESCUED
from facetimer.history.exchange.sync_folder import SyncFolder
from facetimer.history.file.migrations import LATEST
from facetimer.ui.history.not_written_dialog import NotWrittenDialog
from facetimer.ui.main_window import MainWindow
from facetimer.ui.places.places import Places
from facetimer.ui.settings.delete_everything_dialog import NotDeletedDialog
from tests.ui.finding import texts, the, told
from tests.ui.past import make_past
from tests.ui.practise.test_resume import leave_behind_mini_set
from tests.ui.pseudo_locales import longer
from tests.ui.surroundings import NOON, Surroundings

OpenWindow = Callable[[], MainWindow]


@pytest.fixture
def open_window(longer_language: None, surroundings: Surroundings, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens the real window in the longer language."""
    opened: list[MainWindow] = []

    def open_it() -> MainWindow:
        window = MainWindow(surroundings.context())
        opened.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield open_it
    for window in opened:
        window.close()


def accented(words: str) -> str:
    """Return some words of a sentence as they are in it in the longer language."""
    return longer(words).removeprefix("[").partition(" wörd")[0]


def assert_told(window: MainWindow, qtbot: QtBot, *parts: str) -> None:
    """Wait for a sentence and see that each of its `parts` is in the language of the window."""
    banner = window._banner
    qtbot.waitUntil(lambda: all(accented(part) in banner.accessibleName() for part in parts))
    assert not [part for part in parts if part in banner.accessibleName()], banner.accessibleName()


def practised_once(surroundings: Surroundings) -> None:
    surroundings.store.save(next(make_past(surroundings.catalogue, NOON, 1)))


def closed_history(surroundings: Surroundings) -> Path:
    """Return the file of a history with one session that no window has open."""
    practised_once(surroundings)
    surroundings.store.close()
    surroundings.take_store()
    return surroundings.context().paths.database


def test_a_damaged_history_that_was_restored(
    surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    database = closed_history(surroundings)
    os.truncate(database, database.stat().st_size - 5_000)

    window = open_window()

    assert_told(window, qtbot, "The history was damaged; the damaged file is kept as", "One session was saved")
    assert "history-damaged-2026-11-20T120000.sqlite3" in told(window)


def test_a_history_that_cannot_be_used(surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot) -> None:
    database = closed_history(surroundings)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        window = open_window()

        assert_told(window, qtbot, "cannot be used", "another program is using it")
        other.execute("ROLLBACK")


def test_a_session_that_cannot_be_written(
    surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    data = surroundings.context().paths.database.parent
    shutil.rmtree(data)
    data.write_text("a file where the folder belongs")
    practised_once(surroundings)
    window._care._on_timer_timeout()

    assert_told(window, qtbot, "One session", "is kept in memory and written when it can be")

    window.close()
    (rescued,) = surroundings.folder.glob("facetimer-unsaved-*.json")
    said = " ".join(texts(the(window, NotWrittenDialog))).replace("\u200b", "")
    assert longer(RESCUED).format(file=rescued) in said


def test_a_newer_history(surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot) -> None:
    database = closed_history(surroundings)
    with closing(sqlite3.connect(database)) as later:
        later.execute(f"PRAGMA user_version = {LATEST + 1}")

    window = open_window()

    assert_told(
        window, qtbot, "was written by a newer version of facetimer", "install the newer version to use it"
    )


def test_a_backup_that_failed(surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    practised_once(surroundings)
    backups = surroundings.context().paths.backups
    shutil.rmtree(backups, ignore_errors=True)
    backups.write_text("a file where the folder belongs")
    surroundings.store.back_up_if_due()
    window._care._on_timer_timeout()

    assert_told(window, qtbot, "No backup could be made in")

    window.places.files().back_up(surroundings.context().paths.database)

    assert_told(window, qtbot, "is the history itself; choose another file")


def test_a_sync_folder_that_is_not_there(
    surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot
) -> None:
    surroundings.settings = surroundings.settings.changed(
        "history.sync_folder", str(surroundings.folder / "stick")
    )

    window = open_window()

    assert_told(window, qtbot, "The sync folder", "is not there")


def test_lines_of_a_newer_version(surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot) -> None:
    shared = surroundings.folder / "shared"
    shared.mkdir()
    (shared / "facetimer-other-12345678.jsonl").write_text('{"v": 99, "dream": "of a later version"}\n')
    (shared / "facetimer-pipe-12345678.jsonl").mkdir()
    surroundings.settings = surroundings.settings.changed("history.sync_folder", str(shared))

    window = open_window()

    assert_told(
        window, qtbot, "in the sync folder", "A newer facetimer has put", "they are read once this one is updated"
    )


def test_the_offer_to_resume(surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot) -> None:
    leave_behind_mini_set(surroundings)
    surroundings.drop_routine("cheek-lip-trio")  # one that can go on is shown on Today

    window = open_window()

    assert_told(window, qtbot, "was cut off in")


def test_a_file_that_is_no_history(surroundings: Surroundings, open_window: OpenWindow, qtbot: QtBot) -> None:
    given = surroundings.folder / "given.json"
    given.write_text('{"format": "facetimer-history", "version": 1, "sessions": [], "removed": [], "freezes": 3}')
    window = open_window()
    window.places.files().merge(given)
    qtbot.waitUntil(lambda: str(given) in told(window))
    assert told(window).startswith("[")

    given.write_text('{"format": "facetimer-history", "version": 2}')
    window.places.files().merge(given)

    assert_told(window, qtbot, "this facetimer reads")

    window.places.files().merge(surroundings.folder)

    assert_told(window, qtbot, "is a folder, it should be a", "backup or a JSON export")


def test_what_could_not_be_deleted_is_read_before_the_window_closes(
    surroundings: Surroundings, open_window: OpenWindow
) -> None:
    shared = surroundings.folder / "stick"
    surroundings.settings = surroundings.settings.changed("history.sync_folder", str(shared))
    window = open_window()

    window.places.settings.erase()

    said = the(window, NotDeletedDialog)
    assert any(accented("it is not there at the moment") in sentence for sentence in texts(said)), texts(said)
    assert window.isVisible()
    said.accept()
    assert not window.isVisible()
    assert not surroundings.context().paths.settings.exists()


@pytest.mark.parametrize("rests", [True, False])
def test_an_exchange_that_goes_on_is_waited_for_before_everything_is_deleted(
    surroundings: Surroundings, open_window: OpenWindow, rests: bool
) -> None:
    shared = surroundings.folder / "stick"
    shared.mkdir()
    surroundings.settings = surroundings.settings.changed("history.sync_folder", str(shared))
    window = open_window()
    database = surroundings.context().paths.database
    own = SyncFolder(shared, window.services.store()).own_file()
    still_there: list[bool] = []

    def rest(at_most_ms: int) -> bool:
        assert at_most_ms > 0
        still_there.append(database.exists())
        own.write_text("what the exchange has just written")
        return rests

    Places(window.services, window.flow, rest, window).settings.erase()

    assert still_there == [True]
    assert not database.exists()
    assert own.exists() is not rests
    told = [text for dialog in window.findChildren(NotDeletedDialog) for text in texts(dialog)]
    assert any(accented("does not answer") in sentence for sentence in told) is not rests
