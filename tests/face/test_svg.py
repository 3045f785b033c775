# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import ellipse
from facetimer.face.geometry.shapes import Affine, Blend, Fade, Group, Pen, Scene, Shape, Tint
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import neutral, still
from facetimer.face.style import FaceStyle
from facetimer.face.svg import svg
from facetimer.library.catalogue import Catalogue

NS = "{http://www.w3.org/2000/svg}"


def test_every_shape_is_a_path_in_its_order(rig: Rig, catalogue: Catalogue) -> None:
    scene = still(rig, catalogue.exercises["gs-jaw"], FaceStyle())
    tree = ET.fromstring(svg(scene, (400, 500), title="Gua Sha & more"))
    seen = " ".join(f"{length:g}" for length in scene.crop.grown(400, 500))
    assert (tree.get("width"), tree.get("height"), tree.get("viewBox")) == ("400", "500", seen)
    assert seen != "0 0 800 1000", "a stone is seen from close by"
    assert [path.get("id") for path in tree.iter(f"{NS}path") if path.get("id")] == [
        shape.name for shape in scene.shapes
    ]
    title = tree.find(f"{NS}title")
    assert title is not None
    assert title.text == "Gua Sha & more"


def test_fills_pens_and_dashes_are_told() -> None:
    shape = Shape("s", (ellipse((10, 10), 5, 5),), Tint("#112233", 0.5), Pen(Tint("#445566"), 2.5, (3, 4)))
    text = svg(Scene("#FFFFFF", (shape,)))
    for part in (
        'fill="#112233"',
        'fill-opacity="0.5"',
        'stroke="#445566"',
        'stroke-width="2.5"',
        'stroke-dasharray="3 4"',
    ):
        assert part in text
    assert 'fill="none"' in svg(Scene("#FFFFFF", (Shape("s", shape.paths, pen=shape.pen),)))


def test_what_is_moved_as_a_whole_is_written_where_it_is() -> None:
    shape = Shape("s", (ellipse((0, 0), 1, 1),), Tint("#000000"), affine=Affine(2, 0, 0, 2, 100, 50))
    assert 'd="M102.00 50.00' in svg(Scene("#FFFFFF", (shape,)))
    assert shape.box() == (98, 48, 102, 52)


def test_facing_flips_and_fading_lays_one_over_the_other(rig: Rig) -> None:
    assert "scale(-1 1)" in svg(neutral(rig, FaceStyle(facing=True)))
    assert "scale(-1 1)" not in svg(neutral(rig, FaceStyle()))
    before, now = Scene("#FFFFFF", ()), Scene("#000000", ())
    text = svg(Scene(now.ground, now.shapes, fading=(before, 0.25)))
    assert text.index('fill="#FFFFFF"') < text.index('opacity="0.25"') < text.index('fill="#000000"')


def test_a_fade_is_a_gradient_where_the_shape_is_painted() -> None:
    turned = Affine(0, 1, -1, 0, 800, 0)
    shape = Shape(
        "finger", (ellipse((0, 0), 50, 9),), Tint("#AA3311", 0.8), affine=turned, fade=Fade((10, 0), (40, 0))
    )
    root = ET.fromstring(svg(Scene("#FFFFFF", (shape,))))

    gradient = root.find(".//{*}linearGradient")
    path = root.find(".//{*}path")
    assert gradient is not None
    assert path is not None
    assert path.get("fill") == f"url(#{gradient.get('id')})"
    ends = [float(gradient.get(name) or "nan") for name in ("x1", "y1", "x2", "y2")]
    assert ends == pytest.approx([*turned.put(10, 0), *turned.put(40, 0)], abs=0.01)
    assert [stop.get("stop-opacity") for stop in gradient] == ["0.8", "0"]


