# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Notes days of rest and illness, and removes them. What they mean for weeks is in `statistics.py`."""

import uuid
from datetime import date

from facetimer.history.file.merging import merge_into, put_freeze
from facetimer.history.records import Freeze, FreezeKind
from facetimer.history.store import Store
from facetimer.history.validation import believed_freeze


def add_freeze(store: Store, kind: FreezeKind, first_day: date, last_day: date) -> Freeze:
    """Note rest or illness from `first_day` to `last_day`.

    Raises:
        ValueError: it ends before it begins, or lies in another century; the message says so.
        HistoryUnavailable: nothing was done.
    """
    freeze = believed_freeze(Freeze(str(uuid.uuid4()), kind, first_day, last_day))
    store.write(lambda connection: put_freeze(connection, freeze))
    return freeze


def drop_freeze(store: Store, identifier: str) -> None:
    """Remove a freeze, on every machine. May raise `HistoryUnavailable`."""
    removed = {identifier: store.utc_now()}
    store.write(lambda connection: merge_into(connection, (), removed, ()))
