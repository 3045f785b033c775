# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Two people, two processes, one file: what one gives the other adds, and nobody loses anything."""

from pathlib import Path

import pytest

from tests.e2e.conftest import Facetimer
from tests.library.test_catalogue import OWN_EXERCISE, OWN_ROUTINE


@pytest.fixture
def giver(tmp_path: Path) -> Facetimer:
    library = tmp_path / "giver" / "library"
    library.mkdir(parents=True)
    (library / "evening-hum.toml").write_text(OWN_EXERCISE, "utf-8")
    (library / "before-bed.toml").write_text(
        OWN_ROUTINE.replace("prep =", 'asked = { by = "A. Meier", until = 2026-12-31 }\nprep ='), "utf-8"
    )
    return Facetimer(tmp_path / "giver", tmp_path / "giver-config")


@pytest.fixture
def taker(tmp_path: Path) -> Facetimer:
    return Facetimer(tmp_path / "taker", tmp_path / "taker-config")


def test_what_one_gives_the_other_practises_to_the_millisecond(
    giver: Facetimer, taker: Facetimer, tmp_path: Path
) -> None:
    out = tmp_path / "gift.toml"
    gave = giver.run("give", "before-bed", str(out))
    assert (gave.returncode, gave.stderr) == (0, "")
    assert gave.stdout.splitlines()[1:] == [
        "In a library, and for facetimer check, it has to be called before-bed.toml."
    ]

    asked = taker.run("add", str(out))
    assert asked.returncode == 1
    assert "nobody to ask" in asked.stderr
    assert not taker.data.exists(), "looking leaves no trace"

    added = taker.run("add", str(out), "--yes")
    assert (added.returncode, added.stderr) == (0, "")
    lines = added.stdout.splitlines()
    assert lines[0].startswith("Before Bed (before-bed): ")
    assert lines[1] == "Asked for by A. Meier: 1 × a day, 7 days a week, until 2026-12-31."
    assert lines[-2:] == ["New exercises: Evening Hum.", "Added: before-bed."]
    assert taker.json("plan", "before-bed") == giver.json("plan", "before-bed")

    shown = taker.run("routines", "before-bed").stdout.splitlines()
    assert shown == lines[:-2]
    assert taker.json("routines", "before-bed")["asked"] == {
        "by": "A. Meier",
        "times_a_day": 1,
        "days_a_week": 7,
        "until": "2026-12-31",
    }


def test_doing_it_twice_changes_nothing_and_another_of_the_id_stands_beside(
    giver: Facetimer, taker: Facetimer, tmp_path: Path
) -> None:
    out = tmp_path / "gift.toml"
    giver.run("give", "before-bed", str(out))
    taker.run("add", str(out), "--yes")
    again = taker.run("add", str(out), "--yes")
    assert (again.returncode, again.stdout.splitlines()[-1]) == (
        0,
        "Nothing is new: all of it is in your library.",
    )
    out.write_text(out.read_text("utf-8").replace("Before Bed", "Later"), "utf-8")
    beside = taker.run("add", str(out), "--yes")
    assert "You have another before-bed: this one is added as before-bed-2" in beside.stdout
    instead = taker.run("add", str(out), "--yes", "--replace")
    assert "which is kept beside it as before-bed.toml.before" in instead.stdout
    names = {entry["id"]: entry["name"] for entry in taker.json("routines")}
    assert (names["before-bed"], names["before-bed-2"]) == ("Later", "Later (2)"), "two of one name are told apart"
    assert "Before Bed" in (taker.data / "library/before-bed.toml.before").read_text("utf-8")


def test_one_bad_file_is_told_and_nothing_is_added(giver: Facetimer, taker: Facetimer, tmp_path: Path) -> None:
    good, bad = tmp_path / "gift.toml", tmp_path / "bad.toml"
    giver.run("give", "before-bed", str(good))
    bad.write_text(good.read_text("utf-8").replace('"fish-lips"', '"fish-lip"'), "utf-8")
    refused = taker.run("add", str(good), str(bad), "--yes")
    assert refused.returncode == 1
    assert f"{bad}: steps[2].exercise: " in refused.stdout
    assert "did you mean" in refused.stdout
    assert refused.stderr == "Nothing was added.\n"
    assert not taker.data.exists()


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("give", "five-basics", "out.toml"), 1, "comes with facetimer"),
        (
            ("give", "before-bath", "out.toml"),
            1,
            "nothing of yours is called 'before-bath'; did you mean before-bed?",
        ),
        (("give", "before-bed", "nowhere/out.toml"), 3, "there is no folder"),
        (("add", "gone.toml"), 1, "Nothing was added."),
        (("add",), 2, "FILE"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_a_code(
    giver: Facetimer, asked: tuple[str, ...], code: int, said: str
) -> None:
    refused = giver.run(*asked)
    assert (refused.returncode, said in refused.stderr) == (code, True)


def test_a_file_that_is_there_is_replaced_only_if_one_says_so(giver: Facetimer, tmp_path: Path) -> None:
    out = tmp_path / "gift.toml"
    out.write_text("mine\n", "utf-8")
    assert giver.run("give", "before-bed", str(out)).returncode == 1
    assert out.read_text("utf-8") == "mine\n"
    assert giver.run("give", "before-bed", str(out), "--overwrite").returncode == 0
    assert "before-bed" in out.read_text("utf-8")


def test_check_says_of_an_edited_copy_of_ones_own_what_adding_it_would_do(
    giver: Facetimer, tmp_path: Path
) -> None:
    own, copy = tmp_path / "giver" / "library" / "before-bed.toml", tmp_path / "before-bed.toml"
    copy.write_text(own.read_text("utf-8"), "utf-8")
    assert giver.run("check", str(copy)).stdout == "1 file checked, no fault\n"
    copy.write_text(own.read_text("utf-8").replace("Before Bed", "Before the Bath"), "utf-8")
    checked = giver.run("check", str(copy))

    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.splitlines() == [
        f'note: {copy}: id: "before-bed" is yours already; facetimer add takes this in beside it, under another '
        "id, or in its place with --replace",
        "1 file checked, no fault",
    ]
    copy.write_text(own.read_text("utf-8").replace("evening-hum", "evening-hymn"), "utf-8")
    checked = giver.run("check", str(copy))
    assert (checked.returncode, checked.stdout.count("\n")) == (1, 1), "where something is wrong, that comes first"
    assert "did you mean" in checked.stdout
    second = own.with_name("deeper") / own.name
    second.parent.mkdir()
    second.write_text(own.read_text("utf-8").replace("Before Bed", "Before the Bath"), "utf-8")
    assert '"before-bed" is taken by' in giver.run("check", str(second)).stdout, "a library has each id once"


def test_files_that_are_checked_together_may_name_one_another(
    giver: Facetimer, taker: Facetimer, tmp_path: Path
) -> None:
    library = tmp_path / "giver" / "library"
    routine, exercise = str(library / "before-bed.toml"), str(library / "evening-hum.toml")
    alone = taker.run("check", routine)
    assert alone.returncode == 1
    assert '"evening-hum" is not an exercise' in alone.stdout

    assert taker.run("check", routine, exercise).stdout == "2 files checked, no fault\n"
    assert giver.run("check", routine, exercise, routine).stdout == "2 files checked, no fault\n"
    (library / "evening-hum.toml").write_text("name = 3\n", "utf-8")
    together = taker.run("check", routine, exercise).stdout.splitlines()
    assert [line.partition(": ")[0] for line in together] == [routine, exercise], "in the order in which they came"
