# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session that was last made is found again after a start, and a file that is of no use is no session."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.making.last_made import LastMade
from facetimer.choices.making.lengths import MADE_ID
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.resources import assets_dir

EXERCISES = load_catalogue(assets_dir() / "library").exercises
WITHOUT_IT = {name: each for name, each in EXERCISES.items() if name != "fish-lips"}
ROUTINE = Routine(
    MADE_ID, "Made for You", (RoutineStep("fish-lips", reps=4),), ("oil",), PrepCard.OIL, Source.MINE
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / f"{MADE_ID}.toml"


def test_it_is_there_at_once_and_after_the_next_start(file: Path) -> None:
    last = LastMade(file, EXERCISES)
    assert last.routine() is None

    last.keep(ROUTINE)

    assert last.routine() == ROUTINE
    assert LastMade(file, EXERCISES).routine() == ROUTINE


def test_the_next_one_takes_its_place(file: Path) -> None:
    last = LastMade(file, EXERCISES)
    last.keep(ROUTINE)
    last.keep(replace(ROUTINE, name="Another"))

    found = LastMade(file, EXERCISES).routine()
    assert found is not None
    assert found.name == "Another"


@pytest.mark.parametrize("content", ["", "steps = 3", "[[steps]]\nexercise = 'fish-lips'", "\x00"])
def test_a_file_that_is_damaged_is_no_session(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)

    assert LastMade(file, EXERCISES).routine() is None


def test_a_session_with_an_exercise_that_is_gone_is_no_session(file: Path) -> None:
    LastMade(file, EXERCISES).keep(ROUTINE)

    assert LastMade(file, WITHOUT_IT).routine() is None


def test_it_is_of_use_while_its_exercises_are_there(file: Path) -> None:
    last = LastMade(file, EXERCISES)
    last.keep(ROUTINE)

    last.take_over(WITHOUT_IT)
    assert last.routine() is None

    last.take_over(EXERCISES)
    assert last.routine() == ROUTINE


def test_one_that_could_not_be_written_outlives_a_change_of_the_library(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    last = LastMade(tmp_path / "data" / f"{MADE_ID}.toml", EXERCISES)
    with pytest.raises(OSError, match="data"):
        last.keep(ROUTINE)

    last.take_over(dict(EXERCISES))

    assert last.routine() == ROUTINE


def test_where_it_cannot_be_written_it_is_found_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    last = LastMade(tmp_path / "data" / f"{MADE_ID}.toml", EXERCISES)

    with pytest.raises(OSError, match="data"):
        last.keep(ROUTINE)

    assert last.routine() == ROUTINE
