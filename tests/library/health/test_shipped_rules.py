# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How rules are met and weighed, with rules made here: what is unclear is decided for the stricter side."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from facetimer.library.health.applying_rules import Condition, Health, Verdict, review, review_exercise, soften
from facetimer.library.health.rule_format import Effect, FlagRules, Rule, Situation
from facetimer.library.model.movement import Phase, PoseMove
from facetimer.library.model.practice import Block, Exercise, RoutineStep
from facetimer.library.model.vocabulary import Flag, Pressure, Tool, Zone
from tests.examples import block, exercise, routine

TODAY = date(2026, 11, 20)
FLAG = Flag.SKIN
KNEADED = replace(exercise("knead"), tool=Tool.FINGERTIPS, pressure=Pressure.MEDIUM)


def rules(*wanted: Rule, wait_days: int | None = None, flag: Flag = FLAG) -> dict[Flag, FlagRules]:
    situation = Situation("first", "First.", wanted, wait_days=wait_days)
    return {flag: FlagRules(flag, "A flag.", "Is it so?", (situation,))}


def effects(rule: Rule, of: Exercise = KNEADED, condition: Condition = Condition(FLAG)) -> Verdict | None:  # noqa: B008
    return review_exercise(of, Health((condition,)), TODAY, rules(rule))[0]


def move(parameter: str, start: float, end: float) -> PoseMove:
    return PoseMove(parameter, Phase.HOLD, 0.0, 1.0, start, end)


def moving(parameter: str, start: float, end: float) -> Block:
    return replace(block(), poses=(move(parameter, start, end),))


def test_a_rule_for_the_first_days_holds_where_the_day_is_not_known() -> None:
    fresh = Rule(Effect.BLOCK, "Too early.", within_days=3)
    assert effects(fresh, condition=Condition(FLAG)) is not None


@pytest.mark.parametrize(("days", "holds"), [(0, True), (2, True), (3, False), (4, False)])
def test_a_rule_for_the_first_days_ends_with_them(days: int, holds: bool) -> None:
    fresh = Rule(Effect.BLOCK, "Too early.", within_days=3)
    verdict = effects(fresh, condition=Condition(FLAG, since=TODAY - timedelta(days=days)))
    assert (verdict is not None) == holds


def test_a_rule_for_places_holds_everywhere_where_no_place_is_known() -> None:
    placed = Rule(Effect.BLOCK, "There.", in_zones=True)
    assert effects(placed) is not None
    assert effects(placed, condition=Condition(FLAG, zones=frozenset({Zone.LIPS}))) is not None
    assert effects(placed, condition=Condition(FLAG, zones=frozenset({Zone.FOREHEAD}))) is None


def test_everything_that_a_rule_names_must_fit() -> None:
    rule = Rule(Effect.BLOCK, "Both.", touching=True, zones=(Zone.LIPS,))
    assert effects(rule) is not None
    assert effects(rule, replace(KNEADED, zones=(Zone.FOREHEAD,))) is None
    assert effects(rule, replace(KNEADED, tool=Tool.NONE)) is None


def test_a_jaw_opened_just_as_far_as_allowed_is_allowed() -> None:
    wide = Rule(Effect.BLOCK, "Too wide.", jaw_open_over=0.5)
    assert effects(wide, exercise("open", moving("jaw_open", 0.0, 0.5))) is None
    assert effects(wide, exercise("wide", moving("jaw_open", 0.0, 0.51))) is not None
    assert effects(wide, exercise("closing", moving("jaw_open", 0.6, 0.1))) is not None
    assert effects(wide, exercise("smile", moving("smile", 0.0, 1.0))) is None
    once_wide = exercise("once", moving("jaw_open", 0.0, 0.2), moving("jaw_open", 0.0, 0.9))
    assert effects(wide, once_wide) is not None


def told(*given: tuple[Effect, str]) -> Verdict:
    verdict = review_exercise(KNEADED, Health((Condition(FLAG),)), TODAY, rules(*(Rule(*each) for each in given)))[
        0
    ]
    assert verdict is not None
    return verdict


def test_what_is_left_out_is_explained_by_what_leaves_it_out_and_by_nothing_weaker() -> None:
    verdict = told((Effect.NOTE, "Mind this."), (Effect.BLOCK, "Not now."), (Effect.ASK, "Ask first."))
    assert (verdict.effect, verdict.why) == (Effect.BLOCK, "Not now.")


def test_what_is_not_left_out_is_told_with_every_sentence_once_and_in_order() -> None:
    verdict = told(
        (Effect.NOTE, "Mind this."),
        (Effect.ASK, "Ask first."),
        (Effect.SOFTEN, "Gently."),
        (Effect.NOTE, "Mind this."),
    )
    assert (verdict.effect, verdict.why) == (Effect.ASK, "Mind this. Ask first. Gently.")


