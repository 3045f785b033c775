# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is built is told its faults beside the step, in the checker's words, and how long it is."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.building.beginning import copy_of
from facetimer.choices.building.document import read_text
from facetimer.choices.building.judging import judged, place_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import check_file
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.hands_on import hands_on_ms
from facetimer.session.timeline import TimelineOptions, compile_timeline
from facetimer.sound.plan.cue_law import unheard
from tests.library.test_catalogue import OWN_EXERCISE, coming_along

SHIPPED = assets_dir() / "library"
START = read_text(b"""\
id = "before-bed"
name = "Before Bed"
prep = "exercise"

[[steps]]
exercise = "fish-lips"

[[steps]]
exercise = "temple-circles"
""")


def test_what_is_sound_has_the_length_of_its_session(shipped: Catalogue) -> None:
    found = judged(START, shipped)
    assert found.told == ()
    timeline = found.timeline
    assert timeline is not None
    again = compile_timeline(timeline.routine, shipped.exercises)
    assert (found.total_ms, found.hands_on_ms) == (again.total_ms, hands_on_ms(again))
    slower = judged(START, shipped, options=TimelineOptions(pace_percent=75)).total_ms
    assert slower is not None
    assert slower > again.total_ms


def test_a_fault_stands_beside_its_step_in_the_words_of_the_checker(shipped: Catalogue, tmp_path: Path) -> None:
    wrong = START.changed(("steps", 1, "sides"), "left").changed(("steps", 0, "reps"), 0)
    path = tmp_path / "before-bed.toml"
    path.write_bytes(wrong.encoded)
    (said,) = check_file(path, shipped.exercises)
    (told,) = judged(wrong, shipped).beside(0)
    assert (told.place, told.message) == (("steps", 0, "reps"), said.message)
    half_done = judged(START.changed(("steps", 1, "exercise"), "temple"), shipped)
    assert [each.place for each in half_done.beside(1)] == [("steps", 1, "exercise")]
    assert (half_done.total_ms, half_done.hands_on_ms) == (None, None)


def test_advice_is_no_fault(shipped: Catalogue) -> None:
    glide = next(each for each in shipped.exercises.values() if each.needs_slip)
    oily = START.added("steps", 0, {"exercise": glide.id})
    found = judged(oily, shipped)
    assert found.faults == ()
    assert [each.step for each in found.told if each.is_advice] == [1]


def test_a_cue_without_time_stands_beside_its_step(shipped: Catalogue) -> None:
    long = "Hold it. As long as you can, and then a little longer."
    found = judged(START.changed(("steps", 0, "cues", "hold"), long).changed(("steps", 0, "hold_s"), 3), shipped)
    assert [each.place for each in found.beside(0)] == [("steps", 0, "cues", "hold")]


def test_of_a_copy_of_what_is_shipped_every_cue_is_heard_as_the_page_takes_for_granted(shipped: Catalogue) -> None:
    for each in shipped.routines.values():
        copy = copy_of(each, "My way", frozenset())
        laid_out = judged(copy, shipped).timeline
        assert laid_out is not None
        assert unheard(laid_out) == ()
        assert judged(copy, shipped).told == judged(copy.changed(("note",), "Mine."), shipped).told
    long = "Hold it. As long as you can, and then a little longer."
    changed = copy.changed(("steps", 0, "cues", "setup"), long * 9)
    assert [told.step for told in judged(changed, shipped).faults] == [0]


def test_words_that_a_library_has_in_another_language_are_listened_to(shipped: Catalogue) -> None:
    like = shipped.routines["full-workout"]
    copy, first = copy_of(like, "My way", frozenset()), shipped.exercises[like.steps[0].exercise]
    endless = replace(first, cues=replace(first.cues, action="On and on " * 30, release="And on " * 30))
    spoken = replace(shipped, exercises={**shipped.exercises, first.id: endless}, words={"Press.": "Appuyez."})
    assert judged(copy, shipped).faults == ()
    own = replace(spoken, words={}, own=frozenset({first.id}))
    for catalogue in (spoken, own):
        assert {told.step for told in judged(copy, catalogue).faults} == {0}


def test_a_routine_without_a_step_is_told_that_it_needs_one(shipped: Catalogue) -> None:
    empty = START.removed("steps", 1).removed("steps", 0)
    found = judged(empty, shipped)
    assert [(each.place, each.step) for each in found.told] == [(("steps",), None)]
    assert found.timeline is None


def test_what_is_too_long_for_any_session_is_told_and_not_laid_out(shipped: Catalogue) -> None:
    endless = START.changed(("steps", 0, "reps"), 200).changed(("steps", 0, "sets"), 20)
    found = judged(endless.changed(("steps", 1, "reps"), 200).changed(("steps", 1, "sets"), 20), shipped)
    assert [each.place for each in found.told] == [("steps",)]
    assert found.timeline is None


def test_an_exercise_is_laid_out_alone_and_a_programme_not_at_all(shipped: Catalogue) -> None:
    hum = judged(read_text(OWN_EXERCISE.encode()), shipped)
    assert (hum.told, hum.total_ms) == ((), 8_000 + 3 * 21_000 + 2 * 2_000 + 10_000)
    programme = read_text(next((SHIPPED / "programmes").glob("*.toml")).read_bytes())
    assert judged(programme, shipped).timeline is None


def test_what_its_file_had_before_is_its_own(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(coming_along("mine"), "utf-8")
    catalogue = load_catalogue(SHIPPED, tmp_path)
    document = read_text((tmp_path / "mine.toml").read_bytes())
    changed = document.changed(("exercises", 0, "name"), "Another Hum").changed(("name",), "Another")
    assert judged(changed, catalogue, ("mine", "evening-hum")).told == ()
    assert {each.place[-1] for each in judged(changed, catalogue).told} == {"id"}
    taken = changed.changed(("id",), "five-basics")
    assert judged(taken, catalogue, ("mine", "evening-hum", "five-basics")).told != ()


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("steps[2].cues.hold", ("steps", 1, "cues", "hold")),
        ("name", ("name",)),
        ('exercises[1]."a b"', ("exercises", 0)),
    ],
)
def test_a_place_is_a_way_into_the_document(place: str, found: tuple[object, ...]) -> None:
    assert place_of(place) == found
