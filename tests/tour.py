# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shows every page of the window in every dress and takes its picture: `python -m tests.tour OUT [--quick]`.

Every text is measured against its box; what does not fit is listed and the exit code is 1. The pages are those
of the app, on the shipped library, a made-up past, and a clock that only moves when told.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.ui.finding import page_shown

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facetimer.choices.programmes.proposing import Answers, Wish
from facetimer.resources import assets_dir
from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.controls.page import Page
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.look.languages import install_language
from facetimer.ui.main_window import MainWindow
from facetimer.ui.settings.page import SettingsPage
from tests.begun import BEGUN
from tests.ui.measuring import misfits, outside
from tests.ui.measuring_paint import painted_misfits
from tests.ui.past import fill
from tests.ui.plan import UNTIL, give_plan
from tests.ui.pseudo_locales import make_pseudo_locales
from tests.ui.surroundings import NOON, Surroundings

HEALTH = (
    "TMJ",
    "INJ.filler since=2026-11-18 zones=lips",
    "SKIN.between-flares zones=chin",
    "SKIN.thin-skin zones=chin",
    "LYMPH",
)
"""One situation of its own, one with a date, two of one question, and a question of which nothing more is said."""
PLAN_ASIDE = (f"jaw-plan={UNTIL}",)
ROUNDS = 10
"""Of the event loop until layouts are at rest: what turns when it gets its width is measured again."""


@dataclass(frozen=True)
class Dress:
    """How the window is dressed for a round."""

    name: str
    theme: str = "light"
    text_percent: int = 100
    language: str = "en"
    sizes: tuple[tuple[int, int], ...] = ((720, 560), (1280, 800), (3840, 2160))


DRESSES = (
    Dress("light", sizes=((720, 560), (1280, 800), (1080, 1920), (2560, 1600), (3840, 2160))),
    Dress("dark", theme="dark"),
    Dress("contrast", theme="contrast"),
    Dress("longer", language="en_XA", sizes=((720, 560), (1280, 800))),
    Dress("turned", language="ar_XB", sizes=((720, 560), (1280, 800), (2560, 1440))),
    Dress("double", text_percent=200, sizes=((720, 560), (1280, 800), (1080, 1920), (2560, 1600), (3840, 2160))),
)
QUICK = (Dress("light", sizes=((720, 560),)), Dress("double", text_percent=200, sizes=((1280, 800),)))


