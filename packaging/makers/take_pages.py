# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Take the pairs of pictures in docs/pictures/pages/ anew, each page at 1280 × 800: `… take_pages.py`.

On the left stays how a page was before 2026-11-28, on the right comes how it is. A page that there was not then
stands light on the left and dark on the right. Look at each of them afterwards.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))  # `tests` is not installed

from desk_font import desk_font  # noqa: E402
from PySide6.QtCore import QCoreApplication, Qt  # noqa: E402 - after the path
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from facetimer.choices.programmes.proposing import Answers, Wish  # noqa: E402
from facetimer.resources import assets_dir  # noqa: E402
from facetimer.session.timeline import SegmentKind  # noqa: E402
from facetimer.ui.building.page import BuilderPage  # noqa: E402
from facetimer.ui.controls.page import Page  # noqa: E402
from facetimer.ui.look.languages import install_language  # noqa: E402
from facetimer.ui.main_window import MainWindow  # noqa: E402
from facetimer.ui.player.driver import SessionDriver  # noqa: E402
from tests.begun import BEGUN  # noqa: E402
from tests.ui.finding import page_shown  # noqa: E402
from tests.ui.past import fill  # noqa: E402
from tests.ui.plan import give_plan  # noqa: E402
from tests.ui.surroundings import NOON, Surroundings  # noqa: E402

PAIRS = CHECKOUT / "docs" / "pictures" / "pages"
WINDOW, HALF = (1280, 800), (640, 400)
APART, BETWEEN = 16, "#8c8c8c"
FIRST_WEEKS, A_YEAR = 9, 120
"""Sessions that were practised before."""


