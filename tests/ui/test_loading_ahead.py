# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first page is there before the code of the others, and theirs before anyone goes to them."""

import os
import re
import subprocess
import sys
from ast import literal_eval
from pathlib import Path

from facetimer.ui.loading_ahead import MODULES
from tests.begun import BEGUN_TOML

ROOT = Path(__file__).parents[2]
START = """
import linecache, sys
from pathlib import Path
from facetimer.app import load_qt
load_qt()
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from facetimer.app import build_context
from facetimer.launch.described_later import left_to_read
from facetimer.paths import Paths
from facetimer.ui.controls.page import Page
from facetimer.ui.loading_ahead import MODULES, not_loaded
from facetimer.ui.main_window import MainWindow

home = Path(sys.argv[1])
application = QApplication([])
window = MainWindow(build_context(Paths(home / "data", home / "config")))
window.show()
window.resize(1280, 800)
window.grab()
texts = lambda: "learn" in vars(window.services.planner)
pages = ("Practise", "History", "Build My Own")
made = lambda: sum(page.accessibleName() in pages for page in window.findChildren(Page))
early = [name for name in (*MODULES, *sys.argv[2:]) if name in sys.modules]
heavy = [name for module in (QtCore, QtGui, QtWidgets) for name in vars(module) if name in sys.argv[2:]]
early += ["the texts of Learn"] * texts() + ["a page made ahead"] * bool(made())
read = lambda: [name for name in linecache.cache if "facetimer" in name]
window.loading_ahead.finished.connect(application.quit)
QTimer.singleShot(60_000, application.quit)
application.exec()
late = [name for name in MODULES if name in sys.modules]
missing = [*not_loaded(), *map(str, left_to_read())]
print(repr([[*MODULES, True, 3], early + heavy + read(), [*late, texts(), made()], missing]))

class Replaced:
    def find_spec(self, name, *_):
        if name.startswith("facetimer"):
            raise ImportError(f"{name} is of another version")

sys.meta_path.insert(0, Replaced())
window.close()
assert not window.isVisible()
"""

NOT_YET = (
    "facetimer.choices.picking",
    "facetimer.choices.session_summary",
    "facetimer.choices.sound",
    "facetimer.choices.todays_plan",
    "facetimer.choices.whats_new",
    "facetimer.face",
    "facetimer.library.health.applying_rules",
    "facetimer.session.snapshot",
    "facetimer.sound",
    "facetimer.ui.about",
    "facetimer.ui.cards.crop_button",
    "facetimer.ui.desktop",
    "facetimer.ui.every_page",
    "facetimer.ui.exercise.mark_choice",
    "facetimer.ui.look.phase_tones",
    "facetimer.ui.practise.printing",
    "facetimer.ui.taking_in.taking_in",
    "facetimer.ui.today.nothing_hero",
    "facetimer.ui.today.step_crops",
    "facetimer.choices.building",
    "argparse",
    "logging",
    "tomlkit",
    "json",
    "concurrent.futures",
    "PySide6.QtPrintSupport",
    "QAccessible",
    "QActionGroup",
    "QFileDialog",
    "QMenu",
    "QProcess",
    "QStyle",
)
"""What the first page does without: modules, and classes of Qt, which are made when they are first asked for.

The source of our modules is read by nobody at all.
Each module is about 0.4 ms of a start, and Qt's classes with many enumerations are up to 7.
"""


def test_the_figure_and_the_other_pages_are_loaded_after_the_first_one_and_before_they_are_gone_to(
    tmp_path: Path,
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text(BEGUN_TOML)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    run = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path), *NOT_YET],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    modules, early, late, missing = literal_eval(run.stdout.splitlines()[-1])
    assert early == []
    assert late == modules
    assert missing == [], "an upgrade under an open window would bring those of another version"
    assert run.stderr == ""


def test_every_page_that_is_not_the_first_is_loaded_ahead() -> None:
    """The pages of the first start come before it, and what other pages are made from comes with those."""
    first, made_from = {"facetimer.ui.today.page"}, "facetimer.ui.picture."
    pages = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "facetimer" / "ui").rglob("*.py")
        if re.search(r"^class \w+\(\w*Page\):", path.read_text(encoding="utf-8"), re.MULTILINE)
        and path.parent.name != "first_start"
    }

    assert "facetimer.ui.exercise.page" in pages
    assert {each for each in pages - first if not each.startswith(made_from)} <= set(MODULES)


def test_the_window_is_loaded_without_the_history_the_sound_and_what_reads_files() -> None:
    code = "import sys, facetimer.ui.main_window; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"facetimer.history", "facetimer.sound", "facetimer.library.files.reading", "PySide6.QtPrintSupport"}
    assert heavy & set(run.stdout.split()) == set()
