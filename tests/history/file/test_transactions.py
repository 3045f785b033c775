# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What SQLite says is told apart: faults of the environment, damage, and mistakes of ours."""

import errno
import sqlite3
from pathlib import PurePosixPath, PureWindowsPath

from facetimer.history.file.transactions import environment_reason, primary_code, reason_of, said_by_sqlite, uri_of
from facetimer.notices import Notice


def test_an_error_that_is_not_sqlites_has_no_code() -> None:
    assert primary_code(sqlite3.ProgrammingError("Cannot operate on a closed database.")) == 0
    assert environment_reason(sqlite3.ProgrammingError("Cannot operate on a closed database.")) is None
    assert said_by_sqlite("*** in database main ***\nPage 3:\tbad\x1b") == "*** in database main *** Page 3: bad"
    assert said_by_sqlite("x" * 200) == "x" * 200
    assert said_by_sqlite("x" * 201) == "x" * 199 + "…"


def test_why_something_could_not_be_done_is_said_in_our_own_words_where_there_are_some() -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    assert reason_of(full) == "the disk is full"
    assert reason_of(sqlite3.DatabaseError(Notice("the copy is damaged"))) == "the copy is damaged"
    assert reason_of(sqlite3.DatabaseError("something else")) == "something else"
    assert reason_of(PermissionError(errno.EACCES, "Permission denied", "somewhere")) == "Permission denied"
    assert reason_of(OSError("without a number")) == "without a number"


def test_a_share_of_windows_is_part_of_the_path() -> None:
    assert uri_of(PureWindowsPath(r"\\nas\home\my history.sqlite3")) == "file:////nas/home/my%20history.sqlite3"
    assert uri_of(PureWindowsPath(r"C:\Users\history.sqlite3")) == "file:///C:/Users/history.sqlite3"
    assert uri_of(PurePosixPath("/home/history?.sqlite3")) == "file:///home/history%3F.sqlite3"
