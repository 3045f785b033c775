# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is left of today's quotas. Pure: quotas + what was done + now → what is left.

A day ends at `day_start` (04:00), so that a late evening still counts for itself. What was missed expires with
the day: nothing is owed and nothing is doubled up. The module must not know where the record is kept.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from facetimer.library.model.programme import Quota
from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

DAY_START = time(4, 0)

MAX_TOOL_SESSIONS_A_DAY = 1
MAX_TOUCH_MS_A_DAY = 30 * 60 * 1000
"""The app's own figures: skin that is worked on more than this gets sore. They advise, they do not lock."""


class Credit(Struct, frozen=True):
    """One exercise done at a moment of local wall time; each set of a step is a credit of its own."""

    exercise: str
    at: datetime
    sets: int = 1


class QuotaState(Struct, frozen=True):
    """One quota today.

    Attributes:
        done: credits of today, never more than the quota asks for.
        expires: the end of this local day.
        not_before: until when to wait for the suggested gap; None when there is no need to wait.
    """

    quota: Quota
    done: int
    expires: datetime
    not_before: datetime | None = None

    @property
    def left(self) -> int:
        """How many are still asked for today."""
        return self.quota.per_day.value - self.done


def local_day(at: datetime, day_start: time = DAY_START) -> date:
    """Return the day that a moment of local wall time belongs to."""
    return (at - _since_midnight(day_start)).date()


def day_end(day: date, day_start: time = DAY_START) -> datetime:
    """Return the first moment of local wall time that no longer belongs to `day`, without a time zone."""
    return datetime.combine(day + timedelta(days=1), day_start)


def quota_states(
    quotas: Iterable[Quota], done: Iterable[Credit], now: datetime, day_start: time = DAY_START
) -> tuple[QuotaState, ...]:
    """Return the state of each quota at `now`; where one exercise has several quotas the larger one counts.

    Args:
        quotas: of every programme that is not paused.
        done: what was done; other days and other exercises are passed over.
        now: local wall time, without a time zone, like that of `done`.
        day_start: when the person's day begins.
    """
    today = local_day(now, day_start)
    done_today = [credit for credit in done if local_day(credit.at, day_start) == today]
    return tuple(_state(quota, done_today, now, day_end(today, day_start)) for quota in _larger(quotas))


def _state(quota: Quota, done_today: list[Credit], now: datetime, expires: datetime) -> QuotaState:
    mine = [credit for credit in done_today if credit.exercise == quota.exercise]
    done = min(sum(credit.sets for credit in mine), quota.per_day.value)
    ready = max((credit.at for credit in mine), default=now) + timedelta(minutes=quota.min_gap_min.value)
    waits = bool(mine) and done < quota.per_day.value and now < ready < expires
    return QuotaState(quota, done, expires, ready if waits else None)


def _larger(quotas: Iterable[Quota]) -> tuple[Quota, ...]:
    chosen: dict[str, Quota] = {}
    for quota in quotas:
        other = chosen.get(quota.exercise)
        if other is None or quota.per_day.value > other.per_day.value:
            chosen[quota.exercise] = quota
    return tuple(chosen.values())


def day_advice(tool_sessions: int, touch_ms: int, *, adds_tool: bool, adds_touch_ms: int) -> tuple[Notice, ...]:
    """Return what to say before one more session today; nothing when all is well.

    Args:
        tool_sessions: gua sha or roller sessions done today.
        touch_ms: time that hands or tools were on the skin today.
        adds_tool: whether the session at hand uses a gua sha or roller.
        adds_touch_ms: how long it works on the skin.
    """
    said: list[Notice] = []
    if adds_tool and tool_sessions >= MAX_TOOL_SESSIONS_A_DAY:
        words = QT_TRANSLATE_NOOP(
            "Notices",
            "One tool session a day is plenty: your skin has had today's. An exercise without hands is fine.",
        )
        said.append(Notice(words))
    if adds_touch_ms and touch_ms + adds_touch_ms > MAX_TOUCH_MS_A_DAY:
        words = QT_TRANSLATE_NOOP(
            "Notices", "That would be more than 30 minutes of touch today. Exercises without hands are fine."
        )
        said.append(Notice(words))
    return tuple(said)


def _since_midnight(moment: time) -> timedelta:
    return timedelta(hours=moment.hour, minutes=moment.minute)
