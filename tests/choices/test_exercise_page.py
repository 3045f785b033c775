# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the page of an exercise says."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from facetimer.choices.exercise_page import exercise_sections, routines_with, verdict_now
from facetimer.choices.planner import Planner
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise
from facetimer.resources import assets_dir
from facetimer.settings import Settings

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LIBRARY = assets_dir() / "library"
CATALOGUE = load_catalogue(LIBRARY)
WHISTLER = CATALOGUE.exercises["whistler"]


def planner(*conditions: str) -> Planner:
    settings = Settings().changed("safety.conditions", conditions)
    return Planner(CATALOGUE, lambda: settings, LIBRARY, lambda: NOON)


def said(exercise: Exercise, heading: str) -> str:
    sections = {s.heading: s.lines for s in exercise_sections(exercise, planner().reading())}
    return "\n".join(sections[heading])


def test_steps_name_hold_count_and_what_is_done() -> None:
    steps = said(WHISTLER, "What to do")
    assert "Hold, 10 s" in steps
    assert "Times: 3" in steps
    assert "Times: 12" in steps
    assert "Without hands. No pressure" in steps


def test_an_exercise_for_each_side_says_so() -> None:
    steps = said(CATALOGUE.exercises["gs-jaw"], "What to do")
    assert "Times on each side: 5" in steps
    assert "gua sha stone" in steps


def test_each_figure_says_whose_it_is() -> None:
    figures = said(WHISTLER, "Where the figures come from")
    assert "3 times (set by the article)" in figures
    assert "hold 10 s (set by the article)" in figures
    assert " s (our suggestion)" in figures
    assert "4 times a day (set by the article)" in figures


def test_a_study_stands_with_who_took_part_and_the_comparison() -> None:
    known = said(CATALOGUE.exercises["cheek-lifter"], "What is known")
    assert "16 finished" in known
    assert "no comparison group" in known


def test_without_a_study_none_is_claimed() -> None:
    for exercise in CATALOGUE.exercises.values():
        assert ("We know of no study" in said(exercise, "What is known")) is not bool(exercise.study_ids)


def test_a_study_that_is_not_there_is_told() -> None:
    assert "nobody-2099" in said(replace(WHISTLER, study_ids=("nobody-2099",)), "What is known")


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda each: each.id)
def test_every_exercise_has_a_whole_page(exercise: Exercise) -> None:
    headings = [section.heading for section in exercise_sections(exercise, planner().reading())]
    assert headings == [
        "Where it is",
        "What to do",
        "What often goes wrong",
        "When not",
        "What is known",
        "Where the figures come from",
    ]
    assert said(exercise, "Where it is").startswith(exercise.find)


def test_situations_that_leave_it_out_are_listed_for_everybody() -> None:
    when_not = said(WHISTLER, "When not")
    assert "Left out with: " in when_not
    assert "Bell’s palsy" in when_not.partition("Ask first")[0]


def test_what_the_person_said_counts_now() -> None:
    assert verdict_now(WHISTLER, planner().reading()) == ""
    assert verdict_now(WHISTLER, planner("PALSY").reading()).startswith("For you now: ")


def test_it_names_the_routines_that_hold_it() -> None:
    found = routines_with(WHISTLER, CATALOGUE)
    assert found
    assert all(any(step.exercise == "whistler" for step in routine.steps) for routine in found)


def test_an_exercise_is_planned_alone() -> None:
    plan = planner().plan("whistler")
    assert plan.timeline is not None
    assert [step.exercise.id for step in plan.timeline.steps] == ["whistler"]
    assert planner("PALSY").plan("whistler").timeline is None
    with pytest.raises(KeyError):
        planner().plan("no-such-thing")
