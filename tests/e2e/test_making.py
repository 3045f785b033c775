# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer make`, `mark` and `marks` as a contract, checked on the running program."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Facetimer


def refused(finished: "subprocess.CompletedProcess[str]", code: int) -> str:
    """Return the sentence with which it was refused; nothing else was said."""
    assert (finished.returncode, finished.stdout) == (code, "")
    assert "Traceback" not in finished.stderr
    return finished.stderr.strip()


def exercises(made: Any) -> list[str]:
    return [step["exercise"] for step in made["steps"]]


def test_a_session_is_made_for_a_wish_with_a_reason_for_each_step(facetimer: Facetimer) -> None:
    made = facetimer.json("make", "--minutes", "7", "--zone", "jaw", "--dry", "--goal", "ease", "--seed", "5")

    assert made.keys() >= {"seed", "total_ms", "prep", "tools", "steps", "told", "saved"}
    assert abs(made["total_ms"] - 420_000) <= 10_000
    assert (made["seed"], made["told"], made["tools"], made["saved"]) == (5, [], [], None)
    assert all(step.keys() >= {"exercise", "reps", "why"} and step["why"] for step in made["steps"])
    known = {each["id"]: each for each in facetimer.json("exercises")}
    zones = {zone for name in exercises(made)[1:-1] for zone in known[name]["zones"]}
    assert zones & {"masseter", "jawline", "preauricular"}


def test_the_same_number_gives_the_same_session_and_another_one_another(facetimer: Facetimer) -> None:
    of_five, again, of_six = (facetimer.json("make", "--minutes", "8", "--seed", n) for n in ("5", "5", "6"))

    assert of_five == again
    assert exercises(of_five) != exercises(of_six)


def test_what_is_made_for_people_says_what_to_have_ready_and_how_to_get_it_again(facetimer: Facetimer) -> None:
    shown = facetimer.run("make", "--minutes", "8", "--tool", "roller", "--seed", "5").stdout.splitlines()

    assert shown[0].startswith("Made for You: ")
    assert shown[1] == "Have ready: jade roller, serum or oil."
    assert "Roller: Side of the Neck" in "\n".join(shown)
    assert shown[-1] == "The same again today: --seed 5"


def test_a_wish_that_your_health_leaves_nothing_of_is_told_with_the_reason(facetimer: Facetimer) -> None:
    facetimer.config.mkdir(parents=True)
    (facetimer.config / "settings.toml").write_text('[safety]\nconditions = ["PALSY"]\n', "utf-8")
    shown = facetimer.run("make", "--minutes", "5", "--goal", "work").stdout.splitlines()

    assert shown[-2] == (
        "Nothing here lets muscles work, all steps are for ease: what you said of your health, or leave out "
        "today, leaves none of it."
    )


def test_looking_at_a_session_leaves_no_trace(facetimer: Facetimer) -> None:
    facetimer.run("make", "--minutes", "4")

    assert not facetimer.data.exists()
    assert not facetimer.config.exists()


def test_a_session_that_is_kept_is_a_routine_like_any_other(facetimer: Facetimer) -> None:
    made = facetimer.json("make", "--minutes", "5", "--save", "Vor dem Schlafen")
    again = facetimer.json("make", "--minutes", "3", "--save", "Vor dem Schlafen")

    assert (made["saved"], again["saved"]) == ("vor-dem-schlafen", "vor-dem-schlafen-2")
    routines = {each["id"]: each for each in facetimer.json("routines")}
    kept = routines["vor-dem-schlafen"]
    assert (kept["name"], kept["source"], kept["total_ms"]) == ("Vor dem Schlafen", "mine", made["total_ms"])
    assert kept["steps"] == exercises(made)
    file = facetimer.data / "library" / "vor-dem-schlafen.toml"
    assert facetimer.run("check", str(file)).stdout == "1 file checked, no fault\n"


def test_what_is_kept_and_what_is_to_stay_out_is_heeded(facetimer: Facetimer) -> None:
    first = facetimer.json("make", "--minutes", "6", "--seed", "1")
    gone = exercises(first)[1]
    wish = ("--minutes", "6", "--seed", "1", "--keep", "slow-jaw-opening=4", "--without", gone)
    made = facetimer.json("make", *wish)

    assert {"exercise": "slow-jaw-opening", "reps": 4, "why": "you kept it"} in made["steps"]
    assert gone not in exercises(made)


def test_health_answers_are_heeded_and_one_that_cannot_be_read_is_told(facetimer: Facetimer) -> None:
    facetimer.config.mkdir()
    (facetimer.config / "settings.toml").write_text('[safety]\nconditions = ["LINES", "FLU"]\n', "utf-8")
    finished = facetimer.run("make", "--minutes", "6", "--json")

    assert finished.returncode == 0
    assert "FLU" in finished.stderr
    known = {each["id"]: each for each in facetimer.json("exercises")}
    for name in exercises(facetimer.json("make", "--minutes", "9", "--seed", "2")):
        assert "LINES" not in known[name]["flags"]


