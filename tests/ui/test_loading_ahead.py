# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first page is there before the code of the others, and theirs before anyone goes to them."""

import json
import os
import subprocess
import sys
from pathlib import Path

START = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from facetimer.app import build_context
from facetimer.paths import Paths
from facetimer.ui.loading_ahead import MODULES
from facetimer.ui.main_window import MainWindow

home = Path(sys.argv[1])
application = QApplication([])
window = MainWindow(build_context(Paths(home / "data", home / "config")))
window.show()
application.processEvents()
early = [name for name in (*MODULES, "facetimer.face") if name in sys.modules]
window.loading_ahead.finished.connect(application.quit)
QTimer.singleShot(60_000, application.quit)
application.exec()
late = [name for name in MODULES if name in sys.modules]
print(json.dumps([list(MODULES), early, late]))
window.close()
"""


def test_the_figure_and_the_other_pages_are_loaded_after_the_first_one_and_before_they_are_gone_to(
    tmp_path: Path,
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text("[general]\nfirst_start_done = true\n")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    run = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)], env=environment, capture_output=True, text=True, check=True
    )

    modules, early, late = json.loads(run.stdout.splitlines()[-1])
    assert early == []
    assert late == modules


def test_the_window_is_loaded_without_the_history_the_sound_and_what_reads_files() -> None:
    code = "import sys, facetimer.ui.main_window; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"facetimer.history", "facetimer.sound", "facetimer.library.files.reading", "PySide6.QtPrintSupport"}
    assert heavy & set(run.stdout.split()) == set()
