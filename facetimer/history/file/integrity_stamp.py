# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Remembers how a database was left, so that a large one need not be read through at every start.

A small file beside the database holds its size and time of change when it was last closed in order. As long as
both are the same, nobody has written to it since, and the check of its whole content can wait; after a crash,
a power cut or a stranger's write they differ. Once a week it is checked all the same: disks lose bits too.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec import json

from facetimer.files import write_whole
from facetimer.outside import Unreadable, json_from, read_bytes

CHECK_EVERY = timedelta(days=7)
_MAX_BYTES = 1_000
SMALL_BYTES = 1 << 20
"""A database up to here is checked in some milliseconds; no reason not to."""


class Stamp:
    """How the database at `database` was left."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.path = database.with_name(f"{database.name}-left.json")

    def spares_check(self, now: datetime) -> bool:
        """Whether the content may be taken as checked. Never raises: in doubt it is not."""
        try:
            state = self._database.stat()
            left = self._left()
            checked = datetime.fromtimestamp(left["checked_s"], UTC)
            same = (left["bytes"], left["changed_ns"]) == (state.st_size, state.st_mtime_ns)
        except (Unreadable, OSError, ValueError, TypeError, KeyError, OverflowError):
            return False
        return state.st_size > SMALL_BYTES and same and timedelta(0) <= now - checked < CHECK_EVERY

    def leave(self, checked: datetime) -> None:
        """Write down the database as it is now; without the file, the next start simply checks."""
        try:
            state = self._database.stat()
            left = {
                "bytes": state.st_size,
                "changed_ns": state.st_mtime_ns,
                "checked_s": int(checked.timestamp()),
            }
            write_whole(self.path, json.encode(left))
        except OSError:
            self.forget()

    def last_checked(self) -> datetime | None:
        """Return when the content was last checked, as far as the stamp knows."""
        try:
            return datetime.fromtimestamp(self._left()["checked_s"], UTC)
        except (Unreadable, OSError, ValueError, TypeError, KeyError, OverflowError):
            return None

    def _left(self) -> Any:
        return json_from(read_bytes(self.path, _MAX_BYTES))

    def forget(self) -> None:
        """Ask for a check at the next start."""
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            return  # an account that may not delete it cannot have written it
