# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""facetimer as a person or another tool meets it: a process with folders of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

TIMEOUT_S = 120


@dataclass(frozen=True)
class Facetimer:
    """Starts `python -m facetimer` with `data` and `config`, without a display unless given one."""

    data: Path
    config: Path

    def run(self, *arguments: str, variables: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            self.command(*arguments),
            env=surroundings(variables),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=TIMEOUT_S,
            check=False,
        )

    def start(self, *arguments: str, variables: dict[str, str] | None = None) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            self.command(*arguments),
            env=surroundings(variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def json(self, *arguments: str) -> Any:
        """Run with --json and return what it printed; it must be all that it printed."""
        finished = self.run(*arguments, "--json")
        assert finished.returncode == 0, finished.stderr
        return json.loads(finished.stdout)

    def command(self, *arguments: str) -> list[str]:
        folders = ["--data-dir", str(self.data), "--config-dir", str(self.config)]
        return [sys.executable, "-P", "-m", "facetimer", *folders, *arguments]


def surroundings(more: dict[str, str] | None = None) -> dict[str, str]:
    """The variables of a terminal without a display."""
    kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    return {**kept, "PYTHONUTF8": "1", **(more or {})}


@pytest.fixture(autouse=True, scope="session")
def signals_reach_the_program() -> Iterator[None]:
    """Let what the tests start hear Ctrl-C and a closed terminal, also where they run in a shell's background.

    There a shell has both ignored, what it starts inherits that, and facetimer leaves an ignored signal so.
    """
    earlier = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGHUP)}
    for number, handler in earlier.items():
        if handler is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in earlier.items():
        signal.signal(number, handler)


@pytest.fixture
def facetimer(tmp_path: Path) -> Facetimer:
    return Facetimer(tmp_path / "my data", tmp_path / "my config")
