# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lips from the side, small in a corner, where the front does not tell what they do."""

from collections.abc import Iterator

import pytest

from facetimer.face.geometry.shapes import Scene
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of, neutral
from facetimer.face.style import colours
from facetimer.library.catalogue import Catalogue
from tests.face.test_scene import STYLE, names

LOWER_LIP = colours(STYLE).tones["lip_lower"]
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
    upper, lower = next(shape for shape in pictures[2].shapes if shape.name == "lips.teeth").paths
    assert lip(pictures[2], "lower")[2] > lower.box()[2]
    assert lip(pictures[2], "upper")[2] < upper.box()[2]


def test_a_folded_lip_goes_along_with_the_jaw(rig: Rig, catalogue: Catalogue) -> None:
    """Strangers said that the small picture is the same in all four."""
    opened, forward, closed, stays = stills(rig, catalogue, "jaw-scoop")

    def gap(picture: Scene) -> float:
        return lip(picture, "lower")[1] - lip(picture, "upper")[3]

    def ahead(picture: Scene) -> float:
        return lip(picture, "upper")[0] - lip(picture, "lower")[0]

    assert gap(opened) > gap(closed) + 20, "open, then nearly closed"
    assert 0 < gap(closed) < 20
    assert gap(stays) < gap(closed)
    assert min(map(ahead, (forward, closed, stays))) > ahead(opened) + 20, "the jaw comes forward and stays there"


def test_the_small_picture_says_what_an_open_mouth_is_about(rig: Rig, catalogue: Catalogue) -> None:
    """Strangers could not tell the second from the first: the lip is folded, then comes forward."""
    pictures = stills(rig, catalogue, "jaw-scoop")
    assert ["lips.acts" in names(picture) for picture in pictures] == [True, True, False, False]
    folding, forward = (next(s for s in picture.shapes if s.name == "lips.acts").paths for picture in pictures[:2])
    assert folding[-1].start[0] > folding[0].box()[0] + 50, "over the edge of the lip, into the mouth"
    assert forward[0].start[0] == pytest.approx(forward[0].box()[0]), "its tip is to the left, where she looks"
    for identifier in ("cheek-lifter", "hidden-smile"):  # whose folded lips stay where they are
        assert not any("lips.acts" in names(picture) for picture in stills(rig, catalogue, identifier))


def test_a_lip_that_is_folded_over_its_teeth_has_no_red_from_its_side(rig: Rig) -> None:
    """Strangers saw the lower lip still full while it was said to lie over the teeth."""
    seen = rig.seen_as("profile")

    def red(pose: dict[str, float]) -> float:
        found = neutral(seen, STYLE, pose).shapes
        lower = next(shape for shape in found if shape.fill is not None and shape.fill.colour == LOWER_LIP)
        points = [point for path in lower.placed() for point in path.sampled(8)]
        return abs(
            sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True))
        )

    for jaw in ({}, {"jaw_open": 0.5}, {"jaw_open": 0.5, "jaw_forward": 1.0}, {"jaw_forward": 1.0}):
        assert red({**jaw, "lip_roll_lower": 0.8}) < 0.35 * red(jaw), jaw


def test_the_tip_of_the_tongue_stays_behind_the_upper_teeth_as_the_jaw_opens(
    rig: Rig, catalogue: Catalogue
) -> None:
    pictures = stills(rig, catalogue, "jaw-goldfish")
    assert ["lips.tongue" in names(picture) for picture in pictures] == [True, True, True, False]
    apart = []
    for picture in pictures[:3]:
        upper, lower = next(shape for shape in picture.shapes if shape.name == "lips.teeth").paths
        teeth_end, behind, gums_end = upper.box()[3], upper.box()[2], lip(picture, "palate")[3]
        tip = lip(picture, "tongue")
        assert abs(tip[0] - behind) < 8, "at their back"
        assert gums_end < teeth_end
        assert tip[1] < teeth_end, "above their edge"
        apart.append(lower.box()[1] - teeth_end)
    assert apart[0] < apart[1] < apart[2], "the jaw opens, the tongue stays"


def test_a_raised_tongue_lies_before_the_dark_of_the_mouth(rig: Rig, catalogue: Catalogue) -> None:
    order = [shape.name for shape in stills(rig, catalogue, "jaw-goldfish")[2].shapes]
    assert order.index("lips.cavity") < order.index("lips.teeth") < order.index("lips.tongue")
    folded = names(stills(rig, catalogue, "hidden-smile")[2])
    assert "lips.ground" in folded
    assert "lips.cavity" not in folded, "lips are told against the plain ground"


def test_a_raised_tongue_is_seen_from_below_in_an_open_mouth(rig: Rig) -> None:
    def seen(pose: dict[str, float]) -> Iterator[float]:
        shapes = {shape.name: shape for shape in neutral(rig, STYLE, pose).shapes}
        return (
            min(y for path in shapes[name].paths for _, y in path.sampled(8)) for name in ("tongue", "opening")
        )

    (low, top), (raised, same_top) = seen({"jaw_open": 0.5}), seen({"jaw_open": 0.5, "tongue_palate": 0.5})
    assert low > top + 10, "it lies low"
    assert abs(raised - same_top) < 5, "its tip is behind the teeth, below the upper lip"


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
