# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a session and its steps ended, in English, for what is read outside of the window: a calendar, a terminal.

Nothing that was left out is a failure: it is for another time. The window has words of its own, in each language.
"""

from collections.abc import Mapping

from facetimer.history.records import Outcome, StepResult

OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.RUNNING: "going on",
    Outcome.COMPLETE: "all of it",
    Outcome.PARTIAL: "part of it",
    Outcome.INTERRUPTED: "cut off",
}
RESULT_WORDS: Mapping[StepResult, str] = {
    StepResult.DONE: "done",
    StepResult.SKIPPED: "for another time",
    StepResult.PARTIAL: "begun",
    StepResult.NOT_REACHED: "for another time",
}
