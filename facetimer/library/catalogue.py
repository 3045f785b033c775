# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Everything that can be practised, as one value: what is shipped and what the person wrote themself.

It must not know any file; `loading.py` makes it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from facetimer.library.files.file_faults import Fault
from facetimer.library.former_ids import ById
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.programme import Programme
from facetimer.library.model.vocabulary import ZONE_WORDS
from facetimer.library.single_exercise import single_exercise

T = TypeVar("T")

LEAST_SHARE = 1 / 3
"""Of a routine's steps, for a search that finds it by its steps alone."""


class Catalogue(Struct, frozen=True):
    """What can be practised, by id, in the order of the files' names.

    Attributes:
        faults: files that are not usable, and why.
        warnings: files that are used although something in them is unwise.
        own: ids of the person's own exercises, routines and programmes.
        words: what the texts are in the language in force, see `translations.py`; empty for English.
        aliases: former id → present id, see `former_ids.py`; exercises, routines and programmes are found by both.
        names_apart: the names, by id, of what is the person's own and called like others, see `told_apart`.
    """

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    own: frozenset[str] = frozenset()
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    names_apart: Mapping[str, str] = field(default_factory=dict)

    def present_id(self, identifier: str) -> str:
        """Return what the thing with that id is called now; the id itself if it never had another."""
        return self.aliases.get(identifier, identifier)

    def without_own(self, identifier: str) -> "Catalogue":
        """Return the catalogue without what the person has of that id; itself where that is nothing."""
        if identifier not in self.own:
            return self

        def rest(known: Mapping[str, T]) -> ById[T]:
            return ById({name: each for name, each in known.items() if name != identifier}, self.aliases)

        return replace(
            self,
            exercises=rest(self.exercises),
            routines=rest(self.routines),
            programmes=rest(self.programmes),
            own=self.own - {identifier},
        )

    def routine_exercises(self, routine: Routine) -> tuple[Exercise, ...]:
        """Return the exercises of `routine` in order, each as often as it comes."""
        return tuple(self.exercises[step.exercise] for step in routine.steps)

    def routine(self, identifier: str) -> Routine | None:
        """Return the routine with that id, or the exercise as a routine of its own; None for neither."""
        if identifier in self.routines:
            return self.routines[identifier]
        exercise = self.exercises.get(identifier)
        return None if exercise is None else single_exercise(exercise)

    def search_exercises(self, words: str) -> tuple[Exercise, ...]:
        """Return the exercises that hold every one of `words`, in their names, zones or what people type."""
        return tuple(e for e in self.exercises.values() if _holds(words, _exercise_text(e)))

    def search_routines(self, words: str) -> tuple[Routine, ...]:
        """Return the routines that hold every one of `words`, in their own texts and the texts of a step.

        What people type for different steps is not put together: "forehead" of one and "lines" of another are no
        lines on the forehead. The more steps hold the words, the sooner a routine comes; one whose name does comes
        first. Where only what people type for its steps, or their zones, hold them, a third of the steps must: a
        workout of the whole face is not made for a double chin. If that leaves nothing, fewer steps will do.
        """
        if not words.split():
            return tuple(self.routines.values())
        found = [r for r in self.routines.values() if any(_holds(words, t) for t in self._routine_texts(r))]
        made_for_it = [r for r in found if self._names(r, words) or self._share(r, words) >= LEAST_SHARE]
        return tuple(sorted(made_for_it or found, key=lambda each: self._share(each, words), reverse=True))

    def _share(self, routine: Routine, words: str) -> float:
        """How much of a routine is about `words`: the share of its steps, and one more for its name."""
        held = [_holds(words, _exercise_text(exercise)) for exercise in self.routine_exercises(routine)]
        return sum(held) / len(held) + _holds(words, [routine.name])

    def _names(self, routine: Routine, words: str) -> bool:
        """Whether the texts of a routine itself hold `words`, or the name of one of its exercises."""
        own = (routine.id, routine.name, routine.note, *routine.tools)
        names = [exercise.name for exercise in self.routine_exercises(routine)]
        return _holds(words, own) or any(_holds(words, [name]) for name in names)

    def _routine_texts(self, routine: Routine) -> Iterator[tuple[str, ...]]:
        own = (routine.id, routine.name, routine.note, *routine.tools)
        yield (*own, *(exercise.name for exercise in self.routine_exercises(routine)))
        for exercise in self.routine_exercises(routine):
            yield (*own, *_exercise_text(exercise))


def _exercise_text(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.id, exercise.name, *exercise.also_called, *exercise.searches)
    yield from (ZONE_WORDS[zone] for zone in exercise.zones)


def _holds(words: str, texts: Iterable[str]) -> bool:
    text = " ".join(texts).casefold()
    return all(word in text for word in words.casefold().split())
