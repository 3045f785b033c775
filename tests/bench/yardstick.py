# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What benchmarks are measured against: a fixed piece of work, timed in the same run."""

import time


def yardstick() -> float:
    """Return the seconds of processor time that one fixed piece of Python takes."""

    def once() -> float:
        began = time.process_time()
        sum(i * i for i in range(1_000_000))
        return time.process_time() - began

    return min(once() for _ in range(5))
