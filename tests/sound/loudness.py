# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Loudness after ITU-R BS.1770-4, one channel, in the time domain: not the way the tones are made."""

import numpy as np
from numpy.typing import NDArray

# The published coefficients for 48 kHz; the sound is taken to that rate first.
_HEAD = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_LOW_CUT = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def loudest_lufs(sound: NDArray[np.float64]) -> float:
    """Return the loudest 400 ms of `sound` (-1..1, 44.1 kHz)."""
    quiet = np.zeros(int(0.4 * 44_100))
    padded = np.concatenate([quiet, sound, quiet])
    times = np.arange(int(len(padded) * 48_000 / 44_100)) / 48_000
    weighted = np.interp(times, np.arange(len(padded)) / 44_100, padded)
    for b, a in (_HEAD, _LOW_CUT):
        weighted = _filtered(weighted, b, a)
    window = int(0.4 * 48_000)
    energy = np.concatenate([[0.0], np.cumsum(weighted**2)])
    return float(-0.691 + 10 * np.log10((energy[window:] - energy[:-window]).max() / window))


def _filtered(
    x: NDArray[np.float64], b: tuple[float, float, float], a: tuple[float, float, float]
) -> NDArray[np.float64]:
    out = []
    x1 = x2 = y1 = y2 = 0.0
    for x0 in x.tolist():
        y0 = b[0] * x0 + b[1] * x1 + b[2] * x2 - a[1] * y1 - a[2] * y2
        out.append(y0)
        x2, x1, y2, y1 = x1, x0, y1, y0
    return np.array(out)
