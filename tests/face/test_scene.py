# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Iterable
from itertools import pairwise

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.shapes import Scene, Shape
from facetimer.face.moment.pose import other_side_ms
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import (
    CROSS_FADE_MS,
    alone,
    moment_of,
    neutral,
    rested_still,
    routine_still,
    scene,
    still,
)
from facetimer.face.signs.guides import OPACITY
from facetimer.face.style import HAIR_SHAPES, SKIN_TONES, SKINS, FaceStyle, colours, mixed
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Zone
from facetimer.palette import PALETTES, ThemeName
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline

FISH = {"cheek_suck_left": 0.9, "cheek_suck_right": 0.9}
STYLE = FaceStyle()


def names(found: Scene | Iterable[Shape]) -> set[str]:
    shapes = found.shapes if isinstance(found, Scene) else found
    return {shape.name for shape in shapes}


def moment(timeline: Timeline, kind: SegmentKind, part: float = 0.5, number: int = 0) -> Snapshot:
    segment = [s for s in timeline.segments if s.kind is kind][number]
    return Snapshot(timeline, SessionStatus.RUNNING, int(segment.start_ms + part * segment.duration_ms))


def drawn(rig: Rig, catalogue: Catalogue, identifier: str, kind: SegmentKind, part: float = 0.5) -> Scene:
    return scene(rig, moment(alone(catalogue.exercises[identifier]), kind, part), STYLE)


def test_a_face_has_all_its_features(rig: Rig) -> None:
    wanted = {
        "neck",
        "ear",
        "face_ground",
        "face_line",
        "iris",
        "lashes",
        "brow",
        "nostril",
        "upper_lip",
        "lower_lip",
        "clavicle",
    }
    assert wanted <= names(neutral(rig, STYLE))


def test_the_same_moment_gives_the_same_shapes_and_a_hand_on_its_way_changes_little(
    rig: Rig, catalogue: Catalogue
) -> None:
    timeline = alone(catalogue.exercises["gs-jaw"])
    snapshot = moment(timeline, SegmentKind.MOVE_IN)
    first, again = scene(rig, snapshot, STYLE), scene(rig, snapshot, STYLE)
    assert all(a is b for a, b in zip(first.things, again.things, strict=True))
    later = scene(rig, replace(snapshot, position_ms=snapshot.position_ms + 100), STYLE)
    before = {id(thing) for thing in first.things}
    changed = {thing.name.split(".")[0] for thing in later.things if id(thing) not in before}
    assert changed == {"way0", "warmth1", "hand1"}, "the hand that holds the skin stays"


def test_while_nothing_moves_the_picture_is_the_same_one(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["kiss-face"])
    intro = [Snapshot(timeline, SessionStatus.RUNNING, at) for at in (8_000, 9_500, 11_000)]
    still, later, latest = (scene(rig, each, STYLE) for each in intro)

    assert later is still
    assert latest is still
    assert scene(rig, moment(timeline, SegmentKind.MOVE_IN), STYLE) is not still
    assert scene(rig, intro[0], FaceStyle(skin_tone=4)) is not scene(rig, intro[0], STYLE)


def test_a_smaller_move_of_the_mouth_leaves_hair_and_neck_alone(rig: Rig, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["kiss-face"])
    first = scene(rig, moment(timeline, SegmentKind.MOVE_IN, 0.2), STYLE)
    later = scene(rig, moment(timeline, SegmentKind.MOVE_IN, 0.3), STYLE)
    before = {id(shape): shape.name for shape in first.shapes}
    kept = {shape.name for shape in later.shapes if id(shape) in before}
    assert {"hair0.mass.0", "neck", "ear", "brow", "neck.far_side"} <= kept
    assert "upper_lip" not in kept


def test_nothing_is_drawn_over_the_lips_the_eyes_or_the_throat(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("gs-jaw", "fish-lips", "ly-collarbones", "kiss-face"):
        found = names(drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN))
        assert not any(name.startswith(("zone.lips", "zone.eye", "zone.neck_front")) for name in found)


