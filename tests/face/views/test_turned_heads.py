# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The turned heads: each view has all it needs, moves where it should, and shows the side that is worked."""

from pathlib import Path as FilePath

import pytest

from facetimer.face.geometry.curves import Path, inside
from facetimer.face.geometry.shapes import Group, Scene
from facetimer.face.head.mouth import channels_of
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.face.rig.view_drawing import Drawing
from facetimer.face.scene import alone, neutral, scene
from facetimer.face.style import HAIR_SHAPES, SKIN_TONES, FaceStyle, colours
from facetimer.face.views.painting import colour_of
from facetimer.library.catalogue import Catalogue
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side, Timeline

FACE = FilePath(__file__).resolve().parents[3] / "assets" / "face"
VIEWS = ("three-quarter", "profile", "cut", "waist")
STYLE = FaceStyle()


@pytest.fixture(scope="module", params=VIEWS)
def turned(request: pytest.FixtureRequest) -> Rig:
    return load_rig(FACE, request.param)


@pytest.fixture(scope="module")
def profile() -> Rig:
    return load_rig(FACE, "profile")


@pytest.fixture(scope="module")
def cut() -> Rig:
    return load_rig(FACE, "cut")


def at(view: Rig, timeline: Timeline, at_ms: float, style: FaceStyle = STYLE) -> Scene:
    return scene(view, Snapshot(timeline, SessionStatus.RUNNING, int(at_ms)), style)


def held(view: Rig, catalogue: Catalogue, identifier: str) -> Scene:
    timeline = alone(catalogue.exercises[identifier])
    segment = next(s for s in timeline.segments if s.kind is SegmentKind.HOLD)
    return at(view, timeline, segment.start_ms + 0.9 * segment.duration_ms)


def boxes(found: Scene, layer: str) -> list[tuple[float, float, float, float]]:
    return [shape.box() for shape in found.shapes if shape.name.split(".")[0] == layer]


def test_every_view_has_the_zones_and_anchors_of_the_front(turned: Rig, rig: Rig) -> None:
    assert set(turned.zones) == set(rig.zones)
    assert set(turned.places) == set(rig.places)
    assert set(turned.worked) == set(rig.worked)


def test_every_anchor_lies_on_the_figure(turned: Rig) -> None:
    outlines = [
        path.sampled(6) for name in ("face", "neck", "ear") for path in turned.outline(name, channels_of({}))
    ]
    for name in turned.places:
        place = turned.place(name, {}, right=True)
        x, y = place
        near = [(x + dx, y + dy) for dx in (-9, 0, 9) for dy in (-9, 0, 9)]
        assert any(inside(point, outline) for point in near for outline in outlines), f"{name} at {place}"


def test_every_layer_of_the_order_is_drawn_and_none_is_left_over(turned: Rig) -> None:
    assert turned.drawings is not None
    named = {name[1:] for name in turned.order if name.startswith("=")}
    drawings = [turned.drawings.head, *(owner(turned, hair) for hair in range(HAIR_SHAPES))]
    there = {name for drawing in drawings for name in drawing.layers}
    assert named == there


def owner(turned: Rig, hair: int) -> Drawing:
    assert turned.drawings is not None
    found = turned.drawings.owner("hair", hair)
    assert found is not None
    return found


def test_every_tone_has_a_colour_on_every_skin_and_in_the_line_style(turned: Rig) -> None:
    assert turned.drawings is not None
    drawings = [turned.drawings.head, *(owner(turned, hair) for hair in range(HAIR_SHAPES))]
    dark = [colours(FaceStyle("dark", skin)) for skin in range(SKIN_TONES)]
    plain = [colours(FaceStyle(line_only=True)), colours(FaceStyle("contrast"))]
    for drawing in drawings:
        for layer in drawing.layers.values():
            for one in layer.toned:
                for paints in dark:
                    assert paints.shade(one.tone) or colour_of(one.tone, paints), (layer.name, one.tone)
            for one in layer.plain:
                assert all(colour_of(one.tone, paints) for paints in plain), (layer.name, one.tone)


@pytest.mark.parametrize("hair", range(HAIR_SHAPES))
def test_hair_is_another_with_every_choice(turned: Rig, hair: int) -> None:
    def strands(number: int) -> int:
        return sum(
            len(s.paths) for s in neutral(turned, FaceStyle(hair=number)).shapes if s.name[:4] in {"hair", "over"}
        )

    others = {strands(number) for number in range(HAIR_SHAPES) if number != hair}
    assert strands(hair) > 50
    assert strands(hair) not in others


