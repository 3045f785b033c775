# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine written as a file reads back as the same routine, and its id is one that nothing else has."""

from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.library.files.routine_text import KEPT_BY_WINDOWS, MAX_ID, free_id, routine_text
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Asked, Cues, Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Sides, Source
from facetimer.resources import assets_dir

SHIPPED = assets_dir() / "library"
EXERCISES = load_catalogue(SHIPPED).exercises
HELD = sorted(name for name, each in EXERCISES.items() if any(block.hold_ms.value for block in each.blocks))
SIDED = sorted(name for name, each in EXERCISES.items() if any(block.per_side for block in each.blocks))

letters = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u202a\u202b\u202c\u202d\u202e")
texts = st.text(letters.filter(lambda c: not "\u2066" <= c <= "\u2069"), max_size=30)
steps = st.builds(
    RoutineStep,
    st.sampled_from(HELD),
    sets=st.integers(1, 4),
    reps=st.none() | st.integers(1, 20),
    hold_ms=st.none() | st.integers(5, 600).map(lambda tenths: tenths * 100),
    rest_ms=st.none() | st.integers(0, 600).map(lambda tenths: tenths * 100),
    pace_percent=st.none() | st.integers(75, 150),
    cues=st.builds(Cues, *(st.sampled_from(["", "Slowly.", 'Say "ah".']) for _ in range(4))),
    note=texts,
) | st.builds(RoutineStep, st.sampled_from(SIDED), sides=st.sampled_from(Sides))
asked = st.builds(Asked, texts.filter(str.strip), st.integers(1, 24), st.integers(1, 7), st.none() | st.dates())
routines = st.builds(
    Routine,
    id=st.just("mine"),
    name=texts.filter(lambda text: any(category(each) not in {"Cf", "Zs", "Zl", "Zp"} for each in text)),
    steps=st.lists(steps, min_size=1, max_size=6).map(tuple),
    tools=st.lists(texts.filter(str.strip), max_size=2, unique=True).map(tuple),
    prep=st.sampled_from(PrepCard),
    source=st.just(Source.MINE),
    reference=texts,
    note=texts,
    asked=st.none() | asked,
).map(lambda each: replace(each, picture=each.steps[0].exercise))


@given(routine=routines)
def test_what_is_written_reads_back_as_the_same(
    routine: Routine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    own = tmp_path_factory.mktemp("own")
    (own / "mine.toml").write_text(routine_text(routine), "utf-8")

    catalogue = load_catalogue(SHIPPED, own)

    assert catalogue.faults == ()
    assert catalogue.routines["mine"] == routine


def test_a_step_that_changes_nothing_is_written_by_its_exercise_alone() -> None:
    plain = Routine("mine", "Mine", (RoutineStep("fish-lips"),), (), PrepCard.EXERCISE, Source.MINE)

    assert routine_text(plain).endswith('\n[[steps]]\nexercise = "fish-lips"\n')


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Before Bed", "before-bed"),
        ("  Für die  Kiefer! ", "fur-die-kiefer"),
        ("7 minutes", "7-minutes"),
        ("夜", "my-routine"),
        ("--", "my-routine"),
        ("x" * 80, "x" * MAX_ID),
        ("taken", "taken-3"),
        ("y" * 40, "y" * 38 + "-2"),
        (f"{'z' * 39} z", "z" * 39),
    ],
)
def test_a_name_gives_an_id_that_a_file_may_have(name: str, identifier: str, tmp_path: Path) -> None:
    found = free_id(name, {"taken", "taken-2", "y" * 40})

    assert found == identifier
    routine = Routine(found, "Mine", (RoutineStep("fish-lips"),), (), PrepCard.EXERCISE, Source.MINE)
    (tmp_path / f"{found}.toml").write_text(routine_text(routine), "utf-8")
    assert load_catalogue(SHIPPED, tmp_path).routines[found] == routine


@pytest.mark.parametrize("name", ["Con", "AUX", "nul", "Com 1", "LPT9"])
def test_no_id_is_a_name_that_windows_keeps_for_a_device(name: str) -> None:
    found = free_id(name, ())
    assert found.partition("-")[0] in {*KEPT_BY_WINDOWS, "com"}
    assert found not in KEPT_BY_WINDOWS
