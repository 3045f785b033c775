# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can be said: asks a voice for phrases ahead of time and keeps them by all that shapes them.

It owns the cache and a thread that renders what was asked for. It must not know when a phrase is said. A voice
that fails or hangs is given up after two phrases, with a sentence; nobody ever waits for it.
"""

import hashlib
import re
import threading
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from facetimer.clocks import monotonic_s
from facetimer.sound.pcm import (
    PEAK_CEILING,
    Samples,
    WavFault,
    faded,
    frames,
    gain,
    length_ms,
    peak,
    read_wav,
    rms,
    scaled,
    write_wav,
)
from facetimer.sound.voices.port import Manner, Voice, VoiceFailed

LAYOUT = "1"
"""Part of every key: a change of how a phrase is treated makes the kept ones useless."""
SPEECH_RMS = 32_767 * gain(-21)
SILENCE_LEVEL = 32_767 * gain(-46)
TRIM_WINDOW = frames(5)
FAILURES_ALLOWED = 2
CLOSING_S = 0.3
NEWS_EVERY_S = 0.3
"""A long session has some 150 phrases; what is there is of use while the rest is rendered."""


def phrase_file_name(text: str) -> str:
    """Return the file name of a phrase: readable, and unique by its text."""
    words = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:48]
    return f"{words}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.wav"


def tidied(samples: Samples) -> Samples:
    """Return speech without the silence around it, at the common level, with no click at its ends."""
    blocks = range(0, len(samples), TRIM_WINDOW)
    loud = [i for i in blocks if peak(samples[i : i + TRIM_WINDOW]) > SILENCE_LEVEL]
    if not loud:
        return array("h")
    body = samples[max(0, loud[0] - TRIM_WINDOW) : loud[-1] + 4 * TRIM_WINDOW]
    factor = min(4.0, SPEECH_RMS / max(1.0, rms(body)), PEAK_CEILING / max(1, peak(body)))
    return faded(scaled(body, factor), TRIM_WINDOW, TRIM_WINDOW)


class Speech:
    """The phrases of one voice in one manner.

    Args:
        voice: the engine; None says nothing but what was recorded.
        manner: which of its voices, and how fast.
        cache: where phrases are kept between sessions; None keeps them in memory only.
        recorded: a folder of recordings named by `phrase_file_name`; one that is there replaces the engine's.
        on_news: called from the rendering thread when something asked for is there, or the voice was given up.
    """

    def __init__(
        self,
        voice: Voice | None,
        manner: Manner,
        *,
        cache: Path | None,
        recorded: Path | None,
        on_news: Callable[[], None],
    ) -> None:
        self._voice = voice
        self._manner = manner
        self._folder = None if cache is None or voice is None else cache / _folder_of(voice, manner)
        self._recorded = recorded
        self._on_news = on_news
        self._lengths: dict[str, int] = {}
        self._in_memory: dict[str, Samples] = {}
        self._files: dict[str, Path] = {}
        self._asked: deque[str] = deque()
        self._known: set[str] = set()
        self._coming: set[str] = set()
        self._told_s = 0.0
        self._failures = 0
        self._worker: threading.Thread | None = None
        self._lock = threading.Lock()
        self._closed = False
        self.notice: str | None = None

    @property
    def has_voice(self) -> bool:
        """Whether there is anything to say words with."""
        return self._voice is not None or (self._recorded is not None and self._recorded.is_dir())

    def is_coming(self, text: str) -> bool:
        """Whether `text` was asked for and is not rendered yet."""
        return text in self._coming

    def phrase_ms(self, text: str) -> int | None:
        """Return how long `text` takes to say; None if it cannot be said, or not yet."""
        return self._lengths.get(text)

    def samples(self, text: str) -> Samples | None:
        """Return `text` as mono samples; None if it cannot be said, or not yet."""
        kept = self._in_memory.get(text)
        if kept is not None or text not in self._files:
            return kept
        try:
            return read_wav(self._files[text])
        except WavFault:  # deleted meanwhile: the cache may be emptied at any time
            return None

    def ask(self, texts: Iterable[str]) -> None:
        """Have `texts` rendered, in this order, by a thread; those known already cost nothing."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text and text not in self._known]
            self._known.update(new)
            self._coming.update(new)
            self._asked.extend(new)
            if new and self._worker is None and not self._closed:
                self._worker = threading.Thread(target=self._render_asked, name="speech", daemon=True)
                self._worker.start()

    def give_up(self) -> None:
        """Stop after the phrase at hand, without waiting for it."""
        with self._lock:
            self._closed = True
            self._asked.clear()
            self._coming.clear()

    def close(self) -> None:
        """Stop after the phrase at hand; a voice that hangs is left to its time-out."""
        self.give_up()
        worker = self._worker
        if worker is not None and worker is not threading.current_thread():
            worker.join(timeout=CLOSING_S)

    def _render_asked(self) -> None:
        while True:
            with self._lock:
                if not self._asked:
                    self._worker = None
                    break
                text = self._asked.popleft()
            self._render(text)
            self._coming.discard(text)
            if monotonic_s() - self._told_s > NEWS_EVERY_S:
                self._tell()
        self._tell()

    def _tell(self) -> None:
        self._told_s = monotonic_s()
        if not self._closed:
            self._on_news()

    def _render(self, text: str) -> None:
        name = phrase_file_name(text)
        for folder in (self._recorded, self._folder):
            if folder is not None and self._take_file(text, folder / name):
                return
        if self._voice is None or self._failures >= FAILURES_ALLOWED:
            return
        try:
            samples = tidied(self._voice.say(text, self._manner))
        except VoiceFailed as fault:
            self._failures += 1
            if self._failures >= FAILURES_ALLOWED:
                self.notice = f"{fault} Tones and captions carry the session."
            return
        self._failures = 0
        self._keep(text, samples, name)

    def _take_file(self, text: str, path: Path) -> bool:
        if not path.is_file():
            return False
        try:
            samples = read_wav(path)
        except WavFault:  # half written, or not what it seems: as if it were not there
            return False
        if path.parent == self._recorded:
            self._in_memory[text] = samples = tidied(samples)
        else:
            self._files[text] = path
        self._lengths[text] = length_ms(samples)
        return bool(samples)

    def _keep(self, text: str, samples: Samples, name: str) -> None:
        if not samples:
            return
        if self._folder is None or not _written(self._folder / name, samples):
            self._in_memory[text] = samples
        else:
            self._files[text] = self._folder / name
        self._lengths[text] = length_ms(samples)


def _folder_of(voice: Voice, manner: Manner) -> Path:
    variant = re.sub(r"[^A-Za-z0-9_.-]+", "-", manner.variant) or "default"
    return Path(LAYOUT) / voice.name / variant / str(manner.rate_percent)


def _written(path: Path, samples: Samples) -> bool:
    """Write whole or not at all; False where the disk refuses, which must not cost the phrase."""
    half = path.with_suffix(f".{threading.get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_wav(half, samples)
        half.replace(path)
    except OSError:
        with suppress(OSError):  # the disk that refused one thing may refuse this too
            half.unlink()
        return False
    return True
