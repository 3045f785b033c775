# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session that goes on, as the window holds it."""

from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.session.events import Event

if TYPE_CHECKING:
    from facetimer.history.journal import SqliteJournal
    from facetimer.history.records import SessionRecord
    from facetimer.ui.player.driver import SessionDriver


class RunningSession(Struct):
    """The session that goes on: what drives and records it, all that happened in it, and how it is heard.

    Attributes:
        earlier: the same session as it was when it was cut off; None for one that begins.
    """

    driver: "SessionDriver"
    journal: "SqliteJournal"
    output_name: str
    events: "list[Event]"
    earlier: "SessionRecord | None"
