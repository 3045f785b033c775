# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the figures say equals what a naive recount of every session gives, whatever was done to them."""

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.history.days_off import add_freeze, drop_freeze
from facetimer.history.file.merging import get_history, merge_into
from facetimer.history.queries import Figures
from facetimer.history.records import FreezeKind, Measured, SessionRecord, StepResult
from facetimer.history.statistics import Balance, Total, zone_times
from facetimer.history.store import Store
from facetimer.library.programme_progress import week_start
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall, Practice, store_in


def recounted(
    records: Iterable[SessionRecord], first: date, last: date
) -> tuple[dict[date, Total], dict[str, int], Balance]:
    """Count days, zones and sides again, the slow way."""
    days: dict[date, Total] = {}
    zones: dict[str, int] = defaultdict(int)
    left_ms = right_ms = 0
    for record in records:
        if not first <= record.local_day <= last:
            continue
        was = days.get(record.local_day, Total())
        days[record.local_day] = Total(was.sessions + record.counts, was.active_ms + record.active_ms)
        for step in record.steps:
            left_ms, right_ms = left_ms + step.left_ms, right_ms + step.right_ms
            for zone in step.zones:
                zones[zone] += step.active_ms
    return days, {zone: active_ms for zone, active_ms in zones.items() if active_ms}, Balance(left_ms, right_ms)


def assert_figures_are_right(store: Store, first: date, last: date) -> None:
    figures = Figures(store)
    records = store.read(get_history).sessions.values()
    days, zones, balance = recounted(records, first, last)
    assert figures.days(first, last) == days
    assert {each.zone: each.active_ms for each in zone_times(figures.zones_together(first, last))} == zones
    assert figures.balance(first, last) == balance
    assert figures.first_day() == min((record.local_day for record in records), default=None)
    assert figures.active_ever_ms() == sum(record.active_ms for record in records)
    everything, _, _ = recounted(records, date.min, date.max)
    for first_weekday in range(7):
        by_week: dict[date, int] = defaultdict(int)
        for day, total in everything.items():
            by_week[week_start(day, first_weekday)] += total.sessions
        weeks = figures.weeks(last, 12, 3, first_weekday)
        assert [week.total.sessions for week in weeks] == [by_week[week.first_day] for week in weeks]
        assert weeks[-1].first_day == week_start(last, first_weekday)
        met_now, week = by_week[weeks[-1].first_day] >= 1, weeks[-1].first_day - timedelta(weeks=1)
        run = 0
        while by_week[week] >= 1:
            run, week = run + 1, week - timedelta(weeks=1)
        assert figures.streak(last, 1, first_weekday) == run + met_now


Deed = tuple[str, int]
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["add", "add", "change", "move", "delete", "undo", "merge"]), st.integers(0, 10_000)
    ),
    max_size=25,
)


@settings(max_examples=40)
@given(DEEDS, st.integers(0, 40), st.integers(0, 40))
def test_sums_equal_a_naive_recount(deeds: list[Deed], first: int, length: int) -> None:
    wall = FakeWall(WALL_START)
    with tempfile.TemporaryDirectory() as folder, closing(store_in(Path(folder), wall)) as store:
        known: list[SessionRecord] = []
        deleted: list[SessionRecord] = []
        for deed, number in deeds:
            do(deed, number, store, wall, known, deleted)
        first_day = WALL_START.date() + timedelta(days=first - 5)
        assert_figures_are_right(store, first_day, first_day + timedelta(days=length))


def do(
    deed: str, number: int, store: Store, wall: FakeWall, known: list[SessionRecord], deleted: list[SessionRecord]
) -> None:
    dice = random.Random(number)
    wall.advance(hours=7)
    if deed == "add" or not known:
        record = made_up(dice, wall(), steps=3)
        store.save(record)
        known.append(record)
        return
    which = number % len(known)
    record = known[which]
    if deed == "change":  # the same session, other steps: as a running one is written again and again
        other = made_up(dice, wall(), steps=1 + number % 4)
        known[which] = replace(record, steps=other.steps, active_ms=other.active_ms, changed_utc=other.changed_utc)
        store.save(known[which])
    elif deed == "move":  # a version of it that counts for another day
        known[which] = replace(record, local_day=record.local_day + timedelta(days=number % 9))
        store.save(known[which])
    elif deed == "delete":
        store.delete(record.id)
        deleted.append(known.pop(which))
    elif deed == "undo" and deleted:
        known.append(deleted.pop())
        store.undelete(known[-1])
    elif deed == "merge":
        others = [made_up(random.Random(number + extra), wall(), steps=2) for extra in range(2)]
        store.write(lambda connection: merge_into(connection, others, {}, ()))
        known.extend(others)


