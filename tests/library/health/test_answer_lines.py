# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.library.health.answer_lines import (
    LONGEST_WAIT_DAYS,
    line_of,
    lines_changed,
    lines_without,
    read_condition,
    readable_conditions,
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

    assert reading.conditions == (condition,)
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
    lines = ("HAT", "TMJ.jaw", "INJ.filler zones=lips", "INJ.botulinum")

    def elsewhere(condition: Condition | None) -> Condition:
        assert condition == Condition(Flag.INJ, "filler", zones=frozenset({Zone.LIPS}))
        return Condition(Flag.INJ, "filler", zones=frozenset({Zone.CHIN}))

    assert lines_changed(lines, Flag.INJ, elsewhere, RULES) == (
        "HAT",
        "TMJ.jaw",
        "INJ.filler zones=chin",
        "INJ.botulinum",
    )


def test_a_new_answer_comes_last() -> None:
    assert lines_changed(("HAT",), Flag.TMJ, lambda _: Condition(Flag.TMJ), RULES) == ("HAT", "TMJ")


def test_answering_anew_replaces_a_line_that_could_not_be_read_and_keeps_the_others_it_named() -> None:
    lines = ("? DENT TMJ",)

    assert lines_changed(lines, Flag.DENT, lambda _: Condition(Flag.DENT), RULES) == ("TMJ", "DENT")


def test_what_is_taken_back_goes_with_all_its_lines() -> None:
    lines = ("inj.filler", "HAT", "? INJ TMJ", "INJ since=never")

    assert lines_without(lines, Flag.INJ, RULES) == ("HAT", "TMJ")
