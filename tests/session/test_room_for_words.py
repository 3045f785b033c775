# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long an intro and a gap are: as planned, and in whole seconds longer where their words need it."""

from msgspec.structs import replace

from facetimer.library.model.practice import Cues, Exercise
from facetimer.library.model.vocabulary import SideHand, Source, Sourced
from facetimer.library.speaking_time import speaking_ms
from facetimer.session.room_for_words import (
    AROUND_WORDS_MS,
    RELEASE_MS,
    SIDE_MS,
    block_gap_ms,
    intro_ms,
    side_switch,
    spill_ms,
)
from tests.examples import block, exercise

NONE_MS = 0
WORDS = "Both hands flat on the table, and the elbows on it, too."
PLAIN = replace(exercise("press"), cues=Cues())


def intro(changed: Exercise, *, reps: int | None = None, gap_ms: int = 0, spilt_ms: int = 0) -> int:
    return intro_ms(NONE_MS, changed, changed.cues.setup, reps, gap_ms, spilt_ms)


def test_what_fits_is_as_long_as_planned() -> None:
    assert intro_ms(8_000, PLAIN, "", None, 0, 0) == 8_000
    assert block_gap_ms(3_000, "", "", block(), 1, 0) == 3_000


def test_what_does_not_is_longer_by_whole_seconds() -> None:
    long = replace(PLAIN, cues=Cues(setup=WORDS))
    assert intro(long) % 1_000 == 0
    needed = speaking_ms(WORDS) + AROUND_WORDS_MS
    assert needed - 1_000 < intro(long) - intro(PLAIN) < needed + 1_000


def test_every_word_of_an_intro_counts() -> None:
    cues = Cues(setup="Sit.", care=WORDS)
    both_sides = replace(PLAIN, blocks=(block(per_side=True),))
    assert intro(replace(PLAIN, cues=cues)) > intro(replace(PLAIN, cues=replace(cues, care="")))
    with_hand = replace(PLAIN, blocks=(replace(block(per_side=True), side_hand=SideHand.SAME),))
    assert intro(both_sides) - intro(PLAIN) > SIDE_MS
    assert intro(with_hand) > intro(both_sides)
    assert intro(PLAIN, reps=12) > intro(PLAIN, reps=1)
    assert intro(replace(PLAIN, name="A Name as Long as a Day Without Bread and Without Water")) > intro(PLAIN)


def test_how_long_a_hold_is_counts_unless_its_words_say_it() -> None:
    silent_of_it = replace(PLAIN, blocks=(block(hold_s=10),))
    told = replace(PLAIN, blocks=(block(hold_s=10, cues=Cues(hold="Hold ten.")),))

    def with_hold(changed: Exercise) -> int:
        return intro_ms(NONE_MS, changed, "", None, 0, 0, 10_000)

    assert with_hold(silent_of_it) > with_hold(told)
    assert intro_ms(NONE_MS, silent_of_it, "", None, 0, 0, 2_000) == with_hold(told)  # too short to be told


def test_how_often_a_day_is_said_to_somebody_who_is_told_how() -> None:
    told = replace(PLAIN, cues=Cues(setup="Sit."))
    daily = replace(told, per_day=Sourced(4, Source.ARTICLE))
    assert intro(daily) > intro(told)
    assert intro(replace(told, per_day=Sourced(1, Source.APP))) == intro(told)
    assert intro_ms(NONE_MS, daily, "", None, 0, 0) == intro_ms(NONE_MS, told, "", None, 0, 0)


def test_a_switch_is_as_planned_and_longer_where_a_hand_is_named() -> None:
    assert side_switch(4_000, "left", None) == ("Switch sides. Your left.", 4_000)
    words, length_ms = side_switch(4_000, "left", "right")
    assert words == "Now your left side, with your right hand."
    assert length_ms >= SIDE_MS + speaking_ms(words) + 2 * AROUND_WORDS_MS


def test_care_of_the_first_block_takes_the_place_of_that_of_the_exercise() -> None:
    own = replace(PLAIN, cues=Cues(care=WORDS), blocks=(block(cues=Cues(care="Gently.")),))
    assert intro(own) < intro(replace(own, blocks=(block(),)))


def test_the_gap_before_it_takes_what_it_can_of_the_name() -> None:
    assert intro(PLAIN, gap_ms=4_000) < intro(PLAIN)
    assert intro(PLAIN, gap_ms=4_000, spilt_ms=4_000) > intro(PLAIN, gap_ms=4_000)


def test_a_gap_between_blocks_has_room_for_its_words_and_for_what_spills_into_it() -> None:
    def gap(setup: str, care: str, spilt_ms: int) -> int:
        return block_gap_ms(NONE_MS, setup, care, block(), 1, spilt_ms)

    assert gap(WORDS, "", 0) > gap("", "", 0)
    assert gap("", WORDS, 0) == gap(WORDS, "", 0)
    assert gap(WORDS, "", 5_000) > gap(WORDS, "", 0)


def test_words_that_let_go_spill_by_as_much_as_the_move_out_is_too_short() -> None:
    whole = RELEASE_MS + 2 * AROUND_WORDS_MS + speaking_ms("Let go.")
    assert spill_ms(Cues(release="Let go."), 0) == whole
    assert spill_ms(Cues(release="Let go."), 500) == whole - 500
    assert spill_ms(Cues(release="Let go."), 10_000) == 0
    assert spill_ms(Cues(), 0) == 0
