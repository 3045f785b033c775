# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Translucent paint, laid on as a sheet, and fills that go out."""

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen, QTransform
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.curves import ellipse
from facetimer.face.geometry.shapes import Affine, Fade, Pen, Shape, Tint
from facetimer.ui.picture.built import Builder, paint_pile
from facetimer.ui.picture.washes import Washes

WHOLE = QRect(0, 0, 400, 500)
PLACED = QTransform.fromScale(0.5, 0.5)


@pytest.fixture(autouse=True)
def painting(qtbot: QtBot) -> None:
    """Fonts and pixmaps need an application."""


def painted(*shapes: Shape) -> QImage:
    image = QImage(WHOLE.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFEEDD"))
    brush = QPainter(image)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setTransform(PLACED)
    paint_pile(brush, map(Builder().build, shapes), QImage())
    brush.end()
    return image


def apart(one: QImage, other: QImage) -> int:
    a, b = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    return max(abs(x - y) for x, y in zip(bytes(a.constBits()), bytes(b.constBits()), strict=True))


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_wash_is_what_a_translucent_brush_and_pen_would_paint(ratio: float) -> None:
    shape = Shape("s", (ellipse((300, 300), 120, 90),), Tint("#AA3311", 0.3), Pen(Tint("#112233", 0.5), 9))
    one = Builder().build(shape)
    images = []
    for washed in (True, False):
        image = QImage(QSize(400, 500) * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("#FFEEDD"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(100, 60, 200, 300))
        painter.setTransform(PLACED, combine=True)
        if washed:
            assert Washes.serves(painter)
            with Washes(QImage(), painter) as washes:
                one.lay(painter, washes)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0xAA, 0x33, 0x11, 77))
            painter.drawEllipse(QPointF(300, 300), 120, 90)
            painter.setPen(QPen(QColor(0x11, 0x22, 0x33, 128), 9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(300, 300), 120, 90)
        painter.end()
        images.append(image)

    assert apart(*images) <= 4, "no more than blending rounds"
    assert images[0].pixelColor(round(150 * ratio), round(150 * ratio)) != QColor("#FFEEDD")
    assert images[0].pixelColor(round(95 * ratio), round(150 * ratio)) == QColor("#FFEEDD"), "clipped"


def test_outlines_of_one_translucent_shape_that_overlap_show_as_one() -> None:
    paths = (ellipse((300, 300), 90, 90), ellipse((360, 300), 90, 90))
    twins = Shape("twins", paths, Tint("#000000", 0.5))
    image = painted(twins)

    assert image.pixelColor(165, 150) == image.pixelColor(115, 150)


@pytest.mark.parametrize("affine", [None, Affine(0, 1, -1, 0, 800, 0)], ids=["as it lies", "turned"])
def test_a_fill_goes_out_along_its_fade(affine: Affine | None) -> None:
    bar = Shape(
        "bar", (ellipse((400, 400), 300, 60),), Tint("#000000"), affine=affine, fade=Fade((300, 0), (600, 0))
    )
    image = painted(bar)

    along = [(x, 400.0) for x in (200, 290, 400, 500, 590, 680)]
    places = along if affine is None else [affine.put(*place) for place in along]
    shades = [image.pixelColor(round(x / 2), round(y / 2)).red() for x, y in places]

    assert shades[:2] == [0, 0], "all of it up to the start"
    assert shades == sorted(shades)
    assert 60 < shades[2] < shades[3] < 200
    assert shades[-1] == 255, "nothing from the end on"


def test_a_fade_is_the_same_on_a_sheet_and_painted_directly() -> None:
    bar = Shape("bar", (ellipse((400, 400), 300, 60),), Tint("#AA3311", 0.8), fade=Fade((200, 0), (600, 0)))
    plain = QImage(WHOLE.size(), QImage.Format.Format_RGB32)
    plain.fill(QColor("#FFEEDD"))
    brush = QPainter(plain)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setTransform(PLACED)
    gradient = QLinearGradient(200, 0, 600, 0)
    gradient.setColorAt(0, QColor(0xAA, 0x33, 0x11, 204))
    gradient.setColorAt(1, QColor(0xAA, 0x33, 0x11, 0))
    brush.setPen(Qt.PenStyle.NoPen)
    brush.setBrush(gradient)
    brush.drawEllipse(QPointF(400, 400), 300, 60)
    brush.end()

    assert apart(painted(bar), plain) <= 4
