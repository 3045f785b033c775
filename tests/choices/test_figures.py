# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whose figure a hold or a count is: a routine's change of it is not the article's."""

from msgspec.structs import replace

from facetimer.choices.figures import figure, hold_of, reps_of, step_figures
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Source, Sourced
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind, TimelineOptions, compile_timeline

CATALOGUE = load_catalogue(assets_dir() / "library")
WHISTLER = CATALOGUE.exercises["whistler"]
HOLDS, PUFFS = WHISTLER.blocks
ARTICLE, APP, MINE = Source.ARTICLE, Source.APP, Source.MINE


def test_by_itself_the_figures_are_those_of_the_exercise() -> None:
    assert hold_of(WHISTLER, HOLDS) == Sourced(10_000, ARTICLE)
    assert reps_of(HOLDS) == Sourced(3, ARTICLE)
    assert reps_of(PUFFS) == Sourced(12, ARTICLE)


def test_what_a_routine_changes_is_of_whoever_wrote_it() -> None:
    step = RoutineStep("whistler", reps=2, hold_ms=5_000)
    assert hold_of(WHISTLER, HOLDS, step=step) == Sourced(5_000, APP)
    assert hold_of(WHISTLER, HOLDS, step=step, whose=MINE) == Sourced(5_000, MINE)
    assert reps_of(HOLDS, step) == Sourced(2, APP)


def test_a_routine_that_says_the_same_changes_nothing() -> None:
    step = RoutineStep("whistler", reps=3, hold_ms=10_000)
    assert hold_of(WHISTLER, HOLDS, step=step) == HOLDS.hold_ms
    assert reps_of(HOLDS, step) == HOLDS.reps


def test_the_persons_own_hold_is_theirs_where_it_counts() -> None:
    assert hold_of(WHISTLER, HOLDS, own_hold_ms=7_000) == Sourced(7_000, MINE)
    assert hold_of(WHISTLER, PUFFS, own_hold_ms=7_000) == PUFFS.hold_ms
    point = CATALOGUE.exercises["ap-temple"]
    assert hold_of(point, point.blocks[0], own_hold_ms=7_000) == point.blocks[0].hold_ms


def test_a_step_tells_every_figure_whose_it_is_and_the_source() -> None:
    step = RoutineStep("whistler", sets=2)
    assert step_figures(WHISTLER, step, APP) == (
        "hold 10 s (set by the article), 3 times (set by the article), 12 times (set by the article), "
        "2 sets (our suggestion). 4 times a day (set by the article). Gugelin, “The Whistler”."
    )
    shorter = RoutineStep("whistler", hold_ms=5_000)
    assert step_figures(WHISTLER, shorter, MINE).startswith("hold 5 s (your own), 3 times (set by the article)")
    assert step_figures(WHISTLER, shorter, MINE, 7_000).startswith("hold 7 s (your own)")


def test_once_a_day_is_no_number_of_times() -> None:
    once = replace(WHISTLER, per_day=Sourced(1, APP))
    assert ". Once a day (our suggestion). " in step_figures(once, RoutineStep("whistler"), APP)


def test_what_has_no_figure_tells_its_source() -> None:
    one = replace(WHISTLER, blocks=(replace(PUFFS, reps=Sourced(1)),), per_day=None, reference="A leaflet.")
    assert step_figures(one, RoutineStep("whistler"), APP) == "A leaflet."
    assert figure("{figure} times ({source})", Sourced(4)) == "4 times (our suggestion)"


def test_every_figure_told_of_a_shipped_routine_is_the_one_that_runs() -> None:
    for routine in CATALOGUE.routines.values():
        timeline = compile_timeline(routine, CATALOGUE.exercises, TimelineOptions(own_hold_ms=7_000))
        for index, step in enumerate(routine.steps):
            exercise = CATALOGUE.exercises[step.exercise]
            for number, block in enumerate(exercise.blocks, start=1):
                here = [s for s in timeline.segments if s.step == index and s.block == number]
                hold_ms = hold_of(exercise, block, 7_000, step).value
                assert {s.duration_ms for s in here if s.kind is SegmentKind.HOLD} == ({hold_ms} - {0})
                assert {s.reps for s in here if s.rep} == {reps_of(block, step).value}
