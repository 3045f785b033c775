# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What stands on paper is what is practised, with the routine's counts; it says nothing of anybody's health."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from facetimer.choices.paper.programme_paper import ProgrammePaper, programme_paper
from facetimer.choices.paper.routine_paper import RoutinePaper, routine_paper
from facetimer.choices.planner import Planner
from facetimer.clocks import local_now
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Cues, Routine, RoutineStep
from facetimer.library.model.vocabulary import Sides
from facetimer.resources import assets_dir
from facetimer.settings import Settings

LIBRARY = assets_dir() / "library"
Paper = Callable[..., RoutinePaper]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(LIBRARY)


def on_paper(
    catalogue: Catalogue, routine: Routine | str, settings: Settings | None = None, *, softer: bool = False
) -> RoutinePaper:
    if isinstance(routine, Routine):
        catalogue = replace(catalogue, routines={**catalogue.routines, routine.id: routine})
    else:
        routine = catalogue.routines[routine]
    planner = Planner(catalogue, lambda: settings or Settings(), LIBRARY, local_now)
    return routine_paper(planner, routine, planner.plan(routine.id, softer=softer))


def weeks_of(catalogue: Catalogue, identifier: str, *said: str) -> ProgrammePaper:
    settings = Settings().changed("safety.conditions", said)
    planner = Planner(catalogue, lambda: settings, LIBRARY, local_now)
    return programme_paper(catalogue.programmes[identifier], planner)


def test_every_shipped_routine_has_a_paper_with_all_its_steps_in_words(catalogue: Catalogue) -> None:
    for routine in catalogue.routines.values():
        paper = on_paper(catalogue, routine.id)
        assert [step.exercise.id for step in paper.steps] == [step.exercise for step in routine.steps]
        assert all(step.lines and step.duration_ms > 0 for step in paper.steps)
        assert sum(step.duration_ms for step in paper.steps) < paper.total_ms
        assert paper.prepare
        assert paper.stop
        assert "diagnoses and treats nothing" in paper.limits


def test_the_counts_and_holds_are_those_of_the_routine(catalogue: Catalogue) -> None:
    base = catalogue.routines["five-basics"]
    steps = (RoutineStep("jaw-muscle-circles", sets=2, reps=3), RoutineStep("fish-lips", hold_ms=7000))
    paper = on_paper(catalogue, replace(base, id="mine", steps=steps))
    circles, fish = paper.steps
    assert any(line.startswith("Times") and "3" in line for line in circles.lines)
    assert "Sets: 2." in circles.lines
    assert any(line.startswith("Hold, 7 s") for line in fish.lines)


def test_the_persons_own_length_of_holds_counts(catalogue: Catalogue) -> None:
    own = Settings().changed("session.hold_override_s", 4)
    paper = on_paper(catalogue, "five-basics", own)
    fish = next(step for step in paper.steps if step.exercise.id == "fish-lips")
    assert any(line.startswith("Hold, 4 s") for line in fish.lines)


def test_what_is_left_out_is_named_without_the_reason(catalogue: Catalogue) -> None:
    ill = Settings().changed("safety.conditions", ("INJ.filler zones=lips",))
    paper = on_paper(catalogue, "five-basics", ill)
    assert "Fish Lips" in paper.left_out
    assert "fish-lips" not in [step.exercise.id for step in paper.steps]
    assert "filler" not in repr(paper).casefold()
    assert on_paper(catalogue, "five-basics").left_out == ""


def test_of_a_routine_of_which_nothing_is_left_there_is_no_paper(catalogue: Catalogue) -> None:
    much = Settings().changed("safety.conditions", ("LYMPH", "BLOOD", "SKIN"))
    with pytest.raises(ValueError, match="Gua Sha"):
        on_paper(catalogue, "gua-sha-face", much)


def test_a_softer_one_is_printed_softer(catalogue: Catalogue) -> None:
    usual, softer = on_paper(catalogue, "five-basics"), on_paper(catalogue, "five-basics", softer=True)
    assert softer.total_ms < usual.total_ms


