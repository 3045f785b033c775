# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A text knows how high it is in a width it was asked about before, until its words or its letters change."""

from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from facetimer.ui.controls.text import Text

WORDS = "Words enough for several lines in a column as narrow as this one is"
NARROW_PX = 160


def test_a_text_is_higher_as_soon_as_it_has_more_words_or_larger_letters(qtbot: QtBot) -> None:
    text = Text(WORDS, wrap=True)
    qtbot.addWidget(text)
    before = text.heightForWidth(NARROW_PX)

    text.setText(f"{WORDS}. {WORDS}")
    with_more_words = text.heightForWidth(NARROW_PX)
    larger = QFont(text.font())
    larger.setPixelSize(3 * text.fontInfo().pixelSize())
    text.setFont(larger)

    assert before < with_more_words < text.heightForWidth(NARROW_PX)
    text.setText(WORDS)
    assert text.heightForWidth(NARROW_PX) > before


def test_a_text_is_lower_in_a_wider_column_and_as_high_as_before_in_the_old_one(qtbot: QtBot) -> None:
    text = Text(WORDS, wrap=True)
    qtbot.addWidget(text)
    heights = [text.heightForWidth(width) for width in (NARROW_PX, 8 * NARROW_PX, NARROW_PX)]
    assert heights[0] == heights[2] > heights[1]
