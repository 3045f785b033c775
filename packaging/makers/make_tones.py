# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Make assets/sounds/*.wav: soft struck sounds, all computed here, nothing sampled.

Run it as `python packaging/makers/make_tones.py [FOLDER]`; the same numbers give the same bytes. Needs numpy (a
tool of development; the app reads the files and computes nothing).

A struck sound is four partials of one note that die away, the higher the faster. Levels are set by the loudest
400 ms after the weighting of ITU-R BS.1770-4, one channel: calls to -20, what comes often to -26.
"""

import sys
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 44_100
PARTIALS = ((1.0, 1.0), (2.0, 0.38), (3.0, 0.16), (4.2, 0.06))
"""Multiple of the note and strength: a small bell. 4.2 instead of 4 keeps it from sounding like an organ."""
CALL_LUFS = -20.0
OFTEN_LUFS = -26.0
PEAK = 10 ** (-3 / 20)
MEASURED_FRAMES = int(0.4 * RATE_HZ)

Wave = NDArray[np.float64]

C5, D5, E5, F5, G5, A5 = 523.25, 587.33, 659.26, 698.46, 783.99, 880.0
C6, D6, E6 = 1046.5, 1174.66, 1318.51


def struck(note_hz: float, length_s: float, decay_s: float, attack_s: float = 0.008) -> Wave:
    """Return one note; `decay_s` is the time in which it falls to 1/e."""
    t = np.arange(int(length_s * RATE_HZ)) / RATE_HZ
    sound = np.zeros_like(t)
    for multiple, strength in PARTIALS:
        if note_hz * multiple < 5_000:
            sound += strength * np.sin(2 * np.pi * note_hz * multiple * t) * np.exp(-t / decay_s * multiple**0.8)
    return shaped(sound, attack_s, 0.03)


def swell(start_hz: float, end_hz: float, length_s: float) -> Wave:
    """Return a soft glide without a strike, for breathing."""
    t = np.arange(int(length_s * RATE_HZ)) / RATE_HZ
    pitch = start_hz * (end_hz / start_hz) ** (t / length_s)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE_HZ
    return (np.sin(phase) + 0.2 * np.sin(2 * phase)) * np.sin(np.pi * t / length_s) ** 2


def shaped(sound: Wave, attack_s: float, release_s: float) -> Wave:
    """Return `sound` with rounded ends: its first and last samples are 0."""
    result = sound.copy()
    rise, fall = int(attack_s * RATE_HZ), min(int(release_s * RATE_HZ), len(sound))
    result[:rise] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)
    result[-fall:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, fall + 1) / fall)
    return result


def phrase(notes: Sequence[tuple[float, Wave]], length_s: float) -> Wave:
    """Return the notes laid over one another, each from its start in seconds, cut softly at `length_s`."""
    whole = np.zeros(int(length_s * RATE_HZ))
    for start_s, note in notes:
        at = int(start_s * RATE_HZ)
        end = min(at + len(note), len(whole))
        whole[at:end] += note[: end - at]
    return shaped(whole, 0.001, 0.06)


def loudness(sound: Wave) -> float:
    """Return the loudest 400 ms in LUFS, one channel; a shorter sound is measured with silence around it."""
    weighted = k_weighted(np.concatenate([np.zeros(MEASURED_FRAMES), sound, np.zeros(MEASURED_FRAMES)]))
    energy = np.concatenate([[0.0], np.cumsum(weighted**2)])
    loudest = (energy[MEASURED_FRAMES:] - energy[:-MEASURED_FRAMES]).max() / MEASURED_FRAMES
    return float(-0.691 + 10 * np.log10(loudest))


def k_weighted(sound: Wave) -> Wave:
    """Return `sound` through the two filters of BS.1770, as a gain per frequency."""
    size = 1 << (len(sound) - 1).bit_length()
    angle = 2 * np.pi * np.fft.rfftfreq(size)
    z = np.cos(angle) - 1j * np.sin(angle)  # Wine 8 has no `cexp`, and the tests of the tones run there as well
    response = np.ones_like(z)
    for b, a in (_head_filter(), _low_cut_filter()):
        response *= (b[0] + b[1] * z + b[2] * z**2) / (1 + a[1] * z + a[2] * z**2)
    return np.fft.irfft(np.fft.rfft(sound, size) * response, size)[: len(sound)]


def _head_filter() -> tuple[Sequence[float], Sequence[float]]:
    k = np.tan(np.pi * 1681.974450955533 / RATE_HZ)
    q, high, middle = (
        0.7071752369554196,
        10 ** (3.999843853973347 / 20),
        (10 ** (3.999843853973347 / 20)) ** 0.4996667741545416,
    )
    norm = 1 + k / q + k * k
    b = ((high + middle * k / q + k * k) / norm, 2 * (k * k - high) / norm, (high - middle * k / q + k * k) / norm)
    return b, (1.0, 2 * (k * k - 1) / norm, (1 - k / q + k * k) / norm)


def _low_cut_filter() -> tuple[Sequence[float], Sequence[float]]:
    k = np.tan(np.pi * 38.13547087602444 / RATE_HZ)
    q = 0.5003270373238773
    norm = 1 + k / q + k * k
    return (1.0, -2.0, 1.0), (1.0, 2 * (k * k - 1) / norm, (1 - k / q + k * k) / norm)


def tones() -> dict[str, tuple[Wave, float]]:
    """Return every tone with the loudness it is set to."""
    return {
        "intro": (phrase([(0, struck(C5, 0.3, 0.12)), (0.2, struck(C5, 0.35, 0.12))], 0.55), CALL_LUFS),
        "start": (phrase([(0, struck(G5, 0.5, 0.16)), (0.17, struck(C6, 0.68, 0.22))], 0.8), CALL_LUFS),
        "release": (phrase([(0, struck(C6, 0.5, 0.16)), (0.17, struck(G5, 0.68, 0.24))], 0.8), CALL_LUFS),
        "half": (phrase([(0, struck(E6, 0.46, 0.16))], 0.44), CALL_LUFS),
        "side-left": (
            phrase(
                [(0, struck(F5, 0.3, 0.12)), (0.13, struck(F5, 0.3, 0.12)), (0.42, struck(D5, 0.4, 0.16))], 0.8
            ),
            CALL_LUFS,
        ),
        "side-right": (
            phrase(
                [(0, struck(D6, 0.3, 0.12)), (0.13, struck(D6, 0.3, 0.12)), (0.42, struck(E6, 0.4, 0.16))], 0.8
            ),
            CALL_LUFS,
        ),
        "set-done": (
            phrase(
                [(0, struck(C5, 0.95, 0.25)), (0.03, struck(E5, 0.9, 0.25)), (0.06, struck(G5, 0.9, 0.25))], 0.95
            ),
            CALL_LUFS,
        ),
        "end": (
            phrase(
                [
                    (0, struck(C5, 1.0, 0.3)),
                    (0.28, struck(E5, 1.0, 0.3)),
                    (0.56, struck(G5, 1.2, 0.4)),
                    (1.0, struck(C6, 1.5, 0.45)),
                ],
                2.5,
            ),
            CALL_LUFS,
        ),
        "pulse": (struck(A5, 0.09, 0.045, 0.005), OFTEN_LUFS),
        "last": (struck(C6, 0.14, 0.05, 0.005), OFTEN_LUFS),
        "stroke": (
            phrase([(0, struck(E5, 0.08, 0.04, 0.005)), (0.06, struck(A5, 0.1, 0.05, 0.005))], 0.17),
            OFTEN_LUFS,
        ),
        "return": (phrase([(0, struck(D5, 0.16, 0.05, 0.005))], 0.16), OFTEN_LUFS),
        "breath-in": (swell(C5, G5, 3.4), OFTEN_LUFS),
        "breath-out": (swell(G5, C5, 3.8), OFTEN_LUFS),
    }


def main(folder: Path) -> None:
    """Write every tone into `folder` and print what was measured."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (sound, target) in tones().items():
        level = 10 ** ((target - loudness(sound)) / 20)
        highest = float(np.abs(sound).max() * level)
        if highest > PEAK:
            raise SystemExit(f"{name}: a peak of {20 * np.log10(highest):.1f} dBFS is above -3")
        samples = np.round(sound * level * 32_767).astype("<i2")
        samples[0] = samples[-1] = 0
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(samples.tobytes())
        print(
            f"{name:11} {len(sound) * 1000 / RATE_HZ:6.0f} ms  {target:5.1f} LUFS  "
            f"peak {20 * np.log10(highest):5.1f} dBFS"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "assets" / "sounds")
