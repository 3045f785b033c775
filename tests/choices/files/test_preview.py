# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Before a routine is taken in it is seen: steps, times, who asks for it, and what health answers do to it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.files.offered import look_at_library_files
from facetimer.choices.files.preview import asked_words, catalogue_with, changes_words, preview
from facetimer.choices.planner import Planner
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Asked, Cues, RoutineStep
from facetimer.library.model.vocabulary import Sides
from facetimer.resources import assets_dir
from facetimer.settings import Settings
from tests.library.test_catalogue import OWN_EXERCISE, coming_along

LIBRARY = assets_dir() / "library"


def planner(catalogue: Catalogue, *conditions: str) -> Planner:
    settings = Settings().changed("safety.conditions", conditions)
    return Planner(catalogue, lambda: settings, LIBRARY, lambda: datetime(2026, 5, 1, 9, tzinfo=UTC))


@pytest.fixture
def brought(tmp_path: Path) -> Catalogue:
    """What there would be with a routine, an exercise, a programme and a bad file from outside."""
    asked = 'asked = { by = "A. Meier", times_a_day = 2, days_a_week = 5, until = 2026-12-31 }\n'
    text = coming_along("before-bed").replace("steps =", f"{asked}steps =")
    text = text.replace('"fish-lips", sets = 2', '"fish-lips", sets = 2, note = "Slowly."')
    files = {
        "before-bed.toml": text,
        "morning-hum.toml": OWN_EXERCISE.replace("evening-hum", "morning-hum"),
        "weeks.toml": 'id = "weeks"\nname = "Weeks"\n[[quotas]]\nexercise = "fish-lips"\nper_day = 2\n',
        "bad.toml": "id = ",
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, "utf-8")
    shipped = load_catalogue(LIBRARY)
    offered = look_at_library_files([tmp_path / name for name in files], shipped, tmp_path / "own")
    assert [each.usable for each in offered] == [True, True, True, False]
    return catalogue_with(shipped, offered)


def test_a_routine_is_seen_with_its_steps_and_times(brought: Catalogue) -> None:
    seen = preview(planner(brought), "before-bed")
    assert [(step.exercise.id, step.changes, step.note) for step in seen.steps] == [
        ("evening-hum", "", ""),
        ("fish-lips", "2 sets", "Slowly."),
    ]
    assert seen.total_ms > sum(step.duration_ms for step in seen.steps) > seen.hands_on_ms > 0
    assert seen.asked == "Asked for by A. Meier: 2 × a day, 5 days a week, until 2026-12-31."
    assert seen.health == ()


def test_what_health_answers_do_to_it_is_told(brought: Catalogue) -> None:
    (told,) = preview(planner(brought, "PALSY"), "before-bed").health
    assert told.startswith("Left out for you: Fish Lips. With a weak facial nerve")
    together = preview(planner(brought, "PALSY"), "cheek-lip-trio").health
    assert any("Fish Lips · Kiss Face" in line for line in together)


def test_an_exercise_is_seen_alone_and_what_is_not_there_is_not(brought: Catalogue) -> None:
    alone = preview(planner(brought), "morning-hum")
    assert (len(alone.steps), alone.asked) == (1, "")
    with pytest.raises(KeyError):
        preview(planner(brought), "weeks")


def test_all_that_a_step_changes_is_in_words() -> None:
    step = RoutineStep("tilt", 2, 3, 4_500, 0, Sides.LEFT, 80, Cues(hold="Stay."))
    assert changes_words(step) == (
        "2 sets, 3 times, hold 4.5 s, rest 0 s, pace 80 %, left side alone, in other words"
    )
    assert changes_words(RoutineStep("tilt")) == ""
    assert changes_words(RoutineStep("tilt", reps=1)) == "once"


def test_who_asks_without_end() -> None:
    asked = Asked("A. Meier")
    assert asked_words(asked) == "Asked for by A. Meier: 1 × a day, 7 days a week."
    assert asked_words(replace(asked, until=date(2026, 5, 1))).endswith("until 2026-05-01.")


def test_one_day_a_week_is_one_day() -> None:
    asked = Asked("A. Meier", days_a_week=1)
    assert asked_words(asked) == "Asked for by A. Meier: 1 × a day, one day a week."
    until = asked_words(replace(asked, until=date(2026, 5, 1)))
    assert until == "Asked for by A. Meier: 1 × a day, one day a week, until 2026-05-01."
