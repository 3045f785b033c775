# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from facetimer.choices.planner import Planner
from facetimer.choices.taking_up import LeftOff, taken_up
from facetimer.history.records import Outcome, Place, StepResult
from facetimer.history.resume import Resumable
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Sides
from facetimer.library.taught_mark import taught_mark
from facetimer.resources import assets_dir
from facetimer.session.swapping import with_like
from facetimer.session.timeline import Timeline, TimelineOptions, compile_timeline, lay_out
from facetimer.settings import Settings
from tests.recorded import recorded, recorded_steps

LIBRARY = assets_dir() / "library"
CATALOGUE = load_catalogue(LIBRARY)
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def planner(settings: Settings | None = None, catalogue: Catalogue = CATALOGUE) -> Planner:
    return Planner(catalogue, lambda: settings or Settings(), LIBRARY, lambda: NOON)


def laid_out(*, softer: bool = False) -> Timeline:
    timeline = planner().plan("cheek-lip-trio", softer=softer).timeline
    assert timeline is not None
    return timeline


def cut_off(timeline: Timeline) -> Resumable:
    """The session `timeline`, cut off at the start of its second step."""
    steps = recorded_steps(timeline, *[StepResult.NOT_REACHED] * len(timeline.steps), active_ms=0)
    place = Place(timeline.steps[1].start_ms, 1, 0, None, None, None)
    record = recorded(
        timeline.routine.id, steps, outcome=Outcome.INTERRUPTED, planned_ms=timeline.total_ms, place=place
    )
    return Resumable(record, place, steps[1].name, TimelineOptions())


def test_it_goes_on_in_the_step_where_it_stood() -> None:
    usual = laid_out()

    assert taken_up(planner(), cut_off(usual)) == (usual, usual.steps[1].start_ms)


def test_what_is_left_to_go_begins_with_the_step_in_which_it_was_cut_off() -> None:
    usual = laid_out()
    middle = usual.steps[1].start_ms + 1
    assert LeftOff("Kiss Face", usual, middle).to_go == usual.steps[1:]
    assert LeftOff("Kiss Face", usual, usual.steps[1].end_ms).to_go == usual.steps[2:]


def test_a_softer_one_goes_on_softly() -> None:
    softer = laid_out(softer=True)

    taken = taken_up(planner(), cut_off(softer))

    assert taken is not None
    assert taken[0].total_ms == softer.total_ms != laid_out().total_ms


def test_it_keeps_the_pace_it_was_laid_out_with() -> None:
    slower = replace(cut_off(laid_out()), options=TimelineOptions(pace_percent=75))

    taken = taken_up(planner(), slower)

    assert taken is not None
    assert taken[0].total_ms > laid_out().total_ms


def test_what_was_introduced_shortly_is_introduced_shortly_again() -> None:
    options = TimelineOptions(known=frozenset({"fish-lips"}))
    short = compile_timeline(CATALOGUE.routines["cheek-lip-trio"], CATALOGUE.exercises, options)
    assert short.total_ms < laid_out().total_ms

    taken = taken_up(planner(), cut_off(short))

    assert taken is not None
    assert taken[0].segments == short.segments
    assert taken[1] == short.steps[1].start_ms


def test_what_is_familiar_is_told_short_when_it_goes_on() -> None:
    learning, kiss = Settings().changed("sound.said", "learning"), CATALOGUE.exercises["kiss-face"]
    familiar = frozenset({(kiss.id, taught_mark(kiss))})
    person = Planner(CATALOGUE, lambda: learning, LIBRARY, lambda: NOON, familiar=lambda _today: familiar)

    taken = taken_up(person, cut_off(laid_out()))

    assert taken is not None
    assert [step.exercise.id for step in taken[0].steps if step.is_familiar] == ["kiss-face"]


def test_a_softer_one_with_short_introductions_keeps_both() -> None:
    softer = laid_out(softer=True)
    review = planner().plan("cheek-lip-trio", softer=True).review
    options = TimelineOptions(known=frozenset({"kiss-face"}))
    short = compile_timeline(review.routine, {**CATALOGUE.exercises, **review.exercises}, options)
    assert short.total_ms < softer.total_ms

    taken = taken_up(planner(), cut_off(short))

    assert taken is not None
    assert taken[0].segments == short.segments


def test_where_no_layout_has_the_recorded_lengths_it_is_laid_out_as_usual() -> None:
    found = cut_off(laid_out())
    first = replace(found.record.steps[0], planned_ms=1)
    other = replace(found, record=replace(found.record, steps=(first, *found.record.steps[1:])))

    taken = taken_up(planner(), other)

    assert taken is not None
    assert taken[0].segments == laid_out().segments


