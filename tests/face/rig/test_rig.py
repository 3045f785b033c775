# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figures of the domain pack (§4a), measured on the drawn face."""

from math import hypot
from random import Random

import pytest

from facetimer.face.geometry.curves import Point, inside
from facetimer.face.geometry.shapes import Affine, Group, fitted
from facetimer.face.head.eye_shapes import eye_channels, eye_shapes
from facetimer.face.head.eyes import GAZE_REACH, PUPIL, flipped, left_eye
from facetimer.face.head.lips import lip_paths
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.portrait import mouth_of, portrait
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.files import rig_from_texts
from facetimer.face.rig.rig import Rig, mirrored
from facetimer.face.style import FaceStyle, colours
from facetimer.library.model.movement import ANCHORS
from facetimer.library.model.vocabulary import Zone
from tests.face.crossings import crosses_itself, pose_by_lot

WIDTH, HEIGHT = 800.0, 1000.0
ZONE_SLACK = 4.0
"""Units by which the smoothed edge of a zone may pass the contour's ink."""


def moved(rig: Rig, part: str, point: str, **pose: float) -> Point:
    """How far a named point of the left half moves, in fractions of the canvas."""
    index = rig.parts[part].names.index(point)
    rest = rig.parts[part].base[index]
    x, y = rig.parts[part].posed(channels_of(pose))[index]
    return (x - rest[0]) / WIDTH, (y - rest[1]) / HEIGHT


@pytest.mark.parametrize(
    ("part", "point", "pose", "figure"),
    [
        ("brow", "in", {"brow_inner_up": 1}, (0, -0.035)),
        ("brow", "tail", {"brow_outer_up": 1}, (0, -0.035)),
        ("brow", "in", {"brow_down": 1}, (0.036, 0.044)),
        ("brow", "in", {"brow_lateral": 1}, (-0.020, 0)),
        ("brow", "tail", {"brow_lateral": 1}, (-0.020, 0)),
        ("face", "buccal", {"cheek_puff_left": 0.95}, (-0.0575, 0)),
        ("face", "buccal", {"cheek_suck_left": 0.8}, (0.0425, 0)),
        ("face", "chin", {"jaw_open": 1}, (0, 0.060)),
        ("face", "chin", {"chin_raise": 1}, (0, -0.012)),
    ],
)
def test_points_move_by_the_figures(
    rig: Rig, part: str, point: str, pose: dict[str, float], figure: tuple[float, float]
) -> None:
    assert moved(rig, part, point, **pose) == pytest.approx(figure, abs=0.0012)


def test_the_chin_goes_sideways_with_the_jaw(rig: Rig) -> None:
    assert moved(rig, "face", "chin", jaw_side=1)[0] == pytest.approx(-0.020, abs=0.001)
    assert moved(rig, "face", "chin", jaw_side=-1)[0] == pytest.approx(0.020, abs=0.001)


def test_the_apple_of_the_cheek_rises_with_a_smile(rig: Rig) -> None:
    rest, smiling = rig.place("malar", channels_of({})), rig.place("malar", channels_of({"smile": 1.0}))
    assert (smiling[1] - rest[1]) / HEIGHT == pytest.approx(-0.023, abs=0.004)


@pytest.mark.parametrize(
    ("pose", "ratio"),
    [({}, 1.0), ({"eye_wide": 1.0}, 1.92), ({"eye_close": 1.0}, 0.0), ({"lid_squint": 1.0}, 0.42)],
)
def test_the_eye_opens_by_the_figures(pose: dict[str, float], ratio: float) -> None:
    assert left_eye(pose).openness == pytest.approx(ratio, abs=0.02)


def test_the_iris_follows_the_gaze_by_the_figures() -> None:
    # The person's left is the left of the picture; up is up.
    x, y = left_eye({"gaze_x": 1.0, "gaze_y": 0.5, "eye_wide": 1.0}).centre
    assert x == pytest.approx(PUPIL[0] - GAZE_REACH[0], abs=0.3)
    assert y == pytest.approx(PUPIL[1] - GAZE_REACH[1] / 2, abs=0.3)
    assert pytest.approx((0.012 * WIDTH, 0.012 * HEIGHT)) == GAZE_REACH


def test_a_closed_eye_shows_nothing_of_the_ball() -> None:
    paints = colours(FaceStyle())
    shut = {shape.name for shape in eye_shapes({"eye_close": 1.0}, paints)}
    seen = {shape.name for shape in eye_shapes({}, paints)}
    assert "lashes" in shut & seen
    assert seen >= {"eye_white", "iris", "pupil", "eye_light"}
    assert not shut & {"eye_white", "iris", "pupil", "eye_light"}


