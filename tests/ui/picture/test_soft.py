# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Soft edges, blending and clipping, as pixels."""

from math import cos, erf, floor, radians, sin, sqrt
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.curves import ellipse, polygon
from facetimer.face.geometry.shapes import Affine, Blend, Fade, Scene, Shape, Tint
from facetimer.ui.picture.scene_buffer import SceneBuffer
from facetimer.ui.picture.scene_painter import ScenePainter
from facetimer.ui.picture.soft import WIDE, soft_picture

SIZE = QSize(800, 1000)
SQUARE = polygon([(300, 400), (500, 400), (500, 600), (300, 600)])


@pytest.fixture(autouse=True)
def painting(qtbot: QtBot) -> None:
    """Pictures need an application."""


def painted(*shapes: Shape, ground: str = "#FFFFFF", size: QSize = SIZE) -> QImage:
    return ScenePainter().image(Scene(ground, shapes), size, 1.0)


def red(image: QImage, x: float, y: float = 500) -> int:
    return image.pixelColor(round(x), round(y)).red()


@pytest.mark.parametrize("degrees", [0, 20, 70], ids="turned by {}".format)
@pytest.mark.parametrize("soft", [2.0, 8.0, 24.0, 60.0])
def test_a_soft_edge_goes_out_as_a_blur_does(soft: float, degrees: int) -> None:
    wide = polygon([(0, -900), (1200, -900), (1200, 900), (0, 900)])
    x, y = cos(radians(degrees)), sin(radians(degrees))
    turned = Affine(x, y, -y, x, 400, 500) if degrees else Affine(1, 0, 0, 1, 400, 500)
    image = painted(Shape("edge", (wide,), Tint("#000000"), affine=turned, soft=soft))

    for share in (-1.2, -0.8, -0.5, -0.25, 0.0, 0.25, 0.5, 0.8, 1.2):
        column, row = floor(400 + share * soft * x), floor(500 + share * soft * y)
        away = (column + 0.5 - 400) * x + (row + 0.5 - 500) * y  # of a pixel's middle
        full = 127.5 * (1 + erf(away / (soft / 2) / sqrt(2)))
        assert red(image, column, row) == pytest.approx(255 - full, abs=8 if soft < WIDE else 5), share


def test_a_soft_fill_that_will_be_turned_has_twice_the_pixels_each_way() -> None:
    for soft in (WIDE / 2, WIDE):
        lying, turned = (
            soft_picture((SQUARE,), soft, "#000000", None, slanting=slanting).image for slanting in (False, True)
        )
        assert turned.width() == pytest.approx(2 * lying.width(), abs=4)


@pytest.mark.parametrize("affine", [None, Affine(0, 1, -1, 0, 900, 100)], ids=["as it lies", "turned"])
def test_a_soft_fill_lies_where_its_outline_does(affine: Affine | None) -> None:
    image = painted(Shape("s", (SQUARE,), Tint("#000000"), affine=affine, soft=30))

    around = [red(image, 400 + dx, 500 + dy) for dx, dy in ((-100, 0), (99, 0), (0, -100), (0, 99))]
    assert around == pytest.approx([127] * 4, abs=6), "half of it at the outline"
    assert red(image, 400) == 0
    assert red(image, 340) == pytest.approx(red(image, 459), abs=2)


def test_opacity_and_fade_hold_for_a_soft_fill() -> None:
    half = painted(Shape("s", (SQUARE,), Tint("#000000", 0.5), soft=20))
    assert red(half, 400) == pytest.approx(127, abs=2)
    going = painted(Shape("s", (SQUARE,), Tint("#000000"), soft=20, fade=Fade((340, 0), (460, 0))))
    assert red(going, 325) < 30
    assert 80 < red(going, 400) < 180
    assert red(going, 475) > 240


@pytest.mark.parametrize("soft", [0.0, 20.0])
@pytest.mark.parametrize(
    ("blend", "expected"), [(Blend.NORMAL, 0x80), (Blend.MULTIPLY, 0x60), (Blend.SCREEN, 0xE0)]
)
def test_paint_meets_what_lies_below_as_its_blend_says(soft: float, blend: Blend, expected: int) -> None:
    image = painted(Shape("s", (SQUARE,), Tint("#808080"), soft=soft, blend=blend), ground="#C0C0C0")
    assert red(image, 400) == pytest.approx(expected, abs=2)
    assert red(image, 100) == 0xC0


