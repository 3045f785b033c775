# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What widgets write themselves fits, and what would not is noticed by the tour."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.text import narrowed
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.player.phase_sign import FittedLine
from tests.ui.measuring_paint import painted_misfits


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light"))


class Written(QWidget):
    """Writes one line into a box, `size_px` large, from its left or its right edge."""

    def __init__(self, words: str, box: QRectF, size_px: int = 13, *, mirrored: bool = False) -> None:
        super().__init__()
        self._words, self._box, self._size_px = words, box, size_px
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self._align = (edge | Qt.AlignmentFlag.AlignAbsolute).value

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(self._size_px)  # whatever text size another window has left to the application
        painter.setFont(font)
        painter.drawText(self._box, self._align, self._words)
        painter.end()


@pytest.mark.parametrize(
    ("box", "fault"),
    [(QRectF(0, 0, 300, 40), ""), (QRectF(0, 0, 40, 40), "cut"), (QRectF(250, 0, 300, 40), "outside")],
)
def test_words_that_are_cut_or_leave_their_widget_are_noticed(box: QRectF, fault: str, qtbot: QtBot) -> None:
    written = Written("some words that need room", box)
    qtbot.addWidget(written)
    written.resize(300, 40)

    assert [each.partition(":")[0] for each in painted_misfits(written)] == ([fault] if fault else [])


@pytest.mark.parametrize("beyond_px", [0, 40])
def test_a_date_from_right_to_left_is_measured_by_its_ink(beyond_px: int, qtbot: QtBot) -> None:
    written = Written("الجمعة، ٢٠ نوفمبر", QRectF(beyond_px, 0, 700, 80), 56, mirrored=True)
    qtbot.addWidget(written)
    written.resize(700, 80)

    assert bool(painted_misfits(written)) is bool(beyond_px)


def test_a_line_that_is_too_long_ends_in_an_ellipsis_and_is_read_out_whole(look: Look, qtbot: QtBot) -> None:
    line = FittedLine(look)
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.show_text("step 7 of 8   1:19 left of all that there is", 16)

    assert painted_misfits(line) == []
    assert line.accessibleName() == "step 7 of 8   1:19 left of all that there is"


def test_type_is_as_large_as_its_longest_word_allows(qtbot: QtBot) -> None:
    font = QFont()
    font.setPixelSize(32)
    needed = QFontMetricsF(font).horizontalAdvance("Acupressure")

    assert narrowed(font, "Acupressure now", needed) == font
    smaller = narrowed(font, "Acupressure now", needed * 0.8)
    assert QFontMetricsF(smaller).horizontalAdvance("Acupressure") <= needed * 0.8
    assert smaller.pixelSize() >= 24
