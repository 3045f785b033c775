# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`facetimer exercises ID`: the page of one exercise as text."""

from pathlib import Path

import pytest

from facetimer.cli import main


def test_it_prints_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercises", "whistler", "--data-dir", str(tmp_path), "--config-dir", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    for part in ("The Whistler", "Where it is", "Hold, 10 s", "When not", "What is known", "Routines with it"):
        assert part in printed
    assert all(len(line) <= 100 for line in printed.splitlines())


def test_an_unknown_one_is_told_with_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercises", "whistle", "--data-dir", str(tmp_path), "--config-dir", str(tmp_path)]) == 1
    assert "did you mean whistler?" in capsys.readouterr().err
