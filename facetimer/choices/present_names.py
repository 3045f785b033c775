# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was practised under a former id, as the library calls it now.

A record is never rewritten: these are views of it, made when it is counted or shown.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from facetimer.library.catalogue import Catalogue

if TYPE_CHECKING:
    from facetimer.history.records import SessionRecord, StepRecord


def present_record(record: "SessionRecord", catalogue: Catalogue) -> "SessionRecord":
    """Return `record` with the present id and name of what it has under a former id; all else as recorded.

    What is the person's own and called like another now has the name that tells them apart.
    """
    steps = tuple(_present_step(step, catalogue) for step in record.steps)
    routine = catalogue.present_id(record.routine)
    renamed = routine != record.routine or _is_apart(routine, record.routine_name, catalogue)
    known = catalogue.routine(routine) if renamed else None
    if known is None and steps == record.steps:
        return record
    name = known.name if known is not None else record.routine_name
    return replace(record, routine=routine, routine_name=name, steps=steps)


def _present_step(step: "StepRecord", catalogue: Catalogue) -> "StepRecord":
    exercise = catalogue.present_id(step.exercise)
    renamed = exercise != step.exercise or _is_apart(exercise, step.name, catalogue)
    known = catalogue.exercises.get(exercise) if renamed else None
    return step if known is None else replace(step, exercise=exercise, name=known.name)


def _is_apart(identifier: str, recorded: str, catalogue: Catalogue) -> bool:
    """Whether what was practised under the name `recorded` now has one that tells it apart from another."""
    return catalogue.names_apart.get(identifier, "").startswith(f"{recorded} (")


def former_names(catalogue: Catalogue) -> Mapping[str, str]:
    """Return for each former id the present id and name of what it stands for, to be searched for."""
    found: dict[str, str] = {}
    for former, present in catalogue.aliases.items():
        thing = catalogue.routines.get(present) or catalogue.exercises.get(present)
        if thing is not None:
            found[former] = f"{thing.id} {thing.name}"
    return found
