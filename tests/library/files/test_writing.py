# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""TOML → model → TOML → model: what is written loads as the same value."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facetimer.library.checking import check_file
from facetimer.library.files import convert
from facetimer.library.files.formats import ExerciseFile, RoutineFile
from facetimer.library.files.reading import read_file
from facetimer.library.files.writing import exercise_text, routine_text
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import (
    ANCHORS,
    POSE_PARAMETERS,
    Easing,
    Hands,
    Phase,
    PoseMove,
    Stroke,
    StrokeType,
)
from facetimer.library.model.practice import Block, Cues, Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import (
    NEVER_TOUCHED,
    Category,
    Evidence,
    Flag,
    Goal,
    PrepCard,
    Pressure,
    Source,
    Sourced,
    Tool,
    ToolEdge,
    Zone,
)
from facetimer.resources import assets_dir

CATALOGUE = load_catalogue(assets_dir() / "library")


def read_back(folder: Path, identifier: str, text: str) -> Exercise | Routine:
    path = folder / f"{identifier}.toml"
    path.write_text(text, "utf-8")
    assert check_file(path, {name: e for name, e in CATALOGUE.exercises.items() if name != identifier}) == []
    content = read_file(path).content
    if isinstance(content, ExerciseFile):
        return convert.exercise(content)
    assert isinstance(content, RoutineFile)
    return convert.routine(content)


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=CATALOGUE.exercises.keys())
def test_every_shipped_exercise_survives_the_way_out_and_back(exercise: Exercise, tmp_path: Path) -> None:
    assert read_back(tmp_path, exercise.id, exercise_text(exercise)) == exercise


@pytest.mark.parametrize("routine", CATALOGUE.routines.values(), ids=CATALOGUE.routines.keys())
def test_every_shipped_routine_survives_the_way_out_and_back(routine: Routine, tmp_path: Path) -> None:
    assert read_back(tmp_path, routine.id, routine_text(routine)) == routine


TOUCHABLE = [zone for zone in Zone if zone not in NEVER_TOUCHED]

ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,3}", fullmatch=True)
plain = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=40)
cue = st.just("") | st.lists(st.sampled_from(["smile", "hold", "süß", "“O”", "\\", "one"]), max_size=12).map(
    " ".join
)
cues = st.builds(Cues, cue, cue, cue, cue)
sources = st.sampled_from(Source)


def sourced(low: int, high: int) -> st.SearchStrategy[Sourced[int]]:
    return st.builds(Sourced, st.integers(low, high), sources)


@st.composite
def spans(draw: st.DrawFn) -> tuple[float, float]:
    begin = draw(st.integers(0, 99))
    return begin / 100, draw(st.integers(begin + 1, 100)) / 100


@st.composite
def poses(draw: st.DrawFn) -> PoseMove:
    parameter = draw(st.sampled_from(sorted(POSE_PARAMETERS)))
    low, high = POSE_PARAMETERS[parameter]
    begin, end = draw(spans())
    value = st.floats(low, high)
    phase = draw(st.sampled_from(Phase))
    return PoseMove(
        parameter,
        phase,
        begin,
        end,
        draw(value),
        draw(value),
        draw(st.sampled_from(Easing)),
        draw(st.integers(1, 200)),
    )


@st.composite
def strokes(draw: st.DrawFn) -> Stroke:
    path = draw(st.lists(st.sampled_from(sorted(ANCHORS - {"pupil"})), min_size=1, max_size=6))
    begin, end = draw(spans())
    zones = st.lists(st.sampled_from(TOUCHABLE), max_size=3)
    return Stroke(
        draw(st.sampled_from(StrokeType)),
        tuple(path),
        draw(st.sampled_from(Hands)),
        draw(st.sampled_from(Phase)),
        begin,
        end,
        (draw(st.integers(0, 200)) / 1000, draw(st.integers(0, 200)) / 1000),
        draw(st.just(0) | st.integers(100, 60_000)),
        draw(st.floats(0, 1)),
        draw(st.integers(0, len(path) - 1)),
        draw(st.none() | st.sampled_from(ToolEdge)),
        tuple(draw(zones)),
        draw(st.booleans()),
    )


blocks = st.builds(
    Block,
    plain,
    sourced(1, 120_000),
    sourced(1, 600_000),
    sourced(100, 120_000),
    sourced(1, 120_000),
    sourced(1, 200),
    st.booleans(),
    cues,
    st.lists(poses(), max_size=3).map(tuple),
    st.lists(strokes(), max_size=3).map(tuple),
)
exercises = st.builds(
    Exercise,
    ids,
    plain,
    st.sampled_from(Category),
    st.lists(st.sampled_from(TOUCHABLE), min_size=1, max_size=4, unique=True).map(tuple),
    st.sampled_from(Tool),
    st.sampled_from(Pressure),
    st.just("") | plain,
    cues,
    st.lists(blocks, min_size=1, max_size=3).map(tuple),
    st.lists(st.sampled_from(Flag), max_size=4, unique=True).map(tuple),
    st.sampled_from(Evidence),
    sources,
    plain,
    st.just("") | plain,
    st.none() | sourced(1, 24),
    st.sampled_from(Goal),
)
HELD = sorted(e.id for e in CATALOGUE.exercises.values() if any(b.hold_ms.value for b in e.blocks))
steps = st.builds(
    RoutineStep,
    st.sampled_from(HELD),
    st.integers(1, 3),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(500, 600_000),
)
routines = st.builds(
    Routine,
    ids,
    plain,
    st.lists(steps, min_size=1, max_size=8).map(tuple),
    st.lists(plain, max_size=3).map(tuple),
    st.sampled_from(PrepCard),
    sources,
    st.just("") | plain,
    st.just("") | plain,
)
many = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@many
@given(exercises)
def test_any_exercise_survives_the_way_out_and_back(tmp_path: Path, exercise: Exercise) -> None:
    assert read_back(tmp_path, exercise.id, exercise_text(exercise)) == exercise


@many
@given(routines)
def test_any_routine_survives_the_way_out_and_back(tmp_path: Path, routine: Routine) -> None:
    assert read_back(tmp_path, routine.id, routine_text(routine)) == routine
