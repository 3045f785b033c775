# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Files, functions and folders stay as small as one can take in, but for those that say why not.

And nothing lies beside them that a trial has left: a history, what a crash wrote down.
"""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
PACKAGE = CHECKOUT / "facetimer"
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 40
"""Without its docstring: what is told of arguments and faults makes no function harder to read."""
MOST_MODULES_OF_A_FOLDER = 20

TOP = {
    "pyproject.toml", "facetimer", "assets", "tests", "packaging", "README.md", "docs", "LICENSE", "CHANGELOG.md",
    ".ci", ".gitignore", ".git", "PKG-INFO",
}  # fmt: skip
"""All that lies in a checkout and in what is made of one, but for what `.gitignore` names."""
LARGER: dict[str, str] = {}
"""What is larger, by its name, and why."""


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def large_files() -> Iterator[str]:
    for path in [*PACKAGE.rglob("*.py"), *(CHECKOUT / "tests").rglob("*.py")]:
        if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES_OF_A_FILE:
            yield name_of(path)


def large_functions() -> Iterator[str]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            told = ast.get_docstring(node, clean=False)
            lines = (node.end_lineno or 0) - node.lineno + 1 - (len(told.splitlines()) if told else 0)
            if lines > MOST_LINES_OF_A_FUNCTION:
                yield f"{name_of(path)}:{node.name}"


def large_folders() -> Iterator[str]:
    for folder in {path.parent for path in PACKAGE.rglob("*.py")}:
        modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        if len(modules) > MOST_MODULES_OF_A_FOLDER:
            yield name_of(folder)


def test_what_is_larger_than_one_can_take_in_says_why() -> None:
    assert sorted([*large_files(), *large_functions(), *large_folders()]) == sorted(LARGER)


def test_nothing_lies_in_the_checkout_that_does_not_belong_there() -> None:
    ignored = [line.strip("/") for line in (CHECKOUT / ".gitignore").read_text("utf-8").splitlines()]
    there = {path.name for path in CHECKOUT.iterdir()}
    assert {name for name in there - TOP if not any(fnmatch(name, one) for one in ignored)} == set()
