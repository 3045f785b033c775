# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Begins what waits for the first page, and loads, a little at a time, what other pages need; some pages are made.

Without it the first visit to the player would load for 95 ms of processor time and that to History for 45, half of
what such a visit takes (docs/performance.md). In the end all of facetimer is loaded: an upgrade may replace its
files under an open window, which goes on with what it has, and still ends a session, closes, and tells a fault.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

import facetimer
from facetimer.launch.described_later import left_to_read

AFTER_PAINTING_MS = 300
"""How often it is looked whether the first page is painted, so that what waits for it can begin."""
LONGEST_WAIT_MS = 5_000
"""A window that was shown and is not painted by then is minimised or behind others."""
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

PAGES = ("practise", "history", "building")
"""The places whose pages have most parts: making one takes 10 to 20 ms, a third of a first visit."""

NOT_FOR_A_WINDOW = ("facetimer.__main__", "facetimer.cli", "facetimer.commands", "facetimer.ui.desktop")
"""What begins a start, what the command line alone needs, and what is there for one system each, which is loaded
where it is looked for."""


def is_exposed(window: QWidget) -> bool:
    """Whether a window is on a screen: Qt paints it as it gets there, before it looks at any timer."""
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()


class AfterPainting(QObject):
    """Begins what can wait, one thing after another, once the window has been painted, or if it stays hidden.

    On a slow computer more time goes by from the window's making to its first painting than anybody would set a
    timer to, and what began before it would make it later still.

    Args:
        window: not shown yet.
        begin: what is to begin, in this order.
        look_every_ms: how often it is looked, for the first time after so long.
        longest_wait_ms: then it begins whatever is to be seen.
        is_painted: whether a window is.
    """

    def __init__(
        self,
        window: QWidget,
        begin: Iterable[Callable[[], object]],
        *,
        look_every_ms: int = AFTER_PAINTING_MS,
        longest_wait_ms: int = LONGEST_WAIT_MS,
        is_painted: Callable[[QWidget], bool] = is_exposed,
    ) -> None:
        super().__init__(window)
        self._window, self._is_painted = window, is_painted
        self._left = list(begin)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(look_every_ms)
        QTimer.singleShot(longest_wait_ms, self, self._begin)

    def _look(self) -> None:
        if not self._window.isVisible() or self._is_painted(self._window):
            self._begin()

    def _begin(self) -> None:
        self._timer.stop()
        begin, self._left = self._left, []
        for each in begin:
            QTimer.singleShot(0, self, each)


class LoadingAhead(QObject):
    """Loads `MODULES`, does the others, then loads the rest of facetimer and what describes a wrong call of Qt.

    It does so from `begin` on, one thing for each `PAUSE_MS`.

    Args:
        parent: owner of this object.
        others: each reads texts, say, or makes a page.
    """

    finished = Signal()

    def __init__(self, parent: QObject, *others: Callable[[], object]) -> None:
        super().__init__(parent)
        first = (partial(import_module, name) for name in MODULES)
        rest = (partial(import_module, name) for name in not_loaded())
        self._left: Iterator[Callable[[], object]] = chain(first, others, rest, left_to_read())
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._load_one)

    def begin(self) -> None:
        """Start with the first of what is left."""
        self._timer.start()

    def _load_one(self) -> None:
        load = next(self._left, None)
        if load is not None:
            load()
            return
        self._timer.stop()
        self.finished.emit()


def not_loaded() -> Iterator[str]:
    """Yield the name of each module that a window may need and that is not loaded when its turn comes."""
    from pkgutil import walk_packages

    for module in walk_packages(facetimer.__path__, "facetimer."):
        if module.name not in sys.modules and not module.name.startswith(NOT_FOR_A_WINDOW):
            yield module.name
