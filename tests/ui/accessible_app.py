# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window as a process, on a fixed day, for a screen reader: `python -m tests.ui.accessible_app PAGE`.

Prints READY once the page is shown. With `session`, runs through a whole session when a line comes in on stdin,
prints each phase as it begins, and DONE.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from facetimer.session.events import SegmentStarted
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.controls.page import Page
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.look.wording import phase_word
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from tests.begun import BEGUN
from tests.ui.finding import page_shown, the
from tests.ui.surroundings import Surroundings

STEP_MS = 250
LOOK_AGAIN_MS = 50


def main() -> int:
    page = sys.argv[1]
    application = QApplication(sys.argv[:1])
    application.setApplicationName("facetimer")
    with tempfile.TemporaryDirectory() as folder:
        settings = BEGUN.changed("general.first_start_done", not page.startswith("first-start"))
        settings = settings.changed("picture.theme", "light")
        settings = settings.changed("session.keep_awake", page != "session")  # a bare X server cannot, and says so
        surroundings = Surroundings(Path(folder), settings)
        window = MainWindow(surroundings.context())
        window.show()
        show(window, page)
        QTimer.singleShot(500, lambda: say_ready(window))
        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: go(window, surroundings, notifier))
        code = application.exec()
        window.close()
    return code


def show(window: MainWindow, page: str) -> None:
    """Go to `page`."""
    if page == "programme":
        window.go_to("programmes")
        window.places.programmes.open("gentle-start")
    elif page == "building":
        window.places.building().open("desk-break")
        built = page_shown(window)
        assert isinstance(built, BuilderPage)
        built.act(0, "open")
    elif page == "own-exercise":
        window.flow.like_wanted.emit("neck-tilt", lambda: None)
    elif page == "routine":
        window.flow.open_routine("five-basics")
    elif page == "exercise":
        window.flow.open_exercise("whistler")
    elif page == "prepare":
        window.flow.prepare("five-basics")
    elif page.startswith("first-start"):
        for _ in range(int(page[-1]) - 1):
            the(window, StepPage).next_button.click()
    elif page == "player":
        window.flow.start("five-basics")
    elif page.startswith("settings-"):
        window.go_to("settings")
        settings_page = page_shown(window)
        assert isinstance(settings_page, SettingsPage)
        settings_page.build_rest()
        settings_page.show_group(page.removeprefix("settings-"))
    elif page != "session":
        window.go_to(page)


def go(window: MainWindow, surroundings: Surroundings, notifier: QSocketNotifier) -> None:
    """Run through a session, a quarter of a second at each turn of the event loop."""
    notifier.setEnabled(False)

    def on_event(event: object) -> None:
        if isinstance(event, SegmentStarted):
            say(phase_word(event.segment.kind))

    window.flow.session_began.connect(lambda driver: driver.event_happened.connect(on_event))
    window.flow.start("cheek-lip-trio")
    timer = QTimer(window)

    def step() -> None:
        driver = window.flow.driver
        if driver is None:
            timer.stop()
            say("DONE")
        else:
            surroundings.clock.advance(STEP_MS)
            driver.poll()

    timer.timeout.connect(step)
    timer.start(0)


def say_ready(window: MainWindow) -> None:
    """Say that the whole page is there, its parts below the fold and its figure too."""
    if not window.services.stills.queue.empty:
        QTimer.singleShot(LOOK_AGAIN_MS, lambda: say_ready(window))
        return
    page = page_shown(window)
    if isinstance(page, Page):
        page.build_rest()
    say("READY")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
