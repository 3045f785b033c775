# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from itertools import count

from facetimer.ui.later import Later


def test_nothing_is_made_before_it_is_needed() -> None:
    number = Later(lambda: 1 / 0)

    assert not number.is_made


def test_it_is_made_once() -> None:
    numbers = count(7)
    number = Later(lambda: next(numbers))

    assert (number(), number()) == (7, 7)
    assert number.is_made
