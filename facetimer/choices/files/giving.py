# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine of the person's own as one file for somebody else: with every exercise of their own that it names.

It must not know where the file goes.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from facetimer.choices.building.document import Document, by_itself, nested, read_text
from facetimer.choices.building.sections import Section
from facetimer.files import files_in
from facetimer.library.catalogue import Catalogue
from facetimer.library.files.reading import MAX_BYTES
from facetimer.outside import Unreadable, read_bytes

LIBRARY_ENDING = ".toml"


def own_file(own: Path, identifier: str) -> Path | None:
    """Return the file of that id in the person's own library; None where it has none of its own."""
    return next(iter(files_in(own, f"**/{identifier}{LIBRARY_ENDING}")), None)


def lies_in(path: Path, folder: Path) -> bool:
    """Whether a path leads into a folder, by whatever links."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def exercise_content(shipped: Path, own: Path, identifier: str) -> bytes:
    """Return the file of an exercise; of one that came along with a routine, the file that it would be.

    Args:
        shipped: `assets/library`.
        own: the person's library.
        identifier: of the exercise.

    Raises:
        KeyError: it has no file any more.
        Unreadable: its file was changed into something else.
    """
    with_us = shipped / "exercises" / f"{identifier}{LIBRARY_ENDING}"
    path = own_file(own, identifier) or (with_us if with_us.is_file() else None)
    if path is not None:
        return read_bytes(path, MAX_BYTES)
    found = next(_inside_others(own, identifier), None)
    if found is None:
        raise KeyError(identifier)
    return by_itself(found)


def given(catalogue: Catalogue, own: Path, identifier: str) -> bytes:
    """Return the file to give away.

    Args:
        catalogue: what there is; `identifier` is one of the person's own in it.
        own: their library.
        identifier: of a routine, or of an exercise that has a file.

    Raises:
        KeyError: it has no file of its own, or an exercise that it names has none any more.
        Unreadable: its file, or one of an exercise, is gone or was changed into something else.
    """
    path = own_file(own, identifier)
    if path is None:
        raise KeyError(identifier)
    document = read_text(read_bytes(path, MAX_BYTES))
    if identifier not in catalogue.routines:
        return document.encoded
    inside = {each.get("id") for each in document.values().get("exercises", ())}
    named = dict.fromkeys(catalogue.present_id(step["exercise"]) for step in document.values()["steps"])
    wanted = [each for each in named if each in catalogue.own and each not in inside]
    sections = [_exercise_section(own, each) for each in wanted]
    return _with_sections(document, sections).encoded


def _with_sections(document: Document, sections: list[Section]) -> Document:
    if not sections:
        return document
    parts = [replace(each, gap="\n\n") for each in (*document.sections, *sections)]
    parts[-1] = replace(parts[-1], gap="\n")
    kept = document.sections[:-1]  # the gaps between what was there stay
    return replace(document, sections=(*kept, *parts[len(kept) :]))


def _exercise_section(own: Path, identifier: str) -> Section:
    """Return an exercise as it stands inside a routine's file; it may come from inside another one's."""
    path = own_file(own, identifier)
    if path is not None:
        return nested(read_text(read_bytes(path, MAX_BYTES)), "exercises")
    found = next(_inside_others(own, identifier), None)
    if found is None:
        raise KeyError(identifier)
    return found


def _inside_others(own: Path, identifier: str) -> Iterator[Section]:
    for path in files_in(own, f"**/*{LIBRARY_ENDING}"):
        with suppress(Unreadable):  # a bad file is no reason not to give a good one
            document = read_text(read_bytes(path, MAX_BYTES))
            values = document.values().get("exercises", ())
            sections = (section for section in document.sections if section.name == "exercises")
            yield from (part for part, each in zip(sections, values, strict=False) if each["id"] == identifier)
