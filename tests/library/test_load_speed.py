# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Loading the whole library adds at most 40 ms to start-up, measured beside a start without it."""

import statistics
import subprocess
import sys

import pytest

from facetimer.resources import assets_dir

WITHOUT = "import json, pathlib, facetimer.session.player, facetimer.resources"
WITH = f"""{WITHOUT}
from facetimer.library.loading import load_catalogue
assert len(load_catalogue(pathlib.Path({str(assets_dir() / "library")!r})).exercises) == 77
"""
BUDGET_MS = 40


def start_ms(script: str) -> float:
    """Processor time of one start: unlike the clock on the wall it leaves out what else the machine does."""
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", script], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent: float = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000


@pytest.mark.bench
def test_the_library_costs_at_most_forty_milliseconds() -> None:
    pairs = [(start_ms(WITHOUT), start_ms(WITH)) for _ in range(9)]
    without, with_library = (statistics.median(times) for times in zip(*pairs, strict=True))
    figures = f"without {without:.0f} ms, with {with_library:.0f} ms, ratio {with_library / without:.2f}"
    assert with_library - without <= BUDGET_MS, figures
