# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where sound begins in what an ear was given."""

import numpy as np

from facetimer.sound.pcm import RATE_HZ


def onsets_ms(pcm: bytes) -> list[float]:
    """Where sound begins after at least 40 ms of silence."""
    loud = np.flatnonzero(np.abs(np.frombuffer(pcm, np.int16).reshape(-1, 2)).max(axis=1) > 60)
    begins = np.concatenate([loud[:1], loud[1:][np.diff(loud) > 1_764]])
    return [float(x) / RATE_HZ * 1_000 for x in begins]
