# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How long each package of facetimer takes to start, against the checkout's own environment.

Run by hand: `.venv/bin/python -m tests.bench.bench_packages [--runs N] NAME=COMMAND…`, each COMMAND as a shell has
it, such as `deb=/usr/bin/facetimer-window`. All are started in turn, each with folders of its own that a start
before has filled; time runs from the start of the process until the words of the first page are on the screen.
"""

import argparse
import os
import shlex
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.begun import BEGUN_TOML
from tests.bench.bench_startup import Start, start

HERE = "the checkout"
RUNS = 11


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("programs", nargs="+", help="NAME=COMMAND")
    arguments = parser.parse_args()
    named = dict(each.split("=", 1) for each in arguments.programs)
    commands = {HERE: [sys.executable, "-P", "-m", "facetimer"], **{k: shlex.split(v) for k, v in named.items()}}
    starts: dict[str, list[Start]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        key = Path(folder, "Xauthority")
        key.touch()
        os.environ["XAUTHORITY"] = str(key)
        for number in range(arguments.runs + 1):
            for name, command in commands.items():
                prepare_home(Path(folder, name))
                begun = start(command, picker=True)
                if number:  # the first fills the caches
                    starts[name].append(begun)
    report(starts)


def prepare_home(home: Path) -> None:
    """Let the next start find the folders of one package, with the settings of somebody who has begun."""
    for kind in ("config", "data", "cache", "state"):
        os.environ[f"XDG_{kind.upper()}_HOME"] = str(home / kind)
    settings = home / "config" / "facetimer" / "settings.toml"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(BEGUN_TOML + '[picture]\ntheme = "light"\n', encoding="utf-8")


def report(starts: dict[str, list[Start]]) -> None:
    """Print medians and, as the median of those of each round, the ratio to the checkout."""
    print(f"{'median':<24}{'painted ms':>12}{'ratio':>8}{'computed ms':>14}{'ratio':>8}{'resident MiB':>14}")
    ours = starts[HERE]
    for name, runs in starts.items():
        painted = median(run.painted_ms for run in runs)
        computing = median(run.computed_ms for run in runs)
        ratio = median(run.painted_ms / mine.painted_ms for run, mine in zip(runs, ours, strict=True))
        work = median(run.computed_ms / mine.computed_ms for run, mine in zip(runs, ours, strict=True))
        memory = median(run.resident_kib for run in runs) / 1024
        print(f"{name:<24}{painted:>12.0f}{ratio:>8.2f}{computing:>14.0f}{work:>8.2f}{memory:>14.1f}")


if __name__ == "__main__":
    main()
