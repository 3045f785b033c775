# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A language is a file: with one made by machine, every text of the library comes out in it, and nothing else."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
import tomli_w

from facetimer.cli import main
from facetimer.library.catalogue import Catalogue
from facetimer.library.health.care_cards import Care, load_care
from facetimer.library.learn import Learn, load_learn
from facetimer.library.loading import in_language, load_catalogue
from facetimer.library.making_rules import MakingRules, load_making_rules
from facetimer.library.translations import Texts, check_words, translated, words_file
from facetimer.resources import assets_dir
from facetimer.session.timeline import Timeline, compile_timeline

SHIPPED = assets_dir() / "library"
LOCALE = "en_XA"


@dataclass(frozen=True)
class Library:
    catalogue: Catalogue
    care: Care
    learn: Learn
    making: MakingRules

    @property
    def texts(self) -> Texts:
        return Texts(self.catalogue, self.care, self.learn, self.making)


@pytest.fixture(scope="module")
def english() -> Library:
    return Library(load_catalogue(SHIPPED), load_care(SHIPPED), load_learn(SHIPPED), load_making_rules(SHIPPED))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    library = tmp_path / "library"
    shutil.copytree(SHIPPED, library)
    (library / "words").mkdir(exist_ok=True)
    return library


def write(library: Path, words: dict[str, object], locale: str = LOCALE) -> Path:
    path = library / "words" / f"{locale}.toml"
    path.write_text(tomli_w.dumps({"words": words}), encoding="utf-8")
    return path


def turned(text: str) -> str:
    return f"»{text.upper()}«"


def happening(timeline: Timeline) -> list[tuple[object, ...]]:
    """What is done, but for how long an intro takes: other words need another time."""
    return [(s.kind, s.step, s.block, s.set, s.rep, s.side) for s in timeline.segments]


def test_every_text_comes_out_translated_and_no_id_does(folder: Path, english: Library) -> None:
    path = write(folder, {text: turned(text) for text in english.texts.every})
    assert check_words(path, english.texts) == []

    catalogue = in_language(load_catalogue(folder), folder, LOCALE)
    abroad = Library(
        catalogue,
        translated(load_care(folder), catalogue.words),
        translated(load_learn(folder), catalogue.words),
        translated(load_making_rules(folder), catalogue.words),
    )

    assert {*abroad.making.neck, *abroad.making.parts[1].apart_from} <= catalogue.exercises.keys()
    assert set(abroad.texts.every) == {turned(text) for text in english.texts.every}
    assert catalogue.exercises.keys() == english.catalogue.exercises.keys()
    for identifier, routine in catalogue.routines.items():
        assert routine.id == identifier
        whole = compile_timeline(routine, catalogue.exercises)
        before = compile_timeline(english.catalogue.routines[identifier], english.catalogue.exercises)
        assert happening(whole) == happening(before)
    assert [zone.entry().id for zone in abroad.learn.zones] == [zone.entry().id for zone in english.learn.zones]


def test_what_is_not_translated_shows_in_english(folder: Path) -> None:
    write(folder, {"Fish Lips": "Fischlippen"}, "de")

    catalogue = in_language(load_catalogue(folder), folder, "de_AT")

    assert catalogue.exercises["fish-lips"].name == "Fischlippen"
    assert catalogue.exercises["kiss-face"].name == "Kiss Face"
    assert catalogue.faults == ()


def test_english_reads_no_file_and_stays_what_it_is() -> None:
    catalogue = load_catalogue(SHIPPED)

    assert words_file(SHIPPED, "en_GB") is None
    assert in_language(catalogue, SHIPPED, "en_GB") is catalogue


def test_a_bad_file_is_told_and_the_rest_is_english(folder: Path) -> None:
    (folder / "words" / "de.toml").write_text("[words]\n'Fish Lips' = \n", encoding="utf-8")

    catalogue = in_language(load_catalogue(folder), folder, "de")

    assert catalogue.exercises["fish-lips"].name == "Fish Lips"
    assert "de.toml" in str(catalogue.faults[0])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"Fish Lipps": "Fischlippen"}, "is no text of the library, did you mean"),
        ({"Fish Lips": ""}, "should be text between quotes that is not empty"),
        ({"Fish Lips": 3}, "should be text between quotes that is not empty"),
        (
            {"Hold ten. Breathe.": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"},
            "12 at most",
        ),
    ],
)
def test_the_checker_says_what_is_wrong(
    words: dict[str, object], told: str, folder: Path, english: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(folder, words, "de")
    assert any(told in str(fault) for fault in check_words(path, english.texts))

    assert main(["check", str(path)]) == 1
    assert told in capsys.readouterr().out


def test_every_shipped_translation_is_sound(english: Library) -> None:
    for path in (SHIPPED / "words").glob("*.toml"):
        assert check_words(path, english.texts) == []
