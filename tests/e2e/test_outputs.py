# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Standard output and error as the world gives them: closed, on a full disk, cut off, in a narrow encoding."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Facetimer, surroundings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the streams")

TALKATIVE = (
    ("--help",),
    ("--version",),
    ("plan", "cheek-lip-trio"),
    ("plan", "cheek-lip-trio", "--json"),
    ("routines",),
    ("routines", "--json"),
    ("exercises", "--json"),
    ("programmes", "--json"),
    ("check", str(Path(__file__).parents[2] / "assets" / "library" / "routines" / "cheek-lip-trio.toml")),
    ("history",),
    ("history", "--json"),
    ("history", "--csv"),
    ("history", "freezes", "--json"),
    ("history", "freeze", "rest", "2026-11-20"),
    ("export", "--json"),
    ("export", "--csv"),
    ("export", "--ics"),
    ("backup", "copy.sqlite3"),
    ("doctor",),
    ("doctor", "--json"),
    ("practise", "cheek-lip-trio", "--mute", "--yes"),
)
"""Every command that says something, with something to say."""


def in_a_shell(
    facetimer: Facetimer, folder: Path, redirected: str, *words: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirected}', "sh", *facetimer.command(*words)],
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=60,
        check=False,
    )


def closed_and_full() -> Iterator[object]:
    """Every command with a full disk, and one with a closed output; the others with it are `thorough`."""
    for words in TALKATIVE:
        name = " ".join(words[:2])
        yield pytest.param(words, ">/dev/full", "No space left", id=f"{name} full")
        marks = () if words[0] == "plan" else pytest.mark.thorough
        yield pytest.param(words, ">&-", "it is closed", id=f"{name} closed", marks=marks)


@pytest.mark.parametrize(("words", "redirected", "reason"), list(closed_and_full()))
def test_an_output_that_takes_nothing_is_told(
    facetimer: Facetimer, tmp_path: Path, words: tuple[str, ...], redirected: str, reason: str
) -> None:
    told = in_a_shell(facetimer, tmp_path, redirected, *words)
    assert told.returncode == 3
    assert "standard output cannot be written" in told.stderr
    assert reason in told.stderr
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.parametrize(("words", "code"), [(("--smoke",), 3), (("plan", "no-such-routine"), 1), (("plan",), 2)])
@pytest.mark.parametrize("redirected", [">&-", "2>&-", "2>/dev/full", "<&- >&- 2>&-"])
def test_what_nobody_hears_has_its_exit_code_all_the_same(
    facetimer: Facetimer, tmp_path: Path, words: tuple[str, ...], code: int, redirected: str
) -> None:
    told = in_a_shell(facetimer, tmp_path, redirected, *words)
    assert told.returncode == code
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("redirected", [">&-", "<&- >&- 2>&-", ">/dev/full 2>/dev/full"])
def test_the_window_needs_no_output(facetimer: Facetimer, tmp_path: Path, redirected: str) -> None:
    command = facetimer.command("--smoke")
    shown = subprocess.run(
        ["sh", "-c", f'exec "$@" {redirected}', "sh", *command],
        env=surroundings({"QT_QPA_PLATFORM": "offscreen"}),
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert shown.returncode == 0


def test_what_is_said_does_not_reach_a_file_that_took_the_number_of_a_closed_stream(
    facetimer: Facetimer, tmp_path: Path
) -> None:
    assert in_a_shell(facetimer, tmp_path, "<&- >&- 2>&-", "history").returncode == 3
    assert facetimer.json("history") == []
    assert facetimer.json("doctor")["database"]["health"] == "good"


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Facetimer:
    """A history of one session, with a name that few encodings have."""
    folder = tmp_path_factory.mktemp("practised")
    facetimer = Facetimer(folder / "data", folder / "config")
    own = facetimer.data / "library"
    own.mkdir(parents=True)
    shipped = Path(__file__).parents[2] / "assets" / "library" / "routines" / "cheek-lip-trio.toml"
    text = (
        shipped.read_text(encoding="utf-8")
        .replace("cheek-lip-trio", "mine")
        .replace("Cheek and Lip Trio", "Ünder 日本")
    )
    (own / "mine.toml").write_text(text, encoding="utf-8")
    finished = facetimer.run("practise", "mine", "--speed", "1000", "--mute", "--yes")
    assert finished.returncode == 0, finished.stderr
    return facetimer


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "ascii", "utf-16"])
def test_what_programs_read_is_utf_8_whatever_the_terminal_speaks(
    practised: Facetimer, tmp_path: Path, encoding: str
) -> None:
    def written(*words: str) -> str:
        done = subprocess.run(
            practised.command(*words),
            env=surroundings({"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.decode("utf-8")

    exported = written("export", "--json")
    assert json.loads(exported)["sessions"][0]["routine_name"] == "Ünder 日本"
    (row,) = csv.DictReader(io.StringIO(written("export", "--csv"), newline=""))
    assert row["routine_name"] == "Ünder 日本"
    assert "SUMMARY:Ünder 日本\r\n" in written("export", "--ics")
    assert written("export", "--spreadsheet").startswith("\ufeffid,")
    assert "Ünder 日本" in {entry["name"] for entry in json.loads(written("routines", "--json"))}
    (tmp_path / "out.json").write_text(exported, encoding="utf-8")
    merged = Facetimer(tmp_path / "other", tmp_path / "other config").run("merge", str(tmp_path / "out.json"))
    assert (merged.returncode, merged.stdout) == (0, "Sessions: 1 added.\n")
