# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whatever is brought is told for what it is, faults in the checker's words, and looking changes nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facetimer.choices.files.offered import MOST_FILES, Kind, Offered, look_at, take_in
from facetimer.history.exchange.export_file import export_to
from facetimer.history.store import Store, open_store
from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import check_file
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from tests.closed import nowhere
from tests.history.chronicles import WALL_START, fill_store
from tests.history.histories import FakeWall

ROUTINE = """\
id = "before-bed"
name = "Before Bed"
prep = "exercise"
[[steps]]
exercise = "{exercise}"
"""
PROGRAMME = """\
id = "before-bed"
name = "Before Bed"
[[quotas]]
exercise = "{exercise}"
per_day = 3
"""
EXERCISE = (assets_dir() / "library" / "exercises" / "fish-lips.toml").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    here = open_store(
        tmp_path / "here" / "history.sqlite3", tmp_path / "here" / "backups", now=FakeWall(WALL_START)
    )
    yield here
    here.close()


def catalogue(own: Path) -> Catalogue:
    return load_catalogue(assets_dir() / "library", own)


def looked(paths: list[Path], own: Path, store: Store) -> list[Offered]:
    return look_at(paths, catalogue(own), own, store)


def one(path: Path, own: Path, store: Store) -> Offered:
    (found,) = looked([path], own, store)
    return found


def written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def routine(folder: Path, exercise: str = "fish-lips") -> Path:
    return written(folder, "before-bed.toml", ROUTINE.format(exercise=exercise))


def test_a_programme_of_the_id_of_a_shipped_one_cannot_be_taken_in(
    tmp_path: Path, own: Path, store: Store
) -> None:
    path = tmp_path / "gentle-start.toml"
    path.write_text(PROGRAMME.format(exercise="fish-lips").replace("before-bed", "gentle-start"), "utf-8")
    (offered,) = looked([path], own, store)

    assert offered.faults == (
        f'{path}: id: "gentle-start" is taken by Gentle Start, 4 Weeks, choose another id and file name',
    )
    path.write_text(ROUTINE.format(exercise="fish-lips").replace("before-bed", "gentle-start"), "utf-8")
    (offered,) = looked([path], own, store)
    assert (offered.faults, offered.id) == ((), "gentle-start-2"), "a routine gets another id"


def test_a_routine_is_named_and_new(tmp_path: Path, own: Path, store: Store) -> None:
    found = one(routine(tmp_path), own, store)
    assert (found.kind, found.name, found.usable, found.replaces) == (Kind.ROUTINE, "Before Bed", True, None)
    assert not own.exists(), "looking writes nothing"


def test_what_is_taken_in_is_there_at_the_next_start(tmp_path: Path, own: Path, store: Store) -> None:
    files, faults = take_in(looked([routine(tmp_path)], own, store), own)
    assert (files, faults) == ([own / "before-bed.toml"], [])
    assert "before-bed" in catalogue(own).own


def test_one_of_the_same_id_takes_its_place_and_the_one_before_is_kept(
    tmp_path: Path, own: Path, store: Store
) -> None:
    before = routine(own / "evening")
    found = one(routine(tmp_path, "whistler"), own, store)
    assert found.replaces == before

    take_in([found], own)

    assert "whistler" in before.read_text()
    assert "fish-lips" in before.with_name("before-bed.toml.before").read_text()
    assert catalogue(own).faults == ()


def test_what_was_kept_before_stays_when_another_takes_the_place_again(
    tmp_path: Path, own: Path, store: Store
) -> None:
    own.mkdir()
    for exercise in ("fish-lips", "kiss-face", "whistler"):
        (tmp_path / "before-bed.toml").write_text(ROUTINE.format(exercise=exercise))
        take_in([one(tmp_path / "before-bed.toml", own, store)], own)

    kept = {file.name: file.read_text() for file in own.iterdir()}
    assert "fish-lips" in kept["before-bed.toml.before"]
    assert "kiss-face" in kept["before-bed.toml.before-2"]
    assert "whistler" in kept["before-bed.toml"]


def test_what_was_put_there_after_the_look_is_never_replaced(tmp_path: Path, own: Path, store: Store) -> None:
    found = one(routine(tmp_path, "whistler"), own, store)
    meanwhile = routine(own)  # as another window does, or a synchronised folder

    written, (fault,) = take_in([found], own)

    assert written == []
    assert fault == (
        f"{meanwhile}: was put there after before-bed.toml was shown, nothing was changed; bring before-bed.toml "
        "once more"
    )
    assert "fish-lips" in meanwhile.read_text()
    assert take_in([one(routine(tmp_path, "whistler"), own, store)], own) == ([meanwhile], [])
    assert "fish-lips" in meanwhile.with_name("before-bed.toml.before").read_text()


