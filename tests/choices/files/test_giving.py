# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine is given as one file with the exercises in it, and taken in elsewhere it is the same session."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facetimer.choices.building.beginning import copy_of
from facetimer.choices.building.document import read_text
from facetimer.choices.building.keeping import Origin, saved
from facetimer.choices.files.giving import exercise_content, given
from facetimer.choices.files.offered import look_at_library_files, take_in
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.outside import Unreadable
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from tests.library.test_catalogue import OWN_EXERCISE, OWN_ROUTINE, coming_along

SHIPPED = assets_dir() / "library"
BAD = Path(__file__).parents[2] / "library/files/bad"


def catalogue(own: Path) -> Catalogue:
    return load_catalogue(SHIPPED, own)


def written(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name.replace('_', '-')}.toml").write_bytes(text.encode())
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return written(tmp_path / "own", evening_hum=f"# my hum\n{OWN_EXERCISE}", before_bed=OWN_ROUTINE)


def gift(own: Path, identifier: str, to: Path) -> Path:
    path = to / "a gift (1).toml"
    path.write_bytes(given(catalogue(own), own, identifier))
    return path


def test_the_file_of_an_exercise_is_found_wherever_it_is(own: Path) -> None:
    assert exercise_content(SHIPPED, own, "fish-lips") == (SHIPPED / "exercises/fish-lips.toml").read_bytes()
    whole = exercise_content(SHIPPED, own, "evening-hum")
    assert whole == f"# my hum\n{OWN_EXERCISE}".encode()
    (own / "evening-hum.toml").unlink()
    written(own, before_bed=coming_along("before-bed"))
    assert read_text(exercise_content(SHIPPED, own, "evening-hum")).values() == read_text(whole).values()
    with pytest.raises(KeyError):
        exercise_content(SHIPPED, own, "gone")


def test_what_is_built_and_given_is_the_same_session_to_the_millisecond(own: Path, tmp_path: Path) -> None:
    here = catalogue(own)
    built = copy_of(here.routines["before-bed"], "Later", here.routines)
    built = built.added("steps", 1, {"exercise": "neck-tilt", "sides": "left", "rest_s": 1.25, "pace_percent": 77})
    built = built.changed(("steps", 0, "cues", "action"), "Hum softly.").moved("steps", 0, 2)
    saved(built, Origin(), own, here.routines)
    (there := tmp_path / "there").mkdir()

    offered = look_at_library_files([gift(own, "later", tmp_path)], catalogue(there), there)
    written_files, faults = take_in(offered, there)

    assert (written_files, faults) == ([there / "later.toml"], [])
    here, elsewhere = catalogue(own), catalogue(there)
    assert elsewhere.faults == ()
    assert compile_timeline(elsewhere.routines["later"], elsewhere.exercises) == compile_timeline(
        here.routines["later"], here.exercises
    )


def test_what_somebody_wrote_in_it_goes_along(own: Path) -> None:
    text = given(catalogue(own), own, "before-bed").decode()
    assert "# my hum" in text
    assert text.count("[[exercises]]") == 1


def test_an_exercise_inside_another_routine_goes_along_too(tmp_path: Path) -> None:
    own = written(
        tmp_path / "own",
        before_bed=coming_along("before-bed"),
        other=OWN_ROUTINE.replace("before-bed", "other"),
        broken="id = ",
    )
    content = given(catalogue(own), own, "other")
    assert read_text(content).values()["exercises"][0]["id"] == "evening-hum"
    assert given(catalogue(own), own, "before-bed") == read_text((own / "before-bed.toml").read_bytes()).encoded


def test_an_exercise_is_given_as_its_file(own: Path) -> None:
    assert given(catalogue(own), own, "evening-hum") == (own / "evening-hum.toml").read_bytes()


def test_what_has_no_file_of_its_own_cannot_be_given(tmp_path: Path) -> None:
    own = written(tmp_path / "own", before_bed=coming_along("before-bed"))
    with pytest.raises(KeyError):
        given(catalogue(own), own, "evening-hum")


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("id = ")])
def test_a_file_that_is_gone_or_spoilt_meanwhile_is_no_gift(own: Path, spoil: Callable[[Path], object]) -> None:
    known = catalogue(own)
    spoil(own / "evening-hum.toml")
    with pytest.raises((KeyError, Unreadable)):
        given(known, own, "before-bed")


def test_both_stay_where_the_id_is_there_already(own: Path, tmp_path: Path) -> None:
    there = written(tmp_path / "there", before_bed=OWN_ROUTINE.replace("evening-hum", "kiss-face"))
    before = (there / "before-bed.toml").read_bytes()
    (offered,) = look_at_library_files([gift(own, "before-bed", tmp_path)], catalogue(there), there)
    assert (offered.id, offered.beside, offered.replaces) == (
        "before-bed",
        "before-bed-2",
        there / "before-bed.toml",
    )
    take_in([offered], there, replacing=False)
    assert (there / "before-bed.toml").read_bytes() == before
    assert catalogue(there).own == {"before-bed", "before-bed-2", "evening-hum"}


def test_an_exercise_of_an_id_that_is_taken_gets_another_in_every_step(own: Path, tmp_path: Path) -> None:
    (own / "before-bed.toml").write_text(OWN_ROUTINE + 'picture = "evening-hum"\n', "utf-8")
    there = written(tmp_path / "there", evening_hum=OWN_EXERCISE.replace("Evening", "Another"))
    (offered,) = look_at_library_files([gift(own, "before-bed", tmp_path)], catalogue(there), there)
    assert offered.told == ("evening-hum is the id of something else here: this one is called evening-hum-2.",)
    take_in([offered], there)
    known = catalogue(there)
    assert known.faults == ()
    routine = known.routines["before-bed"]
    assert [step.exercise for step in routine.steps] == ["evening-hum-2", "fish-lips"]
    assert routine.picture == "evening-hum-2"
    assert known.exercises["evening-hum"].name == "Another Hum"


def test_the_same_exercise_keeps_its_id(own: Path, tmp_path: Path) -> None:
    there = written(tmp_path / "there", evening_hum=OWN_EXERCISE)
    (offered,) = look_at_library_files([gift(own, "before-bed", tmp_path)], catalogue(there), there)
    assert offered.told == ()


def test_a_routine_of_a_shipped_id_is_kept_under_another(tmp_path: Path) -> None:
    path = tmp_path / "five-basics.toml"
    path.write_text(OWN_ROUTINE.replace("before-bed", "five-basics").replace("evening-hum", "kiss-face"), "utf-8")
    (offered,) = look_at_library_files([path], catalogue(tmp_path / "own"), tmp_path / "own")
    assert (offered.id, offered.usable) == ("five-basics-2", True)


@pytest.mark.parametrize("path", sorted(BAD.glob("*.toml")), ids=lambda path: path.stem)
def test_no_bad_file_of_any_kind_is_added(path: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (offered,) = look_at_library_files([path], catalogue(own), own)
    if path.stem == "id-is-another-name":
        assert offered.usable, "what a file is called on its way does not matter"
        return
    assert offered.faults
    assert all(fault.startswith(f"{path}: ") for fault in offered.faults)
    assert take_in([offered], own) == ([], [])
    assert not own.exists()
