# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The sentence on a fault, and what could be written instead."""

from pathlib import Path

import pytest

from facetimer.library.files.file_faults import Fault, item, one_of

WORDS = ("brow", "cheek", "jaw")
MANY = [f"word-{number:02}" for number in range(1, 31)]


def test_a_fault_names_file_place_and_what_is_wrong() -> None:
    fault = Fault(Path("mine.toml"), "steps[1].reps", "is 0")
    assert str(fault) == fault.notice == "mine.toml: steps[1].reps: is 0"


def test_a_slip_of_the_pen_gets_the_word_that_was_meant() -> None:
    assert one_of(WORDS, "cheeck") == 'did you mean "cheek"?'


@pytest.mark.parametrize("given", ["umbrella", 7, None])
def test_where_no_word_is_close_all_are_named(given: object) -> None:
    assert one_of(reversed(WORDS), given) == "it is one of brow, cheek, jaw"


def test_of_very_many_words_some_are_named_and_the_others_counted() -> None:
    assert one_of(MANY, "umbrella", at_most=3) == "it is one of word-01, word-02, word-03 … (30 in all)"
    assert one_of(MANY, "umbrella").endswith("word-24 … (30 in all)")


def test_places_count_from_one() -> None:
    assert item("blocks", 0) == "blocks[1]"
