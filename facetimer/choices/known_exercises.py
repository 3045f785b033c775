# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which exercises a person knows: to offer short introductions for, and to say less of. Pure.

A short introduction takes the words from the screen as well, and asks for more. For the voice an exercise counts
as it was told: with other words or figures in its file it is another one and is told in full again, as it is when
it was not done often enough within `LATELY`, and when the history is lost.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta

TIMES_TO_KNOW = 3
"""How often an exercise was done by somebody who knows it."""
TIMES_IN_FULL = 2
"""How often it is told in full: first one hears how it is done, then whether one remembers it well."""
LATELY = timedelta(days=60)
"""Whoever has not done an exercise for so long hears again how it is done."""

Familiar = frozenset[tuple[str, str]]
"""Exercises by id, each with its `taught_mark`."""


def known_exercises(
    done: Iterable[tuple[object, str]], aliases: Mapping[str, str] | None = None
) -> frozenset[str]:
    """Return the exercises, by id, that were done in at least `TIMES_TO_KNOW` sessions.

    Args:
        done: a session, by whatever tells it from others, and an exercise that was done to its end in it.
        aliases: former id → present id; what was done under a former one counts for the present one.
    """
    present = aliases or {}
    times = Counter(exercise for _, exercise in {(session, present.get(each, each)) for session, each in done})
    return frozenset(exercise for exercise, count in times.items() if count >= TIMES_TO_KNOW)


def familiar_exercises(done: Iterable[tuple[str, str]], aliases: Mapping[str, str] | None = None) -> Familiar:
    """Return what was done at least `TIMES_IN_FULL` times.

    Args:
        done: an exercise and its mark, once for every session in which it was done.
        aliases: as for `known_exercises`.
    """
    present = aliases or {}
    times = Counter((present.get(exercise, exercise), mark) for exercise, mark in done)
    return frozenset(each for each, count in times.items() if count >= TIMES_IN_FULL)
