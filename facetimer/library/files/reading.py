# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From a TOML file to a checked exercise, routine or programme, or to the list of all that is wrong with it.

Owns reading and the order of the checks: can it be read, is it TOML, has it the right shape (`formats.py`), do
its values make sense together (`consistency.py`). Whatever bytes a file holds, the answer comes quickly and in
words. It must not know which folders exist; `facetimer.library.gathering` does.
"""

from codecs import BOM_UTF8
from collections.abc import Mapping
from functools import reduce
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from facetimer.library.files import consistency as sense
from facetimer.library.files.explain import explain
from facetimer.library.files.file_faults import Fault, one_of
from facetimer.library.files.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.files.routine_sense import judge_routine
from facetimer.library.model.practice import Exercise, Routine
from facetimer.notices import Notice, joined
from facetimer.outside import WHOLE_FILE, Unreadable, read_bytes, toml_from, under
from facetimer.translating import QT_TRANSLATE_NOOP

MAX_BYTES = 64 * 1024
"""Ten times the longest shipped file; what fits is parsed in well under 100 ms."""

Content = ExerciseFile | RoutineFile | ProgrammeFile
"""What a file holds once its shape is right."""


class FileContent(Struct, frozen=True):
    """What one file holds, or the reasons why it holds nothing."""

    path: Path
    content: Content | None
    faults: tuple[Fault, ...] = ()


def mismatches(document: dict[str, Any], struct: type[msgspec.Struct]) -> list[tuple[str, str]]:
    """Return the place and the message of each way in which `document` is not what `struct` describes."""
    try:
        msgspec.convert(document, struct)
    except msgspec.ValidationError as error:
        return explain(document, struct) or [(WHOLE_FILE, str(error))]
    return []


def read_file(path: Path) -> FileContent:
    """Read a file as far as its shape: readable, TOML, the right keys, types and ranges."""
    try:
        return shaped(path, read_document(path))
    except Unreadable as refused:
        return FileContent(path, None, (Fault(path, refused.place, refused.message),))


def shaped(path: Path, document: dict[str, Any]) -> FileContent:
    """Return what a document holds, as far as its shape: the right keys, types and ranges."""
    try:
        struct = _struct_of(document)
    except Unreadable as refused:
        return FileContent(path, None, (Fault(path, refused.place, refused.message),))
    try:
        return FileContent(path, msgspec.convert(document, struct))
    except msgspec.ValidationError:
        return FileContent(path, None, tuple(Fault(path, *found) for found in mismatches(document, struct)))


def judge(
    path: Path,
    content: Content,
    known: Mapping[str, Exercise],
    routines: Mapping[str, Routine] | None = None,
    *,
    named: bool = True,
) -> list[Fault]:
    """Return what the values of a well-shaped file get wrong together, which unless `named` has any name."""
    found = [*sense.judge_name(content.id, path)] if named else []
    if isinstance(content, ExerciseFile):
        found += sense.judge_exercise(content)
    elif isinstance(content, RoutineFile):
        found += judge_routine(content, known)
    else:
        found += sense.judge_programme(content, known, routines)
    return [Fault(path, place, message) for place, message in found]


def read_document(path: Path, at_most: int = MAX_BYTES) -> dict[str, Any]:
    """Return the TOML document in `path`.

    Raises:
        Unreadable: it is no file of sensible size, not TOML, or empty.
    """
    document = toml_from(
        content := read_bytes(path, at_most, what=Notice(QT_TRANSLATE_NOOP("Notices", ".toml file")))
    )
    if not content.removeprefix(BOM_UTF8).strip():
        raise Unreadable(
            WHOLE_FILE,
            Notice(QT_TRANSLATE_NOOP("Notices", "is empty, it should hold an exercise, a routine or a programme")),
        )
    return document


_KINDS: tuple[tuple[str, str, type[Content]], ...] = (
    ("blocks", Notice(QT_TRANSLATE_NOOP("Notices", "an exercise")), ExerciseFile),
    ("steps", Notice(QT_TRANSLATE_NOOP("Notices", "a routine")), RoutineFile),
    ("stages", Notice(QT_TRANSLATE_NOOP("Notices", "a programme")), ProgrammeFile),
    ("quotas", Notice(QT_TRANSLATE_NOOP("Notices", "a programme")), ProgrammeFile),
)
"""The heading that tells what a file holds."""

_LOOKED_AT = 30
"""Keys that are compared with the headings for a slip of the pen."""


def _struct_of(document: dict[str, Any]) -> type[Content]:
    found = {struct: heading for heading, _, struct in _KINDS if heading in document}
    if len(found) > 1:
        and_then = QT_TRANSLATE_NOOP("Notices", "{one} and {another}")
        named = [f"[[{heading}]]" for heading in found.values()]
        headings = reduce(lambda one, another: Notice(and_then, one=one, another=another), named)
        raise Unreadable(
            WHOLE_FILE,
            Notice(
                QT_TRANSLATE_NOOP(
                    "Notices", "has both {headings}, it should hold one thing: an exercise, routine or programme"
                ),
                headings=headings,
            ),
        )
    if not found:
        for key in list(document)[:_LOOKED_AT]:
            close = one_of((heading for heading, _, _ in _KINDS), key)
            if "did you mean" in close:
                raise Unreadable(
                    under("", key), Notice(QT_TRANSLATE_NOOP("Notices", "is not known here, {hint}"), hint=close)
                )
        kinds = (Notice("[[{heading}]] ({what})", heading=heading, what=what) for heading, what, _ in _KINDS)
        choices = joined(*kinds, by=", ")
        raise Unreadable(
            WHOLE_FILE,
            Notice(QT_TRANSLATE_NOOP("Notices", "has none of {choices}, one of them is needed"), choices=choices),
        )
    return next(iter(found))
