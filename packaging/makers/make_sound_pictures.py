# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Draw docs/pictures/sound-*.png: every tone as a spectrogram with its level, and the first minute of a session.

Run it as `python packaging/makers/make_sound_pictures.py [FOLDER]`. Needs the development tools (numpy, PySide6).
"""

import os
import sys
from pathlib import Path

import numpy as np
from make_tones import loudness
from numpy.typing import NDArray

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind, compile_timeline
from facetimer.sound.pcm import RATE_HZ
from facetimer.sound.plan.cues import Cue, CueKind
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.render.track import Palette, render
from facetimer.sound.tones import Tone, load_tones

INK, FAINT, PAPER = QColor("#23303a"), QColor("#b9c3ca"), QColor("#fbfaf7")
WARM, COOL, BED = QColor("#c2603c"), QColor("#2f6f8f"), QColor("#9aa9a0")
HIGHEST_HZ = 4_000
WINDOW = 2_048
HOP = 256
FLOOR_DB = -70
SHOWN_MS = 60_000


def spectrogram(samples: NDArray[np.float64], columns: int) -> NDArray[np.float64]:
    """Return decibels below the loudest, (frequencies, columns)."""
    padded = np.concatenate([np.zeros(WINDOW // 2), samples, np.zeros(WINDOW + HOP * columns)])
    shape = np.hanning(WINDOW)
    lines = [np.abs(np.fft.rfft(padded[i * HOP : i * HOP + WINDOW] * shape)) for i in range(columns)]
    power = np.array(lines).T[: HIGHEST_HZ * WINDOW // RATE_HZ]
    return 20 * np.log10(np.maximum(power / (power.max() or 1), 1e-6))


def heat(decibels: NDArray[np.float64]) -> QImage:
    """Return a picture of a spectrogram, low notes at the bottom."""
    share = np.clip(1 - decibels / FLOOR_DB, 0, 1)[::-1]
    paper, ink = np.array([251, 250, 247]), np.array([30, 60, 90])
    middle = np.array([226, 140, 90])
    low = paper + (middle - paper) * np.minimum(1, share * 2)[..., None]
    colours = low + (ink - middle) * np.maximum(0, share * 2 - 1)[..., None]
    data = np.ascontiguousarray(colours.astype(np.uint8))
    height, width, _ = data.shape
    return QImage(data.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def draw_tones(folder: Path) -> None:
    """Draw one box per tone."""
    tones = load_tones(assets_dir() / "sounds")
    across, box_w, box_h, margin = 4, 330, 230, 24
    down = -(-len(Tone) // across)
    image = QImage(across * box_w + margin, down * box_h + 60, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setFont(QFont("DejaVu Sans", 15))
    painter.setPen(INK)
    painter.drawText(margin, 36, "The tones: 0 to 4 kHz from bottom to top, 70 dB from paper to dark")
    painter.setFont(QFont("DejaVu Sans", 10))
    for index, tone in enumerate(Tone):
        samples = np.array(tones.samples[tone], float) / 32_767
        left, top = margin + index % across * box_w, 60 + index // across * box_h
        columns = int(len(samples) / HOP) + 4
        place = QRectF(left, top + 22, box_w - margin, box_h - 62)
        painter.drawImage(place, heat(spectrogram(samples, columns)))
        painter.setPen(FAINT)
        painter.drawRect(place)
        for hz in (500, 2_500):
            y = place.bottom() - place.height() * hz / HIGHEST_HZ
            painter.setPen(QPen(COOL, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        painter.setPen(INK)
        peak_db = 20 * np.log10(np.abs(samples).max())
        painter.drawText(left, top + 16, tone.value)
        figures = f"{len(samples) / RATE_HZ:.2f} s   {loudness(samples):.1f} LUFS   peak {peak_db:.1f} dBFS"
        painter.drawText(QPointF(left, place.bottom() + 18), figures)
    painter.end()
    image.save(str(folder / "sound-tones.png"))


def draw_session(folder: Path) -> None:
    """Draw the first minute of The Five Basics: phases, words, tones and the level that results."""
    everything = load_catalogue(assets_dir() / "library")
    timeline = compile_timeline(everything.routines["five-basics"], everything.exercises)
    tones = load_tones(assets_dir() / "sounds")
    plan = plan_cues(timeline, tones.lengths_ms, phrase_ms=lambda text: 250 + 66 * len(text))
    pcm = render(plan.overlapping(0, SHOWN_MS), Palette(tones.samples), 0, SHOWN_MS)
    left_channel = np.frombuffer(pcm, np.int16)[::2].astype(float) / 32_767
    width, row_ms, row_h, margin = 1_500, SHOWN_MS // 4, 190, 24
    image = QImage(width, 4 * row_h + 60, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(QFont("DejaVu Sans", 15))
    painter.setPen(INK)
    painter.drawText(margin, 36, "The first minute of The Five Basics: phases, words, tones, level in dBFS")
    painter.setFont(QFont("DejaVu Sans", 9))
    for row in range(4):
        begins, top = row * row_ms, 60 + row * row_h
        scale = (width - 2 * margin) / row_ms

        def x(ms: float, begins: int = begins, scale: float = scale) -> float:
            return margin + (ms - begins) * scale

        for segment in timeline.segments:
            if segment.start_ms < begins + row_ms and segment.end_ms > begins:
                box = QRectF(x(max(begins, segment.start_ms)), top, 0, 18)
                box.setRight(x(min(begins + row_ms, segment.end_ms)))
                held = segment.kind is SegmentKind.HOLD
                painter.fillRect(box, QColor("#efd9cc") if held else QColor("#e9ecec"))
                painter.setPen(INK)
                painter.drawText(box.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, segment.kind.value)
        for cue in plan.overlapping(begins, begins + row_ms):
            draw_cue(painter, cue, x(cue.start_ms), x(cue.end_ms), top + 24)
        draw_level(painter, left_channel, begins, row_ms, QRectF(margin, top + 92, width - 2 * margin, 76))
    painter.end()
    image.save(str(folder / "sound-session.png"))


def draw_cue(painter: QPainter, cue: Cue, left: float, right: float, top: float) -> None:
    """Draw a cue in its lane: words above, tones below."""
    if cue.kind is CueKind.SPEECH:
        box = QRectF(left, top, right - left, 24)
        painter.fillRect(box, QColor("#d6e4ea"))
        painter.setPen(INK)
        painter.drawText(box.adjusted(3, 0, 400, 0), Qt.AlignmentFlag.AlignVCenter, cue.text)
        return
    colour = BED if cue.is_bed else WARM
    painter.fillRect(QRectF(left, top + 28, max(3.0, right - left), 12), colour)
    if not cue.is_bed:
        painter.setPen(WARM)
        painter.drawText(QPointF(left, top + 54), cue.kind.value)


def draw_level(painter: QPainter, samples: NDArray[np.float64], begins: int, row_ms: int, place: QRectF) -> None:
    """Draw the level of each 10 ms between -60 and 0 dBFS."""
    step = RATE_HZ // 100
    part = samples[begins * RATE_HZ // 1000 : (begins + row_ms) * RATE_HZ // 1000]
    level = 20 * np.log10(np.maximum(np.abs(part[: len(part) // step * step].reshape(-1, step)).max(axis=1), 1e-3))
    points = QPolygonF()
    for index, decibels in enumerate(level.tolist()):
        y = place.bottom() - place.height() * (decibels + 60) / 60
        points.append(QPointF(place.left() + place.width() * index / len(level), y))
    for decibels in (0, -20, -40, -60):
        y = place.bottom() - place.height() * (decibels + 60) / 60
        painter.setPen(QPen(FAINT, 1))
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        painter.drawText(QPointF(place.left() - 22, y + 4), str(decibels))
    painter.setPen(QPen(COOL, 1.2))
    painter.drawPolyline(points)


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "docs" / "pictures"
    where.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    draw_tones(where)
    draw_session(where)
