# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Uniting histories is commutative, associative and idempotent, in memory and in a database alike."""

import random
import uuid
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.history.file.merging import get_history, merge_into
from facetimer.history.file.opening import open_in_memory
from facetimer.history.file.transactions import transaction
from facetimer.history.records import Freeze, FreezeKind, Outcome, SessionRecord
from facetimer.history.validation import EARLIEST, LATEST
from facetimer.history.versions import History, changed, completed, dated_after, later
from tests.history.chronicles import WALL_START, made_up

IDS = [str(uuid.UUID(int=number, version=4)) for number in range(4)]


def version(identifier: str, seed: int) -> SessionRecord:
    """One of several versions of a session: some changed at one moment, some differ in nothing but a note."""
    dice = random.Random(seed // 2)
    record = made_up(dice, WALL_START + timedelta(hours=5 * (seed % 3)), steps=1 + seed % 3)
    moment = datetime(2026, 5, 1, tzinfo=UTC) + timedelta(seconds=seed % 3)
    return replace(record, id=identifier, changed_utc=moment, note=f"version {seed}")


def united(one: History, other: History) -> History:
    """Return the union: what `merge_into` does to a database, on values; neither argument is changed."""
    removed = {
        identifier: max(one.removed.get(identifier, EARLIEST), other.removed.get(identifier, EARLIEST))
        for identifier in one.removed.keys() | other.removed.keys()
    }
    sessions = dict(one.sessions)
    for identifier, record in other.sessions.items():
        known = sessions.get(identifier)
        sessions[identifier] = later(known, record) if known else record
    freezes = dict(one.freezes)
    for identifier, freeze in other.freezes.items():
        known_freeze = freezes.get(identifier, freeze)
        freezes[identifier] = max(known_freeze, freeze, key=repr)
    return History(
        {i: record for i, record in sessions.items() if i not in removed},
        removed,
        {i: freeze for i, freeze in freezes.items() if i not in removed},
    )


VERSIONS = st.builds(version, st.sampled_from(IDS), st.integers(0, 11))
FREEZES = st.builds(
    lambda i, days: Freeze(IDS[i], FreezeKind.REST, date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=days)),
    st.integers(0, 3),
    st.integers(0, 2),
)
MOMENTS = st.integers(0, 3).map(lambda days: datetime(2026, 6, 1, tzinfo=UTC) + timedelta(days=days))


@st.composite
def histories(draw: st.DrawFn) -> History:
    history = History()
    for record in draw(st.lists(VERSIONS, max_size=4)):
        history = united(history, History({record.id: record}))
    for freeze in draw(st.lists(FREEZES, max_size=2)):
        history = united(history, History(freezes={freeze.id: freeze}))
    for identifier, moment in draw(st.dictionaries(st.sampled_from(IDS), MOMENTS, max_size=1)).items():
        history = united(history, History(removed={identifier: moment}))
    return history


@given(histories(), histories())
def test_union_is_commutative(one: History, other: History) -> None:
    assert united(one, other) == united(other, one)


@given(histories(), histories(), histories())
def test_union_is_associative(one: History, other: History, third: History) -> None:
    assert united(united(one, other), third) == united(one, united(other, third))


@given(histories(), histories())
def test_union_is_idempotent(one: History, other: History) -> None:
    assert united(one, one) == one
    both = united(one, other)
    assert united(both, other) == both


def merged(*parts: History) -> History:
    """Merge one after the other into an empty database and read the result."""
    with closing(open_in_memory()) as connection:
        for part in parts:
            with transaction(connection):
                merge_into(connection, part.sessions.values(), part.removed, part.freezes.values())
        return get_history(connection)


@settings(max_examples=60)
@given(histories(), histories(), histories())
def test_a_database_merges_as_the_law_says_in_any_order(one: History, other: History, third: History) -> None:
    expected = united(united(one, other), third)
    assert merged(one, other, third) == expected
    assert merged(third, one, other, one) == expected


def test_of_two_versions_the_ended_then_the_later_then_the_fuller_counts() -> None:
    record = version(IDS[0], 5)
    running = replace(record, outcome=Outcome.RUNNING, changed_utc=record.changed_utc + timedelta(hours=1))
    poorer = replace(record, steps=record.steps[:1])
    assert later(record, running) is record
    assert later(poorer, record) is record
    assert later(record, replace(record)) == record


def test_what_a_damaged_record_lacks_comes_from_the_backup() -> None:
    whole = version(IDS[0], 5)
    read = replace(
        whole, steps=whole.steps[1:], moments=(), note="newer", changed_utc=whole.changed_utc + timedelta(1)
    )
    assert completed(read, whole) == replace(whole, note="newer", changed_utc=read.changed_utc)


def test_a_change_is_dated_now_but_always_later_than_what_it_changes() -> None:
    moment, second = datetime(2026, 5, 1, tzinfo=UTC), timedelta(seconds=1)
    assert dated_after(moment, moment + second) == moment + second
    for now in (moment, moment - second, moment - timedelta(days=400)):
        assert dated_after(moment, now) == moment + timedelta(milliseconds=1)
    assert dated_after(LATEST, moment) == LATEST  # a file may claim any date; a change of it stays believable
    record = version(IDS[0], 0)
    assert changed(record, record.changed_utc) == replace(
        record, changed_utc=record.changed_utc + timedelta(milliseconds=1)
    )
