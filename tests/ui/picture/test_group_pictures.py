# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Groups of shapes as pictures: they look like their shapes, are painted once, and can be made in slices."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, inf, radians, sin

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.curves import ellipse, polygon
from facetimer.face.geometry.shapes import Affine, Blend, Group, Pen, Scene, Shape, Tint
from facetimer.ui.picture.group_pictures import (
    AT_ONCE,
    LARGEST,
    MANY,
    MOST_PIXELS,
    GroupPicture,
    GroupPictures,
    edge_of,
    lay_within,
)
from facetimer.ui.picture.scene_buffer import Backdrop, SceneBuffer
from facetimer.ui.picture.scene_painter import BuiltThing, ScenePainter

SIZE = QSize(400, 500)
SURFACE = QRect(0, 0, 800, 1000)


@pytest.fixture(autouse=True)
def painting(qtbot: QtBot) -> None:
    """Pictures need an application."""


def hand() -> tuple[Shape, ...]:
    return (
        Shape("palm", (ellipse((0, 0), 60, 80),), Tint("#E3B994"), Pen(Tint("#2F1D15"), 3)),
        Shape("plane", (ellipse((20, 0), 30, 60),), Tint("#CD9A72", 0.7), soft=12, blend=Blend.MULTIPLY),
        Shape("nail", (ellipse((-20, -50), 8, 10),), Tint("#FDF3EA"), clip=(ellipse((-20, -50), 20, 8),)),
    )


def at(x: float, y: float, turn: float = 0.0, scale: float = 1.0) -> Affine:
    a, b = scale * cos(radians(turn)), scale * sin(radians(turn))
    return Affine(a, b, -b, a, x, y)


def painted(*things: Shape | Group, size: QSize = SIZE) -> QImage:
    return ScenePainter().image(Scene("#C0D0C0", things), size, 1.0)


def apart(one: QImage, other: QImage) -> list[int]:
    a, b = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    return [abs(x - y) for x, y in zip(bytes(a.constBits()), bytes(b.constBits()), strict=True)]


@pytest.mark.parametrize(
    "place", [None, at(400, 500), at(300.4, 410.7, 33, 1.3)], ids=["lying", "moved", "turned"]
)
def test_a_group_looks_like_its_shapes(place: Affine | None) -> None:
    group = Group("hand", hand(), place)
    assert max(apart(painted(group), painted(*Scene("#FFFFFF", (group,)).shapes))) <= 10


def test_blends_stay_within_the_group() -> None:
    shade = Shape("shade", (ellipse((400, 500), 90, 90),), Tint("#808080"), blend=Blend.MULTIPLY)
    assert painted(shade).pixelColor(200, 250) == QColor("#606860")
    assert painted(Group("g", (shade,))).pixelColor(200, 250) == QColor("#808080")


def test_only_what_lies_inside_the_clip_of_a_group_shows() -> None:
    face = (Shape("skin", (ellipse((400, 500), 300, 300),), Tint("#E0B48E")),)
    image = painted(Group("face", face, clip=(ellipse((400, 500), 100, 100),)))
    assert image.pixelColor(200, 250) == QColor("#E0B48E")
    assert image.pixelColor(260, 250) == QColor("#C0D0C0")


def test_of_a_group_that_fades_as_much_shows_as_it_says() -> None:
    dark = Shape("dark", (ellipse((400, 500), 90, 90),), Tint("#000000"))
    light = Shape("light", (ellipse((400, 500), 90, 90),), Tint("#FFFFFF"))
    group = Group("g", (dark, light), opacity=0.5)
    assert painted(group).pixelColor(200, 250).red() == pytest.approx((0xC0 + 255) / 2, abs=1), "of the sheet"
    assert [shape.fill and shape.fill.opacity for shape in group.placed()] == [0.5, 0.5]


def test_a_hand_seen_from_close_by_has_no_larger_picture_than_it_needs() -> None:
    group, placed = Group("hand", hand(), at(0, 0)), QTransform.fromScale(20, 20)
    picture = GroupPictures().picture(group, placed, SURFACE, moving=True)
    assert picture.pixels <= 1.1 * LARGEST
    assert picture.suits(QTransform.fromScale(19, 19), None)
    assert not picture.suits(QTransform.fromScale(9, 9), None)


def test_a_group_of_many_paths_counts_as_its_box() -> None:
    one = Shape("hair", (polygon([(0, 0), (400, 400), (400, 390)]),), Tint("#402010"))
    for shape, boxed in ((one, False), (replace(one, paths=one.paths * MANY), True)):
        hull = GroupPictures().hull(Group("g", (shape,), at(0, 0)))
        assert hull.containsPoint(QPointF(10, 390), Qt.FillRule.OddEvenFill) == boxed


def test_getting_ready_comes_to_an_end_where_more_is_needed_than_can_be_kept() -> None:
    groups = tuple(Group("g", (Shape("s", (ellipse((400, 500), 390, 490),), Tint("#000000")),)) for _ in range(4))
    shown, painter, size = Scene("#FFFFFF", groups), ScenePainter(GroupPictures()), QSize(2400, 3000)
    assert size.width() * size.height() * 4 > MOST_PIXELS
    assert any(painter.make_ready(shown, size, 0.0) for _ in range(20))


