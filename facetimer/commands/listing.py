# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer routines` and `facetimer exercises`: what there is to practise."""

import argparse
from typing import Any

from facetimer.commands.surroundings import Subparsers, catalogue_of, clock_text, print_json
from facetimer.library.catalogue import Catalogue
from facetimer.library.model import Exercise, PrepCard, Routine, RoutineStep, Source
from facetimer.session.timeline import CLOSE_MS, compile_timeline


def add_parser(commands: Subparsers, shared: argparse.ArgumentParser) -> None:
    """Add the words `routines` and `exercises`."""
    for word, run, text in (
        ("routines", run_routines, "list the routines"),
        ("exercises", run_exercises, "list the exercises and techniques"),
    ):
        parser = commands.add_parser(word, parents=[shared], help=text)
        parser.add_argument("--json", action="store_true", help="as JSON (keys are documented in the README)")
        parser.set_defaults(run=run)


def run_routines(args: argparse.Namespace) -> int:
    """Print every routine with its length."""
    catalogue = catalogue_of(args)
    listed = [routine_json(catalogue, routine) for routine in catalogue.routines.values()]
    if args.json:
        print_json(listed)
        return 0
    for entry in listed:
        tools = ", ".join(entry["tools"]) or "no tools"
        print(f"{entry['id']:<16}{clock_text(entry['total_ms']):>6}  {entry['name']} ({tools})")
    return 0


def run_exercises(args: argparse.Namespace) -> int:
    """Print every exercise with its length and where it comes from."""
    catalogue = catalogue_of(args)
    listed = [exercise_json(exercise) for exercise in catalogue.exercises.values()]
    if args.json:
        print_json(listed)
        return 0
    for entry in listed:
        length = clock_text(entry["total_ms"])
        print(f"{entry['id']:<20}{length:>6}  {entry['name']} ({entry['category']}, {entry['source']})")
    return 0


def routine_json(catalogue: Catalogue, routine: Routine) -> dict[str, Any]:
    """Return a routine under the keys other tools rely on."""
    return {
        "id": routine.id,
        "name": routine.name,
        "total_ms": compile_timeline(routine, catalogue.exercises).total_ms,
        "tools": list(routine.tools),
        "source": routine.source.value,
        "steps": [step.exercise for step in routine.steps],
    }


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
    alone = Routine(exercise.id, exercise.name, (RoutineStep(exercise.id),), (), PrepCard.EXERCISE, Source.APP)
    return compile_timeline(alone, {exercise.id: exercise}).total_ms - CLOSE_MS