def test_streak_and_weeks_know_the_freezes(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    dice = random.Random(4)
    for week in (1, 3):
        for day in (0, 2):
            started = WALL_START + timedelta(weeks=week, days=day)
            record = made_up(dice, started, steps=2)
            done = tuple(replace(step, outcome=StepResult.DONE) for step in record.steps)
            store.save(replace(record, steps=done))
    today = (WALL_START + timedelta(weeks=4)).date()
    figures = Figures(store)
    assert figures.streak(today, 2) == 1
    frozen_day = (WALL_START + timedelta(weeks=2, days=3)).date()
    rest = add_freeze(store, FreezeKind.REST, frozen_day, frozen_day)
    assert figures.streak(today, 2) == 2
    assert [week.frozen for week in figures.weeks(today, 4, 2)] == [False, True, False, False]
    drop_freeze(store, rest.id)
    assert figures.streak(today, 2) == 1
    assert store.freezes() == []


def test_nothing_practised_is_nothing(tmp_path: Path) -> None:
    figures = Figures(store_in(tmp_path))
    assert figures.active_ever_ms() == 0
    assert figures.days(date(2026, 1, 1), date(2026, 1, 31)) == {}
    assert figures.zones_together(date(2026, 1, 1), date(2026, 1, 31)) == {}
    assert figures.balance(date(2026, 1, 1), date(2026, 1, 31)) == Balance(0, 0)
    assert figures.streak(date(2026, 1, 1), 1) == 0


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall(WALL_START)


def test_weeks_begin_on_monday_unless_told_otherwise(tmp_path: Path, wall: FakeWall) -> None:
    store = store_in(tmp_path, wall)
    fill_store(store, 30, seed=3, wall=wall)
    figures, today = Figures(store), wall().date()
    assert figures.weeks(today, 5, 3) == figures.weeks(today, 5, 3, first_weekday=0)
    assert figures.weeks(today, 5, 3)[0].first_day.weekday() == 0
    assert figures.weeks(today, 5, 3)[-2:] == figures.weeks(today, 2, 3)
    assert figures.streak(today, 1) == figures.streak(today, 1, first_weekday=0)


def test_measurements_are_counted_by_their_index(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for before, after in (
        (Measured(5, 38), Measured(3)),
        (Measured(), Measured(opening_mm=40)),
        (Measured(), Measured()),
    ):
        practice = Practice(store, before=before)
        practice.player.start()
        practice.finish()
        store.set_measured_after(practice.id, after)

    assert Figures(store).measured() == (2, 2)
    tension, opening = Figures(store).each_measured()
    assert [(each.before, each.after) for each in tension] == [(5, 3)]
    assert [(each.before, each.after) for each in opening] == [(38, None), (None, 40)]
    assert {each.day for each in (*tension, *opening)} == {record.local_day for record in store.sessions()}


def test_what_was_taught_is_told_once_for_each_session_in_which_it_was_done(
    tmp_path: Path, wall: FakeWall
) -> None:
    store, day = store_in(tmp_path, wall), wall().date()
    done = made_up(random.Random(1), wall(), steps=4)
    first, twin, skipped, unknown = done.steps
    steps = (
        replace(first, exercise="press", taught="0a", outcome=StepResult.DONE),
        replace(twin, exercise="press", taught="0a", outcome=StepResult.DONE),
        replace(skipped, exercise="lift", taught="0b", outcome=StepResult.SKIPPED),
        replace(unknown, exercise="pull", taught="", outcome=StepResult.DONE),
    )
    store.save(replace(done, steps=steps))
    store.save(replace(made_up(random.Random(2), wall(), steps=1), steps=steps[:1]))

    assert Figures(store).taught_since(day) == [("press", "0a")] * 2
    assert Figures(store).taught_since(day + timedelta(days=2)) == []


def test_sessions_from_long_ago_are_not_looked_at_for_what_was_taught(tmp_path: Path, wall: FakeWall) -> None:
    def work(store: Store) -> int:
        done = 0

        def count() -> int:
            nonlocal done
            done += 1
            return 0

        store.read(lambda connection: connection.set_progress_handler(count, 1))
        assert Figures(store).taught_since(wall().date() - timedelta(days=60))
        store.read(lambda connection: connection.set_progress_handler(None, 0))
        return done

    few, many = (store_in(tmp_path / name, wall) for name in ("few", "many"))
    recent = made_up(random.Random(1), wall(), steps=6)
    old = [made_up(random.Random(2 + n), wall() - timedelta(days=100 + n), steps=6) for n in range(200)]
    few.save(recent)
    many.write(lambda connection: merge_into(connection, [recent, *old], {}, []))
    assert work(many) < 2 * work(few)