def test_a_soft_edge_is_a_blur_where_the_shape_is_painted() -> None:
    twice = Affine(0, 2, -2, 0, 800, 0)
    shape = Shape("hollow", (ellipse((0, 0), 50, 9),), Tint("#AA3311", 0.8), affine=twice, soft=12)
    root = ET.fromstring(svg(Scene("#FFFFFF", (shape,))))

    found, path = root.find(".//{*}filter"), root.find(".//{*}path")
    assert found is not None
    assert path is not None
    assert path.get("filter") == f"url(#{found.get('id')})"
    assert path.get("fill-opacity") == "0.8"
    blur = found.find("{*}feGaussianBlur")
    assert blur is not None
    assert blur.get("stdDeviation") == "12", "half the softness, twice as large"
    x, y, width, height = (float(found.get(name) or "nan") for name in ("x", "y", "width", "height"))
    assert (x, y) == pytest.approx((800 - 18 - 36, -100 - 36))
    assert (width, height) == pytest.approx((36 + 72, 200 + 72))


def test_the_pen_of_a_soft_fill_stays_crisp() -> None:
    shape = Shape("s", (ellipse((10, 10), 5, 5),), Tint("#112233"), Pen(Tint("#445566"), 2), soft=3)
    fill, pen = ET.fromstring(svg(Scene("#FFFFFF", (shape,)))).findall(".//{*}path")
    assert (fill.get("filter"), fill.get("stroke")) == ("url(#s.soft)", None)
    assert (pen.get("filter"), pen.get("stroke"), pen.get("fill")) == (None, "#445566", "none")


def test_blends_and_clips_are_told() -> None:
    clip = (ellipse((10, 10), 5, 5), ellipse((12, 10), 5, 5))
    shape = Shape("s", (ellipse((10, 10), 9, 9),), Tint("#112233"), blend=Blend.MULTIPLY, clip=clip)
    root = ET.fromstring(svg(Scene("#FFFFFF", (shape,))))

    blended = [group for group in root.iter(f"{NS}g") if group.get("style") == "mix-blend-mode:multiply"]
    assert len(blended) == 1
    assert blended[0].find(".//{*}path[@id='s']") is not None, (
        "the clipped shape blends, not the shape in its clip"
    )
    used = [group.get("clip-path") for group in root.iter(f"{NS}g") if group.get("clip-path")]
    assert len(used) == 2
    assert set(used) == {f"url(#{one.get('id')})" for one in root.iter(f"{NS}clipPath")}
    again = ET.fromstring(svg(Scene("#FFFFFF", (shape, replace(shape, name="t")))))
    assert len(list(again.iter(f"{NS}clipPath"))) == 2, "each outline is written once"
    assert sum(group.get("clip-path") in used for group in again.iter(f"{NS}g")) == 4
    plain = svg(Scene("#FFFFFF", (Shape("s", clip, Tint("#112233")),)))
    assert "blend" not in plain
    assert "clip" not in plain


def test_a_group_is_a_sheet_of_its_own_with_its_shapes_where_they_are_painted() -> None:
    pen = Pen(Tint("#2F1D15"), 3)
    shade = Shape("shade", (ellipse((0, 0), 1, 1),), Tint("#CD9A72"), pen, soft=4, blend=Blend.MULTIPLY)
    group = Group("hand", (shade,), Affine(0, 2, -2, 0, 100, 50), clip=(ellipse((100, 50), 9, 9),))
    scene = Scene("#FFFFFF", (group, Shape("s", (ellipse((10, 10), 5, 5),), Tint("#112233"))))
    root = ET.fromstring(svg(scene))

    sheet = root.find(".//{*}g[@id='hand']")
    assert sheet is not None
    assert sheet.get("style") == "isolation:isolate"
    fill, drawn = sheet.findall(".//{*}path")
    assert (fill.get("d") or "").startswith("M100.00 52.00")
    assert drawn.get("stroke-width") == "6"
    assert root.find(".//{*}g[@clip-path='url(#clip0)']/{*}g[@id='hand']") is not None
    assert [shape.name for shape in scene.shapes] == ["shade", "s"]
    assert scene.shapes[0].box() == pytest.approx((100 - 2 - 12, 50 - 2 - 12, 100 + 2 + 12, 50 + 2 + 12))