def test_what_was_put_there_under_the_other_id_is_not_replaced_and_what_is_gone_is_written(
    tmp_path: Path, own: Path, store: Store
) -> None:
    mine = routine(own)
    found = one(routine(tmp_path, "whistler"), own, store)
    (own / "before-bed-2.toml").write_text(mine.read_text().replace("before-bed", "before-bed-2"))

    written, faults = take_in([found], own, replacing=False)
    assert (written, len(faults)) == ([], 1)
    assert "fish-lips" in (own / "before-bed-2.toml").read_text()
    mine.unlink()
    assert take_in([found], own) == ([mine], [])
    assert [each.name for each in sorted(own.iterdir())] == ["before-bed-2.toml", "before-bed.toml"]


@pytest.mark.parametrize("is_mine", [True, False])
@pytest.mark.parametrize("text", [ROUTINE, PROGRAMME], ids=["routine", "programme"])
def test_of_two_that_are_brought_with_one_id_none_is_lost_unsaid(
    text: str, is_mine: bool, tmp_path: Path, own: Path, store: Store
) -> None:
    files = [tmp_path / folder / "before-bed.toml" for folder in ("mine", "a", "b")]
    for file, exercise in zip(files, ("fish-lips", "kiss-face", "whistler"), strict=True):
        file.parent.mkdir()
        file.write_text(text.format(exercise=exercise))
    if is_mine:
        take_in([one(files[0], own, store)], own)

    first, second = looked(files[1:], own, store)
    written, _ = take_in([first, second], own, replacing=False)

    assert first.usable
    assert "before-bed" in str(second.told or second.faults)
    assert len(set(written)) == first.usable + second.usable
    assert sum("whistler" in file.read_text() for file in written) == second.usable


def test_one_of_the_same_id_that_cannot_be_read_stays_as_it_is(tmp_path: Path, own: Path, store: Store) -> None:
    (own / "before-bed.toml").mkdir(parents=True)

    found = one(routine(tmp_path), own, store)
    written, faults = take_in([found], own)

    assert (found.usable, found.is_there, written) == (True, False, [])
    assert "cannot be written" in faults[0]
    assert (own / "before-bed.toml").is_dir()


def test_a_routine_may_name_an_exercise_that_comes_along(tmp_path: Path, own: Path, store: Store) -> None:
    exercise = written(tmp_path, "my-fish.toml", EXERCISE.replace('id = "fish-lips"', 'id = "my-fish"'))
    found = looked([routine(tmp_path, "my-fish"), exercise], own, store)
    assert [(each.kind, each.faults) for each in found] == [(Kind.ROUTINE, ()), (Kind.EXERCISE, ())]
    assert not one(routine(tmp_path, "my-fish"), own, store).usable, "alone it names what is nowhere"


def test_faults_are_told_in_the_words_of_the_checker(tmp_path: Path, own: Path, store: Store) -> None:
    wrong = routine(tmp_path, "fish-lip")
    known = catalogue(own)
    assert one(wrong, own, store).faults == tuple(
        fault.notice for fault in check_file(wrong, known.exercises, known.routines, known.aliases)
    )
    assert "did you mean" in one(wrong, own, store).faults[0]


def test_a_shipped_id_is_never_taken(tmp_path: Path, own: Path, store: Store) -> None:
    stolen = written(tmp_path, "fish-lips.toml", EXERCISE.replace("Fish Lips", "Other Lips"))
    assert "is taken by" in one(stolen, own, store).faults[0]


@pytest.mark.parametrize("kind", [ROUTINE.format(exercise="fish-lips"), EXERCISE], ids=["routine", "exercise"])
def test_an_id_that_windows_keeps_for_a_device_is_told(tmp_path: Path, own: Path, store: Store, kind: str) -> None:
    given = kind.replace('"before-bed"', '"aux"').replace('"fish-lips"', '"aux"', kind is EXERCISE)
    offered = one(written(tmp_path / "mail", "given.toml", given), own, store)
    assert [str(fault) for fault in offered.faults] == [
        f"{tmp_path / 'mail' / 'given.toml'}: id: aux can be no file's name on Windows, it should be another"
    ]
    assert take_in([offered], own) == ([], [])


def test_a_file_of_ones_own_library_is_there_already(own: Path, store: Store) -> None:
    assert "is in your library already" in one(routine(own), own, store).faults[0]


def test_texts_that_are_only_read_are_no_routine(own: Path, store: Store) -> None:
    cards = assets_dir() / "library" / "care" / "cards.toml"
    assert "is read and not practised" in one(cards, own, store).faults[0]


