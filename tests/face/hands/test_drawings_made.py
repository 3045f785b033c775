# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a drawing becomes a file: the same outlines, and holes that need no rule of filling."""

import runpy

import pytest

from facetimer.face.rig.hand_files import hands_from_texts
from facetimer.resources import assets_dir
from tests.face.crossings import winding

MAKER = runpy.run_path(str(assets_dir().parent / "packaging/makers/make_hands.py"))


def square(left: float, top: float, right: float, bottom: float, *, turned: bool = False) -> str:
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    if turned:
        corners.reverse()
    legs = [f"C{x},{y} {x},{y} {x},{y}" for x, y in [*corners[1:], corners[0]]]
    return f"M{corners[0][0]},{corners[0][1]}{''.join(legs)}Z"


def drawing(body: str, ring: str) -> str:
    return f"""<svg><title>a hand</title>
<g id="forearm-silhouette"><path data-tone="hand" fill="#E3B994" fill-rule="evenodd" d="{body}"/></g>
<g id="contour"><path data-tone="ink" fill="#000000" fill-opacity="0.5" fill-rule="evenodd" d="{ring}"/></g>
<g id="pads"><path data-tone="pad" fill="#FFFFFF" fill-rule="evenodd" d="{square(0, 0, 1, 1)}"/></g>
<g id="anchors" data-shows="back"><circle id="contact" cx="10" cy="10" r="4"/>
<circle id="wrist" cx="90" cy="90" r="4"/><circle id="index" cx="60" cy="40" r="4"/>
<circle id="little" cx="40" cy="60" r="4"/>
<circle id="thumb" cx="80" cy="40" r="4"/><circle id="pad0" cx="10" cy="10" r="4"/>
<path id="elbow" d="M90,90 l30,40"/></g></svg>"""


@pytest.mark.parametrize("turned", [False, True])
def test_a_hole_stays_a_hole_whichever_way_it_was_drawn(turned: bool) -> None:
    ring = square(0, 0, 100, 100) + square(20, 20, 80, 80, turned=turned)
    made = MAKER["toml"](drawing(square(0, 0, 100, 100), ring))
    hand = hands_from_texts({"a.toml": made}).hand("a")
    (contour,) = hand.layer("contour")
    line = contour.sampled(4)
    assert winding((10, 51), line) != 0
    assert winding((50, 51), line) == 0


def test_a_drawing_becomes_layers_and_places() -> None:
    body = square(0, 0, 100, 100) + square(200, 200, 203, 203)
    hand = hands_from_texts({"a.toml": MAKER["toml"](drawing(body, square(0, 0, 9, 9)))}).hand("a")
    assert [(layer.name, layer.tone, layer.opacity) for layer in hand.layers] == [
        ("body", "hand", 1.0),
        ("contour", "ink", 0.5),
    ]
    assert hand.layers[0].paths[0].box() == (0, 0, 100, 100)  # the crumb beside it is gone
    assert hand.elbow == pytest.approx((0.6, 0.8))
    assert hand.pads == ((10, 10),)


def test_a_drawing_without_its_places_is_refused() -> None:
    with pytest.raises(ValueError, match="needs <title>, data-shows and a line named elbow"):
        MAKER["toml"]("<svg><title>a hand</title></svg>")