@pytest.mark.parametrize("pose", [{}, {"gaze_x": -1.0, "gaze_y": 1.0}, {"lid_squint": 0.8}, {"eye_close": 0.5}])
def test_the_lids_cut_what_lies_between_them(pose: dict[str, float]) -> None:
    white, *balls = [
        shape
        for shape in eye_shapes(pose, colours(FaceStyle()))
        if shape.name.startswith(("eye_", "iris", "pupil", "tear"))
    ]
    lids = {point for path in white.paths for point in path.sampled(1)}
    assert len(balls) > 5
    for ball in balls:
        assert lids <= set(ball.clip[0].sampled(1)), ball.name


def test_a_rising_cheek_lifts_the_lower_lid_in_steps() -> None:
    assert eye_channels({"apple": 0.50}) == eye_channels({"apple": 0.52}) != eye_channels({"apple": 0.60})
    assert eye_channels({"gaze_x": 0.50}) != eye_channels({"gaze_x": 0.51})


def test_left_and_right_mirror_exactly(rig: Rig) -> None:
    lot = Random(3)
    for _ in range(50):
        channels = channels_of(pose_by_lot(lot))
        for name, part in rig.parts.items():
            if part.form != "pair":
                continue
            there = rig.outline(name, channels)
            back = rig.outline(name, mirrored(channels))
            assert _near(_flipped(there[0].sampled(2)), back[1].sampled(2))
            assert _near(_flipped(there[1].sampled(2)), back[0].sampled(2))


def test_the_joined_face_mirrors_exactly(rig: Rig) -> None:
    channels = channels_of({"cheek_puff_left": 0.7, "jaw_side": -0.5, "smile": 0.4})
    there = sorted((round(x, 6), round(y, 6)) for x, y in rig.outline("face", channels)[0].sampled(1))
    back = rig.outline("face", mirrored(channels))[0].sampled(1)
    assert there == sorted((round(WIDTH - x, 6), round(y, 6)) for x, y in back)


def test_the_right_eye_is_the_left_eye_of_the_mirror_image() -> None:
    right = flipped(left_eye(mirrored({"gaze_x": 1.0})))
    assert right.centre[0] == pytest.approx(WIDTH - PUPIL[0] - GAZE_REACH[0], abs=0.3)


def _near(some: list[Point], others: list[Point]) -> bool:
    """Whether both go through the same places; an ink line's sides may be listed the other way round."""
    return all(min(abs(x - p) + abs(y - q) for p, q in others) < 1e-6 for x, y in some)


def _flipped(points: list[Point]) -> list[Point]:
    return [(WIDTH - x, y) for x, y in points]


@pytest.mark.parametrize(
    "seed", [5, 7, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in (0, 1, 2, 3, 4, 6))]
)
def test_no_outline_crosses_itself_at_any_of_2000_legal_poses(rig: Rig, seed: int) -> None:
    lot = Random(seed)
    fills = [name for name, part in rig.parts.items() if not part.widths and part.drivers]
    assert {"face", "brow", "pose.hollow", "pose.ball_turn"} <= set(fills)
    for _ in range(250):
        pose = pose_by_lot(lot)
        channels = channels_of(pose)
        mouth, eye = lip_paths(mouth_of(rig, channels)), left_eye(channels)
        found = {
            "lips": mouth.outer,
            "upper lip": mouth.upper,
            "lower lip": mouth.lower,
            "opening": mouth.opening,
            "eye": eye.opening,
        }
        for name in fills:
            found.update({f"{name} {k}": path for k, path in enumerate(rig.outline(name, channels))})
        for name in rig.zones:
            found.update({f"zone {name} {k}": path for k, path in enumerate(rig.zone(name, channels))})
        crossed = [name for name, path in found.items() if path is not None and crosses_itself(path.sampled(3))]
        assert not crossed, f"{crossed} at {pose}"


