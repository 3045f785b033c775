# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Runs chosen tests in a forked process, as the checkout is or with one module changed in memory.

The parent imports what costs time to import (pytest, Qt, hypothesis) and nothing of `facetimer`; each child
imports that anew, the changed module with its changed text. Nothing is written into the checkout. Whoever hangs is
ended by its own alarm.
"""

import importlib.machinery
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path
from types import CodeType, ModuleType

import coverage
import hypothesis
import numpy as np  # noqa: F401 - imported once, here, instead of in every child
import PySide6.QtWidgets  # noqa: F401
import pytest

from tests.mutation.mutants import Mutant, mutated_text

for plugin in entry_points(group="pytest11"):
    plugin.load()  # for the same reason

IMPORT_LIMIT_S = 120
TEST_LIMIT_S = 15
TIMES_SLOWER = 20
"""How many times its measured time a test may take; machines are shared, and a hang is endless anyway."""


class Changed(importlib.machinery.SourceFileLoader):
    """Loads one module with other text; no byte code is read or kept."""

    def __init__(self, name: str, path: str, text: str) -> None:
        super().__init__(name, path)
        self._text = text

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._text, self.get_filename(fullname), "exec", dont_inherit=True)


class Overlay:
    """Finds the one changed module; everything else is found as usual."""

    def __init__(self, root: Path, mutant: Mutant) -> None:
        self._name = mutant.file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        self._loader = Changed(self._name, str(root / mutant.file), mutated_text(root, mutant))

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.machinery.ModuleSpec(fullname, self._loader, origin=self._loader.path, is_package=False)


@dataclass
class Chosen:
    """A pytest plugin that runs the chosen tests, the quickest first, each within its time.

    With `tests` None all are run and measured.
    """

    tests: Mapping[str, float] | None
    measuring: coverage.Coverage | None = None
    durations: dict[str, float] = field(default_factory=dict)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        if self.tests is not None:
            times = self.tests
            items[:] = sorted(
                (item for item in items if name_of(item) in times), key=lambda item: times[name_of(item)]
            )

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> "object":
        name = name_of(item)
        usual = (self.tests or {}).get(name, 5.0)
        signal.setitimer(signal.ITIMER_REAL, TEST_LIMIT_S + TIMES_SLOWER * usual)
        if self.measuring is not None:
            self.measuring.switch_context(name)
        began = time.perf_counter()
        result = yield
        self.durations[name] = time.perf_counter() - began
        if self.measuring is not None:
            self.measuring.switch_context("")
        signal.setitimer(signal.ITIMER_REAL, IMPORT_LIMIT_S)
        return result


def name_of(item: pytest.Item) -> str:
    """Return a test's name, without what differs from one process to the next."""
    return re.sub(r" at 0x[0-9a-f]+", "", item.nodeid)


def fork(work: Callable[[], int], output: Path) -> int:
    """Run `work` in a child with its own process group and return the child's id."""
    sys.stdout.flush()
    sys.stderr.flush()
    if child := os.fork():
        return child
    code = 70
    try:
        os.setsid()
        # The alarm's default action ends the process whatever it is doing, also inside C.
        signal.setitimer(signal.ITIMER_REAL, IMPORT_LIMIT_S)
        into = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(into, 1)
        os.dup2(into, 2)
        code = work()
    finally:
        if sys.exc_info()[0] is not None:
            sys.excepthook(*sys.exc_info())
        sys.stdout.flush()
        os._exit(code)


def run_tests(
    root: Path,
    folders: Collection[str],
    plugins: Sequence[object],
    scratch: Path,
    mutant: Mutant | None,
    most_examples: int = 100,
) -> int:
    """Run the tests of some files or folders in this process and return pytest's exit code.

    Args:
        root: the folder of the package and its tests.
        folders: of tests, below it.
        plugins: say which of them run, `Chosen` among them.
        scratch: a folder for what they leave.
        mutant: what is changed in the package, if anything.
        most_examples: of a property that names no number of its own.
    """
    os.chdir(root)
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(scratch / "hypothesis")
    sys.dont_write_bytecode = True
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile(
        "mutation",
        phases=phases,
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=most_examples,
    )
    hypothesis.settings.load_profile("mutation")
    if mutant is not None:
        sys.meta_path.insert(0, Overlay(root, mutant))
    options = [
        "-x",
        "-q",
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        "--tb=short",
        "-m",
        "not (bench or torture)",
    ]
    return int(pytest.main([*options, f"--basetemp={scratch / 'tmp'}", *folders], plugins=plugins))
