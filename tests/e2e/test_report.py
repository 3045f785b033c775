# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer report` writes one page of what was practised, of the plan if there is one."""

from pathlib import Path

import pytest

from tests.e2e.conftest import Facetimer

PLAN = """\
id = "{name}"
name = "A Plan"
prep = "exercise"
asked = {{ by = "A. Meier" }}

[[steps]]
exercise = "fish-lips"
"""


def pages(pdf: Path) -> int:
    content = pdf.read_bytes()
    assert content.startswith(b"%PDF")
    return content.count(b"/Type /Page\n")


def plan(facetimer: Facetimer, name: str) -> None:
    (facetimer.data / "library").mkdir(parents=True, exist_ok=True)
    (facetimer.data / "library" / f"{name}.toml").write_text(PLAN.format(name=name), "utf-8")


def test_what_was_practised_is_one_page(facetimer: Facetimer, tmp_path: Path) -> None:
    facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes")
    out = tmp_path / "report.pdf"
    made = facetimer.run("report", "--weeks", "2", "--with", "feelings", "--with", "sides", str(out))
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.endswith("sessions: 1.\n")
    assert pages(out) == 1
    bare = facetimer.run("report", "--weeks", "2", "--without", "minutes", str(tmp_path / "bare.pdf"))
    assert (bare.returncode, pages(tmp_path / "bare.pdf")) == (0, 1)


def test_of_a_plan_only_what_was_practised_of_it(facetimer: Facetimer, tmp_path: Path) -> None:
    plan(facetimer, "my-plan")
    facetimer.run("practise", "cheek-lip-trio", "--speed", "1000", "--yes")
    assert "sessions: 0." in facetimer.run("report", str(tmp_path / "plan.pdf")).stdout
    assert "sessions: 1." in facetimer.run("report", "--all", str(tmp_path / "all.pdf")).stdout
    trio = facetimer.run("report", "--plan", "cheek-lip-trio", str(tmp_path / "trio.pdf"))
    assert "sessions: 1." in trio.stdout


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("--weeks", "0", "out.pdf"), 1, "it goes from 1 to 26"),
        (("--plan", "nothing", "out.pdf"), 1, "no routine is called 'nothing'"),
        (("nowhere/out.pdf",), 3, "there is no folder"),
        ((), 2, "OUT.pdf"),
        (("out.png",), 1, "out.png: the name should end in .pdf"),
        (("--without", "notes", "out.pdf"), 2, "--without"),
        (("out.pdf",), 1, "There are several plans: my-plan, other-plan."),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_a_code(
    facetimer: Facetimer, asked: tuple[str, ...], code: int, said: str
) -> None:
    plan(facetimer, "my-plan")
    plan(facetimer, "other-plan")
    refused = facetimer.run("report", *asked)
    assert (refused.returncode, said in refused.stderr) == (code, True)
    assert not Path("out.pdf").exists()
