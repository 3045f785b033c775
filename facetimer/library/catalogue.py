# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Everything that can be practised: what is shipped and what the person wrote themself.

Owns the folders and who comes first: the shipped files are read first, and a file of the person's own may not
take a shipped id, so that the figures of a source are never overwritten. One bad file is a fault in the list;
the rest load. It must not know what a file looks like inside.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from facetimer.library import convert
from facetimer.library.advice import order_advice
from facetimer.library.faults import WHOLE_FILE, Fault
from facetimer.library.files import Content, judge, read_file
from facetimer.library.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.model import Exercise, Programme, Routine

SHIPPED_FOLDERS = ("exercises", "routines", "programmes")

MAX_OWN_FILES = 500
"""A folder with more is not a library; start-up must not hang on it."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be practised, by id, in the order of the files' names.

    Attributes:
        faults: files that are not usable, and why.
        warnings: files that are used although something in them is unwise.
        own: ids of the person's own exercises, routines and programmes.
    """

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    own: frozenset[str] = frozenset()
    programmes: Mapping[str, Programme] = field(default_factory=dict)

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


def load_catalogue(shipped: Path, own: Path | None = None) -> Catalogue:
    """Load the shipped exercises, routines and programmes, and every `*.toml` of the person's own.

    Args:
        shipped: `assets/library`, of which only `SHIPPED_FOLDERS` hold what can be practised.
        own: the person's folder, read with all folders below it; it need not exist.
    """
    loader = _Loader()
    loader.add([path for kind in SHIPPED_FOLDERS for path in _library_files(shipped / kind)], own=False)
    if own is not None:
        files = _library_files(own)
        if len(files) > MAX_OWN_FILES:
            loader.faults.append(
                Fault(own, WHOLE_FILE, f"holds {len(files)} files, only the first {MAX_OWN_FILES} are read")
            )
        loader.add(files[:MAX_OWN_FILES], own=True)
    return loader.catalogue()


def _library_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.toml"))  # yields nothing where the folder is missing or closed to us


class _Loader:
    """Collects values and faults; exercises first, because routines and programmes name them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._exercises: dict[str, Exercise] = {}
        self._routines: dict[str, Routine] = {}
        self._programmes: dict[str, Programme] = {}
        self._warnings: list[Fault] = []
        self._where: dict[str, Path] = {}
        self._own: set[str] = set()
        self._shipped: set[str] = set()

    def add(self, paths: Iterable[Path], *, own: bool) -> None:
        files = [read_file(path) for path in paths]
        for file in files:
            self.faults += file.faults
            if isinstance(file.content, ExerciseFile) and self._is_sound(file.path, file.content):
                self._keep(convert.exercise(file.content), file.path, own=own)
        for file in files:
            if isinstance(file.content, RoutineFile) and self._is_sound(file.path, file.content):
                routine = convert.routine(file.content)
                self._warnings += (Fault(file.path, *found) for found in order_advice(routine, self._exercises))
                self._keep(routine, file.path, own=own)
        for file in files:
            if isinstance(file.content, ProgrammeFile) and self._is_sound(file.path, file.content):
                self._keep(convert.programme(file.content), file.path, own=own)

    def _is_sound(self, path: Path, content: Content) -> bool:
        found = judge(path, content, self._exercises, self._routines)
        self.faults += found
        return not found

    def _keep(self, value: Exercise | Routine | Programme, path: Path, *, own: bool) -> None:
        earlier = self._where.get(value.id)
        if earlier is not None:
            owner = "a shipped file" if value.id in self._shipped else str(earlier)
            self.faults.append(
                Fault(path, "id", f'"{value.id}" is taken by {owner}, choose another id and file name')
            )
            return
        self._where[value.id] = path
        (self._own if own else self._shipped).add(value.id)
        if isinstance(value, Exercise):
            self._exercises[value.id] = value
        elif isinstance(value, Routine):
            self._routines[value.id] = value
        else:
            self._programmes[value.id] = value

    def catalogue(self) -> Catalogue:
        return Catalogue(
            MappingProxyType(self._exercises),
            MappingProxyType(self._routines),
            tuple(self.faults),
            tuple(self._warnings),
            own=frozenset(self._own),
            programmes=MappingProxyType(self._programmes),
        )


def _holds(words: str, texts: Iterable[str]) -> bool:
    text = " ".join(texts).casefold()
    return all(word in text for word in words.casefold().split())


def _exercise_text(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.id, exercise.name, exercise.category, exercise.tool.replace("_", " "), exercise.note)
    yield from (zone.replace("_", " ") for zone in exercise.zones)
