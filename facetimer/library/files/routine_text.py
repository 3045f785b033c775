# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Writes a routine as the TOML file that a person would write by hand, and finds it a name."""

import json
import re
import unicodedata
from collections.abc import Container
from itertools import chain, count

from facetimer.library.model.practice import Asked, Cues, Routine, RoutineStep
from facetimer.library.model.vocabulary import Sides

MAX_ID = 40
"""As many characters as an id may have."""
KEPT_BY_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names of devices, with any ending: no file can be called so there
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""


def routine_text(routine: Routine) -> str:
    """Return `routine` as a TOML file, which reads back as the same routine."""
    head = [
        f"id = {_quoted(routine.id)}",
        f"name = {_quoted(routine.name)}",
        f"prep = {_quoted(routine.prep.value)}",
        f"tools = [{', '.join(map(_quoted, routine.tools))}]",
        *(
            f"{key} = {_quoted(text)}"
            for key in ("reference", "note", "picture")
            if (text := getattr(routine, key))
        ),
    ]
    asked = [f"asked = {_asked(routine.asked)}"] if routine.asked else []
    return "\n".join([*head, *asked, "", *map(_step, routine.steps)])


def free_id(name: str, taken: Container[str]) -> str:
    """Return an id made of `name` that nothing has: small letters, digits and hyphens, a number if need be.

    It is one that can be the name of a file on every system.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "my-routine"
    ends = chain([""], (f"-{number}" for number in count(2)))
    numbered = (stem[: MAX_ID - len(end)].strip("-") + end for end in ends)
    return next(each for each in numbered if each not in taken and each not in KEPT_BY_WINDOWS)


def _step(step: RoutineStep) -> str:
    lines = ["[[steps]]", f"exercise = {_quoted(step.exercise)}"]
    if step.sets != 1:
        lines.append(f"sets = {step.sets}")
    if step.reps is not None:
        lines.append(f"reps = {step.reps}")
    if step.hold_ms is not None:
        lines.append(f"hold_s = {step.hold_ms / 1000:g}")
    if step.rest_ms is not None:
        lines.append(f"rest_s = {step.rest_ms / 1000:g}")
    if step.sides is not Sides.BOTH:
        lines.append(f"sides = {_quoted(step.sides.value)}")
    if step.pace_percent is not None:
        lines.append(f"pace_percent = {step.pace_percent}")
    if words := [
        f"{key} = {_quoted(text)}" for key in Cues.__struct_fields__ if (text := getattr(step.cues, key))
    ]:
        lines.append(f"cues = {{ {', '.join(words)} }}")
    if step.note:
        lines.append(f"note = {_quoted(step.note)}")
    return "\n".join(lines) + "\n"


def _asked(asked: Asked) -> str:
    until = f", until = {asked.until}" if asked.until else ""
    often = f"times_a_day = {asked.times_a_day}, days_a_week = {asked.days_a_week}"
    return f"{{ by = {_quoted(asked.by)}, {often}{until} }}"


def _quoted(text: str) -> str:
    """Return a TOML basic string: its escapes are those of JSON."""
    return json.dumps(str(text), ensure_ascii=False)
