# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window as a process that is driven by real keys and clicks: `python -m tests.ui.driven_app HOME`.

Its clock makes half a second of each turn of a timer. It prints `page NAME`, `focus NAME`, `session STATUS`,
`changed SETTING` as they change. On stdin it takes `where NAME`, which it answers with `at X Y`, the middle of
that control on screen, and `to the end`, which leads a session there at once.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facetimer.settings_file import load_settings
from facetimer.ui.main_window import MainWindow
from tests.fakes import FakeClock
from tests.ui.finding import page_shown
from tests.ui.surroundings import Surroundings

STEP_MS = 500
TURN_MS = 40


def main() -> int:
    home = Path(sys.argv[1])
    application = QApplication(sys.argv[:1])
    settings, _ = load_settings(home / "config" / "settings.toml")
    surroundings = Surroundings(home, settings)
    window = MainWindow(surroundings.context())
    timer = QTimer(window)
    timer.timeout.connect(lambda: surroundings.clock.advance(STEP_MS if window.flow.driver else 0))
    timer.start(TURN_MS)
    window._stack.currentChanged.connect(lambda: say_page(window))
    application.focusChanged.connect(on_focus_changed)
    window.flow.session_began.connect(on_session_began)
    window.flow.session_ended.connect(lambda: say("session over"))
    window.preferences.changed.connect(lambda key: say(f"changed {key}"))
    window.show()
    window.activateWindow()
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: obey(window, surroundings.clock))
    QTimer.singleShot(600, lambda: say_page(window))
    return application.exec()


def on_session_began(driver: object) -> None:
    from facetimer.ui.player.driver import SessionDriver

    assert isinstance(driver, SessionDriver)
    known: list[str] = []

    def tell() -> None:
        status = driver.status.value
        if known[-1:] != [status]:
            known.append(status)
            say(f"session {status}")

    driver.snapshot_changed.connect(tell)


def on_focus_changed(_old: object, now: object) -> None:
    if isinstance(now, QWidget):
        say(f"focus {now.accessibleName()}")


def say_page(window: MainWindow) -> None:
    page = page_shown(window)
    say(f"page {page.accessibleName() if page else ''}")


def obey(window: MainWindow, clock: FakeClock) -> None:
    order = sys.stdin.readline().strip()
    if order == "to the end":
        while (driver := window.flow.driver) is not None:
            clock.advance(STEP_MS)
            driver.poll()
            driver.resume()  # where it waits for something to be fetched
    else:
        say(f"at {place_of(window, order.removeprefix('where '))}")


def place_of(window: MainWindow, name: str) -> str:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.accessibleName() == name:
            at = button.mapToGlobal(button.rect().center())
            return f"{at.x()} {at.y()}"
    return "nowhere"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
