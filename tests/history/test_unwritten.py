# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT

import random
from datetime import timedelta

from facetimer.history.unwritten import Unwritten
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
