# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What loading the whole library adds to a start: `python -m pytest tests/bench/bench_library.py -s -m bench`.

A start that loads it and one that does not, in turn; processor time, which leaves out what else the machine does.
"""

import statistics
import subprocess
import sys

import pytest

from facetimer.resources import assets_dir

pytestmark = pytest.mark.bench

WITHOUT = "import json, pathlib, facetimer.session.player, facetimer.resources"
WITH = f"""{WITHOUT}
from facetimer.library.loading import load_catalogue
assert len(load_catalogue(pathlib.Path({str(assets_dir() / "library")!r})).exercises) == 77
"""
LIMIT = 2.2
"""Times as long as the start without."""
PAIRS = 9


def cost(script: str) -> float:
    """Return the processor time of one start, in seconds."""
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", script], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent: float = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent


def test_the_library_adds_little_to_a_start() -> None:
    ratio = statistics.median(cost(WITH) / cost(WITHOUT) for _ in range(PAIRS))
    print(f"\na start with the library, of one without: {ratio:.2f}")
    assert ratio <= LIMIT
