# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Write `docs/routines.md` from the library's data: python packaging/makers/make_routines_table.py.

How long each routine takes, how much of that is practice, and how much each programme asks for. A test keeps the
page current.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise
from facetimer.library.model.programme import Plan, Programme, Rhythm
from facetimer.library.model.vocabulary import Source
from facetimer.session.hands_on import hands_on_ms
from facetimer.session.timeline import Timeline, compile_timeline

ROOT = Path(__file__).resolve().parents[2]
HEAD = """# Routines and programmes in figures

<!-- Written by packaging/makers/make_routines_table.py from the library's data. -->

Hands on is the time of the moves and the holds alone: introductions, gaps, rests and changes of side are left out.
Waiting for oil or a tool is in neither figure. A dose that an article gives is marked “article”; others are ours.
"""
ALONE = {
    "hidden-smile": "nearly the same as Cheek Lifter, and the article’s three work cheeks and lips too",
    "lip-press": "small, and the Whistler works the same ring of muscle; for whoever wants the lips alone",
    "owl-eyes": "Eyebrow Lifter, whose hold is a published one, stands in its place",
    "puff-swap": "the Whistler has cheek puffs already",
    "vowel-sweep": "an easy warm-up; nothing in it that the others do not have",
}
"""Exercises of no routine, and why; each can be practised by itself from its page."""
WHO = {Source.APP: "ours", Source.MINE: "own"}
"""Whose figure it is; any other source is an article."""
RHYTHMS = {
    Rhythm.DAILY: "each day",
    Rhythm.ALTERNATE: "every other day",
    Rhythm.WEEKDAYS: "each working day",
    Rhythm.WEEKLY: "a week",
}


def clock(ms: int) -> str:
    """Return minutes and seconds."""
    return f"{ms // 60_000}:{ms // 1000 % 60:02d}"


def page(root: Path) -> str:
    """Return the whole page."""
    catalogue = load_catalogue(root / "assets" / "library")
    laid_out = {each.id: compile_timeline(each, catalogue.exercises) for each in catalogue.routines.values()}
    lines = [
        HEAD,
        "## Routines\n",
        "| routine | id | total | hands on | steps | to have ready |",
        "|---|---|--:|--:|--:|---|",
        *_routines(laid_out),
        "\n## Programmes\n",
        "| programme | stage | weeks | how often | whose figure | minutes a week |",
        "|---|---|--:|---|---|--:|",
        *(line for each in catalogue.programmes.values() for line in _stages(each, laid_out)),
        "\n## So many times a day\n",
        "| programme | exercise | a day | whose figure | minutes between |",
        "|---|---|--:|---|--:|",
        *(line for each in catalogue.programmes.values() for line in _quotas(each, catalogue)),
        "\n## Which exercise is in which routine\n",
        "| exercise | id | routines |",
        "|---|---|---|",
        *_places(catalogue),
        "\n## In no routine\n",
        "Each of these can be practised by itself, from its page.\n",
        "| exercise | why it stands alone |",
        "|---|---|",
        *(f"| {catalogue.exercises[each].name} | {why} |" for each, why in ALONE.items()),
        "\n## What an article sets in an exercise\n",
        "| exercise | part | figure |",
        "|---|---|---|",
        *(line for each in catalogue.exercises.values() for line in _figures(each)),
    ]
    return "\n".join(lines) + "\n"


def _routines(laid_out: dict[str, Timeline]) -> Iterator[str]:
    for identifier, timeline in sorted(laid_out.items(), key=lambda each: each[1].total_ms):
        routine = timeline.routine
        ready = ", ".join(routine.tools) or "nothing"
        times = f"{clock(timeline.total_ms)} | {clock(hands_on_ms(timeline))} | {len(timeline.steps)}"
        yield f"| {routine.name} | `{identifier}` | {times} | {ready} |"


