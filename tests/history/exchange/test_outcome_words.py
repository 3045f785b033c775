# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""However a session or a step ended, there are words for it, and none of them blames."""

from facetimer.history.exchange.outcome_words import OUTCOME_WORDS, RESULT_WORDS
from facetimer.history.records import Outcome, StepResult


def test_every_ending_has_calm_words_of_its_own() -> None:
    assert [OUTCOME_WORDS[each] for each in Outcome] == ["going on", "all of it", "part of it", "cut off"]
    assert [RESULT_WORDS[each] for each in StepResult] == ["done", "for another time", "begun", "for another time"]
