# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was recorded under a former id counts for and is called what that is now, and the record stays as it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.due_today import today_facts
from facetimer.choices.known_exercises import known_exercises
from facetimer.choices.present_names import former_names, present_record
from facetimer.history.listing import SessionQuery
from facetimer.history.records import SessionRecord, StepRecord, StepResult
from facetimer.history.store import Store, open_store
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.settings import HistorySettings
from tests.recorded import NOON, recorded

CATALOGUE = load_catalogue(assets_dir() / "library")
TODAY = date(2026, 11, 20)


def record(routine: str, name: str, *steps: tuple[str, str]) -> SessionRecord:
    done = (
        StepRecord(index, exercise, called, StepResult.DONE, 30_000, 30_000)
        for index, (exercise, called) in enumerate(steps)
    )
    return recorded(routine, done, NOON, id="0b7ad9a4-64f5-4c36-9a24-6e2b8a3f9d11", routine_name=name)


OLD = record("jaw-ease-6", "Jaw Ease 6", ("jaw-hinge", "Controlled Jaw Hinge"), ("jaw-rest", "Jaw Rest Position"))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "history.sqlite3", tmp_path / "backups")
    opened.save(OLD)
    return opened


def test_an_old_session_is_shown_under_the_new_names() -> None:
    named = present_record(OLD, CATALOGUE)
    assert (named.routine, named.routine_name) == ("jaw-ease", "Jaw Ease")
    assert [(step.exercise, step.name) for step in named.steps] == [
        ("slow-jaw-opening", "Slow Jaw Opening, Tongue Up"),
        ("jaw-rest", "Jaw Rest Position"),
    ]
    assert (named.id, named.started_utc, named.active_ms) == (OLD.id, OLD.started_utc, OLD.active_ms)


def test_what_was_never_renamed_keeps_the_name_it_was_recorded_with() -> None:
    own = record("my-evening", "My Evening", ("fish-lips", "Fischlippen"))
    assert present_record(own, CATALOGUE) == own


def test_a_routine_of_ones_own_keeps_its_name_and_shows_its_exercises_under_the_new_ones() -> None:
    own = record("my-evening", "My Evening", ("fish-lips", "Fischlippen"), ("jaw-hinge", "Controlled Jaw Hinge"))

    named = present_record(own, CATALOGUE)

    assert (named.routine, named.routine_name) == ("my-evening", "My Evening")
    assert [(step.exercise, step.name) for step in named.steps] == [
        ("fish-lips", "Fischlippen"),
        ("slow-jaw-opening", "Slow Jaw Opening, Tongue Up"),
    ]


def test_a_routine_of_ones_own_that_is_called_like_another_has_the_name_that_tells_them_apart() -> None:
    basics = CATALOGUE.routines["five-basics"]
    own = replace(basics, id="my-basics", name=f"{basics.name} (yours)")
    catalogue = replace(
        CATALOGUE,
        routines={**CATALOGUE.routines, own.id: own},
        own=frozenset({own.id}),
        names_apart={own.id: own.name},
    )
    assert present_record(record(own.id, basics.name), catalogue).routine_name == own.name
    earlier = record(own.id, "Under Another Name")
    assert present_record(earlier, catalogue) == earlier


def test_an_old_session_counts_for_the_quota_of_the_new_id() -> None:
    facts = today_facts(CATALOGUE, HistorySettings(programme="jaw-4wk"), [OLD], TODAY)
    assert {quota.exercise: quota.done for quota in facts.quotas} == {"slow-jaw-opening": 1}


def test_an_old_session_counts_for_the_week_of_the_programme_followed_under_a_former_id() -> None:
    sessions = [record("massage-12", "Classic Strokes 12", ("warm-palms", "Warm Palms"))]
    chosen = HistorySettings(programme="steady-8wk")
    assert today_facts(CATALOGUE, chosen, [], TODAY).due == "classic-massage"
    assert today_facts(CATALOGUE, chosen, sessions, TODAY).due is None


def test_the_routine_practised_last_is_offered_under_its_new_id() -> None:
    assert today_facts(CATALOGUE, HistorySettings(programme=""), [OLD], TODAY).due == "jaw-ease"


Looked = Callable[[str], list[str]]


@pytest.fixture
def found(store: Store) -> Looked:
    def look(text: str) -> list[str]:
        page = store.page(SessionQuery(text=text, renamed=former_names(CATALOGUE)))
        return [session.id for session in page.sessions]

    return look


@pytest.mark.parametrize("text", ["slow jaw", "jaw-ease", "tongue", "hinge", "jaw-hinge"])
def test_a_search_finds_an_old_session_by_new_and_old_words(found: Looked, text: str) -> None:
    assert found(text) == [OLD.id]


@pytest.mark.parametrize("text", ["basics", "roller"])
def test_a_search_for_something_else_does_not(found: Looked, text: str) -> None:
    assert found(text) == []


def test_the_record_itself_is_never_rewritten(store: Store, found: Looked) -> None:
    today_facts(CATALOGUE, HistorySettings(), store.sessions(10), TODAY)
    found("tongue")
    assert store.sessions(10) == [OLD]


def test_an_exercise_done_under_its_former_id_is_known_under_the_present_one() -> None:
    done = [(session, step.exercise) for session in range(3) for step in OLD.steps]
    assert known_exercises(done, CATALOGUE.aliases) == {"slow-jaw-opening", "jaw-rest"}