class Photographer:
    """Leads windows from page to page.

    Args:
        folder: where their files lie.
        theme: their colours.
    """

    def __init__(self, folder: Path, theme: str) -> None:
        self._folder, self._theme = folder, theme
        self._windows = 0

    def old_pages(self) -> Iterator[tuple[str, QImage]]:
        """Yield each page that has a before."""
        window = self._window(FIRST_WEEKS)
        for place in ("today", "practise", "programmes", "history", "learn", "settings", "health"):
            window.go_to(place)
            yield place, self._taken(window)
        window.go_to("practise")
        window.flow.open_routine("five-basics")
        yield "routine", self._taken(window)
        window.flow.open_exercise("fish-lips")
        yield "exercise", self._taken(window)
        window.flow.prepare("five-basics")
        yield "get-ready", self._taken(window)
        yield from self._session(window, "gua-sha-face", SegmentKind.MOVE_IN, "player-massage", stops=True)
        yield from self._session(window, "cheek-lip-trio", SegmentKind.HOLD, "player", stops=False)
        window.places.page_wanted.emit(window.places.make_first_start())
        yield "first-start", self._taken(window)
        window.close()
        window = self._window(A_YEAR)
        window.go_to("history")
        yield "history-year", self._taken(window)
        window.close()

    def new_pages(self) -> Iterator[tuple[str, QImage]]:
        """Yield each page that there was not before."""
        window = self._window(FIRST_WEEKS)
        window.go_to("making")
        yield "made-for-you", self._taken(window)
        window.places.building().open("five-basics")
        page = page_shown(window)
        assert isinstance(page, BuilderPage)
        page.add("jaw-rest")
        yield "builder", self._taken(window)
        window.flow.like_wanted.emit("fish-lips", lambda: None)
        yield "own-exercise", self._taken(window)
        window.go_to("questions")
        yield "questions", self._taken(window)
        window.places.programmes.propose(Answers(Wish.JAW))
        yield "proposal", self._taken(window)
        driver = self._go_into(window, "gua-sha-face", SegmentKind.MOVE_IN)
        QTest.keyClick(page_shown(window), Qt.Key.Key_D)
        yield "player-far", self._taken(window)
        driver.abort(keep=False)
        window.close()
        window = self._window(FIRST_WEEKS, plan=True)
        window.go_to("today")
        yield "plan-today", self._taken(window)
        window.close()

    def _window(self, sessions: int, *, plan: bool = False) -> MainWindow:
        self._windows += 1
        settings = BEGUN.changed("picture.theme", self._theme).changed("picture.motion", "reduced")
        settings = settings.changed("session.short_intros", "no").changed("session.keep_awake", False)
        self._surroundings = Surroundings(self._folder / f"{self._theme}{self._windows}", settings)
        if plan:
            give_plan(self._surroundings)
        window = MainWindow(self._surroundings.context())
        window.resize(*WINDOW)
        window.show()
        fill(window.services.store(), self._surroundings.catalogue, NOON, sessions)
        return window

    def _session(
        self, window: MainWindow, routine: str, kind: SegmentKind, name: str, *, stops: bool
    ) -> Iterator[tuple[str, QImage]]:
        """Practise, and yield the player in the first segment of a kind, the pause, and the last page."""
        driver = self._go_into(window, routine, kind)
        timeline = driver.snapshot().timeline
        yield name, self._taken(window)
        driver.pause()
        if not stops:
            yield "paused", self._taken(window)
        driver.resume()
        goes_on_to = 2 if stops else len(timeline.steps)
        for _ in range(timeline.total_ms // 1_000 + 60):
            if window.flow.driver is None or driver.snapshot().segment.step >= goes_on_to:
                break
            self._surroundings.clock.advance(1_000)
            driver.poll()
        driver.abort(keep=True)  # where it has not come to its end
        yield "finish-partly" if stops else "finish", self._taken(window)

    def _go_into(self, window: MainWindow, routine: str, kind: SegmentKind) -> SessionDriver:
        """Begin a routine, and go on from the middle of the first segment of a kind."""
        timeline = window.services.planner.plan(routine).timeline
        assert timeline is not None
        window.flow.begin(timeline)
        driver = window.flow.driver
        assert driver is not None
        segment = next(each for each in timeline.segments if each.kind is kind)
        driver.seek(segment.start_ms + segment.duration_ms // 2)
        driver.resume()
        for _ in range(4):  # 3-2-1, second by second: a jump would be a computer that slept
            self._surroundings.clock.advance(1_000)
            driver.poll()
        return driver

    def _taken(self, window: MainWindow) -> QImage:
        """Return what the window shows once it has come to rest."""
        page, queue = page_shown(window), window.services.stills.queue
        for _ in range(3):
            if isinstance(page, Page):
                page.build_rest()
            for _ in range(10):
                QCoreApplication.processEvents()
            while not queue.empty:
                queue.go_on()
        return window.grab().toImage()


def pair(left: QImage, right: QImage) -> QImage:
    """Return two pictures beside each other."""
    both = QImage(2 * HALF[0] + APART, HALF[1], QImage.Format.Format_RGB32)
    both.fill(QColor(BETWEEN))
    painter = QPainter(both)
    smooth = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(0, 0, left if (left.width(), left.height()) == HALF else left.scaled(*HALF, *smooth))
    painter.drawImage(HALF[0] + APART, 0, right.scaled(*HALF, *smooth))
    painter.end()
    return both


def main() -> None:
    """Take them all."""
    application = QApplication(sys.argv[:1])
    install_language(assets_dir() / "i18n", "en")
    with tempfile.TemporaryDirectory() as folder:
        light, dark = (Photographer(Path(folder), theme) for theme in ("light", "dark"))
        for name, now in light.old_pages():
            before = QImage(str(PAIRS / f"{name}.png")).copy(0, 0, *HALF)
            pair(before, now).save(str(PAIRS / f"{name}.png"))
            print(name)
        by_day = list(light.new_pages())  # the theme is one for all windows
        for (name, day), (_, night) in zip(by_day, dark.new_pages(), strict=True):
            pair(day, night).save(str(PAIRS / f"{name}.png"))
            print(name)
    application.quit()


if __name__ == "__main__":
    with desk_font():
        main()
