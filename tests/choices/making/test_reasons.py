# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Why a step is there: the first that holds and was not said before."""

from collections.abc import Mapping

from facetimer.choices.making.pool import Given, pool
from facetimer.choices.making.reasons import reasons
from facetimer.choices.making.wish import Mark, Past, Wish
from facetimer.library.model.practice import RoutineStep
from facetimer.library.model.vocabulary import Zone
from tests.choices.making.wishes import BOTH_TOOLS, EXERCISES, RULES

NO_WISH = Wish(10, tools=BOTH_TOOLS)
EVER = Past(ever=frozenset(EXERCISES))


def said(
    *names: str, wish: Wish = NO_WISH, past: Past = EVER, marks: Mapping[str, Mark] | None = None
) -> list[str]:
    given = Given(wish, RULES, past, marks or {})
    found = pool(EXERCISES.values(), given)
    return [*reasons([found[name] for name in names], given)]


def test_what_begins_and_ends_a_session_says_so() -> None:
    assert said("jaw-rest", "fish-lips", "warm-palms") == [
        "to arrive",
        "lower cheeks: muscles work",
        "to end on something quiet",
    ]


def test_a_kept_step_says_so_however_often() -> None:
    wish = Wish(10, kept=(RoutineStep("jaw-rest"), RoutineStep("fish-lips")))

    assert said("jaw-rest", "fish-lips", "kiss-face", wish=wish)[:2] == ["you kept it", "you kept it"]


def test_what_comes_with_others_says_what_for_and_by_itself_what_it_does() -> None:
    assert said("ly-collarbones", "ly-neck", "ly-cheek", "ly-finish") == [
        "first, to make room at the collarbones",
        "so that the way down the neck is free",
        "upper cheeks: feather strokes that lead fluid on",
        "to lead it all back to the collarbones",
    ]
    assert said("ly-collarbones", "ly-neck", "ly-finish")[0] == "collarbones: feather strokes that lead fluid on"
    assert said("gs-neck", "gs-jaw", "gs-drain") == [
        "a gua sha begins at the side of the neck",
        "jawline: with the gua sha",
        "a gua sha ends where it began",
    ]


def test_what_is_wanted_more_comes_before_the_least_practised_place() -> None:
    past = Past(zone_ms={Zone.LIPS: 60_000, Zone.UPPER_LIP: 1_000}, ever=frozenset(EXERCISES))
    wish = Wish(10, zones=frozenset({Zone.LIPS, Zone.UPPER_LIP}))

    assert said("lip-press", wish=wish, past=past, marks={"lip-press": Mark.MORE}) == ["you want more of it"]
    assert said("lip-press", wish=wish, past=past) == ["the least practised place this week: upper lip"]


def test_a_place_that_was_asked_for_is_named_with_what_is_done_there() -> None:
    wish = Wish(10, zones=frozenset({Zone.MASSETER, Zone.PREAURICULAR}))

    assert said("ap-jaw-corner", "slow-jaw-opening", "jaw-goldfish", "jaw-muscle-circles", wish=wish) == [
        "chewing muscles, as you asked: a point to press",
        "chewing muscles, as you asked: a gentle exercise",
        "in front of the ears, as you asked: a gentle exercise",
        "chewing muscles, as you asked: massage on dry skin",
    ]


def test_a_step_for_no_place_that_was_asked_for_fills_the_minutes() -> None:
    wish = Wish(10, zones=frozenset({Zone.FOREHEAD}))

    assert said("lip-press", "lip-trill", wish=wish) == [
        "to fill your minutes, lips: muscles work",
        "lets go after work",
    ]
    assert said("strokes-up-and-out", wish=wish)[0].endswith(": massage with oil")


def test_what_was_never_done_is_new_where_something_was() -> None:
    assert said("collar-stretch", past=Past(ever=frozenset({"fish-lips"}))) == ["new to you"]
    assert said("collar-stretch", "lip-trill", "roller-jaw", past=Past()) == [
        "sides of the neck: a stretch",
        "lips: to let go",
        "jawline: with the roller",
    ]


def test_the_same_is_said_again_only_where_nothing_else_holds() -> None:
    assert said("fish-lips", "puff-swap") == ["lower cheeks: muscles work", "lower cheeks: muscles work"]
    assert said("kiss-face", "lip-press") == ["lips: muscles work", "upper lip: muscles work"]
