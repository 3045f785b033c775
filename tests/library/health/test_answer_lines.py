# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.library.health.answer_lines import (
    LONGEST_WAIT_DAYS,
    line_of,
    lines_changed,
    lines_ticked,
    lines_without,
    read_condition,
    readable_conditions,
    said_about,
)
from facetimer.library.health.applying_rules import Condition
from facetimer.library.health.care_cards import load_care
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.resources import assets_dir

RULES = load_care(assets_dir() / "library").flags

conditions = st.sampled_from(Flag).flatmap(
    lambda flag: st.builds(
        Condition,
        st.just(flag),
        st.sampled_from(["", *(situation.id for situation in RULES[flag].situations)]),
        st.none() | st.dates(),
        st.none() | st.integers(1, LONGEST_WAIT_DAYS),
        st.frozensets(st.sampled_from(Zone)),
    )
)


@given(conditions)
def test_what_is_written_is_what_is_read(condition: Condition) -> None:
    reading = read_condition(line_of(condition), RULES)

    if condition.situation or condition == Condition(condition.flag):
        assert reading.conditions == (condition,)
    else:
        assert {replace(each, situation="") for each in reading.conditions} == {condition}
    assert reading.notice is None


def test_a_line_reads_as_a_person_would_write_it() -> None:
    expected = Condition(Flag.INJ, "botulinum", date(2026, 11, 1), 21, frozenset({Zone.LIPS, Zone.CHIN}))

    assert read_condition("inj.botulinum  since=2026-11-01 wait=21 zones=lips,chin", RULES).conditions == (
        expected,
    )


@pytest.mark.parametrize(
    "extra",
    [
        "since=2026-13-01",
        "since=",
        "since",
        "wait=-5",
        "wait=0",
        "wait=soon",
        "wait=3651",
        "wait=" + "9" * 5_000,
        "wait=٣",
        "zones=lipps",
        "zones=",
        "zones=lips,",
        "zone=lips",
        "lips",
        "since=2026-11-01 since=2026-11-02",
    ],
)
def test_what_cannot_be_read_counts_without_an_end_and_everywhere(extra: str) -> None:
    kept, notices = readable_conditions([f"INJ.filler {extra}", "TMJ"], RULES)

    assert kept == (Condition(Flag.INJ, "filler"), Condition(Flag.TMJ))
    assert len(notices) == 1
    assert "so “Injections” counts without an end and everywhere" in notices[0]
    assert "`INJ.botulinum since=2026-11-01 wait=21 zones=lips`" in notices[0]


def test_a_zone_that_is_readable_does_not_narrow_an_answer_that_is_not() -> None:
    reading = read_condition("INJ since=yesterday zones=lips", RULES)

    assert reading.conditions == (Condition(Flag.INJ),)


def test_an_unknown_situation_counts_as_each_of_them() -> None:
    reading = read_condition("INJ.botox since=2026-11-01", RULES)

    assert reading.conditions == tuple(Condition(Flag.INJ, each.id) for each in RULES[Flag.INJ].situations)
    assert reading.notice is not None
    assert '"botox" is none of' in reading.notice


def test_every_flag_in_a_line_that_cannot_be_read_counts() -> None:
    reading = read_condition('["DENT since=2026-11-01, "TMJ"]', RULES)

    assert reading.conditions == (Condition(Flag.DENT), Condition(Flag.TMJ))
    assert reading.notice is not None


@pytest.mark.parametrize("line", ["", " ", "HAT", "5"])
def test_a_line_without_any_flag_is_told(line: str) -> None:
    kept, notices = readable_conditions([line], RULES)

    assert kept == ()
    assert "nothing is left out because of it" in notices[0]


def test_a_change_starts_from_the_answer_as_it_is_now_and_touches_no_other() -> None:
    lines = ("HAT", "TMJ.jaw", "INJ.filler zones=lips", "INJ.botulinum", "INJ.filler zones=forehead")

    def elsewhere(condition: Condition | None) -> Condition:
        assert condition == Condition(Flag.INJ, "filler", zones=frozenset({Zone.LIPS}))
        return Condition(Flag.INJ, "filler", zones=frozenset({Zone.CHIN}))

    assert lines_changed(lines, Flag.INJ, "filler", elsewhere, RULES) == (
        "HAT",
        "TMJ.jaw",
        "INJ.filler zones=chin",
        "INJ.botulinum",
        "INJ.filler zones=forehead",
    )


