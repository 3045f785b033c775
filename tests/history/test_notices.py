# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every sentence of the history for the person can be put into another language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import facetimer.history
from facetimer.history.exchange.export_file import ExportFailed
from facetimer.history.exchange.imports import UnreadableHistory
from facetimer.history.file import opening
from facetimer.history.file.backups import BackupFailed

SOURCES = sorted(Path(facetimer.history.__file__).parent.rglob("*.py"))
FAULTS = {fault.__name__ for fault in (BackupFailed, ExportFailed, UnreadableHistory, ValueError)} | {
    name
    for name, value in vars(opening).items()
    if isinstance(value, type) and issubclass(value, opening.HistoryFault)
}
KEEPS_THE_NOTICE = {"Notice", "said_by", "joined", "_no_uuid"}
FOR_DEVELOPERS = {
    "a line says its version first": "is caught at once, and the line is counted",
    "the journal needs a clock that knows its distance from UTC": "a mistake of ours",
}
"""Sentences that no person is told, and why."""


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).rpartition(".")[2], node


def text_of(written: ast.expr) -> str | None:
    """Return the text a literal has, with {} for values; None for what is no literal."""
    if isinstance(written, ast.Constant) and isinstance(written.value, str):
        return written.value
    if isinstance(written, ast.JoinedStr):
        return "".join(text_of(part) or "{}" for part in written.values)
    return None


def is_told_as_notice(said: ast.expr, plain_names: set[str]) -> bool:
    if isinstance(said, ast.Call):
        return ast.unparse(said.func) in KEEPS_THE_NOTICE
    if isinstance(said, ast.BoolOp):
        return all(is_told_as_notice(each, plain_names) for each in said.values)
    if isinstance(said, ast.Name):
        return said.id not in plain_names
    return isinstance(said, ast.Attribute)  # was made elsewhere, where it is looked at


def names_of_plain_text(path: Path) -> set[str]:
    """Return the names that a file gives to plain text."""
    return {
        ast.unparse(target)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign) and text_of(node.value) is not None
        for target in node.targets
    }


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_fault_is_given_a_notice(path: Path) -> None:
    names = names_of_plain_text(path)
    plain = [
        f"{path.name}:{call.lineno}: {ast.unparse(call)}"
        for name, call in calls(path)
        if name in FAULTS and call.args
        if not is_told_as_notice(call.args[0], names) and text_of(call.args[0]) not in FOR_DEVELOPERS
    ]
    assert not plain


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_what_the_store_and_the_reports_tell_is_a_notice(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = [
        *(
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            if ast.unparse(node.targets[0]) in {"self.news", "self._fault"}
        ),
        *(word.value for name, call in calls(path) if name == "SyncReport" for word in call.keywords),
        *(call.args[0] for name, call in calls(path) if name == "append" and "fault" in ast.unparse(call.func)),
    ]
    plain = [ast.unparse(said) for said in told if text_of(said) is not None or is_str_of(said)]
    assert not plain


def is_str_of(said: ast.expr) -> bool:
    """Whether it is made with `str`, which forgets what a notice was made of, in any part of it."""
    return any(isinstance(node, ast.Call) and ast.unparse(node.func) == "str" for node in ast.walk(said))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_template_of_a_notice_is_marked(path: Path) -> None:
    unmarked = [
        f"{path.name}:{call.lineno}: {ast.unparse(call)}"
        for name, call in calls(path)
        if name == "Notice" and text_of(call.args[0]) is not None
    ]
    assert not unmarked


def test_the_sentences_for_developers_are_still_there() -> None:
    found = {
        text_of(call.args[0]) for path in SOURCES for name, call in calls(path) if name in FAULTS and call.args
    }
    assert found >= FOR_DEVELOPERS.keys()
