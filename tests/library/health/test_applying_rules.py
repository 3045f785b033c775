# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Each of the 15 flags removes, asks about or softens the right steps of every routine, and says why."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from facetimer.library.catalogue import Catalogue
from facetimer.library.health.applying_rules import Condition, Health, Review, Verdict, review, review_exercise
from facetimer.library.health.care_cards import Care, load_care
from facetimer.library.health.rule_format import Effect
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise, RoutineStep
from facetimer.library.model.vocabulary import Flag, Pressure, Tool, Zone
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


@pytest.fixture(scope="module")
def care() -> Care:
    return load_care(assets_dir() / "library")


def touches(exercise: Exercise) -> bool:
    return exercise.tool is not Tool.NONE


def seen(catalogue: Catalogue, care: Care, routine: str, *conditions: Condition, today: date = TODAY) -> Review:
    return review(catalogue.routines[routine], catalogue.exercises, Health(conditions), today, care.flags)


def verdict_on(
    catalogue: Catalogue, care: Care, exercise: str, *conditions: Condition, today: date = TODAY
) -> Verdict | None:
    return review_exercise(catalogue.exercises[exercise], Health(conditions), today, care.flags)[0]


@pytest.mark.parametrize("flag", Flag)
def test_no_exercise_that_lists_a_flag_passes_it_in_silence(catalogue: Catalogue, care: Care, flag: Flag) -> None:
    for exercise in catalogue.exercises.values():
        if flag in exercise.flags:
            assert verdict_on(catalogue, care, exercise.id, Condition(flag, since=TODAY)) is not None, exercise.id


def test_an_injection_ends_after_fourteen_days(catalogue: Catalogue, care: Care) -> None:
    injected = Condition(Flag.INJ, "botulinum", since=TODAY - timedelta(days=13))
    verdict = verdict_on(catalogue, care, "gs-jaw", injected)
    assert verdict is not None
    assert verdict.effect is Effect.BLOCK
    assert verdict.until == TODAY + timedelta(days=1)
    assert "14 days" in verdict.why
    assert verdict_on(catalogue, care, "gs-jaw", injected, today=TODAY + timedelta(days=1)) is None


def test_the_practitioners_own_waiting_time_counts(catalogue: Catalogue, care: Care) -> None:
    injected = Condition(Flag.INJ, "botulinum", since=TODAY, wait_days=21)
    verdict = verdict_on(catalogue, care, "gs-jaw", injected, today=TODAY + timedelta(days=20))
    assert verdict is not None
    assert "21 days" in verdict.why
    assert verdict_on(catalogue, care, "gs-jaw", injected, today=TODAY + timedelta(days=21)) is None


def test_an_injection_without_a_date_does_not_lapse(catalogue: Catalogue, care: Care) -> None:
    verdict = verdict_on(catalogue, care, "gs-jaw", Condition(Flag.INJ), today=date(2030, 1, 1))
    assert verdict is not None
    assert verdict.until is None


@pytest.mark.parametrize(("since", "wait"), [(date(9999, 12, 30), 14), (TODAY, 10**12), (date(1, 1, 1), 14)])
def test_a_date_or_a_wait_beyond_the_calendar_does_no_harm(
    catalogue: Catalogue, care: Care, since: date, wait: int
) -> None:
    verdict = verdict_on(catalogue, care, "gs-jaw", Condition(Flag.INJ, "botulinum", since=since, wait_days=wait))
    assert (verdict is None) == (since.year == 1)
    assert verdict is None or verdict.until == date.max


def test_threads_wait_for_the_practitioner_and_not_for_a_date(catalogue: Catalogue, care: Care) -> None:
    threads = Condition(Flag.INJ, "threads", since=date(2020, 1, 1))
    verdict = verdict_on(catalogue, care, "fish-lips", threads)
    assert verdict is not None
    assert verdict.effect is Effect.BLOCK


