# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An exercise is marked on its page by one press, and sessions made for the person heed it."""

from facetimer.settings_file import load_settings
from facetimer.ui.controls.segments import Segments
from facetimer.ui.exercise.mark_choice import MarkChoice
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.making.made_steps import MadeSteps
from tests.ui.finding import click, the


def opened(window: MainWindow, exercise: str) -> MarkChoice:
    window.flow.open_exercise(exercise)
    return the(the(window, ExercisePage), MarkChoice)


def marks(window: MainWindow) -> tuple[str, ...]:
    return load_settings(window.services.context.paths.settings)[0].making.marks


def test_one_press_marks_it_and_another_takes_it_back(window: MainWindow) -> None:
    choice = opened(window, "fish-lips")
    click(choice, "More often")
    assert marks(window) == ("fish-lips=more",)

    assert the(opened(window, "fish-lips"), Segments).chosen == "more"
    click(opened(window, "kiss-face"), "Never")
    assert marks(window) == ("fish-lips=more", "kiss-face=never")
    click(opened(window, "fish-lips"), "As usual")

    assert marks(window) == ("kiss-face=never",)


def test_what_is_marked_never_is_made_no_part_of_a_session(window: MainWindow) -> None:
    window.go_to("making")
    steps = the(window, MadeSteps)
    unwanted = list(steps.opens)[1]

    click(opened(window, unwanted), "Never")
    window.go_to("making")

    assert unwanted not in the(window, MadeSteps).opens
