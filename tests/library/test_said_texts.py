# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""No text that a person sees or hears promises what must not be said, or speaks in our own shorthand.

Read are: every string of every file of the library, what is marked for translation in the code, the sentences
that translators are given, and every phrase of every session as the cue planner says it.
"""

import re
import shutil
from pathlib import Path

import pytest

from facetimer.library.health.care_cards import load_care
from facetimer.library.learn import load_learn
from facetimer.library.loading import load_catalogue
from facetimer.library.translations import Texts
from facetimer.resources import assets_dir
from tests.library.said import (
    CODES_MAY_STAND,
    SHORTHAND,
    faults_in,
    heard_texts,
    library_faults,
    marked_texts,
    shorthand_in,
    translators_texts,
)
from tests.library.wording import python_texts

ROOT = Path(__file__).parents[2]
LIBRARY = assets_dir() / "library"
SENTENCES = assets_dir() / "i18n" / "facetimer_en.ts"

TRADITIONAL = re.compile(r"Yintang|Z[au]an ?zhu|Cuanzhu|Yangbai|Taiyang|Yingxiang|Xiaguan|Jiache|Sibai|Dicang")


def test_no_file_of_the_library_speaks_in_codes_or_promises() -> None:
    assert library_faults(LIBRARY) == []


def test_what_a_translator_may_turn_is_all_that_the_library_says() -> None:
    catalogue = load_catalogue(LIBRARY)
    texts = Texts(catalogue, load_care(LIBRARY), load_learn(LIBRARY))
    said = {text for each in catalogue.exercises.values() for text in (each.name, each.note, *each.mistakes)}
    said |= {text for each in catalogue.routines.values() for text in (each.name, each.note)}
    said |= {text for each in catalogue.programmes.values() for text in (each.name, each.note, each.why)}
    assert said - {""} - texts.every == set()


def test_a_routine_or_programme_that_speaks_of_the_article_says_whose() -> None:
    catalogue = load_catalogue(LIBRARY)
    told = {each.id: each.note for each in catalogue.routines.values()}
    told |= {each.id: f"{each.purpose} {each.why} {each.note}" for each in catalogue.programmes.values()}
    speaking = {place: text for place, text in told.items() if "article" in text}
    assert len(speaking) >= 4
    assert [place for place, text in speaking.items() if "Gugelin" not in text and "Gemma Etc." not in text] == []


def test_no_name_or_cue_of_a_point_is_a_traditional_one() -> None:
    catalogue = load_catalogue(LIBRARY)
    spoken = Texts(catalogue).cues | {exercise.name for exercise in catalogue.exercises.values()}
    assert [text for text in spoken if TRADITIONAL.search(text)] == []


def test_the_charts_of_points_are_where_codes_stand() -> None:
    (charts,) = [source for source in load_learn(LIBRARY).sources if source.id == CODES_MAY_STAND]
    assert shorthand_in(charts.about)


def test_no_text_of_the_window_and_no_spoken_phrase_does_either() -> None:
    texts = set(marked_texts(ROOT / "facetimer"))
    assert len(texts) > 700
    assert [fault for text in sorted(texts) for fault in faults_in(text)] == []


def test_what_the_terminal_prints_names_no_seed_and_no_article_by_its_letter() -> None:
    ours = ("our word for the articles", "an article by its letter", "the code of a pressure point")
    for path in sorted((ROOT / "facetimer").rglob("*.py")):
        for line, text in python_texts(path.read_text("utf-8")):
            if " " in text.strip():
                assert [why for why in ours if SHORTHAND[why].search(text)] == [], f"{path}:{line}"


def test_no_sentence_that_a_translator_is_given_does() -> None:
    texts = set(translators_texts(SENTENCES))
    assert len(texts) > 700
    assert [fault for text in sorted(texts) for fault in faults_in(text)] == []


def test_nothing_that_is_heard_does() -> None:
    texts = set(heard_texts(LIBRARY))
    assert len(texts) > 300
    assert [fault for text in sorted(texts) for fault in faults_in(text)] == []


@pytest.mark.parametrize("planted", ["a detox for the face", "see article B", "press BL2", "the seed asks for it"])
@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("exercises/whistler.toml", 'action = "'),
        ("exercises/whistler.toml", 'find = "'),
        ("exercises/whistler.toml", 'reference = "'),
        ("exercises/whistler.toml", 'searches = ["'),
        ("routines/five-basics.toml", 'note = "'),
        ("programmes/trio-4x.toml", 'why = "'),
        ("programmes/trio-4x.toml", 'label = "'),
        ("care/flags.toml", 'why = "'),
        ("care/cards.toml", 'text = "'),
        ("learn/questions.toml", 'app = "'),
        ("learn/differ.toml", 'studies = "'),
        ("learn/evidence.toml", 'finding = "'),
        ("learn/techniques.toml", 'how = "'),
        ("learn/zones.toml", 'about = "'),
        ("learn/glossary.toml", 'meaning = "'),
        ("learn/expectations.toml", 'text = "'),
        ("learn/sources.toml", 'about = "'),
        ("care/making.toml", 'why = "'),
    ],
)
def test_a_planted_word_is_found_wherever_it_is_put(name: str, before: str, planted: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir()
    written = (LIBRARY / name).read_text("utf-8")
    assert before in written
    path.write_text(written.replace(before, f"{before}{planted} ", 1), "utf-8")
    assert [fault for fault in library_faults(tmp_path) if planted in fault]


def test_a_planted_word_is_heard(tmp_path: Path) -> None:
    library = shutil.copytree(LIBRARY, tmp_path / "library")
    path = library / "exercises" / "kiss-face.toml"
    path.write_text(path.read_text("utf-8").replace('release = "', 'release = "Detox. ', 1), "utf-8")
    assert {text for text in heard_texts(library) if faults_in(text)} == {"Detox. Relax."}


def test_a_planted_word_is_found_in_code_and_among_the_sentences_for_translators(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text('label = self.tr("Tightens, says article A")\n', "utf-8")
    sentences = tmp_path / "sentences.ts"
    sentences.write_text("<TS><context><message><source>Boosts C10</source></message></context></TS>", "utf-8")
    assert [len(faults_in(text)) for text in marked_texts(tmp_path)] == [2]
    assert [len(faults_in(text)) for text in translators_texts(sentences)] == [2]


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
    assert shorthand_in(text)


@pytest.mark.parametrize(
    "text", ["The article gives 10 s", "Lines and wrinkles", "Forehead lines", "Article of clothing"]
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert faults_in(text) == []
