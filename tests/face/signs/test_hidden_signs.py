# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""No sign is hidden by more than half in a picture that tells an exercise, but for those that are meant to be."""

import pytest

from facetimer.face.geometry.curves import polygon
from facetimer.face.geometry.shapes import Pen, Scene, Shape, Tint
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.palette import ThemeName
from tests.face.signs.hidden import hidden_shares

MEANT = {
    ("gs-jaw", 0, "sign0"): "the hand that holds the skin comes to be seen as the stone leaves it",
    ("ly-forehead", 1, "sign0"): "of the net on the skin, what lies beneath the fingers is covered by them",
}
"""Exercise, which of its four moments, sign: and why; docs/face.md says it too."""


def line(name: str, y: float) -> Shape:
    return Shape(name, (polygon([(0, y), (100, y)], closed=False),), pen=Pen(Tint("#000000"), 4))


def block(name: str, left: float, right: float) -> Shape:
    return Shape(name, (polygon([(left, 0), (right, 0), (right, 90), (left, 90)]),), Tint("#888888"))


@pytest.mark.parametrize(
    ("things", "share"),
    [
        ((line("way0.band", 50), block("hand0.body0", 0, 60)), 0.6),
        ((block("hand0.body0", 0, 60), line("way0.band", 50)), 0.0),
        ((line("way0.band", 50), block("hand0.tool5", 0, 100), line("way0.over", 52)), 0.0),
        ((line("way0.band", 50), line("way0.end", 95), block("hand0.tool5", 0, 100)), 0.5),
        ((line("way0.band", 50), block("hand0.shadow", 0, 100)), 0.0),
    ],
)
def test_what_a_hand_hides_of_a_sign_is_measured(things: tuple[Shape, ...], share: float) -> None:
    assert hidden_shares(Scene("#ffffff", things)) == {"way0": pytest.approx(share, abs=0.05)}


def test_no_hand_or_tool_hides_more_than_half_of_a_sign_that_tells_an_exercise(
    rig: Rig, catalogue: Catalogue
) -> None:
    hidden: dict[tuple[str, int, str], float] = {}
    count, style = 0, FaceStyle(ThemeName.LIGHT, skin_tone=2, hair=0)
    for exercise in catalogue.exercises.values():
        for number, at_ms in enumerate(telling_moments(alone(exercise))):
            shares = hidden_shares(moment_of(rig, exercise, style, at_ms))
            count += len(shares)
            hidden |= {(exercise.id, number, name): share for name, share in shares.items() if share > 0.5}
    assert count > 400
    assert hidden.keys() == MEANT.keys(), hidden
