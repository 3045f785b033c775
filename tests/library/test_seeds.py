# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figures of the seed articles are in the shipped files, and nothing of ours pretends to be theirs."""

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Block
from facetimer.library.model.vocabulary import Source, Sourced
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline

SEED, APP = Source.ARTICLE, Source.APP


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


def figures(block: Block) -> tuple[Sourced[int], ...]:
    return (block.move_in_ms, block.hold_ms, block.move_out_ms, block.rest_ms, block.reps)


def app(*values: int) -> tuple[Sourced[int], ...]:
    return tuple(Sourced(value, APP) for value in values)


def test_everything_shipped_is_sound(catalogue: Catalogue) -> None:
    assert catalogue.faults == ()
    assert catalogue.own == frozenset()


@pytest.mark.parametrize(("routine", "seconds"), [("five-basics", 293), ("cheek-lip-trio", 169)])
def test_the_seed_routines_last_as_long_as_planned(catalogue: Catalogue, routine: str, seconds: int) -> None:
    timeline = compile_timeline(catalogue.routines[routine], catalogue.exercises)
    assert timeline.total_ms == seconds * 1000


def test_the_five_come_in_the_order_of_the_article(catalogue: Catalogue) -> None:
    steps = [step.exercise for step in catalogue.routines["five-basics"].steps]
    assert steps == ["brow-stretch", "tongue-circles", "fish-lips", "kiss-face", "whistler"]


@pytest.mark.parametrize(("identifier", "move_in_ms"), [("fish-lips", 6_000), ("kiss-face", 5_000)])
def test_fish_lips_and_kiss_face_hold_ten_seconds_four_times_a_day(
    catalogue: Catalogue, identifier: str, move_in_ms: int
) -> None:
    exercise = catalogue.exercises[identifier]
    (block,) = exercise.blocks
    assert figures(block) == (
        *app(move_in_ms),
        Sourced(10_000, SEED),
        *app(2000, 0, 1),
    )
    assert exercise.per_day == Sourced(4, SEED)


def test_the_whistler_is_three_holds_then_twelve_puffs(catalogue: Catalogue) -> None:
    whistler = catalogue.exercises["whistler"]
    holds, puffs = whistler.blocks
    assert figures(holds) == (*app(4000), Sourced(10_000, SEED), *app(2000, 3000), Sourced(3, SEED))
    assert figures(puffs) == (*app(750, 0, 750, 0), Sourced(12, SEED))
    assert whistler.per_day == Sourced(4, SEED)
    assert puffs.cues.setup == "Now puff twelve times, lips almost closed in an O."


def test_the_tongue_circles_five_times_each_way(catalogue: Catalogue) -> None:
    clockwise, back = catalogue.exercises["tongue-circles"].blocks
    assert [b.reps for b in (clockwise, back)] == [Sourced(5, SEED)] * 2
    assert figures(clockwise)[:4] == figures(back)[:4] == app(4000, 0, 0, 0)
    angles = [m.end for b in (clockwise, back) for m in b.poses if m.parameter == "tongue_angle"]
    assert angles == [360, -360]
    assert catalogue.exercises["tongue-circles"].per_day is None


def test_the_timing_of_the_brow_stretch_is_called_our_own(catalogue: Catalogue) -> None:
    (block,) = catalogue.exercises["brow-stretch"].blocks
    assert figures(block) == app(2000, 5000, 1000, 2000, 5)


def test_fish_lips_hollows_the_cheeks_and_kiss_face_does_not(catalogue: Catalogue) -> None:
    def moved(identifier: str) -> set[str]:
        return {move.parameter for b in catalogue.exercises[identifier].blocks for move in b.poses}

    assert moved("fish-lips") - moved("kiss-face") == {"cheek_suck_left", "cheek_suck_right"}


@pytest.mark.parametrize("identifier", ["fish-lips", "kiss-face", "whistler"])
def test_the_seed_smiles_leave_the_eyes_alone(catalogue: Catalogue, identifier: str) -> None:
    eyes = {"cheek_raise", "lid_squint", "eye_close", "brow_down"}
    moves = [move for block in catalogue.exercises[identifier].blocks for move in block.poses]
    assert any(move.parameter == "smile" and move.end >= 0.8 for move in moves)
    assert not [move for move in moves if move.parameter in eyes and move.end > 0.1]
