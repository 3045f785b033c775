# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Crops on the screen, and the way from one to the next."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage

from facetimer.face.geometry.curves import polygon
from facetimer.face.geometry.shapes import WHOLE, Box, Scene, Shape, Tint
from facetimer.ui.picture.drawing import scene_image
from facetimer.ui.picture.scene_buffer import SceneBuffer
from facetimer.ui.picture.scene_painter import fitted

SIZE = QSize(160, 200)
CLOSE = Box(300, 400, 200, 250)


def square(left: float, top: float, side: float, colour: str) -> Shape:
    corners = [(left, top), (left + side, top), (left + side, top + side), (left, top + side)]
    return Shape(colour, (polygon(corners),), Tint(colour))


RED = square(300, 400, 50, "#FF0000")


def width_of(image: QImage, colour: str) -> int:
    """How many pixels of the row that has most are of that colour."""
    wanted = QColor(colour)
    return max(sum(image.pixelColor(x, y) == wanted for x in range(image.width())) for y in range(image.height()))


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_crop_fills_the_picture(mirrored: bool) -> None:
    scene = Scene("#FFFFFF", (RED,), mirrored, crop=CLOSE)
    image = scene_image(scene, (160, 200))
    assert width_of(image, "#FF0000") == 40
    assert image.pixelColor(159 if mirrored else 0, 0) == QColor("#FF0000")


def test_a_wide_picture_shows_more_to_the_sides_and_no_more_than_the_canvas() -> None:
    assert fitted(QRectF(0, 0, 800, 250), CLOSE) == QRectF(0, 0, 800, 250)
    assert fitted(QRectF(0, 0, 1000, 250), CLOSE) == QRectF(100, 0, 800, 250)


def test_on_the_way_to_another_camera_things_grow_and_what_was_goes_out() -> None:
    buffer = SceneBuffer()
    far = Scene("#FFFFFF", (RED,))
    buffer.show(far, SIZE, 1.0)
    widths = [width_of(buffer.image, "#FF0000")]
    for gone in (0.25, 0.5, 0.75):
        changed = buffer.show(Scene("#FFFFFF", (RED,), crop=CLOSE, zooming=(WHOLE, gone)), SIZE, 1.0)
        assert changed.boundingRect().size() == SIZE
        widths.append(width_of(buffer.image, "#FF0000"))
    near = Scene("#FFFFFF", (RED,), crop=CLOSE)
    assert buffer.show(near, SIZE, 1.0).boundingRect().size() == SIZE
    widths.append(width_of(buffer.image, "#FF0000"))
    assert widths == sorted(widths)
    assert len(set(widths)) == len(widths)
    assert buffer.show(near, SIZE, 1.0).isEmpty()


def test_one_drawing_dissolves_into_another_and_nothing_moves() -> None:
    buffer = SceneBuffer()
    buffer.show(Scene("#FFFFFF", (RED,), view="front"), SIZE, 1.0)
    other = Scene("#FFFFFF", (square(600, 0, 100, "#0000FF"),), crop=CLOSE, view="profile", zooming=(WHOLE, 0.5))
    buffer.show(other, SIZE, 1.0)
    found = {buffer.image.pixelColor(x, y).name() for x in range(160) for y in range(200)}
    assert len(found) == 2
    assert width_of(buffer.image, min(found)) == 10, "where it was, half gone"


def test_who_did_not_come_from_the_camera_before_is_there_at_once() -> None:
    buffer = SceneBuffer()
    scene = Scene("#FFFFFF", (RED,), crop=CLOSE, zooming=(WHOLE, 0.2))
    buffer.show(scene, SIZE, 1.0)
    assert width_of(buffer.image, "#FF0000") == 40
