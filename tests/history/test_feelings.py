# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.history.feelings import AfterEffects, after_effects
from facetimer.history.queries import Figures
from facetimer.history.records import Feeling, Reaction, ReactionKind, SessionRecord
from tests.history.chronicles import WALL_START, made_up
from tests.history.histories import store_in

JAW, CHEEK, BROW = "masseter", "cheek_upper", "brow"


def session(
    *zones: str, feeling: Feeling | None = None, reacted: str = "", active_ms: int = 1000, days: int = 0
) -> SessionRecord:
    base = made_up(random.Random(days), WALL_START + timedelta(days=days), steps=1)
    step = replace(base.steps[0], zones=zones, active_ms=active_ms)
    reactions = (Reaction(reacted, ReactionKind.REDNESS),) if reacted else ()
    return replace(base, steps=(step,), feeling=feeling, reactions=reactions)


@pytest.mark.parametrize("feeling", [None, Feeling.EASIER, Feeling.SAME])
def test_what_went_well_proposes_nothing(feeling: Feeling | None) -> None:
    assert after_effects([session(JAW, feeling=feeling)], [JAW]) == AfterEffects()
    assert after_effects([], [JAW]).zones == frozenset()


def test_soreness_counts_for_every_zone_the_session_worked_and_for_no_other() -> None:
    sore = session(JAW, CHEEK, feeling=Feeling.SORE)
    assert after_effects([sore], [JAW, CHEEK, BROW]) == AfterEffects(sore=(CHEEK, JAW))
    assert after_effects([sore], [BROW]) == AfterEffects()


def test_a_reaction_counts_for_its_own_zone_alone() -> None:
    assert after_effects([session(JAW, CHEEK, reacted=CHEEK)], [JAW, CHEEK]) == AfterEffects(reacted=(CHEEK,))


def test_a_zone_can_be_sore_and_react() -> None:
    found = after_effects([session(JAW, CHEEK, feeling=Feeling.SORE, reacted=CHEEK)], [JAW, CHEEK])
    assert found == AfterEffects(sore=(CHEEK, JAW), reacted=(CHEEK,))
    assert found.zones == {CHEEK, JAW}


def test_what_was_skipped_was_not_worked() -> None:
    assert after_effects([session(JAW, feeling=Feeling.SORE, active_ms=0)], [JAW]) == AfterEffects()


def test_for_each_zone_the_last_time_it_was_worked_decides() -> None:
    jaw_went_well = session(JAW)
    both_were_sore = session(JAW, CHEEK, feeling=Feeling.SORE)
    assert after_effects([jaw_went_well, both_were_sore], [JAW, CHEEK]) == AfterEffects(sore=(CHEEK,))


def test_it_reads_no_further_than_to_the_last_time_of_every_zone() -> None:
    def newest_first() -> Iterator[SessionRecord]:
        yield session(JAW, feeling=Feeling.SORE)
        raise AssertionError("nothing older was asked for")

    assert after_effects(newest_first(), [JAW]).zones == {JAW}


def test_the_record_answers_from_its_newest_sessions(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.save(session(JAW, CHEEK, feeling=Feeling.SORE))
    figures = Figures(store)
    assert figures.after_effects([JAW, BROW]) == AfterEffects(sore=(JAW,))
    store.save(session(JAW, days=1))
    assert figures.after_effects([JAW, CHEEK]) == AfterEffects(sore=(CHEEK,))
