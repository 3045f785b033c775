# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What spares the painter work: layers of shapes that stay, and translucent paint laid on as a sheet."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter, QTransform
from pytestqt.qtbot import QtBot

from facetimer.face.curves import ellipse
from facetimer.face.shapes import Affine, Fade, Pen, Scene, Shape, Tint
from facetimer.ui.picture.layers import BUSY_FROM, CALM_FRAMES, Layer, Layers
from facetimer.ui.picture.scene_painter import BuiltShape, ScenePainter
from facetimer.ui.picture.washes import Washes

WHOLE = QRect(0, 0, 400, 500)
PLACED = QTransform.fromScale(0.5, 0.5)


@pytest.fixture(autouse=True)
def painting(qtbot: QtBot) -> None:
    """Fonts and pixmaps need an application."""


def disc(name: str, x: float, tint: Tint | None = None) -> Shape:
    return Shape(name, (ellipse((x, 500), 80, 80),), tint or Tint("#336699"), Pen(Tint("#000000"), 4))


def built(painter: ScenePainter, shapes: Sequence[Shape]) -> list[BuiltShape]:
    return painter.build(Scene("#FFFFFF", tuple(shapes)))


def in_layers(pile: Sequence[BuiltShape | Layer]) -> list[str]:
    return [shape.shape.name for one in pile if isinstance(one, Layer) for shape in one.shapes]


def alone_in(pile: Sequence[BuiltShape | Layer]) -> list[str]:
    return [one.shape.name for one in pile if isinstance(one, BuiltShape)]


def test_shapes_that_stay_become_a_layer_and_what_moves_between_them_does_not() -> None:
    painter = ScenePainter()
    layers = Layers(painter.paint_shapes)
    stay = [disc(name, 100 + 40 * k) for k, name in enumerate("abcd")]

    for frame in range(4):
        moving = disc("moving", 300 + frame)
        pile = layers.pile(built(painter, [*stay[:2], moving, *stay[2:]]), ["moving"], PLACED, WHOLE)

    assert alone_in(pile) == ["moving"]
    assert in_layers(pile) == ["a", "b", "c", "d"]


def test_a_layer_ends_when_one_of_its_shapes_changes_and_comes_back_once_that_has_stayed() -> None:
    painter = ScenePainter()
    layers = Layers(painter.paint_shapes)
    shapes = [disc(name, 100 + 40 * k) for k, name in enumerate("abc")]
    layers.pile(built(painter, shapes), [], PLACED, WHOLE)
    changed = [shapes[0], disc("b", 500), shapes[2]]

    assert alone_in(layers.pile(built(painter, changed), ["b"], PLACED, WHOLE)) == ["a", "b", "c"]
    for _ in range(CALM_FRAMES):
        pile = layers.pile(built(painter, changed), [], PLACED, WHOLE)
    assert alone_in(pile) == ["a", "b", "c"], "what has changed is not torn out of a layer of what never did"


def test_a_busy_frame_makes_no_layer() -> None:
    painter = ScenePainter()
    layers = Layers(painter.paint_shapes)
    shapes = [disc(name, 100 + 40 * k) for k, name in enumerate("abc")]
    others = [f"other{k}" for k in range(BUSY_FROM)]

    assert not in_layers(layers.pile(built(painter, shapes), others, PLACED, WHOLE))
    assert in_layers(layers.pile(built(painter, shapes), [], PLACED, WHOLE)) == ["a", "b", "c"]


def test_a_layer_looks_like_its_shapes() -> None:
    painter = ScenePainter()
    layers = Layers(painter.paint_shapes)
    shapes = built(painter, [disc("a", 300), disc("b", 360, Tint("#CC0000", 0.4)), disc("c", 900)])

    pile = layers.pile(shapes, [], PLACED, WHOLE)

    assert len(pile) == 1
    assert apart(painted(painter, shapes), painted(painter, pile)) <= 2


def painted(painter: ScenePainter, pile: Sequence[BuiltShape | Layer]) -> QImage:
    image = QImage(WHOLE.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFEEDD"))
    brush = QPainter(image)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setTransform(PLACED)
    painter.paint_shapes(brush, pile)
    brush.end()
    return image


def apart(one: QImage, other: QImage) -> int:
    a, b = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    return max(abs(x - y) for x, y in zip(bytes(a.constBits()), bytes(b.constBits()), strict=True))


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_wash_is_what_a_translucent_brush_and_pen_would_paint(ratio: float) -> None:
    shape = Shape("s", (ellipse((300, 300), 120, 90),), Tint("#AA3311", 0.3), Pen(Tint("#112233", 0.5), 9))
    (one,) = built(ScenePainter(), [shape])
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
            one.lay(painter)
        painter.end()
        images.append(image)

    assert apart(*images) <= 4, "no more than blending rounds"
    assert images[0].pixelColor(round(150 * ratio), round(150 * ratio)) != QColor("#FFEEDD")
    assert images[0].pixelColor(round(95 * ratio), round(150 * ratio)) == QColor("#FFEEDD"), "clipped"


def test_outlines_of_one_translucent_shape_that_overlap_show_as_one() -> None:
    paths = (ellipse((300, 300), 90, 90), ellipse((360, 300), 90, 90))
    twins = Shape("twins", paths, Tint("#000000", 0.5))
    image = painted(ScenePainter(), built(ScenePainter(), [twins]))

    assert image.pixelColor(165, 150) == image.pixelColor(115, 150)


def test_a_printed_page_is_painted_directly(tmp_path: object) -> None:
    writer = QPdfWriter(f"{tmp_path}/page.pdf")
    painter = QPainter(writer)
    assert not Washes.serves(painter)
    ScenePainter().paint(
        painter, Scene("#FFFFFF", (disc("a", 300, Tint("#CC0000", 0.4)),)), QRectF(0, 0, 800, 1000)
    )
    painter.end()


@pytest.mark.parametrize("affine", [None, Affine(0, 1, -1, 0, 800, 0)], ids=["as it lies", "turned"])
def test_a_fill_goes_out_along_its_fade(affine: Affine | None) -> None:
    bar = Shape(
        "bar", (ellipse((400, 400), 300, 60),), Tint("#000000"), affine=affine, fade=Fade((300, 0), (600, 0))
    )
    image = painted(ScenePainter(), built(ScenePainter(), [bar]))

    along = [(x, 400.0) for x in (200, 290, 400, 500, 590, 680)]
    places = along if affine is None else [affine.put(*place) for place in along]
    shades = [image.pixelColor(round(x / 2), round(y / 2)).red() for x, y in places]

    assert shades[:2] == [0, 0], "all of it up to the start"
    assert shades == sorted(shades)
    assert 60 < shades[2] < shades[3] < 200
    assert shades[-1] == 255, "nothing from the end on"


def test_a_fade_is_the_same_on_a_sheet_and_painted_directly() -> None:
    bar = Shape("bar", (ellipse((400, 400), 300, 60),), Tint("#AA3311", 0.8), fade=Fade((200, 0), (600, 0)))
    (one,) = built(ScenePainter(), [bar])
    plain = QImage(WHOLE.size(), QImage.Format.Format_RGB32)
    plain.fill(QColor("#FFEEDD"))
    brush = QPainter(plain)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.setTransform(PLACED)
    one.lay(brush)
    brush.end()

    assert apart(painted(ScenePainter(), [one]), plain) <= 4
