# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether muscles at work stand out from the bare skin beside them, on every skin."""

from statistics import median

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from facetimer.face.geometry.shapes import Group, Scene, Shape
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.plates import bloom_shapes, laid, muscle_shapes
from facetimer.face.head.portrait import face_path, portrait
from facetimer.face.moment.worked import Work
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.muscles import Muscle, part_of
from facetimer.face.rig.rig import Rig
from facetimer.face.style import DEEP_SKINS, SKIN_TONES, FaceStyle, colours
from facetimer.resources import assets_dir
from facetimer.session.timeline import Side
from facetimer.ui.picture.scene_painter import paint_scene

FISH = {"cheek_suck_left": 0.7, "cheek_suck_right": 0.7, "lip_pucker": 0.7, "smile": 0.8}
SMILE = {"smile": 0.8}


@pytest.fixture(scope="module")
def rig(qapp: QGuiApplication) -> Rig:
    return load_rig(assets_dir() / "face")


def picture(rig: Rig, skin: int, names: set[str], shown: float, pose: dict[str, float]) -> QImage:
    style = FaceStyle(skin_tone=skin)
    paints, channels = colours(style), channels_of(pose)
    work = Work(tuple(names), shown, 1.0)
    between = {"+neck": list[Shape | Group](), "+face": list[Shape | Group]()}
    for muscle in rig.muscles:
        if muscle.name in names:
            neck = muscle.group == "neck"
            inside = rig.outline("neck", channels)[0] if neck else face_path(rig, channels)
            layer = between["+neck" if neck else "+face"]
            layer += bloom_shapes(rig, [muscle], work, channels, paints, inside)
            fibres = tuple(muscle_shapes(rig, muscle, work, channels, paints))
            layer += [Group("fibres", fibres, None, (inside,))] if fibres else []
    channels = {**channels, "plates": shown}  # the hollow gives way, with and without the plate
    scene = Scene(paints.ground, tuple(portrait(rig, channels, style, paints, between)))
    image = QImage(800, 1000, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_scene(painter, scene, QRectF(0, 0, 800, 1000))
    painter.end()
    return image


def light_at(image: QImage, x: float, y: float) -> float:
    colour = image.pixelColor(round(x), round(y))
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(rig: Rig, muscle: Muscle, skin: int, shown: float, pose: dict[str, float]) -> float:
    """Median, over the bellies, of the plate against bare skin at the same place; what is covered is left out."""
    bare, worked = picture(rig, skin, set(), shown, pose), picture(rig, skin, {muscle.name}, shown, pose)
    found = []
    for fibre, _ in laid(rig, muscle, channels_of(pose), Side.LEFT):
        for x, y in part_of(fibre, 0.3, 0.7):
            one, other = light_at(bare, x, y), light_at(worked, x, y)
            if abs(one - other) > 0.004:
                found.append((max(one, other) + 0.05) / (min(one, other) + 0.05))
    assert found
    return median(found)


@pytest.mark.parametrize("skin", range(SKIN_TONES))
def test_a_plate_at_work_and_one_that_is_named_stand_out_from_the_skin(rig: Rig, skin: int) -> None:
    working = {muscle.name: contrast(rig, muscle, skin, 1.0, {}) for muscle in rig.muscles}
    named = {muscle.name: contrast(rig, muscle, skin, 0.0, {}) for muscle in rig.muscles}
    assert median(working.values()) >= 3
    assert min(working.values()) >= 2.5, working
    assert median(named.values()) >= 1.8, named


@pytest.mark.parametrize(
    ("name", "pose"), [("buccinator", FISH), ("orbicularis_oris", FISH), ("zygomaticus", SMILE)]
)
@pytest.mark.parametrize("skin", range(SKIN_TONES))
def test_a_plate_stands_out_in_its_pose(rig: Rig, skin: int, name: str, pose: dict[str, float]) -> None:
    muscle = next(one for one in rig.muscles if one.name == name)
    assert contrast(rig, muscle, skin, 1.0, pose) >= 3


def test_plates_are_darker_than_light_skins_and_lighter_than_deep_ones(rig: Rig) -> None:
    masseter = next(one for one in rig.muscles if one.name == "masseter")
    x, y = masseter.spindles[3].points[1]
    for skin in range(SKIN_TONES):
        bare, worked = picture(rig, skin, set(), 0, {}), picture(rig, skin, {"masseter"}, 1.0, {})
        assert (light_at(worked, x, y) > light_at(bare, x, y)) == (skin >= DEEP_SKINS)
