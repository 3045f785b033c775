# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which exercises a person knows, so that short introductions can be offered for them. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord

TIMES_TO_KNOW = 3
"""How often an exercise was done by somebody who knows it."""


def known_exercises(
    sessions: "Sequence[SessionRecord]", aliases: Mapping[str, str] | None = None
) -> frozenset[str]:
    """Return the exercises, by id, that were done in at least `TIMES_TO_KNOW` of `sessions`.

    Args:
        sessions: as they were recorded.
        aliases: former id → present id; what was done under a former one counts for the present one.
    """
    present = aliases or {}
    times = Counter(
        exercise
        for session in sessions
        for exercise in {
            present.get(step.exercise, step.exercise) for step in session.steps if step.outcome.value == "done"
        }
    )
    return frozenset(exercise for exercise, count in times.items() if count >= TIMES_TO_KNOW)
