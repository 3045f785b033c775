# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Drawings in layers: what a file says is where the points are, and a file that is wrong is told of in words."""

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import polygon
from facetimer.face.geometry.shapes import Affine, Blend, Group, Shape, Tint
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.view_drawing import Drawing
from facetimer.face.rig.view_files import drawing_from, nod_from
from facetimer.face.style import FaceStyle, colours
from facetimer.face.views.nod import bending, framing, nodding
from facetimer.face.views.painting import colour_of, laid, layer_shapes

MOUTH = """
[at]
jaw_open = 0.5

[outline.face]
paths = 'M0,0C10 0 20 0 30 0'

[[layer]]
name = "mouth"
shows = { base = 1, smile = -2 }
[[layer.toned]]
tone = "skin hair 0.5"
opacity = 0.8
soft = 3
clip = ["face"]
paths = 'M0,0C1 0 2 0 3 0'
ends.jaw_open = 'M0,10C1 10 2 10 3 10'
ends.tongue_palate = 'M5,0C6 0 7 0 8 0'
ends."jaw_open+tongue_palate" = 'M6,0C7 0 8 0 9 0'
[[layer.plain]]
tone = "ink"
lines = '''
0,0,0 10,0,4 20,0,0
0,5,0 10,5^,2'''
""".replace("10,5^,2", "10,5,2^")
WIDE = {"jaw_open": 0.5}


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return drawing_from("mouth.toml", MOUTH)


def start(drawing: Drawing, **channels: float) -> tuple[float, float]:
    layer = drawing.layers["mouth"]
    weights = drawing.weights(layer.ends, channels)
    return layer_shapes(drawing, layer, weights, colours(FaceStyle()))[0].paths[0].start


def test_a_point_goes_straight_from_rest_to_the_other_end_of_a_channel(drawing: Drawing) -> None:
    assert start(drawing) == (0, 0)
    assert start(drawing, jaw_open=0.25) == (0, 5)
    assert start(drawing, jaw_open=0.5) == (0, 10)


def test_what_no_channel_moves_is_the_same_object_and_what_one_moves_is_not(drawing: Drawing) -> None:
    form = drawing.layers["mouth"].toned[0].form
    assert form.paths({}) is form.paths({"smile": 1.0})
    assert form.paths({"jaw_open": 0.5}) is not form.paths({})


def test_two_channels_at_their_ends_lead_to_the_end_they_have_in_common(drawing: Drawing) -> None:
    assert start(drawing, jaw_open=0.5, tongue_palate=1.0) == pytest.approx((6, 0))
    assert start(drawing, jaw_open=0.25, tongue_palate=1.0) == pytest.approx((5.5, 0))


def test_a_channel_takes_a_point_no_farther_than_twice_its_end(drawing: Drawing) -> None:
    assert start(drawing, jaw_open=5.0) == (0, 20)


def test_a_layer_shows_as_far_as_its_channels_say(drawing: Drawing) -> None:
    layer = drawing.layers["mouth"]
    assert layer.shown({}) == 1
    assert layer.shown({"smile": 0.25}) == 0.5
    assert layer.shown({"smile": 1.0}) == 0


def test_a_shape_has_its_mixed_tone_its_soft_edge_and_stays_inside_its_outline(drawing: Drawing) -> None:
    style = colours(FaceStyle())
    shape = layer_shapes(drawing, drawing.layers["mouth"], {}, style)[0]
    assert shape.fill is not None
    assert shape.fill.colour == colour_of("skin hair 0.5", style)
    assert shape.fill.colour not in {style.tones["skin"], style.tones["hair"]}
    assert shape.soft == 3
    assert [path.start for path in shape.clip] == [(0, 0)]


def test_the_line_style_paints_the_lines_of_a_layer_and_nothing_else(drawing: Drawing) -> None:
    style = colours(FaceStyle(line_only=True))
    (shape,) = layer_shapes(drawing, drawing.layers["mouth"], {}, style)
    assert len(shape.paths) == 2
    left, top, right, bottom = shape.paths[0].box()
    assert (round(left), round(right)) == (0, 20)
    assert bottom - top == pytest.approx(4, abs=0.8)


def test_a_layer_that_rests_is_one_group_and_of_one_that_moves_what_rests(drawing: Drawing) -> None:
    def kept(first: int, last: int, free: bool) -> tuple[Shape, ...]:
        return tuple(replace(shape, clip=()) if free else shape for shape in rest[first:last])

    edge, other, square = (polygon([(x, 0), (x + 50, 0), (x + 50, 50)]) for x in (0.0, 9.0, 3.0))
    still = [Shape(f"s{k}", (square,), Tint("#804030", 0.5), clip=(edge,)) for k in range(5)]
    rest = (Shape("skin", (edge,), Tint("#804030")), *still)
    (group,) = laid("mouth", rest, rest, None, 0.5, kept)
    assert isinstance(group, Group)
    assert (group.name, group.shapes, group.opacity) == ("mouth", rest, 0.5)
    assert laid("mouth", (), (), None, 1.0, kept) == ()

    clipped = [replace(shape, clip=(other,)) for shape in still]
    shaded = replace(clipped[0], blend=Blend.MULTIPLY)
    now = (replace(rest[0], paths=(other,)), shaded, *clipped[1:])
    there = Affine(1, 0, 0, 1, 7, 0)
    skin, dark, still_there = laid("mouth", rest, now, there, 0.5, kept)
    assert isinstance(skin, Shape)
    assert isinstance(dark, Shape), "what blends with the skin below is no part of a sheet of its own"
    assert isinstance(still_there, Group)
    assert [shape.name for shape in still_there.shapes] == ["s1", "s2", "s3", "s4"]
    assert not any(shape.clip for shape in still_there.shapes)
    assert still_there.clip == dark.clip, "moved once for all that it clips"
    assert [path.start for path in dark.clip] == [(16, 0)]
    assert (skin.fill, still_there.opacity) == (Tint("#804030", 0.5), 0.5)


