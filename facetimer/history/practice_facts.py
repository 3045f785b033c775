# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the History page tells of a record: days, weeks, places of the face, sides.

Asks `history.queries` once and knows no picture. Few days are shown large and many as a year, and no day counts as
missed: before the first day, and after today, there are none.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from facetimer.history.queries import Figures
from facetimer.history.records import Freeze
from facetimer.history.statistics import Balance, Total, Week, ZoneTime, heat_level, year_upto, zone_times
from facetimer.library.model.vocabulary import Zone
from facetimer.library.programme_progress import Pause, week_start

FEW_DAYS = 14
"""From so many days of practice on the picture is a year."""
WEEKS_LARGE = 5
"""So many weeks are shown large before that."""
LEAST_WEEKS, MOST_WEEKS = 3, 16
"""Weeks are compared from so many on, and so many at most."""
RECENT_DAYS = 28
"""The map of the face and the sides are about so many days, today among them."""


class Place(StrEnum):
    """A part of the face that has an everyday name and several zones."""

    FOREHEAD = "forehead"
    BROWS = "brows"
    EYES = "eyes"
    TEMPLES = "temples"
    NOSE = "nose"
    CHEEKS = "cheeks"
    LIPS = "lips"
    CHIN = "chin"
    JAW = "jaw"
    EARS = "ears"
    NECK = "neck"


ZONES_OF: Mapping[Place, frozenset[Zone]] = {
    Place.FOREHEAD: frozenset({Zone.FOREHEAD}),
    Place.BROWS: frozenset({Zone.GLABELLA, Zone.BROW}),
    Place.EYES: frozenset({Zone.UPPER_LID, Zone.EYE, Zone.UNDER_EYE, Zone.CROWS_FEET}),
    Place.TEMPLES: frozenset({Zone.TEMPLE}),
    Place.NOSE: frozenset({Zone.NOSE}),
    Place.CHEEKS: frozenset({Zone.CHEEK_UPPER, Zone.CHEEK_LOWER, Zone.NASOLABIAL}),
    Place.LIPS: frozenset({Zone.UPPER_LIP, Zone.LIPS}),
    Place.CHIN: frozenset({Zone.CHIN}),
    Place.JAW: frozenset({Zone.JAWLINE, Zone.MASSETER, Zone.PREAURICULAR}),
    Place.EARS: frozenset({Zone.EAR}),
    Place.NECK: frozenset({Zone.UNDER_CHIN, Zone.NECK_SIDE, Zone.NECK_FRONT, Zone.CLAVICLE}),
}
"""Every zone is in one place (a test counts them)."""

_KNOWN = frozenset(zone.value for zone in Zone)


class DayKind(StrEnum):
    """What there is to say about a day."""

    OUTSIDE = "outside"
    """Before the first day of practice, or after today."""
    FREE = "free"
    PRACTISED = "practised"
    OFF = "off"
    """Rest or illness, as the person marked it."""


class DayCell(Struct, frozen=True):
    """One day of a calendar; `level` is how strongly it is drawn, 0 to 4."""

    day: date
    kind: DayKind
    active_ms: int = 0
    level: int = 0


class PlaceTime(Struct, frozen=True):
    """How long a place of the face was practised."""

    place: Place
    active_ms: int


class PracticeFacts(Struct, frozen=True):
    """All that the page shows, for one day.

    Attributes:
        large: whether `days` are the last five weeks, or those since the first day, to be shown large; else they
            are a year.
        days: whole weeks from their first day on, the oldest first.
        today: the present day.
        first_day: the first one ever with a session.
        totals: what each day with practice in the last year holds.
        ever_ms: how long was practised altogether.
        weeks: against the target, the present one last; none before there are three.
        this_week: the present one.
        recent_ms: how long was practised in the last four weeks.
        zones: how long each zone was practised in that time, the most first.
        places: the same by place; a step with several zones of a place counts once.
        balance: how long each side was worked alone in that time.
    """

    large: bool
    days: tuple[DayCell, ...]
    today: date
    first_day: date
    totals: Mapping[date, Total]
    ever_ms: int
    weeks: tuple[Week, ...]
    this_week: Week
    recent_ms: int
    zones: tuple[ZoneTime, ...]
    places: tuple[PlaceTime, ...]
    balance: Balance

    @property
    def practised_days(self) -> int:
        """On how many days of the last year there was practice."""
        return len(self.totals)

    @property
    def year_ms(self) -> int:
        """How long was practised in the last year."""
        return sum(total.active_ms for total in self.totals.values())


