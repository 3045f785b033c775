# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether to remind now: a function of the time, the settings and what was done. No Qt, no clock.

A missed reminder is gone: there is at most one to show, however long the computer slept. What is dated after now
says that the clock was put back, or that another machine's is ahead, and holds nothing up.
"""

from datetime import datetime, time, timedelta

from facetimer.local_day import minutes_of
from facetimer.settings import ReminderSettings


def _time_of(text: str) -> time:
    return time(*divmod(minutes_of(text), 60))


def is_within(moment: time, begins: time, ends: time) -> bool:
    """Whether `moment` lies in a span of the day that may run over midnight; its end is outside."""
    if begins <= ends:
        return begins <= moment < ends
    return moment >= begins or moment < ends


def ever_reminds(chosen: ReminderSettings) -> bool:
    """Return whether there is any minute of the day at which these times allow a reminder."""
    return any(_allows(chosen, time(*divmod(minute, 60))) for minute in range(24 * 60))


def _allows(chosen: ReminderSettings, moment: time) -> bool:
    if is_within(moment, _time_of(chosen.quiet_from), _time_of(chosen.quiet_until)):
        return False
    return _time_of(chosen.first) <= moment <= _time_of(chosen.last)


def reminds_now(
    now: datetime,
    chosen: ReminderSettings,
    *,
    is_due: bool,
    last_session: datetime | None,
    last_reminder: datetime | None,
) -> bool:
    """Return whether to say something at `now`.

    Args:
        now: the wall clock, aware, in the zone where one is.
        chosen: when one wants to be reminded; quiet hours win over everything.
        is_due: whether there is something left today to be reminded of.
        last_session: when one was begun, aware, in any zone; None = none so far.
        last_reminder: when the last one was shown, likewise.
    """
    if not chosen.enabled or not is_due:
        return False
    if not _allows(chosen, now.time()):
        return False
    gap = timedelta(minutes=chosen.min_gap_min)
    return not any(past and timedelta(0) <= now - past < gap for past in (last_session, last_reminder))
