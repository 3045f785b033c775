# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How strong a sound is, to compare it with another."""

import math
from collections.abc import Sequence


def rms(samples: Sequence[int]) -> float:
    """Return the root of the mean square; 0 for no samples."""
    return math.sqrt(sum(each * each for each in samples) / len(samples)) if samples else 0.0