def test_a_head_at_rest_is_the_same_groups_in_every_frame(turned: Rig) -> None:
    first, again = neutral(turned, STYLE), neutral(turned, STYLE)
    assert all(a is b for a, b in zip(first.things, again.things, strict=True))
    groups = {thing.name for thing in first.things if isinstance(thing, Group)}
    assert {"neck", "head", "hair", "ear", "eyes"} <= groups


def test_every_exercise_can_be_drawn_from_every_side(turned: Rig, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        timeline = alone(exercise)
        for share in (0.3, 0.6):
            assert at(turned, timeline, share * timeline.steps[0].end_ms).shapes, exercise.id


def test_the_side_that_is_worked_is_turned_to_us(turned: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["gs-jaw"])
    for side in Side:
        segment = next(s for s in timeline.segments if s.side is side and s.kind is SegmentKind.MOVE_IN)
        found = at(turned, timeline, segment.start_ms + segment.duration_ms / 2)
        assert found.mirrored is (side is Side.LEFT)
        hands = [name for k in range(2) for name in (f"hand{k}",) if boxes(found, name)]
        assert f"{hands[-1]}.shadow" in {shape.name for shape in found.shapes}
        assert boxes(found, hands[-1])[0][2] > 400
        if turned.view == "three-quarter":
            assert len(hands) == 2, "the other one holds the skin"
            assert boxes(found, hands[0])[0][0] < 100, "from the far side"
        opposite = at(turned, timeline, segment.start_ms + 10, FaceStyle(facing=True))
        assert opposite.mirrored is (side is Side.RIGHT)


def test_of_two_hands_the_near_one_is_seen(turned: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["knuckle-sweep"])
    segment = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN)
    found = at(turned, timeline, segment.start_ms + segment.duration_ms / 2)
    hands = {thing.name for thing in found.things if isinstance(thing, Group) and thing.name.startswith("hand")}
    assert hands == {"hand0"}


def test_closed_eyes_are_closed(turned: Rig) -> None:
    assert turned.drawings is not None
    drawing = turned.drawings.head
    layer = drawing.layers["eyes"]
    white = next(one for one in layer.toned if one.tone == "eye")

    def height(closed: float) -> float:
        (path, *_) = white.form.paths(drawing.weights(layer.ends, {"eye_close": closed}))
        _, top, _, bottom = path.box()
        return bottom - top

    assert height(0.0) > 10
    assert height(1.0) < 0.45 * height(0.0)
    assert height(0.0) > height(0.5) > height(1.0)


def test_the_jaw_of_the_cut_opens_and_the_tongue_stays_on_the_palate(cut: Rig, catalogue: Catalogue) -> None:
    rest, open_ = neutral(cut, STYLE), held(cut, catalogue, "slow-jaw-opening")
    pressed = held(cut, catalogue, "tongue-press")

    def tongue_top(found: Scene) -> float:
        return min(s.box()[1] for s in found.shapes if s.fill and s.fill.colour == "#CC867B")

    assert max(box[3] for box in boxes(open_, "contour")) > max(box[3] for box in boxes(rest, "contour")) + 12
    assert tongue_top(pressed) < tongue_top(rest) - 15
    timeline = alone(catalogue.exercises["slow-jaw-opening"])
    begun = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN).start_ms
    assert tongue_top(open_) == pytest.approx(tongue_top(at(cut, timeline, begun)), abs=2.5), "the tip stays"
    assert tongue_top(open_) < tongue_top(rest) - 10


def test_the_tip_of_the_tongue_touches_alone_where_the_words_say_the_tip(cut: Rig, catalogue: Catalogue) -> None:
    tip, whole = (held(cut, catalogue, each) for each in ("slow-jaw-opening", "tongue-press"))
    (touching,) = boxes(tip, "contact_tip")
    assert not boxes(tip, "contact")
    (palate,) = boxes(whole, "contact")
    assert touching[2] - touching[0] < 0.35 * (palate[2] - palate[0]), "behind the upper front teeth"

    def back(found: Scene) -> float:
        tongue = next(s for s in found.shapes if s.fill and s.fill.colour == "#CC867B")
        return min(y for path in tongue.paths for x, y in path.sampled(8) if 260 < x < 300)

    assert back(tip) > back(whole) + 20