def test_the_head_turns_about_its_pivot_and_is_drawn_back_whole() -> None:
    nod = nod_from("order.toml", {"pivot": [100, 100], "layers": ["head"], "tuck": [0, 50, 2]})
    assert nodding(nod, {}) is None
    assert nodding(None, {"head_pitch": 20.0}) is None
    back = nodding(nod, {"chin_tuck": 1.0})
    up = nodding(nod, {"head_pitch": 90.0})
    assert back is not None
    assert up is not None
    assert back.put(10, 10) == pytest.approx((60, 12))
    assert up.put(100, 100) == pytest.approx((100, 100))
    assert up.put(0, 100) == pytest.approx((100, 0))


def test_the_neck_goes_along_with_the_head_above_one_line_and_stays_below_another() -> None:
    nod = nod_from(
        "order.toml",
        {
            "pivot": [0, 0],
            "layers": [],
            "tuck": [0, 50, 0],
            "fixed": [[0, 300], [100, 300]],
            "free": [[0, 100], [100, 100]],
            "neck": ["neck"],
        },
    )
    throat = Shape("throat", (polygon([(0, 50), (0, 200), (0, 350)]),), Tint("#000000"))

    def across(**channels: float) -> list[float]:
        bend = bending(nod, nodding(nod, channels))
        (shape,) = (throat,) if bend is None else bend.shapes((throat,))
        return [round(x) for x, _ in (shape.paths[0].start, *(curve[4:] for curve in shape.paths[0].curves))]

    assert across() == [0, 0, 0]
    assert across(chin_tuck=1.0) == [50, 25, 0]
    bend = bending(nod, nodding(nod, {"chin_tuck": 1.0}))
    assert bend is not None
    small = Shape("pit", (polygon([(0, 150), (40, 200), (0, 250)]),), Tint("#000000"), soft=9.0)
    below = Shape("bone", (polygon([(0, 310), (40, 340), (0, 350)]),), Tint("#000000"))
    soft, still = bend.shapes((small, below))
    assert soft.paths == small.paths, "its blurred edge is kept"
    assert soft.affine is not None
    assert soft.affine.put(0, 200) == pytest.approx((25, 200), abs=1)
    assert still is below, "what does not move is not painted again"


def test_a_head_tipped_back_has_room() -> None:
    nod = nod_from("order.toml", {"pivot": [0, 0], "layers": [], "room": [0.9, [60, 1000]]})
    assert framing(nod, {"head_pitch": -20.0}) is None
    small = framing(nod, {"head_pitch": 25.0})
    assert small is not None
    assert small.put(60, 1000) == pytest.approx((60, 1000))
    assert small.put(160, 900) == pytest.approx((150, 910))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("[at]", "[at", "mouth.toml: not TOML"),
        ("opacity", "opaque", "unknown field `opaque`"),
        ('clip = ["face"]', 'clip = ["nose"]', "mouth.toml: mouth[0]: clip names nose, which is none of face"),
        ("'M0,0C1 0 2 0 3 0'", "'M0,0L3 0'", "should be M, a point, and C with six numbers for each curve"),
        ("'M0,0C1 0 2 0 3 0'", "'M0,0C1 0 2 0 3'", "a curve has six numbers, and one here has not"),
        (
            "'M5,0C6 0 7 0 8 0'",
            "'M5,0C6 0 7 0 8 0C6 0 7 0 8 0'",
            "tongue_palate has 14 numbers and the start 8",
        ),
        ("10,0,4 20,0,0", "10,0 20,0,0", "should be x,y,width at two or more points"),
        ("paths = 'M0,0C1 0 2 0 3 0'\n", "", "a shape has paths or lines"),
    ],
)
def test_a_file_that_is_wrong_is_told_of(before: str, after: str, told: str) -> None:
    assert before in MOUTH
    with pytest.raises(RigFault) as fault:
        drawing_from("mouth.toml", MOUTH.replace(before, after, 1))
    assert str(fault.value).startswith("mouth.toml")
    assert told in str(fault.value)


def test_a_nod_that_lacks_its_pivot_is_told_of() -> None:
    with pytest.raises(RigFault, match=r"order\.toml: nod: .*pivot"):
        nod_from("order.toml", {"layers": []})


def test_a_layer_goes_as_a_whole_with_a_channel() -> None:
    text = MOUTH.replace('name = "mouth"', 'name = "mouth"\ngoes = { smile = [4, -2] }')
    layer = drawing_from("mouth.toml", text).layers["mouth"]
    assert layer.moved({}, None) is None
    half = layer.moved({"smile": 0.5}, None)
    assert half is not None
    assert half.put(10, 10) == pytest.approx((12, 9))
    turned = layer.moved({"smile": 1.0}, Affine(0.0, 1.0, -1.0, 0.0, 0.0, 0.0))
    assert turned is not None
    assert turned.put(0, 0) == pytest.approx((2, 4))
