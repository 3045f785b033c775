# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the database sums up equals what a naive recount of every session gives, whatever was done to them."""

import random
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.history.days_off import add_freeze, drop_freeze
from facetimer.history.file.merging import get_history, merge_into
from facetimer.history.queries import Figures, Kind
from facetimer.history.records import Feeling, FreezeKind, SessionRecord, StepResult
from facetimer.history.statistics import Quota, Total
from facetimer.history.store import Store
from facetimer.library.programme_progress import week_start
from tests.history.chronicles import WALL_START, fill_store, made_up
from tests.history.histories import FakeWall, store_in

Named = dict[str, tuple[int, int]]


def recounted(
    records: Iterable[SessionRecord], first: date, last: date
) -> tuple[dict[date, Total], dict[str, Named]]:
    """Count everything again, the slow way."""
    days: dict[date, Total] = {}
    named: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)

    def add(kind: str, name: str, count: int, active_ms: int) -> None:
        before = named[kind].get(name, (0, 0))
        named[kind][name] = (before[0] + count, before[1] + active_ms)

    for record in records:
        if not first <= record.local_day <= last:
            continue
        was = days.get(record.local_day, Total())
        days[record.local_day] = Total(
            was.sessions + (record.steps_done > 0),
            was.active_ms + record.active_ms,
            was.planned_ms + record.planned_ms,
        )
        for step in record.steps:
            done = step.outcome is StepResult.DONE
            if done or step.active_ms:
                add("exercise", step.exercise, step.sets if done else 0, step.active_ms)
                add("tool", step.tool, done, step.active_ms)
                for zone in step.zones:
                    add("zone", zone, done, step.active_ms)
            add("side", "left", 0, step.left_ms)
            add("side", "right", 0, step.right_ms)
    return days, named


def assert_figures_are_right(store: Store, first: date, last: date) -> None:
    figures = Figures(store)
    records = store.read(get_history).sessions.values()
    days, named = recounted(records, first, last)
    assert {day: total for day, total in figures.days(first, last).items() if total != Total()} == {
        day: total for day, total in days.items() if total != Total()
    }
    for kind in Kind:
        found = {total.name: (total.count, total.active_ms) for total in figures.minutes_by(kind, first, last)}
        assert found == {name: both for name, both in named[kind.value].items() if any(both)}
    sides = {name: ms for name, (_, ms) in named["side"].items()}
    balance = figures.balance(first, last)
    assert (balance.left_ms, balance.right_ms) == (sides.get("left", 0), sides.get("right", 0))
    everything, named_ever = recounted(records, date.min, date.max)
    for kind in Kind:
        found = {total.name: (total.count, total.active_ms) for total in figures.minutes_ever_by(kind)}
        assert found == {name: both for name, both in named_ever[kind.value].items() if any(both)}
    ever = figures.ever()
    assert ever == Total(
        sum(total.sessions for total in everything.values()),
        sum(total.active_ms for total in everything.values()),
        sum(total.planned_ms for total in everything.values()),
    )
    for first_weekday in range(7):
        by_week: dict[date, int] = defaultdict(int)
        for day, total in everything.items():
            by_week[week_start(day, first_weekday)] += total.sessions
        weeks = figures.weeks(last, 12, 3, first_weekday)
        assert [week.total.sessions for week in weeks] == [by_week[week.first_day] for week in weeks]
        assert weeks[-1].first_day == week_start(last, first_weekday)


Deed = tuple[str, int]
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["add", "add", "change", "move", "delete", "undo", "merge"]), st.integers(0, 10_000)
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
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


def test_a_deleted_session_leaves_no_trace_in_the_sums(tmp_path: Path) -> None:
    wall = FakeWall(WALL_START)
    store = store_in(tmp_path, wall)
    for identifier in fill_store(store, 5, seed=3, wall=wall):
        store.delete(identifier)
    left = store.read(lambda connection: connection.execute("SELECT * FROM tally WHERE kind <> 'week'").fetchall())
    assert left == []


def test_a_quota_counts_done_sets_of_its_day_only(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    record = made_up(random.Random(1), WALL_START, steps=3)
    steps = tuple(
        replace(step, exercise="fish-lips", outcome=outcome, sets=sets)
        for step, outcome, sets in zip(
            record.steps, (StepResult.DONE, StepResult.SKIPPED, StepResult.DONE), (1, 1, 2), strict=True
        )
    )
    store.save(replace(record, steps=steps))
    figures, quotas = Figures(store), [Quota("fish-lips", 4), Quota("whistler", 4)]
    fish, whistler = figures.quotas(quotas, record.local_day, record.started_utc)
    assert (fish.done, fish.left, whistler.left) == (3, 1, 4)
    assert fish.next_from == record.started_utc + timedelta(hours=2)
    (tomorrow, _) = figures.quotas(quotas, record.local_day + timedelta(1), record.started_utc)
    assert tomorrow.left == 4


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
    assert figures.streak(today, 2).weeks == 1
    frozen_day = (WALL_START + timedelta(weeks=2, days=3)).date()
    rest = add_freeze(store, FreezeKind.REST, frozen_day, frozen_day)
    assert figures.streak(today, 2).weeks == 2
    assert [week.frozen for week in figures.weeks(today, 4, 2)] == [False, True, False, False]
    drop_freeze(store, rest.id)
    assert figures.streak(today, 2).weeks == 1
    assert store.freezes() == []


def test_feelings_by_week(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    record = replace(made_up(random.Random(5), WALL_START), feeling=None)
    store.save(record)
    store.set_feeling(record.id, Feeling.SORE)
    (week,) = Figures(store).feelings(record.local_day, record.local_day)
    assert (week.first_day, week.sore, week.same, week.easier) == (week_start(record.local_day), 1, 0, 0)


def test_nothing_practised_is_nothing(tmp_path: Path) -> None:
    figures = Figures(store_in(tmp_path))
    assert figures.ever() == Total()
    assert figures.minutes_ever_by(Kind.ZONE) == ()
    assert figures.quotas([Quota("a", 1)], date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC))[0].left == 1
