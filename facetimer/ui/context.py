# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the window is given. `app.py` builds it; the window builds nothing that reaches outside of it.

Whatever is slow to make is handed over as a function that is called at first need, so that the first page
is on screen before a rig is parsed or an audio device is asked.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from facetimer.library.catalogue import Catalogue
from facetimer.paths import Paths
from facetimer.settings import Settings
from facetimer.ui.notices import NoticeRelay

if TYPE_CHECKING:  # loaded when first needed, not with the window
    from facetimer.face.rig import Rig
    from facetimer.history.records import SessionRecord
    from facetimer.history.store import Store
    from facetimer.session.events import Event
    from facetimer.session.ports import Clock
    from facetimer.session.timeline import Timeline, TimelineOptions
    from facetimer.sound.beats import Beats
    from facetimer.sound.preferences import SoundPreferences


class WindowSoundtrack(Protocol):
    """A `session.ports.Soundtrack` with the few things a person can change about it."""

    @property
    def notice(self) -> str | None:
        """Why nothing can be heard; None when all is well."""
        ...

    @property
    def output_name(self) -> str:
        """How it is heard: simpleaudio, miniaudio or silent."""
        ...

    def prepare(self, timeline: "Timeline") -> None:
        """Warm up for a session that is about to start."""
        ...

    def play(self, timeline: "Timeline", position_ms: int, lead_in_ms: int) -> None:
        """As the port says."""
        ...

    def stop(self) -> None:
        """As the port says."""
        ...

    def play_balance(self) -> None:
        """Sound the tones of a short hold, as loud beside each other as the person wants them."""
        ...

    def play_beats(self, count: int = ...) -> "Beats":
        """Sound `count` even tones, to look at or to tap along with."""
        ...

    def set_muted(self, muted: bool) -> None:
        """Go quiet or be heard again."""
        ...

    def set_preferences(self, preferences: "SoundPreferences") -> None:
        """Change what is heard and how loud, from now on."""
        ...

    def close(self) -> None:
        """Release the device."""
        ...


class WindowJournal(Protocol):
    """A `session.ports.Journal` that can say what is wrong with it and which record it writes."""

    def record(self, event: "Event") -> None:
        """As the port says."""
        ...

    @property
    def notice(self) -> str | None:
        """What keeps it from writing; None when all is well."""
        ...

    @property
    def kept(self) -> "SessionRecord | None":
        """The session as it was last taken down, written or not; None before the first event."""
        ...

    def device_changed(self, name: str, at_ms: int) -> None:
        """Take down that at session time `at_ms` the sound went over to the output `name`."""
        ...

    def come_to(self, at_ms: int) -> None:
        """Write down that the session has come to session time `at_ms`; nothing more may be heard of it."""
        ...


class JournalMaker(Protocol):
    """Makes the journal of one session."""

    def __call__(
        self,
        store: "Store",
        *,
        options: "TimelineOptions | None" = None,
        continues: str | None = None,
        day_start_min: int = ...,
    ) -> WindowJournal:
        """Return a journal that writes to `store`; `continues` names the interrupted session it takes up."""
        ...


def local_now() -> datetime:
    """Return the wall clock with its zone: for days and times of day, never for a session."""
    return datetime.now().astimezone()


class AppContext(Struct, frozen=True):
    """Everything the window needs.

    Attributes:
        open_rig, open_store, open_soundtrack: called once, when first needed.
        new_clock, new_journal: called once per session.
        now: the wall clock, aware.
        relay: where the soundtrack and others tell the person something.
        notices: sentences to show at start (settings that fell back).
    """

    paths: Paths
    settings: Settings
    catalogue: Catalogue
    open_rig: "Callable[[], Rig]"
    open_store: "Callable[[], Store]"
    open_soundtrack: Callable[[], WindowSoundtrack]
    new_clock: "Callable[[], Clock]"
    new_journal: JournalMaker
    version: str
    now: Callable[[], datetime] = local_now
    relay: NoticeRelay = field(default_factory=NoticeRelay)
    notices: tuple[str, ...] = ()
