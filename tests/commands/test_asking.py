# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One rule for every question that is asked in the terminal."""

import io
import sys

import pytest

from facetimer.commands.inputs import says_yes

ANSWERS = [
    ("y\n", True),
    (" Yes \n", True),
    ("n\n", False),
    ("NO\n", False),
    ("q\n", False),
    ("quit\n", False),
    ("perhaps\nno\n", False),
    ("ja\n\t\nnein\ny\n", True),
    ("", False),
    ("perhaps", False),
]


@pytest.mark.parametrize("by_enter", [False, True])
@pytest.mark.parametrize(("typed", "is_yes"), [each for each in ANSWERS if "\t" not in each[0]])
def test_what_is_typed_means_the_same_everywhere(
    typed: str, is_yes: bool, by_enter: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert says_yes("Well? ", by_enter=by_enter) is is_yes


@pytest.mark.parametrize("by_enter", [False, True])
def test_enter_alone_means_what_the_question_says(by_enter: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("perhaps\n \n"))
    assert says_yes("Well? ", by_enter=by_enter) is by_enter
