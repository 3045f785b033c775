# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Everything that can be practised: what is shipped and what the person wrote themself.

Owns the folders and who comes first: the shipped files are read first, and a file of the person's own may not
take a shipped id, so that the figures of a source are never overwritten. One bad file is a fault in the list;
the rest load. It must not know what a file looks like inside.

The shipped part normally comes from the index (`index.py`), and then none of the TOML reading is even imported.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from facetimer.library.faults import Fault
from facetimer.library.index import read_index, shipped_files
from facetimer.library.model import Exercise, Routine
from facetimer.library.programme import Programme


class Catalogue(Struct, frozen=True):
    """What can be practised, by id, in the order of the files' names.

    Attributes:
        faults: files that are not usable, and why.
        warnings: files that are used although something in them is unwise.
        own: ids of the person's own exercises, routines and programmes.
        words: what the texts are in the language in force, see `words.py`; empty for English.
    """

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    own: frozenset[str] = frozenset()
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def routine_exercises(self, routine: Routine) -> tuple[Exercise, ...]:
        """Return the exercises of `routine` in order, each as often as it comes."""
        return tuple(self.exercises[step.exercise] for step in routine.steps)

    def search_routines(self, words: str) -> tuple[Routine, ...]:
        """Return the routines that hold every one of `words`, in name, note, tools or their exercises."""
        return tuple(r for r in self.routines.values() if _holds(words, self._routine_text(r)))

    def search_exercises(self, words: str) -> tuple[Exercise, ...]:
        """Return the exercises that hold every one of `words`, in name, zones, tool, category or note."""
        return tuple(e for e in self.exercises.values() if _holds(words, _exercise_text(e)))

    def _routine_text(self, routine: Routine) -> Iterator[str]:
        yield from (routine.id, routine.name, routine.note, *routine.tools)
        yield from (exercise.name for exercise in self.routine_exercises(routine))


def in_language(catalogue: Catalogue, library: Path, locale: str) -> Catalogue:
    """Return the catalogue with its texts in the language of `locale`, as far as `library` has them."""
    from facetimer.library.words import read_words, translated, words_file

    path = words_file(library, locale)
    if path is None:
        return catalogue
    words, faults = read_words(path)
    return replace(
        catalogue,
        exercises=translated(catalogue.exercises, words),
        routines=translated(catalogue.routines, words),
        programmes=translated(catalogue.programmes, words),
        faults=(*catalogue.faults, *faults),
        words=words,
    )


def load_catalogue(shipped: Path, own: Path | None = None) -> Catalogue:
    """Load the shipped exercises, routines and programmes, and every `*.toml` of the person's own.

    Args:
        shipped: `assets/library`, of which only `SHIPPED_FOLDERS` hold what can be practised.
        own: the person's folder, read with all folders below it; it need not exist.
    """
    indexed = read_index(shipped)
    base = Catalogue(indexed.exercises, indexed.routines, programmes=indexed.programmes) if indexed else None
    own_files = sorted(own.rglob("*.toml")) if own else []  # nothing where the folder is missing or closed to us
    if base is not None and not own_files:
        return base

    from facetimer.library.gather import Gatherer  # reading TOML costs more than the whole index

    gatherer = Gatherer(base)
    if base is None:
        gatherer.add(shipped_files(shipped), own=False)
    gatherer.add(own_files, own=True)
    return gatherer.catalogue()


def _holds(words: str, texts: Iterable[str]) -> bool:
    text = " ".join(texts).casefold()
    return all(word in text for word in words.casefold().split())


def _exercise_text(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.id, exercise.name, exercise.category, exercise.tool.replace("_", " "), exercise.note)
    yield from (zone.replace("_", " ") for zone in exercise.zones)