def two_flags(first: Effect, second: Effect, *, waits: tuple[int | None, int | None]) -> Verdict:
    every = rules(Rule(first, "One."), wait_days=waits[0]) | rules(
        Rule(second, "Two."), wait_days=waits[1], flag=Flag.DENT
    )
    said = Health((Condition(FLAG, since=TODAY), Condition(Flag.DENT, since=TODAY)))
    verdict, _ = review_exercise(KNEADED, said, TODAY, every)
    assert verdict is not None
    return verdict


def test_it_ends_when_the_last_of_the_strongest_ends() -> None:
    assert two_flags(Effect.BLOCK, Effect.BLOCK, waits=(5, 9)).until == TODAY + timedelta(days=9)
    assert two_flags(Effect.BLOCK, Effect.BLOCK, waits=(9, 5)).until == TODAY + timedelta(days=9)
    assert two_flags(Effect.BLOCK, Effect.BLOCK, waits=(9, None)).until is None


def test_what_is_weaker_does_not_make_it_last_longer() -> None:
    verdict = two_flags(Effect.NOTE, Effect.ASK, waits=(90, 5))
    assert (verdict.effect, verdict.flag, verdict.until) == (Effect.ASK, Flag.DENT, TODAY + timedelta(days=5))


def test_a_practitioners_wait_stands_in_the_sentence_and_no_wait_leaves_no_gap_of_none() -> None:
    rule = Rule(Effect.BLOCK, "Wait {wait} days.")
    waiting = effects(rule, condition=Condition(FLAG, since=TODAY, wait_days=12))
    assert waiting is not None
    assert waiting.why == "Wait 12 days."
    endless = effects(rule)
    assert endless is not None
    assert endless.why == "Wait  days."


def test_the_last_day_of_a_wait_is_the_one_before_it_ends() -> None:
    every = rules(Rule(Effect.BLOCK, "Wait."), wait_days=7)
    since = TODAY - timedelta(days=6)
    waiting, over = (Health((Condition(FLAG, since=day),)) for day in (since, since - timedelta(days=1)))
    assert review_exercise(KNEADED, waiting, TODAY, every)[0] is not None
    assert review_exercise(KNEADED, over, TODAY, every)[0] is None


def test_pressure_only_becomes_gentler() -> None:
    rule = Rule(Effect.SOFTEN, "Gently.", pressure=Pressure.LIGHT)
    assert soften(KNEADED, rule).pressure is Pressure.LIGHT
    feather = replace(KNEADED, pressure=Pressure.FEATHER)
    assert soften(feather, rule).pressure is Pressure.FEATHER
    assert soften(KNEADED, Rule(Effect.SOFTEN, "As it is.")).pressure is Pressure.MEDIUM


def test_a_cap_lowers_both_ends_of_the_movement_it_names_and_no_other() -> None:
    both = replace(block(), poses=(move("jaw_open", 0.9, 0.2), move("smile", 0.8, 1.0)))
    capped = soften(exercise("sweep", both), Rule(Effect.SOFTEN, "Less.", cap={"jaw_open": 0.35}))
    assert capped.blocks[0].poses == (move("jaw_open", 0.35, 0.2), move("smile", 0.8, 1.0))


def test_softened_to_nothing_is_left_out_with_its_sentence() -> None:
    puffs = exercise("puffs", moving("smile", 0, 1))
    gone = Rule(Effect.SOFTEN, "No smiling.", without_moving=("smile",))
    other = Rule(Effect.NOTE, "Mind this.")
    said = Health((Condition(FLAG),))
    result = review(
        routine(RoutineStep("puffs"), RoutineStep("knead")),
        {"puffs": puffs, "knead": KNEADED},
        said,
        TODAY,
        rules(gone, other),
    )
    assert [each.exercise for each in result.routine.steps] == ["knead"]
    verdicts = {verdict.exercise: verdict for verdict in result.verdicts}
    assert (verdicts["puffs"].effect, verdicts["puffs"].why) == (Effect.BLOCK, "No smiling.")
    assert result.explanation == ""


def test_a_routine_of_which_nothing_is_left_says_why_and_keeps_saying_it() -> None:
    said = Health((Condition(FLAG),))
    result = review(
        routine(RoutineStep("knead")), {"knead": KNEADED}, said, TODAY, rules(Rule(Effect.BLOCK, "Not now."))
    )
    assert result.is_empty
    assert "Not now." in result.explanation
    assert result.without(["knead"]).explanation == result.explanation


def test_an_area_is_left_out_today_and_comes_back_tomorrow() -> None:
    verdict, _ = review_exercise(KNEADED, Health((), frozenset({Zone.LIPS})), TODAY, {})
    assert verdict is not None
    assert (verdict.effect, verdict.flag, verdict.until) == (Effect.BLOCK, None, TODAY)