def test_a_new_answer_comes_last_and_leaves_those_about_other_situations() -> None:
    cold_sore = Condition(Flag.SKIN, "cold-sore")

    def new(condition: Condition | None) -> Condition:
        assert condition is None
        return cold_sore

    assert lines_changed(("SKIN.acne", "HAT"), Flag.SKIN, "cold-sore", new, RULES) == (
        "SKIN.acne",
        "HAT",
        "SKIN.cold-sore",
    )


def test_the_first_situation_that_is_chosen_takes_the_place_of_a_flag_without_any() -> None:
    def new(condition: Condition | None) -> Condition:
        assert condition is None
        return Condition(Flag.INJ, "filler")

    assert lines_changed(("INJ", "TMJ", "inj"), Flag.INJ, "filler", new, RULES) == ("TMJ", "INJ.filler")


def test_a_date_without_a_situation_is_about_each_of_them() -> None:
    lines = ("INJ since=2026-11-01",)
    on_that_day = {
        name: Condition(Flag.INJ, name, date(2026, 11, 1)) for name in ("botulinum", "filler", "threads")
    }

    assert said_about(lines, Flag.INJ, RULES) == on_that_day
    assert lines_without(lines, Flag.INJ, RULES, "threads") == (
        "INJ.botulinum since=2026-11-01",
        "INJ.filler since=2026-11-01",
    )


def test_what_is_said_about_a_flag_is_told_by_situation() -> None:
    lines = ("SKIN.acne zones=chin", "TMJ", "skin.cold-sore", "SKIN.acne zones=forehead")

    assert said_about(lines, Flag.SKIN, RULES) == {
        "acne": Condition(Flag.SKIN, "acne", zones=frozenset({Zone.CHIN})),
        "cold-sore": Condition(Flag.SKIN, "cold-sore"),
    }
    assert said_about(lines, Flag.TMJ, RULES) == {"jaw": Condition(Flag.TMJ)}
    assert said_about(lines, Flag.EYE, RULES) == {}


def test_a_flag_alone_says_no_situation_and_beside_others_each_that_is_not_said() -> None:
    assert said_about(("EYE", "EYE"), Flag.EYE, RULES) == {"": Condition(Flag.EYE)}
    assert said_about(("EYE", "EYE.lashes"), Flag.EYE, RULES) == {
        each: Condition(Flag.EYE, each) for each in ("eye-condition", "contact-lenses", "lashes")
    }


def test_a_flag_is_ticked_once() -> None:
    assert lines_ticked(("HAT",), Flag.EYE, RULES) == ("HAT", "EYE")
    assert lines_ticked(("EYE.lashes",), Flag.EYE, RULES) == ("EYE.lashes",)


def test_answering_anew_replaces_a_line_that_could_not_be_read_and_keeps_the_others_it_named() -> None:
    lines = ("? DENT TMJ",)

    def new(_: Condition | None) -> Condition:
        return Condition(Flag.DENT, "mouth")

    assert lines_changed(lines, Flag.DENT, "mouth", new, RULES) == ("TMJ", "DENT.mouth")


def test_one_of_the_situations_that_an_unknown_one_counts_as_can_be_changed() -> None:
    def new(_: Condition | None) -> Condition:
        return Condition(Flag.EYE, "lashes", zones=frozenset({Zone.TEMPLE}))

    assert lines_changed(("EYE.lens",), Flag.EYE, "lashes", new, RULES) == (
        "EYE.eye-condition",
        "EYE.contact-lenses",
        "EYE.lashes zones=temple",
    )


def test_what_is_taken_back_goes_with_all_its_lines() -> None:
    lines = ("inj.filler", "HAT", "? INJ TMJ", "INJ since=never")

    assert lines_without(lines, Flag.INJ, RULES) == ("HAT", "TMJ")


def test_a_situation_is_taken_back_without_the_others() -> None:
    lines = ("SKIN.acne zones=chin", "TMJ", "SKIN.cold-sore", "EYE zones=temple")

    assert lines_without(lines, Flag.SKIN, RULES, "acne") == ("TMJ", "SKIN.cold-sore", "EYE zones=temple")
    assert lines_without(lines, Flag.EYE, RULES, "lashes")[3:] == (
        "EYE.eye-condition zones=temple",
        "EYE.contact-lenses zones=temple",
    )


def test_with_its_last_situation_taken_back_the_flag_itself_stays_answered() -> None:
    assert lines_without(("EYE.lashes", "TMJ"), Flag.EYE, RULES, "lashes") == ("TMJ", "EYE")
