# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from facetimer.choices.due_today import today_facts
from facetimer.history.records import Outcome, SessionRecord, StepRecord, StepResult
from facetimer.library.loading import load_catalogue
from facetimer.library.programme_progress import week_start
from facetimer.resources import assets_dir

CATALOGUE = load_catalogue(assets_dir() / "library")
FRIDAY = date(2026, 11, 20)


def session(routine: str, day: date, *done: str, sets: int = 1) -> SessionRecord:
    started = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    steps = tuple(
        StepRecord(index, name, name, StepResult.DONE, 1000, 1000, sets)
        for index, name in enumerate(done or ("roller-cheeks",))
    )
    return SessionRecord(
        id=f"{routine} {day}",
        routine=routine,
        routine_name=routine,
        started_utc=started,
        utc_offset_min=0,
        local_day=day,
        outcome=Outcome.COMPLETE,
        active_ms=1000,
        planned_ms=1000,
        steps=steps,
        changed_utc=started,
    )


SEED = ("fish-lips", "kiss-face", "whistler")


def test_nothing_done_offers_the_routine_that_covers_most() -> None:
    facts = today_facts(FRIDAY, [], CATALOGUE.programmes["seed-quota"], None, CATALOGUE.routines)

    assert facts.due == "seed-five"
    assert [(q.exercise, q.done, q.wanted) for q in facts.quotas[:3]] == [(name, 0, 4) for name in SEED]
    assert not facts.all_done
    assert facts.days == (False,) * 7


def test_once_the_optional_ones_are_done_the_small_set_is_offered() -> None:
    done = session("seed-five", FRIDAY, *SEED, "brow-stretch", "tongue-circles")

    facts = today_facts(FRIDAY, [done], CATALOGUE.programmes["seed-quota"], None, CATALOGUE.routines)

    assert facts.due == "seed-mini"
    assert [q.done for q in facts.quotas] == [1] * 5
    assert facts.days == (False, False, False, False, True, False, False)
    assert facts.sessions_this_week == 1


def test_a_set_is_a_credit_and_more_than_enough_is_enough() -> None:
    facts = today_facts(
        FRIDAY,
        [session("seed-mini", FRIDAY, *SEED, sets=5)],
        CATALOGUE.programmes["seed-quota"],
        None,
        CATALOGUE.routines,
    )

    assert [q.done for q in facts.quotas[:3]] == [4, 4, 4]
    assert (facts.due, facts.all_done) == (None, True)


def test_yesterdays_missed_credits_are_gone() -> None:
    yesterday = session("seed-mini", FRIDAY - timedelta(days=1), *SEED)

    facts = today_facts(FRIDAY, [yesterday], CATALOGUE.programmes["seed-quota"], None, CATALOGUE.routines)

    assert [(q.done, q.wanted) for q in facts.quotas[:3]] == [(0, 4)] * 3


def test_a_skipped_step_is_no_credit() -> None:
    done = session("seed-mini", FRIDAY, *SEED)
    skipped = replace(done, steps=tuple(replace(s, outcome=StepResult.SKIPPED) for s in done.steps))

    facts = today_facts(FRIDAY, [skipped], CATALOGUE.programmes["seed-quota"], None, CATALOGUE.routines)

    assert [q.done for q in facts.quotas[:3]] == [0, 0, 0]


def test_a_programme_by_weeks_offers_its_routine_and_then_rests() -> None:
    programme = CATALOGUE.programmes["roller-5wk"]

    before = today_facts(FRIDAY, [], programme, FRIDAY, CATALOGUE.routines)
    after = today_facts(FRIDAY, [session("roller-5", FRIDAY)], programme, FRIDAY, CATALOGUE.routines)

    assert (before.due, before.all_done) == ("roller-5", False)
    assert (after.due, after.all_done) == (None, True)


def test_a_start_without_a_step_done_counts_for_nothing() -> None:
    programme = CATALOGUE.programmes["roller-5wk"]
    whole = session("roller-5", FRIDAY)
    begun = replace(
        whole,
        outcome=Outcome.PARTIAL,
        steps=tuple(replace(step, outcome=StepResult.PARTIAL) for step in whole.steps),
    )

    facts = today_facts(FRIDAY, [begun] * 3, programme, FRIDAY, CATALOGUE.routines)

    assert (facts.due, facts.all_done) == ("roller-5", False)
    assert (facts.sessions_this_week, facts.days) == (0, (False,) * 7)


def test_without_a_programme_the_last_routine_is_offered() -> None:
    facts = today_facts(FRIDAY, [session("acu-5", FRIDAY)], None, None, CATALOGUE.routines)

    assert (facts.due, facts.quotas, facts.all_done) == ("acu-5", (), False)


def test_a_programme_that_is_over_asks_for_nothing() -> None:
    programme = CATALOGUE.programmes["roller-5wk"]
    begun = FRIDAY - timedelta(weeks=30)

    facts = today_facts(FRIDAY, [], programme, begun, CATALOGUE.routines)

    assert facts.due == "seed-five"


@pytest.mark.parametrize(("first", "expected"), [(0, date(2026, 11, 16)), (6, date(2026, 11, 15))])
def test_the_week_begins_where_the_locale_says(first: int, expected: date) -> None:
    assert week_start(FRIDAY, first) == expected
