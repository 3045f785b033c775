# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Hands on the head seen from three-quarters: strokes at the side of the face, by the hand the words name."""

import pytest

from facetimer.face.geometry.curves import inside
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import SideHand, Zone
from facetimer.resources import assets_dir
from tests.face.touched import hand_samples

AT_THE_SIDE = (
    "gs-jaw", "gs-cheek", "gs-neck", "gs-drain", "roller-cheek", "roller-jaw", "roller-neck", "knuckle-sweep",
    "jaw-muscle-glide", "jaw-pinch", "ly-jaw", "ly-neck", "ly-finish", "strokes-up-and-out",
)  # fmt: skip


@pytest.fixture(scope="module")
def side() -> Rig:
    return load_rig(assets_dir() / "face", "three-quarter")


@pytest.mark.parametrize("identifier", AT_THE_SIDE)
def test_hands_at_the_side_come_from_the_side_that_is_told_and_never_touch_eye_or_throat(
    side: Rig, catalogue: Catalogue, identifier: str
) -> None:
    zones = [zone for zone in (Zone.EYE, Zone.NECK_FRONT) if zone.value in side.zones]
    forbidden = [path.sampled(8) for zone in zones for path in side.zone(zone.value, {})]
    assert forbidden
    exercise = catalogue.exercises[identifier]
    across = any(block.side_hand is SideHand.OPPOSITE for block in exercise.blocks)
    touching = 0
    for sample in hand_samples(side, exercise, steps=12):
        free = sample.touch.anchoring is not None
        far = free or across
        assert sample.hand.left is far, sample.where  # the near side is drawn as the right one
        assert (sample.hand.towards_wrist[0] < 0) is far, sample.where
        if sample.on_skin:
            touching += 1
            assert not any(inside(at, shape) for at in sample.touched() for shape in forbidden), sample.where
    assert touching > 10
