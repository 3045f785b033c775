# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All that is wrong with one file of any kind, and what is unwise in a routine: for whoever writes one.

It must not know how a catalogue is loaded.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from facetimer.library.advice import former_names, order_advice
from facetimer.library.files import convert
from facetimer.library.files.file_faults import Fault
from facetimer.library.files.formats import ExerciseFile, RoutineFile
from facetimer.library.files.named_ids import with_present_ids
from facetimer.library.files.reading import (
    Content,
    FileContent,
    judge,
    mismatches,
    read_document,
    read_file,
    shaped,
)
from facetimer.library.files.routine_sense import with_inside
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.programme import Programme
from facetimer.library.text_files import text_struct
from facetimer.notices import Notice
from facetimer.outside import Unreadable, shown
from facetimer.translating import QT_TRANSLATE_NOOP

GIVEN_ENDING = ".facetimer.toml"
"""Of a file to be given away, which a double click opens."""


def check_file(
    path: Path,
    known: Mapping[str, Exercise],
    routines: Mapping[str, Routine] | None = None,
    aliases: Mapping[str, str] | None = None,
    programmes: Mapping[str, Programme] | None = None,
) -> list[Fault]:
    """Return all that is wrong with the exercise, routine or programme in `path`; nothing when it may be used.

    A file to be given away, `….facetimer.toml`, may have any name: whoever takes it in has it under its id.

    Args:
        path: any path at all; whatever it leads to, nothing is raised.
        known: the exercises that a routine or a quota may name; their ids are taken.
        routines: the routines that a programme may name; without them their names go unchecked.
        aliases: former id → present id; a file may name others by either.
        programmes: their ids are taken.
    """
    try:
        document = read_document(path)
    except Unreadable as refused:
        return [Fault(path, refused.place, refused.message)]
    named = not path.name.endswith(GIVEN_ENDING)
    return check_document(path, document, known, routines, aliases, programmes, named=named)


def check_document(
    path: Path,
    document: dict[str, Any],
    known: Mapping[str, Exercise],
    routines: Mapping[str, Routine] | None = None,
    aliases: Mapping[str, str] | None = None,
    programmes: Mapping[str, Programme] | None = None,
    *,
    named: bool = True,
) -> list[Fault]:
    """Return all that is wrong with what a file holds, or would hold, which unless `named` may be called anything.

    See `check_file`.
    """
    text = text_struct(document)  # a file that is read and not practised
    if text is not None:
        return [Fault(path, *found) for found in mismatches(document, text)]
    read = with_present_ids(shaped(path, document), aliases or {})
    if read.content is None:
        return list(read.faults)
    faults = judge(path, read.content, known, routines, named=named)
    return faults or _taken(path, read.content, (known, routines or {}, programmes or {}))


def _taken(
    path: Path, content: Content, known: Sequence[Mapping[str, Exercise | Routine | Programme]]
) -> list[Fault]:
    """Whether the id belongs to something else: the loader would refuse the file, so the checker says it first."""
    there = next((each[content.id] for each in known if content.id in each), None)
    if isinstance(content, ExerciseFile):
        here: Exercise | Routine | Programme = convert.exercise(content)
    else:
        here = convert.routine(content) if isinstance(content, RoutineFile) else convert.programme(content)
    if there is None or there == here:
        return []
    return [
        Fault(
            path,
            "id",
            Notice(
                QT_TRANSLATE_NOOP("Notices", "{given} is taken by {name}, choose another id and file name"),
                given=shown(content.id),
                name=there.name,
            ),
        )
    ]


def advise_file(
    path: Path, known: Mapping[str, Exercise], aliases: Mapping[str, str] | None = None
) -> list[Fault]:
    """Return what is unwise in the routine or programme in `path`; nothing for other files and those with faults.

    Args:
        path: the file.
        known: the exercises that it may name, by their present ids at least.
        aliases: former id → present id.
    """
    return advise(read_file(path), known, aliases)


def advise(
    read: FileContent, known: Mapping[str, Exercise], aliases: Mapping[str, str] | None = None
) -> list[Fault]:
    """Return what is unwise in what a file holds; see `advise_file`."""
    if read.content is None:
        return []
    path = read.path
    former = [Fault(path, *found) for found in former_names(read.content, aliases or {})]
    present = with_present_ids(read, aliases or {}).content
    if not isinstance(present, RoutineFile):
        return former
    if judge(path, present, known):
        return []
    return [
        *former,
        *(Fault(path, *found) for found in order_advice(convert.routine(present), with_inside(present, known))),
    ]