def test_every_shipped_programme_has_a_week_for_each_of_its_parts(catalogue: Catalogue) -> None:
    for programme in catalogue.programmes.values():
        paper = weeks_of(catalogue, programme.id)
        assert len(paper.weeks) == max(1, len(programme.stages))
        for week in paper.weeks:
            assert all(len(row.boxes) == 7 and any(row.boxes) for row in (*week.ways, *week.rounds))


def test_the_boxes_of_a_week_are_as_many_as_it_asks_for(catalogue: Catalogue) -> None:
    first, second, *_, last = weeks_of(catalogue, "gentle-start").weeks
    assert [sum(row.boxes) for row in first.ways] == [2]
    assert [sum(row.boxes) for row in second.ways] == [3]
    assert first.ways[0].free
    assert [sum(row.boxes) for row in last.ways] == [3, 7]
    assert not last.ways[1].free


def test_the_weeks_list_of_each_routine_what_health_answers_leave(catalogue: Catalogue) -> None:
    whole, paper = (weeks_of(catalogue, "gentle-start", *said).routines for said in ((), ("PALSY",)))
    assert all(each.length_ms and each.steps and not each.left_out for each in whole)
    first, before = paper[0], whole[0]
    assert "Fish Lips" in before.steps
    assert "Fish Lips" not in first.steps
    assert first.left_out.startswith("Left out for you: ")
    assert "Fish Lips" in first.left_out
    for each in weeks_of(catalogue, "gentle-start", "SURG").routines:
        assert (each.length_ms, each.steps) == (None, ())
        assert each.left_out


def test_daily_rounds_have_their_boxes_every_day(catalogue: Catalogue) -> None:
    (week,) = weeks_of(catalogue, "desk-day").weeks[:1]
    rounds = {row.names[0]: row.boxes for row in week.rounds}
    for quota in catalogue.programmes["desk-day"].quotas:
        assert rounds[catalogue.exercises[quota.exercise].name] == (quota.per_day.value,) * 7


def test_what_health_answers_leave_out_has_no_box_to_tick(catalogue: Catalogue) -> None:
    whole, paper = (weeks_of(catalogue, "trio-4x", *said) for said in ((), ("DENT",)))
    assert {name for week in whole.weeks for row in week.rounds for name in row.names} >= {
        "Fish Lips",
        "Kiss Face",
    }
    ticked = {name for week in paper.weeks for row in week.rounds for name in row.names}
    out = {
        name
        for each in paper.routines
        for name in each.left_out.removeprefix("Left out for you: ")[:-1].split(", ")
    }
    assert out
    assert not ticked & out
    assert all(week.ways for week in whole.weeks)
    assert not any(week.ways for week in paper.weeks)
    assert weeks_of(catalogue, "gentle-start", "SURG").weeks == (), "no week without anything to do"
    assert all(week.ways for week in weeks_of(catalogue, "ongoing", "PALSY").weeks)


def test_what_a_step_changes_stands_on_paper_as_it_is_practised(catalogue: Catalogue) -> None:
    step = RoutineStep(
        "neck-tilt",
        reps=2,
        rest_ms=7_000,
        sides=Sides.LEFT,
        pace_percent=75,
        cues=Cues(action="Ear to the shoulder, slowly."),
        note="Mind the left side.",
    )
    plain = on_paper(catalogue, replace(catalogue.routines["five-basics"], steps=(RoutineStep("neck-tilt"),)))
    changed = on_paper(catalogue, replace(catalogue.routines["five-basics"], steps=(step,)))
    lines = changed.steps[0].lines
    assert lines[-2:] == ("Here the left side alone.", "Mind the left side.")
    assert any("Ear to the shoulder, slowly." in line for line in lines)
    assert any("with 7 s of rest between them" in line for line in lines)
    assert not any("alone" in line for line in plain.steps[0].lines)
    moved = catalogue.exercises["neck-tilt"].blocks[0].move_in_ms.value
    assert any(line.startswith(f"Move, {round(moved / 0.75) / 1000:g} s") for line in lines)
