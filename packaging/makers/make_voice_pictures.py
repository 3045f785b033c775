# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Measure and draw what each voice of this computer says: six phrases as they are rendered for a session.

Run it as `python packaging/makers/make_voice_pictures.py [--folder FOLDER] [VOICE ...]`; without names it takes
every voice that is here. It writes voices-NAME.png, by default into docs/pictures, and prints the table of
docs/sound.md. Needs the development tools (numpy, PySide6), and the voices that are to be measured.
"""

import argparse
import re
import threading
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from make_sound_pictures import COOL, FAINT, HIGHEST_HZ, HOP, INK, PAPER, heat, spectrogram
from make_tones import loudness
from msgspec import Struct
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QPen

from facetimer.sound.pcm import RATE_HZ
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.render.speech import Speech
from facetimer.sound.render.track import Palette, render
from facetimer.sound.voices import find_voice, list_voices
from facetimer.sound.voices.languages import ENGLISH, variant_of
from facetimer.sound.voices.port import Manner, Voice

PHRASES = (
    "Ten.",
    "Release.",
    "Feather light.",
    "Halfway.",
    "All done.",
    "Your left side first, with your right hand.",
)
"""A second that is counted, short calls, a soft beginning, and one of the longest."""
PLANNED_MS = 500
HEARD_DB = -40.0
LONGEST_MS = 3_000
WAITED_S = 120.0
Wave = NDArray[np.float64]


class Said(Struct, frozen=True):
    """One phrase as it is rendered.

    Attributes:
        wave: the left channel of the leg, -1 to 1.
        onset_ms: from the planned start to the first sample above `HEARD_DB` of full scale.
        lufs: its loudest 400 ms, one channel.
        ms: how long the phrase is.
    """

    wave: Wave
    onset_ms: float
    lufs: float
    ms: int


def said_by(voice: Voice) -> Mapping[str, Said]:
    """Return every phrase as `voice` says it in a session."""
    news = threading.Event()
    manner = Manner(variant_of(voice, voice.name, ENGLISH) or "")
    with closing(Speech(voice, manner, cache=None, recorded=None, on_news=news.set)) as speech:
        speech.ask(PHRASES)
        while any(speech.is_coming(phrase) for phrase in PHRASES):
            news.wait(WAITED_S)
            news.clear()
        if speech.notice:
            raise SystemExit(f"{voice.name}: {speech.notice}")
        return {phrase: _measured(speech, phrase) for phrase in PHRASES}


def _measured(speech: Speech, phrase: str) -> Said:
    length = speech.phrase_ms(phrase)
    assert length is not None, phrase
    ends_ms = PLANNED_MS + length
    cue = Cue(PLANNED_MS, ends_ms, CueKind.SPEECH, None, phrase)

    pcm = render([cue], Palette({}, speech.samples), 0, ends_ms)
    wave = np.frombuffer(pcm, np.int16)[::2].astype(float) / 32_768
    first = np.flatnonzero(np.abs(wave) > 10 ** (HEARD_DB / 20))[0]
    return Said(wave, float(first) * 1000 / RATE_HZ - PLANNED_MS, loudness(wave), length)


def row(name: str, said: Mapping[str, Said]) -> str:
    """Return the line of the table for one voice."""
    onsets, levels = [each.onset_ms for each in said.values()], [each.lufs for each in said.values()]
    lengths = [f"{said[phrase].ms / 1000:.2f}" for phrase in (PHRASES[0], PHRASES[-1])]
    return (
        f"| `{name}` | {min(onsets):.0f} to {max(onsets):.0f} | {min(levels):.1f} to {max(levels):.1f} "
        f"| {lengths[0]} / {lengths[1]} |"
    )


def draw(name: str, said: Mapping[str, Said], file: Path) -> None:
    """Draw level and spectrogram of each phrase, from its planned start on."""
    across, box_w, box_h, margin = 3, 366, 176, 20
    image = QImage(across * box_w + margin, len(PHRASES) // across * box_h + 44, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setPen(INK)
    painter.setFont(QFont("DejaVu Sans", 12))
    painter.drawText(margin, 28, f"{name}: wave and 0 to {HIGHEST_HZ // 1000} kHz, from the planned start on")
    painter.setFont(QFont("DejaVu Sans", 8))
    for index, (phrase, each) in enumerate(said.items()):
        place = QRectF(margin + index % across * box_w, 44 + index // across * box_h, box_w - margin, box_h - 16)
        _draw_phrase(painter, phrase, each, place)
    painter.end()
    image.save(str(file))


def _draw_phrase(painter: QPainter, phrase: str, said: Said, place: QRectF) -> None:
    count = LONGEST_MS * RATE_HZ // 1000
    wave = np.resize(np.pad(said.wave[PLANNED_MS * RATE_HZ // 1000 :], (0, count)), count)
    painter.setPen(INK)
    figures = f"+{said.onset_ms:.0f} ms   {said.lufs:.1f} LUFS   {said.ms} ms"
    painter.drawText(QPointF(place.left(), place.top() + 9), phrase)
    painter.drawText(QPointF(place.left(), place.top() + 22), figures)
    level = QRectF(place.left(), place.top() + 27, place.width(), 44)
    columns = np.abs(wave[: count // 345 * 345].reshape(345, -1)).max(axis=1)
    painter.setPen(COOL)
    for x, height in enumerate(columns.tolist()):
        at = level.left() + x * level.width() / 345
        painter.drawLine(QLineF(at, level.center().y() - 22 * height, at, level.center().y() + 22 * height))
    below = QRectF(place.left(), level.bottom() + 4, place.width(), place.bottom() - level.bottom() - 8)
    painter.drawImage(below, heat(spectrogram(wave, count // HOP)))
    for box in (level, below):
        painter.setPen(QPen(FAINT, 1))
        painter.drawRect(box)
    painter.setPen(QPen(FAINT, 1, Qt.PenStyle.DotLine))
    for second in range(1, LONGEST_MS // 1000):
        x = level.left() + second * 1000 * level.width() / LONGEST_MS
        painter.drawLine(QLineF(x, level.top(), x, below.bottom()))


def main(names: Sequence[str], folder: Path) -> None:
    """Measure and draw `names`, or every voice that is here."""
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    print(
        "| voice | begins, ms after the plan | loudest 400 ms, LUFS | “Ten.” / the longest, s |\n|---|---|---|---|"
    )
    for name in names or [each.name for each in list_voices() if each.usable]:
        voice = find_voice(name)
        if voice is None:
            raise SystemExit(f"{name} is not here")
        said = said_by(voice)
        short = re.sub(r".*[/\\]|\.onnx$", "", name)
        print(row(short, said), flush=True)
        draw(short, said, folder / f"voices-{short}.png")
    del application


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(__file__).resolve().parents[2] / "docs" / "pictures")
    parser.add_argument("names", nargs="*", metavar="VOICE")
    given = parser.parse_args()
    main(given.names, given.folder)
