# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session that goes on, as the window holds it: what drives, records and shows it.

It must not know what came before it and what comes after it, but for the way back.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject

from facetimer.local_day import minutes_of
from facetimer.session.events import Event
from facetimer.session.timeline import Timeline
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from facetimer.history.extensions import Extensions
    from facetimer.history.journal import SqliteJournal
    from facetimer.history.records import Measured, SessionRecord
    from facetimer.session.ports import Clock
    from facetimer.ui.player.driver import SessionDriver
    from facetimer.ui.player.page import PlayerPage

WayBack = Callable[[], object]
"""Shows again the page that one came from."""


class RunningSession(Struct):
    """The session that goes on: what drives and records it, all that happened in it, and how it is heard.

    Attributes:
        clock: by which it runs.
        earlier: the same session as it was when it was cut off; None for one that begins.
        back: leads to the page from which it was begun.
        discards_all: whether the person discards also what `earlier` holds.
    """

    driver: "SessionDriver"
    journal: "SqliteJournal"
    clock: "Clock"
    output_name: str
    events: "list[Event]"
    earlier: "SessionRecord | None"
    back: WayBack
    discards_all: bool = False

    def discard_all(self) -> None:
        """Take down that what was recorded before goes as well, once the session ends."""
        self.discards_all = True


def new_session(
    services: Services,
    timeline: Timeline,
    owner: QObject,
    earlier: "SessionRecord | None",
    before: "Measured | None",
    back: WayBack,
    extensions: "Extensions | None" = None,
) -> RunningSession:
    """Return a session along `timeline`, which does not run yet.

    Args:
        services: settings, sound, history and clock.
        timeline: what it runs along.
        owner: of its driver.
        earlier: the session as it was recorded before, which is taken up; None for one that begins.
        before: what was measured before it.
        back: leads to the page from which it is begun.
        extensions: what `timeline` has that the plan had not; None for nothing.
    """
    from facetimer.session.player import SessionPlayer
    from facetimer.ui.player.driver import SessionDriver

    clock, soundtrack = services.context.new_clock(), services.soundtrack()
    journal = _new_journal(services, earlier.id if earlier else None, before, extensions)
    lead_in_ms = services.preferences.settings.session.lead_in_s * 1000
    done, begun = (earlier.indices_done, earlier.indices_begun) if earlier else ((), ())
    ports = (clock, soundtrack, journal)
    player = SessionPlayer(timeline, *ports, lead_in_ms=lead_in_ms, done_steps=done, begun_steps=begun)
    soundtrack.prepare(timeline)
    driver = SessionDriver(player, lambda: journal.notice, owner)
    running = RunningSession(driver, journal, clock, soundtrack.output_name, [], earlier, back)
    driver.event_happened.connect(running.events.append)
    return running


def _new_journal(
    services: Services, continues: str | None, before: "Measured | None", extensions: "Extensions | None"
) -> "SqliteJournal":
    from facetimer.history.journal import SqliteJournal

    return SqliteJournal(
        services.store(),
        now=services.context.now,
        day_start_min=minutes_of(services.preferences.settings.history.day_start),
        options=services.planner.options(),
        continues=continues,
        before=before,
        extensions=extensions,
    )


def player_page(services: Services, running: RunningSession) -> "PlayerPage":
    """Return the page that shows and steers a session."""
    from facetimer.ui.picture.first_frame import is_first_frame_drawn
    from facetimer.ui.player.debounce import Debounce
    from facetimer.ui.player.page import PlayerPage

    is_first, later = _has_no_history(services), not is_first_frame_drawn()
    page = PlayerPage(services, running.driver, Debounce(running.clock), is_first=is_first, figure_later=later)
    page.before_ms = running.earlier.active_ms if running.earlier else 0
    page.all_discarded.connect(partial(RunningSession.discard_all, running))  # a value has no weak reference
    return page


def _has_no_history(services: Services) -> bool:
    """Whether this is the person's first session, as far as can be read."""
    from facetimer.history.file.opening import HistoryFault

    try:
        return not services.store().sessions(1, 0)
    except HistoryFault:  # the banner says so already
        return False


def record_output(running: RunningSession, name: str) -> None:
    """Record that the sound comes from the output called `name`, if it came from another one until now."""
    if name != running.output_name:
        running.output_name = name
        running.journal.device_changed(name, running.driver.snapshot().position_ms)
