# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The articles' figures where the window shows them, each with whose figure it is."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facetimer.library.learn_texts import Shelf
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.learn.page import LearnPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.routine_page import RoutinePage
from facetimer.ui.programmes.programme_page import ProgrammePage
from tests.ui.finding import click, texts, the
from tests.ui.surroundings import Surroundings

MINE = """
id = "slow-fish"
name = "Slow Fish"
prep = "exercise"
steps = [
    { exercise = "fish-lips", hold_s = 6 },
    { exercise = "whistler", reps = 2 },
]
"""


def exercise_page(window: MainWindow, identifier: str) -> str:
    window.flow.open_exercise(identifier)
    page = the(window, ExercisePage)
    click(page, "More")
    return "\n".join(texts(page))


def routine_page(window: MainWindow, identifier: str) -> str:
    window.flow.open_routine(identifier)
    return "\n".join(texts(the(window, RoutinePage)))


def programme_page(window: MainWindow, identifier: str) -> str:
    window.places.programmes.open(identifier)
    return "\n".join(texts(the(window, ProgrammePage)))


@pytest.mark.parametrize("exercise", ["fish-lips", "kiss-face", "whistler"])
def test_ten_seconds_and_four_times_a_day(window: MainWindow, exercise: str) -> None:
    said = exercise_page(window, exercise)

    assert "hold 10 s (set by the article)" in said
    assert "4 times a day (set by the article)" in said
    assert " s (our suggestion)" in said  # how long the move takes
    assert "Hold, 10 s" in said


def test_three_holds_and_twelve_puffs(window: MainWindow) -> None:
    said = exercise_page(window, "whistler")

    assert "3 times (set by the article)" in said
    assert "12 times (set by the article)" in said
    assert "Times: 3, with 3 s of rest" in said
    assert "Times: 12." in said


def test_five_circles_each_way(window: MainWindow) -> None:
    said = exercise_page(window, "tongue-circles")

    assert "5 clockwise: 5 times (set by the article), move 4 s (our suggestion)." in said
    assert "5 counter-clockwise: 5 times (set by the article), move 4 s (our suggestion)." in said


def test_what_the_article_leaves_open_is_our_suggestion(window: MainWindow) -> None:
    said = exercise_page(window, "brow-stretch")

    assert "5 times (our suggestion)" in said
    assert "hold 5 s (our suggestion)" in said
    assert "(set by the article)" not in said


def test_a_routine_shows_them_too(window: MainWindow) -> None:
    said = routine_page(window, "five-basics")

    assert "hold 10 s (set by the article), 3 times (set by the article), 12 times (set by the article)" in said
    assert "5 times (set by the article), 5 times (set by the article)" in said
    assert "hold 5 s (our suggestion), 5 times (our suggestion)" in said
    assert said.count("4 times a day (set by the article)") == 3


def test_what_a_routine_changes_is_not_called_the_articles_or_the_exercises(window: MainWindow) -> None:
    said = routine_page(window, "desk-break")
    steps = {step.exercise: step for step in window.services.context.catalogue.routines["desk-break"].steps}

    assert steps["jaw-rest"].hold_ms == 15_000
    assert "hold 15 s (our suggestion)" in said


def test_four_sets_a_day(window: MainWindow) -> None:
    said = programme_page(window, "trio-4x")

    for name in ("Fish Lips", "Kiss Face", "The Whistler"):
        assert f"{name}: 4 × a day (set by the article)" in said
    assert "Cheek and Lip Trio\n4 × a day (set by the article)" in said
    assert "Four times a day is the figure of an article by Gugelin" in said


def test_two_or_three_times_a_week(window: MainWindow) -> None:
    assert "Whatever you like\n2 to 3 × a week (set by the article)" in programme_page(window, "ongoing")
    assert "Classic Face Massage\n2 to 3 × a week (set by the article)" in programme_page(window, "gentle-start")


def test_at_least_five_minutes_and_ten_to_fifteen(window: MainWindow) -> None:
    gentle, massage = programme_page(window, "gentle-start"), programme_page(window, "massage-3x")

    assert (
        "Gemma Etc. gives two or three sessions a week, at least five minutes each, and ten to fifteen" in gentle
    )
    assert "An article by Gemma Etc. gives ten to fifteen minutes, two or three times a week;" in massage
    assert "Classic Face Massage\n3 × a week (our suggestion)" in massage
    assert "in 10 to 15 minutes" in routine_page(window, "classic-massage")
    window.go_to("learn")
    page = the(window, LearnPage)
    page.show_shelf(Shelf.DIFFER)
    page.build_rest()
    assert "At least 5 minutes, or 10 to 15." in texts(the(window, LearnPage))


def test_doses_that_no_article_gives_are_our_suggestion(window: MainWindow) -> None:
    jaw = programme_page(window, "jaw-4wk")

    assert "Slow Jaw Opening, Tongue Up: 6 × a day (our suggestion)" in jaw
    assert "Jaw Ease\n1 × a day (our suggestion)" in jaw


def test_the_persons_own_hold_is_called_theirs(window: MainWindow) -> None:
    window.preferences.change("session.hold_override_s", 7)
    said = exercise_page(window, "fish-lips")

    assert "Hold, 7 s" in said
    assert "hold 7 s (your own)" in said
    assert "4 times a day (set by the article)" in said
    assert "hold 7 s (your own), 3 times (set by the article)" in routine_page(window, "five-basics")


def test_what_the_persons_own_routine_changes_is_theirs(
    surroundings: Surroundings, tmp_path: Path, qtbot: QtBot
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "slow-fish.toml").write_text(MINE, "utf-8")
    surroundings.catalogue = load_catalogue(assets_dir() / "library", own)
    assert surroundings.catalogue.faults == ()
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    said = routine_page(window, "slow-fish")

    assert "hold 6 s (your own)" in said
    assert "hold 10 s (set by the article), 2 times (your own)" in said
