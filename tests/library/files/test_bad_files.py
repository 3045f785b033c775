# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whatever a file holds, the answer is a located sentence, it comes quickly, and nothing is raised.

Each `bad/NAME.toml` has its complete answer beside it in `NAME.expected`.
"""

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from facetimer.library.checking import check_file
from facetimer.library.files.reading import MAX_BYTES
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.resources import assets_dir
from tests.system_words import refusal

BAD = Path(__file__).parent / "bad"
SEEDS = ("brow-stretch", "fish-lips", "kiss-face", "tongue-circles", "whistler")
ROUTINES = {
    identifier: Routine(identifier, identifier, (), (), PrepCard.EXERCISE, Source.ARTICLE)
    for identifier in ("five-basics", "cheek-lip-trio")
}
AT_MOST = 300
"""No file costs more than so many times the reading of a shipped one: a fifth of a second on a usual machine."""


@pytest.fixture(scope="module")
def known() -> Mapping[str, Exercise]:
    exercises = load_catalogue(assets_dir() / "library").exercises
    return {identifier: exercises[identifier] for identifier in SEEDS}


def said(path: Path, known: Mapping[str, Exercise]) -> list[str]:
    return [f"{f.file.name}: {f.place}: {f.message}" for f in check_file(path, known, ROUTINES)]


def quickest_s(act: Callable[[], object]) -> float:
    """Processor time of the best of three: what the work costs, not what else the machine was doing."""
    times = []
    for _ in range(3):
        began = time.process_time()
        act()
        times.append(time.process_time() - began)
    return min(times)


@pytest.fixture(scope="module")
def quick_s(known: Mapping[str, Exercise]) -> float:
    shipped = assets_dir() / "library/exercises/fish-lips.toml"
    return AT_MOST * quickest_s(lambda: said(shipped, known))


def test_there_are_enough_bad_files_each_with_its_answer() -> None:
    files = {path.stem for path in BAD.glob("*.toml")}
    assert files == {path.stem for path in BAD.glob("*.expected")}
    assert len(files) >= 30


@pytest.mark.parametrize("path", sorted(BAD.glob("*.toml")), ids=lambda p: p.stem)
def test_a_bad_file_gets_exactly_its_expected_lines(path: Path, known: Mapping[str, Exercise]) -> None:
    assert said(path, known) == path.with_suffix(".expected").read_text("utf-8").splitlines()


def routine_of(steps: str) -> str:
    return f'id = "big"\nname = "Big"\nprep = "exercise"\n{steps}'


BIG: dict[str, Callable[[], bytes]] = {
    "10 MB of comment": lambda: b"# nothing\n" * 1_000_000,
    "10 MB in one string": lambda: b'name = "' + b"a" * 10_000_000 + b'"',
    "100 000 steps": lambda: routine_of('[[steps]]\nexercise = "fish-lips"\n' * 100_000).encode(),
    "as many steps as fit": lambda: routine_of(
        'steps = [{exercise = "whistler"}' + ',{exercise="whistler"}' * 2_500 + "]"
    ).encode(),
    "10^9 repetitions": lambda: routine_of('[[steps]]\nexercise = "fish-lips"\nreps = 1_000_000_000\n').encode(),
    "nested 1 000 deep": lambda: routine_of("steps = " + "[" * 1_000 + "]" * 1_000).encode(),
    "nested 30 000 deep": lambda: routine_of("steps = " + "[" * 30_000 + "]" * 30_000).encode(),
    "inline tables 1 000 deep": lambda: routine_of("steps = " + "{a=" * 1_000 + "1" + "}" * 1_000).encode(),
    "a key of 1 000 parts": lambda: b".".join([b"a"] * 1_000) + b" = 1",
    "a heading of 30 000 parts": lambda: b"[" + b".".join([b"a"] * 30_000) + b"]",
    "a quoted key of 8 000 parts": lambda: b" . ".join([b'"a"'] * 8_000) + b" = 1",
    "an integer of 60 000 digits": lambda: routine_of("[[steps]]\nreps = " + "9" * 60_000).encode(),
    "a hexadecimal integer of 60 000 digits": lambda: routine_of("steps = 0x" + "f" * 60_000).encode(),
    "60 000 open brackets": lambda: b"[" * 60_000,
    "8 000 unknown keys": lambda: routine_of("".join(f"k{i}=1\n" for i in range(7_000)) + "steps=[]").encode(),
    "random bytes": lambda: bytes(range(256)) * 200,
}


@pytest.mark.parametrize("make", BIG.values(), ids=BIG.keys())
def test_a_file_beyond_all_measure_is_refused_at_once(
    make: Callable[[], bytes], tmp_path: Path, known: Mapping[str, Exercise], quick_s: float
) -> None:
    path = tmp_path / "big.toml"
    path.write_bytes(make())
    lines = said(path, known)
    assert quickest_s(lambda: said(path, known)) < quick_s
    assert lines
    assert all(line.startswith("big.toml: ") and line.isprintable() and len(line) < 400 for line in lines)


def test_the_largest_file_that_is_read_is_read_quickly(
    tmp_path: Path, known: Mapping[str, Exercise], quick_s: float
) -> None:
    path = tmp_path / "fish-lips.toml"
    text = (assets_dir() / "library/exercises/fish-lips.toml").read_text("utf-8")
    path.write_text(text + "# \n" * ((MAX_BYTES - len(text.encode())) // 3), "utf-8", newline="\n")
    assert said(path, known) == []
    assert quickest_s(lambda: said(path, known)) < quick_s


def test_a_folder_is_no_file(tmp_path: Path, known: Mapping[str, Exercise]) -> None:
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    assert said(folder, known) == ["folder.toml: file: is a folder, it should be a .toml file"]


def test_a_pipe_is_not_waited_for(tmp_path: Path, known: Mapping[str, Exercise]) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    assert said(pipe, known) == ["pipe.toml: file: is a device or pipe, it should be a .toml file"]


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path, known: Mapping[str, Exercise]) -> None:
    (line,) = said(tmp_path / "gone.toml", known)
    assert line.startswith(f"gone.toml: file: cannot be read ({refusal((tmp_path / 'gone.toml').stat)})")


@pytest.mark.parametrize("name", ["Cheek Lip Trio.toml", "trio.old.toml", "CHEEK.toml"])
def test_where_a_file_has_a_name_that_is_no_id_the_file_is_to_be_called_by_its_id(
    name: str, tmp_path: Path, known: Mapping[str, Exercise]
) -> None:
    (tmp_path / name).write_bytes((assets_dir() / "library/routines/cheek-lip-trio.toml").read_bytes())
    assert said(tmp_path / name, known) == [
        f'{name}: id: is "cheek-lip-trio", so the file should be called cheek-lip-trio.toml'
    ]


@pytest.mark.parametrize(
    ("name", "is_read"), [("cheek-lip-trio.txt", False), ("cheek-lip-trio", False), ("cheek-lip-trio.TOML", True)]
)
def test_a_file_of_another_ending_is_not_read_in_a_library(
    name: str, is_read: bool, tmp_path: Path, known: Mapping[str, Exercise]
) -> None:
    path = tmp_path / name
    path.write_bytes((assets_dir() / "library/routines/cheek-lip-trio.toml").read_bytes())
    called = f'{path}: id: is "cheek-lip-trio", so the file should be called cheek-lip-trio.toml'
    assert [str(each) for each in check_file(path, known)] == ([] if is_read else [called])


def test_a_file_to_be_given_away_may_have_any_name(tmp_path: Path, known: Mapping[str, Exercise]) -> None:
    path = tmp_path / "For Anna.facetimer.toml"
    path.write_bytes((assets_dir() / "library/routines/cheek-lip-trio.toml").read_bytes())
    assert check_file(path, known) == []


def test_a_path_with_a_nul_is_no_path(known: Mapping[str, Exercise]) -> None:
    (fault,) = check_file(Path("a\0b.toml"), known)
    assert "not one this system knows" in fault.message


def test_a_file_that_grows_while_it_is_read_is_cut_off(
    tmp_path: Path, known: Mapping[str, Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "grows.toml"
    path.write_bytes(b"#" * (MAX_BYTES + 10))
    small = os.stat_result((0o100644, 0, 0, 1, 0, 0, 12, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda _self: small)
    (line,) = said(path, known)
    assert "at most 65536 are read" in line


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, known: Mapping[str, Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "locked.toml"
    path.write_text("", "utf-8")

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert said(path, known) == [
        "locked.toml: file: cannot be read (Permission denied), it should be a readable file"
    ]


def test_a_byte_order_mark_is_forgiven(tmp_path: Path, known: Mapping[str, Exercise]) -> None:
    path = tmp_path / "cheek-lip-trio.toml"
    path.write_bytes(b"\xef\xbb\xbf" + (assets_dir() / "library/routines/cheek-lip-trio.toml").read_bytes())
    assert check_file(path, known) == []
