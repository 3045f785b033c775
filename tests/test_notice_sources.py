# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whatever the rooms of sound, settings and health tell a person can be put into another language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import facetimer

PACKAGE = Path(facetimer.__file__).parent
IN_ENGLISH = {
    "not_there.py": "told in a terminal alone",
    "transcript.py": "a page for those who write the library",
}
ROOMS = sorted(
    path
    for pattern in (
        "sound/**/*.py",
        "choices/*.py",
        "settings*.py",
        "outside.py",
        "library/advice.py",
        "library/checking.py",
        "library/health/answer_lines.py",
        "library/files/explain.py",
        "library/files/file_faults.py",
        "library/files/reading.py",
        "library/loading.py",
        "library/health/applying_rules.py",
        "library/files/consistency.py",
        "library/translations.py",
        "ui/desktop/autostart.py",
    )
    for path in PACKAGE.glob(pattern)
    if path.name not in IN_ENGLISH
)
WORDS = 3
"""A text of so many words is a sentence or a part of one; beside a value, a single word is."""
TELLS_NOBODY = {
    "Exceeds the limit": "what Python says, looked for",
    "JSON is malformed: ": "what msgspec says, taken off",
    "{} comes too close to {}": "a mistake of ours",
    "samples {}..{} lie outside the leg of {}": "a mistake of ours",
    "no sentence for {}": "a mistake of ours",
    "can_say has seen one": "a mistake of ours",
    "hibari has no voice {} in its package": "its process tells the session, in English",
    "did you mean": "looked for",
    "value = {}": "TOML",
    'TITLE "{}"': "a cue sheet",
    'FILE "{}"': "a cue sheet",
    "  TRACK {}": "a cue sheet",
    '    TITLE "{}"': "a cue sheet",
    "    INDEX 01 {}": "a cue sheet",
    "[Desktop Entry]": "a file for the desktop",
    "af am an ar as": "names of languages",
    "\n$ErrorActionPreference": "a script for Windows",
}
"""Texts that no person is told in the window, by how they begin, and why."""
OWN_FAULTS = {
    "AutostartFailed",
    "BackupFailed",
    "ExportFailed",
    "HistoryFault",
    "NoRoom",
    "OutputFailed",
    "SettingsNotSaved",
    "SoundFault",
    "TrackFailed",
    "Unreadable",
    "UnreadableHistory",
    "VoiceFailed",
}


def written(node: ast.AST) -> str | None:
    """Return the text of a literal, with {} in the place of values; None for what is no literal."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def _without_names(template: str) -> str:
    return re.sub(r"\{\w*\}", "", template)


def sentences(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of each sentence below `node` that is not marked for translation."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "QT_TRANSLATE_NOOP":
        return
    if isinstance(node, ast.Expr) and written(node.value) is not None:  # a docstring
        return
    text = written(node)
    if text is not None:
        words = sum(word.strip(".,:;()").isalpha() for word in _without_names(text).split())
        if words >= (1 if isinstance(node, ast.JoinedStr) and " " in text else WORDS):
            yield node.lineno, text  # type: ignore[attr-defined]
        return
    for child in ast.iter_child_nodes(node):
        yield from sentences(child)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def forgotten(tree: ast.Module) -> Iterator[str]:
    """Yield where a fault of ours becomes plain text, which forgets what its sentence was made of."""
    for handler in ast.walk(tree):
        if not isinstance(handler, ast.ExceptHandler) or handler.name is None or handler.type is None:
            continue
        if not OWN_FAULTS & set(ast.unparse(handler.type).strip("()").split(", ")):
            continue
        for node in ast.walk(handler):
            if isinstance(node, ast.FormattedValue | ast.Call) and ast.unparse(node) in {
                f"str({handler.name})",
                f"f'{{{handler.name}}}'",
                f"{{{handler.name}}}",
            }:
                yield f"line {node.lineno}: {ast.unparse(node)}"


def test_the_rooms_are_there() -> None:
    assert len(ROOMS) > 40


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_sentence_is_marked_for_translation(path: Path) -> None:
    plain = [
        f"{path}:{line}: {text!r}"
        for line, text in sentences(tree_of(path))
        if not text.startswith(tuple(TELLS_NOBODY))
    ]
    assert not plain


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_marked_sentence_becomes_a_notice_and_no_plain_text(path: Path) -> None:
    unmarked = [
        f"{path}:{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Notice" and node.args
        if any(letter.isalpha() for letter in _without_names(written(node.args[0]) or ""))
    ]
    assert not unmarked


@pytest.mark.parametrize(
    "path", [*ROOMS, *sorted(PACKAGE.glob("ui/**/*.py"))], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_no_fault_of_ours_becomes_plain_text(path: Path) -> None:
    assert not list(forgotten(tree_of(path)))


def test_what_tells_nobody_is_still_there() -> None:
    found = [text for path in ROOMS for _, text in sentences(tree_of(path))]
    assert not [begins for begins in TELLS_NOBODY if not any(text.startswith(begins) for text in found)]
