# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facetimer.face.style import FaceStyle, colours
from facetimer.palette import PALETTES, ThemeName
from facetimer.session.timeline import SegmentKind
from facetimer.ui.controls.buttons import Button
from facetimer.ui.look.theme import Theme, style_sheet

GROUNDS = ("ground", "raised")
TEXTS = ("ink", "ink_soft")
GRAPHICS = ("work", "ease", "ready", "blocked", "edge", "fill")


def contrast_ratio(first: str, second: str) -> float:
    """Return the WCAG contrast of two `#RRGGBB` colours, 1..21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_its_ground(name: ThemeName, ground: str, text: str) -> None:
    palette = PALETTES[name]
    assert contrast_ratio(getattr(palette, text), getattr(palette, ground)) >= 7


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("graphic", GRAPHICS)
def test_graphics_stand_out_from_their_ground(name: ThemeName, ground: str, graphic: str) -> None:
    palette = PALETTES[name]
    assert contrast_ratio(getattr(palette, graphic), getattr(palette, ground)) >= 3


@pytest.mark.parametrize("name", ThemeName)
def test_the_window_and_the_face_have_the_same_colours(name: ThemeName) -> None:
    palette, face = PALETTES[name], colours(FaceStyle(theme=name.value))
    window_s = (palette.ground, palette.ink, palette.work, palette.ease, palette.blocked)
    assert window_s == (face.ground, face.ink, face.work, face.ease, face.blocked)


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("fill", ["fill", "fill_strong"])
def test_the_word_on_the_primary_button_stands_out(name: ThemeName, fill: str) -> None:
    palette = PALETTES[name]
    assert contrast_ratio(palette.on_fill, getattr(palette, fill)) >= 7


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_phase_has_a_tone() -> None:
    for kind in SegmentKind:
        assert Theme().phase_colour(kind).startswith("#")


def test_type_grows_with_the_text_size() -> None:
    assert "font-size: 16px" in style_sheet(Theme())
    assert "font-size: 32px" in style_sheet(Theme(text_percent=200))
    assert PALETTES[ThemeName.DARK].ground in style_sheet(Theme(ThemeName.DARK))


@pytest.mark.parametrize("percent", range(80, 201, 10))
def test_a_chip_is_round_at_every_text_size(percent: int, qtbot: QtBot) -> None:
    theme = Theme(text_percent=percent)
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setStyleSheet(style_sheet(theme) + f"QWidget {{ background: {theme.palette.ground}; }}")
    chip = Button("no oil", "chip")
    chip.setChecked(True)
    QVBoxLayout(holder).addWidget(chip)
    holder.adjustSize()

    picture = holder.grab().toImage()

    corner, middle = chip.geometry().topLeft(), chip.geometry().center()
    assert picture.pixelColor(corner) == QColor(theme.palette.ground)
    assert picture.pixelColor(corner.x() + 1, middle.y()) == QColor(theme.palette.ink)
