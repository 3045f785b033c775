# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What waits to be written: the last word on each session, told in words, written whole or not at all."""

import random
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from facetimer.history.file.merging import get_history
from facetimer.history.file.opening import open_in_memory
from facetimer.history.unwritten import Unwritten, put_changes
from facetimer.history.versions import History
from tests.history.chronicles import WALL_START, made_up

EARLY = made_up(random.Random(1), WALL_START)
LATE = made_up(random.Random(2), WALL_START + timedelta(days=1))


def test_of_one_session_the_last_word_counts() -> None:
    unwritten = Unwritten()
    assert not unwritten
    unwritten.keep(EARLY)
    unwritten.discard(EARLY.id, EARLY.changed_utc)
    assert (unwritten.oldest_first, list(unwritten.removed)) == ((), [EARLY.id])
    unwritten.keep(EARLY)
    assert (unwritten.oldest_first, list(unwritten.removed)) == ((EARLY,), [])
    unwritten.clear()
    assert not unwritten


def test_sessions_stand_in_the_order_of_their_beginning() -> None:
    unwritten = Unwritten()
    unwritten.keep(LATE)
    unwritten.keep(EARLY)
    assert unwritten.oldest_first == (EARLY, LATE)


def test_it_is_told_in_words() -> None:
    unwritten = Unwritten()
    unwritten.keep(EARLY)
    assert unwritten.told(lost=False) == "One session is kept in memory and written when it can be."
    unwritten.discard("gone", EARLY.changed_utc)
    assert unwritten.told(lost=False).startswith("One session and one deletion are kept ")
    unwritten.keep(LATE)
    assert unwritten.told(lost=False).startswith("2 sessions and one deletion are kept ")
    unwritten.discard(LATE.id, EARLY.changed_utc)
    unwritten.discard(EARLY.id, EARLY.changed_utc)
    assert unwritten.told(lost=True) == "3 deletions are lost: no other folder could take it."


def test_deletions_and_sessions_are_written_and_a_session_that_comes_again_is_deleted_no_more() -> None:
    moment = LATE.changed_utc
    with closing(open_in_memory()) as connection:
        put_changes(connection, {}, (EARLY, LATE))
        put_changes(connection, {EARLY.id: moment, LATE.id: moment}, ())
        assert get_history(connection) == History(removed={EARLY.id: moment, LATE.id: moment})
        put_changes(connection, {}, (EARLY,))
        assert get_history(connection) == History(sessions={EARLY.id: EARLY}, removed={LATE.id: moment})


def test_where_one_thing_cannot_be_written_nothing_is() -> None:
    with closing(open_in_memory()) as connection:
        put_changes(connection, {}, (EARLY,))
        connection.execute(
            f"CREATE TRIGGER full BEFORE INSERT ON session WHEN new.id = '{LATE.id}' "
            "BEGIN SELECT RAISE(FAIL, 'no room'); END"
        )
        with pytest.raises(sqlite3.IntegrityError, match="no room"):
            put_changes(connection, {EARLY.id: EARLY.changed_utc}, (LATE,))
        assert get_history(connection) == History(sessions={EARLY.id: EARLY})
