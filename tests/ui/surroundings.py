# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A window's surroundings for tests: the shipped library and rig, a clock that jumps, a silent soundtrack."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.history import store as database
from facetimer.history.store import Store
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue, told_apart
from facetimer.paths import Paths
from facetimer.resources import assets_dir
from facetimer.session.timeline import Timeline
from facetimer.settings import Settings, SoundSettings
from facetimer.sound.beats import Beats
from facetimer.sound.speaker import Speaker
from facetimer.sound.voices.port import VoiceInfo
from facetimer.ui.context import AppContext
from tests.fakes import FakeClock

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@cache
def shipped_catalogue() -> Catalogue:
    """Return the shipped library, read once for all tests: it is a value."""
    return load_catalogue(assets_dir() / "library")


@cache
def shipped_rig() -> Rig:
    """Return the figure, read once for all tests; what it remembers of its drawings is theirs too."""
    return load_rig(assets_dir() / "face")


VOICES = (
    VoiceInfo("heart", usable=True, speaks="en_US"),
    VoiceInfo("espeak-ng", usable=True, speaks="en_GB"),
    VoiceInfo("flite", usable=False, why_not="flite is not installed."),
)
"""What every test finds on its computer."""


@dataclass
class QuietSoundtrack:
    """Remembers what it was asked, in order."""

    calls: list[tuple[object, ...]] = field(default_factory=list)
    notice: str | None = None
    output_name: str = "silent"
    opens_in_ms: int | None = 0
    beats_clock_ms: float = 0.0
    speakers: dict[str, Speaker] = field(default_factory=dict)
    """Who speaks a routine, by its id; nothing of it, by an empty one."""

    def prepare(self, timeline: Timeline | None) -> None:
        self.calls.append(("prepare", timeline.routine.id if timeline else ""))

    def opening_ms(self, _timeline: Timeline) -> int | None:
        return self.opens_in_ms

    def play(self, timeline: Timeline, position_ms: int, lead_in_ms: int) -> None:
        self.calls.append(("play", position_ms, lead_in_ms))

    def stop(self) -> None:
        self.calls.append(("stop",))

    def play_balance(self) -> None:
        self.calls.append(("balance",))

    def play_words(self, voice: str = "") -> None:
        self.calls.append(("words", voice))

    def play_amount(self, timeline: Timeline, said: str) -> None:
        self.calls.append(("amount", timeline.routine.id, said))

    def speaker_of(self, timeline: Timeline | None) -> Speaker:
        return self.speakers.get("" if timeline is None else timeline.routine.id, Speaker("heart", "heart"))

    def play_beats(self, count: int = 16) -> Beats:
        self.calls.append(("beats", count))
        return Beats([500 + 900 * beat for beat in range(count)], lambda: self.beats_clock_ms)

    def set_preferences(self, preferences: SoundSettings) -> None:
        self.calls.append(("preferences", preferences))

    def close(self) -> None:
        self.calls.append(("close",))


@dataclass
class Surroundings:
    """What a test holds on to while the window runs."""

    folder: Path
    settings: Settings = field(default_factory=Settings)
    clock: FakeClock = field(default_factory=FakeClock)
    soundtrack: QuietSoundtrack = field(default_factory=QuietSoundtrack)
    now: datetime = NOON
    catalogue: Catalogue = field(default_factory=shipped_catalogue)
    voices: list[VoiceInfo] = field(default_factory=lambda: list(VOICES))

    _store: Store | None = None
    _store_is_taken: bool = False

    @property
    def store(self) -> Store:
        """The history of the window that was opened last, or will be opened next."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def take_store(self) -> Store:
        """Return the history for one more window."""
        if self._store_is_taken:
            self._store = None
        self._store_is_taken = True
        return self.store

    def _open_store(self) -> Store:
        paths = self._paths()
        return database.open_store(
            paths.database, paths.backups, now=lambda: self.now, emergency_folders=[self.folder]
        )

    def _paths(self) -> Paths:
        return Paths(self.folder / "data", self.folder / "config")

    def drop_routine(self, identifier: str) -> None:
        """Be without a routine, as after an update."""
        routines = {key: value for key, value in self.catalogue.routines.items() if key != identifier}
        self.catalogue = replace(self.catalogue, routines=routines)

    def context(self, *notices: str) -> AppContext:
        return AppContext(
            paths=self._paths(),
            settings=self.settings,
            catalogue=self.catalogue,
            read_catalogue=lambda: told_apart(load_catalogue(assets_dir() / "library", self._paths().own_library)),
            open_rig=shipped_rig,
            open_store=self.take_store,
            open_soundtrack=lambda: self.soundtrack,
            new_clock=lambda: self.clock,
            now=lambda: self.now,
            voices=lambda _wish: self.voices,
            notices=notices,
        )
