# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is shown to be at work: fibres in an exercise, warmth in a massage, a lock on what is left out."""

from math import dist

from facetimer.face.geometry.curves import inside
from facetimer.face.geometry.shapes import Group, Scene, Tint
from facetimer.face.head.lips import lip_paths
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.plates import laid
from facetimer.face.head.portrait import mouth_of
from facetimer.face.head.zones import ZoneState, zone_shapes
from facetimer.face.moment.pose import pose_at
from facetimer.face.moment.worked import held_ms
from facetimer.face.rig.muscles import part_of
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone
from facetimer.face.style import FaceStyle, colours
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Category, Zone
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind
from tests.face.test_scene import drawn, names


def fibres_shown(found: Scene) -> float:
    """Return how opaque the shade beside the fibres of the smile is."""
    shades = [shape.fill for shape in found.shapes if shape.name == "muscle.zygomaticus.dark"]
    return max((fill.opacity for fill in shades if isinstance(fill, Tint)), default=0.0)


def test_a_muscle_is_named_by_faint_fibres_before_it_works(rig: Rig, catalogue: Catalogue) -> None:
    hold = drawn(rig, catalogue, "hidden-smile", SegmentKind.HOLD, 0.1)
    assert {"muscle.zygomaticus.light", "muscle.zygomaticus.dark", "body.smile", "bloom.smile"} <= names(hold)
    before = drawn(rig, catalogue, "hidden-smile", SegmentKind.INTRO, 0.3)
    assert "bloom.smile" in names(before)
    assert "body.smile" not in names(before), "that is what works"
    assert 0.3 * fibres_shown(hold) < fibres_shown(before) < 0.6 * fibres_shown(hold)
    after = names(drawn(rig, catalogue, "hidden-smile", SegmentKind.CLOSE))
    assert not any(name.startswith(("muscle", "bloom", "zone")) for name in after)


def test_a_muscle_comes_with_what_it_moves(rig: Rig, catalogue: Catalogue) -> None:
    opened = drawn(rig, catalogue, "hidden-smile", SegmentKind.MOVE_IN, 0.0)
    hold = drawn(rig, catalogue, "hidden-smile", SegmentKind.HOLD)
    assert fibres_shown(opened) < 0.6 * fibres_shown(hold), "the smile has not begun"
    assert "body.smile" not in names(opened)
    assert {"bloom.smile", "body.smile"} <= names(hold)


def test_a_fibre_is_shorter_in_the_hold_than_on_the_way(rig: Rig, catalogue: Catalogue) -> None:
    def length(kind: SegmentKind, part: float) -> float:
        found = drawn(rig, catalogue, "hidden-smile", kind, part)
        fibre = next(shape for shape in found.shapes if shape.name == "muscle.zygomaticus.dark").paths[0]
        _, top, _, bottom = fibre.box()
        return bottom - top

    assert length(SegmentKind.HOLD, 0.5) < 0.97 * length(SegmentKind.MOVE_IN, 0.9)


def test_an_exercise_shows_fibres_and_a_massage_warmth(rig: Rig, catalogue: Catalogue) -> None:
    for identifier, exercise in catalogue.exercises.items():
        segments = alone(exercise).segments
        kind = next(s.kind for s in segments if s.kind in {SegmentKind.HOLD, SegmentKind.MOVE_IN})
        found = names(drawn(rig, catalogue, identifier, kind, 0.9))
        fibres = any(name.startswith("muscle") for name in found)
        warm = any(name.startswith("warmth") for name in found)
        assert not (fibres and warm), identifier
        if exercise.category is Category.MASSAGE:
            assert warm, identifier
        from_the_front = "face_ground" in found  # a cut through the head shows what it is about by itself
        if exercise.category is Category.EXERCISE and rig.shown.get(exercise.id, True) and from_the_front:
            assert fibres, identifier


def test_the_ring_around_the_mouth_leaves_bare_skin_beside_the_lips(rig: Rig, catalogue: Catalogue) -> None:
    muscle = next(muscle for muscle in rig.muscles if muscle.rings)
    assert muscle.name in rig.shown["chin-lift-kiss"]
    timeline = alone(catalogue.exercises["fish-lips"])
    for segment in timeline.segments:
        if segment.kind in {SegmentKind.HOLD, SegmentKind.MOVE_IN}:
            channels = channels_of(pose_at(timeline, held_ms(timeline, segment.start_ms)))
            lips = lip_paths(mouth_of(rig, channels)).outer.sampled(6)
            for fibre, _ in laid(rig, muscle, channels, None):
                for point in (part_of(fibre, k / 4, 1.0)[0] for k in range(5)):
                    assert not inside(point, lips)
                    assert 4 < min(dist(point, lip) for lip in lips) < 45


def test_what_is_left_out_is_not_told_by_colour_alone(rig: Rig) -> None:
    for line_only in (False, True):
        paints = colours(FaceStyle(line_only=line_only))
        looks = {
            state: {shape.name for shape in zone_shapes(rig, Zone.CHEEK_UPPER, state, {}, paints)}
            for state in ZoneState
        }
        assert any("lock" in name for name in looks[ZoneState.LEFT_OUT])
        assert not any("lock" in name for name in looks[ZoneState.NAMED])


def test_every_zone_an_exercise_may_name_has_its_muscles(rig: Rig) -> None:
    assert {zone.value for zone in Zone} - set(rig.worked) == {"eye", "ear", "neck_front"}
    assert len(rig.muscles) == 12
    assert set(rig.shown) <= set(load_catalogue(assets_dir() / "library").exercises)


def test_fibres_lie_as_in_the_hold_on_the_way_there_and_back(catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["fish-lips"])
    hold = next(s for s in timeline.segments if s.kind is SegmentKind.HOLD)
    for kind in (SegmentKind.INTRO, SegmentKind.MOVE_IN, SegmentKind.HOLD, SegmentKind.MOVE_OUT):
        segment = next(s for s in timeline.segments if s.kind is kind)
        assert hold.start_ms < held_ms(timeline, segment.start_ms + 100) < hold.end_ms


def test_fibres_lie_as_in_the_last_of_three_moves(catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["vowel-sweep"])
    rounded = next(s for s in timeline.segments if s.kind is SegmentKind.MOVE_OUT)
    assert pose_at(timeline, held_ms(timeline, rounded.start_ms + 100))["lip_funnel"] > 0.7


def test_fibres_are_the_same_objects_while_the_mouth_moves(rig: Rig, catalogue: Catalogue) -> None:
    def fibres(part: float) -> object:
        found = drawn(rig, catalogue, "kiss-face", SegmentKind.MOVE_IN, part).things
        return next(thing.shapes for thing in found if isinstance(thing, Group) and thing.name == "fibres.smile")

    assert fibres(0.8) is fibres(0.9)


def test_what_glows_before_a_move_is_of_this_exercise(rig: Rig, catalogue: Catalogue) -> None:
    def glowing(identifier: str) -> float:
        found = drawn(rig, catalogue, identifier, SegmentKind.INTRO, 0.1).shapes
        return next(shape for shape in found if shape.name.startswith("bloom.")).box()[1]

    cheeks = glowing("hidden-smile")
    assert glowing("brow-resist") < cheeks - 80
