# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The command line is a contract: its words, its JSON keys and its exit codes, checked on the running program.

Adding a key breaks nobody, so key sets are compared with <=. Taking one away must fail here.
"""

import csv
import io
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

import facetimer as package
from facetimer.cli import main
from tests.e2e.conftest import Facetimer, surroundings

WORDS = (
    *("practise", "plan", "routines", "exercises", "programmes", "check", "history", "doctor"),
    *("export", "merge", "backup", "restore", "draw", "track", "make", "mark", "marks", "give", "add", "report"),
)
KINDS = {"intro", "move_in", "hold", "move_out", "rest", "side_switch", "gap", "close"}
PAGE = Path(package.__file__).parents[1] / "docs" / "command-line.md"
SEED_FIVE = ["brow-stretch", "tongue-circles", "fish-lips", "kiss-face", "whistler"]


def assert_told(finished: "subprocess.CompletedProcess[str]", code: int) -> None:
    """It ended with `code` and told why, in words and not with a traceback."""
    assert finished.returncode == code, finished.stdout + finished.stderr
    assert finished.stderr.strip() or finished.stdout.strip()
    assert "Traceback" not in finished.stderr


# ---- everywhere -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", [(), *((word,) for word in WORDS)])
def test_help_and_version_are_understood_everywhere(facetimer: Facetimer, word: tuple[str, ...]) -> None:
    helped = facetimer.run(*word, "--help")
    assert helped.returncode == 0
    assert all(option in helped.stdout for option in ("--data-dir", "--config-dir", "--version"))
    versioned = facetimer.run(*word, "--version")
    assert (versioned.returncode, versioned.stdout) == (0, f"facetimer {package.__version__}\n")


def test_every_word_of_the_contract_is_in_the_help(facetimer: Facetimer) -> None:
    shown = facetimer.run("--help").stdout
    assert [word for word in (*WORDS, "--routine", "--start", "--smoke") if word not in shown] == []


def test_the_folders_are_understood_after_the_word_too(facetimer: Facetimer, tmp_path: Path) -> None:
    other = tmp_path / "other"
    facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes", "--data-dir", str(other))
    assert facetimer.json("history") == []
    assert len(facetimer.json("history", "--data-dir", str(other))) == 1


@pytest.mark.parametrize(
    "arguments", [("plan", "five-basics"), ("routines",), ("exercises",), ("doctor",), ("history",)]
)
def test_looking_leaves_no_trace(facetimer: Facetimer, arguments: tuple[str, ...]) -> None:
    assert facetimer.run(*arguments).returncode == 0
    left = [path.name for folder in (facetimer.data, facetimer.config) for path in folder.rglob("*.toml")]
    assert left == []
    if arguments != ("history",):
        assert not facetimer.data.exists()


def test_a_reader_that_has_seen_enough_is_no_fault(facetimer: Facetimer) -> None:
    process = facetimer.start("plan", "five-basics")
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(60) == 0
    process.stderr.close()


@pytest.mark.parametrize("word", WORDS)
def test_the_page_on_the_command_line_has_every_word(word: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert f"`facetimer {word}" in text


# ---- plan -----------------------------------------------------------------------------------------------------


def test_plan_is_the_timeline_under_its_keys(facetimer: Facetimer) -> None:
    plan = facetimer.json("plan", "five-basics")
    assert {"routine", "total_ms", "segments"} <= plan.keys()
    assert (plan["routine"], plan["total_ms"]) == ("five-basics", 293_000)
    keys = {"index", "start_ms", "end_ms", "kind", "exercise", "block", "set", "rep", "side", "cue", "care"}
    segments = plan["segments"]
    assert all(keys <= segment.keys() for segment in segments)
    assert {segment["kind"] for segment in segments} <= KINDS
    assert [segment["index"] for segment in segments] == list(range(len(segments)))
    edges = [0, *(segment["end_ms"] for segment in segments)]
    assert [segment["start_ms"] for segment in segments] == edges[:-1]
    assert edges[-1] == 293_000


def test_plan_holds_the_figures_of_the_seed(facetimer: Facetimer) -> None:
    segments = facetimer.json("plan", "five-basics")["segments"]

    def lengths(exercise: str, kind: str) -> list[int]:
        return [s["end_ms"] - s["start_ms"] for s in segments if (s["exercise"], s["kind"]) == (exercise, kind)]

    assert lengths("fish-lips", "hold") == lengths("kiss-face", "hold") == [10_000]
    assert lengths("whistler", "hold") == [10_000] * 3
    assert sum(s["exercise"] == "whistler" and s["block"] == 2 and s["kind"] == "move_in" for s in segments) == 12
    circles = [s["block"] for s in segments if s["exercise"] == "tongue-circles" and s["kind"] == "move_in"]
    assert (circles.count(1), circles.count(2)) == (5, 5)


def test_plan_of_the_mini_set_lasts_as_long_as_planned(facetimer: Facetimer) -> None:
    assert facetimer.json("plan", "cheek-lip-trio")["total_ms"] == 169_000


def test_plan_for_people_says_the_length_and_every_exercise(facetimer: Facetimer) -> None:
    shown = facetimer.run("plan", "five-basics").stdout
    for words in (
        "The Five Basics: 4:53",
        "Brow Stretch",
        "Circle Your Tongue",
        "Fish Lips",
        "Kiss Face",
        "The Whistler",
    ):
        assert words in shown


# ---- routines, exercises, doctor ------------------------------------------------------------------------------


def test_routines_and_exercises_are_listed_under_their_keys(facetimer: Facetimer) -> None:
    routines = {entry["id"]: entry for entry in facetimer.json("routines")}
    assert {"id", "name", "total_ms", "tools", "source", "steps"} <= routines["five-basics"].keys()
    assert routines["five-basics"]["steps"] == SEED_FIVE
    exercises = {entry["id"]: entry for entry in facetimer.json("exercises")}
    keys = {"id", "name", "category", "zones", "tool", "pressure", "flags", "evidence", "source", "reference"}
    assert keys | {"per_day", "total_ms"} <= exercises["whistler"].keys()
    assert [exercises[name]["per_day"] for name in SEED_FIVE] == [None, None, 4, 4, 4]
    assert set(SEED_FIVE) <= exercises.keys()


def test_doctor_examines_everything(facetimer: Facetimer) -> None:
    report = facetimer.json("doctor")
    assert {"versions", "paths", "library", "database", "sound", "voices", "display"} <= report.keys()
    assert report["versions"]["facetimer"] == package.__version__
    assert report["paths"]["data"] == str(facetimer.data)
    assert report["paths"]["own_voices"] == str(facetimer.data / "voices")
    assert report["display"]["usable"] is False
    shown = facetimer.run("doctor").stdout
    assert str(facetimer.data) in shown


def documented() -> dict[str, set[str]]:
    """The keys that the page promises: command → words set as code in its row of the JSON table."""
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", text[text.index("## JSON") :], re.MULTILINE)
    return {command: set(re.findall(r"`(\w+)`", cell)) for command, cell in rows}


def keys_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys_in, value.values()))
    return set().union(*map(keys_in, value)) if isinstance(value, list) else set()


def test_every_key_that_the_page_promises_is_there(facetimer: Facetimer) -> None:
    facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes")
    facetimer.run("mark", "more", "fish-lips")
    promised = documented()
    assert promised.keys() == {"plan", "make", "marks", "routines", "exercises", "programmes", "history", "doctor"}
    more = {"plan": ("five-basics",), "make": ("--minutes", "5")}
    for command, keys in promised.items():
        assert keys <= keys_in(facetimer.json(command, *more.get(command, ()))), command


# ---- a session in the terminal --------------------------------------------------------------------------------


def test_a_session_runs_to_its_end_and_is_in_the_history(facetimer: Facetimer) -> None:
    finished = facetimer.run("practise", "five-basics", "--speed", "200", "--mute", "--yes")
    assert finished.returncode == 0, finished.stderr
    assert "The Whistler" in finished.stdout
    (session,) = facetimer.json("history")
    keys = {"id", "routine", "started_utc", "utc_offset_min", "outcome", "active_ms", "planned_ms", "steps"}
    assert keys <= session.keys()
    assert (session["routine"], session["outcome"]) == ("five-basics", "complete")
    assert session["active_ms"] == session["planned_ms"] == 293_000
    assert [step["exercise"] for step in session["steps"]] == SEED_FIVE
    assert {step["outcome"] for step in session["steps"]} == {"done"}
    assert all(
        {"index", "exercise", "outcome", "planned_ms", "active_ms"} <= step.keys() for step in session["steps"]
    )


def test_history_as_csv_has_the_same_sessions(facetimer: Facetimer) -> None:
    facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes")
    (row,) = csv.DictReader(io.StringIO(facetimer.run("history", "--csv").stdout))
    (session,) = facetimer.json("history")
    for key in ("id", "routine", "started_utc", "outcome"):
        assert row[key] == session[key]


def test_an_empty_history_is_an_empty_list(facetimer: Facetimer) -> None:
    assert facetimer.json("history") == []


# ---- 1: the input is at fault ---------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["plan", "practise"])
def test_an_unknown_routine_is_named_with_the_nearest(facetimer: Facetimer, word: str) -> None:
    finished = facetimer.run(word, "sed-five")
    assert_told(finished, 1)
    assert "'sed-five'" in finished.stderr
    assert "five-basics" in finished.stderr


def test_check_says_file_place_and_fault_one_line_each(facetimer: Facetimer, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('[routine]\nid = "mine"\nname = "Mine"\nsteps = [{ exercise = "no-such-exercise" }]\n')
    finished = facetimer.run("check", str(bad))
    assert_told(finished, 1)
    lines = finished.stdout.splitlines()
    assert lines
    assert all(line.startswith(f"{bad}: ") and line.count(": ") >= 2 for line in lines)


def test_check_finds_no_fault_in_what_is_shipped(facetimer: Facetimer) -> None:
    library = Path(package.__file__).parents[1] / "assets" / "library"
    files = [str(path) for path in sorted(library.rglob("*.toml"))]
    assert files
    finished = facetimer.run("check", *files)
    assert finished.returncode == 0, finished.stdout


def test_check_of_a_file_that_is_not_there(facetimer: Facetimer, tmp_path: Path) -> None:
    assert_told(facetimer.run("check", str(tmp_path / "gone.toml")), 1)


# ---- 2: usage -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-word",),
        ("plan",),
        ("practise", "five-basics", "--speed", "0"),
        ("practise", "five-basics", "--speed", "fast"),
        ("practise", "five-basics", "--speed", "nan"),
        ("practise", "five-basics", "--speed", "1e-300"),
        ("draw", "kiss-face", "x.png", "--at", "nan"),
        ("draw", "kiss-face", "x.png", "--at", "inf"),
        ("draw", "kiss-face", "x.png", "--at", "soon"),
        ("history", "--json", "--csv"),
        ("--start",),
        ("check",),
    ],
)
def test_a_misuse_is_answered_with_the_usage(facetimer: Facetimer, arguments: tuple[str, ...]) -> None:
    finished = facetimer.run(*arguments)
    assert_told(finished, 2)
    assert "usage: facetimer" in finished.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("make", "--minutes", "5m"),
        ("make", "--minutes", "5", "--seed", "today"),
        ("report", "--weeks", "two", "out.pdf"),
        ("draw", "kiss-face", "x.png", "--skin", "pale"),
        ("draw", "kiss-face", "x.png", "--hair", "1.5"),
    ],
)
def test_what_is_no_number_is_said_in_plain_words(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))

    assert left.value.code == 2
    assert capsys.readouterr().err.endswith(" is no whole number; write it in digits alone, such as 5\n")


# ---- 3: the environment is at fault ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"DISPLAY": ":4095"},
        {"DISPLAY": "localhost:10.0"},
        {"WAYLAND_DISPLAY": "wayland-9"},
        {"QT_QPA_PLATFORM": "nonsense"},
    ],
)
@pytest.mark.parametrize("arguments", [(), ("--smoke",)])
def test_a_window_without_a_display_is_refused_in_words(
    facetimer: Facetimer, variables: dict[str, str], arguments: tuple[str, ...]
) -> None:
    finished = facetimer.run(*arguments, variables=variables)
    assert_told(finished, 3)
    assert "facetimer practise" in finished.stderr


def test_a_history_that_cannot_be_opened_is_the_environments_fault(facetimer: Facetimer) -> None:
    facetimer.data.write_text("a file where the folder belongs")
    assert_told(facetimer.run("history", "--json"), 3)


def test_a_session_runs_on_where_nothing_can_be_kept(facetimer: Facetimer, tmp_path: Path) -> None:
    facetimer.data.write_text("a file where the folder belongs")
    home = tmp_path / "home"
    home.mkdir()
    variables = {"HOME": str(home), "USERPROFILE": str(home)}
    finished = facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes", variables=variables)
    assert finished.returncode == 0
    assert str(facetimer.data) in finished.stdout
    (rescued,) = home.glob("facetimer-unsaved-*.json")
    assert str(rescued) in finished.stdout

    facetimer.data.unlink()
    assert facetimer.run("merge", str(rescued)).stdout == "Sessions: 1 added.\n"


def test_a_terminal_that_lacks_a_sign_is_no_reason_to_fail(facetimer: Facetimer) -> None:
    finished = subprocess.run(
        facetimer.command("plan", "five-basics"),
        env=surroundings({"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}),
        capture_output=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
