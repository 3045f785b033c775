# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A made session is kept as a file that the next start can read, under an id that nothing has."""

from pathlib import Path

import pytest

from facetimer.choices.making.own_routine import keep_as_own
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.resources import assets_dir

LIBRARY = assets_dir() / "library"
CATALOGUE = load_catalogue(LIBRARY)
MADE = Routine("made", "Made for You", (RoutineStep("fish-lips", reps=4),), (), PrepCard.EXERCISE, Source.MINE)


def test_the_next_start_reads_what_was_kept(tmp_path: Path) -> None:
    identifier = keep_as_own(MADE, "Before Bed", CATALOGUE, tmp_path)

    read = load_catalogue(LIBRARY, tmp_path)
    assert read.faults == ()
    assert (read.routines[identifier].name, read.routines[identifier].steps) == ("Before Bed", MADE.steps)


def test_its_id_is_none_of_the_librarys_nor_of_a_file_in_a_folder_below(tmp_path: Path) -> None:
    (tmp_path / "evening").mkdir()
    (tmp_path / "evening" / "before-bed.toml").write_text("not readable yet")

    assert keep_as_own(MADE, "Before Bed", CATALOGUE, tmp_path) == "before-bed-2"
    assert keep_as_own(MADE, "Before Bed", CATALOGUE, tmp_path) == "before-bed-3"
    assert keep_as_own(MADE, "Fish Lips", CATALOGUE, tmp_path) == "fish-lips-2"


def test_a_name_that_no_file_may_hold_is_refused_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="It cannot be kept under this name"):
        keep_as_own(MADE, "Before \u202eBed", CATALOGUE, tmp_path)

    assert list(tmp_path.iterdir()) == []
