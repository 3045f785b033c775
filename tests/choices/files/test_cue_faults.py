# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer check` names every cue that a listener would not get, and where it stands."""

from pathlib import Path

import pytest

from facetimer.cli import main

EXERCISE = """\
id = "hum"
name = "Hum"
category = "exercise"
goal = "work"
zones = ["lips"]
tool = "none"
pressure = "none"
flags = []
reference = "a test"

[cues]
setup = "Lips together."
action = "Hum."
hold = "{hold}"

[[blocks]]
label = "hum"
move_in_s = 2
hold_s = 5
move_out_s = 2
rest_s = 0
reps = 1

[[blocks]]
label = "hum again"
move_in_s = 2
hold_s = 5
move_out_s = 2
rest_s = 0
reps = 1

[blocks.cues]
hold = "{own}"
"""
LONG = "Hold it. As long as you can, and then a little longer."
ROUTINE = """\
id = "short"
name = "Short"
prep = "exercise"

[[steps]]
exercise = "jaw-rest"

[[steps]]
exercise = "fish-lips"
hold_s = 3
"""


@pytest.mark.parametrize(
    ("hold", "own", "places"),
    [
        ("Hold it.", "Hold on.", []),
        (LONG, "Hold on.", ["cues.hold"]),
        ("Hold it.", LONG, ["blocks[2].cues.hold"]),
        (LONG, LONG, ["cues.hold", "blocks[2].cues.hold"]),
    ],
)
def test_a_cue_without_time_is_a_fault_at_its_place(
    hold: str, own: str, places: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hum.toml"
    path.write_text(EXERCISE.format(hold=hold, own=own), "utf-8")
    assert main(["check", str(path)]) == (1 if places else 0)
    lines = capsys.readouterr().out.splitlines()
    told = [line for line in lines if "finds no time to be said" in line]
    assert [line.partition(': "')[0] for line in told] == [f"{path}: {place}" for place in places]
    assert all('"Hold it. As long as you can' in line for line in told)


def test_a_hold_of_a_routine_that_leaves_no_time_for_the_words_is_named_by_its_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "short.toml"
    path.write_text(ROUTINE, "utf-8")
    assert main(["check", str(path)]) == 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "no time" in line]
    assert line.startswith(f"{path}: steps[2]: ")


def test_care_is_a_cue_like_the_others_and_in_every_word_of_it_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hum.toml"
    careful = EXERCISE.format(hold="Hold it.", own="Hold on.").replace(
        "[cues]\n", '[cues]\ncare = "Teeth apart."\n', 1
    )
    path.write_text(careful, "utf-8")
    assert main(["check", str(path)]) == 0
    path.write_text(careful.replace("Teeth apart.", "One " * 13), "utf-8")
    assert main(["check", str(path)]) == 1
    assert "cues.care: has 13 words" in capsys.readouterr().out
