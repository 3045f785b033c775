# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window as a process, on a fixed day, for a screen reader: `python -m tests.ui.accessible_app PAGE`.

Prints READY once the page is shown. A line on stdin is the next page: a new window in a new home shows it in the
place of the one before. At `go` it runs through a whole session, prints each phase as it begins, and DONE.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from facetimer.choices.programmes.proposing import Answers, Wish
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
SESSIONS = {"session", "paused", "finish"}
LOOK_AGAIN_MS = 50
PAUSED_AT_MS = 10_000


class Shown:
    """The window that is there now, in a home of its own."""

    def __init__(self, page: str) -> None:
        self._folder = tempfile.TemporaryDirectory()
        settings = BEGUN.changed("general.first_start_done", not page.startswith("first-start"))
        settings = settings.changed("picture.theme", "light")
        settings = settings.changed(
            "session.keep_awake", page not in SESSIONS
        )  # a bare X server cannot, and says so
        self.surroundings = Surroundings(Path(self._folder.name), settings)
        self.window = MainWindow(self.surroundings.context())
        self.window.show()
        show(self.window, self.surroundings, page)
        QTimer.singleShot(500, self.window, lambda: say_ready(self.window))

    def leave(self) -> None:
        """Close it, and let nothing of it be read any more."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._folder.cleanup()


def main() -> int:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("facetimer")
    application.setQuitOnLastWindowClosed(False)
    shown = Shown(sys.argv[1])

    def obey() -> None:
        nonlocal shown
        order = sys.stdin.readline().strip()
        if order == "go":
            go(shown.window, shown.surroundings)
        elif order:
            shown.leave()
            shown = Shown(order)
        else:
            application.quit()

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(obey)
    code = application.exec()
    shown.leave()
    return code


def show(window: MainWindow, surroundings: Surroundings, page: str) -> None:
    """Go to `page`."""
    flow, programmes = window.flow, window.places.programmes
    ways: dict[str, Callable[[], object]] = {
        "programme": lambda: programmes.open("gentle-start"),
        "proposal": lambda: programmes.propose(Answers(Wish.JAW)),
        "building": lambda: build(window),
        "own-exercise": lambda: flow.like_wanted.emit("neck-tilt", lambda: None),
        "routine": lambda: flow.open_routine("five-basics"),
        "exercise": lambda: flow.open_exercise("whistler"),
        "prepare": lambda: flow.prepare("five-basics"),
        "player": lambda: flow.start("five-basics"),
        "paused": lambda: practise(window, surroundings, to_the_end=False),
        "finish": lambda: practise(window, surroundings, to_the_end=True),
        "session": lambda: None,
    }
    if page == "programme":
        window.go_to("programmes")  # where its way back leads
    if page.startswith("first-start"):
        for _ in range(int(page[-1]) - 1):
            the(window, StepPage).next_button.click()
    elif page.startswith("settings-"):
        window.go_to("settings")
        settings_page = page_shown(window)
        assert isinstance(settings_page, SettingsPage)
        settings_page.build_rest()
        settings_page.show_group(page.removeprefix("settings-"))
    else:
        ways.get(page, lambda: window.go_to(page))()


def build(window: MainWindow) -> None:
    """Open a routine in the builder, and its first step."""
    window.places.building().open("desk-break")
    built = page_shown(window)
    assert isinstance(built, BuilderPage)
    built.act(0, "open")


def practise(window: MainWindow, surroundings: Surroundings, *, to_the_end: bool) -> None:
    """Begin a session, and go through all of it or pause ten seconds after."""
    window.flow.start("cheek-lip-trio")
    driver = window.flow.driver
    assert driver is not None
    while window.flow.driver is not None and (to_the_end or driver.snapshot().position_ms < PAUSED_AT_MS):
        surroundings.clock.advance(STEP_MS)
        driver.poll()
    if not to_the_end:
        driver.pause()


def go(window: MainWindow, surroundings: Surroundings) -> None:
    """Run through a session, a quarter of a second at each turn of the event loop."""

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
        QTimer.singleShot(LOOK_AGAIN_MS, window, lambda: say_ready(window))
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