def test_muscles_lie_on_the_shades_of_the_pose_and_a_hollow_gives_way_to_them(
    rig: Rig, catalogue: Catalogue
) -> None:
    order = [shape.name for shape in drawn(rig, catalogue, "kiss-face", SegmentKind.HOLD).shapes]
    body = next(k for k, name in enumerate(order) if name.startswith("body."))
    assert max(k for k, name in enumerate(order) if name.startswith("pose.")) < body
    working, bare = ({**FISH, "plates": shown} for shown in (1.0, 0.0))
    assert rig.parts["pose.hollow"].shows(working) < 0.7 * rig.parts["pose.hollow"].shows(bare)
    assert rig.parts["pose.ball_light"].shows({"cheek_puff_left": 1.0, "plates": 1.0}) > 0.7


def test_air_leaves_lips_that_flutter_before_the_mouth_seen_from_the_side(rig: Rig, catalogue: Catalogue) -> None:
    def mouth(shapes: Iterable[Shape]) -> float:
        lefts: list[float] = [shape.box()[0] for shape in shapes if shape.name.startswith("mouth")]
        return min(lefts)

    blown = drawn(rig, catalogue, "lip-trill", SegmentKind.HOLD).shapes
    still = drawn(rig, catalogue, "lip-trill", SegmentKind.REST).shapes
    air = [shape for shape in blown if shape.name.startswith("blown")]
    assert min(shape.box()[0] for shape in air) < mouth(blown) - 40
    assert max(shape.box()[2] for shape in air) < mouth(blown) + 20
    assert mouth(blown) < mouth(still) - 10
    assert not any(shape.name.startswith("blown") for shape in still)


def test_only_where_a_hand_works_is_the_skin_warm(rig: Rig, catalogue: Catalogue) -> None:
    def warm(identifier: str, kind: SegmentKind, part: float = 0.5) -> list[float]:
        found = drawn(rig, catalogue, identifier, kind, part).shapes
        return [shape.affine.e for shape in found if shape.affine and shape.name.startswith("warmth")]

    assert not warm("gs-brow", SegmentKind.INTRO, 0.02)
    right_first = warm("gs-brow", SegmentKind.MOVE_IN)
    assert right_first
    assert min(right_first) > 400
    assert min(warm("ly-jaw", SegmentKind.MOVE_IN)) < 400 < max(warm("ly-jaw", SegmentKind.MOVE_IN))


def test_the_warmth_beside_an_eye_leaves_the_eye_alone(rig: Rig, catalogue: Catalogue) -> None:
    eye = [point for path in rig.zone("eye", {}) for point in path.sampled(6)]
    for identifier in ("ly-undereye", "frown-smooth"):
        for shape in drawn(rig, catalogue, identifier, SegmentKind.MOVE_IN, 0.5).shapes:
            if shape.name.startswith("warmth"):
                left, top, right, bottom = shape.placed()[0].box()
                assert not any(left < x < right and top < y < bottom for x, y in eye), identifier


def test_skin_that_is_stretched_is_warm_under_the_fingers(rig: Rig, catalogue: Catalogue) -> None:
    found = drawn(rig, catalogue, "ly-undereye", SegmentKind.MOVE_IN, 0.02)
    warm = next(shape for shape in found.shapes if shape.name.startswith("warmth"))
    place = rig.place("cantIn", {})
    assert warm.affine is not None
    assert warm.affine.f > place[1] + 20, "the finger lies below the corner of the eye, on the bone"