def test_exercises_without_hands_are_asked_about_after_an_injection(catalogue: Catalogue, care: Care) -> None:
    result = seen(catalogue, care, "five-basics", Condition(Flag.INJ, "botulinum", since=TODAY))
    assert [step.exercise for step in result.routine.steps] == [
        "tongue-circles",
        "fish-lips",
        "kiss-face",
        "whistler",
    ]
    assert [verdict.exercise for verdict in result.asked()] == [step.exercise for step in result.routine.steps]
    declined = result.without(["whistler", "fish-lips"])
    assert [step.exercise for step in declined.routine.steps] == ["tongue-circles", "kiss-face"]
    assert [verdict.exercise for verdict in declined.asked()] == ["tongue-circles", "kiss-face"]
    assert not declined.explanation
    assert "left out every step" in result.without(verdict.exercise for verdict in result.asked()).explanation


def test_only_the_injected_zones_are_left_alone(catalogue: Catalogue, care: Care) -> None:
    forehead = Condition(Flag.INJ, "botulinum", since=TODAY, zones=frozenset({Zone.FOREHEAD}))
    for exercise in catalogue.exercises.values():
        verdict = verdict_on(catalogue, care, exercise.id, forehead)
        if Zone.FOREHEAD not in exercise.zones:
            assert verdict is None, exercise.id
        elif touches(exercise):
            assert verdict is not None
            assert verdict.effect is Effect.BLOCK


def test_filler_in_the_lips_forbids_puckering_for_a_day(catalogue: Catalogue, care: Care) -> None:
    lips = Condition(Flag.INJ, "filler", since=TODAY, zones=frozenset({Zone.LIPS}))
    first = verdict_on(catalogue, care, "kiss-face", lips)
    later = verdict_on(catalogue, care, "kiss-face", lips, today=TODAY + timedelta(days=1))
    assert first is not None
    assert first.effect is Effect.BLOCK
    assert later is not None
    assert later.effect is Effect.ASK


def test_a_painful_jaw_opens_a_third_of_the_way_at_most(catalogue: Catalogue, care: Care) -> None:
    whole = catalogue.routines["full-workout"]
    with_vowels = replace(whole, steps=(*whole.steps, RoutineStep("vowel-sweep")))
    result = review(with_vowels, catalogue.exercises, Health((Condition(Flag.TMJ),)), TODAY, care.flags)
    assert "jaw-push" not in [step.exercise for step in result.routine.steps]
    vowels = result.exercises["vowel-sweep"]
    opened = [m.end for block in vowels.blocks for m in block.poses if m.parameter == "jaw_open"]
    assert max(opened) == 0.35
    widest = max(m.end for b in catalogue.exercises["vowel-sweep"].blocks for m in b.poses)
    assert widest > 0.35
    for step in result.routine.steps:
        moves = [m for block in result.exercises[step.exercise].blocks for m in block.poses]
        assert all(max(m.start, m.end) <= 0.35 for m in moves if m.parameter == "jaw_open")


def test_a_jaw_that_opens_wide_is_left_out_altogether(catalogue: Catalogue, care: Care) -> None:
    hinge = catalogue.exercises["slow-jaw-opening"]
    block = hinge.blocks[0]
    wide = replace(hinge, blocks=(replace(block, poses=tuple(replace(m, end=0.9) for m in block.poses)),))
    verdict, _ = review_exercise(wide, Health((Condition(Flag.TMJ),)), TODAY, care.flags)
    assert verdict is not None
    assert verdict.effect is Effect.BLOCK


def test_short_of_breath_the_whistler_keeps_its_holds_and_loses_its_puffs(
    catalogue: Catalogue, care: Care
) -> None:
    result = seen(catalogue, care, "cheek-lip-trio", Condition(Flag.BREATH))
    assert len(result.exercises["whistler"].blocks) == 1
    assert len(catalogue.exercises["whistler"].blocks) == 2
    (verdict,) = result.verdicts
    assert verdict.effect is Effect.SOFTEN
    before = compile_timeline(catalogue.routines["cheek-lip-trio"], catalogue.exercises)
    puffs = [s for s in before.segments if s.exercise == "whistler" and s.block == 2]
    left_out = sum(segment.duration_ms for segment in puffs)
    assert compile_timeline(result.routine, result.exercises).total_ms == before.total_ms - left_out


