# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Small changes of meaning that a test should notice, found in the syntax tree of a module.

Owns what counts as such a change. It must not know how tests are run. What people read (docstrings, sentences,
f-strings), what is looked up by name (strings) and what only the type checker reads is left alone.
"""

import ast
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip
OPERATORS: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(), ast.Sub: ast.Add(), ast.Mult: ast.FloorDiv(), ast.Div: ast.Mult(),
    ast.FloorDiv: ast.Mult(), ast.Mod: ast.Mult(), ast.BitAnd: ast.BitOr(), ast.BitOr: ast.BitAnd(),
    ast.LShift: ast.RShift(), ast.RShift: ast.LShift(),
}  # fmt: skip
FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any"}
COPYING = frozenset({"replace"})
"""Functions that copy a value and change fields by keyword: a dropped keyword leaves a field as it was."""
ALREADY_SO = frozenset({"strict", "uri"})
"""Keywords that change nothing while all is well: of `zip` an assertion, of SQLite how many are built anyway."""
LEFT_ALONE = (ast.JoinedStr, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, order=True)
class Mutant:
    """A module with one change.

    Attributes:
        start, end: places in the text, in characters.
        where: the function or class.
        line: the text of the line on which it begins.
        lines: of the statement that is changed.
        at_import: it runs when the module is imported, or only once, so that no single test can be named for it.
    """

    file: str
    start: int
    end: int
    before: str
    after: str
    where: str
    line: str
    lines: tuple[int, int]
    at_import: bool

    @property
    def name(self) -> str:
        """What names the change, and often others like it: line numbers are not part of it."""
        return repr((self.file, self.where, " ".join(self.before.split()), self.after))

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What names the change alone, until its line changes: file, place, line, before and after."""
        return self.file, self.where, self.line, " ".join(self.before.split()), self.after

    def __str__(self) -> str:
        before, after = (textwrap.shorten(text, 100, placeholder=" …") for text in (self.before, self.after))
        return f"{self.file}:{self.lines[0]} in {self.where}: {before}  →  {after}"


def mutants_of(root: Path, file: str) -> list[Mutant]:
    """Return every mutant of a module, in the order of its text.

    Args:
        root: the checkout.
        file: relative to it, with slashes.
    """
    text = (root / file).read_text("utf-8")
    return sorted(_Finder(file, text).found())


class _Finder:
    """Walks one module."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        lines = text.encode().splitlines(keepends=True)
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line))
        self._bytes = text.encode()

    def found(self) -> Iterator[Mutant]:
        yield from self._in_body(ast.parse(self._text).body, "module", at_import=True)

    def _in_body(self, body: list[ast.stmt], where: str, *, at_import: bool) -> Iterator[Mutant]:
        for statement in body:
            if not _says_only(statement) and not isinstance(statement, LEFT_ALONE):
                yield from self._in_statement(statement, where, at_import=at_import)

    def _in_statement(self, statement: ast.stmt, where: str, *, at_import: bool) -> Iterator[Mutant]:
        if isinstance(statement, ast.ClassDef):
            yield from self._in_body(statement.body, _inside(where, statement.name), at_import=at_import)
            return
        if isinstance(statement, Function):
            inner = _inside(where, statement.name)
            for default in (*statement.args.defaults, *filter(None, statement.args.kw_defaults)):
                yield from self._in_expression(default, inner, statement.lineno, at_import=True)
            once = any("cache" in ast.unparse(decorator) for decorator in statement.decorator_list)
            yield from self._in_body(statement.body, inner, at_import=once)
            return
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            return
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "sys.platform == 'win32'":
            body = statement.body if sys.platform == "win32" else statement.orelse
            yield from self._in_body(body, where, at_import=at_import)  # the other system is proved there
            return
        yield from self._changed_statement(statement, where, at_import=at_import)
        for part in _parts(statement):
            if isinstance(part, ast.stmt):
                yield from self._in_body([part], where, at_import=at_import)
            else:
                yield from self._in_expression(part, where, statement.lineno, at_import=at_import)

    def _changed_statement(self, statement: ast.stmt, where: str, *, at_import: bool) -> Iterator[Mutant]:
        """Leave a statement out, or turn it round."""

        def change(after: str, node: ast.AST = statement) -> Mutant:
            return self._mutant(node, after, where, statement.lineno, at_import=at_import)

        match statement:
            case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.Raise() | ast.Delete():
                yield change("pass")
            case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]) | ast.AugAssign():
                yield change("pass")
            case ast.Continue() | ast.Break():
                yield change("pass")
            case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
                yield change("return None")
        match statement:
            case ast.AugAssign(op=operator) if type(operator) in OPERATORS:
                turned = ast.AugAssign(statement.target, OPERATORS[type(operator)], statement.value)
                yield change(ast.unparse(turned))
            case ast.If(test=test) | ast.While(test=test) | ast.Assert(test=test):
                if not _has_its_own(test):
                    yield change(f"not ({ast.unparse(test)})", test)

    def _in_expression(self, top: ast.expr, where: str, line: int, *, at_import: bool) -> Iterator[Mutant]:
        for node in _expressions(top):
            last = (node.end_lineno or node.lineno) if line == node.lineno else node.lineno
            for after in _changed_expression(node):
                mutant = self._mutant(node, after, where, min(line, last), at_import=at_import)
                if mutant.before.replace(" ", "") != after.replace(" ", ""):
                    yield mutant

    def _mutant(self, node: ast.AST, after: str, where: str, line: int, *, at_import: bool) -> Mutant:
        assert isinstance(node, ast.stmt | ast.expr)
        start, end = (
            len(self._bytes[: self._starts[row - 1] + column].decode())
            for row, column in (
                (node.lineno, node.col_offset),
                (node.end_lineno or node.lineno, node.end_col_offset or 0),
            )
        )
        lines = (line, max(line, node.end_lineno or line))
        shown = self._text.splitlines()[node.lineno - 1].strip()
        return Mutant(self._file, start, end, self._text[start:end], after, where, shown, lines, at_import)


def mutated_text(root: Path, mutant: Mutant) -> str:
    """Return the text of the whole module with the change in it."""
    text = (root / mutant.file).read_text("utf-8")
    return text[: mutant.start] + mutant.after + text[mutant.end :]


def _inside(where: str, name: str) -> str:
    return name if where == "module" else f"{where}.{name}"


def _parts(node: ast.AST) -> Iterator[ast.stmt | ast.expr]:
    """Yield the statements and expressions right inside a node, without annotations and patterns."""
    for field, value in ast.iter_fields(node):
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.stmt | ast.expr) and field != "annotation":
                yield part
            elif isinstance(part, ast.ExceptHandler | ast.withitem | ast.match_case):
                yield from _parts(part)


def _says_only(statement: ast.stmt) -> bool:
    """Whether the statement is a docstring or another bare constant."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _has_its_own(test: ast.expr) -> bool:
    """Whether a condition has an operator that is changed anyway."""
    return isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.Constant)


