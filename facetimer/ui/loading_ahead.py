# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Loads what the pages need that have not been gone to yet, a little at a time, once the first page is there.

Without it the first visit to the player would load for 95 ms of processor time and that to History for 45, half of
what such a visit takes (docs/performance.md).
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 30
"""Between two modules: whatever the person does comes first."""
MODULES = (
    "facetimer.ui.practise.routine_page",
    "facetimer.ui.swapping",
    "facetimer.ui.practise.prepare_page",
    "facetimer.session.player",
    "facetimer.ui.picture.face_view",
    "facetimer.ui.player.page",
    "tomlkit",
    "facetimer.ui.practise.page",
    "facetimer.ui.exercise.page",
    "facetimer.ui.history.session_delegate",
    "facetimer.history.queries",
    "facetimer.ui.history.figures.view",
    "facetimer.ui.history.page",
    "facetimer.history.exchange.sync_folder",
    "facetimer.ui.history.export_and_merge",
    "facetimer.ui.settings.page",
    "facetimer.ui.settings.health_page",
    "facetimer.ui.learn.page",
    "facetimer.ui.practise.finish_page",
    "facetimer.ui.making.making",
    "facetimer.ui.making.page",
    "facetimer.ui.programmes.page",
    "facetimer.ui.programmes.questions_page",
    "facetimer.ui.programmes.proposal_page",
    "facetimer.ui.programmes.programme_page",
    "facetimer.ui.building.frame",
    "facetimer.ui.building.begin_page",
    "facetimer.ui.building.building",
    "facetimer.ui.building.page",
    "facetimer.ui.building.exercise_page",
    "facetimer.ui.about.page",
    "facetimer.ui.about.news_page",
)
"""In the order in which they are likely to be wanted; the heavy parts of a page have a turn of their own.

The library that writes settings takes 10 ms; the first press of M or L in a session would wait for it."""


class LoadingAhead(QObject):
    """Loads `MODULES`, then what else there is, one thing for each `PAUSE_MS`, from `begin` on.

    Args:
        parent: owner of this object.
        others: each loads something else.
    """

    finished = Signal()

    def __init__(self, parent: QObject, *others: Callable[[], object]) -> None:
        super().__init__(parent)
        self._left: list[Callable[[], object]] = [*(partial(import_module, name) for name in MODULES), *others]
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._load_one)

    def begin(self) -> None:
        """Start with the first of what is left."""
        self._timer.start()

    def _load_one(self) -> None:
        self._left.pop(0)()
        if not self._left:
            self._timer.stop()
            self.finished.emit()
