# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""No text that a person sees or hears speaks in our own shorthand: codes, ids, rule names, lines of an article."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from facetimer.library.health.care_cards import load_care
from facetimer.library.learn import load_learn
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Flag
from facetimer.library.translations import Texts
from facetimer.resources import assets_dir
from tests.library.wording import slips_in

ROOT = Path(__file__).parents[2]
LIBRARY = assets_dir() / "library"

TRADITIONAL = re.compile(r"Yintang|Z[au]an ?zhu|Cuanzhu|Yangbai|Taiyang|Yingxiang|Xiaguan|Jiache")
SHORTHAND = {
    "our word for the articles": re.compile(r"\bseeds?\b", re.IGNORECASE),
    "an article by its letter": re.compile(r"\barticles? [AB]\b", re.IGNORECASE),
    "a line of a copy that nobody has": re.compile(r"\blines? \d", re.IGNORECASE),
    "the code of a pressure point": re.compile(r"\b(?:(?:BL|GB|LI|ST|GV|SI|TE|CV)\s?\d+|EX-HN\d?)\b"),
    "the id of a rule or card": re.compile(r"\b(?:C\d{1,2}|R\d{1,2}|[A-Z]{3,}\.[a-z]+)\b"),
    "the code of a health situation": re.compile(
        "|".join(rf"\b{flag}\b" for flag in Flag if flag not in {"SKIN", "EYE", "LINES", "TMJ"})
    ),
}
INTERFACE_CALLS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def faults_in(text: str) -> list[str]:
    return [f"{why}: {text}" for why, pattern in SHORTHAND.items() if pattern.search(text)]


def interface_texts() -> Iterator[str]:
    """Yield what is marked for translation anywhere in the code: the window's texts, notices, spoken phrases."""
    for path in sorted((ROOT / "facetimer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in INTERFACE_CALLS:
                    yield from (
                        a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
                    )


def test_no_text_of_practice_or_care_speaks_in_codes_or_promises() -> None:
    texts = Texts(load_catalogue(LIBRARY), load_care(LIBRARY))
    assert len(texts.every) > 500
    assert len(texts.cues) > 150
    assert [fault for text in texts.every for fault in faults_in(text)] == []
    assert [str(slip) for text in texts.every for slip in slips_in(text)] == []


def test_no_name_or_cue_of_a_point_is_a_traditional_one() -> None:
    catalogue = load_catalogue(LIBRARY)
    spoken = Texts(catalogue).cues | {exercise.name for exercise in catalogue.exercises.values()}
    assert [text for text in spoken if TRADITIONAL.search(text)] == []


def test_learn_names_points_by_their_codes_only_where_it_lists_them() -> None:
    learn = load_learn(LIBRARY)
    charts = {source.about for source in learn.sources if source.id == "point-charts"}
    point_code = SHORTHAND["the code of a pressure point"]
    assert all(point_code.search(about) for about in charts)
    texts = [text for text in Texts(learn).every if text not in charts]
    assert [fault for text in texts for fault in faults_in(text)] == []


def test_no_text_of_the_window_and_no_spoken_phrase_does_either() -> None:
    texts = set(interface_texts())
    assert len(texts) > 700
    assert [fault for text in sorted(texts) for fault in faults_in(text)] == []
    assert [str(slip) for text in sorted(texts) for slip in slips_in(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Seed Five",
        "Article B, line 66",
        "article A says",
        "Lines 51–60",
        "BL2 Zanzhu",
        "GV24.5",
        "See C10",
        "INJ.botulinum",
        "asks about NECKROM",
    ],
)
def test_shorthand_is_found(text: str) -> None:
    assert faults_in(text)


@pytest.mark.parametrize(
    "text", ["The article gives 10 s", "Lines and wrinkles", "Forehead lines", "Article of clothing"]
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert faults_in(text) == []
