# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The real clocks: both go forward, one counts through suspend on Linux, and nobody reads others."""

import re
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

import facetimer
from facetimer.clocks import SystemClock, local_now, monotonic_ms, monotonic_ns, monotonic_s


def test_it_never_goes_back() -> None:
    clock = SystemClock()
    readings = [clock.now_ms() for _ in range(1000)]
    assert readings == sorted(readings)


@pytest.mark.skipif(sys.platform != "linux", reason="the boot clock is Linux's")
def test_on_linux_it_is_the_clock_that_counts_sleep() -> None:
    before = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    reading = SystemClock().now_ms()
    after = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    assert before <= reading <= after


def test_the_fine_clock_reads_the_same_in_every_unit() -> None:
    before = monotonic_ns()
    ms, s = monotonic_ms(), monotonic_s()
    after = monotonic_ns()
    assert before // 1_000_000 <= ms <= after // 1_000_000
    assert before / 1e9 <= s <= after / 1e9


@pytest.fixture
def own_zone() -> Iterator[pytest.MonkeyPatch]:
    """Give back the time zone of the tests afterwards, to the C library as well."""
    with pytest.MonkeyPatch.context() as changed:
        yield changed
    if sys.platform != "win32":
        time.tzset()


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows tells a program of no other zone than that of its start"
)
def test_the_wall_clock_follows_who_travels_while_it_runs(own_zone: pytest.MonkeyPatch) -> None:
    offsets = []
    for zone in ("UTC0", "JST-9", "PST8"):
        own_zone.setenv("TZ", zone)
        offsets.append(local_now().utcoffset())
    assert offsets == [timedelta(0), timedelta(hours=9), timedelta(hours=-8)]


def test_nobody_else_reads_a_monotonic_clock() -> None:
    package = Path(facetimer.__file__).parent
    reads_one = re.compile(r"\btime\.(monotonic|perf_counter|clock_gettime)|from time import")
    found = {path.name for path in package.rglob("*.py") if reads_one.search(path.read_text("utf-8"))}
    assert found == {"clocks.py"}


def test_sound_is_given_its_clock_and_reads_none_by_itself() -> None:
    room = Path(facetimer.__file__).parent / "sound"
    read_here = re.compile(r"\bmonotonic_(ns|ms|s)\(|\bdatetime\b")  # as a default of a parameter it is given
    found = [str(path) for path in room.rglob("*.py") if read_here.search(path.read_text("utf-8"))]
    assert not found
