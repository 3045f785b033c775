# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Files, functions and folders stay as small as one can take in, but for those that say why not."""

import ast
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
PACKAGE = CHECKOUT / "facetimer"
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 40
"""Without its docstring: what is told of arguments and faults makes no function harder to read."""
MOST_MODULES_OF_A_FOLDER = 20

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
