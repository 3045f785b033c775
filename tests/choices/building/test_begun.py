# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was begun is taken up again as what it is: a routine, a copy of one, or an exercise."""

from pathlib import Path

from facetimer.choices.building.beginning import copy_of, new_exercise
from facetimer.choices.building.begun import taken_up
from facetimer.choices.building.builder import Builder
from facetimer.choices.building.exercise_builder import ExerciseBuilder
from facetimer.choices.building.keeping import Drafts
from facetimer.library.catalogue import Catalogue
from facetimer.session.timeline import TimelineOptions


def test_routines_and_exercises_are_taken_up_as_what_they_are(shipped: Catalogue, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    like = shipped.routines["cheek-workout"]
    routine = Builder(copy_of(like, "Mine", ()), shipped, drafts, like=like)
    exercise = ExerciseBuilder(new_exercise("Hum", ()), shipped, drafts)
    routine.change(("name",), "Cheeks")
    exercise.change(("cues", "action"), "Hum.")

    found = taken_up(drafts, shipped, TimelineOptions)

    assert [(type(each), each.name) for each in found] == [(Builder, "Cheeks"), (ExerciseBuilder, "Hum")]
    index = next(number for number, step in enumerate(found[0].steps) if step.get("sets") == 3)
    found[0].change(("steps", index, "sets"), 1)
    found[0].go_back(index, "sets")
    assert found[0].steps[index]["sets"] == 3, "it knows what it is a copy of"
