# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.clocks import monotonic_s
from facetimer.resources import assets_dir
from facetimer.sound.tones import ToneSet, load_tones


@pytest.fixture(scope="session")
def assets() -> Path:
    return assets_dir()


@pytest.fixture(scope="session")
def tones(assets: Path) -> ToneSet:
    return load_tones(assets / "sounds")


@pytest.fixture
def wait_until() -> Callable[[Callable[[], bool]], None]:
    """Wait for another thread or process, at the edge where there is no virtual time."""

    def wait(condition: Callable[[], bool], timeout_s: float = 60) -> None:
        deadline = monotonic_s() + timeout_s
        while not condition():
            assert monotonic_s() < deadline, "it did not happen in time"
            time.sleep(0.005)

    return wait
