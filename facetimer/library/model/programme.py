# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What to practise over weeks: stages, plans and daily quotas.

Owns the schedule as the source states it. It must not know the calendar or what was done; see
`facetimer.library.programme_progress`.
"""

from enum import StrEnum

from msgspec import Struct

from facetimer.library.model.vocabulary import Source, Sourced


class Rhythm(StrEnum):
    """How often a programme asks for a session. A missed day is never made up for and breaks nothing."""

    DAILY = "daily"
    ALTERNATE = "alternate"
    """Every other day."""
    WEEKDAYS = "weekdays"
    WEEKLY = "weekly"
    """A number of times in a week, on days of the person's choice."""


class Level(StrEnum):
    """How much a programme asks of a person, in time and effort."""

    GENTLE = "gentle"
    STEADY = "steady"
    DEMANDING = "demanding"


class Plan(Struct, frozen=True):
    """One way to fill a week.

    Attributes:
        routines: any one of these; empty = any routine at all.
        times: sessions on each day of the rhythm, or in each week for `WEEKLY`.
        at_most: upper end where a span is given (2–3 a week); equal to `times` otherwise.
        at: suggested clock times, "HH:MM".
    """

    routines: tuple[str, ...]
    rhythm: Rhythm
    times: int
    at_most: int
    source: Source
    at: tuple[str, ...] = ()

    def sessions_in(self, weeks: int) -> int:
        """Return how many sessions `weeks` whole weeks hold at the least."""
        days = {
            Rhythm.DAILY: 7 * weeks,
            Rhythm.ALTERNATE: (7 * weeks + 1) // 2,
            Rhythm.WEEKDAYS: 5 * weeks,
            Rhythm.WEEKLY: weeks,
        }
        return self.times * days[self.rhythm]


class Stage(Struct, frozen=True):
    """Weeks of a programme with the same plan.

    Attributes:
        weeks: how long; None = without end.
        plans: the person follows one of them.
        ramp: leads up to the programme; not counted as one of its weeks.
    """

    label: str
    weeks: int | None
    plans: tuple[Plan, ...]
    ramp: bool = False


NO_GAP = Sourced(0)


class Quota(Struct, frozen=True):
    """How often a day one exercise is asked for. What is missed expires with the day."""

    exercise: str
    per_day: Sourced[int]
    min_gap_min: Sourced[int] = NO_GAP
    optional: bool = False


class Programme(Struct, frozen=True):
    """Stages one after the other, daily quotas, or both.

    Attributes:
        purpose: what it is for, in one line.
        level: how much it asks for; None where a person's own file does not say.
        why: the reason for its doses and what is known about it, with the figures' own limits.
        check_in_weeks: after which weeks to ask about tension, comfort and enjoyment; never about looks.
        reference: the article or study that the schedule comes from, in words.
    """

    id: str
    name: str
    stages: tuple[Stage, ...]
    quotas: tuple[Quota, ...]
    source: Source
    reference: str
    note: str = ""
    purpose: str = ""
    level: Level | None = None
    why: str = ""
    check_in_weeks: tuple[int, ...] = ()