def practice_facts(
    figures: Figures,
    freezes: Sequence[Freeze],
    today: date,
    target: int,
    first_weekday: int,
    pauses: Sequence[Pause] = (),
) -> PracticeFacts:
    """Return what there is to tell. May raise `HistoryUnavailable`.

    Args:
        figures: the record's figures.
        freezes: days of rest or illness.
        today: the local day of practice.
        target: sessions a week that the person aims at.
        first_weekday: where a week begins, Monday = 0.
        pauses: days on which the programme was paused.
    """
    year = year_upto(today, first_weekday)
    totals = {day: total for day, total in figures.days(year[0], year[-1]).items() if total.active_ms}
    first_day = figures.first_day() or today
    this_week = week_start(today, first_weekday)
    large = is_large(totals, this_week)
    if large:
        begin = max(this_week - timedelta(weeks=WEEKS_LARGE - 1), week_start(first_day, first_weekday))
        year = tuple(begin + timedelta(days=number) for number in range((this_week - begin).days + 7))
    begun = (this_week - week_start(first_day, first_weekday)).days // 7 + 1
    weeks = figures.weeks(today, max(1, min(MOST_WEEKS, begun)), target, first_weekday, pauses)
    since = today - timedelta(days=RECENT_DAYS - 1)
    together = {zones: ms for zones, ms in figures.zones_together(since, today).items() if ms}
    return PracticeFacts(
        large=large,
        days=tuple(_cell(day, totals, freezes, first_day, today) for day in year),
        today=today,
        first_day=first_day,
        totals=totals,
        ever_ms=figures.active_ever_ms(),
        weeks=weeks if len(weeks) >= LEAST_WEEKS else (),
        this_week=weeks[-1],
        recent_ms=sum(total.active_ms for day, total in totals.items() if day >= since),
        zones=tuple(time for time in zone_times(together) if time.zone in _KNOWN),
        places=place_times(together),
        balance=figures.balance(since, today),
    )


def is_large(totals: Mapping[date, Total], this_week: date) -> bool:
    """Return whether few days of practice are shown large: under two weeks of them, not all long ago."""
    begin = this_week - timedelta(weeks=WEEKS_LARGE - 1)
    return len(totals) < FEW_DAYS and any(day >= begin for day in totals)


def place_times(together: Mapping[tuple[str, ...], int]) -> tuple[PlaceTime, ...]:
    """Return how long each place was practised, the most first; a step counts once for each of its places."""
    found = {
        place: sum(ms for zones, ms in together.items() if set(zones) & own) for place, own in ZONES_OF.items()
    }
    times = [PlaceTime(place, active_ms) for place, active_ms in found.items() if active_ms]
    return tuple(sorted(times, key=lambda time: -time.active_ms))


def _cell(
    day: date, totals: Mapping[date, Total], freezes: Sequence[Freeze], first_day: date, today: date
) -> DayCell:
    total = totals.get(day)
    if total is not None:
        return DayCell(day, DayKind.PRACTISED, total.active_ms, heat_level(total.active_ms))
    if any(freeze.first_day <= day <= freeze.last_day for freeze in freezes):
        return DayCell(day, DayKind.OFF)
    return DayCell(day, DayKind.FREE if first_day <= day <= today else DayKind.OUTSIDE)