def moved(places: Sequence[Affine]) -> tuple[QImage, QImage]:
    """A buffer's picture after a hand has gone from place to place, and the last place painted anew."""
    shapes, buffer = hand(), SceneBuffer()
    for place in places:
        buffer.show(Scene("#C0D0C0", (Group("hand", shapes, place),)), SIZE, 1.0)
    return buffer.image, painted(Group("hand", hand(), places[-1]))


def test_a_hand_on_its_way_is_where_it_should_be_between_pixels_and_turned() -> None:
    for last in (at(430, 520), at(400.9, 500.5), at(391, 507, 40), at(391, 507, -170, 1.1)):
        shown, anew = moved([at(400, 500), at(410, 505, 7), last])
        found = apart(shown, anew)
        assert sum(found) / len(found) < 0.3, last
        assert max(found) < 60, "edges a little softer, no more"


@pytest.mark.parametrize("turn", [0, 1, 33, 90, 158, 271])
@pytest.mark.parametrize("scale", [-0.6, 0.71, 1.25])
def test_what_is_clear_around_a_picture_is_left_out_and_nothing_else(turn: float, scale: float) -> None:
    picture = QImage(330, 420, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(0, 0, 9, 2), QColor("#204060"))  # up to the corners
    painter.fillRect(QRect(325, 419, 5, 1), QColor("#204060"))
    painter.setPen(QColor(20, 80, 90, 60))
    painter.drawLine(40, 60, 300, 333)
    painter.drawEllipse(QPointF(90.3, 300.2), 40, 17)
    painter.end()
    placed = QTransform.fromTranslate(400.3, 410.8).rotate(turn).scale(abs(scale), scale).translate(-165, -210)
    laid = []
    for edge in (edge_of(picture), QPolygonF()):
        sheet = QImage(SURFACE.size(), QImage.Format.Format_RGB32)
        sheet.fill(QColor("#C0D0C0"))
        painter = QPainter(sheet)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        lay_within(painter, picture, edge, placed)
        painter.end()
        laid.append(sheet)
    assert max(apart(*laid)) <= 8, "Qt's own rounding, which depends on where a row begins"


