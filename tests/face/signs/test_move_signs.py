# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where moves that need no hand go: arrows, and dashed lines where an outline was."""

from collections.abc import Iterator
from math import dist

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import inside
from facetimer.face.geometry.shapes import Shape
from facetimer.face.head.lips import lip_paths
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.portrait import mouth_of
from facetimer.face.moment.pose import lets_go, pose_at
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.moves import MoveFault, move_sign_from
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of
from facetimer.face.style import BREATH
from facetimer.library.catalogue import Catalogue
from facetimer.palette import PALETTES, ThemeName
from facetimer.session.timeline import SegmentKind
from facetimer.ui.picture.stage import Ground
from tests.face.test_scene import STYLE, contrast, drawn
from tests.face.touched import hands_at

ARROW = {"exercise": "kiss-face", "shows": {"smile": 0.5}, "arrow": [[100, 100], [160, 100]]}


def arrows(rig: Rig, catalogue: Catalogue, identifier: str, kind: SegmentKind, part: float = 0.5) -> list[Shape]:
    found = drawn(rig, catalogue, identifier, kind, part).shapes
    signs = (shape for shape in found if shape.name.startswith("move"))
    return [shape for shape in signs if not any(part in shape.name for part in ("casing", "number"))]


def moments(catalogue: Catalogue, identifier: str) -> Iterator[tuple[int, SegmentKind, bool]]:
    for segment in alone(catalogue.exercises[identifier]).segments:
        if segment.kind is not SegmentKind.CLOSE:
            for part in (0.05, 0.5, 0.99):
                at_ms = segment.start_ms + int(part * segment.duration_ms)
                yield at_ms, segment.kind, lets_go(segment) and part > 0.9


def test_a_kiss_goes_in_and_then_up(rig: Rig, catalogue: Catalogue) -> None:
    assert not arrows(rig, catalogue, "kiss-face", SegmentKind.INTRO)
    (pursed,) = arrows(rig, catalogue, "kiss-face", SegmentKind.MOVE_IN, 0.38)
    (smiling,) = arrows(rig, catalogue, "kiss-face", SegmentKind.HOLD)
    assert pursed.box()[1] > smiling.box()[1] + 30
    for shape in (pursed, smiling):
        left, _, right, _ = shape.box()
        assert left + right == pytest.approx(800), "both sides"


def numbers(rig: Rig, catalogue: Catalogue, identifier: str, part: float) -> list[object]:
    found = drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, part).shapes
    return [shape.paths[0].box() for shape in found if shape.name.endswith((".disc", ".figure"))]


def test_moves_that_follow_each_other_are_numbered_in_their_order(rig: Rig, catalogue: Catalogue) -> None:
    first, second = (numbers(rig, catalogue, "kiss-face", part) for part in (0.38, 0.95))
    assert len(first) == len(second) == 4, "a disc and a figure on each side"
    assert first != second
    pursed, slid = (numbers(rig, catalogue, "happy-cheeks", part) for part in (0.45, 0.95))
    assert len(pursed) == len(slid) == 4, "a slide is counted after the moves before it"


def test_brows_draw_down_beside_fingers_that_keep_still_after_the_smile(rig: Rig, catalogue: Catalogue) -> None:
    """On a finger, the arrow was read as a hand that presses."""
    assert all(
        shape.name == "move0" for shape in arrows(rig, catalogue, "eyebrow-lifter", SegmentKind.MOVE_IN, 0.45)
    )
    (down,) = (
        shape
        for shape in arrows(rig, catalogue, "eyebrow-lifter", SegmentKind.MOVE_IN, 0.98)
        if shape.name == "move1"
    )
    exercise = catalogue.exercises["eyebrow-lifter"]
    timeline = alone(exercise)
    moving = next(one for one in timeline.segments if one.kind is SegmentKind.MOVE_IN)
    hands = [one.hand for one in hands_at(rig, exercise, timeline, moving, 0.98 * moving.duration_ms)]
    inner = rig.place("browIn", {})
    for points in (path.sampled(2) for path in down.paths[:2]):  # shaft and head of the one on the left
        assert not any(hand.covers(at) for hand in hands for at in points)
        assert min(dist(at, inner) for at in points) < 30
    shaft, head = down.paths[:2]
    assert shaft.box()[3] < head.box()[3], "it points down"


