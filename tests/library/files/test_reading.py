# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What kind of thing a file holds, and in which order it is looked at; `bad/` holds the sentences one by one."""

from pathlib import Path

import pytest

from facetimer.library.files.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.files.reading import FileContent, judge, mismatches, read_document, read_file, shaped
from facetimer.outside import Unreadable
from tests.examples import exercise

ROUTINE = """
id = "mine"
name = "Mine"
prep = "exercise"
[[steps]]
exercise = "press"
"""
EXERCISE = """
id = "mine"
name = "Mine"
category = "exercise"
goal = "work"
zones = ["lips"]
tool = "none"
pressure = "none"
flags = []
reference = "a test"
[[blocks]]
label = "move"
move_in_s = 1
hold_s = 10
move_out_s = 1
rest_s = 0
reps = 1
"""
PROGRAMME = """
id = "mine"
name = "Mine"
[[stages]]
label = "Always"
[[stages.plans]]
rhythm = "daily"
source = "mine"
routines = ["seed"]
"""
QUOTAS = """
id = "mine"
name = "Mine"
[[quotas]]
exercise = "press"
per_day = 3
"""


def put(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, "utf-8")
    return path


def told(content: FileContent) -> list[str]:
    assert content.content is None
    return [f"{fault.place}: {fault.message}" for fault in content.faults]


@pytest.mark.parametrize(
    ("text", "kind"),
    [(ROUTINE, RoutineFile), (EXERCISE, ExerciseFile), (PROGRAMME, ProgrammeFile), (QUOTAS, ProgrammeFile)],
)
def test_the_heading_says_what_a_file_holds(tmp_path: Path, text: str, kind: type) -> None:
    read = read_file(put(tmp_path, text))
    assert read.faults == ()
    assert isinstance(read.content, kind)


def test_a_programme_may_have_stages_and_quotas(tmp_path: Path) -> None:
    both = PROGRAMME + QUOTAS.partition("[[quotas]]")[1] + QUOTAS.partition("[[quotas]]")[2]
    assert isinstance(read_file(put(tmp_path, both)).content, ProgrammeFile)


def test_one_file_holds_one_thing() -> None:
    (line,) = told(shaped(Path("mine.toml"), {"steps": [], "blocks": []}))
    assert line == "file: has both [[blocks]] and [[steps]], " + (
        "it should hold one thing: an exercise, routine or programme"
    )


def test_a_heading_with_a_slip_is_recognised() -> None:
    assert told(shaped(Path("mine.toml"), {"name": "Mine", "step": []})) == [
        'step: is not known here, did you mean "steps"?'
    ]


def test_without_a_heading_all_of_them_are_named() -> None:
    (line,) = told(shaped(Path("mine.toml"), {"name": "Mine"}))
    assert line == (
        "file: has none of [[blocks]] (an exercise), [[steps]] (a routine), [[stages]] (a programme), "
        "[[quotas]] (a programme), one of them is needed"
    )


def test_a_wrong_shape_is_told_key_by_key(tmp_path: Path) -> None:
    read = read_file(put(tmp_path, ROUTINE.replace('"exercise"', '"dance"').replace('name = "Mine"\n', "")))
    assert [line.partition(":")[0] for line in told(read)] == ["name", "prep"]


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"a = ", "has a value of no known kind"), (b"\xef\xbb\xbf \n", "is empty, it should")],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    (line,) = told(read_file(path))
    assert message in line


def test_a_file_may_be_allowed_to_be_no_longer_than_so_much(tmp_path: Path) -> None:
    path = put(tmp_path, ROUTINE)
    assert read_document(path)["id"] == "mine"
    with pytest.raises(Unreadable) as raised:
        read_document(path, at_most=10)
    assert "at most 10 are read" in raised.value.message


def test_a_document_of_the_right_shape_has_no_mismatch() -> None:
    document = {"id": "mine", "name": "Mine", "prep": "exercise", "steps": [{"exercise": "press"}]}
    assert mismatches(document, RoutineFile) == []
    assert mismatches(document | {"prep": 7}, RoutineFile)[0][0] == "prep"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (ROUTINE.replace('"press"', '"dance"'), "steps[1].exercise"),
        (EXERCISE.replace("hold_s = 10", "hold_s = 0").replace("_s = 1", "_s = 0"), "blocks[1]"),
        (PROGRAMME, "stages[1].plans[1].routines[1]"),
        (QUOTAS.replace('"press"', '"dance"'), "quotas[1].exercise"),
    ],
)
def test_what_a_file_means_is_judged_by_its_kind(tmp_path: Path, text: str, place: str) -> None:
    path = put(tmp_path, text)
    content = read_file(path).content
    assert content is not None
    assert [fault.place for fault in judge(path, content, {"press": exercise()}, {})] == [place]
    assert [fault.place for fault in judge(tmp_path / "other.toml", content, {"press": exercise()}, {})] == [
        "id",
        place,
    ]
