# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.before_session import Advice, advice_before, asks_daily_question, day_advice
from facetimer.history.records import (
    Feeling,
    Reaction,
    ReactionKind,
    SessionRecord,
    StepRecord,
    StepResult,
)
from facetimer.history.store import Store, open_store
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from facetimer.settings import Settings
from tests.recorded import recorded

CATALOGUE = load_catalogue(assets_dir() / "library")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
FRIDAY = NOON.date()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path / "history.sqlite3", tmp_path / "backups", now=lambda: NOON)) as opened:
        yield opened


def record(number: int, routine: str, day: date = FRIDAY, *, minutes: int = 1) -> SessionRecord:
    """A session of which every step was practised for `minutes`."""
    started = datetime(day.year, day.month, day.day, 6 + number, tzinfo=UTC)
    steps = tuple(
        StepRecord(
            step.index,
            step.exercise.id,
            step.exercise.name,
            StepResult.DONE,
            minutes * 60_000,
            minutes * 60_000,
            zones=tuple(zone.value for zone in step.exercise.zones),
            tool=step.exercise.tool.value,
        )
        for step in compile_timeline(CATALOGUE.routines[routine], CATALOGUE.exercises).steps
    )
    return recorded(routine, steps, started, id=f"00000000-0000-4000-8000-{number:012}")


def advice(store: Store, routine: str, *past: SessionRecord) -> Advice:
    for each in past:
        store.save(each)
    return advice_before(compile_timeline(CATALOGUE.routines[routine], CATALOGUE.exercises), store, FRIDAY)


def test_the_first_session_of_a_day_has_nothing_to_mind(store: Store) -> None:
    said = advice(store, "face-roller")

    assert (said.notices, said.felt.sore, said.felt.reacted) == ((), (), ())


def test_a_second_tool_session_on_one_day_is_advised_against(store: Store) -> None:
    assert [str(each)[:16] for each in advice(store, "face-roller", record(1, "face-roller")).notices] == [
        "One tool session"
    ]


def test_after_a_session_by_hand_a_tool_is_welcome(store: Store) -> None:
    assert advice(store, "face-roller", record(1, "classic-massage")).notices == ()


def test_after_a_tool_session_hands_are_welcome(store: Store) -> None:
    assert advice(store, "classic-massage", record(1, "face-roller")).notices == ()


def test_a_tool_session_of_yesterday_is_over(store: Store) -> None:
    assert advice(store, "face-roller", record(1, "face-roller", FRIDAY - timedelta(days=1))).notices == ()


def test_steps_that_were_not_practised_used_no_tool(store: Store) -> None:
    whole = record(1, "face-roller")
    begun = replace(whole, active_ms=0, steps=tuple(replace(step, active_ms=0) for step in whole.steps))

    assert advice(store, "face-roller", begun).notices == ()


def test_more_than_half_an_hour_of_touch_is_told_once_it_is_reached(store: Store) -> None:
    long = record(1, "classic-massage", minutes=30)

    assert any("30 minutes of touch" in each for each in advice(store, "classic-massage", long).notices)
    assert advice(store, "cheek-lip-trio").notices == ()


def test_what_was_felt_after_the_last_practice_of_these_zones_is_told(store: Store) -> None:
    reacted = replace(
        record(1, "cheek-lip-trio"), feeling=Feeling.SORE, reactions=(Reaction("lips", ReactionKind.REDNESS),)
    )

    felt = advice(store, "cheek-lip-trio", reacted).felt

    assert "lips" in felt.reacted
    assert felt.sore


def test_the_daily_question_is_asked_once_a_day_and_only_where_it_is_wanted() -> None:
    answered = Settings().changed("safety.last_check_day", FRIDAY.isoformat())

    assert asks_daily_question(Settings(), FRIDAY)
    assert not asks_daily_question(answered, FRIDAY)
    assert asks_daily_question(answered, FRIDAY + timedelta(days=1))
    assert not asks_daily_question(Settings().changed("session.ask_daily_check", False), FRIDAY)


def test_the_days_limits_are_advice_in_words() -> None:
    assert day_advice(0, 0, adds_tool=True, adds_touch_ms=600_000) == ()
    assert day_advice(5, 99_999_999, adds_tool=False, adds_touch_ms=0) == ()
    (tool,) = day_advice(1, 600_000, adds_tool=True, adds_touch_ms=600_000)
    assert "One tool session a day" in tool
    assert day_advice(0, 1_500_000, adds_tool=False, adds_touch_ms=300_000) == ()
    (touch,) = day_advice(0, 1_500_000, adds_tool=False, adds_touch_ms=300_001)
    assert "30 minutes" in touch
