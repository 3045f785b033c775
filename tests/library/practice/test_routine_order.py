# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What stands in the shipped routines and in which order, so that a session makes sense to the hands."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import StrokeType
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.vocabulary import Category, Tool, Zone
from facetimer.resources import assets_dir

CATALOGUE = load_catalogue(assets_dir() / "library")
ROUTINES = list(CATALOGUE.routines.values())
ALONG_THE_SKIN = {StrokeType.EFFLEURAGE, StrokeType.PETRISSAGE}
THROUGH_THE_NECK = {"ly-neck", "ly-finish", "gs-neck", "gs-drain", "roller-neck"}
every_routine = pytest.mark.parametrize("routine", ROUTINES, ids=lambda each: each.id)


def steps(routine: Routine) -> list[Exercise]:
    return [CATALOGUE.exercises[step.exercise] for step in routine.steps]


def ids(routine: str) -> list[str]:
    return [step.exercise for step in CATALOGUE.routines[routine].steps]


def lines(exercise: Exercise) -> Iterator[set[str]]:
    """The ways over the skin, each as the places it passes; where it is only stretched, nothing goes along it."""
    for block in exercise.blocks:
        yield from (set(stroke.path) for stroke in block.strokes if stroke.type in ALONG_THE_SKIN)


def nearly_the_same(one: set[str], other: set[str]) -> bool:
    common = len(one & other)
    return common >= 2 and 2 * common >= min(len(one), len(other))


@every_routine
def test_no_two_steps_in_a_row_go_over_nearly_the_same_line(routine: Routine) -> None:
    repeated = [
        (before.id, after.id)
        for before, after in pairwise(steps(routine))
        if any(nearly_the_same(one, other) for one in lines(before) for other in lines(after))
    ]
    assert repeated == []


@every_routine
def test_what_comes_twice_opens_and_closes_or_is_a_last_way_down_the_neck(routine: Routine) -> None:
    """Nothing is there to fill the time: only resting, cupping and the neck come again, apart from each other."""
    named = [exercise.id for exercise in steps(routine)]
    again = {name for name, times in Counter(named).items() if times > 1}
    assert again <= {"jaw-rest", "warm-palms", "roller-neck"}
    assert all(before != after for before, after in pairwise(named))


@every_routine
def test_a_session_has_one_tool_and_lists_it(routine: Routine) -> None:
    held = {exercise.tool for exercise in steps(routine)} & {Tool.GUA_SHA, Tool.ROLLER}
    assert len(held) <= 1
    names = {Tool.GUA_SHA: "gua sha", Tool.ROLLER: "jade roller"}
    assert [names[tool] for tool in held] == [each for each in routine.tools if each in names.values()]


@every_routine
def test_lymph_of_the_face_is_moved_once_collarbone_neck_and_ears_are_done(routine: Routine) -> None:
    named = [exercise.id for exercise in steps(routine)]
    face = [name for name in ("ly-jaw", "ly-cheek", "ly-undereye", "ly-forehead") if name in named]
    if not face:
        return
    assert named.index("ly-collarbones") < named.index("ly-neck") < min(map(named.index, face))
    assert named[-1] == "ly-finish"
    if {"ly-cheek", "ly-forehead"} & set(face):
        assert named.index("ly-neck") < named.index("ly-before-ear") < min(map(named.index, face))


@every_routine
def test_a_tool_begins_and_ends_at_the_neck_or_is_done_with_warm_palms(routine: Routine) -> None:
    tool = [each for each in steps(routine) if each.category in {Category.GUA_SHA, Category.ROLLER}]
    if tool:
        assert tool[0].id in THROUGH_THE_NECK
        assert steps(routine)[-1].id == "warm-palms"


def test_gua_sha_closes_with_a_way_down_the_neck() -> None:
    named = ids("gua-sha-face")
    assert named[-2:] == ["gs-drain", "warm-palms"]
    assert next(name for name in named if name.startswith("gs-")) == "gs-neck"
    drain = CATALOGUE.exercises["gs-drain"].blocks[0].strokes[0].path
    assert (drain[0], drain[-1]) == ("preaur", "terminus")


def paths(exercise: str) -> list[tuple[str, ...]]:
    blocks = CATALOGUE.exercises[exercise].blocks
    return [stroke.path for block in blocks for stroke in block.strokes if stroke.type is StrokeType.EFFLEURAGE]


@pytest.mark.parametrize("exercise", ["forehead-smooth", "gs-forehead", "roller-forehead"])
def test_the_forehead_is_stroked_outward_and_upward(exercise: str) -> None:
    outward, upward = paths(exercise)
    assert outward[0] == "foreC"
    assert upward[0] in {"browMid", "gb14"}
    assert upward[-1] == "foreHi"


def test_the_roller_has_several_lines_on_cheek_and_forehead() -> None:
    assert [path[0] for path in paths("roller-cheek")] == ["alar", "mouth"]
    rolled = {path for name in set(ids("face-roller")) if name.startswith("roller-") for path in paths(name)}
    assert len(rolled) == 7


def test_the_skin_is_stretched_behind_the_ears_and_then_in_front() -> None:
    stretched = [block.strokes[0].path[0] for block in CATALOGUE.exercises["ly-before-ear"].blocks]
    assert stretched == ["behindEar", "preaur"]


@pytest.mark.parametrize(
    ("routine", "zones"),
    [
        ("neck-chin", {Zone.NECK_SIDE, Zone.UNDER_CHIN}),
        ("forehead-frown", {Zone.FOREHEAD, Zone.GLABELLA}),
        ("smile-lines-lips", {Zone.NASOLABIAL, Zone.LIPS}),
        ("temples-scalp", {Zone.TEMPLE, Zone.FOREHEAD}),
        ("eyes-and-brows", {Zone.BROW, Zone.UNDER_EYE}),
        ("cheek-workout", {Zone.CHEEK_UPPER, Zone.CHEEK_LOWER}),
    ],
)
def test_a_routine_works_where_its_name_says(routine: str, zones: set[Zone]) -> None:
    worked = [set(each.zones) for each in steps(CATALOGUE.routines[routine])]
    for zone in zones:
        assert sum(zone in each for each in worked) >= 2, zone
    assert sum(bool(each & zones) for each in worked) >= len(worked) / 2


def test_the_seven_points_are_seven() -> None:
    points = [each for each in steps(CATALOGUE.routines["seven-points"]) if each.category is Category.ACUPRESSURE]
    assert len({each.id for each in points}) == len(points) == 7
