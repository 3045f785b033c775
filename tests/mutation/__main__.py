# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Change the core in many small ways and see that its tests notice: `python -m tests.mutation --seed 1`.

Each mutant is one change in one module, in memory. It is killed if one of the tests that run its line fails or
hangs. What survives needs a test, or an entry in `survivors.toml` with the reason why nobody could notice it. Ends
with 1 if fewer than 95 % are killed or a survivor is not listed.
"""

import argparse
import contextlib
import os
import random
import shutil
import signal
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.mutation import trial
from tests.mutation.covering import Covering, measure
from tests.mutation.mutants import Mutant, mutants_of

ROOT = Path(__file__).parents[2]
LISTED = Path(__file__).with_name("survivors.toml")
SUBJECTS = (
    "facetimer/session",
    "facetimer/history",
    "facetimer/choices",
    "facetimer/library/health/applying_rules.py",
)
TESTS = ("tests/session", "tests/history", "tests/choices", "tests/library/health/test_*rules.py")
"""Each room is proved by its own tests: no others count."""
KEY = ("file", "where", "line", "before", "after")
NO_TESTS_RAN = 5
TOOL_BROKE = 70


@dataclass
class Tally:
    """What became of the mutants of a sample."""

    killed: list[Mutant] = field(default_factory=list)
    survived: list[Mutant] = field(default_factory=list)
    listed: list[Mutant] = field(default_factory=list)

    @property
    def percent(self) -> float:
        """How many of the sample were killed; those listed count as survivors."""
        total = len(self.killed) + len(self.survived) + len(self.listed)
        return 100 * len(self.killed) / total if total else 100.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300, help="how many mutants are tried")
    parser.add_argument("--jobs", type=int, default=2, help="how many are tried at once")
    parser.add_argument(
        "--only", default="", help="of the sample, only mutants with this text in their line of the report"
    )
    parser.add_argument("--at-least", type=float, default=95, metavar="PERCENT", help="how many must be killed")
    parser.add_argument("--list", action="store_true", help="say which mutants there are and try none")
    args = parser.parse_args()
    subjects = list(files_of(SUBJECTS))
    everything = [mutant for file in subjects for mutant in mutants_of(ROOT, file)]
    reasons = read_reasons()
    _refuse_stale(reasons, everything)
    sample = [mutant for mutant in _sampled(everything, args.seed, args.count) if args.only in str(mutant)]
    sys.stdout.write(f"seed {args.seed}: {len(sample)} of {len(everything)} mutants\n")
    if args.list:
        sys.stdout.writelines(f"{mutant}\n" for mutant in sorted(sample))
        return 0
    tally = Tally(listed=[mutant for mutant in sample if mutant.key in reasons])
    with tempfile.TemporaryDirectory(prefix="facetimer-mutation-") as name:
        covering = measure(ROOT, subjects, list(files_of(TESTS)), Path(name))
        _try_all(
            [mutant for mutant in sample if mutant.key not in reasons], covering, Path(name), args.jobs, tally
        )
    sys.stdout.write(
        f"{len(tally.killed)} killed ({tally.percent:.1f} %), {len(tally.listed)} survive with a reason, "
        f"{len(tally.survived)} survive without one\n"
    )
    return 1 if tally.survived or tally.percent < args.at_least else 0


def read_reasons() -> dict[tuple[str, ...], str]:
    """Return why the listed mutants cannot be noticed, by their key."""
    listed = tomllib.loads(LISTED.read_text("utf-8")).get("survivor", [])
    return {tuple(each[name] for name in KEY): each["reason"] for each in listed}


def _sampled(mutants: Sequence[Mutant], seed: int, count: int) -> list[Mutant]:
    """Return `count` mutants by the dice of their own names: a change of the code changes few of them."""
    return sorted(mutants, key=lambda mutant: random.Random(f"{seed} {mutant.name}").random())[:count]


def files_of(patterns: Sequence[str]) -> Iterator[str]:
    """Yield the files that patterns name, and those in the folders that they name."""
    for pattern in patterns:
        glob = pattern if pattern.endswith(".py") else f"{pattern}/**/*.py"
        for path in sorted(ROOT.glob(glob)):
            if pattern.startswith("facetimer") or path.name.startswith("test_"):
                yield path.relative_to(ROOT).as_posix()


def _refuse_stale(reasons: dict[tuple[str, ...], str], everything: Sequence[Mutant]) -> None:
    """End with a sentence if a listed survivor no longer exists: its reason may no longer hold either."""
    stale = reasons.keys() - {mutant.key for mutant in everything}
    if stale:
        sys.exit("survivors.toml lists what is no longer there:\n" + "\n".join(map(repr, sorted(stale))))


def _try_all(mutants: Sequence[Mutant], covering: Covering, scratch: Path, jobs: int, tally: Tally) -> None:
    """Try each mutant in a process of its own and tell of each survivor as it is found."""
    waiting = list(reversed(mutants))
    running: dict[int, tuple[Mutant, Path]] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.pop()
            tests = covering.tests_for(mutant)
            if not tests:
                _survives(mutant, "no test runs this line", tally)
                continue
            folder = scratch / f"{len(waiting)}"
            folder.mkdir()
            running[trial.fork(_trial(mutant, tests, folder), folder / "output")] = mutant, folder
        if running:
            child, status = os.wait()
            mutant, folder = running.pop(child)
            _end_what_is_left(child)
            code = os.waitstatus_to_exitcode(status)
            if code in (NO_TESTS_RAN, TOOL_BROKE):
                sys.exit(f"{mutant} could not be tried:\n{(folder / 'output').read_text('utf-8', 'replace')}")
            if code == 0:
                _survives(mutant, f"{len(covering.tests_for(mutant))} tests run this line", tally)
            else:
                tally.killed.append(mutant)
            shutil.rmtree(folder)
            if len(waiting) % 50 == 0:
                sys.stdout.write(f"{len(waiting)} left, {len(tally.killed)} killed so far\n")
                sys.stdout.flush()


def _trial(mutant: Mutant, tests: dict[str, float], folder: Path) -> Callable[[], int]:
    files = sorted({name.partition("::")[0] for name in tests})
    return lambda: trial.run_tests(ROOT, files, [trial.Chosen(tests)], folder, mutant)


def _end_what_is_left(group: int) -> None:
    """End processes that a hanging test had started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def _survives(mutant: Mutant, why: str, tally: Tally) -> None:
    tally.survived.append(mutant)
    sys.stdout.write(f"survives ({why}): {mutant}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
