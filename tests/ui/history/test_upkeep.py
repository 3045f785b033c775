# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""While the window is open, what could not be written is written later, and the sync folder is kept up."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from facetimer.history.days_off import add_freeze
from facetimer.history.emergency_file import waiting
from facetimer.history.erasing import erase_everything
from facetimer.history.exchange.sync_folder import SyncFolder, SyncReport
from facetimer.history.file.opening import HistoryUnavailable
from facetimer.history.records import FreezeKind, SessionRecord
from facetimer.history.store import Store
from facetimer.settings import Settings
from facetimer.ui.history.not_written_dialog import NotWrittenDialog
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.history.upkeep import HistoryUpkeep
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.wording import breakable
from facetimer.ui.main_window import MainWindow
from tests.history.chronicles import WALL_START
from tests.history.histories import FakeWall, practised, store_in
from tests.ui.finding import click, texts, the, told
from tests.ui.past import make_past
from tests.ui.surroundings import NOON, Surroundings


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(store_in(tmp_path / "mine")) as opened:
        yield opened


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.toml", Settings())


def care_for(store: Store, preferences: Preferences) -> HistoryUpkeep:
    return HistoryUpkeep(lambda: store, preferences, FakeWall(WALL_START), look_every_ms=10)


def exchange(care: HistoryUpkeep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(care.exchanged):
        care.exchange()


def said_in(shared: Path, identifier: str) -> bool:
    return any(identifier in file.read_text() for file in shared.glob("*.jsonl"))


def test_what_could_not_be_written_is_written_when_it_can_be(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    care = care_for(store, preferences)
    with closing(sqlite3.connect(tmp_path / "mine" / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        identifier = practised(store)
        assert [record.id for record in store.unsaved] == [identifier]
        other.execute("ROLLBACK")
    with qtbot.waitSignal(care.news_raised) as told:
        care.begin()
    assert told.args == ["What could not be written before is in the history now."]
    assert not store.unsaved
    assert [record.id for record in store.sessions()] == [identifier]


def test_what_waits_is_told_and_a_deletion_is_done_when_it_can_be(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    identifier = practised(store)
    care = care_for(store, preferences)
    with closing(sqlite3.connect(tmp_path / "mine" / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store.discard(identifier)
        with qtbot.waitSignal(care.notice_raised) as told:
            care.begin()
        assert "One deletion is kept in memory" in told.args[0]
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not store.is_behind)
    assert store.sessions() == []


def test_what_waits_all_the_while_is_told_once(tmp_path: Path, qtbot: QtBot, preferences: Preferences) -> None:
    looks: list[Store] = []
    told: list[str] = []
    with closing(store_in(tmp_path / "mine")) as store:
        shutil.rmtree(tmp_path / "mine" / "data")
        (tmp_path / "mine" / "data").write_text("a file where the folder belongs")
        practised(store)

        def look() -> Store:
            looks.append(store)
            return store

        care = HistoryUpkeep(look, preferences, FakeWall(WALL_START), look_every_ms=1)
        care.notice_raised.connect(told.append)
        care.notice_over.connect(told.remove)
        care.begin()
        qtbot.waitUntil(lambda: len(looks) > 8)
        assert len(told) == 1
        assert "is kept in memory" in told[0]
        (tmp_path / "mine" / "data").unlink()
        qtbot.waitUntil(lambda: not store.is_behind)
        qtbot.waitUntil(lambda: told == [])  # it is no longer true


def test_damage_found_in_mid_run_is_repaired_and_what_was_saved_is_told(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    identifier = practised(store)
    database = tmp_path / "mine" / "data" / "history.sqlite3"
    database.write_bytes(b"garbage!" * 20_000)
    with pytest.raises(HistoryUnavailable):
        store.sessions()
    care = care_for(store, preferences)
    with qtbot.waitSignals([care.history_changed, care.notice_raised]):
        care.begin()
    assert [record.id for record in store.sessions()] == [identifier]
    assert store.notice is None


def test_what_was_restored_is_told_in_the_window(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    record = next(make_past(surroundings.catalogue, NOON, 1))
    surroundings.store.save(record)
    surroundings.store.back_up_if_due()
    os.truncate(window.services.context.paths.database, 0)
    window.go_to("history")
    window._care._on_timer_timeout()
    qtbot.waitUntil(lambda: "is damaged" in told(window))
    click(window, "Dismiss")
    assert "One session was saved" in told(window)
    assert the(window, HistoryPage).shown_session() == record


def test_setting_a_folder_exchanges_with_it_at_once(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    with closing(store_in(tmp_path / "theirs")) as theirs:
        theirs_id = practised(theirs)
        other = Preferences(tmp_path / "theirs.toml", Settings().changed("history.sync_folder", str(shared)))
        exchange(care_for(theirs, other), qtbot)
    care = care_for(store, preferences)
    care.exchange()
    assert store.sessions() == []
    with qtbot.waitSignal(care.history_changed):
        preferences.change("history.sync_folder", str(shared))
    assert [record.id for record in store.sessions()] == [theirs_id]


def test_days_of_rest_alone_that_come_from_elsewhere_are_shown(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    preferences.change("history.sync_folder", str(shared))
    with closing(store_in(tmp_path / "theirs")) as theirs:
        rest = add_freeze(theirs, FreezeKind.REST, date(2026, 11, 2), date(2026, 11, 8))
        SyncFolder(shared, theirs).exchange(WALL_START)
    care = care_for(store, preferences)
    with qtbot.waitSignal(care.history_changed):
        care.exchange()
    assert store.freezes() == [rest]


def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    preferences.change("history.sync_folder", str(tmp_path / "stick"))
    care = care_for(store, preferences)
    with qtbot.waitSignal(care.notice_raised) as told:
        care.exchange()
    assert told.args == [f"The sync folder {tmp_path / 'stick'} is not there."]


def test_nothing_is_made_again_after_everything_was_deleted(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    shared, data = tmp_path / "shared", tmp_path / "mine" / "data"
    shared.mkdir()
    preferences.change("history.sync_folder", str(shared))
    erase_everything(store, data / "history.sqlite3", data / "backups", sync_folder=shared, others=[])
    care = care_for(store, preferences)
    care.exchange()
    assert not store.retry()
    assert list(shared.iterdir()) == list(data.iterdir()) == []


def test_a_folder_that_never_answers_holds_nothing_up(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    mounted, asked = Event(), Event()

    def never(_store: Store, _folder: Path, _now: datetime) -> SyncReport:
        asked.set()
        mounted.wait()
        return SyncReport()

    preferences.change("history.sync_folder", str(tmp_path / "share"))
    care = HistoryUpkeep(lambda: store, preferences, FakeWall(WALL_START), patience_ms=1, exchange=never)
    with qtbot.waitSignal(care.notice_raised) as told:
        care.begin()
    assert asked.wait(30)  # the thread may begin after patience has ended
    assert f"{tmp_path / 'share'} does not answer" in told.args[0]
    practised(store)
    assert not care.rest(1), "who is about to delete everything has to know"

    assert care.let_go() is None

    assert store.closed
    mounted.set()
    assert care.rest(30_000)


def test_a_folder_that_answers_late_is_no_longer_said_not_to(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    mounted = Event()

    def late(_store: Store, _folder: Path, _now: datetime) -> SyncReport:
        mounted.wait()
        return SyncReport()

    preferences.change("history.sync_folder", str(tmp_path / "share"))
    care = HistoryUpkeep(lambda: store, preferences, FakeWall(WALL_START), patience_ms=1, exchange=late)
    with qtbot.waitSignal(care.notice_raised) as told:
        care.begin()
    with qtbot.waitSignal(care.notice_over) as over:
        mounted.set()
    assert over.args == told.args


def test_an_exchange_asked_for_during_another_follows_it(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    preferences.change("history.sync_folder", str(shared))
    care = care_for(store, preferences)
    care.begin()
    identifier = practised(store)
    care.exchange()
    qtbot.waitUntil(lambda: said_in(shared, identifier))


def test_what_could_not_be_written_at_once_goes_into_the_sync_folder_when_it_is(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    preferences.change("history.sync_folder", str(shared))
    care = care_for(store, preferences)
    exchange(care, qtbot)
    with closing(sqlite3.connect(tmp_path / "mine" / "data" / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        identifier = practised(store)
        exchange(care, qtbot)
        assert store.is_behind
        with qtbot.waitSignal(care.exchanged):
            care.begin()
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: said_in(shared, identifier))


# -- what no file would take ---------------------------------------------------------------------------------


@pytest.fixture
def unwritten(window: MainWindow, surroundings: Surroundings) -> SessionRecord:
    """A session that cannot be written: a folder stands where the file was, and another where the copies were."""
    paths = window.services.context.paths
    assert surroundings.store.persistent
    record = next(make_past(surroundings.catalogue, NOON, 1))
    shutil.rmtree(paths.database.parent)
    paths.database.parent.write_text("a file where the folder belongs")
    surroundings.store.save(record)
    assert surroundings.store.unsaved == (record,)
    return record


def test_what_could_not_be_written_is_told_before_the_window_goes(
    window: MainWindow, unwritten: SessionRecord, surroundings: Surroundings
) -> None:
    window.close()
    assert window.isVisible()
    (rescued,) = surroundings.folder.glob("facetimer-unsaved-*.json")
    dialog = the(window, NotWrittenDialog)
    assert any(breakable(str(rescued)) in text for text in texts(dialog))
    assert unwritten.id in rescued.read_text(encoding="utf-8")

    click(dialog, "Close facetimer")
    assert not window.isVisible()


def test_the_next_start_offers_to_bring_it_in(
    window: MainWindow, unwritten: SessionRecord, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.close()
    click(the(window, NotWrittenDialog), "Close facetimer")
    window.services.context.paths.database.parent.unlink()
    again = MainWindow(surroundings.context())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: "is in" in told(again))

    click(again, "Add it to the history")

    assert surroundings.store.sessions(1) == [unwritten]
    assert "is in the history now" in told(again)
    assert not list(surroundings.folder.glob("facetimer-unsaved-*.json"))
    again.close()


def test_a_file_that_cannot_be_brought_in_is_told_and_stays(
    qtbot: QtBot, tmp_path: Path, store: Store, preferences: Preferences
) -> None:
    (tmp_path / "mine" / "facetimer-unsaved-2026-01-01T000000.json").write_text("half a docu")
    care = care_for(store, preferences)
    with qtbot.waitSignal(care.question_raised) as asked:
        care.begin()
    bring, leave = asked.args[1]
    leave.act()
    with qtbot.waitSignal(care.notice_raised) as told:
        bring.act()
    assert "is neither a backup nor" in told.args[0]
    assert len(waiting(store)) == 1


def test_a_window_with_nothing_left_to_write_simply_closes(window: MainWindow, surroundings: Surroundings) -> None:
    assert surroundings.store.persistent
    window.close()
    assert not window.isVisible()
