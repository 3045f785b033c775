# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A page as it is wished for is made of the sessions of those weeks, however many there are before."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from facetimer.choices.paper.practice_report import Part
from facetimer.choices.paper.report_wish import ReportWish, plans_of, report_for
from facetimer.history.days_off import add_freeze
from facetimer.history.records import FreezeKind
from facetimer.history.store import open_store
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from tests.choices.paper.test_practice_report import FIRST, PLAN, TODAY, session

CATALOGUE = load_catalogue(assets_dir() / "library")
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def test_it_reads_the_weeks_that_are_wished_for_and_no_others(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=lambda: NOW)) as store:
        for number, day in enumerate((27, 26, 17, 3)):
            made = session(day, of="jaw-ease" if day != 26 else "five-basics", note="Tight.")
            store.save(replace(made, id=f"00000000-0000-4000-8000-00000000000{number}"))
        add_freeze(store, FreezeKind.REST, FIRST + timedelta(days=2), FIRST + timedelta(days=2))

        two = report_for(ReportWish(2), store, CATALOGUE, TODAY)
        plan = report_for(ReportWish(4, PLAN, frozenset({Part.NOTES})), store, CATALOGUE, TODAY)

    assert [week.times for week in two.weeks] == [1, 2]
    assert two.weeks[0].days[2].is_off
    assert (two.has_minutes, two.notes) == (True, ())
    assert [week.times for week in plan.weeks] == [1, 0, 1, 1]
    assert (plan.has_minutes, len(plan.notes)) == (False, 3)


def test_plans_are_the_routines_that_somebody_asks_for() -> None:
    assert plans_of(CATALOGUE) == []
    assert plans_of(replace(CATALOGUE, routines={**CATALOGUE.routines, PLAN.id: PLAN})) == [PLAN]
