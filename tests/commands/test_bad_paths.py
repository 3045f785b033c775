# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whatever stands where a command wants a file or a folder: a sentence, the right exit code, nothing else."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from facetimer.cli import main

READING = (("check",), ("merge",), ("restore",))
WRITING = (
    ("export", "--json"),
    ("export", "--csv", "--overwrite"),
    ("export", "--ics"),
    ("export", "--spreadsheet"),
    ("backup",),
    ("backup", "--overwrite"),
    ("draw", "kiss-face"),
    ("draw", "kiss-face", "--overwrite"),
    ("draw", "cheek-lip-trio", "--sheet"),
    ("track", "cheek-lip-trio"),
    ("track", "cheek-lip-trio", "--overwrite"),
)
ENDINGS = {"draw": ".svg", "track": ".wav"}
HAS_DEVICES = os.name == "posix"
SPECIAL = ("pipe", "device", "loop") if HAS_DEVICES else ()
NO_FILE = (
    "folder",
    *SPECIAL,
    "file/below",
    "none/below",
    "x" * 300,
    "d/" * 3_000 + "x",
    f"{'n' * 99}/" * 60 + "x",
)
"""Names of what is no file and can be none."""

WITH_DATA = (
    ("history",),
    ("history", "--csv"),
    ("history", "freezes"),
    ("export", "--json"),
    ("merge", "file"),
    ("backup", "copy.sqlite3"),
    ("restore", "file"),
)
"""What cannot be done without the data folder."""
WITHOUT_DATA = (
    ("plan", "cheek-lip-trio"),
    ("routines",),
    ("exercises", "--json"),
    ("programmes",),
    ("doctor", "--json"),
    ("draw", "kiss-face", "kiss.svg"),
    ("practise", "cheek-lip-trio", "--speed", "1000", "--mute", "--yes"),
)
"""What can."""
NO_FOLDER = ("file", *SPECIAL, "file/below")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A working folder with one of each kind, under every ending."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for ending in ("", *ENDINGS.values()):
        Path(f"folder{ending}").mkdir()
        if HAS_DEVICES:
            os.mkfifo(f"pipe{ending}")
            Path(f"device{ending}").symlink_to("/dev/zero")
            Path(f"loop{ending}").symlink_to(f"loop{ending}")
    Path("file").write_text("milk")
    yield tmp_path
    for ending in ("", *ENDINGS.values()):
        assert Path(f"folder{ending}").is_dir()
        assert not list(Path(f"folder{ending}").iterdir())
        if HAS_DEVICES:
            assert Path(f"pipe{ending}").is_fifo()
            assert Path(f"device{ending}").readlink() == Path("/dev/zero")
    assert Path("file").read_text() == "milk"


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Run a command with folders of its own; return its exit code and the lines that tell why."""
    folders = () if "--data-dir" in words or "--config-dir" in words else ("--data-dir", "d", "--config-dir", "c")
    try:
        code = main([*words, *folders])
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    said = capsys.readouterr()
    return code, said.err or said.out


@pytest.mark.parametrize("target", NO_FILE, ids=lambda name: name[:12])
@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_what_is_no_file_is_not_read(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], target: str
) -> None:
    code, why = told(capsys, *words, target)
    assert code == 1
    assert why.startswith(f"{Path(target)}: file: ")
    assert len(why.splitlines()) == 1


@pytest.mark.parametrize("target", NO_FILE, ids=lambda name: name[:12])
@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_what_is_no_file_is_not_written(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], target: str
) -> None:
    name = f"{target}{'.png' if '--sheet' in words else ENDINGS.get(words[0], '')}"
    if "--sheet" in words and target in {"folder", *SPECIAL}:
        Path(name).symlink_to(target) if HAS_DEVICES else Path(name).mkdir()
    code, why = told(capsys, *words, name)
    assert code == 3
    assert why.startswith(f"{Path(name)} cannot be written: ")
    assert len(why.splitlines()) == 1


@pytest.mark.parametrize("words", [*READING, *WRITING], ids=" ".join)
@pytest.mark.parametrize(("target", "reason"), [("a\0b", "NUL"), ("", "the path is empty")], ids=["nul", "empty"])
def test_what_is_no_path_is_a_misuse(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], target: str, reason: str
) -> None:
    code, why = told(capsys, *words, target)
    assert code == 2
    assert reason in why


@pytest.mark.parametrize("target", NO_FOLDER)
@pytest.mark.parametrize("words", WITH_DATA, ids=" ".join)
def test_a_data_folder_that_is_none_is_told(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], target: str
) -> None:
    code, why = told(capsys, *words, "--data-dir", target)
    assert code == 3
    assert why.startswith("The history ")
    assert str(Path(target)) in why


@pytest.mark.parametrize("target", NO_FOLDER)
@pytest.mark.parametrize("words", WITHOUT_DATA, ids=" ".join)
def test_what_needs_no_data_folder_works_without(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], target: str
) -> None:
    assert told(capsys, *words, "--data-dir", target)[0] == 0


@pytest.mark.parametrize("option", ["--data-dir", "--config-dir"])
@pytest.mark.parametrize("words", [*WITH_DATA, *WITHOUT_DATA], ids=" ".join)
@pytest.mark.parametrize(
    ("target", "code", "reason"),
    [
        ("x" * 300, 1, "the path is too long"),
        (f"{'n' * 99}/" * 60, 1, "the path is too long"),
        ("d/" * 1_200, 1, "the path is too long"),
        ("a\0b", 2, "NUL"),
        ("", 2, "the path is empty"),
    ],
    ids=["long name", "long path", "deep path", "nul", "empty"],
)
def test_a_folder_that_cannot_be_is_told(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], option: str, target: str, code: int, reason: str
) -> None:
    ended, why = told(capsys, *words, option, target)
    assert ended == code
    assert reason in why


@pytest.mark.skipif(not HAS_DEVICES, reason="there are no pipes in folders here")
def test_settings_that_are_no_file_are_told_and_the_session_runs(capsys: pytest.CaptureFixture[str]) -> None:
    Path("c").mkdir()
    os.mkfifo("c/settings.toml")
    code, why = told(capsys, "practise", "cheek-lip-trio", "--speed", "1000", "--mute", "--yes")
    assert code == 0
    assert "settings.toml: file: is a device or pipe" in why
