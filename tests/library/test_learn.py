# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""All there is to read is there, can be found, and never states a figure without its people and its comparison."""

import re
import shutil
from pathlib import Path

import pytest

from facetimer.library.files.shipped import DamagedFile
from facetimer.library.learn import Learn, load_learn
from facetimer.library.learn_texts import Checked, Shelf
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import StrokeType
from facetimer.library.model.vocabulary import Category, Zone
from facetimer.resources import assets_dir

SHIPPED = assets_dir() / "library"
POSES = {"lion-face", "baby-bird", "flirty-eyes", "smile-smoother", "jacquet", "scalp"}


@pytest.fixture(scope="module")
def learn() -> Learn:
    return load_learn(SHIPPED)


def test_every_zone_names_its_muscles(learn: Learn) -> None:
    assert [zone.id for zone in learn.zones] == list(Zone)
    assert all(zone.muscles for zone in learn.zones)


def test_every_category_belongs_to_a_technique(learn: Learn) -> None:
    explained = [category for technique in learn.techniques for category in technique.categories]
    assert sorted(explained) == sorted(Category)


def test_the_four_strokes_of_the_second_article_are_explained(learn: Learn) -> None:
    named = {technique.id for technique in learn.techniques}
    four = {StrokeType.EFFLEURAGE, StrokeType.PETRISSAGE, StrokeType.TAPOTEMENT, StrokeType.FRICTION}
    assert {stroke.value for stroke in four} <= named


def test_every_disagreement_says_what_each_says_and_what_the_app_does(learn: Learn) -> None:
    topics = {card.id for card in learn.differ}
    assert len(topics) == len(learn.differ)
    assert topics >= {
        "acne",
        "sensitive-skin",
        "how-often",
        "collagen",
        "shape",
        "pressure",
        "pulling",
        "absorption",
    }
    assert all((card.gugelin, card.gemma, card.studies, card.app) for card in learn.differ)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("double chin", "double-chin"),
        ("sagging skin", "sagging"),
        ("jowl", "sagging"),
        ("Headaches", "headache"),
        ("forehead lines", "lines"),
        ("tmj", "jaw-tension"),
        ("bruxism", "jaw-tension"),
        ("dark circles", "dark-circles"),
        ("mewing", "mewing"),
        ("face cups", "face-cups"),
        ("cupping", "face-cups"),
        ("buccal massage", "in-mouth"),
        ("ice", "ice"),
        ("face tape", "taping"),
        ("throat strokes", "throat"),
        ("Asahi", "asahi"),
        ("tanaka", "asahi"),
        ("shoulder retraction", "shoulders"),
        ("base of skull", "skull-base"),
        ("fengchi", "skull-base"),
        ("scalp massage", "scalp"),
        ("face yoga", "face-yoga"),
        ("lion face", "lion-face"),
        ("baby bird", "baby-bird"),
        ("giraffe", "giraffe"),
        ("flirty eyes", "flirty-eyes"),
        ("smile smoother", "smile-smoother"),
        ("jacquet", "jacquet"),
        ("dicang", "more-points"),
        ("microcurrent", "devices"),
        ("wrink", "lines"),
    ],
)
def test_the_first_answer_is_to_the_words_that_people_type(learn: Learn, typed: str, answer: str) -> None:
    assert learn.asked(typed)[0].id == answer
    assert answer in [entry.id for entry in learn.search(typed.split(maxsplit=1)[0].removesuffix("s"))]


@pytest.mark.parametrize("typed", ["", " ", "c", "wri", "voice", "advice", "machine", "xylophone"])
def test_too_few_letters_and_parts_of_other_words_ask_nothing(learn: Learn, typed: str) -> None:
    assert learn.asked(typed) == ()


def test_what_has_a_card_of_its_own_says_whether_it_is_in_or_out(learn: Learn) -> None:
    decided = {each.id: each.app.split()[0].rstrip(":,.") for each in learn.questions}
    ins = {"scalp", "smile-smoother", "more-points"}
    outs = {"face-cups", "in-mouth", "ice", "asahi", "taping", "mewing", "throat", "shoulders"}
    outs |= {"skull-base", "lion-face", "baby-bird", "giraffe", "flirty-eyes", "jacquet", "devices"}
    assert {name for name in ins if decided[name] != "In"} == set()
    assert {name for name in outs if decided[name] != "Out"} == set()


def test_a_card_names_exercises_that_are_there_and_found_by_the_same_words(learn: Learn) -> None:
    exercises = load_catalogue(SHIPPED).exercises
    told = {each.id: each.app for each in learn.questions}
    for card, named in {
        "double-chin": ["chin-tuck", "tongue-press"],
        "shoulders": ["chin-tuck"],
        "mewing": ["jaw-rest"],
        "scalp": ["hairline-rubs"],
        "lion-face": ["scrunch-release", "lip-trill"],
        "baby-bird": ["tongue-press", "chin-lift-kiss"],
        "flirty-eyes": ["eyes-closed-up", "owl-eyes"],
        "smile-smoother": ["cheek-lifter", "hidden-smile"],
        "jacquet": ["jaw-pinch", "cheek-knead", "brow-pinch"],
        "more-points": ["ap-under-eye", "ap-mouth-corner", "ap-below-lip"],
    }.items():
        assert [name for name in named if exercises[name].name not in told[card]] == [], card
        typed = card.replace("-", " ")
        if card in POSES:
            assert [n for n in named if not any(typed in each for each in exercises[n].searches)] == [], card


