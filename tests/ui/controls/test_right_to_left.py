# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From right to left, what is painted stands where a reader begins: at the right edge, whole."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from facetimer.choices.player_words import Lines
from facetimer.history.statistics import Total, Week
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.controls.text import Text, in_lines
from facetimer.ui.history.figures.week_squares import WeekSquares
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.player.phase_sign import ActionSign, PhaseSign

HEBREW = "אבגד הוזחט יכלמנ סעפצק רשתאב גדהוזח טיכלמ נסעפ צקרשת אבגד הוז"


@pytest.fixture
def look(qtbot: QtBot) -> Iterator[Look]:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    look = Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light"))
    yield look
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


Ink = NDArray[np.bool_]
"""Rows × columns: whether the pixel is of one colour, or nearly so: the edges of type are blended."""


def inked(widget: QWidget, colour: str, tolerance: int = 30) -> Ink:
    picture = QImage(widget.size(), QImage.Format.Format_RGB888)
    picture.fill(Qt.GlobalColor.white)
    widget.render(picture)
    size = (picture.height(), picture.bytesPerLine())
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(size)[:, : 3 * picture.width()]
    wanted = np.frombuffer(bytes.fromhex(colour.removeprefix("#")), np.uint8).astype(int)
    found: Ink = np.abs(rows.reshape(size[0], -1, 3) - wanted).sum(axis=2) <= tolerance
    return found


def left_and_right(ink: Ink) -> tuple[int, int]:
    """Return the first and the last column with ink."""
    columns = np.flatnonzero(ink.any(axis=0))
    return int(columns[0]), int(columns[-1])


def lines_of(ink: Ink, least_gap: int = 4) -> list[tuple[int, int]]:
    """Return first and last column of each line; lines have more than `least_gap` clear rows between them."""
    rows = np.flatnonzero(ink.any(axis=1))
    starts = [0, *(np.flatnonzero(np.diff(rows) > least_gap) + 1), len(rows)]
    return [left_and_right(ink[rows[first] : rows[last - 1] + 1]) for first, last in pairwise(starts)]


@pytest.mark.parametrize("width", [360, 401, 447])
def test_each_line_of_a_caption_begins_at_the_reading_edge(look: Look, qtbot: QtBot, width: int) -> None:
    caption = ActionSign(look)
    qtbot.addWidget(caption)
    caption.resize(width, 200)
    caption.show_lines(Lines(HEBREW), 30, 0)

    lines = lines_of(inked(caption, look.theme.palette.ink))

    assert len(lines) > 1
    assert all(width - 6 <= right < width for _, right in lines), lines
    assert min(left for left, _ in lines) > 0, "something was cut off"


def test_a_label_of_many_lines_is_as_straight_as_one_of_a_single_line(look: Look, qtbot: QtBot) -> None:
    label = Text(HEBREW, wrap=True)
    qtbot.addWidget(label)
    label.setStyleSheet("color: #000000; font-size: 20px")
    label.resize(300, 160)
    rights = [right for _, right in lines_of(inked(label, "#000000"), 1)]

    assert len(rights) > 1
    assert max(rights) - min(rights) <= 4, rights


def test_lines_are_broken_where_qt_breaks_them(qtbot: QtBot) -> None:
    label = QLabel("one two three four five six seven eight nine ten eleven twelve")
    qtbot.addWidget(label)
    label.setWordWrap(True)
    label.ensurePolished()
    one_line = label.heightForWidth(10_000)
    for width in range(80, 400, 7):
        lines = in_lines(label.text(), label.font(), width).split("\n")
        assert " ".join(lines) == label.text()
        assert len(lines) * one_line == pytest.approx(label.heightForWidth(width), abs=6)


def test_the_word_of_a_phase_stands_beside_its_icon(look: Look, qtbot: QtBot) -> None:
    sign = PhaseSign(look)
    qtbot.addWidget(sign)
    sign.resize(620, 60)
    sign.show_phase("hold", "הוזחט", look.theme.palette.work, 40)

    _, end_of_word = left_and_right(inked(sign, look.theme.palette.ink))
    start_of_icon, _ = left_and_right(inked(sign, look.theme.palette.work))

    assert 0 < start_of_icon - end_of_word < 60


def test_weeks_go_from_right_to_left_with_the_newest_at_the_far_edge(look: Look, qtbot: QtBot) -> None:
    squares = WeekSquares(look)
    qtbot.addWidget(squares)
    squares.resize(200, 120)
    first = date(2026, 9, 7)
    counts = [0] * 9 + [2]
    squares.show_weeks([Week(first + timedelta(weeks=k), Total(count), 3) for k, count in enumerate(counts)])

    left, right = left_and_right(inked(squares, look.theme.palette.ease, 20))

    assert (left < 8, right < 24) == (True, True)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_an_arrow_back_points_to_the_beginning(look: Look, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    back = IconButton(look, "go-back", "Back", 40)
    qtbot.addWidget(back)
    back.setLayoutDirection(direction)
    ink = inked(back, look.theme.palette.ink, 200)
    rows = np.flatnonzero(ink.any(axis=1))
    tip, end = (float(np.flatnonzero(ink[row]).mean()) for row in (rows[len(rows) // 2], rows[0]))

    assert (tip > end) == (direction is Qt.LayoutDirection.RightToLeft)
