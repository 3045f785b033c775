# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person said about their health, between the lines of the settings file and the library's own values.

One line is one condition: `INJ.botulinum since=2026-11-01 wait=21 zones=lips,chin`.
"""

from collections.abc import Iterable
from datetime import date

from facetimer.library.safety import Condition
from facetimer.library.vocabulary import Flag, Zone


class UnreadableCondition(ValueError):  # noqa: N818 - said to a person as it stands
    """A line that says nothing this version understands; the sentence says what would be right."""


def condition_of(line: str) -> Condition:
    """Read one line.

    Raises:
        UnreadableCondition: the flag, a date, a number or a zone is not one.
    """
    name, *extras = line.split()
    flag, _, situation = name.partition(".")
    given = dict(extra.partition("=")[::2] for extra in extras)
    try:
        return Condition(
            flag=Flag(flag),
            situation=situation,
            since=date.fromisoformat(given["since"]) if given.get("since") else None,
            wait_days=int(given["wait"]) if given.get("wait") else None,
            zones=frozenset(Zone(zone) for zone in given.get("zones", "").split(",") if zone),
        )
    except ValueError as error:
        raise UnreadableCondition(
            f"{line!r} is not a condition such as `INJ.botulinum since=2026-11-01 zones=lips`: {error}"
        ) from None


def line_of(condition: Condition) -> str:
    """Write one condition as a line that `condition_of` reads back."""
    parts = [f"{condition.flag.value}.{condition.situation}" if condition.situation else condition.flag.value]
    if condition.since is not None:
        parts.append(f"since={condition.since.isoformat()}")
    if condition.wait_days is not None:
        parts.append(f"wait={condition.wait_days}")
    if condition.zones:
        parts.append("zones=" + ",".join(sorted(condition.zones)))
    return " ".join(parts)


def readable_conditions(lines: Iterable[str]) -> tuple[tuple[Condition, ...], list[str]]:
    """Return the conditions, and a sentence for each line that says nothing understood.

    A line that cannot be read is never dropped silently: it may be the one that matters.
    """
    conditions: list[Condition] = []
    notices: list[str] = []
    for line in lines:
        try:
            conditions.append(condition_of(line) if line.strip() else _empty(line))
        except UnreadableCondition as error:
            notices.append(f"Health settings: {error}.")
    return tuple(conditions), notices


def _empty(line: str) -> Condition:
    raise UnreadableCondition(f"{line!r} is empty")
