# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can be said: asks a voice for phrases ahead of time and keeps them by all that shapes them.

It owns a thread that renders what was asked for. It must not know when a phrase is said. A voice that fails or
hangs is given up after two phrases, with a sentence; nobody ever waits for it. Where the disk has no room for a
voice to work in, that is told once and tried again until there is. What a pack has said already is there at once.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from facetimer.clocks import monotonic_s
from facetimer.notices import said_by
from facetimer.sound.pcm import Samples, length_ms
from facetimer.sound.render.phrase_cache import PhraseCache
from facetimer.sound.sound_files import SoundFault, read_wav
from facetimer.sound.tidying import tidied
from facetimer.sound.voices.phrase_names import phrase_file_name
from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import KnowsItsWords, Manner, NoRoom, Voice, VoiceFailed

FAILURES_ALLOWED = 2
CLOSING_S = 0.3
NEWS_EVERY_S = 0.3
"""A long session has some 150 phrases; what is there is of use while the rest is rendered."""
RETRY_S = 5.0
"""How often room on the disk is looked for."""


class Speech:
    """The phrases of one voice in one manner.

    Args:
        voice: the engine; None says nothing.
        manner: which of its voices, and how fast.
        cache: keeps phrases between sessions; None keeps them in memory only.
        on_news: called from the rendering thread when something asked for is there, or the voice was given up.
        failures_allowed: after so many in a row it is.
        retry_s: after a disk without room, how long until it is tried again, in seconds.
        now_s: a clock that never goes back, in seconds.
    """

    def __init__(
        self,
        voice: Voice | None,
        manner: Manner,
        *,
        cache: PhraseCache | None,
        on_news: Callable[[], None],
        failures_allowed: int = FAILURES_ALLOWED,
        retry_s: float = RETRY_S,
        now_s: Callable[[], float] = monotonic_s,
    ) -> None:
        self._voice = voice
        self._manner = manner
        self._cache = cache
        self._retry_s = retry_s
        self._now_s = now_s
        self._pack = voice if isinstance(voice, PhrasePack) else None
        self._knows: KnowsItsWords | None = voice if isinstance(voice, KnowsItsWords) else None
        self._on_news = on_news
        self._lengths: dict[str, int] = {}
        self._in_memory: dict[str, Samples] = {}
        self._files: dict[str, Path] = {}
        self._asked: deque[str] = deque()
        self._known: set[str] = set()
        self._coming: set[str] = set()
        self._told_s = 0.0
        self._failures, self._failures_allowed = 0, failures_allowed
        self._worker: threading.Thread | None = None
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._lacks_room = False
        self.notice: str | None = None
        self.fault: str | None = None

    @property
    def has_voice(self) -> bool:
        """Whether there is anything to say words with."""
        return self._voice is not None

    @property
    def gave_up(self) -> bool:
        """Whether a voice that can say any text has failed too often to be asked again; `fault` tells why."""
        return self._knows is None and self._failures >= self._failures_allowed

    def is_coming(self, text: str) -> bool:
        """Whether `text` was asked for and is being rendered, or waits for it."""
        return text in self._coming and not self._lacks_room

    def phrase_ms(self, text: str) -> int | None:
        """Return how long `text` takes to say; None if it cannot be said, or not yet."""
        length = None if self._pack is None else self._pack.length_ms(text, self._manner)
        return self._lengths.get(text) if length is None else length

    def lacks(self, text: str) -> bool:
        """Whether `text` can never be said: the voice says certain words alone, and this is none of them."""
        if self._knows is None or (self._pack is not None and self._pack.parts_of(text)):
            return False
        return not self._knows.can_say(text) or self._failures >= self._failures_allowed

    def samples(self, text: str) -> Samples | None:
        """Return `text` as mono samples; None if it cannot be said, or not yet."""
        kept = self._in_memory.get(text) or self._on_disk(text)
        return self._from_pack(self._pack, text) if kept is None and self._pack is not None else kept

    def _on_disk(self, text: str) -> Samples | None:
        if text not in self._files:
            return None
        try:
            return read_wav(self._files[text])
        except SoundFault:  # deleted meanwhile: the cache may be emptied at any time
            return None

    def ask(self, texts: Iterable[str]) -> None:
        """Have `texts` rendered, in this order, by a thread; those known already cost nothing."""
        with self._lock:
            asked = [text for text in dict.fromkeys(texts) if self._is_to_render(text)]
            new = [text for text in asked if not self.lacks(text)]
            self._known.update(new)
            self._coming.update(new)
            self._asked.extend(new)
            if new and self._worker is None and not self._closing.is_set():
                self._worker = threading.Thread(target=self._render_asked, name="speech", daemon=True)
                self._worker.start()

    def _is_to_render(self, text: str) -> bool:
        """Whether `text` is neither there nor asked for; what a pack has is there at once, at any speed."""
        if not text or text in self._known:
            return False
        return self._pack is None or not self._pack.parts_of(text)

    def give_up(self) -> None:
        """Stop after the phrase at hand, without waiting for it."""
        with self._lock:
            self._closing.set()
            self._asked.clear()
            self._coming.clear()

    def close(self) -> None:
        """Stop after the phrase at hand; a voice that hangs is left to its time-out."""
        self.give_up()
        worker = self._worker
        if worker is not None and worker is not threading.current_thread():
            worker.join(timeout=CLOSING_S)

    def _render_asked(self) -> None:
        done: set[str] = set()
        try:
            while (text := self._next()) is not None:
                self._render(text)
                done.add(text)
                if self._now_s() - self._told_s > NEWS_EVERY_S:
                    self._tell(done)
            self._tell(done)
            if self._cache is not None:
                self._cache.tidy()
        finally:  # also after a fault of our own, so that no caller waits for words that never come
            with self._lock:
                self._worker = None
                self._known.difference_update(self._asked)
                self._asked.clear()
                done = set(self._coming)
            self._tell(done)

    def _from_pack(self, pack: PhrasePack, text: str) -> Samples | None:
        try:
            return pack.say(text, self._manner) if pack.parts_of(text) else None
        except VoiceFailed as fault:
            self.notice = said_by(fault)
            return None

    def _next(self) -> str | None:
        with self._lock:
            return self._asked.popleft() if self._asked else None

    def _tell(self, done: set[str]) -> None:
        """Tell that `done` is rendered, and only then count it as no longer coming.

        Who sees that nothing is coming has then been told of all of it, and plans again.
        """
        self._told_s = self._now_s()
        if not self._closing.is_set():
            self._on_news()
        self._coming -= done
        done.clear()

    def _render(self, text: str) -> None:
        name = phrase_file_name(text)
        if self._voice is None:
            return
        place = None if self._cache is None else self._cache.place(self._voice, self._manner, name)
        if place is not None and self._take_kept(text, place):
            return
        samples = self._said(self._voice, text)
        if not samples:
            return
        if self._cache is None or place is None or not self._cache.keep(place, samples):
            self._in_memory[text] = samples
        else:
            self._files[text] = place
        self._lengths[text] = length_ms(samples)

    def _said(self, voice: Voice, text: str) -> Samples | None:
        """Return what the voice says, as soon as there is room for it to work in; None if it cannot say it."""
        while self._failures < self._failures_allowed and not self._closing.is_set():
            try:
                samples = voice.say(text, self._manner)
                samples = samples if voice is self._pack else tidied(samples)
            except NoRoom as fault:
                self._wait_for_room(said_by(fault))
            except VoiceFailed as fault:
                self._failures += 1
                if self._failures >= self._failures_allowed:
                    self.fault = self.notice = said_by(fault)
                return None
            else:
                self._failures = 0
                if self._lacks_room:
                    self._lacks_room, self.notice = False, None
                return samples
        return None

    def _wait_for_room(self, sentence: str) -> None:
        if not self._lacks_room:
            self._lacks_room, self.notice = True, sentence
            self._tell(set())
        self._closing.wait(self._retry_s)

    def _take_kept(self, text: str, place: Path) -> bool:
        samples = None if self._cache is None else self._cache.find(place)
        if not samples:
            return False
        self._files[text] = place
        self._lengths[text] = length_ms(samples)
        return True
