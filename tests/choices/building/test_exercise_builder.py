# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An exercise of one's own gets parts, another technique, places and a picture; each is one change to undo."""

from pathlib import Path

import pytest

from facetimer.choices.building.beginning import exercise_like, new_exercise
from facetimer.choices.building.document import Document, read_text
from facetimer.choices.building.exercise_builder import ExerciseBuilder
from facetimer.choices.building.keeping import Drafts
from facetimer.choices.picking import Technique
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir

LIBRARY = assets_dir() / "library"


def content(name: str) -> bytes:
    return (LIBRARY / f"exercises/{name}.toml").read_bytes()


def builder_of(document: Document, shipped: Catalogue, folder: Path) -> ExerciseBuilder:
    return ExerciseBuilder(document, shipped, Drafts(folder / "drafts"))


@pytest.fixture
def hum(shipped: Catalogue, tmp_path: Path) -> ExerciseBuilder:
    return builder_of(new_exercise("Hum", shipped.exercises), shipped, tmp_path)


def test_what_is_built_is_an_exercise_and_in_the_library_once_saved(
    hum: ExerciseBuilder, shipped: Catalogue, tmp_path: Path
) -> None:
    hum.change(("cues", "action"), "Hum, lips closed.")
    hum.change_part(0, ("hold_s",), 7)
    assert hum.exercise is not None
    assert hum.exercise.blocks[0].hold_ms.value == 7_000
    kept = hum.save(tmp_path / "library")
    assert kept is not None
    there = load_catalogue(LIBRARY, tmp_path / "library")
    assert there.own == {"hum"}
    assert there.exercises["hum"] == hum.exercise


def test_while_something_is_wrong_there_is_no_exercise(hum: ExerciseBuilder) -> None:
    hum.change(("zones",), [])
    assert hum.exercise is None
    assert [told.place for told in hum.judged.faults] == [("zones",)]


def test_parts_come_and_go_each_by_one_undo(hum: ExerciseBuilder) -> None:
    before = hum.document
    hum.duplicate_part(0)
    hum.change_part(1, ("label",), "again")
    assert [part.label for part in hum.parts] == ["repetitions", "again"]
    hum.remove_part(0)
    assert [part.label for part in hum.parts] == ["again"]
    for _ in range(3):
        hum.undo()
    assert hum.document == before


@pytest.mark.parametrize("change", ["duplicate", "remove", "no side", "no hold"])
def test_moments_that_may_be_gone_tell_it_no_longer(shipped: Catalogue, tmp_path: Path, change: str) -> None:
    told = exercise_like(content("neck-tilt"), "Mine", ()).duplicated("blocks", 0)
    built = builder_of(told, shipped, tmp_path)
    assert built.judged.told == ()
    built.change_part(0, ("hold_s",), 9)
    assert "moments" in built.document.values(), "another length changes nothing about that"
    acts = {
        "duplicate": lambda: built.duplicate_part(0),
        "remove": lambda: built.remove_part(1),
        "no side": lambda: built.change_part(0, ("per_side",), None),
        "no hold": lambda: built.change_part(0, ("hold_s",), 0),
    }
    acts[change]()
    assert "moments" not in built.document.values()


def test_a_technique_brings_its_tool_and_takes_it_away(hum: ExerciseBuilder) -> None:
    assert hum.technique.value == "exercise"
    hum.choose_technique(Technique.GUA_SHA)
    values = hum.document.values()
    assert (values["category"], values["tool"]) == ("gua-sha", "gua_sha")
    hum.choose_technique(Technique.MASSAGE)
    values = hum.document.values()
    assert (values["category"], values["tool"]) == ("massage", "fingertips")
    hum.change(("tool",), "palms")
    hum.choose_technique(Technique.LYMPH)
    assert hum.document.values()["tool"] == "palms"
    hum.undo()
    assert hum.technique.value == "massage"


def test_the_technique_that_it_has_keeps_its_finer_kind(shipped: Catalogue, tmp_path: Path) -> None:
    built = builder_of(exercise_like(content("neck-tilt"), "Mine", ()), shipped, tmp_path)
    before = built.document
    assert built.technique.value == "relax"
    built.choose_technique(Technique.RELAX)
    assert built.document is before
    built.change(("category",), "dance")
    assert built.technique.value == "exercise"


def test_names_of_a_list_come_in_their_usual_order_and_go_again(hum: ExerciseBuilder) -> None:
    order = ("chin", "lips", "nose")
    hum.switch("zones", "nose", order)
    hum.switch("zones", "chin", order)
    assert hum.document.values()["zones"] == ["chin", "lips", "nose"]
    hum.switch("zones", "lips", order)
    assert hum.document.values()["zones"] == ["chin", "nose"]


def test_it_is_drawn_like_another_and_no_longer(hum: ExerciseBuilder) -> None:
    hum.draw_like(read_text(content("fish-lips")))
    assert hum.exercise is not None
    assert hum.exercise.blocks[0].poses
    hum.undo()
    assert not hum.exercise.blocks[0].poses


def test_lines_are_written_one_after_the_other_and_empty_ones_go(hum: ExerciseBuilder) -> None:
    before = hum.document
    for text in ("T", "To", "Too loud."):
        hum.change_line("mistakes", 0, text)
    hum.change_line("mistakes", 1, "Too long.")
    hum.change_line("mistakes", 0, "")
    assert hum.document.values()["mistakes"] == ["", "Too long."]
    hum.drop_empty_lines("mistakes")
    there = hum.document
    assert there.values()["mistakes"] == ["Too long."]
    hum.drop_empty_lines("mistakes")
    assert hum.document is there
    hum.change_line("mistakes", 0, " ")
    hum.drop_empty_lines("mistakes")
    assert "mistakes" not in hum.document.values()
    for _ in range(5):
        hum.undo()
    assert hum.document.values()["mistakes"] == ["Too loud."], "letters in a row are one change"
    hum.undo()
    assert hum.document is before
