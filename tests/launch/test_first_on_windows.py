# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Two starts at once on Windows: one of them is the first, and the other one knows."""

import os
import subprocess
import sys

import pytest

from facetimer.launch.door import hand_over_soon, is_first


def asked_elsewhere(name: str) -> str:
    asking = f"from facetimer.launch.door import is_first; print(is_first({name!r}))"
    return subprocess.run(
        [sys.executable, "-c", asking], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_who_comes_second_asks_until_the_first_one_listens() -> None:
    answers = iter([False, False, True])
    assert hand_over_soon(lambda: False, lambda: next(answers))
    assert not list(answers)


def test_who_comes_second_is_the_first_once_the_other_one_has_ended() -> None:
    firsts, answers = iter([False, True]), iter([False, True])
    assert not hand_over_soon(lambda: next(firsts), lambda: next(answers))
    assert list(answers) == [True], "asked once"


@pytest.mark.skipif(os.name != "nt", reason="elsewhere the first one has a socket before all else")
def test_who_comes_second_is_told_so_for_as_long_as_the_first_one_is_there() -> None:
    name = f"facetimer-test-{os.getpid()}"
    assert asked_elsewhere(name) == "True"
    assert is_first(name), "the other one has ended"
    assert asked_elsewhere(name) == "False"
    assert asked_elsewhere(f"{name}-of-other-folders") == "True"