def test_lips_stay_together_over_teeth_that_part_a_little(cut: Rig, catalogue: Catalogue) -> None:
    def gap(found: Scene) -> float:
        lips = {shape.name: shape.box() for shape in found.shapes if shape.name.startswith("mouth.")}
        return lips["mouth.3"][1] - lips["mouth.2"][3]

    rest, little = neutral(cut, STYLE), held(cut, catalogue, "jaw-rest")
    assert gap(little) < gap(rest) + 2.5
    assert gap(held(cut, catalogue, "slow-jaw-opening")) > gap(rest) + 15


def test_the_chin_is_tucked_by_moving_the_head_and_not_the_shoulders(profile: Rig, catalogue: Catalogue) -> None:
    rest, tucked = neutral(profile, STYLE), held(profile, catalogue, "chin-tuck")
    nose = [min(box[0] for box in boxes(found, "nose")) for found in (rest, tucked)]
    assert nose[1] > nose[0] + 30
    crisp = [
        [one.box() for one in found.shapes if one.name.startswith("neck.") and not one.soft]
        for found in (rest, tucked)
    ]
    assert crisp[0]
    assert max(box[3] for box in crisp[0]) == pytest.approx(max(box[3] for box in crisp[1]), abs=2)
    assert max(box[3] for box in boxes(tucked, "fold")) > max(box[3] for box in boxes(tucked, "contour")) + 20
    assert not boxes(rest, "fold")
    assert boxes(tucked, "drawn_back")


def test_what_rests_of_a_head_that_moves_goes_along_in_few_pictures(profile: Rig, catalogue: Catalogue) -> None:
    (contour,) = (
        one for one in neutral(profile, STYLE).things if isinstance(one, Group) and one.name == "contour"
    )
    moved = held(profile, catalogue, "neck-lengthen")
    groups = [one for one in moved.things if isinstance(one, Group)]
    assert "contour" not in {one.name for one in groups}
    (head,) = (one for one in groups if one.name == "head")
    assert set(contour.shapes) <= set(head.shapes)
    assert head.affine is not None


def test_a_head_that_moves_leaves_a_line_where_it_was_and_looks_where_it_goes(
    profile: Rig, catalogue: Catalogue
) -> None:
    up, down = held(profile, catalogue, "chin-lift-kiss"), held(profile, catalogue, "neck-lengthen")
    assert boxes(up, "raised")
    assert not boxes(up, "lowered")
    assert boxes(down, "lowered")
    assert not boxes(neutral(profile, STYLE), "lowered")
    assert profile.drawings is not None
    drawing = profile.drawings.head
    iris = next(one for one in drawing.layers["eyes"].toned if one.tone.startswith("iris"))

    def height(pitch: float) -> float:
        (path, *_) = iris.form.paths(drawing.weights(drawing.layers["eyes"].ends, {"head_pitch": pitch}))
        return path.box()[1]

    assert height(25.0) < height(0.0) - 5 < height(-25.0)


@pytest.mark.parametrize(("layer", "along"), [("drawn_back", 0), ("raised", 1), ("lowered", 1)])
def test_the_arrow_of_a_head_that_comes_back_points_the_other_way(profile: Rig, layer: str, along: int) -> None:
    assert profile.drawings is not None
    drawing = profile.drawings.head
    head = drawing.layers[f"{layer}_way"].toned[-1].form  # its tip is the first point
    there, back = (head.paths({"coming_back": share})[0] for share in (0.0, 1.0))

    def is_first(arrow: Path) -> bool:
        box = arrow.box()
        return arrow.start[along] < (box[along] + box[along + 2]) / 2

    assert is_first(there) is not is_first(back)


def test_the_jaw_comes_forward_and_the_nose_does_not(profile: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["jaw-scoop"])
    segment = [s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN][-1]
    before = at(profile, timeline, segment.start_ms)
    forward = at(profile, timeline, segment.start_ms + 0.3 * segment.duration_ms)
    low = [min(box[0] for box in boxes(found, "under")) for found in (before, forward)]
    assert low[1] < low[0] - 4
    assert boxes(before, "nose") == boxes(forward, "nose")


def test_the_lips_go_out_for_a_kiss_at_the_ceiling(profile: Rig, catalogue: Catalogue) -> None:
    rest, kissing = neutral(profile, STYLE), held(profile, catalogue, "chin-lift-kiss")
    assert min(box[1] for box in boxes(kissing, "mouth")) < min(box[1] for box in boxes(rest, "mouth")) - 60
    assert boxes(kissing, "pucker")
    assert not boxes(rest, "pucker")
