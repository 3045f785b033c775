# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Somebody who builds in the window, a key at a time, until the process is killed: `python -m … HOME [exercise]`.

After each key that was taken in, prints how many steps there are, or repetitions, and how long the name is.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facetimer.ui.building.built_page import BuiltPage
from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.main_window import MainWindow
from tests.begun import BEGUN
from tests.ui.finding import button, page_shown
from tests.ui.surroundings import Surroundings


def main(home: Path, *, exercise: bool) -> int:
    application = QApplication(sys.argv[:1])
    window = MainWindow(Surroundings(home, BEGUN).context())
    window.show()
    window.go_to("building")
    first = page_shown(window)
    if exercise:
        button(first, "An exercise of my own …").click()
    page = page_shown(window)
    assert isinstance(page, OwnExercisePage if exercise else BuilderPage)
    more = "More: Repetitions" if exercise else "Add Warm Palms"
    timer = QTimer(window)
    keys = 0

    def press() -> None:
        nonlocal keys
        keys += 1
        if keys % 3:
            page.name.setFocus()
            QTest.keyClick(page.name, Qt.Key.Key_X)
        else:
            QTest.keyClick(button(page, more), Qt.Key.Key_Space)
        sys.stdout.write(f"{how_many(page)} {len(page.builder.name)}\n")
        sys.stdout.flush()

    timer.timeout.connect(press)
    timer.start(0)
    return application.exec()


def how_many(page: BuiltPage) -> int:
    """Return how many steps there are in what is built, or repetitions."""
    if isinstance(page, OwnExercisePage):
        return round(page.exercise.parts[0].fields[0].value)
    return len(page.builder.steps)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), exercise="exercise" in sys.argv[2:]))