def _expressions(top: ast.expr) -> Iterator[ast.expr]:
    """Yield an expression and all inside it, without what people read and what the type checker reads."""
    if isinstance(top, LEFT_ALONE):
        return
    yield top
    if isinstance(top, ast.Call) and isinstance(top.func, ast.Name) and top.func.id in ("cast", "TypeVar"):
        return
    for child in ast.iter_child_nodes(top):
        if isinstance(child, ast.keyword) and child.arg in ALREADY_SO:
            continue
        for part in (child.value,) if isinstance(child, ast.keyword) else (child,):
            if isinstance(part, ast.expr):
                yield from _expressions(part)
            elif isinstance(part, ast.comprehension):
                for inner in (part.iter, *part.ifs):
                    yield from _expressions(inner)


def _changed_expression(node: ast.expr) -> Iterator[str]:
    """Yield what an expression could say instead."""
    match node:
        case ast.Compare():
            yield from _changed_comparison(node)
        case ast.BoolOp(op=operator, values=values):
            other = ast.Or() if isinstance(operator, ast.And) else ast.And()
            yield f"({ast.unparse(ast.BoolOp(other, values))})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield f"bool({ast.unparse(operand)})"
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            yield f"({ast.unparse(operand)})"
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in OPERATORS:
            if not _is_text(left) and not _is_text(right):
                yield f"({ast.unparse(ast.BinOp(left, OPERATORS[type(operator)], right))})"
        case ast.IfExp(test=test, body=body, orelse=orelse) if not _has_its_own(test):
            yield f"({ast.unparse(ast.IfExp(test, orelse, body))})"
        case ast.Constant(value=bool() as value):
            yield str(not value)
        case ast.Constant(value=int() | float() as value):
            yield str(value + 1)
        case ast.Call(func=ast.Name(id=name)):
            yield from _changed_call(node, name)


def _changed_comparison(node: ast.Compare) -> Iterator[str]:
    for number, operator in enumerate(node.ops):
        signs = [_sign(each) for each in node.ops]
        signs[number] = COMPARISONS[type(operator)]
        values = [f"({ast.unparse(value)})" for value in (node.left, *node.comparators)]
        yield "(" + " ".join([values[0], *(f"{s} {v}" for s, v in zip(signs, values[1:], strict=True))]) + ")"


def _changed_call(node: ast.Call, name: str) -> Iterator[str]:
    if name in FUNCTIONS:
        yield ast.unparse(ast.Call(ast.Name(FUNCTIONS[name]), node.args, node.keywords))
    if name in COPYING:
        for dropped in node.keywords:
            kept = [keyword for keyword in node.keywords if keyword is not dropped]
            yield ast.unparse(ast.Call(node.func, node.args, kept))


def _sign(operator: ast.cmpop) -> str:
    """Return how an operator is written."""
    return ast.unparse(ast.Compare(ast.Name("a"), [operator], [ast.Name("b")]))[2:-2]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
