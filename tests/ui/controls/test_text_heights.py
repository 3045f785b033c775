# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A text knows how high it is in a width it was asked about before, until its words or its letters change."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from facetimer.ui.controls.text import Text, draw_wrapped, in_lines, wrapped_box

WORDS = "Words enough for several lines in a column as narrow as this one is"
NARROW_PX = 160


@pytest.mark.parametrize("is_selectable", [False, True])
def test_a_text_is_higher_as_soon_as_it_has_more_words_or_larger_letters(
    qtbot: QtBot, *, is_selectable: bool
) -> None:
    text = Text(WORDS, wrap=True)
    qtbot.addWidget(text)
    if is_selectable:
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
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


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("steady · 1 to 8 min each time · 6 × a day · 4 weeks", ("1 to", "8 min", "6 ×", "4 weeks")),
        ("From Jana Novak, until 12 December", ("12 December",)),
        ("7 min 47 s · drop of oil · 1 step left out", ("7 min", "47 s", "1 step")),
    ],
)
def test_no_line_ends_between_a_figure_and_what_it_counts(words: str, kept: tuple[str, ...], qtbot: QtBot) -> None:
    font = QFont()
    metrics = QFontMetricsF(font)
    widest = max(metrics.horizontalAdvance(f"{each} ·") for each in (*kept, *words.split()))
    for width in range(round(widest) + 2, round(metrics.horizontalAdvance(words)), 3):
        lines = in_lines(words, font, width).split("\n")
        assert " ".join(lines) == words
        assert not [line for line in lines if line.startswith("·")]
        assert all(any(each in line for line in lines) for each in kept), lines
        assert max(metrics.horizontalAdvance(line) for line in lines) <= width + 1
    narrow = in_lines("6 repetitions", font, metrics.horizontalAdvance("repetitions") + 2)
    assert narrow.split("\n") == ["6", "repetitions"], "where both have no room beside one another, they part"


@pytest.mark.parametrize("role", ["title", "head", "heading", "name"])
def test_no_headline_leaves_its_last_word_alone_on_a_line(role: str, qtbot: QtBot) -> None:
    words = "41 minutes on 9 days in the last year."
    text = Text(words, role, wrap=True)
    qtbot.addWidget(text)
    text.ensurePolished()
    font = text.font()
    metrics = QFontMetricsF(font)
    parted = False
    for width in range(round(metrics.horizontalAdvance("last year.")) + 4, text.sizeHint().width(), 3):
        lines = in_lines(words, font, width, ends_in_two=True).split("\n")
        plain = in_lines(words, font, width).split("\n")
        assert " ".join(lines) == words
        assert lines[-1].endswith("last year.")
        assert len(lines) == len(plain), "it takes no more room"
        assert text.heightForWidth(width) == len(lines) * text.line_px
        parted = parted or plain[-1] == "year."
    assert parted, "without the rule it would be"
    narrow = metrics.horizontalAdvance("minutes") + 2
    assert in_lines("two minutes", font, narrow, ends_in_two=True).split("\n") == ["two", "minutes"]


def painted(words: str, width: float, draw: Callable[[QPainter, QRectF, str], object]) -> QImage:
    image = QImage(400, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(QFont())
    draw(painter, QRectF(2, 2, width, 110), words)
    painter.end()
    return image


def test_what_is_painted_ends_no_line_between_a_figure_and_what_it_counts(qtbot: QtBot) -> None:
    top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    words, font = "Until noon, 12 December", QFont()
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance("Until noon, 12") + 3
    found = painted(words, width, lambda painter, box, text: draw_wrapped(painter, box, top, text))
    parted = "Until noon,\n12 December"
    assert found == painted(parted, width, lambda painter, box, text: painter.drawText(box, top, text))
    assert wrapped_box(font, words, width).height() == wrapped_box(font, parted, width).height()
    narrow = metrics.horizontalAdvance("December") + 3
    assert wrapped_box(font, words, narrow).width() <= narrow, (
        "where both have no room beside one another, they part"
    )


@pytest.mark.parametrize("is_heavy", [True, False])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_name_that_is_painted_leaves_no_word_alone_and_takes_no_more_lines(
    is_heavy: bool, direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
    words, font = "Strokes Up and Out", QFont()
    if is_heavy:
        font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)

    def drawn(text: str, width: float, draw: Callable[[QPainter, QRectF, str], object]) -> QImage:
        def dressed(painter: QPainter, box: QRectF, said: str) -> None:
            painter.setFont(font)
            painter.setLayoutDirection(direction)
            draw(painter, box, said)

        return painted(text, width, dressed)

    width = metrics.horizontalAdvance("Strokes Up and") + 3
    found = drawn(words, width, lambda painter, box, text: draw_wrapped(painter, box, top, text, is_name=True))
    ends_in_two = drawn("Strokes Up\nand Out", width, lambda painter, box, text: painter.drawText(box, top, text))
    assert found == ends_in_two
    assert wrapped_box(font, words, width).height() == wrapped_box(font, "Strokes Up\nand Out", width).height()
    plain = drawn(words, width, lambda painter, box, text: draw_wrapped(painter, box, top, text))
    assert (plain == ends_in_two) is is_heavy, "heavy type is that of names and headlines"


def test_a_title_stands_on_one_line_in_the_width_it_asks_for_whatever_its_size(qtbot: QtBot) -> None:
    text = Text("3 of 3 sessions this week", in_a_line=True)
    qtbot.addWidget(text)
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
        for size_px in range(11, 60):
            font = QFont(text.font())
            font.setPixelSize(size_px)
            font.setWeight(weight)
            text.setFont(font)
            assert text.heightForWidth(text.sizeHint().width()) == text.line_px, size_px
