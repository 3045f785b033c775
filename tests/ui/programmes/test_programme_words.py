# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme's figures on one line, and a plan's."""

import pytest
from msgspec.structs import replace

from facetimer.choices.programmes.facts import ProgrammeFacts
from facetimer.library.model.practice import Asked
from facetimer.library.model.programme import Level
from facetimer.ui.programmes.plan_words import dose_words
from facetimer.ui.programmes.words import facts_words

FACTS = ProgrammeFacts((300_000, 900_000), (2, 3), 4, 0, ("classic-massage",))
WITH_LEAD = "gentle · 5 to 15 min each time · 2 to 3 × a week · 20 weeks, after 5 to get ready"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (FACTS, "gentle · 5 to 15 min each time · 2 to 3 × a week · 4 weeks"),
        (replace(FACTS, weeks=1), "gentle · 5 to 15 min each time · 2 to 3 × a week · 1 week"),
        (replace(FACTS, weeks=None), "gentle · 5 to 15 min each time · 2 to 3 × a week · for as long as you like"),
        (replace(FACTS, a_week=(28, 28)), "gentle · 5 to 15 min each time · 4 × a day · 4 weeks"),
        (replace(FACTS, a_week=(10, 10)), "gentle · 5 to 15 min each time · 10 × a week · 4 weeks"),
        (replace(FACTS, a_week=(7, 28)), "gentle · 5 to 15 min each time · 7 to 28 × a week · 4 weeks"),
        (
            replace(FACTS, weeks=20, leading_up=5),
            "gentle · 5 to 15 min each time · 2 to 3 × a week · 20 weeks, after 5 to get ready",
        ),
        (replace(FACTS, length_ms=None), "gentle · 2 to 3 × a week · 4 weeks"),
    ],
)
def test_level_minutes_how_often_and_weeks(facts: ProgrammeFacts, words: str) -> None:
    assert facts_words(Level.GENTLE, facts) == words


@pytest.mark.parametrize(("days", "words"), [(1, "one day a week"), (2, "2 days a week"), (7, "every day")])
def test_on_how_many_days_a_plan_is_asked_for(days: int, words: str) -> None:
    assert dose_words(Asked("A. Meier", 3, days)) == f"3 × a day, {words}"