@pytest.mark.parametrize(
    ("identifier", "kind", "wanted"),
    [
        ("ap-inner-brow", SegmentKind.HOLD, "sign0.ring"),
        ("ap-above-brow", SegmentKind.MOVE_IN, "sign0.ticks"),
        ("gs-brow", SegmentKind.MOVE_IN, "hand1.tool"),
        ("knuckle-sweep", SegmentKind.MOVE_IN, "hand0.body0"),
        ("warm-palms", SegmentKind.HOLD, "hand0.dent"),
        ("ly-breath", SegmentKind.MOVE_IN, "air_in.0"),
        ("tongue-circles", SegmentKind.MOVE_IN, "round.loop"),
        ("jaw-goldfish", SegmentKind.MOVE_IN, "midline"),
        ("jaw-rest", SegmentKind.HOLD, "air_out.0"),
        ("tongue-press", SegmentKind.HOLD, "press.0"),
        ("slow-jaw-opening", SegmentKind.HOLD, "swing.0"),
        ("chin-tuck", SegmentKind.HOLD, "drawn_back.0"),
        ("brow-resist", SegmentKind.HOLD, "sign0.against.hand"),
        ("brow-stretch", SegmentKind.MOVE_IN, "sign0.arrow"),
        ("roller-forehead", SegmentKind.MOVE_IN, "hand1.tool"),
    ],
)
def test_each_exercise_shows_its_own_sign(
    rig: Rig, catalogue: Catalogue, identifier: str, kind: SegmentKind, wanted: str
) -> None:
    assert any(name.startswith(wanted) for name in names(drawn(rig, catalogue, identifier, kind)))