class Guide:
    """Leads a window from page to page."""

    def __init__(self, folder: Path, dress: Dress, languages: Path) -> None:
        self._translator = install_language(languages, dress.language)
        settings = (
            BEGUN.changed("picture.theme", dress.theme)
            .changed("picture.text_percent", dress.text_percent)
            .changed("safety.conditions", HEALTH)
            .changed("history.plans_aside", PLAN_ASIDE)
        )
        self._surroundings = Surroundings(folder, settings)
        self._plan = give_plan(self._surroundings, notes=("Lightly, never into pain.", "Stop where it clicks."))
        self.window = MainWindow(self._surroundings.context())
        self.window.show()
        fill(self.window.services.store(), self._surroundings.catalogue, NOON)

    def pages(self) -> Iterator[str]:
        """Go to each page in turn and yield its name."""
        window = self.window
        for place in (
            "today",
            "practise",
            "programmes",
            "questions",
            "making",
            "history",
            "learn",
            "settings",
            "health",
            "about",
            "news",
        ):
            window.go_to(place)
            yield place
            if place == "settings":
                yield from self._groups_of_settings()
        yield from self._building()
        window._show_passing(window.places.make_first_start())
        for number in (1, 2, 3):
            yield f"first-start-{number}"
            if number < 3:
                page = window._stack.currentWidget()
                assert isinstance(page, StepPage)
                page.next_button.click()
        window.places.programmes.propose(Answers(Wish.JAW))
        yield "proposal"
        window.places.programmes.open("jaw-4wk")
        yield "programme"
        window.flow.open_routine("jaw-ease")
        yield "routine"
        window.flow.prepare("five-basics")
        yield "prepare"
        window.flow.open_exercise("whistler")
        yield "exercise"
        yield from self._planned()
        yield from self._session()
        window.go_to("today")

    def _groups_of_settings(self) -> Iterator[str]:
        page = page_shown(self.window)
        assert isinstance(page, SettingsPage)
        page.build_rest()
        first, *others = page.groups
        for group in others:
            page.show_group(group)
            yield f"settings-{group}"
        page.show_group(first)

    def _planned(self) -> Iterator[str]:
        """Take up the plan from a practitioner that is put aside everywhere else."""
        window = self.window
        window.preferences.change("history.plans_aside", ())
        window.go_to("today")
        yield "plan-today"
        window.flow.open_routine(self._plan.id)
        yield "plan"
        window.flow.prepare(self._plan.id)
        yield "plan-prepare"
        window.preferences.change("history.plans_aside", PLAN_ASIDE)

    def _building(self) -> Iterator[str]:
        window = self.window
        window.places.building().open("gua-sha-face")
        page = page_shown(window)
        assert isinstance(page, BuilderPage)
        page.add("ap-temple")
        yield "building"
        step = len(page.builder.steps) - 1
        page.builder.change(("steps", step, "hold_s"), 40)
        page.refresh()
        page.act(step, "open")
        yield "building-step"
        window.places.building().begin()
        yield "building-begin"
        window.flow.like_wanted.emit("neck-tilt", lambda: None)
        own = page_shown(window)
        assert isinstance(own, OwnExercisePage)
        own.exercise.duplicate_part(0)
        own.change(("cues", "action"), "Tip your ear " * 5)
        yield "own-exercise"
        for begun in (own, page):
            begun.builder.discard()

    def _session(self) -> Iterator[str]:
        window, clock = self.window, self._surroundings.clock
        timeline = window.services.planner.plan("gua-sha-face").timeline
        assert timeline is not None
        window.flow.begin(timeline)
        driver = window.flow.driver
        assert driver is not None
        timeline = driver.snapshot().timeline
        for name, kind in (("get-ready", "intro"), ("move", "move_in"), ("switch", "side_switch")):
            segment = [each for each in timeline.segments if each.kind.value == kind][-1]
            driver.seek(segment.start_ms + segment.duration_ms // 2)
            if driver.snapshot().pause_reason is not None:
                driver.resume()
            yield f"player-{name}"
        driver.pause()
        yield "player-paused"
        driver.seek(timeline.steps[-1].start_ms)  # one step is done: where none is, there is no last page
        driver.resume()
        while window.flow.driver is not None:
            clock.advance(1_000)
            driver.poll()
        yield "finish"

    def settle(self) -> None:
        """Let layouts and pictures come to rest."""
        page = page_shown(self.window)
        if isinstance(page, Page):
            page.build_rest()
        for _ in range(ROUNDS):
            QCoreApplication.processEvents()
        queue = self.window.services.stills.queue
        while not queue.empty:
            queue.go_on()
        QCoreApplication.processEvents()

    def close(self) -> None:
        """Leave."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.processEvents()
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QLocale.setDefault(QLocale.c())


def walk(dress: Dress, languages: Path, show: Callable[[str, MainWindow], None]) -> list[str]:
    """Go through every page in `dress`; return what does not fit."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        guide = Guide(Path(folder), dress, languages)
        for width, height in dress.sizes:
            guide.window.resize(width, height)
            for page in guide.pages():
                guide.settle()
                name = f"{page}-{dress.name}-{width}x{height}"
                found = misfits(guide.window) + outside(guide.window) + painted_misfits(guide.window)
                faults += [f"{name}: {fault}" for fault in found]
                show(name, guide.window)
        guide.close()
    return faults


def translations(folder: Path) -> Path:
    """Put the shipped languages and the two pseudo-locales into `folder` and return it."""
    shipped = assets_dir() / "i18n"
    make_pseudo_locales(shipped / "facetimer_en.ts", folder)
    (folder / "facetimer_en.qm").write_bytes((shipped / "facetimer_en.qm").read_bytes())
    return folder


def main() -> int:
    """Walk, take pictures, and say what does not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--quick", action="store_true", help="two rounds instead of all")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])

    def take_picture(name: str, window: MainWindow) -> None:
        window.grab().save(str(arguments.out / f"{name}.png"))

    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        languages = translations(Path(folder))
        for dress in QUICK if arguments.quick else DRESSES:
            faults += walk(dress, languages, take_picture)
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    sys.stdout.write(f"{len(list(arguments.out.glob('*.png')))} pictures, {len(faults)} misfits\n")
    application.quit()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
