# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Puts chosen exercises into the order in which they are done, and says whether there is a lawful one."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from facetimer.choices.making.pool import Candidate
from facetimer.library.making_rules import MakingRules
from facetimer.library.model.vocabulary import Zone

_FROM_ABOVE = {zone: index for index, zone in enumerate(Zone)}


def in_order(chosen: Iterable[Candidate], rules: MakingRules) -> list[Candidate] | None:
    """Return `chosen` in order: part by part, works and eases in turn, the neck neither first nor twice in a row.

    None where no such order exists.
    """
    ordered: list[Candidate] = []
    left = sorted(chosen, key=lambda each: (each.part, _place_in_part(each, rules), _height(each), each.id))
    while left:
        of_part = [each for each in left if each.part == left[0].part]
        taken = next((each for each in of_part if _may_follow(each, ordered, of_part, rules)), None)
        if taken is None:
            return None
        ordered.append(taken)
        left.remove(taken)
    return ordered


def is_in_order(ordered: Sequence[Candidate], rules: MakingRules) -> bool:
    """Whether steps that stand as they are stand lawfully."""
    places = [(each.part, _place_in_part(each, rules)) for each in ordered]
    return places == sorted(places) and all(
        _is_lawful(ordered[: index + 1], rules) for index in range(len(ordered))
    )


def _may_follow(
    candidate: Candidate, before: Sequence[Candidate], of_part: Sequence[Candidate], rules: MakingRules
) -> bool:
    """Whether `candidate` may come next, and leaves an order for the others of its part."""
    now = [*before, candidate]
    if not _is_lawful(now, rules):
        return False
    left = [each for each in of_part if each is not candidate]
    works = sum(each.works for each in left)
    room = rules.works_in_a_row * (len(left) - works + 1) - _run(now)
    necks = sum(each.id in rules.neck for each in left)
    between = len(left) - necks + (candidate.id not in rules.neck)
    return works <= room and necks <= between


def _is_lawful(ordered: Sequence[Candidate], rules: MakingRules) -> bool:
    """Whether the last of `ordered` may stand where it stands."""
    if ordered[-1].id in rules.neck and (len(ordered) == 1 or ordered[-2].id in rules.neck):
        return False
    return _run(ordered) <= rules.works_in_a_row


def _run(ordered: Sequence[Candidate]) -> int:
    """Return how many steps at the end let muscles work."""
    return len(list(takewhile(lambda each: each.works, reversed(ordered))))


def _place_in_part(candidate: Candidate, rules: MakingRules) -> int:
    order = rules.parts[candidate.part].in_order
    return order.index(candidate.id) if candidate.id in order else len(order)


def _height(candidate: Candidate) -> int:
    return min(_FROM_ABOVE[zone] for zone in candidate.exercise.zones)