@pytest.mark.parametrize("soft", [0.0, 20.0])
def test_only_what_lies_inside_all_outlines_of_the_clip_shows_and_its_edge_is_crisp(soft: float) -> None:
    clip = (ellipse((400, 500), 60.25, 60.25), ellipse((430, 500), 60.25, 60.25))
    image = painted(Shape("s", (SQUARE,), Tint("#000000"), soft=soft, clip=clip))

    assert red(image, 415) == 0
    assert (red(image, 366), red(image, 463)) == (255, 255)
    assert 0 < red(image, 460) < 255, "antialiased"
    assert (red(image, 458), red(image, 462)) == (0, 255)


def test_a_changed_part_of_blended_soft_clipped_shapes_equals_the_whole() -> None:
    skin = Shape("skin", (ellipse((400, 500), 300, 400),), Tint("#E0B48E"))
    clip = (ellipse((400, 500), 290, 390),)
    cheek, lid = ellipse((300, 600), 90, 60), ellipse((0, 0), 40, 9)

    def at(share: float) -> Scene:
        hollow = Shape("hollow", (cheek,), Tint("#8F5C3A", share), soft=26, blend=Blend.MULTIPLY, clip=clip)
        light = Shape(
            "light", (lid,), Tint("#FFFFFF", 0.5), affine=Affine(1, 0, 0, 1, 380 + 40 * share, 560),
            soft=8, blend=Blend.SCREEN,
        )  # fmt: skip
        still = Shape("still", (SQUARE,), Tint("#CD9A72", 0.4), soft=40, blend=Blend.MULTIPLY)
        return Scene("#F7F3EC", (skin, still, hollow, light))

    buffer = SceneBuffer()
    for step in range(12):
        buffer.show(at(step / 12), QSize(400, 500), 1.0)
    whole = ScenePainter().image(at(11 / 12), QSize(400, 500), 1.0)

    assert apart(buffer.image, whole) <= 3


def apart(one: QImage, other: QImage) -> int:
    a, b = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    return max(abs(x - y) for x, y in zip(bytes(a.constBits()), bytes(b.constBits()), strict=True))


def test_the_picture_of_a_soft_fill_is_made_once() -> None:
    outlines = (SQUARE,)
    first = soft_picture(outlines, 12.0, "#804020", None)
    assert soft_picture((SQUARE,), 12.0, "#804020", None) is first
    assert soft_picture(outlines, 13.0, "#804020", None) is not first


def test_of_a_soft_fill_as_much_shows_as_is_asked_for() -> None:
    whole = soft_picture((SQUARE,), 12.0, "#804020", None)
    half = whole.showing(0.5)
    assert half.image.pixelColor(half.image.rect().center()).alpha() == pytest.approx(128, abs=1)
    assert half.image.pixelColor(0, 0).alpha() == 0
    assert half.place == whole.place
    assert whole.showing(1.0) is whole
    assert whole.showing(0.5) is half, "made once while it stays"


def test_a_picture_of_a_large_soft_edge_is_small() -> None:
    made = soft_picture((SQUARE,), 60.0, "#000000", None)
    assert made.image.width() * made.image.height() < 1_500
    assert made.place.contains(QRectF(300, 400, 200, 200).adjusted(-60, -60, 60, 60))


def test_blending_reaches_the_printed_page(tmp_path: Path) -> None:
    """A page knows no blend modes: whoever reads the file gets the scene's pixels at the resolution of print."""
    writer = QPdfWriter(str(tmp_path / "page.pdf"))
    writer.setResolution(150)
    painter = QPainter(writer)
    shade = Shape("s", (SQUARE,), Tint("#808080"), blend=Blend.MULTIPLY)
    ScenePainter().paint(painter, Scene("#C0C0C0", (shade,)), QRectF(0, 0, 400, 500))
    painter.end()
    page = (tmp_path / "page.pdf").read_bytes()
    assert b"/Subtype /Image" in page
    assert b"/Width 800" in page
    assert QColor("#606060") == painted(shade, ground="#C0C0C0").pixelColor(400, 500)