def test_a_session_under_former_names_is_taken_up_under_the_present_ones() -> None:
    usual = planner().plan("jaw-ease").timeline
    assert usual is not None
    found = cut_off(usual)
    before = {present: former for former, present in CATALOGUE.aliases.items()}
    steps = tuple(replace(s, exercise=before.get(s.exercise, s.exercise)) for s in found.record.steps)
    former = replace(found.record, routine="jaw-ease-6", steps=steps)
    assert steps != found.record.steps

    taken = taken_up(planner(), replace(found, record=former))

    assert taken is not None
    assert (taken[0].segments, taken[1]) == (usual.segments, usual.steps[1].start_ms)


def test_a_record_with_a_gap_among_its_steps_is_not_taken_up() -> None:
    found = cut_off(laid_out())
    steps = tuple(replace(step, index=2 * step.index) for step in found.record.steps)

    assert taken_up(planner(), replace(found, record=replace(found.record, steps=steps))) is None


def test_a_routine_that_is_gone_is_not_taken_up() -> None:
    without = replace(CATALOGUE, routines={})

    assert taken_up(planner(catalogue=without), cut_off(laid_out())) is None


def test_what_a_health_answer_blocks_by_now_is_not_taken_up() -> None:
    answered = Settings().changed("safety.conditions", ("PALSY",))

    assert taken_up(planner(answered), cut_off(laid_out())) is None


def test_it_goes_on_in_the_order_in_which_it_was_begun() -> None:
    routine, begun = CATALOGUE.routines["cheek-lip-trio"], laid_out()
    turned = replace(CATALOGUE, routines={routine.id: replace(routine, steps=routine.steps[::-1])})

    taken = taken_up(planner(catalogue=turned), cut_off(begun))

    assert taken is not None
    assert taken[0].segments == begun.segments


def test_what_came_into_the_place_of_a_step_is_there_again() -> None:
    begun = with_like(laid_out(), 1, CATALOGUE.exercises["lip-press"], TimelineOptions(), after=True)

    taken = taken_up(planner(), cut_off(begun))

    assert taken is not None
    assert [step.exercise.id for step in taken[0].steps] == ["fish-lips", "kiss-face", "lip-press", "whistler"]
    assert taken[0].segments == begun.segments


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_came_into_the_place_of_one_side_spares_the_other_again(place: int, after: bool) -> None:
    names = ["neck-tilt", "neck-tilt", "jaw-push"]
    steps = tuple(RoutineStep(name, sides=Sides.LEFT) for name in names)
    routine = replace(CATALOGUE.routines["cheek-lip-trio"], steps=steps)
    catalogue = replace(CATALOGUE, routines={routine.id: routine})
    plan = lay_out(routine, [CATALOGUE.exercises[name] for name in names])
    begun = with_like(plan, place, CATALOGUE.exercises["collar-stretch"], TimelineOptions(), after=after)

    taken = taken_up(planner(catalogue=catalogue), cut_off(begun))

    assert taken is not None
    assert taken[0].segments == begun.segments


def test_two_that_came_into_the_places_of_others_are_there_again() -> None:
    trio = laid_out()
    once = with_like(trio, 0, CATALOGUE.exercises["lip-press"], TimelineOptions(), after=False)
    begun = with_like(once, 2, CATALOGUE.exercises["lip-trill"], TimelineOptions(), after=False)

    taken = taken_up(planner(), cut_off(begun))

    assert taken is not None
    assert taken[0].segments == begun.segments


def test_what_came_into_the_place_of_a_step_and_is_gone_or_blocked_by_now_is_not_taken_up() -> None:
    begun = with_like(laid_out(), 1, CATALOGUE.exercises["lip-press"], TimelineOptions(), after=False)
    gone = {name: each for name, each in CATALOGUE.exercises.items() if name != "lip-press"}

    assert taken_up(planner(catalogue=replace(CATALOGUE, exercises=gone)), cut_off(begun)) is None
    injected = Settings().changed("safety.conditions", ("PALSY",))
    assert taken_up(planner(injected), cut_off(begun)) is None


def test_steps_that_were_left_out_then_are_left_out_again() -> None:
    found = cut_off(laid_out())
    two = found.record.steps[:2]

    taken = taken_up(planner(), replace(found, record=replace(found.record, steps=two)))

    assert taken is not None
    assert [step.exercise.id for step in taken[0].steps] == [step.exercise for step in two]


def test_it_waits_for_what_hands_must_fetch_like_a_fresh_start_if_the_person_wants_that() -> None:
    fresh = planner().plan("cheek-workout").timeline
    assert fresh is not None
    chosen = Settings().changed("session.wait_for_tools", False)
    waiting, going_on = taken_up(planner(), cut_off(fresh)), taken_up(planner(chosen), cut_off(fresh))
    assert waiting is not None
    assert going_on is not None

    waited_for = [step.wait_for for step in fresh.steps]
    assert any(waited_for)
    assert [step.wait_for for step in waiting[0].steps] == waited_for
    assert not any(step.wait_for for step in going_on[0].steps)
