# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Changes how often steps are repeated until a session comes to the minutes that were asked for."""

from collections.abc import Callable, Mapping, Sequence
from itertools import product

from facetimer.choices.making.pool import Candidate
from facetimer.library.model.practice import RoutineStep

LengthOf = Callable[[Sequence[RoutineStep]], int]
"""How long a session of these steps takes, in ms."""

_ROUNDS = 4
_CLOSE_MS = 3_000
"""Nearer than this is near enough to stop looking."""
_MOST_WAYS = 3_000
_TRIED_IN_FULL = 6
_LAST = 3
"""How much sooner what a session is made for is counted anew than what begins it, ends it or comes along."""
_SPOKEN_MS = 20_000
"""More than what the words of other counts add to a handful of steps."""

Counts = dict[str, int]


def steps_of(ordered: Sequence[Candidate], counts: Mapping[str, int]) -> tuple[RoutineStep, ...]:
    """Return the steps of a session; a count that is the exercise's own is not written down."""
    return tuple(_step(each, counts.get(each.id, own_count(each))) for each in ordered)


def own_count(candidate: Candidate) -> int:
    """Return the exercise's own count as far as the limits allow it; 0 where its counts stay."""
    least, most = candidate.counts
    return 0 if not least else min(max(candidate.exercise.blocks[0].reps.value, least), most)


def fitted(ordered: Sequence[Candidate], target_ms: int, length_of: LengthOf) -> tuple[Counts, int]:
    """Return how often each is repeated so that the session comes near `target_ms`, and its length.

    A few rounds: what is missing is spread over the steps, so that each changes by about the same share; the
    length then says what is still missing, as words and pauses change a little with the counts.
    """
    counts = {each.id: own_count(each) for each in ordered if each.counts[0]}
    total = length_of(steps_of(ordered, counts))
    best, best_total = dict(counts), total
    for _ in range(_ROUNDS):
        if abs(total - target_ms) <= _CLOSE_MS or not _spread(ordered, counts, target_ms - total):
            break
        total = length_of(steps_of(ordered, counts))
        if abs(total - target_ms) < abs(best_total - target_ms):
            best, best_total = dict(counts), total
    return best, best_total


def searched(
    ordered: Sequence[Candidate], target_ms: int, length_of: LengthOf, enough_ms: int
) -> tuple[Counts, int]:
    """As `fitted`, by looking at every way to count the steps; for a handful of steps."""
    free = [each for each in ordered if each.counts[0]]
    own = {each.id: own_count(each) for each in free}
    own_ms = length_of(steps_of(ordered, own))
    ways, least_ms, most_ms = 1, own_ms, own_ms
    for each in free:
        ways *= each.counts[1] - each.counts[0] + 1
        least_ms -= (own[each.id] - each.counts[0]) * each.count_ms
        most_ms += (each.counts[1] - own[each.id]) * each.count_ms
    if ways > _MOST_WAYS or not least_ms - _SPOKEN_MS <= target_ms <= most_ms + _SPOKEN_MS:
        return fitted(ordered, target_ms, length_of)

    def miss(counts: Sequence[int]) -> int:
        grown = sum((n - own[e.id]) * e.count_ms for e, n in zip(free, counts, strict=True))
        return abs(own_ms + grown - target_ms)

    best, best_total = own, own_ms
    choices = product(*(range(each.counts[0], each.counts[1] + 1) for each in free))
    for counts in sorted(choices, key=miss)[:_TRIED_IN_FULL]:
        tried = {each.id: count for each, count in zip(free, counts, strict=True)}
        total = length_of(steps_of(ordered, tried))
        if abs(total - target_ms) < abs(best_total - target_ms):
            best, best_total = tried, total
        if abs(best_total - target_ms) <= enough_ms:
            break
    return best, best_total


def _step(candidate: Candidate, count: int) -> RoutineStep:
    own = candidate.exercise.blocks[0].reps.value
    return RoutineStep(candidate.id, reps=None if count in {0, own} else count)


def _spread(ordered: Sequence[Candidate], counts: Counts, missing_ms: int) -> bool:
    """Change `counts` by what is missing (or too much, below 0), and return whether anything could be changed."""
    way = 1 if missing_ms > 0 else -1
    left, changed = abs(missing_ms), False
    while True:
        open_ones = [
            each
            for each in ordered
            if each.id in counts
            and each.counts[0] <= counts[each.id] + way <= each.counts[1]
            and 2 * left > each.count_ms
        ]
        if not open_ones:
            return changed
        taken = min(open_ones, key=lambda each: (_strain(each, counts[each.id] + way), each.id))
        counts[taken.id] += way
        left -= taken.count_ms
        changed = True
        if left <= 0:
            return changed


def _strain(candidate: Candidate, count: int) -> float:
    """Return how far a count would be from the exercise's own; what a session is made for is changed first."""
    own = own_count(candidate)
    return abs(count - own) / own * (_LAST if candidate.frames or candidate.comes_along else 1)
