# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The softer variant: shorter, fewer, lighter, at the same tempo, and no cue that counts wrongly."""

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.health.applying_rules import Review
from facetimer.library.health.softer_variant import LEAST_HOLD_MS, softer, softer_review
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import Phase
from facetimer.library.model.vocabulary import Pressure, Source
from facetimer.library.number_words import NUMBERS, recounted
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind, TimelineOptions, compile_timeline


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


def test_the_whistler_in_figures(shipped: Catalogue) -> None:
    holds, puffs = softer(shipped.exercises["whistler"]).blocks

    assert (holds.hold_ms.value, holds.reps.value, puffs.hold_ms.value, puffs.reps.value) == (7_000, 2, 0, 6)
    assert (holds.hold_ms.source, puffs.move_in_ms) == (
        Source.APP,
        shipped.exercises["whistler"].blocks[1].move_in_ms,
    )
    assert holds.cues.hold == "Hold seven. Keep the O."


def test_a_cue_of_the_whole_exercise_counts_as_its_block_does(shipped: Catalogue) -> None:
    timeline = compile_timeline(
        shipped.routines["cheek-lip-trio"], {i: softer(e) for i, e in shipped.exercises.items()}
    )
    holds = {s.exercise: s.cue for s in timeline.segments if s.kind is SegmentKind.HOLD}
    assert all(cue.startswith("Hold seven") for cue in holds.values())
    assert len(holds) == 3


def test_nothing_gets_longer_firmer_or_faster(shipped: Catalogue) -> None:
    gentler = list(Pressure)
    for exercise in shipped.exercises.values():
        milder = softer(exercise)
        assert gentler.index(milder.pressure) <= gentler.index(exercise.pressure)
        assert (milder.pressure is Pressure.NONE) == (exercise.pressure is Pressure.NONE)
        for before, after in zip(exercise.blocks, milder.blocks, strict=True):
            assert 1 <= after.reps.value <= before.reps.value
            assert min(before.hold_ms.value, LEAST_HOLD_MS) <= after.hold_ms.value <= before.hold_ms.value
            assert (after.move_in_ms, after.move_out_ms, after.rest_ms) == (
                before.move_in_ms,
                before.move_out_ms,
                before.rest_ms,
            )
            if any(move.during is Phase.HOLD for move in before.poses):
                assert after.hold_ms == before.hold_ms


def test_every_routine_takes_less_time(shipped: Catalogue) -> None:
    for routine in shipped.routines.values():
        seen = softer_review(Review(routine, shipped.exercises, ()))
        whole = compile_timeline(routine, shipped.exercises).total_ms
        assert compile_timeline(seen.routine, seen.exercises).total_ms < whole, routine.id


@pytest.mark.parametrize(
    ("cue", "hold_ms", "reps", "said"),
    [
        ("Hold ten.", 7_000, 3, "Hold seven."),
        ("Smile and hold ten.", 5_000, 1, "Smile and hold five."),
        ("Circle along the smile lines. Five times.", 0, 3, "Circle along the smile lines. Three times."),
        ("Change direction. Five more.", 0, 3, "Change direction. Three more."),
        ("Two fingers under the chin.", 5_000, 1, "Two fingers under the chin."),
        ("Hold. One side at a time.", 5_000, 1, "Hold. One side at a time."),
        ("Hold ten.", 45_000, 1, "Hold 45."),
    ],
)
def test_a_cue_names_the_figures_of_today(cue: str, hold_ms: int, reps: int, said: str) -> None:
    assert recounted(cue, hold_ms, reps) == said


def test_an_own_hold_length_is_said_as_it_is(shipped: Catalogue) -> None:
    timeline = compile_timeline(
        shipped.routines["cheek-lip-trio"], shipped.exercises, TimelineOptions(own_hold_ms=6_000)
    )

    said = [s.cue for s in timeline.segments if s.kind is SegmentKind.HOLD]

    assert "Hold six. Keep the O." in said
    assert not any("ten" in cue.split(".")[0] for cue in said)
    assert "six" in NUMBERS
