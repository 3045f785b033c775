# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What stands around what is due today: a greeting, a shorter and a longer way, and when something is due next.

Pure: days, hours and lengths are told to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.choices.due_today import today_facts
from facetimer.library.catalogue import Catalogue
from facetimer.settings import HistorySettings

if TYPE_CHECKING:
    from facetimer.choices.picking import Technique
    from facetimer.history.records import Freeze, SessionRecord

SHORTER, LONGER = 0.7, 1.5
"""A shorter way takes this share of the length at most, a longer one this multiple at least."""
LEAST_IN_COMMON = 0.25
"""Of the exercises of another way: with fewer it would be something else."""
LOOKED_AHEAD = 14
"""Days, without those off: nothing that a programme asks for is further away."""
_A_DAY = timedelta(days=1)


class PartOfDay(StrEnum):
    """How one is greeted."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def part_of_day(hour: int) -> PartOfDay:
    """Return how one is greeted at an hour of the local clock, 0..23: before 4 the evening is not over."""
    if 4 <= hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if 12 <= hour < 18 else PartOfDay.EVENING


class OtherWays(Struct, frozen=True):
    """Routines, by id, that hold much of what is due and take less time, or more; None where there is none."""

    shorter: str | None
    longer: str | None


def other_ways(catalogue: Catalogue, due: str, lengths_ms: Mapping[str, int]) -> OtherWays:
    """Return the ways that have most in common with `due` and need no further tool; the briefer among equals.

    Args:
        catalogue: the routines.
        due: the routine that is due, by id.
        lengths_ms: how long each takes that can be practised.
    """
    if due not in lengths_ms:
        return OtherWays(None, None)
    wanted = {step.exercise for step in catalogue.routines[due].steps}
    at_hand = _tools(catalogue, due)

    def common(identifier: str) -> float:
        exercises = {step.exercise for step in catalogue.routines[identifier].steps}
        return len(exercises & wanted) / len(exercises)

    def best(among: Sequence[str]) -> str | None:
        return max(among, key=lambda each: (common(each), -lengths_ms[each]), default=None)

    length = lengths_ms[due]
    others = [each for each in lengths_ms if each != due and _tools(catalogue, each) <= at_hand]
    akin = [each for each in others if common(each) >= LEAST_IN_COMMON]
    return OtherWays(
        best([each for each in akin if lengths_ms[each] <= SHORTER * length]),
        best([each for each in akin if lengths_ms[each] >= LONGER * length]),
    )


def _tools(catalogue: Catalogue, routine: str) -> "set[Technique]":
    """Return the tools, besides hands and oil, that a routine needs."""
    from facetimer.choices.picking import Technique, technique_of  # the first page needs none of it

    exercises = catalogue.routine_exercises(catalogue.routines[routine])
    return {technique_of(each) for each in exercises} & {Technique.GUA_SHA, Technique.ROLLER}


def rests_until(freezes: "Iterable[Freeze]", today: date) -> date | None:
    """Return the last of the days of rest or illness in a row with `today`; None where that is no day off."""
    last: date | None = None
    for each in sorted(freezes, key=lambda freeze: freeze.first_day):
        follows = each.first_day <= (today if last is None else last + _A_DAY)
        if follows and each.last_day >= (today if last is None else last):
            last = each.last_day
    return last


def next_due(
    catalogue: Catalogue,
    chosen: HistorySettings,
    sessions: "Sequence[SessionRecord]",
    today: date,
    first_weekday: int = 0,
    freezes: "Sequence[Freeze]" = (),
) -> tuple[date, str] | None:
    """Return on which day after `today` something is due if nothing is done until then, and which routine.

    Args:
        catalogue: programmes and routines.
        chosen: which programme is followed.
        sessions: at least those from `due_today.counts_since` on, the newest first.
        today: the local day of practice.
        first_weekday: where the week begins, Monday = 0.
        freezes: days of rest or illness, on which nothing is due.
    """
    day = today
    for _ in range(LOOKED_AHEAD):
        day += _A_DAY
        while (last := rests_until(freezes, day)) is not None:
            day = last + _A_DAY
        due = today_facts(catalogue, chosen, sessions, day, first_weekday).due
        if due is not None:
            return day, due
    return None
