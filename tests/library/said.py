# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Gathers every text that a person may read or hear, place by place, and finds what none of them may say."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Flag
from facetimer.library.single_exercise import single_exercise
from facetimer.library.speaking_time import speaking_ms
from facetimer.session.timeline import compile_timeline
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS
from tests.library.wording import slips_in

SHORTHAND = {
    "our word for the articles": re.compile(r"(?<!--)\bseeds?\b", re.IGNORECASE),
    "an article by its letter": re.compile(r"\barticles? [AB]\b", re.IGNORECASE),
    "a line of a copy that nobody has": re.compile(r"\blines? \d", re.IGNORECASE),
    "the code of a pressure point": re.compile(r"\b(?:(?:BL|GB|LI|ST|GV|SI|TE|CV)\s?\d+|EX-HN\d?)\b"),
    "the id of a rule or card": re.compile(r"\b(?:C\d{1,2}|R\d{1,2}|[A-Z]{3,}\.[a-z]+)\b"),
    "the code of a health situation": re.compile(
        "|".join(rf"\b{flag}\b" for flag in Flag if flag not in {"SKIN", "EYE", "LINES", "TMJ"})
    ),
}
NO_TEXTS = {"id", "flags"}
"""Keys whose values are names that files and code go by; no person sees them."""

CODES_MAY_STAND = "point-charts"
"""The one entry of Learn that lists points by their codes."""

WORDS_OF_OTHERS = {
    ("questions.toml", "title"),
    ("questions.toml", "claimed"),
    ("questions.toml", "search"),
    ("differ.toml", "topic"),
    ("differ.toml", "gugelin"),
    ("differ.toml", "gemma"),
}
"""Fields of Learn that tell what articles and people say, as their words; the other fields are ours."""

DENIED = (
    "Dark circles are often the colour of skin or vessels, which no stroke changes: nothing is promised.",
    "Top Facial Massage for a Sculpted, Toned Look",
)
"""Sentences that name a claim in order to deny it, and an article's own title."""

INTERFACE_CALLS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def shorthand_in(text: str) -> list[str]:
    return [f"{why}: {text}" for why, pattern in SHORTHAND.items() if pattern.search(text)]


def faults_in(text: str) -> list[str]:
    """Return what is wrong with a text that has no right to any exception."""
    return shorthand_in(text) + [str(slip) for slip in slips_in(text)]


def library_faults(library: Path) -> list[str]:
    """Return every fault in what the files of a library say: practice, care, Learn, translations."""
    faults = []
    for path in sorted(library.rglob("*.toml")):
        if path.name != "aliases.toml":  # former ids, and nothing else
            for key, owner, text in texts_of(tomllib.loads(path.read_text("utf-8"))):
                found = [] if owner == CODES_MAY_STAND else shorthand_in(text)
                if (path.name, key) not in WORDS_OF_OTHERS and not any(denied in text for denied in DENIED):
                    found += [str(slip) for slip in slips_in(text)]
                faults += [f"{path.relative_to(library)}, {key}: {fault}" for fault in found]
    return faults


def texts_of(value: Any, key: str = "", owner: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield (key, id of what it belongs to, text) of every string in a document that is a text and no name."""
    if isinstance(value, str):
        if key not in NO_TEXTS:
            yield key, owner, value
    elif isinstance(value, dict):
        owner = value.get("id", owner)
        for name, each in value.items():
            yield from texts_of(each, name, owner)
    elif isinstance(value, list):
        for each in value:
            yield from texts_of(each, key, owner)


def marked_texts(code: Path) -> Iterator[str]:
    """Yield what is marked for translation anywhere in the code: the window's texts, notices, spoken phrases."""
    for path in sorted(code.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in INTERFACE_CALLS:
                    yield from (
                        a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
                    )


def translators_texts(ts: Path) -> Iterator[str]:
    """Yield the English sentences that a translator is given."""
    for source in ET.fromstring(ts.read_text("utf-8")).iter("source"):
        yield source.text or ""


def heard_texts(library: Path) -> Iterator[str]:
    """Yield every phrase that a voice says in any routine, and in a session of any one exercise."""
    catalogue = load_catalogue(library)
    for routine in (*catalogue.routines.values(), *map(single_exercise, catalogue.exercises.values())):
        timeline = compile_timeline(routine, catalogue.exercises)
        plan = plan_cues(timeline, LONGEST_MS, phrase_ms=speaking_ms)
        yield from (cue.text for cue in plan.cues if cue.is_voice)
