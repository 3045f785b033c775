# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the tray shows and reminds of, from what is due."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from facetimer.choices.due_today import ENOUGH_SESSIONS, Due, counts_since, due_now, enough_sessions, today_facts
from facetimer.library.model.practice import Asked
from tests.choices.test_due_today import CATALOGUE, FRIDAY, SEED, following, session


def test_a_session_dated_after_now_is_no_last_session() -> None:
    ahead, before = session("seven-points", FRIDAY), session("seven-points", FRIDAY - timedelta(days=1))
    facts = today_facts(CATALOGUE, following("trio-4x"), [ahead, before], FRIDAY)

    due = due_now(CATALOGUE, facts, [ahead, before], before.started_utc)

    assert due == Due("five-basics", CATALOGUE.routines["five-basics"].name, before.started_utc)


@pytest.mark.parametrize("is_plan", [True, False])
def test_in_a_pause_of_the_programme_only_a_plan_is_a_reason_to_remind(is_plan: bool) -> None:
    routine = CATALOGUE.routines["seven-points"]
    asked = replace(routine, asked=Asked("A. Meier") if is_plan else None)
    catalogue = replace(CATALOGUE, routines={**CATALOGUE.routines, asked.id: asked})
    paused = replace(following("trio-4x"), programme_paused=True)
    facts = today_facts(catalogue, paused, [], FRIDAY)
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)

    assert due_now(catalogue, facts, [], now, is_paused=True).reminds is is_plan
    assert due_now(catalogue, facts, [], now).reminds


def test_the_tray_names_nothing_when_nothing_is_due() -> None:
    done = session("cheek-lip-trio", FRIDAY, *SEED, sets=5)
    facts = today_facts(CATALOGUE, following("trio-4x"), [done], FRIDAY)

    assert due_now(CATALOGUE, facts, [], done.started_utc) == Due(None, "", None)


def test_the_week_before_a_pause_is_read_with_all_sessions_since() -> None:
    chosen = following("massage-3x")
    assert (counts_since(chosen, FRIDAY), enough_sessions(chosen, FRIDAY)) == (date(2026, 11, 14), ENOUGH_SESSIONS)

    paused = replace(chosen, pauses=("2026-10-20/2026-11-18",))
    assert counts_since(paused, FRIDAY) == date(2026, 10, 15)
    assert enough_sessions(paused, FRIDAY) == 6 * ENOUGH_SESSIONS
