# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person asks for, what is known of them, and what they get."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import Category, Goal, Zone
from facetimer.notices import Notice


class Level(StrEnum):
    """How used to practice somebody is."""

    NEW = "new"
    USED = "used"


class Mark(StrEnum):
    """What a person said of an exercise."""

    MORE = "more"
    LESS = "less"
    NEVER = "never"


class Wish(Struct, frozen=True):
    """What a session is to be.

    Attributes:
        minutes: how long, within the limits of the rules.
        goal: what it is for; None for both.
        zones: where; empty for the whole face.
        tools: what is at hand, of `Category.GUA_SHA` and `Category.ROLLER`; one of them is used where it may be.
        oil: whether anything may slide on oil.
        level: see `Level`.
        seed: another one gives another session.
        kept: steps that stay as they are whatever else changes.
        without: exercises, by id, that are not to come.
    """

    minutes: int
    goal: Goal | None = None
    zones: frozenset[Zone] = frozenset()
    tools: frozenset[Category] = frozenset()
    oil: bool = True
    level: Level = Level.USED
    seed: int = 0
    kept: tuple[RoutineStep, ...] = ()
    without: frozenset[str] = frozenset()

    @property
    def kept_ids(self) -> tuple[str, ...]:
        """The exercises of the steps that stay."""
        return tuple(step.exercise for step in self.kept)


class Past(Struct, frozen=True):
    """What was practised lately.

    Attributes:
        zone_ms: time on each zone in the last seven days; a zone that is not there had none.
        today: how often each exercise was done today, by id.
        yesterday: exercises done yesterday, by id.
        ever: exercises done at any time that is remembered, by id.
        touch_ms_today: time that hands or tools were on the skin today.
        tool_sessions_today: sessions with a gua sha or a roller today.
    """

    zone_ms: Mapping[Zone, int] = field(default_factory=dict)
    today: Mapping[str, int] = field(default_factory=dict)
    yesterday: frozenset[str] = frozenset()
    ever: frozenset[str] = frozenset()
    touch_ms_today: int = 0
    tool_sessions_today: int = 0


class Made(Struct, frozen=True):
    """A session made for a wish.

    Attributes:
        wish: what was asked for; where no step was swapped it gives the same session again.
        routine: its steps, in order.
        reasons: for each step, why it is there, in one clause.
        total_ms: how long it takes.
        told: what the person should know, for instance that it is shorter than the wish.
    """

    wish: Wish
    routine: Routine
    reasons: tuple[Notice, ...]
    total_ms: int
    told: tuple[Notice, ...] = ()
