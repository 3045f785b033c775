# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person says about a session is kept, whatever becomes of the page, the window or the file meanwhile."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from facetimer.history.records import Feeling, Outcome, SessionRecord
from facetimer.history.store import open_store
from facetimer.ui.controls.note_edit import NoteEdit
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import click, driver_of, texts, the
from tests.ui.past import make_past
from tests.ui.surroundings import NOON, Surroundings


@pytest.fixture
def record(window: MainWindow, surroundings: Surroundings) -> SessionRecord:
    """The newest of three sessions, without a note, shown on the History page."""
    past = [replace(each, note=None, feeling=None) for each in make_past(surroundings.catalogue, NOON, 3)]
    for each in past:
        surroundings.store.save(each)
    window.go_to("history")
    the(window, HistoryPage).build_rest()
    return past[0]


@contextmanager
def out_of_reach(window: MainWindow) -> Iterator[None]:
    """Another program holds the history: it can be neither read nor written."""
    database = window.services.context.paths.database
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def write(window: MainWindow, text: str) -> None:
    note = the(window, NoteEdit)
    note.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(note, text)


def note_in_file(window: MainWindow, identifier: str) -> str | None:
    paths = window.services.context.paths
    with closing(open_store(paths.database, paths.backups)) as store:
        found = store.session(identifier)
        return found.note if found else None


@pytest.mark.parametrize("leave", ["today", "another session", "close", "enter"])
def test_a_note_is_kept_however_one_leaves_it(window: MainWindow, record: SessionRecord, leave: str) -> None:
    write(window, "tight on the left")
    match leave:
        case "today":
            window.go_to("today")
        case "another session":
            page = the(window, HistoryPage)
            the(page, QListView).setCurrentIndex(the(page, QListView).model().index(1, 0))
        case "close":
            window.close()
        case _:
            QTest.keyClick(the(window, NoteEdit), Qt.Key.Key_Return)

    assert note_in_file(window, record.id) == "tight on the left"


def test_a_pause_in_typing_is_enough(window: MainWindow, record: SessionRecord, qtbot: QtBot) -> None:
    write(window, "a crash may come")

    qtbot.waitUntil(lambda: note_in_file(window, record.id) == "a crash may come")


def test_a_note_waits_for_a_history_that_is_out_of_reach(
    window: MainWindow, record: SessionRecord, surroundings: Surroundings
) -> None:
    with out_of_reach(window):
        write(window, "not lost")
        click(window, "It felt sore")
        assert any("kept in memory" in text for text in texts(window))
        assert [(each.note, each.feeling) for each in surroundings.store.unsaved] == [("not lost", Feeling.SORE)]
        assert the(window, HistoryPage).shown_session() == surroundings.store.unsaved[0]
    assert surroundings.store.retry()

    found = surroundings.store.session(record.id)
    assert found is not None
    assert (found.note, found.feeling) == ("not lost", Feeling.SORE)


def test_closing_with_a_history_out_of_reach_puts_the_note_elsewhere(
    window: MainWindow, record: SessionRecord, surroundings: Surroundings
) -> None:
    paths = window.services.context.paths
    surroundings.store.retry()
    with out_of_reach(window):
        write(window, "kept elsewhere")
        window.close()
        (rescued,) = surroundings.folder.glob("facetimer-unsaved-*.json")
        assert "kept elsewhere" in rescued.read_text(encoding="utf-8")
    assert paths.database.exists()


def test_a_note_brings_its_session_into_a_history_that_starts_anew(
    window: MainWindow, record: SessionRecord
) -> None:
    window.services.context.paths.database.write_bytes(b"")
    shutil.rmtree(window.services.context.paths.backups, ignore_errors=True)
    write(window, "not lost")
    window.go_to("today")

    assert note_in_file(window, record.id) == "not lost"


def test_a_note_on_a_session_that_was_deleted_does_not_bring_it_back(
    window: MainWindow, record: SessionRecord, surroundings: Surroundings
) -> None:
    write(window, "too late")
    surroundings.store.discard(record.id)
    window.go_to("today")

    assert surroundings.store.session(record.id) is None


def test_what_is_typed_while_another_machines_word_arrives_is_kept(
    window: MainWindow, record: SessionRecord, surroundings: Surroundings
) -> None:
    write(window, "mine")
    paths = window.services.context.paths
    with closing(open_store(paths.database, paths.backups, now=lambda: NOON)) as other:
        other.save(replace(record, feeling=Feeling.EASIER, changed_utc=NOON + timedelta(seconds=1)))
    page = the(window, HistoryPage)
    page.refresh()
    page.build_rest()

    found = surroundings.store.session(record.id)
    assert found is not None
    assert (found.note, found.feeling) == ("mine", Feeling.EASIER)


def test_a_note_after_a_session_waits_for_a_history_out_of_reach(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.flow.start("cheek-lip-trio")
    for _second in range(60):  # which is more than one exercise: after nothing there is nothing to say
        surroundings.clock.advance(1_000)
        driver_of(window).poll()
    window.flow.close()
    with out_of_reach(window):
        click(window, "Add a note")
        write(window, "softer next time")
        click(window, "Sore")
        click(window, "Done")
        assert [each.note for each in surroundings.store.unsaved] == ["softer next time"]
    assert surroundings.store.retry()

    assert [(each.note, each.feeling) for each in surroundings.store.sessions()] == [
        ("softer next time", Feeling.SORE)
    ]


def test_a_session_cut_off_is_kept_by_a_history_out_of_reach(
    window: MainWindow, surroundings: Surroundings
) -> None:
    cut_off = replace(next(make_past(surroundings.catalogue, NOON, 1)), outcome=Outcome.INTERRUPTED)
    surroundings.store.save(cut_off)
    with out_of_reach(window):
        window.flow.afterwards(cut_off, window).keep_as_partial()
        assert any("kept in memory" in text for text in texts(window))
    assert surroundings.store.retry()

    assert [each.outcome for each in surroundings.store.sessions()] == [Outcome.PARTIAL]


@pytest.mark.parametrize("kept", ["x" * 20_000, " with blanks ", "two\nlines"])
def test_a_note_from_elsewhere_is_not_changed_by_being_looked_at(kept: str, qtbot: QtBot) -> None:
    note = NoteEdit(kept)
    qtbot.addWidget(note)
    written: list[str] = []
    note.written.connect(written.append)
    note.show()

    note.hide()
    note.keep()

    assert written == []
