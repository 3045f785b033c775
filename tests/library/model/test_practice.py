# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The vocabulary is light to import and agrees with itself."""

import subprocess
import sys

from facetimer.library.model.movement import PAIRED_PARAMETERS, POSE_PARAMETERS
from facetimer.library.model.vocabulary import Flag, Zone
from tests.examples import exercise


def test_importing_the_vocabulary_loads_no_reader_and_no_window() -> None:
    script = "import facetimer.library.model.practice, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "facetimer.library.model.practice" in loaded
    assert not {"PySide6", "tomllib", "facetimer.library.files.reading"} & set(loaded)


def test_the_counts_of_the_domain() -> None:
    assert len(Zone) == 23
    assert len(Flag) == 15


def test_both_sides_of_a_paired_parameter_are_parameters() -> None:
    for left, right in PAIRED_PARAMETERS.values():
        assert POSE_PARAMETERS[left] == POSE_PARAMETERS[right]


def test_an_exercise_without_sliding_needs_no_oil() -> None:
    assert not exercise().needs_slip
