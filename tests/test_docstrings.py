# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a docstring says of arguments is what the signature has, neither more nor less."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
FILES = [*(CHECKOUT / "facetimer").rglob("*.py"), *(CHECKOUT / "packaging").rglob("*.py")]
UNTOLD = frozenset({"self", "cls", "parent"})
"""What needs no words: that a widget has a parent is Qt's business."""
Told = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def told_arguments(docstring: str) -> set[str]:
    """Return the names in the section of arguments; none where there is no such section."""
    section = re.search(r"^Args:\n((?: +.*\n?|\n)+)", docstring, re.MULTILINE)
    heads = re.findall(r"^    ([a-z_*][\w, *]*):", section[1], re.MULTILINE) if section else []
    return {name.strip(" *") for head in heads for name in head.split(",")}


def arguments(node: Told) -> set[str]:
    """Return what a function, or a class, is called with; of a value without a constructor, its fields."""
    function = node
    if isinstance(node, ast.ClassDef):
        made_by = [each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"]
        if not made_by:
            fields = (each.target for each in node.body if isinstance(each, ast.AnnAssign))
            return {field.id for field in fields if isinstance(field, ast.Name)}
        function = made_by[0]
    assert not isinstance(function, ast.ClassDef)
    taken = function.args
    more = (each for each in (taken.vararg, taken.kwarg) if each is not None)
    return {each.arg for each in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs, *more)}


def differing(source: str) -> Iterator[str]:
    """Yield each function and class whose section of arguments is not its signature's."""
    if " Args:" not in source:
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Told) and (told := told_arguments(ast.get_docstring(node) or "")):
            wrong = (told - UNTOLD) ^ {each for each in arguments(node) - UNTOLD if not each.startswith("_")}
            if wrong:
                yield f"{node.name}: {', '.join(sorted(wrong))}"


def test_each_argument_is_told_and_no_other() -> None:
    wrong = {path.relative_to(CHECKOUT): [*differing(path.read_text(encoding="utf-8"))] for path in FILES}
    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize(
    ("told", "wrong"),
    [(("a: one.", "b: two."), []), (("a: one.",), ["f: b"]), (("a, b: both.", "c: gone."), ["f: c"])],
)
def test_a_difference_is_seen(told: tuple[str, ...], wrong: list[str]) -> None:
    lines = ["def f(a, b):", '    """Do.', "", "    Args:", *(f"        {each}" for each in told), '    """']
    assert list(differing("\n".join(lines))) == wrong