def test_a_picture_with_nothing_in_it_has_no_edge() -> None:
    clear = QImage(40, 50, QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(0)
    assert edge_of(clear).isEmpty()


def test_a_hand_that_grows_much_is_painted_anew_and_stays_sharp() -> None:
    shown, anew = moved([at(400, 500, 10), at(400, 500, 10, 3)])
    assert max(apart(shown, anew)) < 40


def test_a_hand_that_moves_is_repainted_where_it_was_and_is() -> None:
    shapes, buffer = hand(), SceneBuffer()
    buffer.show(Scene("#C0D0C0", (Group("hand", shapes, at(200, 200)),)), SIZE, 1.0)
    changed = buffer.show(Scene("#C0D0C0", (Group("hand", shapes, at(230, 200)),)), SIZE, 1.0).boundingRect()
    assert changed.contains(QRect(75, 65, 65, 70))
    assert changed.width() * changed.height() < 0.15 * SIZE.width() * SIZE.height()
    assert buffer.image.pixelColor(72, 100) == QColor("#C0D0C0")


def test_a_clip_that_moves_is_painted_anew_with_the_picture_that_was() -> None:
    face = (Shape("skin", (ellipse((400, 500), 380, 480),), Tint("#E0B48E")),)
    buffer = SceneBuffer()
    for narrower in (0, 20, 40):
        scene = Scene("#C0D0C0", (Group("face", face, clip=(ellipse((400, 500), 300 - narrower, 400),)),))
        buffer.show(scene, SIZE, 1.0)
    assert max(apart(buffer.image, ScenePainter().image(scene, SIZE, 1.0))) <= 3
    assert buffer.image.pixelColor(60, 250) == QColor("#C0D0C0")


def test_a_picture_is_kept_for_the_same_shapes_in_the_same_place() -> None:
    pictures, shapes = GroupPictures(), hand()
    place = QTransform.fromTranslate(300, 300)
    first = pictures.picture(Group("a", shapes), place, SURFACE)
    assert pictures.picture(Group("b", shapes), place, SURFACE) is first
    assert pictures.picture(Group("a", shapes), place * QTransform.fromScale(2, 2), SURFACE) is not first
    assert pictures.picture(Group("a", hand()), place, SURFACE) is not first


def test_seen_the_other_way_round_it_is_the_picture_there_is_as_a_mirror_shows_it() -> None:
    pictures, group = GroupPictures(), Group("hand", hand())
    place, surface = QTransform(2, 0, 0, 2, 330.4, 410.7), QRect(0, 0, 800, 1000)
    over = place * QTransform(-1, 0, 0, 1, surface.width(), 0)

    def laid(one: GroupPicture, placed: QTransform) -> QImage:
        image = QImage(surface.size(), QImage.Format.Format_RGB32)
        image.fill(QColor("#C0D0C0"))
        painter = QPainter(image)
        one.lay(painter, placed)
        painter.end()
        return image

    as_it_was = pictures.picture(group, place, surface)
    as_it_was.go_on(inf)
    turned = pictures.picture(group, over, surface)
    anew = GroupPictures().picture(group, over, surface)
    assert turned.done, "nothing of it is painted again"
    assert not anew.done
    anew.go_on(inf)
    assert max(apart(laid(turned, over), laid(anew, over))) <= 12
    assert pictures.picture(group, place, surface) is as_it_was
    assert not pictures.picture(group, over * QTransform.fromTranslate(1, 0), surface).done, "it lies elsewhere"


def test_what_moves_keeps_its_picture_only_where_a_still_does_not_ask_for_its_own() -> None:
    pictures, group = GroupPictures(), Group("hand", hand(), at(0, 0))
    first = pictures.picture(group, QTransform.fromTranslate(300, 300), SURFACE, moving=True)
    turned = QTransform(0, 1, -1, 0, 400, 400)
    assert pictures.picture(group, turned, SURFACE, moving=True) is first
    assert pictures.picture(group, turned, SURFACE, moving=False) is not first


def test_the_oldest_pictures_go_when_there_are_many() -> None:
    pictures, oldest, large = GroupPictures(), hand(), QTransform.fromScale(8, 8)
    first = pictures.picture(Group("a", oldest), large, QRect(-600, -800, 1200, 1600))
    for _ in range(2 * MOST_PIXELS // first.pixels):
        pictures.picture(Group("b", hand()), large, QRect(-600, -800, 1200, 1600))
    assert pictures.picture(Group("a", oldest), large, QRect(-600, -800, 1200, 1600)) is not first


def test_a_picture_is_made_in_slices_and_comes_out_the_same() -> None:
    many = tuple(
        Shape(f"s{k}", (ellipse((80 + 3 * k, 500), 60, 200),), Tint("#80604020"[:7], 0.2))
        for k in range(10 * AT_ONCE)
    )
    scene = Scene("#C0D0C0", (Group("head", many),))
    painter = ScenePainter()
    slices = 0
    while not painter.make_ready(scene, SIZE, 1e-9):
        slices += 1
    assert slices > 10
    assert max(apart(painter.image(scene, SIZE, 1.0), painted(*many))) <= 3
    assert painter.make_ready(scene, SIZE, inf)


@pytest.mark.parametrize("size", [1.0, 6.0])
def test_what_lies_still_below_all_that_moves_is_painted_once_and_mended_where_it_changes(size: float) -> None:
    below = [Shape(f"s{n}", (ellipse((100 + 50 * n, 500), 60, 200),), Tint("#CD9A72", 0.5)) for n in range(12)]
    other = Shape("other", (ellipse((250, 500), 40 * size, 90 * size),), Tint("#702010"))
    buffer, piles = SceneBuffer(), list[tuple[Shape, ...]]()
    for step in range(12):
        mover = Shape("mover", (ellipse((100 + 40 * step, 500), 50, 50),), Tint("#2F1D15", 0.5))
        piles.append((*below[:3], other if step in (6, 7) else below[3], *below[4:], mover))
        buffer.show(Scene("#C0D0C0", piles[-1]), SIZE, 1.0)
        assert max(apart(buffer.image, painted(*piles[-1]))) <= 3, step

    backdrop = Backdrop()
    mended, added = [], []
    for a, b in pairwise(built(piles)):
        mended.append(len(backdrop.mended(a, b)))
        added.append(len(backdrop.missing(a, b)))
    assert mended == [0, 0, 0, 0, 0, 2, 0, 2, 0, 0, 0]
    assert added == [0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0]


def test_what_rests_only_for_a_few_frames_is_not_painted_into_what_lies_still() -> None:
    """The filled part of a way grows every third frame: in the backdrop it would be painted out each time."""
    below = [Shape(f"s{n}", (ellipse((100 + 50 * n, 500), 60, 200),), Tint("#CD9A72", 0.5)) for n in range(12)]
    above = [Shape(f"t{n}", (ellipse((100 + 50 * n, 300), 60, 90),), Tint("#9A72CD", 0.5)) for n in range(5)]
    filled = [Shape("filled", (ellipse((200 + 9 * k, 500), 30, 30),), Tint("#702010")) for k in range(8)]
    piles = []
    for step in range(28):
        mover = Shape("mover", (ellipse((100 + 9 * step, 500), 50, 50),), Tint("#2F1D15"))
        piles.append((*below, filled[step if step < 4 else min(3 + (step - 3) // 3, 7)], *above, mover))
    backdrop, counts = Backdrop(), list[int]()
    for a, b in pairwise(built(piles)):
        assert not backdrop.mended(a, b)
        backdrop.missing(a, b)
        counts.append(backdrop.count)
    assert set(counts[1:15]) == {len(below)}
    assert counts[-1] == len(below) + 1 + len(above), "what has come to rest is there in the end"


def built(piles: Sequence[Sequence[Shape]]) -> list[list[BuiltThing]]:
    painter = ScenePainter()
    return [painter.build(Scene("#C0D0C0", tuple(pile))) for pile in piles]
