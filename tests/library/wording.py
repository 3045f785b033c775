# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds what the app must not say: promises about looks, cures, and words that shame.

Reads what is shipped and shown: every string and comment of the TOML data, every string literal of the code
that is not a docstring, the README, the guides, and what a software centre shows. Words that are right in one
place are listed with that place and the reason.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LOOKS = "(?:face|skin|cheeks?|brows?|eyes?|jawline|jowls?|contours?|look|appearance|effect|massage|complexion)"

MUST_NOT_SAY: dict[str, str] = {
    r"sculpt\w*": "a promise about shape",
    r"tighten\w*": "a promise about shape",
    r"firm(?:er|est|ing|s|ed|ness)?": "a promise about shape",
    r"slim(?:s|mer|ming|med)?": "a promise about shape",
    r"contour(?:ed|ing)": "a promise about shape",
    r"face-?lifts?": "a promise about shape",
    rf"(?:lifts|lifting|lifted)(?: and \w+)?(?: your| the)? {_LOOKS}": "a promise about shape",
    r"(?:instant|natural|visible|more) lift": "a promise about shape",
    r"collagen|elastin": "not shown for hands at home",
    r"anti-?age?ing|age?ing|youth\w*|younger|years off": "a promise about age",
    r"rejuvenat\w*|regenerat\w*|(?:cell|skin) renewal|renews? (?:your )?(?:cells|skin)": "a promise about age",
    r"detox\w*|(?<!botulinum )toxins?": "no support: liver and kidneys do that",
    r"nourish\w*|boost\w*|feeds? (?:the |your )?(?:cells|skin)": "a promise about skin",
    r"dark circles": "a promise about skin",
    r"unclog\w*": "a cure",
    r"cur(?:e|es|ed|ing)(?!-all)": "a cure",
    r"heals|healing": "a cure",
    r"treats? (?:tmj|headaches?|migraines?|bell|acne|pain|jaw)": "a cure",
    r"(?:clinically|scientifically) (?:proven|tested)|proven|miracle\w*|guarantee\w*": "a claim no study carries",
    r"(?:doctor|dermatologist|expert)s?[- ](?:approved|recommended|tested)": "an endorsement",
    r"balances? qi|meridians?|organ map of|face maps?": "a claim no study carries",
    r"alternative to (?:botox|surgery|a facelift|facelifts|procedures)": "a replacement for care",
    r"flaws?|flawless|imperfect\w*|ugly|ugliness|lazy|shame\w*|guilt\w*|problem areas?": "a word that shames",
}

ALLOWED: tuple[tuple[str, str, str], ...] = (
    ("assets/library/learn/differ.toml", "", "the card says what the articles say, as their words, not the app's"),
    (
        "assets/library/learn/questions.toml",
        "",
        "the card says what is claimed and that nothing is promised",
    ),
    ("docs/seed-coverage.md", "", "the table says what the articles say, and what of it is not claimed"),
    (
        "assets/library/learn/sources.toml",
        "Top Facial Massage for a Sculpted, Toned Look",
        "the article's own title",
    ),
)
"""(file, text or empty for all of it, why). The list is short on purpose."""

PAGES_FOR_PEOPLE = (
    "*.md",
    "docs/command-line.md",
    "docs/writing-*.md",
    "docs/seed-*.md",
    "packaging/linux/*.xml",
    "assets/desktop/*.desktop",
)
"""Pages for developers may speak of renewed backups and lazy imports."""

_PATTERNS = [(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), why) for pattern, why in MUST_NOT_SAY.items()]
_TOML_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"|#[^\n]*')


@dataclass(frozen=True)
class Slip:
    """A word that must not be said, where it is said, and why not."""

    place: str
    line: int
    word: str
    why: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: “{self.word}” is {self.why}: {self.text[:100]}"


def slips_in(text: str, place: str = "", line: int = 0) -> Iterator[Slip]:
    """Yield everything in one string that must not be said."""
    for pattern, why in _PATTERNS:
        for found in pattern.finditer(text):
            if not _is_allowed(place, text):
                yield Slip(place, line, found.group(), why, text.strip())


def _is_allowed(place: str, text: str) -> bool:
    return any(place == where and (not words or words in text) for where, words, _ in ALLOWED)


def shipped_strings(root: Path) -> Iterator[tuple[str, int, str]]:
    """Yield (file, line, text) of all that is shipped to be read by a person."""
    for path in sorted((root / "assets").rglob("*.toml")):
        yield from ((_name(path, root), line, text) for line, text in toml_texts(path.read_text("utf-8")))
    for path in sorted((root / "facetimer").rglob("*.py")):
        yield from ((_name(path, root), line, text) for line, text in python_texts(path.read_text("utf-8")))
    for path in sorted(page for pattern in PAGES_FOR_PEOPLE for page in root.glob(pattern)):
        for line, text in enumerate(path.read_text("utf-8").splitlines(), start=1):
            yield _name(path, root), line, text


def toml_texts(source: str) -> Iterator[tuple[int, str]]:
    """Yield the strings and comments of a TOML file with their lines."""
    for found in _TOML_TEXT.finditer(source):
        yield source.count("\n", 0, found.start()) + 1, found.group()


def python_texts(source: str) -> Iterator[tuple[int, str]]:
    """Yield the string literals of a module with their lines, docstrings left out."""
    tree = ast.parse(source)
    docstrings = {
        id(node.value)
        for parent in ast.walk(tree)
        if isinstance(parent, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        for node in parent.body
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
