# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""See that the modules in `modules.toml` are covered to the last line and branch: `python -m tests.alone`.

Each module's own tests run in a process of their own, so that only what they make it do counts, until nothing of
it is missed: that the rest of them hold, the whole run shows. The order is fixed and hypothesis draws the same
examples each time, so the same sources give the same answer. Ends with 1 and names each line and branch that is
missed.
"""

import argparse
import io
import json
import os
import re
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import coverage
import pytest

from tests.mutation import trial

ROOT = Path(__file__).parents[2]
ENOUGH_EXAMPLES = 20
"""Of each property: its lines and branches are looked at here; that it holds, the whole run shows."""
LOOK_AGAIN_S = 0.3
"""Of processor time between two looks at what is missed still, each of which takes some ten milliseconds."""
LISTED = "tests/alone/modules.toml"
BARE_PRAGMA = re.compile(r"# pragma: no (cover|branch)\W*$")


@dataclass(frozen=True)
class Subject:
    """A module and its own tests, as paths below the root."""

    module: str
    tests: tuple[str, ...]


class UntilCovered:
    """A pytest plugin that leaves the rest of the tests out once they miss nothing.

    What shows most comes first: a case of each test, then the second of each, and so on. Last come properties, and
    what is marked `often`.
    """

    def __init__(self, measuring: coverage.Coverage, modules: Sequence[str]) -> None:
        self._measuring = measuring
        self._modules = modules
        self._looked_s = time.process_time()
        self._covered = False

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        cases = Counter[tuple[Path, str]]()

        def place(item: pytest.Item) -> tuple[bool, int]:
            test = item.path, item.nodeid.partition("[")[0]
            cases[test] += 1
            is_property = hasattr(getattr(item, "obj", None), "hypothesis")
            return is_property or item.get_closest_marker("often") is not None, cases[test]

        items.sort(key=place)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self) -> bool | None:
        """Return True, which is that the test is done with, where it would show nothing new."""
        if not self._covered and time.process_time() - self._looked_s > LOOK_AGAIN_S:
            self._covered = self._measuring.report(self._modules, file=io.StringIO()) == 100
            self._looked_s = time.process_time()
        return True if self._covered else None


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.alone", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the package and its tests")
    parser.add_argument("--jobs", type=int, default=2, help="how many modules are checked at once")
    parser.add_argument("only", nargs="*", help="check only modules with one of these texts in their path")
    args = parser.parse_args()
    subjects, faults = subjects_of(args.root, tomllib.loads((args.root / LISTED).read_text("utf-8")))
    chosen = [each for each in subjects if not args.only or any(text in each.module for text in args.only)]
    with tempfile.TemporaryDirectory(prefix="facetimer-alone-") as scratch:
        faults += check(args.root, chosen, Path(scratch), args.jobs)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.stdout.write(f"{len(chosen)} modules alone: {len(faults)} faults\n")
    return 1 if faults else 0


def subjects_of(root: Path, listed: dict[str, object]) -> tuple[list[Subject], list[str]]:
    """Return the modules that are to be checked, and what is wrong with the list itself."""
    patterns, tests, excused = listed["modules"], listed["tests"], listed["excused"]
    assert isinstance(patterns, list)
    assert isinstance(tests, dict)
    assert isinstance(excused, dict)
    subjects = []
    faults = []
    for pattern in patterns:
        found = [path.relative_to(root).as_posix() for path in sorted(root.glob(pattern))]
        faults += [] if found else [f"{pattern}: there is no such module"]
        for module in found:
            if module.endswith("/__init__.py") or module in excused:
                continue
            own = tuple(tests.get(module, (mirror_of(module),)))
            missing = [path for path in own if not (root / path).exists()]
            if missing:
                faults.append(f"{module}: has no tests of its own: there is no {', '.join(missing)}")
            else:
                subjects.append(Subject(module, own))
    for module in (*tests, *excused):
        if not (root / module).exists():
            faults.append(f"{module}: is listed, but not there")
    return subjects, faults


def mirror_of(module: str) -> str:
    """Return where a module's own tests are expected."""
    path = Path("tests", *Path(module).parts[1:])
    return path.with_name(f"test_{path.name}").as_posix()


def check(root: Path, subjects: Sequence[Subject], scratch: Path, jobs: int = 1) -> list[str]:
    """Run each module's tests in a process of their own, those that share theirs in one; return what they miss."""
    together: dict[tuple[str, ...], list[Subject]] = {}
    for subject in subjects:
        together.setdefault(subject.tests, []).append(subject)
    waiting = list(enumerate(together.values()))
    running: dict[int, tuple[list[Subject], Path]] = {}
    faults: dict[Subject, list[str]] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            number, group = waiting.pop(0)
            folder = scratch / str(number)
            folder.mkdir()
            running[trial.fork(_measuring(root, group, folder), folder / "output")] = group, folder
        child, status = os.wait()
        group, folder = running.pop(child)
        output = (folder / "output").read_text("utf-8", "replace")
        for subject in group:
            if status == 0:
                faults[subject] = list(_misses(root, subject, folder / "report.json"))
            else:
                faults[subject] = [f"{subject.module}: its tests fail:\n{output}"]
    return [fault for subject in subjects for fault in faults[subject]]


def _measuring(root: Path, group: Sequence[Subject], folder: Path) -> Callable[[], int]:
    def work() -> int:
        modules = [str(root / subject.module) for subject in group]
        measuring = coverage.Coverage(data_file=None, branch=True, include=modules, config_file=False)
        measuring.start()
        plugins = (trial.Chosen(None), UntilCovered(measuring, modules))
        code = trial.run_tests(root, group[0].tests, plugins, folder, None, ENOUGH_EXAMPLES)
        measuring.stop()
        measuring.json_report(modules, outfile=str(folder / "report.json"))
        return code

    return work


def _misses(root: Path, subject: Subject, report: Path) -> Iterator[str]:
    """Yield each line and branch that was not taken, and each exclusion without a reason."""
    files = json.loads(report.read_text("utf-8"))["files"]
    (found,) = (
        each for name, each in files.items() if (root / name).resolve() == (root / subject.module).resolve()
    )
    lines = (root / subject.module).read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if BARE_PRAGMA.search(line):
            yield f"{subject.module}:{number}: is excluded without a reason"
    for number in found["missing_lines"]:
        yield f"{subject.module}:{number}: is not run: {lines[number - 1].strip()}"
    for start, end in found["missing_branches"]:
        if end not in found["missing_lines"] and start not in found["missing_lines"]:
            where = f"line {end}" if end > 0 else "the end of the function"
            yield f"{subject.module}:{start}: never goes on to {where}: {lines[start - 1].strip()}"


if __name__ == "__main__":
    sys.exit(main())
