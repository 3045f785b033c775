# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""When a history need not be read through again: it is large, as it was left, and was checked this week."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facetimer.history.file.integrity_stamp import CHECK_EVERY, SMALL_BYTES, Stamp

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


def left(folder: Path, size: int) -> Stamp:
    """Return the stamp of a file of that size, as it was left now."""
    database = folder / "history.sqlite3"
    with database.open("wb") as file:
        file.truncate(size)
    stamp = Stamp(database)
    stamp.leave(NOW)
    return stamp


def test_a_small_history_is_always_checked(tmp_path: Path) -> None:
    assert SMALL_BYTES == 1024 * 1024
    assert not left(tmp_path, SMALL_BYTES).spares_check(NOW)
    assert left(tmp_path, SMALL_BYTES + 1).spares_check(NOW)


@pytest.mark.parametrize(
    ("later", "spared"),
    [
        (timedelta(0), True), (timedelta(days=6, hours=23), True), (timedelta(days=7), False),
        (timedelta(days=8), False), (timedelta(seconds=-1), False),
    ],
)  # fmt: skip
def test_a_check_holds_for_seven_days_and_never_from_the_future(
    later: timedelta, spared: bool, tmp_path: Path
) -> None:
    assert timedelta(days=7) == CHECK_EVERY
    assert left(tmp_path, SMALL_BYTES + 1).spares_check(NOW + later) == spared


def test_another_size_or_another_time_of_change_asks_for_a_check(tmp_path: Path) -> None:
    stamp, database = left(tmp_path, SMALL_BYTES + 1), tmp_path / "history.sqlite3"
    changed_ns = database.stat().st_mtime_ns
    os.utime(database, ns=(changed_ns, changed_ns + 100))  # Windows counts in hundreds
    assert not stamp.spares_check(NOW)
    os.truncate(database, SMALL_BYTES + 2)
    os.utime(database, ns=(changed_ns, changed_ns))
    assert not stamp.spares_check(NOW)


def test_it_says_when_and_is_for_this_account_only(tmp_path: Path) -> None:
    stamp = left(tmp_path, 10)
    assert stamp.last_checked() == NOW
    assert stamp.path.stat().st_mode & 0o777 == 0o600


def test_forgotten_it_says_nothing(tmp_path: Path) -> None:
    stamp = left(tmp_path, SMALL_BYTES + 1)
    stamp.forget()
    stamp.forget()
    assert not stamp.path.exists()
    assert stamp.last_checked() is None
    assert not stamp.spares_check(NOW)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"checked_s": "now"}', b'{"checked_s": 1e300}', b"\xff"])
def test_what_is_no_stamp_spares_nothing(content: bytes, tmp_path: Path) -> None:
    stamp = left(tmp_path, SMALL_BYTES + 1)
    stamp.path.write_bytes(content)
    assert not stamp.spares_check(NOW)
    assert stamp.last_checked() is None