def test_every_move_shows_its_sign_and_letting_go_takes_it_away(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in {sign.exercise for sign in rig.move_signs}:
        seen = False
        for at_ms, kind, gone in moments(catalogue, identifier):
            names = [shape.name for shape in moment_of(rig, catalogue.exercises[identifier], STYLE, at_ms).shapes]
            here = any(name.startswith("move") for name in names)
            assert not (here and (gone or kind is SegmentKind.INTRO)), (identifier, at_ms)
            seen = seen or here
        assert seen, identifier


def test_no_arrow_lies_over_the_lips(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in {sign.exercise for sign in rig.move_signs}:
        timeline = alone(catalogue.exercises[identifier])
        for at_ms, _, _ in moments(catalogue, identifier):
            pose = pose_at(timeline, at_ms)
            lips = lip_paths(mouth_of(rig, channels_of(pose))).outer.sampled(4)
            for shape in moment_of(rig, catalogue.exercises[identifier], STYLE, at_ms).shapes:
                if shape.name.startswith("move") and not pose.get("head_roll"):
                    points = [point for path in shape.paths for point in path.sampled(3)]
                    assert not any(inside(point, lips) for point in points), (identifier, at_ms)


def test_the_sign_of_a_tilt_lies_where_the_head_came_from(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["neck-tilt"])
    holds = [segment for segment in timeline.segments if segment.kind is SegmentKind.HOLD]
    middles = []
    for hold in holds:
        at_ms = (hold.start_ms + hold.end_ms) // 2
        found = moment_of(rig, catalogue.exercises["neck-tilt"], STYLE, at_ms).shapes
        left, _, right, _ = next(shape for shape in found if shape.name == "move0").box()
        middles.append((left + right) / 2 - 400)
        assert middles[-1] * pose_at(timeline, at_ms)["head_roll"] > 0
    assert middles[0] == pytest.approx(-middles[1])


def test_breath_is_blue_and_stands_out_from_the_ground(rig: Rig, catalogue: Catalogue) -> None:
    for theme, colour in BREATH.items():
        assert contrast(colour, PALETTES[theme].ground) >= 3
        red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
        assert blue > green > red
    exercise = catalogue.exercises["jaw-rest"]
    hold = next(s for s in alone(exercise).segments if s.kind is SegmentKind.HOLD)
    found = moment_of(rig, exercise, STYLE, hold.start_ms + 2_000).shapes
    fills = [shape.fill for shape in found if shape.name.startswith("air_in") and shape.fill is not None]
    assert fills
    assert {fill.colour for fill in fills} == {BREATH[ThemeName.LIGHT]}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"colour": "red"}, "colour is nothing a sign has"),
        ({"shows": {}}, "needs an exercise, and in shows"),
        ({"was": [[0, 0], [1, 1]]}, "either an arrow, an outline"),
        ({"at": [[0, 0]]}, "or at: the place of a number"),
        ({"arrow": [[0, 0]]}, "two points or more"),
        ({"on": "hair"}, "to lie on breath, ground, skin"),
        ({"shows": {"smile": 0}}, "values other than 0"),
    ],
)
def test_a_sign_that_cannot_be_drawn_is_refused_in_words(change: dict[str, object], says: str) -> None:
    assert move_sign_from(ARROW).line[-1] == (160.0, 100.0)
    with pytest.raises(MoveFault, match=says):
        move_sign_from({**ARROW, **change})


def discs(rig: Rig, catalogue: Catalogue, identifier: str, at_ms: int) -> list[str]:
    """Return what numbers a still shows, by the outline of each figure."""
    found = moment_of(rig, catalogue.exercises[identifier], STYLE, at_ms)
    figures = (shape.paths[0] for shape in found.shapes if shape.name.endswith(".figure"))
    return sorted({str(len(path.curves)) for path in figures})


