# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shipped library and the person's own stand side by side; one bad file harms no other."""

import shutil
from pathlib import Path

import pytest

from facetimer.library import gathering
from facetimer.library.checking import check_file
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Source, Sourced
from facetimer.resources import assets_dir
from tests.closed import nowhere

SHIPPED = assets_dir() / "library"

OWN_EXERCISE = """
id = "evening-hum"
name = "Evening Hum"
category = "relax"
goal = "ease"
zones = ["lips"]
tool = "none"
pressure = "none"
flags = []
evidence = "comfort"
source = "mine"
reference = "my physiotherapist"
cues = { setup = "Lips closed.", action = "Hum." }

[[blocks]]
label = "hum"
move_in_s = 0
hold_s = 20
move_out_s = 1
rest_s = 2
reps = 3
"""

OWN_ROUTINE = """
id = "before-bed"
name = "Before Bed"
prep = "exercise"
steps = [{ exercise = "evening-hum" }, { exercise = "fish-lips", sets = 2 }]
"""

OWN_PROGRAMME = """\
id = "before-bed"
name = "Before Bed"
[[quotas]]
exercise = "fish-lips"
per_day = 3
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "evening-hum.toml").write_text(OWN_EXERCISE, "utf-8")
    (folder / "before-bed.toml").write_text(OWN_ROUTINE, "utf-8")
    return folder


def test_own_files_load_beside_the_shipped_ones(own: Path) -> None:
    loaded = load_catalogue(SHIPPED, own)
    assert loaded.faults == ()
    assert loaded.own == {"evening-hum", "before-bed"}
    assert {"fish-lips", "evening-hum"} <= set(loaded.exercises)
    assert {"five-basics", "before-bed"} <= set(loaded.routines)


def test_a_bare_figure_is_the_persons_own(own: Path) -> None:
    (block,) = load_catalogue(SHIPPED, own).exercises["evening-hum"].blocks
    assert block.hold_ms == Sourced(20_000, Source.MINE)
    assert block.reps == Sourced(3, Source.MINE)


def test_a_routine_may_lie_before_the_exercise_it_names(own: Path) -> None:
    (own / "a-first.toml").write_text(OWN_ROUTINE.replace("before-bed", "a-first"), "utf-8")
    assert "a-first" in load_catalogue(SHIPPED, own).routines


def coming_along(name: str, exercise: str = OWN_EXERCISE) -> str:
    """A routine with an exercise inside its file."""
    inside = exercise.replace("[[blocks]]", "[[exercises.blocks]]")
    return f"{OWN_ROUTINE.replace('before-bed', name)}\n[[exercises]]\n{inside}"


def test_exercises_may_come_along_in_the_file_of_a_routine(own: Path) -> None:
    (own / "evening-hum.toml").unlink()
    (own / "before-bed.toml").write_text(coming_along("before-bed"), "utf-8")
    (own / "another.toml").write_text(OWN_ROUTINE.replace("before-bed", "another"), "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    assert loaded.faults == ()
    assert loaded.own == {"evening-hum", "before-bed", "another"}
    assert check_file(own / "before-bed.toml", loaded.exercises, loaded.routines) == []


def test_the_same_exercise_may_come_along_twice_and_another_of_its_id_may_not(own: Path) -> None:
    (own / "same.toml").write_text(coming_along("same"), "utf-8")
    (own / "other.toml").write_text(coming_along("other", OWN_EXERCISE.replace("reps = 3", "reps = 4")), "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    assert [(f.file.name, f.place) for f in loaded.faults] == [("other.toml", "exercises[1].id")]
    assert "same" in loaded.routines


def test_a_bad_exercise_that_comes_along_is_told_once(own: Path) -> None:
    bad = OWN_EXERCISE.replace('["lips"]', '["lips", "lips"]').replace("evening-hum", "morning-hum")
    (own / "bad.toml").write_text(coming_along("bad", bad), "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    assert [(f.file.name, f.place) for f in loaded.faults] == [("bad.toml", "exercises[1].zones[2]")]
    assert "morning-hum" not in loaded.exercises


def test_an_exercise_that_comes_along_takes_no_id_of_a_routine(own: Path) -> None:
    taken = OWN_EXERCISE.replace("evening-hum", "five-basics")
    (own / "bad.toml").write_text(coming_along("bad", taken), "utf-8")
    (fault,) = load_catalogue(SHIPPED, own).faults
    assert (fault.file.name, fault.place) == ("bad.toml", "id")


def test_one_bad_file_leaves_the_others_alone(own: Path) -> None:
    (own / "broken.toml").write_text("id = ", "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    (fault,) = loaded.faults
    assert (fault.file.name, fault.place) == ("broken.toml", "file")
    assert "before-bed" in loaded.routines


def test_a_routine_of_a_bad_exercise_says_which_is_missing(own: Path) -> None:
    (own / "evening-hum.toml").write_text(OWN_EXERCISE.replace("reps = 3", "reps = 0"), "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    assert [(f.file.name, f.place) for f in loaded.faults] == [
        ("evening-hum.toml", "blocks[1].reps"),
        ("before-bed.toml", "steps[1].exercise"),
    ]


def test_a_shipped_exercise_is_never_overwritten(own: Path) -> None:
    text = (SHIPPED / "exercises/fish-lips.toml").read_text("utf-8")
    (own / "fish-lips.toml").write_text(text.replace("value = 10", "value = 99"), "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    assert loaded.exercises["fish-lips"].blocks[0].hold_ms == Sourced(10_000, Source.ARTICLE)
    (fault,) = loaded.faults
    assert fault.place == "id"
    assert "taken by a shipped file, choose another id" in fault.message


def test_the_checker_says_it_before_the_loader_does(own: Path) -> None:
    text = (SHIPPED / "exercises/fish-lips.toml").read_text("utf-8")
    path = own / "fish-lips.toml"
    path.write_text(text.replace("value = 10", "value = 99"), "utf-8")
    (own / "five-basics.toml").write_text(OWN_ROUTINE.replace("before-bed", "five-basics"), "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    (fault,) = check_file(path, loaded.exercises, loaded.routines)
    assert fault.message == '"fish-lips" is taken by Fish Lips, choose another id and file name'
    (fault,) = check_file(own / "five-basics.toml", loaded.exercises, loaded.routines)
    assert fault.message == '"five-basics" is taken by The Five Basics, choose another id and file name'
    assert check_file(own / "evening-hum.toml", loaded.exercises, loaded.routines) == []
    assert check_file(own / "before-bed.toml", loaded.exercises, loaded.routines) == []
    assert check_file(SHIPPED / "exercises/fish-lips.toml", loaded.exercises) == []


@pytest.mark.parametrize("text", [OWN_ROUTINE, OWN_PROGRAMME])
def test_the_checker_says_it_of_the_id_of_a_programme_too(text: str, own: Path) -> None:
    path = own / "gentle-start.toml"
    path.write_text(text.replace("before-bed", "gentle-start"), "utf-8")
    loaded = load_catalogue(SHIPPED, own)
    (fault,) = check_file(path, loaded.exercises, loaded.routines, loaded.aliases, loaded.programmes)
    assert fault.message == '"gentle-start" is taken by Gentle Start, 4 Weeks, choose another id and file name'
    assert [each.message for each in loaded.faults] == [
        '"gentle-start" is taken by a shipped file, choose another id and file name'
    ]
    for shipped in sorted(SHIPPED.glob("programmes/*.toml")):
        assert check_file(shipped, loaded.exercises, loaded.routines, loaded.aliases, loaded.programmes) == []


def test_without_ones_own_of_an_id_the_rest_is_there(own: Path) -> None:
    loaded = load_catalogue(SHIPPED, own)
    without = loaded.without_own("before-bed")

    assert loaded.routines.keys() - without.routines.keys() == {"before-bed"}
    assert (without.exercises, without.own) == (loaded.exercises, loaded.own - {"before-bed"})
    assert without.routines["seed-five"] == loaded.routines["five-basics"], "former ids go on"
    assert loaded.without_own("five-basics") is loaded


def test_an_id_is_given_once_even_between_a_routine_and_an_exercise(own: Path) -> None:
    (own / "deeper").mkdir()
    (own / "deeper/evening-hum.toml").write_text(OWN_ROUTINE.replace("before-bed", "evening-hum"), "utf-8")
    (fault,) = load_catalogue(SHIPPED, own).faults
    assert (
        fault.message == f'"evening-hum" is taken by {own / "evening-hum.toml"}, choose another id and file name'
    )


@pytest.mark.parametrize("folder", [None, Path("/nowhere/at/all")])
def test_there_need_not_be_an_own_folder(folder: Path | None) -> None:
    assert load_catalogue(SHIPPED, folder).faults == ()


def test_a_folder_without_end_is_read_only_so_far(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MAX_OWN_FILES", 1)
    loaded = load_catalogue(SHIPPED, own)
    assert [f.place for f in loaded.faults] == ["file", "steps[1].exercise"]
    assert loaded.faults[0].message == "there are 2 files of your own, only the first 1 are read"


def test_a_folder_named_like_a_file_is_a_fault(own: Path) -> None:
    (own / "odd.toml").mkdir()
    (fault,) = load_catalogue(SHIPPED, own).faults
    assert fault.message == "is a folder, it should be a .toml file"


def test_search_finds_routines_by_name_and_steps(own: Path) -> None:
    loaded = load_catalogue(SHIPPED, own)
    assert [r.id for r in loaded.search_routines("hum whistler")] == []
    assert [r.id for r in loaded.search_routines("hum fish")] == ["before-bed"]
    assert loaded.search_routines("no such thing") == ()


def test_words_that_people_type_are_looked_for_in_one_step_at_a_time() -> None:
    found = [each.id for each in load_catalogue(SHIPPED).search_routines("forehead lines")]

    assert found[0] == "forehead-frown"
    assert "cheek-workout" not in found  # forehead in one of its steps, lines in another


def test_the_exercises_of_a_routine_come_in_its_order(own: Path) -> None:
    loaded = load_catalogue(SHIPPED, own)
    names = [e.name for e in loaded.routine_exercises(loaded.routines["before-bed"])]
    assert names == ["Evening Hum", "Fish Lips"]


def test_a_shipped_file_that_was_damaged_is_a_fault_too(tmp_path: Path) -> None:
    shipped = tmp_path / "library"
    shutil.copytree(SHIPPED, shipped)
    (shipped / "exercises/kiss-face.toml").write_text("", "utf-8")
    loaded = load_catalogue(shipped)
    assert "kiss-face" not in loaded.exercises
    assert "five-basics" not in loaded.routines
    assert "fish-lips" in loaded.exercises
    assert {f.file.name for f in loaded.faults} >= {"kiss-face.toml", "five-basics.toml"}


def test_a_folder_that_cannot_be_looked_into_is_a_fault_and_the_shipped_ones_are_there(tmp_path: Path) -> None:
    own = nowhere(tmp_path)

    loaded = load_catalogue(SHIPPED, own)

    assert loaded.routines.keys() == load_catalogue(SHIPPED).routines.keys()
    assert [str(each) for each in loaded.faults] == [
        f"{own}: file: cannot be looked into (File name too long), so that nothing in it is here"
    ]
