# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""While the rest of a page is filled in, nothing that has been painted is painted in another place."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from facetimer.history.records import Measured
from facetimer.ui.building.exercise_page import OwnExercisePage
from facetimer.ui.building.page import BuilderPage
from facetimer.ui.building.shelf import ShelfCard
from facetimer.ui.controls.page import Page
from facetimer.ui.exercise.moving_picture import MovingPicture
from facetimer.ui.history.figures.day_grid import DayGrid
from facetimer.ui.history.figures.half_face import SidesBalance
from facetimer.ui.history.figures.measured_lines import MeasuredLine
from facetimer.ui.history.figures.place_map import PlaceFace
from facetimer.ui.history.figures.week_squares import WeekSquares
from facetimer.ui.learn.muscle_card import ExercisePicture
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.face_view import FaceView
from tests.ui.finding import page_shown
from tests.ui.past import fill
from tests.ui.surroundings import NOON

FIGURES = PlaceFace | DayGrid | WeekSquares | SidesBalance | MeasuredLine
"""The pictures of History."""
Place = tuple[int, int, int]
"""Left, top and width in the window, in px."""


class Painted(QObject):
    """Where what one reads and presses was painted, and what of it came to be painted elsewhere."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._places: dict[QWidget, Place] = {}
        self.moved: list[tuple[str, Place, Place]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and isinstance(
            watched, QLabel | QLineEdit | QAbstractButton | MovingPicture | FIGURES
        ):
            at = watched.mapTo(self._window, QPoint())
            place = (at.x(), at.y(), watched.width())
            before = self._places.setdefault(watched, place)
            if before != place and not watched.visibleRegion().isEmpty():
                self.moved.append((watched.accessibleName() or repr(watched), before, place))
        return False


def whole_exercise(page: QWidget) -> bool:
    assert isinstance(page, OwnExercisePage)
    lines = {each.accessibleName() for each in page.findChildren(QLineEdit)}
    return "A note of yours" in lines and bool(page.findChildren(ShelfCard))


def whole_routine(page: QWidget) -> bool:
    assert isinstance(page, BuilderPage)
    return len(page.rows) == len(page.builder.steps) and bool(page.findChildren(ShelfCard))


def whole_page_of_exercise(page: QWidget) -> bool:
    words = [each.text() for each in page.findChildren(QAbstractButton)]
    return "Make one like this …" in words and bool(page.findChildren(FaceView))


def whole_history(page: QWidget) -> bool:
    return any(each.model().rowCount() for each in page.findChildren(QListView))


def history_of(sessions: int) -> Callable[[MainWindow], object]:
    """Return the way to a history that has so many sessions: of few weeks, drawn large, or of a year."""

    def go(window: MainWindow) -> None:
        services = window.services
        store = services.store()
        fill(store, services.context.catalogue, NOON, sessions)
        days = {record.local_day: record.id for record in store.sessions(sessions)}
        for tension, record in enumerate(list(days.values())[:4]):
            store.set_measured_after(record, Measured(tension))
        window.go_to("history")

    return go


PAGES: dict[str, tuple[Callable[[MainWindow], object], Callable[[QWidget], bool]]] = {
    "an exercise of one's own": (
        lambda window: window.flow.like_wanted.emit("fish-lips", lambda: None),
        whole_exercise,
    ),
    "history": (history_of(120), whole_history),
    "history of a few days": (history_of(6), whole_history),
    "learn": (lambda window: window.go_to("learn"), lambda page: bool(page.findChildren(ExercisePicture))),
    "an exercise": (lambda window: window.flow.open_exercise("fish-lips"), whole_page_of_exercise),
    "a long routine of one's own": (
        lambda window: window.flow.change_wanted.emit("full-workout", None),
        whole_routine,
    ),
}


SIZES = [(1280, 800), (1600, 1200), (900, 1100), (720, 560)]


@pytest.mark.parametrize(("page", "size"), list(product(PAGES, SIZES)), ids=str)
def test_what_is_seen_stays_where_it_is(
    window: MainWindow, qtbot: QtBot, page: str, size: tuple[int, int]
) -> None:
    go, is_whole = PAGES[page]
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size, timeout=30_000)
    painted = Painted(window)
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(painted)
    try:
        go(window)
        shown = page_shown(window)
        assert isinstance(shown, Page)
        qtbot.waitUntil(lambda: is_whole(shown), timeout=30_000)
        qtbot.waitUntil(lambda: window.services.stills.queue.empty, timeout=30_000)
    finally:
        application.removeEventFilter(painted)

    assert painted.moved == []
