# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From a TOML file to a checked exercise, routine or programme, or to the list of all that is wrong with it.

Owns reading and the order of the checks: can it be read, is it TOML, has it the right shape (`formats.py`), do
its values make sense together (`sense.py`). Whatever bytes a file holds, the answer comes quickly and in
words. It must not know which folders exist; `catalogue.py` does.
"""

from codecs import BOM_UTF8
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from facetimer.library import convert, sense
from facetimer.library.advice import order_advice
from facetimer.library.explain import explain
from facetimer.library.faults import Fault, one_of
from facetimer.library.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.model import Exercise, Routine
from facetimer.outside import WHOLE_FILE, Unreadable, read_bytes, shown, toml_from, under

__all__ = ["Content", "Fault", "FileContent", "advise_file", "check_file", "judge", "read_file"]

MAX_BYTES = 64 * 1024
"""Ten times the longest shipped file; what fits is parsed in well under 100 ms."""

Content = ExerciseFile | RoutineFile | ProgrammeFile
"""What a file holds once its shape is right."""


class FileContent(Struct, frozen=True):
    """What one file holds, or the reasons why it holds nothing."""

    path: Path
    content: Content | None
    faults: tuple[Fault, ...] = ()


def check_file(
    path: Path, known: Mapping[str, Exercise], routines: Mapping[str, Routine] | None = None
) -> list[Fault]:
    """Return all that is wrong with the exercise, routine or programme in `path`; nothing when it may be used.

    Args:
        path: any path at all; whatever it leads to, nothing is raised.
        known: the exercises that a routine or a quota may name; their ids are taken.
        routines: the routines that a programme may name; without them their names go unchecked.
    """
    from facetimer.library.texts import text_struct  # only the checker needs all these shapes

    try:
        document = read_document(path)
    except Unreadable as refused:
        return [Fault(path, refused.place, refused.message)]
    text = text_struct(document)  # a file that is read and not practised
    if text is not None:
        return [Fault(path, *found) for found in _mismatches(document, text)]
    read = _shaped(path, document)
    if read.content is None:
        return list(read.faults)
    return judge(path, read.content, known, routines) or _taken(path, read.content, known, routines or {})


def _taken(
    path: Path, content: Content, known: Mapping[str, Exercise], routines: Mapping[str, Routine]
) -> list[Fault]:
    """Whether the id belongs to something else: the loader would refuse the file, so the checker says it first."""
    there = known.get(content.id) or routines.get(content.id)
    if isinstance(content, ExerciseFile):
        here: Exercise | Routine | None = convert.exercise(content)
    else:
        here = convert.routine(content) if isinstance(content, RoutineFile) else None
    if there is None or there == here:
        return []
    return [Fault(path, "id", f"{shown(content.id)} is taken by {there.name}, choose another id and file name")]


def advise_file(path: Path, known: Mapping[str, Exercise]) -> list[Fault]:
    """Return what is unwise in the routine in `path`; nothing for other files and for those with faults."""
    read = read_file(path)
    if not isinstance(read.content, RoutineFile) or judge(path, read.content, known):
        return []
    return [Fault(path, place, message) for place, message in order_advice(convert.routine(read.content), known)]


def _mismatches(document: dict[str, Any], struct: type[msgspec.Struct]) -> list[tuple[str, str]]:
    try:
        msgspec.convert(document, struct)
    except msgspec.ValidationError as error:
        return explain(document, struct) or [(WHOLE_FILE, str(error))]
    return []


def read_file(path: Path) -> FileContent:
    """Read a file as far as its shape: readable, TOML, the right keys, types and ranges."""
    try:
        return _shaped(path, read_document(path))
    except Unreadable as refused:
        return FileContent(path, None, (Fault(path, refused.place, refused.message),))


def _shaped(path: Path, document: dict[str, Any]) -> FileContent:
    try:
        struct = _struct_of(document)
    except Unreadable as refused:
        return FileContent(path, None, (Fault(path, refused.place, refused.message),))
    try:
        return FileContent(path, msgspec.convert(document, struct))
    except msgspec.ValidationError:
        return FileContent(path, None, tuple(Fault(path, *found) for found in _mismatches(document, struct)))


def judge(
    path: Path, content: Content, known: Mapping[str, Exercise], routines: Mapping[str, Routine] | None = None
) -> list[Fault]:
    """Return what the values of a well-shaped file get wrong together."""
    found = [*sense.judge_name(content.id, path.stem)]
    if isinstance(content, ExerciseFile):
        found += sense.judge_exercise(content)
    elif isinstance(content, RoutineFile):
        found += sense.judge_routine(content, known)
    else:
        found += sense.judge_programme(content, known, routines)
    return [Fault(path, place, message) for place, message in found]


def read_document(path: Path, at_most: int = MAX_BYTES) -> dict[str, Any]:
    """Return the TOML document in `path`.

    Raises:
        Unreadable: it is no file of sensible size, not TOML, or empty.
    """
    document = toml_from(content := read_bytes(path, at_most, what=".toml file"))
    if not content.removeprefix(BOM_UTF8).strip():
        raise Unreadable(WHOLE_FILE, "is empty, it should hold an exercise, a routine or a programme")
    return document


_KINDS: tuple[tuple[str, str, type[Content]], ...] = (
    ("blocks", "an exercise", ExerciseFile),
    ("steps", "a routine", RoutineFile),
    ("stages", "a programme", ProgrammeFile),
    ("quotas", "a programme", ProgrammeFile),
)
"""The heading that tells what a file holds."""

_LOOKED_AT = 30
"""Keys that are compared with the headings for a slip of the pen."""


def _struct_of(document: dict[str, Any]) -> type[Content]:
    found = {struct: heading for heading, _, struct in _KINDS if heading in document}
    if len(found) > 1:
        headings = " and ".join(f"[[{heading}]]" for heading in found.values())
        raise Unreadable(
            WHOLE_FILE, f"has both {headings}, it should hold one thing: an exercise, routine or programme"
        )
    if not found:
        for key in list(document)[:_LOOKED_AT]:
            close = one_of((heading for heading, _, _ in _KINDS), key)
            if "did you mean" in close:
                raise Unreadable(under("", key), f"is not known here, {close}")
        choices = ", ".join(f"[[{heading}]] ({what})" for heading, what, _ in _KINDS)
        raise Unreadable(WHOLE_FILE, f"has none of {choices}, one of them is needed")
    return next(iter(found))
