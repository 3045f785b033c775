# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shipped library in one file that is quick to read, used only while it agrees with the TOML files.

The TOML files are the source. `index.json` holds the values that were made from them, and the size and checksum of
each; if any file was changed, added or removed, the index is passed over and the TOML is read instead. See
`docs/decisions/0010-library-index.md`. `packaging/make_index.py` writes it; a test keeps it current.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from facetimer.library.model import Block, Cues, Exercise, Routine, RoutineStep
from facetimer.library.movement import Easing, Hands, Phase, PoseMove, Stroke, StrokeType
from facetimer.library.programme import Plan, Programme, Quota, Rhythm, Stage
from facetimer.library.vocabulary import (
    Category,
    Evidence,
    Flag,
    Goal,
    PrepCard,
    Pressure,
    Source,
    Sourced,
    Tool,
    ToolEdge,
    Zone,
)

SHIPPED_FOLDERS = ("exercises", "routines", "programmes")
INDEX_NAME = "index.json"
VERSION = 1
"""Goes up with every change of a class of `model.py` that is packed here."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """The shipped library."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    programmes: Mapping[str, Programme]


def shipped_files(library: Path) -> list[Path]:
    """Return the shipped files of what can be practised, in loading order."""
    return [path for kind in SHIPPED_FOLDERS for path in sorted((library / kind).glob("*.toml"))]


def read_index(library: Path) -> Indexed | None:
    """Return the shipped library, or None where there is no index or it is not that of these files."""
    try:
        packed = json.loads((library / INDEX_NAME).read_bytes())
        current = _checksums(library)
    except (OSError, ValueError):
        return None
    if not isinstance(packed, dict) or packed.get("version") != VERSION or packed.get("files") != current:
        return None
    return Indexed(
        MappingProxyType({exercise.id: exercise for exercise in map(_exercise, packed["exercises"])}),
        MappingProxyType({routine.id: routine for routine in map(_routine, packed["routines"])}),
        MappingProxyType({programme.id: programme for programme in map(_programme, packed["programmes"])}),
    )


def write_index(library: Path, shipped: Indexed) -> str:
    """Return the text of the index of `library`, whose values are `shipped`."""
    packed = {
        "version": VERSION,
        "files": _checksums(library),
        "exercises": [_packed(exercise) for exercise in shipped.exercises.values()],
        "routines": [_packed(routine) for routine in shipped.routines.values()],
        "programmes": [_packed(programme) for programme in shipped.programmes.values()],
    }
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":")) + "\n"


def _checksums(library: Path) -> dict[str, list[int]]:
    """Return size and CRC-32 of each file; a checksum against change by accident is enough here."""
    found: dict[str, list[int]] = {}
    for path in shipped_files(library):
        data = path.read_bytes()
        found[f"{path.parent.name}/{path.name}"] = [len(data), zlib.crc32(data)]
    return found


def _packed(value: Any) -> Any:
    if is_dataclass(value):
        return [_packed(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [_packed(entry) for entry in value]
    return value


# What follows is the reverse of `_packed`, spelt out class by class: a third of the time of a general way.


def _sourced(p: list[Any]) -> Sourced[int]:
    return Sourced(p[0], Source(p[1]))


def _exercise(p: list[Any]) -> Exercise:
    return Exercise(
        p[0],
        p[1],
        Category(p[2]),
        tuple(map(Zone, p[3])),
        Tool(p[4]),
        Pressure(p[5]),
        p[6],
        Cues(*p[7]),
        tuple(map(_block, p[8])),
        tuple(map(Flag, p[9])),
        Evidence(p[10]),
        Source(p[11]),
        p[12],
        p[13],
        _sourced(p[14]) if p[14] else None,
        Goal(p[15]),
    )


def _block(p: list[Any]) -> Block:
    return Block(
        p[0],
        _sourced(p[1]),
        _sourced(p[2]),
        _sourced(p[3]),
        _sourced(p[4]),
        _sourced(p[5]),
        p[6],
        Cues(*p[7]),
        tuple(PoseMove(m[0], Phase(m[1]), m[2], m[3], m[4], m[5], Easing(m[6]), m[7]) for m in p[8]),
        tuple(map(_stroke, p[9])),
    )


def _stroke(p: list[Any]) -> Stroke:
    return Stroke(
        StrokeType(p[0]),
        tuple(p[1]),
        Hands(p[2]),
        Phase(p[3]),
        p[4],
        p[5],
        (p[6][0], p[6][1]),
        p[7],
        p[8],
        p[9],
        ToolEdge(p[10]) if p[10] else None,
        tuple(map(Zone, p[11])),
        p[12],
    )


def _routine(p: list[Any]) -> Routine:
    steps = tuple(RoutineStep(*step) for step in p[2])
    return Routine(p[0], p[1], steps, tuple(p[3]), PrepCard(p[4]), Source(p[5]), p[6], p[7])


def _programme(p: list[Any]) -> Programme:
    stages = tuple(Stage(s[0], s[1], tuple(map(_plan, s[2])), s[3]) for s in p[2])
    quotas = tuple(Quota(q[0], _sourced(q[1]), _sourced(q[2]), q[3]) for q in p[3])
    return Programme(p[0], p[1], stages, quotas, Source(p[4]), p[5], p[6], tuple(p[7]))


def _plan(p: list[Any]) -> Plan:
    return Plan(tuple(p[0]), Rhythm(p[1]), p[2], p[3], Source(p[4]), tuple(p[5]))
