# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whoever tries what the README shows of the command line gets it, with nothing installed besides."""

import re
import shlex
from pathlib import Path

import pytest

from tests.e2e.conftest import Facetimer

README = Path(__file__).resolve().parents[2] / "README.md"
SHOWN = re.findall(r"^\| `facetimer ([^`]+)` \|", README.read_text(encoding="utf-8"), re.MULTILINE)
AT_ONCE = {"practise": ("--speed", "1000", "--mute", "--yes")}
"""What lets a command end before anybody tires of the test."""


@pytest.mark.parametrize("shown", SHOWN)
def test_each_command_does_what_it_is_there_for(shown: str, facetimer: Facetimer, tmp_path: Path) -> None:
    (tmp_path / "extras").mkdir()
    (tmp_path / "extras" / "soundfile.py").write_text("raise ImportError('an extra, which nobody has at first')")
    words = [re.sub(r"^(ID|ROUTINE)$", "five-basics", word) for word in shlex.split(shown)]
    out = [tmp_path / word for word in words if word.startswith("OUT.")]
    words = [str(tmp_path / word) if word.startswith("OUT.") else word for word in words]

    variables = {"PYTHONPATH": f"{tmp_path / 'extras'}:{README.parent}"}
    finished = facetimer.run(*words, *AT_ONCE.get(words[0], ()), variables=variables)

    assert finished.returncode == 0, finished.stderr
    assert finished.stdout or out
    assert all(file.stat().st_size for file in out)


def test_there_are_six() -> None:
    assert len(SHOWN) == 6
