# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What `app.py` gives to the window: all that reaches outside of it.

Whatever is slow to make is a function, called at first need: the first page is on screen before the face's data is
read or an audio device is opened.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from facetimer.clocks import local_now
from facetimer.library.catalogue import Catalogue
from facetimer.paths import Paths
from facetimer.session.ports import Soundtrack
from facetimer.settings import Settings, SoundSettings
from facetimer.ui.notices import NoticeRelay

if TYPE_CHECKING:  # loaded when first needed, not with the window
    from facetimer.face.rig.rig import Rig
    from facetimer.history.store import Store
    from facetimer.session.ports import Clock
    from facetimer.session.timeline import Timeline
    from facetimer.sound.beats import Beats
    from facetimer.sound.speaker import Speaker
    from facetimer.sound.voices.port import VoiceInfo


class WindowSoundtrack(Soundtrack, Protocol):
    """A `session.ports.Soundtrack` with the few things a person can change about it."""

    @property
    def notice(self) -> str | None:
        """Why nothing can be heard; None when all is well."""
        ...

    @property
    def output_name(self) -> str:
        """How it is heard: simpleaudio, miniaudio or silent."""
        ...

    def prepare(self, timeline: "Timeline | None") -> None:
        """Warm up for a session that is about to start, or for whatever may be asked for."""
        ...

    def play_balance(self) -> None:
        """Sound the tones of a short hold, as loud beside each other as the person wants them."""
        ...

    def play_words(self, voice: str = ...) -> None:
        """Sound a few words in a voice, by default in the one that the person chose."""
        ...

    def play_amount(self, timeline: "Timeline", said: str) -> None:
        """Sound how a session begins with so much said, without its pauses."""
        ...

    def speaker_of(self, timeline: "Timeline | None") -> "Speaker":
        """Return who would say the words of a session; may be called from another thread."""
        ...

    def play_beats(self, count: int = ...) -> "Beats":
        """Sound `count` even tones, to look at or to tap along with."""
        ...

    def set_preferences(self, preferences: SoundSettings) -> None:
        """Change what is heard and how loud, from now on."""
        ...

    def close(self) -> None:
        """Release the device."""
        ...


def _voices_here(wish: str) -> "list[VoiceInfo]":
    from facetimer.choices.sound import voices_here

    return voices_here(wish)


class AppContext(Struct, frozen=True):
    """Everything the window needs.

    Attributes:
        open_rig, open_store, open_soundtrack: called once, when first needed.
        catalogue: what there was when facetimer started.
        read_catalogue: reads it anew, with what the person has written meanwhile.
        new_clock: called once per session.
        now: the wall clock, aware.
        voices: looks which voices there are on this computer, the one that is chosen among them.
        relay: brings notices from any thread into the window.
        notices: sentences to show at start (settings that fell back).
    """

    paths: Paths
    settings: Settings
    catalogue: Catalogue
    read_catalogue: Callable[[], Catalogue]
    open_rig: "Callable[[], Rig]"
    open_store: "Callable[[], Store]"
    open_soundtrack: Callable[[], WindowSoundtrack]
    new_clock: "Callable[[], Clock]"
    now: Callable[[], datetime] = local_now
    voices: "Callable[[str], list[VoiceInfo]]" = _voices_here
    relay: NoticeRelay = field(default_factory=NoticeRelay)
    notices: tuple[str, ...] = ()
