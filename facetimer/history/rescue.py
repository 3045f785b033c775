# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The last resort: sessions that no database would take, as a file in some other place."""

import os
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from facetimer.history.exchange import write_sessions
from facetimer.history.records import SessionRecord


def usual_folders() -> tuple[Path, ...]:
    """Return where such a file is put: where a person would look, else where there is most likely room."""
    return Path.home(), Path(tempfile.gettempdir())


def rescue(records: Iterable[SessionRecord], folders: Iterable[Path], now: datetime) -> Path | None:
    """Write `records` as a document that `facetimer merge` reads; return where, or None if no folder takes it."""
    kept = list(records)
    for folder in folders:
        target = folder / f"facetimer-unsaved-{now:%Y-%m-%dT%H%M%S}.json"
        try:
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as out:
                write_sessions(kept, out)
                out.flush()
                os.fsync(descriptor)
        except OSError:
            continue  # full or read-only as well; the next one may not be
        return target
    return None