def _stages(programme: Programme, laid_out: dict[str, Timeline]) -> Iterator[str]:
    for stage in programme.stages:
        for which, plan in enumerate(stage.plans):
            label = f"{stage.label}, or instead" if which else stage.label
            weeks = "no end" if stage.weeks is None else f"{stage.weeks}{' (ramp)' if stage.ramp else ''}"
            names = " or ".join(laid_out[each].routine.name for each in plan.routines) or "any routine"
            span = f"{plan.times}" if plan.at_most == plan.times else f"{plan.times}–{plan.at_most}"
            often = f"{span} × {RHYTHMS[plan.rhythm]}: {names}"
            sets = list(_sets_beside(programme, plan, laid_out))
            often += "".join(f", and {count} × each day: {each.routine.name}" for count, each in sets)
            beside_ms = sum(7 * count * each.total_ms for count, each in sets)
            minutes = _minutes_a_week(plan, laid_out, beside_ms)
            yield (
                f"| {programme.name} | {label} | {weeks} | {often} | "
                f"{WHO.get(plan.source, 'article')} | {minutes} |"
            )


def _sets_beside(
    programme: Programme, plan: Plan, laid_out: dict[str, Timeline]
) -> Iterator[tuple[int, Timeline]]:
    """Yield the sets of one exercise that fill its quota of a day beside the plan, and how many."""
    for quota in programme.quotas:
        held = any(
            step.exercise == quota.exercise for each in plan.routines for step in laid_out[each].routine.steps
        )
        left = quota.per_day.value - plan.times * held
        for each in laid_out.values():
            if left > 0 and not quota.optional and [s.exercise for s in each.routine.steps] == [quota.exercise]:
                yield left, each


def _minutes_a_week(plan: Plan, laid_out: dict[str, Timeline], beside_ms: int) -> str:
    if not plan.routines:
        return "as you like"
    lengths = sorted(laid_out[each].total_ms for each in plan.routines)
    sessions = 3.5 * plan.times if plan.rhythm is Rhythm.ALTERNATE else plan.sessions_in(1)
    at_most = sessions * plan.at_most / plan.times
    least = round((sessions * lengths[0] + beside_ms) / 60_000)
    most = round((at_most * lengths[-1] + beside_ms) / 60_000)
    return f"{least}" if least == most else f"{least}–{most}"


def _quotas(programme: Programme, catalogue: Catalogue) -> Iterator[str]:
    for quota in programme.quotas:
        name = catalogue.exercises[quota.exercise].name + (" (optional)" if quota.optional else "")
        whose = WHO.get(quota.per_day.source, "article")
        gap = f"{quota.min_gap_min.value} (ours)" if quota.min_gap_min.value else ""
        yield f"| {programme.name} | {name} | {quota.per_day.value} | {whose} | {gap} |"


def _places(catalogue: Catalogue) -> Iterator[str]:
    """Yield each exercise with the routines that hold it; one that no routine holds has to say why in `ALONE`."""
    for exercise in catalogue.exercises.values():
        holding = [
            routine.name
            for routine in catalogue.routines.values()
            if any(step.exercise == exercise.id for step in routine.steps)
        ]
        if bool(holding) == (exercise.id in ALONE):
            raise ValueError(f"{exercise.id} is either in a routine or says in ALONE why it is in none")
        if holding:
            yield f"| {exercise.name} | `{exercise.id}` | {', '.join(holding)} |"


def _figures(exercise: Exercise) -> Iterator[str]:
    """Yield each figure of the exercise that neither the app nor the person has set."""
    for block in exercise.blocks:
        if block.hold_ms.source not in WHO:
            yield f"| {exercise.name} | {block.label} | hold {block.hold_ms.value / 1000:g} s |"
        if block.reps.source not in WHO:
            yield f"| {exercise.name} | {block.label} | × {block.reps.value} |"
    if exercise.per_day is not None and exercise.per_day.source not in WHO:
        yield f"| {exercise.name} | whole | {exercise.per_day.value} times a day |"


if __name__ == "__main__":
    target = ROOT / "docs" / "routines.md"
    target.write_text(page(ROOT), "utf-8")
    sys.stdout.write(f"wrote {target}\n")
