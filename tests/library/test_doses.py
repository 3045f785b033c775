# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much the shipped routines and programmes ask for: minutes with hands on the face, and no jumps."""

import runpy
from itertools import pairwise

import pytest

from facetimer.library.loading import load_catalogue
from facetimer.library.model.programme import Plan, Programme, Rhythm
from facetimer.library.model.vocabulary import PrepCard
from facetimer.resources import assets_dir
from facetimer.session.hands_on import hands_on_ms
from facetimer.session.timeline import Timeline, compile_timeline

ROOT = assets_dir().parent
CATALOGUE = load_catalogue(assets_dir() / "library")
LAID_OUT = {each.id: compile_timeline(each, CATALOGUE.exercises) for each in CATALOGUE.routines.values()}
PROGRAMMES = list(CATALOGUE.programmes.values())

FIVE_MINUTES = [
    "seven-points",
    "first-session",
    "morning-depuff",
    "eyes-and-brows",
    "forehead-frown",
    "lymph-massage",
    "neck-chin",
    "face-roller",
    "smile-lines-lips",
    "temples-scalp",
    "jaw-ease",
]
TEN_MINUTES = ["cheek-workout", "gua-sha-face", "classic-massage", "face-roller-long", "evening-unwind"]


def hands_on_s(timeline: Timeline) -> float:
    return hands_on_ms(timeline) / 1000


@pytest.mark.parametrize("routine", FIVE_MINUTES)
def test_five_minutes_are_five_minutes_of_practice(routine: str) -> None:
    assert hands_on_s(LAID_OUT[routine]) >= 300
    assert LAID_OUT[routine].total_ms <= 10 * 60_000


@pytest.mark.parametrize("routine", TEN_MINUTES)
def test_ten_minutes_are_ten_minutes_of_practice_and_at_most_fifteen_in_all(routine: str) -> None:
    assert hands_on_s(LAID_OUT[routine]) >= 600
    assert LAID_OUT[routine].total_ms <= 15 * 60_000


def test_the_set_for_the_jaw_is_the_slow_opening_alone_in_about_a_minute() -> None:
    timeline = LAID_OUT["jaw-opening"]

    assert [step.exercise.id for step in timeline.steps] == ["slow-jaw-opening"]
    assert timeline.total_ms <= 70_000


def minutes_a_week(plan: Plan) -> float:
    """The longest of what may be chosen; every other day is three and a half times a week."""
    sessions = 3.5 * plan.times if plan.rhythm is Rhythm.ALTERNATE else plan.sessions_in(1)
    return sessions * max(LAID_OUT[each].total_ms for each in plan.routines) / 60_000


@pytest.mark.parametrize("programme", [each for each in PROGRAMMES if len(each.stages) > 1], ids=lambda p: p.id)
def test_no_week_asks_for_more_than_twice_the_one_before(programme: Programme) -> None:
    weeks = [[minutes_a_week(plan) for plan in stage.plans] for stage in programme.stages]
    for before, after in pairwise(weeks):
        assert max(after) <= 2 * max(before), programme.id


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda p: p.id)
def test_every_programme_says_what_it_is_for_how_much_it_asks_and_why(programme: Programme) -> None:
    assert programme.purpose
    assert programme.level is not None
    assert programme.why


@pytest.mark.parametrize("timeline", LAID_OUT.values(), ids=LAID_OUT.keys())
def test_what_is_done_with_dry_hands_comes_before_the_oil(timeline: Timeline) -> None:
    """Once oil is on, nothing follows that needs dry hands: pinching, breathing with hands on the belly."""
    oiled = [step.exercise.needs_slip for step in timeline.steps]
    if True not in oiled:
        return
    dry_first = {
        "jaw-pinch",
        "cheek-knead",
        "brow-pinch",
        "ear-massage",
        "tapping",
        "brow-stretch",
        "eyebrow-lifter",
    }
    dry_first |= {"ly-breath", "ly-collarbones", "ly-before-ear", "neck-tilt", "collar-stretch", "scrunch-release"}
    after = [step.exercise.id for step in timeline.steps[oiled.index(True) :]]
    assert not dry_first & set(after), after


@pytest.mark.parametrize("timeline", LAID_OUT.values(), ids=LAID_OUT.keys())
def test_the_card_before_a_routine_with_oil_speaks_of_oil(timeline: Timeline) -> None:
    oil = any(step.exercise.needs_slip for step in timeline.steps)
    with_oil = {PrepCard.OIL, PrepCard.OIL_LATER, PrepCard.TOOL, PrepCard.JAW}
    assert (timeline.routine.prep in with_oil) == oil


def test_the_page_of_figures_is_current() -> None:
    maker = runpy.run_path(str(ROOT / "packaging/makers/make_routines_table.py"))

    written = (ROOT / "docs/routines.md").read_text("utf-8")

    assert written == maker["page"](ROOT), "run: python packaging/makers/make_routines_table.py"