@pytest.mark.parametrize(
    "pose", [{}, {"smile": 0.8}, {"cheek_suck_left": 0.9, "cheek_suck_right": 0.9}, {"jaw_open": 0.5}]
)
def test_zones_of_the_face_stay_inside_the_head(rig: Rig, pose: dict[str, float]) -> None:
    channels = channels_of(pose)
    head = rig.outline("face", channels)[0].sampled(12)
    centre = (400.0, 430.0)
    elsewhere = {Zone.EAR, Zone.NECK_SIDE, Zone.NECK_FRONT, Zone.CLAVICLE, Zone.UNDER_CHIN}
    for zone in set(Zone) - elsewhere:
        for path in rig.zone(zone.value, channels):
            for x, y in path.sampled(6):
                reach = ((x - centre[0]) ** 2 + (y - centre[1]) ** 2) ** 0.5
                share = max(0.0, 1 - ZONE_SLACK / reach)
                inner = (centre[0] + (x - centre[0]) * share, centre[1] + (y - centre[1]) * share)
                assert inside(inner, head), f"{zone.value} at {x:.0f}, {y:.0f}"


def test_every_zone_and_every_anchor_has_its_place(rig: Rig) -> None:
    assert set(rig.zones) == {zone.value for zone in Zone}
    assert set(rig.places) == ANCHORS


def test_anchors_move_with_the_skin(rig: Rig) -> None:
    rest, smiling = rig.place("mouth", channels_of({})), rig.place("mouth", channels_of({"smile": 1.0}))
    assert smiling[0] < rest[0] - 15
    assert smiling[1] < rest[1] - 10
    assert rig.place("mouth", channels_of({}), right=True) == pytest.approx((WIDTH - rest[0], rest[1]))


GOOD = """
[[part]]
name = "line"
form = "pair"
tone = "ink"
points = [["a", 0.1, 0.2], ["b", 0.2, 0.2], ["c", 0.2, 0.3]]
"""


def test_a_small_rig_loads() -> None:
    rig = rig_from_texts({"a.toml": GOOD})
    assert rig.parts["line"].base[0] == (80.0, 200.0)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[part]\n", "a.toml: not TOML"),
        ('[[part]]\nform = "pair"\n', "a.toml: part[0]: needs a name and a form out of joined, pair, single"),
        (GOOD.replace("pair", "triple"), "needs a name and a form out of"),
        (GOOD.replace('["b", 0.2, 0.2]', '["b", 0.2]'), "a.toml: part[0] line: points[1]: ['b', 0.2] should be"),
        (GOOD.replace('["b", 0.2, 0.2]', '["no.b", 1.0]'), "no.b names no point of a part above it"),
        (GOOD.replace('["b", 0.2, 0.2]', '["b", 0.2, 0.2, 3]'), "a line gives a width at every point"),
        (GOOD + "[part.delta.grins]\na = [0, 0]\n", "'grins' is no channel"),
        (GOOD + "[part.delta.smile]\nz = [0, 0]\n", "delta.smile moves z, which is none of a, b, c"),
        (GOOD + GOOD, "line is there twice; names are unique"),
        ('[[mover]]\nchannel = "smile"\nat = [0, 0]\n', "a.toml: mover[0]: needs at, by and reach"),
    ],
)
def test_a_wrong_file_is_told_in_words(text: str, sentence: str) -> None:
    with pytest.raises(RigFault) as told:
        rig_from_texts({"a.toml": text})
    assert sentence in str(told.value)


def test_strands_of_a_brow_go_along_in_runs_and_lie_where_their_skin_does(rig: Rig) -> None:
    paints = colours(FaceStyle())

    def runs(pose: dict[str, float]) -> list[Group]:
        shown = portrait(rig, channels_of(pose), FaceStyle(), paints)
        return [one for one in shown if isinstance(one, Group) and one.name.startswith("brow_hairs")]

    runs({})  # from here on they are on their way
    for pose in ({"brow_inner_up": 1.0}, {"brow_outer_up": 0.7, "brow_inner_up": 0.7}, {"brow_down": 1.0}):
        channels = channels_of(pose)
        found = runs(pose)
        bent = [path for name in rig.strands["brow_hairs"] for path in rig.outline(name, channels)]
        assert 4 < len(found) < len(bent) / 4
        spots = [path.start for group in found for shape in group.placed() for path in shape.placed()]
        assert len(spots) == len(bent)
        for path in bent:
            x, y = path.start
            assert min(hypot(x - p, y - q) for p, q in spots) < 2.5


def test_the_map_fitted_to_points_is_the_one_that_moved_them() -> None:
    place = Affine(1.1, 0.2, -0.3, 0.9, 12.0, -7.0)
    before = [(300.0, 310.0), (340.0, 290.0), (380.0, 330.0), (310.0, 350.0)]
    assert fitted(before, [place.put(*point) for point in before]) == pytest.approx(place)
    x, y = place.put(310.0, 350.0)
    assert place.flipped().put(WIDTH - 310.0, 350.0) == pytest.approx((WIDTH - x, y))
