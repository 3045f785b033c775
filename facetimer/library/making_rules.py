# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shape of `assets/library/care/making.toml`, and what its sentences mean for an exercise."""

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from facetimer.library.files.shipped import load_shipped
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, Zone

Least = Annotated[int, Meta(ge=1)]


class Span(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """From the least to the most."""

    least: Least
    most: Least

    def __post_init__(self) -> None:
        """Refuse a span that is upside down."""
        if self.least > self.most:
            raise ValueError(f"least is {self.least}, it should be at most {self.most}, like most")


class Kinds(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How many parts a session keeps to, for sessions of up to so many minutes."""

    up_to_minutes: Least
    most: Least


class Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One part of a session, in which its steps stand together."""

    id: str
    why: str
    exercises: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    apart_from: tuple[str, ...] = ()
    slips: bool | None = None
    in_order: tuple[str, ...] = ()

    def holds(self, exercise: Exercise) -> bool:
        """Whether `exercise` belongs here."""
        if exercise.id in self.apart_from:
            return False
        if exercise.id in self.exercises:
            return True
        return exercise.category in self.categories and self.slips in {None, exercise.needs_slip}


class Companion(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One exercise that comes with others, and why."""

    exercise: str
    why: str


class Companions(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What comes with every step of some categories."""

    categories: tuple[Category, ...]
    steps: tuple[Companion, ...]
    apart_from: tuple[str, ...] = ()

    def needed_by(self, exercise: Exercise) -> bool:
        """Whether they must come with `exercise`; none of them needs itself."""
        named = {each.exercise for each in self.steps} | set(self.apart_from)
        return exercise.category in self.categories and exercise.id not in named


class Alike(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Exercises of which one session has one at most."""

    exercises: tuple[str, ...]


class Apart(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Categories that are never put into one session."""

    one: tuple[Category, ...]
    other: tuple[Category, ...]
    apart_from: tuple[str, ...] = ()

    def keeps_apart(self, one: Exercise, other: Exercise) -> bool:
        """Whether `one` and `other` may not meet, in this order of the two."""
        named = one.category in self.one and other.category in self.other
        return named and not {one.id, other.id} & set(self.apart_from)


class Area(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A part of the face, as a person asks for it."""

    id: str
    zones: tuple[Zone, ...]


class MakingRules(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `making.toml`; see its sentences."""

    minutes: Span
    tolerance_s: Least
    touch_minutes_a_day: Least
    tool_sessions_a_day: Least
    neck_moves: Least
    neck: tuple[str, ...]
    works_in_a_row: Least
    times_a_day: Least
    counts_percent: Span
    kinds: tuple[Kinds, ...]
    new_counts_percent: Span
    new_leaves_out: tuple[Category, ...]
    parts: tuple[Part, ...]
    companions: tuple[Companions, ...]
    apart: tuple[Apart, ...]
    alike: tuple[Alike, ...]
    areas: tuple[Area, ...]

    def part_of(self, exercise: Exercise) -> int:
        """Return the index of the part that `exercise` belongs to; every category has one."""
        return next(index for index, part in enumerate(self.parts) if part.holds(exercise))

    def companions_of(self, exercise: Exercise) -> tuple[str, ...]:
        """Return what must come with `exercise`, by id: of a companion, the others of its kind."""
        return tuple(
            step.exercise
            for each in self.companions
            if exercise.category in each.categories and exercise.id not in each.apart_from
            for step in each.steps
            if step.exercise != exercise.id
        )

    def is_companion(self, identifier: str) -> bool:
        """Whether an exercise comes with others above all."""
        return any(identifier == step.exercise for each in self.companions for step in each.steps)

    def are_alike(self, one: Exercise, other: Exercise) -> bool:
        """Whether both do nearly the same."""
        return any({one.id, other.id} <= set(each.exercises) for each in self.alike)

    def may_meet(self, one: Exercise, other: Exercise) -> bool:
        """Whether both may stand in one session."""
        if one.id != other.id and self.are_alike(one, other):
            return False
        return not any(each.keeps_apart(one, other) or each.keeps_apart(other, one) for each in self.apart)

    def kinds_in(self, minutes: int) -> int:
        """Return how many parts a session of `minutes` keeps to, besides its beginning and its end."""
        return next((each.most for each in self.kinds if minutes <= each.up_to_minutes), len(self.parts))


def load_making_rules(library: Path) -> MakingRules:
    """Read the rules below `assets/library`.

    Raises:
        DamagedFile: the file is missing or not whole.
    """
    return load_shipped(library / "care" / "making.toml", MakingRules)
