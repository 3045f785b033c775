# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which tests run which line, and how long each takes: measured once, kept until the sources change."""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import coverage

from tests.mutation import trial
from tests.mutation.mutants import Mutant

KEPT_IN = ".pytest_cache/mutation"


@dataclass(frozen=True)
class Covering:
    """What was measured without any mutant.

    Attributes:
        durations: seconds, by the name of the test.
        lines: the tests that ran a line, by file and line (as text, as JSON keeps keys); "" where it ran outside
            any test, when a module of tests was imported or a fixture was made.
    """

    durations: dict[str, float]
    lines: dict[str, dict[str, list[str]]]

    def tests_for(self, mutant: Mutant) -> dict[str, float]:
        """Return the tests that can notice a mutant, with their time."""
        lines = self.lines.get(mutant.file, {})
        if mutant.at_import:
            numbers: Iterable[str] = lines
        else:
            numbers = (str(number) for number in range(mutant.lines[0], mutant.lines[1] + 1))
        names = {name for number in numbers for name in lines.get(number, ())}
        if "" in names:  # its result may be a constant of any test of the room
            room = mutant.file.split("/")[1]
            names |= {name for name in self.durations if name.startswith(f"tests/{room}/")}
        return {name: self.durations[name] for name in names - {""}}


def measure(root: Path, files: Sequence[str], tests: Sequence[str], scratch: Path) -> Covering:
    """Run all tests without a mutant, or take what was measured of the very same sources.

    Raises:
        SystemExit: a test fails without any mutant, so that nothing could be told from its failing with one.
    """
    kept = root / KEPT_IN / f"{_fingerprint(root, files, tests)}.json"
    if kept.exists():
        return Covering(**json.loads(kept.read_text("utf-8")))
    data = scratch / "coverage"
    result = scratch / "durations.json"

    def work() -> int:
        measuring = coverage.Coverage(data_file=data, source=[str(root / "facetimer")], config_file=False)
        plugin = trial.Chosen(None, measuring)
        measuring.start()
        code = trial.run_tests(root, tests, [plugin], scratch, None)
        measuring.stop()
        measuring.save()
        result.write_text(json.dumps(plugin.durations), "utf-8")
        return code

    output = scratch / "measuring"
    _, status = os.waitpid(trial.fork(work, output), 0)
    if status != 0:
        sys.exit(f"The tests fail without any mutant:\n{output.read_text('utf-8', 'replace')[-3000:]}")
    covering = Covering(json.loads(result.read_text("utf-8")), _tests_by_line(root, files, data))
    kept.parent.mkdir(parents=True, exist_ok=True)
    for old in kept.parent.glob("*.json"):
        old.unlink()
    kept.write_text(json.dumps(asdict(covering)), "utf-8")
    return covering


def _tests_by_line(root: Path, files: Sequence[str], data: Path) -> dict[str, dict[str, list[str]]]:
    measured = coverage.CoverageData(str(data))
    measured.read()
    found = {}
    for file in files:
        contexts = measured.contexts_by_lineno(str(root / file))
        found[file] = {str(line): names for line, names in contexts.items()}
    return found


def _fingerprint(root: Path, files: Sequence[str], tests: Sequence[str]) -> str:
    """Return what changes when any source, any test or what is asked for changes."""
    digest = hashlib.sha256(repr((files, tests)).encode())
    for folder in ("facetimer", "assets/library", "tests"):
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.suffix in (".py", ".toml") and not name.startswith("tests/mutation/"):
                digest.update(name.encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:20]
