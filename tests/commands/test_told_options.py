# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page about the command line tells every option that `--help` tells."""

import re
from pathlib import Path

import pytest

import facetimer
from facetimer.cli import main

PAGE = Path(facetimer.__file__).parents[1] / "docs" / "command-line.md"
OPTION, WORD = re.compile(r"--[a-z][a-z-]+"), re.compile(r"^ {4}([a-z-]+) ", re.MULTILINE)


def helped(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    return capsys.readouterr().out


def test_every_option_is_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    first = helped(capsys)
    words = WORD.findall(first.partition("\ncommands:")[2])
    options = {
        each for text in (first, *(helped(capsys, word) for word in words)) for each in OPTION.findall(text)
    }
    page = PAGE.read_text(encoding="utf-8")
    assert {"draw", "install-desktop"} <= set(words)
    assert {"--camera", "--said", "--page"} <= options
    assert [each for each in sorted(options) if each not in page] == []
