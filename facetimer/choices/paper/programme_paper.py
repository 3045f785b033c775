# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme as it stands on paper: a week of each of its parts, with a box to tick for every session."""

from collections.abc import Callable

from msgspec import Struct

from facetimer.choices.programmes.facts import days_of_week
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Routine
from facetimer.library.model.programme import Plan, Programme, Quota, Rhythm, Stage

DAYS = 7


class PaperRow(Struct, frozen=True):
    """What is done on the days of a week.

    Attributes:
        names: of routines, any one of them each time, or of the exercise of a quota; empty: whatever one likes.
        boxes: how many to tick on each day; on the day of one's choice where `free`.
        plan: how often, where it is a plan.
        free: whether the days are an example.
        optional: whether it may be left out.
    """

    names: tuple[str, ...]
    boxes: tuple[int, ...]
    plan: Plan | None = None
    free: bool = False
    optional: bool = False


class PaperWeek(Struct, frozen=True):
    """One week, as each of the weeks of its part goes.

    Attributes:
        label: of the part; empty where a programme has only daily rounds.
        ways: the rows of its plans, of which one is followed.
        rounds: the rows of what is done each day beside them.
    """

    label: str
    ways: tuple[PaperRow, ...]
    rounds: tuple[PaperRow, ...]


class ProgrammePaper(Struct, frozen=True):
    """A whole programme; `routines` are those it names, each with its length in ms, if anything is left of it."""

    programme: Programme
    weeks: tuple[PaperWeek, ...]
    routines: tuple[tuple[Routine, int | None], ...]


def programme_paper(
    programme: Programme, catalogue: Catalogue, length_ms: Callable[[str], int | None]
) -> ProgrammePaper:
    """Return what stands on paper of `programme`.

    Args:
        programme: which one.
        catalogue: the routines and exercises that it names.
        length_ms: how long a routine takes, by its id; None where nothing is left of it.
    """
    rounds = tuple(
        PaperRow((_name(quota, catalogue),), (quota.per_day.value,) * DAYS, optional=quota.optional)
        for quota in programme.quotas
    )
    weeks = tuple(_week(stage, catalogue, rounds) for stage in programme.stages)
    named = dict.fromkeys(each for stage in programme.stages for plan in stage.plans for each in plan.routines)
    routines = [(catalogue.routines[each], length_ms(each)) for each in named if each in catalogue.routines]
    return ProgrammePaper(programme, weeks or (PaperWeek("", (), rounds),), tuple(routines))


def _name(quota: Quota, catalogue: Catalogue) -> str:
    exercise = catalogue.exercises.get(quota.exercise)
    return quota.exercise if exercise is None else exercise.name


def _week(stage: Stage, catalogue: Catalogue, rounds: tuple[PaperRow, ...]) -> PaperWeek:
    return PaperWeek(stage.label, tuple(_way(plan, catalogue) for plan in stage.plans), rounds)


def _way(plan: Plan, catalogue: Catalogue) -> PaperRow:
    names = tuple(catalogue.routines[each].name for each in plan.routines if each in catalogue.routines)
    free = plan.rhythm is Rhythm.WEEKLY
    each_day = 1 if free else plan.times
    return PaperRow(names, tuple(each_day if day else 0 for day in days_of_week(plan)), plan, free)
