# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which exercises and routines a file names, where it does, and the same file with their present names."""

import tomllib
from pathlib import Path

from facetimer.library.files.formats import ProgrammeFile, RoutineFile
from facetimer.library.files.named_ids import named_ids, with_present_ids
from facetimer.library.files.reading import Content, FileContent, shaped

MINE = Path("mine.toml")
ROUTINE = """
id = "mine"
name = "Mine"
prep = "exercise"
steps = [{ exercise = "press", sets = 2 }, { exercise = "lift" }]
"""
WITH_PICTURE = f'{ROUTINE}picture = "press"'
PROGRAMME = """
id = "mine"
name = "Mine"
quotas = [{ exercise = "press", per_day = 3 }]
[[stages]]
label = "First"
plans = [{ routines = ["morning"], rhythm = "daily", source = "mine" }]
[[stages]]
label = "Then"
plans = [
    { routines = ["evening"], rhythm = "daily", source = "mine" },
    { routines = ["noon", "morning"], rhythm = "weekly", times = 2, source = "mine" },
]
"""
EXERCISE = """
id = "press"
name = "Press"
category = "exercise"
zones = ["lips"]
tool = "none"
pressure = "none"
flags = []
goal = "work"
reference = "a test"
blocks = [{ label = "move", move_in_s = 1, hold_s = 10, move_out_s = 1, rest_s = 0, reps = 1 }]
"""


def content_of(text: str) -> Content:
    found = shaped(MINE, tomllib.loads(text)).content
    assert found is not None
    return found


def renamed(text: str, **aliases: str) -> Content | None:
    return with_present_ids(FileContent(MINE, content_of(text)), aliases).content


def test_a_routine_names_its_exercises_step_by_step() -> None:
    assert list(named_ids(content_of(ROUTINE))) == [("steps[1].exercise", "press"), ("steps[2].exercise", "lift")]


def test_a_routine_names_the_exercise_that_it_is_pictured_with() -> None:
    assert list(named_ids(content_of(WITH_PICTURE))) == [
        ("steps[1].exercise", "press"),
        ("steps[2].exercise", "lift"),
        ("picture", "press"),
    ]


def test_a_programme_names_the_exercises_of_its_quotas_and_the_routines_of_its_plans() -> None:
    assert list(named_ids(content_of(PROGRAMME))) == [
        ("quotas[1].exercise", "press"),
        ("stages[1].plans[1].routines[1]", "morning"),
        ("stages[2].plans[1].routines[1]", "evening"),
        ("stages[2].plans[2].routines[1]", "noon"),
        ("stages[2].plans[2].routines[2]", "morning"),
    ]


def test_an_exercise_names_no_other_file() -> None:
    assert list(named_ids(content_of(EXERCISE))) == []


def test_a_routine_gets_the_present_name_of_an_exercise_and_keeps_all_else() -> None:
    content = renamed(ROUTINE, press="lip-press")

    assert content == content_of(ROUTINE.replace('"press"', '"lip-press"'))
    assert isinstance(content, RoutineFile)
    assert content.steps[0].sets == 2


def test_a_routine_gets_the_present_name_of_the_exercise_that_it_is_pictured_with() -> None:
    assert renamed(WITH_PICTURE, press="lip-press") == content_of(WITH_PICTURE.replace('"press"', '"lip-press"'))


def test_a_programme_gets_present_names_in_every_stage_plan_and_quota() -> None:
    content = renamed(PROGRAMME, press="lip-press", morning="first-thing")

    expected = PROGRAMME.replace('"press"', '"lip-press"').replace('"morning"', '"first-thing"')
    assert content == content_of(expected)
    assert isinstance(content, ProgrammeFile)


def test_the_id_of_the_file_itself_is_never_changed() -> None:
    content = renamed(ROUTINE, press="lip-press", mine="yours")

    assert content is not None
    assert content.id == "mine"


def test_a_file_without_a_former_name_stays_as_it_is() -> None:
    for text in (ROUTINE, PROGRAMME, EXERCISE):
        file = FileContent(MINE, content_of(text))
        assert with_present_ids(file, {"another": "one"}) is file


def test_a_file_that_holds_nothing_stays_as_it_is() -> None:
    file = shaped(MINE, {})

    assert file.content is None
    assert with_present_ids(file, {"press": "lip-press"}) is file
