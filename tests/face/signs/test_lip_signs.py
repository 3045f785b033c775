# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lips from the side, small in a corner, where the front does not tell what they do."""

import pytest

from facetimer.face.geometry.shapes import Scene
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.library.catalogue import Catalogue
from tests.face.test_scene import STYLE, names

SMALL = {"lips.ground", "lips.teeth", "lips.upper", "lips.lower"}


def stills(rig: Rig, catalogue: Catalogue, identifier: str) -> list[Scene]:
    exercise = catalogue.exercises[identifier]
    return [moment_of(rig, exercise, STYLE, at_ms) for at_ms in telling_moments(alone(exercise))]


def lip(picture: Scene, which: str) -> tuple[float, float, float, float]:
    """Return how far one goes to the left, up, to the right and down."""
    shape = next(shape for shape in picture.shapes if shape.name == f"lips.{which}")
    points = [point for path in shape.paths for point in path.sampled(8)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("identifier", ["lip-press", "hidden-smile", "cheek-lifter"])
def test_what_lips_do_is_shown_from_the_side_while_they_do_it(
    rig: Rig, catalogue: Catalogue, identifier: str
) -> None:
    assert [names(picture) >= SMALL for picture in stills(rig, catalogue, identifier)] == [
        False,
        True,
        True,
        False,
    ]


def test_a_lip_folded_over_its_teeth_is_shown_where_the_head_is_seen_from_its_side(
    rig: Rig, catalogue: Catalogue
) -> None:
    pictures = stills(rig, catalogue, "jaw-scoop")
    assert all(names(picture) >= SMALL for picture in pictures), "it stays folded"
    assert lip(pictures[2], "lower")[2] > lip(pictures[2], "teeth")[2] > lip(pictures[2], "upper")[2]


def test_pressed_lips_meet_and_arrows_press_them_together(rig: Rig, catalogue: Catalogue) -> None:
    pressed = stills(rig, catalogue, "lip-press")[2]
    assert abs(lip(pressed, "upper")[3] - lip(pressed, "lower")[1]) < 3
    assert "lips.arrows" in names(pressed)


def test_folded_lips_reach_behind_the_teeth_and_free_ones_do_not(rig: Rig, catalogue: Catalogue) -> None:
    both, upper_alone = (stills(rig, catalogue, each)[2] for each in ("hidden-smile", "cheek-lifter"))
    teeth = {k: lip(each, "teeth")[2] for k, each in enumerate((both, upper_alone))}
    assert min(lip(both, "upper")[2], lip(both, "lower")[2], lip(upper_alone, "upper")[2]) > max(teeth.values())
    assert lip(upper_alone, "lower")[2] < teeth[1]
    assert "lips.arrows" not in names(both)


def test_lips_that_are_only_kept_shut_are_not_told(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("puff-swap", "tongue-circles", "kiss-face"):
        assert not any("lips.ground" in names(picture) for picture in stills(rig, catalogue, identifier)), (
            identifier
        )
