# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The list of sessions: every session once, in order, and exactly those that are asked for."""

import random
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.history import store as database
from facetimer.history.listing import Cursor, SessionQuery
from facetimer.history.records import Outcome, SessionRecord
from facetimer.history.store import Store
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import FakeWall, Practice, store_in


@pytest.fixture(scope="module")
def records() -> list[SessionRecord]:
    dice = random.Random(1)
    made = [made_up(dice, WALL_START + timedelta(hours=9 * number), steps=3) for number in range(40)]
    return [*made, replace(made_up(dice, WALL_START), note="100% _done_ \\ fine")]  # two at one moment


@pytest.fixture(scope="module")
def store(records: list[SessionRecord], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("listing")
    made = database.open_store(folder / "history.sqlite3", folder / "backups", now=FakeWall(WALL_START))
    for record in records:
        made.save(record)
    running = Practice(made, wall=FakeWall(WALL_START + timedelta(days=99)))
    running.player.start()
    yield made
    made.forget()


def all_pages(store: Store, query: SessionQuery, limit: int) -> list[str]:
    found: list[str] = []
    after: Cursor | None = None
    while True:
        page = store.page(query, after, limit)
        assert len(page.sessions) <= limit
        found += [record.id for record in page.sessions]
        if page.next is None:
            return found
        after = page.next


@pytest.mark.parametrize("limit", [1, 7, 41, 100])
def test_pages_hold_every_ended_session_once_and_newest_first(
    store: Store, records: list[SessionRecord], limit: int
) -> None:
    expected = sorted(records, key=lambda record: (record.started_utc, record.id), reverse=True)
    assert all_pages(store, SessionQuery(), limit) == [record.id for record in expected]


def test_a_session_added_meanwhile_shifts_nothing(tmp_path: Path, records: list[SessionRecord]) -> None:
    store = store_in(tmp_path)
    for record in records[:10]:
        store.save(record)
    first = store.page(SessionQuery(), limit=4)
    store.save(replace(records[20], started_utc=records[30].started_utc))
    store.delete(first.sessions[0].id)
    second = store.page(SessionQuery(), first.next, limit=4)
    assert [r.id for r in second.sessions] == [r.id for r in sorted(records[:10], key=_start)[-5:-9:-1]]


def _start(record: SessionRecord) -> datetime:
    return record.started_utc


Matches = Callable[[SessionRecord], bool]


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        (SessionQuery(outcome=Outcome.PARTIAL), lambda r: r.outcome is Outcome.PARTIAL),
        (SessionQuery(text="GUA"), lambda r: r.routine == "gua-sha-face"),
        (SessionQuery(text="jaw felt"), lambda r: "jaw felt" in (r.note or "")),
        (SessionQuery(text="felt jaw"), lambda r: "jaw felt" in (r.note or "")),
        (SessionQuery(text="100%"), lambda r: "100%" in (r.note or "")),
        (SessionQuery(text="_done_"), lambda r: "_done_" in (r.note or "")),
        (SessionQuery(text="\\"), lambda r: "\\" in (r.note or "")),
        (SessionQuery(text="exercise-39"), lambda r: "exercise-39" in [s.exercise for s in r.steps]),
        (
            SessionQuery(text="basics", outcome=Outcome.COMPLETE),
            lambda r: r.routine == "five-basics" and _whole(r),
        ),
        (SessionQuery(text="nothing like this"), lambda r: False),
    ],
    ids=str,
)
def test_a_query_finds_exactly_what_matches(
    store: Store, records: list[SessionRecord], query: SessionQuery, matches: Matches
) -> None:
    expected = sorted(filter(matches, records), key=lambda record: (record.started_utc, record.id), reverse=True)
    assert all_pages(store, query, 5) == [record.id for record in expected]
    assert expected or query.text == "nothing like this"


def _whole(record: SessionRecord) -> bool:
    return record.outcome is Outcome.COMPLETE


@pytest.mark.parametrize("text", ["übung", "ÜBUNG", "Übung", "U\u0308bung im zug", "strasse", "STRAßE", "ΣΊΣΥΦΟΣ"])
def test_capitals_do_not_matter_in_any_script(tmp_path: Path, text: str) -> None:
    store = store_in(tmp_path)
    record = replace(made_up(random.Random(3), WALL_START), note="Übung im Zug; Straße; σίσυφος")
    store.save(record)
    store.save(replace(made_up(random.Random(4), WALL_START), note="ubung"))
    assert all_pages(store, SessionQuery(text=text), 5) == [record.id]
