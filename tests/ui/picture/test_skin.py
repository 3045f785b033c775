# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Skin, a group of soft fills on what rests, is painted coarsely and looks like its shapes."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.curves import ellipse
from facetimer.face.geometry.shapes import Affine, Blend, Group, Scene, Shape, Tint
from facetimer.face.rig.files import load_rig
from facetimer.face.scene import neutral
from facetimer.face.style import FaceStyle
from facetimer.ui.picture.scene_buffer import SceneBuffer
from facetimer.ui.picture.scene_painter import ScenePainter

SIZE = QSize(800, 1000)
SEEN = 8
"""So far apart, of 255, two soft shades may be: less is not seen."""
OVAL = ellipse((400, 500), 260, 340)


@pytest.fixture(autouse=True)
def painting(qtbot: QtBot) -> None:
    """Pictures need an application."""


def resting() -> Group:
    return Group("planes", (Shape("ground", (ellipse((400, 500), 300, 400),), Tint("#E0B48E")),))


def shade(x: float, share: float, blend: Blend = Blend.MULTIPLY, move: Affine | None = None) -> Shape:
    return Shape("shade", (ellipse((x, 480), 60, 90),), Tint("#CEB49E", share), None, move, None, 12, blend)


def skin(*shades: Shape, base: Group) -> Scene:
    return Scene("#C0D0C0", (Group("skin", shades, clip=(OVAL,), base=base),))


def shades() -> tuple[Shape, ...]:
    light = replace(shade(500, 0.6, Blend.NORMAL, Affine(0.8, 0, 0, 1.1, 30, -40)), fill=Tint("#ECC9A8", 0.6))
    return shade(300, 0.8), light, shade(420, 0.35, Blend.SCREEN)


def apart(one: QImage, other: QImage) -> int:
    a, b = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    return max(abs(x - y) for x, y in zip(bytes(a.constBits()), bytes(b.constBits()), strict=True))


def shown(*scenes: Scene, size: QSize = SIZE) -> QImage:
    buffer = SceneBuffer()
    for each in scenes:
        buffer.show(each, size, 1.0)
    return buffer.image.copy()


@pytest.mark.parametrize(
    ("size", "ratio"),
    [(SIZE, 1.0), (QSize(240, 300), 1.0), (QSize(400, 500), 2.0)],
    ids=["large", "small", "fine"],
)
def test_skin_looks_like_its_shapes(size: QSize, ratio: float) -> None:
    whole = skin(*shades(), base=resting())
    one, other = (ScenePainter().image(each, size, ratio) for each in (whole, replace(whole, things=whole.shapes)))
    assert apart(one, other) <= SEEN
    assert apart(one, ScenePainter().image(skin(base=resting()), size, ratio)) > SEEN, "its shades are seen"


def test_its_shapes_are_those_of_what_rests_and_then_its_own_all_clipped() -> None:
    found = skin(*shades(), base=resting()).shapes
    assert [shape.name for shape in found] == ["ground", "shade", "shade", "shade"]
    assert all(OVAL in shape.clip for shape in found)


def test_where_one_shade_changes_the_rest_stays_and_nothing_is_missing() -> None:
    base, (left, light, middle) = resting(), shades()
    before, after = (skin(one, light, middle, base=base) for one in (left, shade(300, 0.2)))
    after = replace(after, things=(replace(after.things[0], clip=before.things[0].clip),))
    buffer = SceneBuffer()
    buffer.show(before, SIZE, 1.0)
    changed = buffer.show(after, SIZE, 1.0).boundingRect()
    assert changed.right() < 420, "what moved is on the left"
    assert buffer.image == shown(after)


def test_skin_that_two_windows_show_is_each_its_own() -> None:
    base = resting()
    scenes = [skin(shade(300, share), base=base) for share in (0.2, 0.9)]
    buffers = [SceneBuffer() for _ in scenes]
    for each, buffer in zip(scenes, buffers, strict=True):
        buffer.show(each, SIZE, 1.0)
    for each, buffer in zip(scenes, buffers, strict=True):
        ring = Shape("ring", (ellipse((300, 480), 20, 20),), Tint("#205040"))
        buffer.show(replace(each, things=(*each.things, ring)), SIZE, 1.0)
        buffer.show(replace(each), SIZE, 1.0)
        assert buffer.image == shown(each)


def test_what_is_soft_on_a_face_that_moves_is_one_group_with_the_skin() -> None:
    rig = load_rig(Path(__file__).parents[3] / "assets" / "face")
    moved = neutral(rig, FaceStyle(), {"jaw_open": 0.7})
    (found,) = (thing for thing in moved.things if isinstance(thing, Group) and thing.base is not None)
    assert len(found.shapes) > 10
    assert all(shape.soft and not shape.clip for shape in found.shapes)
    assert not any(isinstance(thing, Group) and thing.base for thing in neutral(rig, FaceStyle()).things)
    resting_again = neutral(rig, FaceStyle(), {"jaw_open": 0.3})
    assert found.base is not None
    assert any(
        isinstance(t, Group) and t.base and t.base.shapes is found.base.shapes for t in resting_again.things
    )
