# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Loads the catalogue: the shipped library, the person's own files, and both in another language.

Owns the folders and who comes first: the shipped files are read first, and a file of the person's own may not
take a shipped id, so that the figures of a source are never overwritten. One bad file is a fault in the list;
the rest load. It must not know what a file looks like inside.

The shipped part normally comes from the index (`shipped_index.py`), and then nothing that reads TOML is imported.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from facetimer.files import files_in
from facetimer.library.catalogue import Catalogue
from facetimer.library.former_ids import ById, read_aliases
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.programme import Programme
from facetimer.library.shipped_index import read_index, shipped_files
from facetimer.outside import WHOLE_FILE, why_closed

YOURS = "yours"
"""Behind the name of what is the person's own and called like something that is shipped."""

T = TypeVar("T", Exercise, Routine, Programme)


def told_apart(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with no two routines, programmes or exercises that are shown by one name.

    What is the person's own says so, or from whom a plan is, where another has the same name; several of them are
    numbered by their ids. The file of each stays as it is, and so does what a voice calls an exercise.
    """
    if not catalogue.own:
        return catalogue
    routines, programmes = _apart(catalogue, catalogue.routines), _apart(catalogue, catalogue.programmes)
    names = _apart(catalogue, catalogue.exercises)
    said = {key: replace(catalogue.exercises[key], said_as=catalogue.exercises[key].name) for key in names}
    return replace(
        catalogue,
        exercises=ById(_renamed({**catalogue.exercises, **said}, names), catalogue.aliases),
        routines=ById(_renamed(catalogue.routines, routines), catalogue.aliases),
        programmes=ById(_renamed(catalogue.programmes, programmes), catalogue.aliases),
        names_apart={**names, **programmes, **routines},
    )


def _apart(catalogue: Catalogue, things: Mapping[str, T]) -> dict[str, str]:
    """Return new names, by id, for those of the person's own that are called like another."""
    alike: dict[str, list[T]] = defaultdict(list)
    for thing in things.values():
        alike[_heard(thing.name)].append(thing)
    found: dict[str, str] = {}
    for same in (each for each in alike.values() if len(each) > 1):
        own = sorted((each for each in same if each.id in catalogue.own), key=lambda each: each.id)
        taken = {_heard(each.name) for each in same if each.id not in catalogue.own}
        for thing in own:
            names = _names(thing.name, _whose(catalogue, thing) if len(own) < len(same) else "")
            found[thing.id] = next(name for name in names if _heard(name) not in taken)
            taken.add(_heard(found[thing.id]))
    return found


def _names(name: str, whose: str) -> Iterator[str]:
    """Yield names that tell it apart, the plainest first."""
    yield f"{name} ({whose})" if whose else name
    for number in count(2):
        yield f"{name} ({whose} {number})" if whose else f"{name} ({number})"


def _heard(name: str) -> str:
    """Return a name as one hears it: neither capitals nor spaces tell two apart."""
    return " ".join(name.casefold().split())


def _whose(catalogue: Catalogue, thing: Exercise | Routine | Programme) -> str:
    if isinstance(thing, Routine) and thing.asked is not None:
        return thing.asked.by
    return catalogue.words.get(YOURS, YOURS)


def _renamed(things: Mapping[str, T], names: Mapping[str, str]) -> dict[str, T]:
    return {key: replace(each, name=names[key]) if key in names else each for key, each in things.items()}


def in_language(catalogue: Catalogue, library: Path, locale: str) -> Catalogue:
    """Return the catalogue with its texts in the language of `locale`, as far as `library` has them."""
    from facetimer.library.translations import read_words, translated, words_file

    path = words_file(library, locale)
    if path is None:
        return catalogue
    words, faults = read_words(path)
    return replace(
        catalogue,
        exercises=ById(translated(catalogue.exercises, words), catalogue.aliases),
        routines=ById(translated(catalogue.routines, words), catalogue.aliases),
        programmes=ById(translated(catalogue.programmes, words), catalogue.aliases),
        faults=(*catalogue.faults, *faults),
        words=words,
    )


def load_catalogue(shipped: Path, own: Path | None = None) -> Catalogue:
    """Load the shipped exercises, routines and programmes, and every `*.toml` of the person's own.

    Args:
        shipped: `assets/library`, of which only `SHIPPED_FOLDERS` hold what can be practised.
        own: the person's folder, read with all folders below it; it need not exist. One that is closed is a fault.
    """
    base = read_index(shipped)
    own_files = files_in(own, "**/*.toml") if own else []
    why = why_closed(own) if own else None
    if base is not None and not own_files and not why:
        return base

    from facetimer.library.files.file_faults import Fault
    from facetimer.library.gathering import Gatherer  # reading TOML costs more than the whole index

    gatherer = Gatherer(base, read_aliases(shipped) if base is None else base.aliases)
    if base is None:
        gatherer.add(shipped_files(shipped), own=False)
    gatherer.add(own_files, own=True)
    catalogue = gatherer.catalogue()
    closed = (Fault(own, WHOLE_FILE, why),) if own and why else ()
    return replace(catalogue, faults=(*catalogue.faults, *closed))