@pytest.mark.parametrize("form", ["json", "sqlite3"])
def test_a_history_says_what_merging_it_would_do(tmp_path: Path, own: Path, store: Store, form: str) -> None:
    theirs = open_store(tmp_path / "theirs.sqlite3", tmp_path / "backups", now=FakeWall(WALL_START))
    fill_store(theirs, 5, seed=1, wall=FakeWall(WALL_START))
    count = theirs.session_count()
    path = tmp_path / f"theirs.{form}"
    if form == "json":
        export_to(theirs, "json", path)
    theirs.close()

    found = one(path, own, store)

    assert found.kind is Kind.HISTORY
    assert found.report is not None
    assert found.report.added == count
    assert store.session_count() == 0, "looking changes nothing"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("picture.png", b"\x89PNG\r\n", "is nothing facetimer knows, it should be a routine (.toml)"),
        ("noise.json", b"{", "is neither a backup nor a JSON export"),
        ("noise.sqlite3", b"SQLite format 3\0" + b"\xff" * 100, "noise.sqlite3"),
        ("empty.toml", b"", "is empty"),
        ("latin.toml", b'name = "\xe9"', "line 1"),
        ("other.toml", b"[tool]\nx = 1\n", "one of them is needed"),
    ],
)
def test_what_is_foreign_is_told_with_file_place_and_what_would_be_right(
    tmp_path: Path, own: Path, store: Store, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    found = one(tmp_path / name, own, store)
    assert not found.usable
    assert said in found.faults[0]
    assert found.faults[0].startswith(str(tmp_path / name))


@pytest.mark.parametrize("name", ["big.toml", "big.json", "big.bin"])
def test_a_file_of_two_gigabytes_is_refused_unread(tmp_path: Path, own: Path, store: Store, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(2 << 30)  # a sparse one: it takes no room
    assert not one(tmp_path / name, own, store).usable


@pytest.mark.parametrize("name", ["gone.toml", "gone.json", "gone"])
def test_a_file_that_vanished_is_told(tmp_path: Path, own: Path, store: Store, name: str) -> None:
    assert "cannot be read" in one(tmp_path / name, own, store).faults[0]


def test_a_pipe_is_not_waited_for(tmp_path: Path, own: Path, store: Store) -> None:
    for name in ("pipe.toml", "pipe.json", "pipe"):
        os.mkfifo(tmp_path / name)
        assert "is a device or pipe" in one(tmp_path / name, own, store).faults[0]


def test_a_folder_brings_its_files_and_leaves_the_rest_alone(tmp_path: Path, own: Path, store: Store) -> None:
    bag = tmp_path / "bag"
    routine(bag / "deep")
    written(bag, "readme.txt", "hello")
    (bag / "loop").symlink_to(bag)
    found = looked([bag], own, store)
    assert [each.name for each in found] == ["Before Bed"]


def test_what_cannot_be_looked_at_is_told(tmp_path: Path, own: Path, store: Store) -> None:
    assert "cannot be read (File name too long)" in one(nowhere(tmp_path), own, store).faults[0]


def test_a_folder_that_is_closed_is_not_taken_for_an_empty_one(
    tmp_path: Path, own: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    bag = tmp_path / "bag"
    routine(bag)
    look = os.scandir

    def refusing(path: Path) -> object:
        if path == bag:
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr(os, "scandir", refusing)
    said = f"{bag}: cannot be looked into (Permission denied), so that nothing in it is here."
    assert one(bag, own, store).faults == (said,)


def test_an_empty_folder_says_what_it_should_hold(tmp_path: Path, own: Path, store: Store) -> None:
    (tmp_path / "empty").mkdir()
    assert "it should hold .toml files or a backup" in one(tmp_path / "empty", own, store).faults[0]


def test_of_very_many_files_the_first_are_looked_at(tmp_path: Path, own: Path, store: Store) -> None:
    many = [written(tmp_path, f"many-{number}.toml", "x") for number in range(MOST_FILES + 3)]
    *first, told = looked(many, own, store)
    assert [each.path for each in first] == many[:MOST_FILES]
    assert told.faults[0].startswith("3 more files were not looked at")


def test_what_cannot_be_written_is_told_and_what_was_there_stays(tmp_path: Path, own: Path, store: Store) -> None:
    found = one(routine(tmp_path), own, store)
    own.write_text("a file stands where the folder should")
    files, faults = take_in([found], own)
    assert files == []
    assert "cannot be written" in faults[0]


def test_what_has_faults_is_never_written(tmp_path: Path, own: Path, store: Store) -> None:
    assert take_in([one(routine(tmp_path, "nothing-like-it"), own, store)], own) == ([], [])
    assert not own.exists()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300), ending=st.sampled_from([".toml", ".json", ".sqlite3", ""]))
def test_any_bytes_are_told_in_a_sentence(
    tmp_path: Path, own: Path, store: Store, content: bytes, ending: str
) -> None:
    path = tmp_path / f"thing{ending}"
    path.write_bytes(content)
    found = one(path, own, store)
    assert found.usable or all(fault.startswith(str(path)) for fault in found.faults)
