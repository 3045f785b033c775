# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer exercises ID`: the page of one exercise as text."""

from pathlib import Path

import pytest

from facetimer.cli import main
from facetimer.resources import assets_dir


def test_it_prints_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercises", "whistler", "--data-dir", str(tmp_path), "--config-dir", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    for part in ("The Whistler", "Where it is", "Hold, 10 s", "When not", "What is known", "Routines with it"):
        assert part in printed
    assert all(len(line) <= 100 for line in printed.splitlines())


@pytest.mark.parametrize("word", ["exercises", "routines"])
def test_one_of_ones_own_with_a_shipped_name_is_told_apart(
    word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "library"
    own.mkdir()
    for kind, shipped in (("exercises", "whistler"), ("routines", "five-basics")):
        text = (assets_dir() / "library" / kind / f"{shipped}.toml").read_text("utf-8")
        text = text.replace(f'id = "{shipped}"', f'id = "my-{shipped}"').replace('"whistler"', '"my-whistler"')
        (own / f"my-{shipped}.toml").write_text(text, "utf-8")
    folders = ["--data-dir", str(tmp_path), "--config-dir", str(tmp_path)]
    one = {"exercises": "my-whistler", "routines": "my-five-basics"}[word]
    assert main([word, one, *folders]) == 0
    assert "The Whistler (yours)" in capsys.readouterr().out


def test_an_unknown_one_is_told_with_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercises", "whistle", "--data-dir", str(tmp_path), "--config-dir", str(tmp_path)]) == 1
    assert "did you mean whistler?" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["exercises", "routines", "programmes"])
def test_a_list_is_in_the_order_of_its_ids(word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([word, "--data-dir", str(tmp_path), "--config-dir", str(tmp_path)]) == 0
    ids = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert ids == sorted(ids)


def test_a_programme_of_ones_own_names_no_source_it_has_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "library").mkdir()
    plan = 'plans = [{ routines = ["jaw-ease"], rhythm = "daily", source = "mine" }]'
    week = f'[[stages]]\nlabel = "Week 1"\nweeks = 1\n{plan}\n'
    (tmp_path / "library" / "mine.toml").write_text(f'id = "mine"\nname = "Mine"\n{week}')
    assert main(["programmes", "--data-dir", str(tmp_path), "--config-dir", str(tmp_path)]) == 0
    (mine,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("mine"))
    assert mine.split(maxsplit=1)[1] == "1 week  Mine"
