# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facetimer.clocks import monotonic_s
from facetimer.resources import assets_dir
from facetimer.settings import SoundSettings
from facetimer.sound.score import SoundFolders
from facetimer.sound.soundtrack import RenderedSoundtrack
from facetimer.sound.tones import ToneSet, load_tones
from tests.sound.clock import Clock
from tests.sound.ear.ears import Ears


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


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make(assets: Path, ears: Ears, clock: Clock) -> Iterator[Callable[..., RenderedSoundtrack]]:
    """Make soundtracks that play into `ears` at the time of `clock`, by default without words."""
    made: list[RenderedSoundtrack] = []

    def build(*, own: Path | None = None, **options: object) -> RenderedSoundtrack:
        merged = {
            "make_ear": ears,
            "preferences": SoundSettings(voice="off", output="miniaudio"),
            "now_ns": clock,
            **options,
        }
        made.append(RenderedSoundtrack(SoundFolders(assets / "sounds", own), **merged))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for soundtrack in made:
        soundtrack.close()