@pytest.mark.parametrize("identifier", ["jaw-scoop", "jaw-push", "vowel-sweep", "slow-jaw-opening"])
def test_what_is_done_in_turn_is_told_by_other_numbers(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    told = [
        discs(rig, catalogue, identifier, at) for at in telling_moments(alone(catalogue.exercises[identifier]))
    ]
    several = [tuple(one) for one in told if one]
    assert len(set(several)) >= 2, told
    assert all(len(one) == 1 for one in several), "one at a time"


def test_a_sign_for_the_one_side_shows_on_that_side_alone() -> None:
    sign = move_sign_from({"exercise": "jaw-push", "shows": {"jaw_side": -0.2}, "at": [[1, 1]], "number": 2})
    assert (sign.shown({"jaw_side": -0.2}), sign.shown({"jaw_side": 0.2})) == (1.0, 0.0)


def test_the_face_that_lifts_has_another_colour_than_the_finger_that_slides(
    rig: Rig, catalogue: Catalogue
) -> None:
    def colours(part: float) -> set[str]:
        found = arrows(rig, catalogue, "happy-cheeks", SegmentKind.MOVE_IN, part)
        return {shape.fill.colour for shape in found if shape.fill is not None}

    slides = drawn(rig, catalogue, "happy-cheeks", SegmentKind.MOVE_IN, 0.9).shapes
    band = next(shape for shape in slides if shape.name == "way0.gone")
    assert band.fill is not None
    assert colours(0.22)
    assert band.fill.colour not in colours(0.22) | colours(0.45)
    assert not colours(0.9), "then the finger goes alone"


@pytest.mark.parametrize("identifier", ["fish-lips", "owl-eyes", "whistler", "chin-tuck"])
def test_what_a_face_does_by_itself_has_a_red_arrow(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    timeline = alone(catalogue.exercises[identifier])
    hold = next(segment for segment in timeline.segments if segment.kind is SegmentKind.HOLD)
    found = moment_of(rig, catalogue.exercises[identifier], STYLE, (hold.start_ms + hold.end_ms) // 2).shapes
    signs = ("move", "drawn_back_way")
    fills = [s.fill.colour for s in found if s.name.startswith(signs) and s.fill and "number" not in s.name]

    assert fills
    for fill in fills:
        red, green, blue = (int(fill[k : k + 2], 16) for k in (1, 3, 5))
        assert red > 1.6 * max(green, blue), fill


@pytest.mark.parametrize(
    ("identifier", "arrows"),
    [
        ("eyes-closed-up", [0, 4, 2, 0]),
        ("eye-v", [0, 4, 2, 0]),
        ("jaw-scoop", [0, 1, 1, 0]),
        ("neck-lengthen", [0, 1, 1, 0]),
    ],
)
def test_what_is_done_out_of_sight_or_all_the_while_has_its_arrow(
    rig: Rig, catalogue: Catalogue, identifier: str, arrows: list[int]
) -> None:
    """Eyes that look up, behind lids or over a squint; a jaw that scoops; a crown that goes back, or up."""
    exercise, red = catalogue.exercises[identifier], set[str]()
    found = []
    for at_ms in telling_moments(alone(exercise)):
        shapes = [s for s in moment_of(rig, exercise, STYLE, at_ms).shapes if s.name.startswith("move")]
        filled = [s for s in shapes if s.fill and not s.name.endswith((".casing", ".disc", ".figure"))]
        red |= {s.fill.colour for s in filled if s.fill}
        found.append(sum(len(s.paths) // 2 for s in filled))
    assert found == arrows
    assert len(red) == 1


def test_a_last_move_in_which_one_stays_has_a_picture_and_a_clock(rig: Rig, catalogue: Catalogue) -> None:
    """The chin rises six times, and once more to be held: strangers saw one of the two."""
    exercise = catalogue.exercises["jaw-scoop"]
    pictures = [moment_of(rig, exercise, STYLE, at_ms) for at_ms in telling_moments(alone(exercise))]
    clocks = [any(s.name.endswith(".clock0.hands") for s in picture.shapes) for picture in pictures]
    assert clocks == [False, False, False, True]
    numbers = [s for picture in pictures[2:] for s in picture.shapes if s.name.endswith("number0.figure")]
    assert len({s.name for s in numbers}) == len(numbers) == 2, "a three, and a four"


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("identifier", ["neck-tilt", "chin-tuck"])
def test_an_arrow_beside_the_figure_stands_out_from_every_ground(
    rig: Rig, catalogue: Catalogue, identifier: str, theme: ThemeName
) -> None:
    timeline = alone(catalogue.exercises[identifier])
    hold = next(segment for segment in timeline.segments if segment.kind is SegmentKind.HOLD)
    style = replace(STYLE, theme=theme.value)
    found = moment_of(rig, catalogue.exercises[identifier], style, (hold.start_ms + hold.end_ms) // 2).shapes
    fills = [s.fill.colour for s in found if s.name.startswith(("move", "drawn_back_way")) and s.fill]

    assert fills
    for ground in filter(None, (each.value for each in Ground)):
        assert all(contrast(fill, getattr(PALETTES[theme], ground)) >= 3 for fill in fills), (ground, fills)
