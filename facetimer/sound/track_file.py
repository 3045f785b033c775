# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The whole guided session as an audio file, with a cue sheet beside it: something to take to the mirror.

WAV needs nothing; FLAC and Ogg need the extra `facetimer[soundfile]`. The file is written beside its place and put
there whole, or not at all. It must not know about ears or devices.
"""

import threading
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from facetimer.clocks import monotonic_s
from facetimer.files import is_there, replacing
from facetimer.notices import Notice
from facetimer.outside import Unreadable, read_bytes
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import RATE_HZ
from facetimer.sound.plan.cues import CuePlan
from facetimer.sound.plan.phrases import Say
from facetimer.sound.render.track import render, whole_track_plan
from facetimer.sound.score import FindVoice, Score, SoundFolders
from facetimer.sound.speaker import Use
from facetimer.sound.voices import find_voice
from facetimer.starting import own_pip
from facetimer.translating import QT_TRANSLATE_NOOP

SUFFIXES = (".wav", ".flac", ".ogg")
WORDS_S = 60.0
"""How long all words together may take; a file is no session, it can wait, but not for ever."""
WORDS_SHARE = 0.4
"""The part of the work that the words are, for the progress shown."""
CUE_FRAMES_A_SECOND = 75
_SHEET_BYTES = 1 << 20


class TrackFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The file cannot be written; the message says why and what would help."""


class TrackFiles(Struct, frozen=True):
    """What was written.

    Attributes:
        notice: a sentence if words are missing from it; None if all were said.
    """

    audio: Path
    cue_sheet: Path
    notice: str | None


class _Sink(Protocol):
    def write(self, pcm: bytes) -> None:
        """Append stereo frames."""
        ...


def check_suffix(path: Path) -> None:
    """Make sure that `path` can be written before anything is rendered.

    Raises:
        TrackFailed: the ending is none of `SUFFIXES`, or needs soundfile, which is not installed.
    """
    if path.suffix.lower() not in SUFFIXES:
        words = QT_TRANSLATE_NOOP("Notices", "{file}: the name must end in {endings} or {last}")
        raise TrackFailed(Notice(words, file=path, endings=", ".join(SUFFIXES[:-1]), last=SUFFIXES[-1]))
    if path.suffix.lower() == ".wav":
        return
    try:
        import soundfile  # noqa: F401
    except (ImportError, OSError) as fault:  # OSError: installed, but its libsndfile is not
        ending = path.suffix.lower()
        if (pip := own_pip()) is None:
            words = QT_TRANSLATE_NOOP(
                "Notices",
                "{file}: {ending} needs soundfile, which is no part of this copy of facetimer; choose a name that "
                "ends in .wav",
            )
            raise TrackFailed(Notice(words, file=path, ending=ending)) from fault
        words = QT_TRANSLATE_NOOP(
            "Notices",
            "{file}: {ending} needs soundfile ({reason}); "
            "`{pip} install facetimer[soundfile]` brings it, or choose a name that ends in .wav",
        )
        raise TrackFailed(Notice(words, file=path, ending=ending, reason=fault, pip=pip)) from fault


def offered_suffixes() -> tuple[str, ...]:
    """Return the endings of `SUFFIXES` that can be written here, or could once what they need is installed."""
    return SUFFIXES if own_pip() is not None or find_spec("soundfile") is not None else SUFFIXES[:1]


def check_sheet(path: Path) -> None:
    """Make sure that writing `path` replaces no cue sheet beside it but its own: nobody was asked about another.

    Raises:
        TrackFailed: there is one of that name that does not name the file, or that cannot be read.
    """
    sheet = path.with_suffix(".cue")
    if not is_there(sheet):
        return
    try:
        is_its_own = f'FILE "{_quoted(path.name)}" '.encode(errors="surrogateescape") in read_bytes(
            sheet, _SHEET_BYTES
        )
    except Unreadable:
        is_its_own = False
    if not is_its_own:
        words = QT_TRANSLATE_NOOP("Notices", "{file} is there and belongs to something else; choose another name")
        raise TrackFailed(Notice(words, file=sheet))