def test_a_question_never_promises_what_is_only_said(learn: Learn) -> None:
    for question in learn.questions:
        assert question.claimed != question.app
        assert question.known.endswith("."), question.id


def test_a_finding_with_figures_says_how_many_took_part_and_who_was_compared(learn: Learn) -> None:
    compared = re.compile(r"control|compar|randomised|untreated|mixed designs")
    for study in learn.studies:
        assert study.people
        assert study.control or study.people == "no study", study.id
        if re.search(r"\d", study.finding):
            assert compared.search(study.finding), study.id
            people = [n for n in re.findall(r"\d+", study.people) if int(n) > 4]
            total = str(sum(int(n) for n in people))
            assert any(n in study.finding for n in [*people, total]), study.id


def test_a_reason_that_speaks_of_a_study_says_how_many_took_part_and_who_was_compared() -> None:
    catalogue = load_catalogue(SHIPPED)
    texts = {f"{p.id} why": p.why for p in catalogue.programmes.values()}
    texts |= {f"{r.id} note": r.note for r in catalogue.routines.values()}
    texts |= {f"{e.id} note": e.note for e in catalogue.exercises.values()}
    compared = re.compile(r"compar|untreated group|the other treatment was better")
    for place, text in texts.items():
        told = text.replace("nobody has measured", "")
        if re.search(r"raters|felt less|measured|were given|In a trial|In the study|16 women", told):
            assert re.search(r"\d+ (?:women|people|patients|finished)", text), place
            assert compared.search(text), place


def test_whoever_took_part_is_never_named_without_the_comparison(learn: Learn) -> None:
    told = {f"{each.id}, known": each.known for each in learn.questions}
    told |= {f"{each.id}, studies": each.studies for each in learn.differ}
    compared = re.compile(r"compar|randomised|untreated|with and without it")
    people = re.compile(r"\d+ (?:women|men|people|patients|others)|(?:In|Among) \d+")
    speaking = {place: text for place, text in told.items() if people.search(text)}
    assert len(speaking) > 12
    for place, text in speaking.items():
        for sentence in re.split(r"(?<=[.;]) ", text):
            if people.search(sentence):
                assert compared.search(text[text.index(sentence) :]), f"{place}: {sentence}"
    assert [place for place, text in told.items() if "small studies" in text.lower()] == []


def test_a_technique_names_its_studies_or_that_there_are_none(learn: Learn) -> None:
    for entry in learn.entries(Shelf.TECHNIQUES):
        assert dict(entry.paragraphs)["Evidence"], entry.id
    (strokes,) = [entry for entry in learn.entries(Shelf.TECHNIQUES) if entry.id == "effleurage"]
    assert dict(strokes.paragraphs)["Evidence"] == "We know of no study of it by itself."


def test_what_nobody_verified_is_marked(learn: Learn) -> None:
    general = {study.id for study in learn.studies if study.checked is Checked.GENERAL}
    assert general == {"acupressure-none", "reflexology-none", "waste-none"}
    assert all("We know of none" in study.reference for study in learn.studies if study.id in general)
    assert not any("Searched for" in study.reference for study in learn.studies)


def test_the_limits_are_there_to_be_pinned(learn: Learn) -> None:
    said = " ".join(limit.text for limit in learn.expectations.limits)
    assert "no clinical evidence of a significant structural change" in said
    assert "temporary" in said
    assert [time.when for time in learn.expectations.times] == ["Today", "Weeks", "Months"]


def test_the_weekly_targets_are_those_of_the_second_article(learn: Learn) -> None:
    assert [(t.low, t.high) for t in learn.expectations.targets] == [(1, 2), (2, 3), (4, 6), (7, 7)]
    assert all("Gemma Etc." in target.source for target in learn.expectations.targets)


def test_both_articles_are_on_the_sources_page(learn: Learn) -> None:
    assert [source.id for source in learn.sources if source.kind == "article"] == ["gugelin", "gemma-etc"]


def test_everything_can_be_found_by_any_word_of_it(learn: Learn) -> None:
    for entry in learn.entries():
        word = max(re.findall(r"\w+", entry.paragraphs[-1][1]), key=len)
        assert entry in learn.search(word), (entry.id, word)


def test_what_has_the_word_in_its_title_comes_first(learn: Learn) -> None:
    assert learn.search("gua sha")[0].title.startswith("Gua sha")
    assert learn.search("MASSETER")[0].title == "Masseter"
    assert {entry.shelf for entry in learn.search("carotid press")} == {Shelf.ZONES, Shelf.GLOSSARY}
    assert learn.search("") == learn.search("xylophone") == ()


def test_each_shelf_has_its_entries(learn: Learn) -> None:
    counts = {shelf: len(learn.entries(shelf)) for shelf in Shelf}
    assert counts[Shelf.ZONES] == 23
    assert min(counts.values()) >= 4
    assert sum(counts.values()) == len(learn.entries())


def test_a_technique_that_names_no_study_is_damage(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED / "learn", tmp_path / "learn")
    path = tmp_path / "learn/techniques.toml"
    path.write_text(path.read_text("utf-8").replace('"alam-2018"', '"alam-1918"'), "utf-8")
    with pytest.raises(DamagedFile, match="exercise: names no study: alam-1918"):
        load_learn(tmp_path)
