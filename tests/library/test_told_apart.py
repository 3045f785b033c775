# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Of two things of one name, the person's own says that it is theirs, and nothing else changes its name."""

import random
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.present_names import present_record
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue, told_apart
from facetimer.resources import assets_dir
from tests.history.chronicles import WALL_START, made_up

SHIPPED = assets_dir() / "library"
ASKED = '\n[asked]\nby = "Dr Kim"\n'


def copied(folder: Path, kind: str, shipped: str, own: str, name: str | None = None, end: str = "") -> None:
    """Lay a copy of something shipped among the person's own, under another id."""
    text = (SHIPPED / kind / f"{shipped}.toml").read_text("utf-8")
    lines = [f'id = "{own}"' if line.startswith(f'id = "{shipped}"') else line for line in text.splitlines()]
    if name is not None:
        first = next(number for number, line in enumerate(lines) if line.startswith("name = "))
        lines[first] = f'name = "{name}"'
    folder.mkdir(exist_ok=True)
    (folder / f"{own}.toml").write_text("\n".join(lines) + "\n" + end, "utf-8")


def loaded(own: Path) -> Catalogue:
    catalogue = told_apart(load_catalogue(SHIPPED, own))
    assert catalogue.faults == ()
    return catalogue


def test_ones_own_of_a_shipped_name_says_whose_it_is(tmp_path: Path) -> None:
    copied(tmp_path, "routines", "five-basics", "mine")
    copied(tmp_path, "routines", "five-basics", "mine-two", "the five  basics")
    copied(tmp_path, "routines", "five-basics", "planned", end=ASKED)
    routines = loaded(tmp_path).routines
    assert routines["five-basics"].name == "The Five Basics"
    assert routines["mine"].name == "The Five Basics (yours)"
    assert routines["mine-two"].name == "the five  basics (yours 2)"
    assert routines["planned"].name == "The Five Basics (Dr Kim)"


def test_those_of_ones_own_alone_are_numbered(tmp_path: Path) -> None:
    for own in ("my-routine", "my-routine-2", "my-routine-3"):
        copied(tmp_path, "routines", "jaw-ease", own, "My routine")
    routines = loaded(tmp_path).routines
    names = [routines[own].name for own in ("my-routine", "my-routine-2", "my-routine-3")]
    assert names == ["My routine", "My routine (2)", "My routine (3)"]


def test_programmes_are_told_apart_too_and_exercises_where_they_are_listed(tmp_path: Path) -> None:
    copied(tmp_path, "programmes", "jaw-4wk", "mine")
    copied(tmp_path, "exercises", "whistler", "my-whistler")
    catalogue = loaded(tmp_path)
    assert catalogue.programmes["mine"].name == f"{catalogue.programmes['jaw-4wk'].name} (yours)"
    mine = catalogue.exercises["my-whistler"]
    assert (mine.name, catalogue.listed_name(mine)) == ("The Whistler", "The Whistler (yours)"), "it is spoken"
    assert catalogue.listed_name(catalogue.exercises["whistler"]) == "The Whistler"


def test_without_two_of_one_name_nothing_is_renamed(tmp_path: Path) -> None:
    copied(tmp_path, "routines", "five-basics", "mine", "The Five Basics, my way")
    read = load_catalogue(SHIPPED, tmp_path)
    assert {key: each.name for key, each in loaded(tmp_path).routines.items()} == {
        key: each.name for key, each in read.routines.items()
    }


@pytest.mark.parametrize(
    ("then", "now"), [("The Five Basics", "The Five Basics (yours)"), ("The Four Basics", "The Four Basics")]
)
def test_what_was_practised_before_has_the_name_that_tells_it_apart(then: str, now: str, tmp_path: Path) -> None:
    copied(tmp_path, "routines", "five-basics", "mine")
    record = replace(made_up(random.Random(1), WALL_START, 1), routine="mine", routine_name=then)
    assert present_record(record, loaded(tmp_path)).routine_name == now
    shipped = replace(record, routine="five-basics")
    assert present_record(shipped, loaded(tmp_path)).routine_name == then