def write_track(
    timeline: Timeline,
    path: Path,
    folders: SoundFolders,
    *,
    preferences: SoundSettings | None = None,
    on_progress: Callable[[float], None] = lambda _fraction: None,
    voices: FindVoice = find_voice,
    say: Say = str,
    now_s: Callable[[], float] = monotonic_s,
) -> TrackFiles:
    """Write the soundtrack of `timeline` to `path`, and a cue sheet with one track per exercise beside it.

    Args:
        timeline: the session.
        path: ends in .wav, .flac or .ogg; replaced if it exists.
        folders: where sounds are.
        preferences: what the person chose; volume and offset do not touch a file.
        on_progress: called with 0..1; raising from it stops the work and leaves no file.
        voices: finds the voice for a wish and a language.
        say: puts the app's own words into the person's language; the caller may be in another thread than Qt.
        now_s: a clock that never goes back, in seconds.

    Raises:
        TrackFailed: the name, the place or the disk does not allow it.
    """
    check_suffix(path)
    wishes = preferences or SoundSettings()
    news = threading.Event()
    score = Score(folders, wishes, news.set, voices, say)
    try:
        plan = _with_words(score, timeline, news, on_progress, now_s)
        cue_sheet = path.with_suffix(".cue")
        try:
            with replacing(path) as half, _opened(half, path.suffix.lower()) as sink:
                for pcm, share in _legs(score, plan, keep_awake=wishes.keep_speaker_awake):
                    sink.write(pcm)
                    on_progress(WORDS_SHARE + (1 - WORDS_SHARE) * share)
            with replacing(cue_sheet) as half:
                sheet = cue_sheet_text(timeline, path.name)
                half.write_text(sheet, encoding="utf-8", errors="surrogateescape")  # a file's name may be no UTF-8
        except OSError as fault:
            words = QT_TRANSLATE_NOOP("Notices", "{file}: cannot be written ({reason})")
            raise TrackFailed(Notice(words, file=path, reason=fault.strerror or fault)) from fault
        missing = any(cue.is_voice and not cue.audible for cue in plan.cues)
        return TrackFiles(path, cue_sheet, score.notice(Use.FILE) if missing else None)
    finally:
        score.close()


def _legs(score: Score, plan: CuePlan, *, keep_awake: bool) -> Iterator[tuple[bytes, float]]:
    """Yield the session in pieces, each with the part of it that is then done."""
    for start, end in whole_track_plan(plan):
        cues = plan.overlapping(start, end)
        yield render(cues, score.palette, start, end, keep_awake=keep_awake), end / plan.total_ms


def cue_sheet_text(timeline: Timeline, file_name: str) -> str:
    """Return a cue sheet: one track per exercise, each from the words that announce it."""
    lines = [f'TITLE "{_quoted(timeline.routine.name)}"', f'FILE "{_quoted(file_name)}" WAVE']
    for number, step in enumerate(timeline.steps, start=1):
        starts_at = timeline.steps[number - 2].end_ms if number > 1 else 0
        lines += [
            f"  TRACK {number:02} AUDIO",
            f'    TITLE "{_quoted(step.exercise.name)}"',
            f"    INDEX 01 {_cue_time(starts_at)}",
        ]
    return "\n".join(lines) + "\n"


def _with_words(
    score: Score,
    timeline: Timeline,
    news: threading.Event,
    on_progress: Callable[[float], None],
    now_s: Callable[[], float],
) -> CuePlan:
    """Return the plan once every word it asks for has been rendered or given up."""
    until = now_s() + WORDS_S
    while True:
        news.clear()
        plan = score.plan(timeline)
        words = [cue for cue in plan.cues if cue.is_voice]
        coming = [cue for cue in words if not cue.audible and score.is_coming(cue.text)]
        if (not coming and not news.is_set()) or now_s() > until:
            return plan
        on_progress(WORDS_SHARE * (1 - len(coming) / max(1, len(words))))
        news.wait(until - now_s())


@contextmanager
def _opened(path: Path, suffix: str) -> Iterator[_Sink]:
    if suffix == ".wav":
        with path.open("wb") as raw, wave.open(raw, "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            yield _WavSink(file)
        return
    import soundfile

    form = {".flac": "FLAC", ".ogg": "OGG"}[suffix]
    try:
        with soundfile.SoundFile(str(path), "w", RATE_HZ, 2, format=form) as compressed:
            yield _SoundfileSink(compressed)
    except soundfile.SoundFileError as fault:
        _ask_the_system(path)  # libsndfile knows of a full disk only that it is an error of the system
        raise OSError(str(fault)) from fault


def _ask_the_system(path: Path) -> None:
    """Write a block behind what is there, so that the system says why, if it is the disk.

    Raises:
        OSError: nothing can be written there.
    """
    with path.open("ab") as file:
        file.write(bytes(_BLOCK_BYTES))


_BLOCK_BYTES = 1 << 16
_PIECE_BYTES = 4 * 16_384
"""Of 16-bit stereo: a third of a second."""


class _WavSink(Struct, frozen=True):
    file: wave.Wave_write

    def write(self, pcm: bytes) -> None:
        self.file.writeframes(pcm)


class _Compressed(Protocol):
    def buffer_write(self, data: bytes, dtype: str) -> None:
        """Append frames."""
        ...


class _SoundfileSink(Struct, frozen=True):
    file: _Compressed

    def write(self, pcm: bytes) -> None:
        """Append frames, in pieces.

        WORKAROUND(https://github.com/libsndfile/libsndfile/issues/1095): the encoder of Ogg Vorbis lays the whole
        of its first piece on the stack, which has 1 or 2 MB on Windows; more ends the program without a word.
        """
        for at in range(0, len(pcm), _PIECE_BYTES):
            self.file.buffer_write(pcm[at : at + _PIECE_BYTES], dtype="int16")


def _quoted(text: str) -> str:
    return text.replace('"', "'")


def _cue_time(ms: int) -> str:
    whole, rest = divmod(ms, 1_000)
    return f"{whole // 60:02}:{whole % 60:02}:{rest * CUE_FRAMES_A_SECOND // 1_000:02}"