def test_what_was_done_today_counts(facetimer: Facetimer) -> None:
    for _ in range(4):
        facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes")

    assert refused(facetimer.run("make", "--minutes", "5", "--keep", "fish-lips"), 1) == (
        "Fish Lips cannot be kept: you have done it 4 times today, and that is enough."
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--minutes", "31"), "minutes is 31; it goes from 2 to 30."),
        (("--minutes", "5", "--zone", "toe"), "'toe' is no place; there are jaw, cheeks,"),
        (("--minutes", "5", "--keep", "fish-lip"), "no exercise is called 'fish-lip'; did you mean fish-lips?"),
        (("--minutes", "5", "--without", "fish-lip"), "no exercise is called 'fish-lip'; did you mean fish-lips?"),
        (("--minutes", "5", "--keep", "gs-jaw"), "Gua Sha: Jawline cannot be kept: its tool is not at hand."),
        (("--minutes", "5", "--save", "x" * 61), "It cannot be kept under this name: name "),
        (("--minutes", "5", "--save", ""), "It cannot be kept under this name: name "),
        (("--minutes", "5", "--save", "  "), "It cannot be kept under this name: name "),
        (("--minutes", "5", "--save", "a\nb"), "It cannot be kept under this name: name "),
    ],
)
def test_a_wish_that_cannot_be_is_refused_with_what_would_be_right(
    facetimer: Facetimer, arguments: tuple[str, ...], sentence: str
) -> None:
    assert refused(facetimer.run("make", *arguments), 1).startswith(sentence)
    assert not facetimer.data.exists()


def test_where_nothing_is_left_it_is_said(facetimer: Facetimer) -> None:
    facetimer.config.mkdir()
    (facetimer.config / "settings.toml").write_text('[safety]\nconditions = ["SURG"]\n', "utf-8")

    health = "What you said of your health, or leave out today, leaves nothing to make a session of."
    assert refused(facetimer.run("make", "--minutes", "5"), 1) == health


@pytest.mark.parametrize(
    "arguments",
    [(), ("--minutes", "five"), ("--minutes", "5", "--goal", "lift"), ("--minutes", "5", "--keep", "a=")],
)
def test_words_that_are_none_are_a_fault_of_usage(facetimer: Facetimer, arguments: tuple[str, ...]) -> None:
    assert "usage: facetimer make" in refused(facetimer.run("make", *arguments), 2)


def test_a_folder_that_cannot_be_made_is_told(facetimer: Facetimer) -> None:
    facetimer.data.mkdir()
    (facetimer.data / "library").write_text("no folder", "utf-8")

    assert "cannot be written" in refused(facetimer.run("make", "--minutes", "5", "--save", "Mine"), 3)


def test_marks_are_set_listed_heeded_and_taken_back(facetimer: Facetimer) -> None:
    assert "No exercise is marked" in facetimer.run("marks").stdout
    assert facetimer.run("mark", "never", "fish-lips", "kiss-face").returncode == 0
    assert facetimer.run("mark", "more", "kiss-face").returncode == 0
    assert facetimer.json("marks") == [
        {"exercise": "fish-lips", "mark": "never"},
        {"exercise": "kiss-face", "mark": "more"},
    ]
    assert refused(facetimer.run("make", "--minutes", "5", "--keep", "fish-lips"), 1) == (
        "Fish Lips cannot be kept: you never want it."
    )
    assert facetimer.run("marks").stdout.splitlines() == [
        "never  fish-lips                Fish Lips",
        "more   kiss-face                Kiss Face",
    ]
    assert facetimer.run("mark", "clear", "fish-lips", "kiss-face").returncode == 0
    assert facetimer.json("marks") == []


def test_a_mark_of_an_exercise_that_is_gone_is_listed_and_can_be_taken_back(facetimer: Facetimer) -> None:
    facetimer.config.mkdir()
    settings: Path = facetimer.config / "settings.toml"
    settings.write_text('# mine\n[making]\nmarks = ["of-a-friend=more", "unreadable"]\n', "utf-8")

    assert facetimer.run("marks").stdout.endswith("(not there at present)\n")
    assert facetimer.run("mark", "clear", "of-a-friend").returncode == 0
    assert settings.read_text("utf-8") == '# mine\n[making]\nmarks = ["unreadable"]\n'


def test_a_mark_is_of_an_exercise_that_is_there(facetimer: Facetimer) -> None:
    assert refused(facetimer.run("mark", "more", "fish-lip"), 1).endswith("did you mean fish-lips?")
    assert "usage: facetimer mark" in refused(facetimer.run("mark", "often", "fish-lips"), 2)


def test_settings_that_cannot_be_written_are_told(facetimer: Facetimer) -> None:
    facetimer.config.write_text("no folder", "utf-8")

    assert "cannot be saved" in refused(facetimer.run("mark", "more", "fish-lips"), 3)


def test_a_mark_that_is_none_is_told_with_those_there_are(facetimer: Facetimer) -> None:
    refused = facetimer.run("mark", "often", "fish-lips")

    assert refused.returncode == 2
    assert "more, less, never, clear)" in refused.stderr.replace("'", "")  # which newer Pythons leave out
