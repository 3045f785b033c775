# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Former ids go on working: in the table, in a person's own files, and in what the checker says about them."""

from pathlib import Path

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import advise_file, check_file
from facetimer.library.former_ids import ById, read_aliases
from facetimer.library.loading import in_language, load_catalogue
from facetimer.library.model.vocabulary import Source
from facetimer.resources import assets_dir

SHIPPED = assets_dir() / "library"

ROUTINE = """
id = "mine"
name = "Mine"
prep = "exercise"

[[steps]]
exercise = "fish-lips"

[[steps]]
exercise = "masseter-circles"
"""

PROGRAMME = """
id = "my-weeks"
name = "My Weeks"

[[quotas]]
exercise = "jaw-hinge"
per_day = { value = 2, source = "seed" }

[[stages]]
label = "Weeks"
plans = [{ routines = ["first-session", "seed-five"], rhythm = "daily", source = "seed" }]
"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(SHIPPED)


def test_every_former_id_leads_to_something_there_is_and_is_nothing_itself(catalogue: Catalogue) -> None:
    present = {*catalogue.exercises, *catalogue.routines, *catalogue.programmes}
    assert set(catalogue.aliases.values()) <= present
    assert set(catalogue.aliases) & present == set()
    assert len(catalogue.aliases) >= 40


@pytest.mark.parametrize(
    ("kind", "former", "present"),
    [
        ("routines", "seed-five", "five-basics"),
        ("routines", "beginner-w1", "first-session"),
        ("programmes", "seed-quota", "trio-4x"),
        ("programmes", "maintain", "ongoing"),
        ("exercises", "ap-bl2", "ap-inner-brow"),
        ("exercises", "masseter-circles", "jaw-muscle-circles"),
    ],
)
def test_a_former_id_finds_the_same_thing_and_is_not_listed(
    catalogue: Catalogue, kind: str, former: str, present: str
) -> None:
    known = getattr(catalogue, kind)
    assert known[former] is known[present]
    assert former in known
    assert former not in list(known)
    assert catalogue.present_id(former) == present
    assert catalogue.present_id(present) == present


def test_what_never_was_is_still_missing(catalogue: Catalogue) -> None:
    assert "seed-six" not in catalogue.routines
    assert catalogue.routines.get("seed-six") is None
    assert "seed-five" not in catalogue.programmes
    with pytest.raises(KeyError):
        catalogue.exercises["seed-five"]


def test_a_thing_with_the_id_wins_over_an_alias() -> None:
    assert ById({"a": 1, "b": 2}, {"a": "b"})["a"] == 1


def test_a_library_without_a_table_has_no_former_ids(tmp_path: Path) -> None:
    assert read_aliases(tmp_path) == {}


def test_a_translated_library_knows_former_ids_too(tmp_path: Path, catalogue: Catalogue) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words/de.toml").write_text('[words]\n"The Five Basics" = "Die Fünf"\n', "utf-8")
    abroad = in_language(catalogue, tmp_path, "de")
    assert abroad.routines["seed-five"].name == "Die Fünf"


def test_own_files_with_former_ids_and_the_former_word_for_an_article_load(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(ROUTINE, "utf-8")
    (tmp_path / "my-weeks.toml").write_text(PROGRAMME, "utf-8")

    loaded = load_catalogue(SHIPPED, tmp_path)

    assert loaded.faults == ()
    assert [step.exercise for step in loaded.routines["mine"].steps] == ["fish-lips", "jaw-muscle-circles"]
    programme = loaded.programmes["my-weeks"]
    assert programme.quotas[0].exercise == "slow-jaw-opening"
    assert programme.quotas[0].per_day.source is Source.ARTICLE
    (plan,) = programme.stages[0].plans
    assert (plan.routines, plan.source) == (("first-session", "five-basics"), Source.ARTICLE)


def test_a_former_id_cannot_be_taken(tmp_path: Path) -> None:
    (tmp_path / "seed-five.toml").write_text(ROUTINE.replace('"mine"', '"seed-five"'), "utf-8")
    loaded = load_catalogue(SHIPPED, tmp_path)
    (fault,) = loaded.faults
    assert fault.place == "id"
    assert "is taken by a shipped file" in fault.message
    assert loaded.routines["seed-five"].name == "The Five Basics"


def test_the_checker_says_each_new_name_and_finds_no_fault(tmp_path: Path, catalogue: Catalogue) -> None:
    routine, programme = tmp_path / "mine.toml", tmp_path / "my-weeks.toml"
    routine.write_text(ROUTINE, "utf-8")
    programme.write_text(PROGRAMME, "utf-8")
    both = load_catalogue(SHIPPED, tmp_path)  # a file of one's own is not taken by itself
    for path in (routine, programme):
        assert check_file(path, both.exercises, both.routines, both.aliases) == []
    said = [
        (advice.place, str(advice.message))
        for path in (routine, programme)
        for advice in advise_file(path, catalogue.exercises, catalogue.aliases)
    ]
    goes_on = "now; the former name goes on working"
    assert said == [
        ("steps[2].exercise", f'"masseter-circles" is called "jaw-muscle-circles" {goes_on}'),
        ("quotas[1].exercise", f'"jaw-hinge" is called "slow-jaw-opening" {goes_on}'),
        ("stages[1].plans[1].routines[2]", f'"seed-five" is called "five-basics" {goes_on}'),
    ]


def test_no_shipped_file_uses_a_former_id_or_word(catalogue: Catalogue) -> None:
    files = sorted(path for path in SHIPPED.rglob("*.toml") if path.name != "aliases.toml")
    advice = [str(a) for path in files for a in advise_file(path, catalogue.exercises, catalogue.aliases)]
    assert [line for line in advice if "former name" in line] == []
    assert [path.name for path in files if '"seed"' in path.read_text("utf-8")] == []
