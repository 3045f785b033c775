# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The vocabulary of `assets/library/care/flags.toml`: flags, their situations, and the rules of each.

Owns the shape of a rule. What a rule does to a routine is in `applying_rules.py`.
"""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from facetimer.library.model.movement import POSE_PARAMETERS, StrokeType
from facetimer.library.model.vocabulary import Category, Flag, Goal, Pressure, Zone

Days = Annotated[int, Meta(ge=1, le=730)]
Sentence = Annotated[str, Meta(min_length=1, max_length=300)]


class Effect(StrEnum):
    """What a rule does, the strongest first."""

    BLOCK = "block"
    """The step is left out."""
    ASK = "ask"
    """The step needs an explicit yes."""
    SOFTEN = "soften"
    """The step is done in a milder form."""
    NOTE = "note"
    """Only something is said."""


class Rule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Meets an exercise when everything it names fits; see the head of `flags.toml`."""

    effect: Effect
    why: Sentence
    touching: bool = False
    carrying: bool = False
    in_zones: bool = False
    categories: tuple[Category, ...] = ()
    exercises: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()
    pressures: tuple[Pressure, ...] = ()
    strokes: tuple[StrokeType, ...] = ()
    goals: tuple[Goal, ...] = ()
    moving: tuple[str, ...] = ()
    jaw_open_over: float | None = None
    within_days: Days | None = None
    pressure: Pressure | None = None
    cap: dict[str, float] = {}
    without_moving: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse names of pose parameters that no face has."""
        unknown = {*self.moving, *self.cap, *self.without_moving} - set(POSE_PARAMETERS)
        if unknown:
            raise ValueError(f"unknown pose parameters {sorted(unknown)}")


class Situation(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One way in which a flag can be meant.

    Attributes:
        wait_days: after this many days it stops counting by itself; None = it counts until it is unset.
        until_cleared: counts until a practitioner has cleared it, whatever the date.
        asks_zones: the person may say where.
    """

    id: str
    name: Sentence
    rules: tuple[Rule, ...]
    wait_days: Days | None = None
    until_cleared: bool = False
    asks_zones: bool = False


class FlagRules(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One flag a person can set: how it is asked, and what follows."""

    id: Flag
    name: Sentence
    question: Sentence
    situations: Annotated[tuple[Situation, ...], Meta(min_length=1)]

    def meant_by(self, identifier: str) -> tuple[Situation, ...]:
        """Return the named situation; for an empty or unknown name every one, so that the strictest counts."""
        return tuple(s for s in self.situations if s.id == identifier) or self.situations
