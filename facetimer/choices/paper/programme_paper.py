# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A programme as it stands on paper: a week of each of its parts, with a box to tick for every session."""

from msgspec import Struct

from facetimer.choices.paper.routine_paper import left_out_words
from facetimer.choices.planner import Planner
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
        ways: the rows of its plans, of which one is followed; none where health answers leave nothing of them.
        rounds: the rows of what is done each day beside them.
    """

    label: str
    ways: tuple[PaperRow, ...]
    rounds: tuple[PaperRow, ...]


class PaperRoutine(Struct, frozen=True):
    """A routine of a programme, as it is for this person.

    Attributes:
        name: of the routine.
        length_ms: how long it takes; None where nothing is left of it.
        steps: the names of the exercises that are done.
        left_out: the sentence that names the others; empty where there are none.
    """

    name: str
    length_ms: int | None
    steps: tuple[str, ...]
    left_out: str


class ProgrammePaper(Struct, frozen=True):
    """A whole programme: the weeks in which anything is left to do, and the routines it names."""

    programme: Programme
    weeks: tuple[PaperWeek, ...]
    routines: tuple[PaperRoutine, ...]


def programme_paper(programme: Programme, planner: Planner) -> ProgrammePaper:
    """Return what stands on paper of `programme`.

    Args:
        programme: which one.
        planner: the routines and exercises that it names, and what health answers leave of them.
    """
    catalogue, left_out = planner.catalogue, planner.exercises_left_out()
    rounds = tuple(
        PaperRow((_name(quota, catalogue),), (quota.per_day.value,) * DAYS, optional=quota.optional)
        for quota in programme.quotas
        if quota.exercise not in left_out
    )
    weeks = [_week(stage, planner, rounds) for stage in programme.stages] or [PaperWeek("", (), rounds)]
    named = dict.fromkeys(each for stage in programme.stages for plan in stage.plans for each in plan.routines)
    routines = tuple(_routine(catalogue.routines[each], planner) for each in named if each in catalogue.routines)
    return ProgrammePaper(programme, tuple(week for week in weeks if week.ways or week.rounds), routines)


def _routine(routine: Routine, planner: Planner) -> PaperRoutine:
    left_out, exercises = planner.left_out(routine.id), planner.catalogue.routine_exercises(routine)
    kept = [each for each in exercises if each.id not in left_out]
    names = tuple(each.name for each in kept)
    told = left_out_words(planner, routine, {each.id for each in kept})
    return PaperRoutine(routine.name, planner.length_ms(routine.id), names, told)


def _name(quota: Quota, catalogue: Catalogue) -> str:
    exercise = catalogue.exercises.get(quota.exercise)
    return quota.exercise if exercise is None else exercise.name


def _week(stage: Stage, planner: Planner, rounds: tuple[PaperRow, ...]) -> PaperWeek:
    """Return a week without those of its plans of whose routines nothing is left."""
    ways = (_way(plan, planner) for plan in stage.plans)
    return PaperWeek(stage.label, tuple(filter(None, ways)), rounds)


def _way(plan: Plan, planner: Planner) -> PaperRow | None:
    routines = planner.catalogue.routines
    left = [each for each in plan.routines if each in routines and planner.length_ms(each) is not None]
    if plan.routines and not left:
        return None
    free = plan.rhythm is Rhythm.WEEKLY
    each_day = 1 if free else plan.times
    names = tuple(routines[each].name for each in left)
    return PaperRow(names, tuple(each_day if day else 0 for day in days_of_week(plan)), plan, free)
