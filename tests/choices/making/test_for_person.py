# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A maker for one person heeds what they said, how they like sessions laid out, and what they did."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from facetimer.choices.making.for_person import maker_for
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Wish
from facetimer.choices.planner import Planner
from facetimer.history.records import SessionRecord, StepRecord, StepResult
from facetimer.library.catalogue import Catalogue
from facetimer.library.former_ids import ById
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Sourced
from facetimer.session.timeline import TimelineOptions, compile_timeline
from facetimer.settings import Settings
from tests.choices.making.wishes import LIBRARY, RULES
from tests.recorded import recorded

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
CATALOGUE = load_catalogue(LIBRARY)


def maker(settings: Settings | None = None, *sessions: SessionRecord, catalogue: Catalogue = CATALOGUE) -> Maker:
    chosen = settings or Settings()
    planner = Planner(catalogue, lambda: chosen, LIBRARY, lambda: NOW)
    return maker_for(planner, RULES, sessions, chosen.making.marks)


def refusal(made_by: Maker, exercise: str) -> str:
    with pytest.raises(ValueError, match="cannot be kept") as raised:
        made_by.make(Wish(5, kept=(RoutineStep(exercise),)))
    return str(raised.value)


def test_nothing_said_and_nothing_done_leaves_everything() -> None:
    assert maker().make(Wish(5)) is not None


def test_health_answers_marks_and_what_was_done_today_count() -> None:
    done = StepRecord(0, "eye-circles", "Circles Around the Eyes", StepResult.DONE, 60_000, 60_000, sets=3)
    settings = Settings().changed("safety.conditions", ["TMJ"]).changed("making.marks", ["temple-circles=never"])
    made_by = maker(settings, recorded("made", [done], NOW))

    assert "your health answers" in refusal(made_by, "jaw-push")
    assert "you never want it" in refusal(made_by, "temple-circles")
    assert "3 times today" in refusal(made_by, "eye-circles")


def test_what_was_done_once_and_is_for_once_a_day_is_enough() -> None:
    once = replace(CATALOGUE.exercises["eye-circles"], per_day=Sourced(1))
    exercises = ById({**CATALOGUE.exercises, once.id: once}, CATALOGUE.aliases)
    done = StepRecord(0, "eye-circles", "Circles Around the Eyes", StepResult.DONE, 60_000, 60_000)
    made_by = maker(Settings(), recorded("made", [done], NOW), catalogue=replace(CATALOGUE, exercises=exercises))

    assert "done it once today" in refusal(made_by, "eye-circles")


def test_a_pace_of_ones_own_is_in_the_minutes() -> None:
    made = maker(Settings().changed("session.pace_percent", 75)).make(Wish(8))

    assert made is not None
    options = TimelineOptions(pace_percent=75, waits=True)
    assert made.total_ms == compile_timeline(made.routine, CATALOGUE.exercises, options).total_ms
    assert abs(made.total_ms - 8 * 60_000) <= 10_000
