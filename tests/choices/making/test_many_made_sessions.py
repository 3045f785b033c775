# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Twenty thousand made sessions: `python -m pytest tests/choices/making -m thorough`, some ten minutes."""

import pytest
from hypothesis import HealthCheck, settings

from facetimer.choices.making.wish import Mark, Past, Wish
from facetimer.library.health.applying_rules import Condition
from tests.choices.making.judging import a_few_exercises, any_wish, judge, judge_minutes

pytestmark = [pytest.mark.thorough, pytest.mark.torture]
slow = [HealthCheck.too_slow]


@settings(max_examples=20_000, suppress_health_check=slow)
@any_wish
def test_twenty_thousand_sessions_are_lawful(
    wish: Wish, past: Past, marked: dict[str, Mark], said: list[Condition]
) -> None:
    judge(wish, past, marked, said)


@settings(max_examples=2_000, suppress_health_check=slow)
@a_few_exercises
def test_a_few_exercises_give_the_minutes_two_thousand_times(wish: Wish, chosen: list[str]) -> None:
    judge_minutes(wish, chosen)
