# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer routines`, `exercises` and `programmes`: what there is to practise."""

import argparse
from collections.abc import Mapping
from textwrap import fill
from typing import Any, TypeVar

from facetimer.commands.inputs import (
    Subparsers,
    catalogue_of,
    clock_text,
    find_exercise,
    find_routine,
    planner_of,
    print_json,
)
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Asked, Exercise, Routine
from facetimer.library.model.programme import Plan, Programme
from facetimer.session.timeline import CLOSE_MS, compile_exercise, compile_timeline

T = TypeVar("T")

PAGE_WIDTH = 100
"""Columns of a page of text."""


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the words `routines`, `exercises` and `programmes`."""
    for word, run, text in (
        ("routines", run_routines, "list the routines"),
        ("exercises", run_exercises, "list the exercises and techniques"),
        ("programmes", run_programmes, "list the programmes: what to practise over weeks"),
    ):
        parser = commands.add_parser(word, parents=[shared], help=text)
        parser.add_argument("--json", action="store_true", help="as JSON (its keys: docs/command-line.md)")
        if run is not run_programmes:
            parser.add_argument("id", metavar="ID", nargs="?", help="print all that is known about this one")
        parser.set_defaults(run=run)


def run_routines(args: argparse.Namespace) -> int:
    """Print every routine with its length, or the page of one."""
    catalogue = catalogue_of(args)
    if args.id is not None:
        return _print_routine(args, catalogue, find_routine(catalogue, args.id))
    listed = [routine_json(catalogue, routine) for routine in _by_id(catalogue.routines)]
    if args.json:
        print_json(listed)
        return 0
    for entry in listed:
        tools = ", ".join(entry["tools"]) or "no tools"
        print(f"{entry['id']:<16}{clock_text(entry['total_ms']):>6}  {entry['name']} ({tools})")
    return 0


def _by_id(things: Mapping[str, T]) -> list[T]:
    return [things[identifier] for identifier in sorted(things)]


def _print_routine(args: argparse.Namespace, catalogue: Catalogue, routine: Routine) -> int:
    if args.json:
        print_json(routine_json(catalogue, routine))
        return 0
    from facetimer.choices.files.preview import preview
    from facetimer.commands.routine_page import page_lines

    planner = planner_of(args, catalogue)
    for line in (*planner.health_notices(), *page_lines(preview(planner, routine.id))):
        print(line)
    return 0


def run_exercises(args: argparse.Namespace) -> int:
    """Print every exercise with its length and where it comes from, or the page of one."""
    catalogue = catalogue_of(args)
    if args.id is not None:
        return _print_exercise(args, catalogue, find_exercise(catalogue, args.id))
    exercises = _by_id(catalogue.exercises)
    listed = [exercise_json(exercise) for exercise in exercises]
    if args.json:
        print_json(listed)
        return 0
    for entry, exercise in zip(listed, exercises, strict=True):
        length, name = clock_text(entry["total_ms"]), exercise.name
        print(f"{entry['id']:<20}{length:>6}  {name} ({entry['category']}, {entry['source']})")
    return 0


def _print_exercise(args: argparse.Namespace, catalogue: Catalogue, exercise: Exercise) -> int:
    if args.json:
        print_json(exercise_json(exercise))
        return 0
    from facetimer.choices.exercise_page import (
        aim_line,
        brief_lines,
        exercise_sections,
        routines_with,
        verdict_now,
    )
    from facetimer.choices.picking import TECHNIQUE_WORDS, technique_of

    planner = planner_of(args, catalogue)
    reading = planner.reading()
    print(exercise.name)
    print(f"{clock_text(_length_ms(exercise))} · {TECHNIQUE_WORDS[technique_of(exercise)]}")
    for sentence in (aim_line(exercise), *brief_lines(exercise, reading)):
        print(fill(sentence, PAGE_WIDTH))
    if exercise.also_called:
        print(f"Also called: {', '.join(exercise.also_called)}.")
    for sentence in filter(None, (*planner.health_notices(), verdict_now(exercise, reading))):
        print(sentence)
    for section in exercise_sections(exercise, reading):
        print(f"\n{section.heading}")
        for line in section.lines:
            print(fill(line, PAGE_WIDTH, initial_indent="  ", subsequent_indent="    "))
    holding = [f"{routine.name} ({routine.id})" for routine in routines_with(exercise, catalogue)]
    print("\nRoutines with it")
    print(fill(", ".join(holding) or "None.", PAGE_WIDTH, initial_indent="  ", subsequent_indent="    "))
    return 0


def run_programmes(args: argparse.Namespace) -> int:
    """Print every programme with its stages and where its schedule comes from."""
    catalogue = catalogue_of(args)
    listed = [programme_json(programme) for programme in _by_id(catalogue.programmes)]
    if args.json:
        print_json(listed)
        return 0
    for entry in listed:
        weeks = f"{entry['weeks']} week{'' if entry['weeks'] == 1 else 's'}" if entry["weeks"] else "no end"
        reference = f" ({entry['reference']})" if entry["reference"] else ""
        print(f"{entry['id']:<16}{weeks:>9}  {entry['name']}{reference}")
    return 0


def programme_json(programme: Programme) -> dict[str, Any]:
    """Return a programme under the keys other tools rely on; `weeks` leaves ramps out and is null without end."""
    lengths = [stage.weeks for stage in programme.stages if not stage.ramp]
    return {
        "id": programme.id,
        "name": programme.name,
        "weeks": sum(length for length in lengths if length) if lengths and all(lengths) else None,
        "stages": [
            {
                "label": stage.label,
                "weeks": stage.weeks,
                "ramp": stage.ramp,
                "plans": [_plan_json(plan) for plan in stage.plans],
            }
            for stage in programme.stages
        ],
        "quotas": [
            {
                "exercise": quota.exercise,
                "per_day": quota.per_day.value,
                "per_day_source": quota.per_day.source.value,
                "min_gap_min": quota.min_gap_min.value,
                "optional": quota.optional,
            }
            for quota in programme.quotas
        ],
        "purpose": programme.purpose,
        "level": programme.level.value if programme.level else None,
        "why": programme.why,
        "check_in_weeks": list(programme.check_in_weeks),
        "source": programme.source.value,
        "reference": programme.reference,
    }


def _plan_json(plan: Plan) -> dict[str, Any]:
    return {
        "routines": list(plan.routines),
        "rhythm": plan.rhythm.value,
        "times": plan.times,
        "at_most": plan.at_most,
        "at": list(plan.at),
        "source": plan.source.value,
    }


def routine_json(catalogue: Catalogue, routine: Routine) -> dict[str, Any]:
    """Return a routine under the keys other tools rely on."""
    return {
        "id": routine.id,
        "name": routine.name,
        "total_ms": compile_timeline(routine, catalogue.exercises).total_ms,
        "tools": list(routine.tools),
        "source": routine.source.value,
        "steps": [step.exercise for step in routine.steps],
        "asked": _asked_json(routine.asked),
    }


def _asked_json(asked: Asked | None) -> dict[str, Any] | None:
    if asked is None:
        return None
    until = asked.until.isoformat() if asked.until else None
    often = {"times_a_day": asked.times_a_day, "days_a_week": asked.days_a_week}
    return {"by": asked.by, **often, "until": until}


def exercise_json(exercise: Exercise) -> dict[str, Any]:
    """Return an exercise under the keys other tools rely on; `total_ms` includes its intro, not the close."""
    return {
        "id": exercise.id,
        "name": exercise.name,
        "category": exercise.category.value,
        "zones": [zone.value for zone in exercise.zones],
        "tool": exercise.tool.value,
        "pressure": exercise.pressure.value,
        "flags": [flag.value for flag in exercise.flags],
        "evidence": exercise.evidence.value,
        "source": exercise.source.value,
        "reference": exercise.reference,
        "per_day": exercise.per_day.value if exercise.per_day else None,
        "total_ms": _length_ms(exercise),
    }


def _length_ms(exercise: Exercise) -> int:
    return compile_exercise(exercise).total_ms - CLOSE_MS
