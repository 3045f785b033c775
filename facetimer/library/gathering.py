# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From many TOML files to one catalogue: what is sound is kept, what is not becomes a fault.

Owns the order (exercises, then routines, then programmes, because the later ones name the earlier) and the rule
that an id is given once, shipped files first.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from facetimer.library.advice import order_advice
from facetimer.library.catalogue import Catalogue
from facetimer.library.files import convert
from facetimer.library.files.consistency import judge_exercise
from facetimer.library.files.file_faults import Fault
from facetimer.library.files.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.files.named_ids import with_present_ids
from facetimer.library.files.reading import Content, judge, read_file
from facetimer.library.former_ids import ById
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.programme import Programme
from facetimer.notices import Notice
from facetimer.outside import WHOLE_FILE
from facetimer.translating import QT_TRANSLATE_NOOP

MAX_OWN_FILES = 500
"""A folder with more is not a library; start-up must not hang on it."""


class Gatherer:
    """Adds file after file to what is there already.

    Args:
        base: what is there already.
        aliases: former id → present id; a file may name others by either, and may not have a former one itself.
    """

    def __init__(self, base: Catalogue | None = None, aliases: Mapping[str, str] | None = None) -> None:
        self._aliases = aliases or {}
        self._exercises: dict[str, Exercise] = dict(base.exercises) if base else {}
        self._routines: dict[str, Routine] = dict(base.routines) if base else {}
        self._programmes: dict[str, Programme] = dict(base.programmes) if base else {}
        self._shipped = {*self._exercises, *self._routines, *self._programmes}
        self._own: dict[str, Path] = {}
        self._faults: list[Fault] = []
        self._warnings: list[Fault] = []

    def add(self, paths: Sequence[Path], *, own: bool) -> None:
        """Read `paths`; of the person's own at most `MAX_OWN_FILES`."""
        if own and len(paths) > MAX_OWN_FILES:
            message = Notice(
                QT_TRANSLATE_NOOP(
                    "Notices", "there are {count} files of your own, only the first {most} are read"
                ),
                count=len(paths),
                most=MAX_OWN_FILES,
            )
            self._faults.append(Fault(paths[MAX_OWN_FILES], WHOLE_FILE, message))
            paths = paths[:MAX_OWN_FILES]
        files = [with_present_ids(read_file(path), self._aliases) for path in paths]
        for file in files:
            self._faults += file.faults
            if isinstance(file.content, ExerciseFile) and self._is_sound(file.path, file.content):
                exercise = convert.exercise(file.content)
                if self._may_have(exercise.id, file.path, own=own):
                    self._exercises[exercise.id] = exercise
        for file in files:
            if isinstance(file.content, RoutineFile):
                self._add_inside(file.content, file.path, own=own)
        for file in files:
            if isinstance(file.content, RoutineFile) and self._is_sound(file.path, file.content):
                self._add_routine(convert.routine(file.content), file.path, own=own)
        for file in files:
            if isinstance(file.content, ProgrammeFile) and self._is_sound(file.path, file.content):
                programme = convert.programme(file.content)
                if self._may_have(programme.id, file.path, own=own):
                    self._programmes[programme.id] = programme

    def catalogue(self) -> Catalogue:
        """Return all that was gathered."""
        return Catalogue(
            ById(self._exercises, self._aliases),
            ById(self._routines, self._aliases),
            tuple(self._faults),
            tuple(self._warnings),
            own=frozenset(self._own),
            programmes=ById(self._programmes, self._aliases),
            aliases=self._aliases,
        )

    def _add_inside(self, content: RoutineFile, path: Path, *, own: bool) -> None:
        """Take the sound exercises that come along with a routine; what is wrong with others is told with it."""
        for each in content.exercises:
            is_new = each.id not in self._exercises and not any(judge_exercise(each))
            if is_new and self._may_have(each.id, path, own=own):
                self._exercises[each.id] = convert.exercise(each)

    def _add_routine(self, routine: Routine, path: Path, *, own: bool) -> None:
        if self._may_have(routine.id, path, own=own):
            self._routines[routine.id] = routine
            self._warnings += (Fault(path, *found) for found in order_advice(routine, self._exercises))

    def _is_sound(self, path: Path, content: Content) -> bool:
        found = judge(path, content, self._exercises, self._routines)
        self._faults += found
        return not found

    def _may_have(self, identifier: str, path: Path, *, own: bool) -> bool:
        """Give the id to this file, or note who has it already."""
        if identifier in self._shipped or identifier in self._aliases or identifier in self._own:
            owner = (
                str(self._own[identifier])
                if identifier in self._own
                else Notice(QT_TRANSLATE_NOOP("Notices", "a shipped file"))
            )
            message = Notice(
                QT_TRANSLATE_NOOP(
                    "Notices", '"{identifier}" is taken by {owner}, choose another id and file name'
                ),
                identifier=identifier,
                owner=owner,
            )
            self._faults.append(Fault(path, "id", message))
            return False
        if own:
            self._own[identifier] = path
        else:
            self._shipped.add(identifier)
        return True
