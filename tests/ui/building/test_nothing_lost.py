# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A window that is killed while somebody builds in it has kept all but the last key at most."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facetimer.choices.building.keeping import Drafts
from facetimer.ui.building.begin_page import BeginPage
from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.page import PractisePage
from tests.ui.building.building_person import how_many
from tests.ui.finding import click, the
from tests.ui.surroundings import Surroundings

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("keys", "what"), [(4, "routine"), (9, "routine"), (17, "routine"), (10, "exercise")])
def test_what_was_built_is_there_after_the_window_was_killed(
    keys: int, what: str, surroundings: Surroundings, qtbot: QtBot
) -> None:
    command = [sys.executable, "-m", "tests.ui.building.building_person", str(surroundings.folder), what]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as person:
        assert person.stdout is not None
        said = [person.stdout.readline() for _ in range(keys)]
        person.kill()
    count, letters = map(int, said[-1].split())

    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    window.go_to("practise")
    click(the(window, PractisePage), "Build my own")
    begun = the(window, BeginPage)
    (draft,) = Drafts(surroundings.folder / "data" / "drafts").found().values()
    click(begun, f"Go on with {draft.document.values()['name']}")
    page = the(window, OwnExercisePage if what == "exercise" else BuilderPage)
    assert how_many(page) >= count
    assert len(page.builder.name) >= letters
    assert page.name.text() == page.builder.name
    window.close()
