# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session that was last made and begun, in a file: one that was cut off can go on after the next start."""

from collections.abc import Mapping
from pathlib import Path

from facetimer.files import is_there, write_whole
from facetimer.library.model.practice import Exercise, Routine


class LastMade:
    """Keeps one session.

    Args:
        file: where; named like the session's id.
        exercises: what its steps may be, by id.
    """

    def __init__(self, file: Path, exercises: Mapping[str, Exercise]) -> None:
        self._file = file
        self._exercises = exercises
        self._is_read = False
        self._routine: Routine | None = None

    def routine(self) -> Routine | None:
        """Return it; None where there is none, or where the file or an exercise of it is no longer of use."""
        if not self._is_read:
            self._is_read = True
            self._routine = self._read() if is_there(self._file) else None
        return self._routine

    def take_over(self, exercises: Mapping[str, Exercise]) -> None:
        """Let its steps be other exercises from now on: it may be of use again, or no longer."""
        self._exercises = exercises
        steps = self._routine.steps if self._routine else ()
        if not steps or any(step.exercise not in exercises for step in steps):
            self._is_read = False

    def keep(self, routine: Routine) -> None:
        """Keep `routine` instead of the one before; it is found even where it cannot be written.

        Raises:
            OSError: it cannot be written.
        """
        from facetimer.library.files.routine_text import routine_text

        self._is_read, self._routine = True, routine
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._file, routine_text(routine).encode())

    def _read(self) -> Routine | None:
        from facetimer.library.files.convert import routine
        from facetimer.library.files.formats import RoutineFile
        from facetimer.library.files.reading import judge, read_file

        content = read_file(self._file).content
        if not isinstance(content, RoutineFile) or judge(self._file, content, self._exercises):
            return None
        return routine(content)