def test_no_hand_of_an_exercise_without_one(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("fish-lips", "kiss-face", "whistler"):
        assert not any(
            name.startswith("hand") for name in names(drawn(rig, catalogue, identifier, SegmentKind.HOLD))
        )


@pytest.mark.parametrize("style", [STYLE, FaceStyle(reduced_motion=True)], ids=["moving", "still"])
def test_a_pause_while_the_sides_change_shows_the_hand_at_work_on_the_side_that_comes(
    style: FaceStyle, rig: Rig, catalogue: Catalogue
) -> None:
    change = moment(alone(catalogue.exercises["gs-jaw"]), SegmentKind.SIDE_SWITCH)
    assert not any("hand" in name for name in names(scene(rig, change, STYLE)))

    paused = names(scene(rig, replace(change, status=SessionStatus.PAUSED), style))

    assert any("hand" in name for name in paused)
    assert change.timeline.segment_at(other_side_ms(change.timeline, change.segment)).side is change.segment.side


def test_a_routine_still_shows_the_zones_of_all_its_steps(rig: Rig, catalogue: Catalogue) -> None:
    exercises = [catalogue.exercises[name] for name in ("fish-lips", "brow-stretch")]
    found = names(routine_still(rig, exercises, STYLE))
    assert {"zone.lips", "zone.cheek_upper", "zone.cheek_lower", "zone.brow", "zone.glabella"} <= found
    assert "zone.forehead" not in found


def test_a_face_that_rests_is_warm_where_it_worked_and_has_no_ring_round_the_mouth(
    rig: Rig, catalogue: Catalogue
) -> None:
    worked = [catalogue.exercises[name] for name in ("fish-lips", "kiss-face")]
    found = rested_still(rig, worked, STYLE).shapes
    muscles = {shape.name.split(".")[1] for shape in found if shape.name.startswith("muscle.")}

    assert muscles == {"zygomaticus", "buccinator"}
    assert not [shape for shape in found if shape.name.startswith("hand")]


def test_a_face_that_rests_after_massage_has_warm_skin_and_no_muscles(rig: Rig, catalogue: Catalogue) -> None:
    touched = catalogue.exercises["gs-jaw"]
    found = names(rested_still(rig, [touched], STYLE))

    assert {f"zone.{zone.value}" for zone in touched.zones} <= found
    assert not [name for name in found if name.startswith("muscle.")]


def test_stills_of_all_exercises_differ(rig: Rig, catalogue: Catalogue) -> None:
    seen: dict[object, str] = {}
    for exercise in catalogue.exercises.values():
        found = still(rig, exercise, STYLE)
        picture = tuple((s.name, tuple(round(v) for v in s.box())) for s in found.shapes)
        assert picture not in seen, f"{exercise.id} looks like {seen.get(picture)}"
        seen[picture] = exercise.id


def test_the_tongue_behind_the_lips_is_seen_from_the_mouth_to_its_tip_in_every_style(
    rig: Rig, catalogue: Catalogue
) -> None:
    snapshot = moment(alone(catalogue.exercises["tongue-circles"]), SegmentKind.MOVE_IN, 0.25)
    for style in (STYLE, FaceStyle(line_only=True), FaceStyle(theme="contrast")):
        found = scene(rig, snapshot, style).shapes
        order = [shape.name for shape in found]
        tongue = next(shape for shape in found if shape.name == "tongue.seen")
        left, _, right, _ = tongue.box()
        lips = next(shape for shape in found if shape.name == "upper_lip").box()
        assert left < lips[2] - 20, "it comes from the mouth"
        assert right > lips[2] + 40, "and bulges the cheek"
        assert tongue.pen is not None
        assert order.index("tongue.seen") < order.index("upper_lip"), "the lips cover it"


def test_facing_is_the_mirror_image_and_the_tongue_still_goes_clockwise(rig: Rig, catalogue: Catalogue) -> None:
    snapshot = moment(alone(catalogue.exercises["tongue-circles"]), SegmentKind.MOVE_IN, 0.25)

    def bump_x(style: FaceStyle) -> float:
        found = scene(rig, snapshot, style)
        left, _, right, _ = next(s for s in found.shapes if s.name == "tongue.spot").box()
        middle = (left + right) / 2
        return 800 - middle if found.mirrored else middle

    assert not neutral(rig, STYLE).mirrored
    assert neutral(rig, replace(STYLE, facing=True)).mirrored
    assert bump_x(STYLE) > 450
    assert bump_x(replace(STYLE, facing=True)) > 450


def test_the_mouth_gives_way_on_the_side_of_the_tongue_when_facing_too(rig: Rig, catalogue: Catalogue) -> None:
    snapshot = moment(alone(catalogue.exercises["tongue-circles"]), SegmentKind.MOVE_IN, 0.25)

    def reach(style: FaceStyle) -> tuple[float, float]:
        left, _, right, _ = next(s for s in scene(rig, snapshot, style).shapes if s.name == "upper_lip").box()
        return 400 - left, right - 400

    assert reach(STYLE) == pytest.approx(reach(replace(STYLE, facing=True))[::-1], abs=3)
    assert abs(reach(STYLE)[0] - reach(STYLE)[1]) > 3


def test_facing_the_face_is_made_of_the_same_shapes(rig: Rig, catalogue: Catalogue) -> None:
    snapshot = moment(alone(catalogue.exercises["fish-lips"]), SegmentKind.HOLD)
    one, facing = (scene(rig, snapshot, style) for style in (STYLE, replace(STYLE, facing=True)))
    same = {id(thing) for thing in one.things} & {id(thing) for thing in facing.things}
    assert len(same) > 0.9 * len(one.things)


def test_reduced_motion_shows_one_still_a_phase_that_fades_over_the_last(rig: Rig, catalogue: Catalogue) -> None:
    style = replace(STYLE, reduced_motion=True)
    timeline = alone(catalogue.exercises["kiss-face"])
    begin = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_IN).start_ms

    def at(ms: int) -> Scene:
        return scene(rig, Snapshot(timeline, SessionStatus.RUNNING, begin + ms), style)

    assert at(1000).things == at(2500).things
    assert at(1000).fading is None
    fading = at(CROSS_FADE_MS // 4).fading
    assert fading is not None
    assert fading[1] == pytest.approx(0.25)
    assert fading[0].things != at(1000).things


def test_a_session_is_never_taken_for_an_earlier_one_that_is_gone(rig: Rig, catalogue: Catalogue) -> None:
    style = replace(STYLE, reduced_motion=True)
    two = [alone(catalogue.exercises[name]) for name in ("kiss-face", "brow-stretch")]

    def picture(number: int) -> object:
        return scene(rig, Snapshot(replace(two[number % 2]), SessionStatus.RUNNING, 0), style).shapes

    pictures = [picture(number) for number in range(20)]  # each timeline lies in memory where the last one was
    assert all(one != other for one, other in pairwise(pictures))


def test_the_style_changes_colours_and_hair(rig: Rig) -> None:
    skins = {colours(FaceStyle(skin_tone=tone)).tones["skin"] for tone in range(SKIN_TONES)}
    assert len(skins) == SKIN_TONES == len(SKINS)
    for hair in range(HAIR_SHAPES):
        found = names(neutral(rig, FaceStyle(hair=hair)))
        assert any(name.startswith(f"hair{hair}.") for name in found)
        assert not any(name.startswith("hair") and not name.startswith(f"hair{hair}") for name in found)
    for theme in ThemeName:
        assert neutral(rig, FaceStyle(theme=theme)).ground == PALETTES[theme].ground


def test_line_only_has_two_colours_and_no_shades(rig: Rig) -> None:
    found = neutral(rig, FaceStyle(line_only=True))
    fills = {shape.fill.colour for shape in found.shapes if shape.fill is not None}
    assert len(fills) == 2
    assert not any(shape.soft for shape in found.shapes)


@pytest.mark.parametrize("bad", [{"skin_tone": 6}, {"hair": -1}, {"theme": "sepia"}])
def test_a_style_out_of_range_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"goes from 0|sepia"):
        FaceStyle(**bad)  # type: ignore[arg-type]


