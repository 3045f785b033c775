# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Dry moves come before glide moves; the other way round is a warning and never a fault."""

from pathlib import Path

import pytest

from facetimer.library.advice import order_advice
from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import advise_file, check_file
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.resources import assets_dir

SHIPPED = assets_dir() / "library"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(SHIPPED)


def advice(catalogue: Catalogue, *steps: str) -> list[tuple[str, str]]:
    routine = Routine("own", "Own", tuple(RoutineStep(s) for s in steps), (), PrepCard.OIL, Source.MINE)
    return list(order_advice(routine, catalogue.exercises))


@pytest.mark.parametrize(
    ("steps", "places"),
    [
        (["fish-lips", "gs-jaw"], []),
        (["gs-jaw", "fish-lips"], ["steps[2]"]),
        (["warm-palms", "strokes-up-and-out", "kiss-face", "neck-tilt", "warm-palms"], ["steps[3]", "steps[4]"]),
        (["ly-collarbones", "gs-jaw"], []),
        (["fish-lips", "gs-jaw", "ly-collarbones"], ["steps[3]"]),
        (["gs-jaw", "brow-stretch"], ["steps[2]"]),
        (["roller-cheek", "roller-jaw", "warm-palms"], []),
        (["strokes-up-and-out", "jaw-muscle-circles", "ly-finish"], []),
        (["fish-lips", "kiss-face"], []),
    ],
)
def test_a_dry_move_after_oil_is_warned_about(catalogue: Catalogue, steps: list[str], places: list[str]) -> None:
    assert [place for place, _ in advice(catalogue, *steps)] == places


def test_the_warning_names_both_moves(catalogue: Catalogue) -> None:
    ((_, message),) = advice(catalogue, "gs-jaw", "fish-lips")
    assert message == "Fish Lips is a dry move, put it before Gua Sha: Jawline, which needs oil"


def test_no_shipped_routine_has_it_the_wrong_way_round(catalogue: Catalogue) -> None:
    assert catalogue.warnings == ()


def test_a_warned_routine_is_used_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "oily.toml"
    steps = '[{ exercise = "gs-jaw" }, { exercise = "fish-lips" }]'
    path.write_text(f'id = "oily"\nname = "Oily"\nprep = "oil"\nsteps = {steps}\n', "utf-8")
    loaded = load_catalogue(SHIPPED, tmp_path)
    assert "oily" in loaded.routines
    assert loaded.faults == ()
    assert [str(warning).removeprefix(f"{path}: ") for warning in loaded.warnings] == [
        "steps[2]: Fish Lips is a dry move, put it before Gua Sha: Jawline, which needs oil"
    ]
    assert advise_file(path, loaded.exercises) == list(loaded.warnings)
    assert check_file(path, loaded.exercises) == []


def test_only_a_sound_routine_is_given_advice(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "broken.toml"
    path.write_text('id = "broken"\nsteps = [{ exercise = "gs-jaw" }, { exercise = "fish-lips" }]\n', "utf-8")
    assert advise_file(path, catalogue.exercises) == []
    assert advise_file(SHIPPED / "exercises/fish-lips.toml", catalogue.exercises) == []
    assert advise_file(tmp_path / "gone.toml", catalogue.exercises) == []
