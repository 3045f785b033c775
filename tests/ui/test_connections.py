# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""No signal leads to a method of a value.

PySide keeps of a method a weak reference to what it belongs to, which a struct and a tuple do not allow. It says
so with an exception that Python looks at only where a place in the code has not often been come to yet: the tests
that begin many sessions passed, and the first session of each start did not begin.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

FACETIMER = Path(__file__).parents[2] / "facetimer"
VALUES = {"Struct", "NamedTuple"}


def members(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield the name of each method and signal, and whether it belongs to a value."""
    for each in ast.walk(tree):
        if isinstance(each, ast.ClassDef):
            is_value = bool({ast.unparse(base) for base in each.bases} & VALUES)
            for one in each.body:
                if isinstance(one, ast.FunctionDef):
                    yield one.name, is_value
                elif isinstance(one, ast.Assign):
                    yield from ((ast.unparse(target), is_value) for target in one.targets)


def connected(tree: ast.Module) -> Iterator[ast.Attribute]:
    """Yield what signals are connected to, where that is an attribute of something."""
    for each in ast.walk(tree):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr == "connect":
            yield from (one for one in each.args if isinstance(one, ast.Attribute))


def test_no_signal_leads_to_a_method_that_only_values_have() -> None:
    trees = {path: ast.parse(path.read_text("utf-8")) for path in FACETIMER.rglob("*.py")}
    named = [one for tree in trees.values() for one in members(tree)]
    of_values = {name for name, is_value in named if is_value} - {name for name, is_value in named if not is_value}
    assert len(of_values) > 100, "it knows which classes are values"
    found = [
        f"{path.relative_to(FACETIMER)}:{one.lineno} {ast.unparse(one)}"
        for path, tree in trees.items()
        for one in connected(tree)
        if one.attr in of_values
    ]
    assert not found
