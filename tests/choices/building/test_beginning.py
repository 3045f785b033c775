# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""One builds from nothing, from what there is, from what was made; the original stays."""

import msgspec
import pytest
from msgspec.structs import replace

from facetimer.choices.building.beginning import copy_of, exercise_like, new_exercise, new_routine, pictured_like
from facetimer.choices.building.document import Document, read_text
from facetimer.choices.building.judging import judged
from facetimer.library.catalogue import Catalogue
from facetimer.library.files import convert
from facetimer.library.files.formats import RoutineFile
from facetimer.library.model.practice import Routine
from facetimer.library.model.vocabulary import Source
from facetimer.resources import assets_dir


def routine_of(document: Document) -> Routine:
    return convert.routine(msgspec.convert(document.values(), RoutineFile))


def shipped_exercise(name: str) -> bytes:
    return (assets_dir() / f"library/exercises/{name}.toml").read_bytes()


def test_from_nothing_a_routine_needs_a_step_and_no_more(shipped: Catalogue) -> None:
    begun = new_routine("Before Bed", shipped.routines)
    assert begun.values()["id"] == "before-bed"
    assert judged(begun.added("steps", 0, {"exercise": "fish-lips"}), shipped).told == ()


def test_every_shipped_routine_has_a_copy_that_says_the_same_under_a_name_of_its_own(shipped: Catalogue) -> None:
    for routine in shipped.routines.values():
        copied = copy_of(routine, routine.name, shipped.routines)
        own = routine_of(copied)
        assert own.id not in shipped.routines
        assert replace(own, id=routine.id, source=routine.source) == routine
        assert own.source is Source.MINE


def test_an_exercise_from_nothing_is_sound_once_it_says_something(shipped: Catalogue) -> None:
    begun = new_exercise("Hum", shipped.exercises)
    assert judged(begun.changed(("cues", "action"), "Hum."), shipped).told == ()


@pytest.mark.parametrize("name", ["fish-lips", "whistler", "temple-circles", "jaw-rest"])
def test_a_copy_of_an_exercise_is_ones_own_with_the_figures_of_its_source(shipped: Catalogue, name: str) -> None:
    copied = exercise_like(shipped_exercise(name), "My Own", shipped.exercises)
    assert judged(copied, shipped).told == ()
    values = copied.values()
    assert (values["id"], values["name"], values.get("source")) == ("my-own", "My Own", None)
    assert "SPDX" not in copied.text
    assert read_text(shipped_exercise(name)).values()["blocks"] == values["blocks"]


def test_an_exercise_is_drawn_as_another(shipped: Catalogue) -> None:
    hum = new_exercise("Hum", shipped.exercises).changed(("cues", "action"), "Hum.").duplicated("blocks", 0)
    fish_lips = read_text(shipped_exercise("fish-lips"))
    drawn = pictured_like(hum, fish_lips)
    poses = [block.get("poses") for block in drawn.values()["blocks"]]
    assert poses == [fish_lips.values()["blocks"][0]["poses"]] * 2
    assert judged(drawn, shipped).told == ()


def test_what_another_does_in_a_phase_that_takes_no_time_here_is_not_drawn(shipped: Catalogue) -> None:
    hum = new_exercise("Hum", shipped.exercises).changed(("blocks", 0, "move_in_s"), 0)
    fish_lips = read_text(shipped_exercise("fish-lips"))
    drawn = pictured_like(hum, fish_lips)
    assert all(pose["during"] != "move_in" for pose in drawn.values()["blocks"][0].get("poses", ()))
    assert judged(drawn, shipped).told == ()
    stroked = pictured_like(hum, read_text(shipped_exercise("gs-neck")))
    assert "strokes" not in stroked.values()["blocks"][0], "strokes are drawn while one moves in"
