# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The whole torture by one command: `python -m tests.torture [--kills N] [--databases N] [--rounds N] [--seed N]`.

With `--write` the figures go into `docs/reliability.md`, between its two marks. Any loss ends it with an
AssertionError that names the seed and the round, so that it can be seen again.
"""

import argparse
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.torture import clocks, cutoffs, damage, kills, scarcity

DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"
MARKS = ("<!-- figures: begin -->", "<!-- figures: end -->")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--databases", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=100, help="how often machines with wrong clocks meet")
    parser.add_argument("--held", type=float, default=30, help="seconds for which another process holds the lock")
    parser.add_argument("--seed", type=int, default=None, help="default: a new one each time")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    args = parser.parse_args()
    seed = args.seed if args.seed is not None else time.time_ns() % 1_000_000
    sys.stdout.write(f"seed {seed}\n")
    sys.stdout.flush()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="facetimer-torture-") as name:
        folder = Path(name)
        lines = [
            *killed(kills.run(folder / "kills", args.kills, seed)),
            *damaged(damage.run(folder / "damage", args.databases, seed)),
            *cut_off(cutoffs.run(folder / "cutoffs", seed)),
            *apart(clocks.run(folder / "clocks", args.rounds, seed)),
            *starved(folder / "scarcity", args.held),
        ]
    took_s = time.monotonic() - began
    report = [
        f"Run on {datetime.now(UTC):%Y-%m-%d}, seed {seed}, in {took_s:.0f} s; {platform.system()} "
        f"{platform.machine()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}.",
        "",
        *lines,
    ]
    sys.stdout.write("\n".join([*report, ""]))
    if args.write:
        write(report)
    return 0


def killed(tally: kills.KillTally) -> Iterator[str]:
    yield "**`kill -9`**"
    yield ""
    yield "| What | Count |"
    yield "|---|---|"
    yield f"| sessions killed | {tally.kills} |"
    yield f"| … before their row was written | {tally.before_the_row} |"
    yield f"| … after they had ended | {tally.after_the_end} |"
    yield f"| … that were themselves a continued session | {tally.resumed} |"
    yield f"| ended steps that had been recorded | {tally.steps_confirmed} |"
    yield f"| **of these lost** | **{tally.steps_lost}** |"
    yield f"| integrity checks failed | {tally.failed_checks} |"
    yield f"| wrong or missing offers to continue | {tally.wrong_offers} |"
    yield ""


def damaged(tally: damage.DamageTally) -> Iterator[str]:
    yield "**Damaged databases**"
    yield ""
    yield "| Damage | Databases | Told |"
    yield "|---|---|---|"
    for kind, count in tally.databases.items():
        yield f"| {kind} | {count} | {tally.noticed[kind]} |"
    yield f"| **all** | **{tally.databases.total()}** | **{tally.noticed.total()}** |"
    yield ""
    yield (
        f"Sessions on untouched pages: {tally.expected}, lost: **0**. Sessions in the histories afterwards: "
        f"{tally.saved}, among them {tally.beyond} that had a touched page and were read or restored all the same "
        f"({tally.altered} of them with an id altered by a flipped bit)."
    )
    yield ""


def cut_off(tally: cutoffs.CutTally) -> Iterator[str]:
    yield "**Work on files that is cut off**"
    yield ""
    yield "| Work | Steps | Killed before one | Refused one | Lost |"
    yield "|---|---|---|---|---|"
    for work, steps in tally.steps.items():
        yield f"| {work} | {steps} | {tally.killed[work]} | {tally.refused[work]} | **0** |"
    yield ""


def apart(tally: clocks.ClockTally) -> Iterator[str]:
    yield "**Machines whose clocks are hours apart**"
    yield ""
    yield (
        f"{tally.rounds} rounds of three machines whose clocks differ by up to {clocks.APART_H} hours either way "
        f"and are put back and forth meanwhile: {tally.sessions} sessions, {tally.edits} edits, {tally.deletions} "
        f"deletions, {tally.merges} merges in any order, by the sync folder, by export and by backup. Edits that "
        f"lost against one they had seen: **0**. Machines that did not agree in the end: **0**."
    )
    yield ""


def starved(folder: Path, held_s: float) -> Iterator[str]:
    trials: tuple[Callable[[], scarcity.ScarcityResult], ...] = (
        lambda: scarcity.disk_full(folder / "full", at_start=False),
        lambda: scarcity.disk_full(folder / "full-from-the-start", at_start=True),
        lambda: scarcity.read_only(folder / "read-only"),
        lambda: scarcity.locked(folder / "locked", held_s),
    )
    yield "**Scarcity**"
    yield ""
    yield "| Trouble during the session | Session | Afterwards | Longest hold-up of the session |"
    yield "|---|---|---|---|"
    for trial in trials:
        try:
            result = trial()
        except scarcity.NotPossibleHere as reason:
            yield f"| not tried: {reason} | | | |"
            continue
        yield f"| {result.trouble} | ran to its end | every step there | {result.slowest_ms:.0f} ms |"


def write(report: list[str]) -> None:
    """Replace what is between the two marks."""
    text = DOCUMENT.read_text(encoding="utf-8")
    head, _, rest = text.partition(MARKS[0])
    _, _, tail = rest.partition(MARKS[1])
    DOCUMENT.write_text("\n".join((f"{head}{MARKS[0]}", *report, f"{MARKS[1]}{tail}")), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
