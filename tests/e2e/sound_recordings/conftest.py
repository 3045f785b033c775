# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.sound_recordings.sound_server import PrivatePulse, Recording, skip_without_a_server


@pytest.fixture
def pulse(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivatePulse]:
    skip_without_a_server()
    server = PrivatePulse(tmp_path_factory.mktemp("pulse"))
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def recording(pulse: PrivatePulse) -> Iterator[Recording]:
    with Recording(pulse) as recorded:
        yield recorded


@pytest.fixture
def sounds() -> Path:
    from facetimer.resources import assets_dir

    return assets_dir() / "sounds"
