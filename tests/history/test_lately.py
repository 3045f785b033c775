# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the first page reads of a long history says the same as the whole of its newest sessions."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from facetimer.choices.due_today import counts_since, today_facts
from facetimer.history.file.rows import put_session
from facetimer.history.file.transactions import transaction
from facetimer.history.records import SessionRecord
from facetimer.history.store import Store, open_store
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.settings import HistorySettings
from tests.history.chronicles import WALL_START, made_up

AMONG = 40
CATALOGUE = load_catalogue(assets_dir() / "library")


@pytest.fixture(params=range(4))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A history of sixty sessions, one or two a day, some of which came to nothing."""
    made = open_store(tmp_path / "history.sqlite3", tmp_path / "backups")
    dice = random.Random(request.param)
    started = [WALL_START + timedelta(hours=dice.randint(8, 20) + 15 * number) for number in range(60)]
    with transaction(made.file.connection):
        for at in started:
            put_session(made.file.connection, made_up(dice, at, dice.randint(1, 3)))
    return made


def newest_that_counts(sessions: list[SessionRecord]) -> set[str]:
    """Return the id of the first of each routine of which a step was done."""
    first: dict[str, str] = {}
    for session in sessions:
        if session.counts:
            first.setdefault(session.routine, session.id)
    return set(first.values())


def test_it_is_the_days_asked_for_and_of_each_routine_the_newest_that_counts(store: Store) -> None:
    newest = store.sessions(AMONG)
    since = newest[5].local_day
    wanted = newest_that_counts(newest) | {each.id for each in newest if each.local_day >= since}

    assert store.lately(since, AMONG) == [each for each in newest if each.id in wanted]
    assert len(wanted) < AMONG


def test_long_after_the_last_session_it_is_still_known_what_was_practised(store: Store) -> None:
    newest = store.sessions(AMONG)
    assert {each.id for each in store.lately(date(2030, 1, 1), AMONG)} == newest_that_counts(newest) != set()


@pytest.mark.parametrize("days_later", range(0, 12, 3))
def test_what_is_due_is_the_same_as_by_all_of_them(store: Store, days_later: int) -> None:
    newest = store.sessions(AMONG)
    today = newest[0].local_day + timedelta(days=days_later)
    since = newest[-1].local_day.isoformat()
    paused = (f"{today - timedelta(days=9)}/{today - timedelta(days=3)}",)
    for chosen in (
        HistorySettings(),
        HistorySettings(programme="massage-3x", programme_since=since),
        HistorySettings(programme="massage-3x", programme_since=since, pauses=paused),
    ):
        lately = store.lately(counts_since(chosen, today), AMONG)
        assert today_facts(CATALOGUE, chosen, lately, today) == today_facts(CATALOGUE, chosen, newest, today)


def test_what_was_done_lately_is_each_exercise_once_for_each_session(store: Store) -> None:
    newest = store.sessions(AMONG)
    done = {(each.id, step.exercise) for each in newest for step in each.steps if step.outcome.value == "done"}
    found = store.done_lately(AMONG)

    assert len(found) == len(set(found)) == len(done)
    assert sorted(exercise for _, exercise in found) == sorted(exercise for _, exercise in done)