def test_a_moment_outside_the_exercise_is_refused_in_words(rig: Rig, catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match=r"Fish Lips goes from 0 to \d+ s; 99 s is outside"):
        moment_of(rig, catalogue.exercises["fish-lips"], STYLE, 99_000)


@pytest.mark.parametrize("theme", list(ThemeName))
def test_an_open_mouth_in_lines_is_a_hole_and_never_white(theme: ThemeName) -> None:
    paints = colours(FaceStyle(theme=theme, line_only=True))
    assert contrast(paints.tones["opening"], "#000000") < contrast(paints.tones["opening"], "#FFFFFF")


def test_colours_mix_evenly() -> None:
    assert mixed("#FF0000", "#000000", 0.5) == "#800000"
    assert mixed("#123456", "#FFFFFF", 1) == "#123456"


@pytest.mark.parametrize("theme", list(ThemeName))
def test_guides_stand_out_from_every_skin_in_every_theme(theme: ThemeName) -> None:
    for tone in range(SKIN_TONES):
        for line_only in (False, True):
            paints = colours(FaceStyle(theme=theme, skin_tone=tone, line_only=line_only))
            skin = paints.tones["skin"]
            assert contrast(mixed(paints.guide, skin, OPACITY), skin) >= 3, f"skin {tone}"
            assert contrast(paints.guide, paints.casing) >= 3, "on hair and on the ground the casing holds it"
            assert contrast(paints.force, skin) >= 1.8, f"skin {tone}"


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_what_is_left_out_is_locked_and_the_rest_is_not(rig: Rig, catalogue: Catalogue) -> None:
    exercises = [catalogue.exercises[name] for name in ("kiss-face", "fish-lips")]
    plain = {shape.name for shape in routine_still(rig, exercises, FaceStyle()).shapes}
    picture = {shape.name for shape in routine_still(rig, exercises, FaceStyle(), {Zone.LIPS}).shapes}

    assert {name for name in picture - plain if ".lock" in name} >= {
        "zone.lips.lock0.body",
        "zone.lips.lock1.body",
    }
    assert not any(".lock" in name and "lips" not in name for name in picture)
