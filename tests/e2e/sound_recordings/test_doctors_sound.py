# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer doctor --play` says what a device has taken, and nothing else."""

import importlib.util

import numpy as np
import pytest

from tests.e2e.conftest import Facetimer
from tests.e2e.sound_recordings.sound_server import RATE_HZ, SINK, PrivatePulse, Recording

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif(importlib.util.find_spec("miniaudio") is None, reason="miniaudio is not installed"),
]
SEPARATE = RATE_HZ // 10


@pytest.fixture
def by_miniaudio(facetimer: Facetimer) -> Facetimer:
    facetimer.config.mkdir()
    (facetimer.config / "settings.toml").write_text('[sound]\noutput = "miniaudio"\nvolume_percent = 100\n')
    return facetimer


def test_both_tones_are_heard_before_it_says_so(by_miniaudio: Facetimer, recording: Recording) -> None:
    finished = by_miniaudio.run("doctor", "--play")
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout == "A start and a release were played through miniaudio: 2.5 of 2.5 s.\n"
    loud = np.flatnonzero(recording.samples().any(axis=1))
    assert np.count_nonzero(np.diff(loud) > SEPARATE) == 1, "two tones, with a rest between them"


def test_a_device_that_sleeps_is_not_said_to_have_played(by_miniaudio: Facetimer, pulse: PrivatePulse) -> None:
    pulse.pactl("suspend-sink", SINK, "1")
    finished = by_miniaudio.run("doctor", "--play")
    assert finished.returncode == 3
    assert finished.stdout == ""
    assert "No sound: " in finished.stderr or "of 2.5 s" in finished.stderr


def test_the_silent_output_is_named(facetimer: Facetimer) -> None:
    facetimer.config.mkdir()
    (facetimer.config / "settings.toml").write_text('[sound]\noutput = "silent"\n')
    finished = facetimer.run("doctor", "--play")
    assert (finished.returncode, finished.stdout) == (3, "")
    assert "silent output, which plays nothing" in finished.stderr