def test_an_exercise_of_nothing_but_the_forbidden_move_is_left_out(catalogue: Catalogue, care: Care) -> None:
    whistler = catalogue.exercises["whistler"]
    puffs = replace(whistler, id="puffs-only", blocks=whistler.blocks[1:])
    verdict, _ = review_exercise(puffs, Health((Condition(Flag.BREATH),)), TODAY, care.flags)
    assert verdict is not None
    assert verdict.effect is Effect.BLOCK


def test_skin_that_marks_easily_gets_a_feather_touch(catalogue: Catalogue, care: Care) -> None:
    result = seen(catalogue, care, "classic-massage", Condition(Flag.SKIN, "thin-skin"))
    assert len(result.routine.steps) == 15
    touched = {exercise.pressure for exercise in result.exercises.values() if touches(exercise)}
    assert touched == {Pressure.FEATHER}


def test_two_flags_are_weighed_together(catalogue: Catalogue, care: Care) -> None:
    both = (Condition(Flag.TMJ), Condition(Flag.INJ, "botulinum", since=TODAY))
    verdict = verdict_on(catalogue, care, "fish-lips", *both)
    assert verdict is not None
    assert (verdict.effect, verdict.flag) == (Effect.ASK, Flag.INJ)
    assert "jaw loose" in verdict.why
    assert "Ask yours" in verdict.why


def test_of_two_waiting_times_the_longer_one_is_told(catalogue: Catalogue, care: Care) -> None:
    both = (
        Condition(Flag.INJ, "botulinum", since=TODAY),
        Condition(Flag.INJ, "filler", since=TODAY, wait_days=30),
    )
    verdict = verdict_on(catalogue, care, "gs-jaw", *both)
    assert verdict is not None
    assert verdict.until == TODAY + timedelta(days=30)


def test_pregnancy_only_says_something(catalogue: Catalogue, care: Care) -> None:
    result = seen(catalogue, care, "seven-points", Condition(Flag.PREG))
    assert result.routine.steps == catalogue.routines["seven-points"].steps
    assert {verdict.effect for verdict in result.verdicts} == {Effect.NOTE}


def test_an_empty_routine_is_explained(catalogue: Catalogue, care: Care) -> None:
    result = seen(catalogue, care, "face-roller", Condition(Flag.SKIN))
    assert result.is_empty
    assert result.explanation.startswith("Every step of Face Roller is left out for you at present. Friction")
    assert result.explanation.endswith("Choose another routine.")
    assert result.explanation.count("Friction and pressure can aggravate active acne.") == 1, "each sentence once"
    assert result.causes == (Flag.SKIN,)


def test_an_area_can_be_left_out_today_without_any_flag(catalogue: Catalogue, care: Care) -> None:
    health = Health(skip_zones=frozenset({Zone.MASSETER, Zone.JAWLINE}))
    result = review(catalogue.routines["classic-massage"], catalogue.exercises, health, TODAY, care.flags)
    left = {step.exercise for step in result.routine.steps}
    assert not left & {"jaw-muscle-circles", "jaw-pinch", "strokes-up-and-out", "knuckle-sweep", "tapping"}
    assert "eye-circles" in left
    assert "leave this area out today: jawline" in next(
        v.why for v in result.verdicts if v.exercise == "jaw-pinch"
    )


def test_without_flags_nothing_changes(catalogue: Catalogue, care: Care) -> None:
    for routine in catalogue.routines.values():
        result = seen(catalogue, care, routine.id)
        assert (result.routine, result.verdicts) == (routine, ())
        assert all(result.exercises[s.exercise] is catalogue.exercises[s.exercise] for s in routine.steps)


def test_a_situation_that_is_no_longer_known_counts_as_every_one(catalogue: Catalogue, care: Care) -> None:
    verdict = verdict_on(catalogue, care, "gs-jaw", Condition(Flag.SKIN, "from-an-old-version"))
    assert verdict is not None
    assert verdict.effect is Effect.BLOCK


def test_a_missing_exercise_is_a_mistake_of_ours(catalogue: Catalogue, care: Care) -> None:
    routine = replace(catalogue.routines["cheek-lip-trio"], steps=(RoutineStep("nowhere"),))
    with pytest.raises(KeyError):
        review(routine, catalogue.exercises, Health(), TODAY, care.flags)
