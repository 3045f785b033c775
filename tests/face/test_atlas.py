# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest
from msgspec.structs import replace

from facetimer.face.atlas import (
    LEAST_FILL,
    MIDDLE,
    MOST_FILL,
    MOVED_BY,
    PARTS,
    RING,
    exercises_of,
    muscle_outline,
    muscle_point,
    opened_still,
    practised_still,
    shown_muscles,
)
from facetimer.face.geometry.shapes import Group, Scene
from facetimer.face.rig.rig import Rig
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import Zone

STYLE = FaceStyle()


def fibres(scene: Scene) -> dict[str, Group]:
    found = (thing for thing in scene.things if isinstance(thing, Group) and thing.name.startswith("fibres."))
    return {group.name.removeprefix("fibres."): group for group in found}


def boldest(group: Group) -> float:
    return max(shape.fill.opacity for shape in group.shapes if shape.fill)


def test_what_was_practised_more_is_drawn_more_strongly(rig: Rig) -> None:
    shown = fibres(practised_still(rig, {Zone.FOREHEAD: 1.0, Zone.CHEEK_UPPER: 0.2, Zone.TEMPLE: 0.0}, STYLE))

    assert set(shown) == {"frontalis", "zygomaticus", "temporalis"}
    assert boldest(shown["frontalis"]) > boldest(shown["zygomaticus"]) > boldest(shown["temporalis"]) > 0


def test_no_map_shows_the_ring_around_the_mouth(rig: Rig) -> None:
    scene = practised_still(rig, {Zone.LIPS: 1.0}, STYLE)
    assert RING not in fibres(scene)
    assert "zone.lips" in {shape.name for shape in scene.shapes}


def test_in_lines_alone_a_zone_is_filled_by_how_much_it_was_practised(rig: Rig) -> None:
    shares = {Zone.FOREHEAD: 1.0, Zone.JAWLINE: 0.5, Zone.NECK_SIDE: 0.0}
    picture = practised_still(rig, shares, replace(STYLE, line_only=True))
    fills = {shape.name: shape.fill.opacity for shape in picture.shapes if shape.fill and "zone" in shape.name}

    assert fills == pytest.approx({"zone.forehead": MOST_FILL, "zone.jawline": 0.39, "zone.neck_side": LEAST_FILL})
    names = [shape.name for shape in picture.shapes]
    assert names.index("zone.neck_side") < names.index("face_ground") < names.index("zone.forehead")


def test_the_open_half_shows_eleven_muscles_and_the_other_none(rig: Rig) -> None:
    shown = fibres(opened_still(rig, STYLE, 0.86))

    assert len(shown) == 11
    assert not set(shown) & set(PARTS)
    for group in shown.values():
        assert any(path.box()[0] >= MIDDLE - 1 for path in group.clip), group.name


def test_a_plate_that_is_turned_is_flipped_whatever_the_figure_faces(rig: Rig) -> None:
    facing = replace(STYLE, facing=True)
    assert opened_still(rig, facing, 0.5).mirrored is False
    assert opened_still(rig, STYLE, 0.5, mirrored=True).mirrored is True


def test_a_muscle_lies_within_its_outline_on_the_open_half(rig: Rig) -> None:
    for muscle in shown_muscles(rig):
        x, y = muscle_point(rig, muscle)
        boxes = [path.box() for path in muscle_outline(rig, muscle)]
        assert x > MIDDLE
        assert min(box[0] for box in boxes) <= x <= max(box[2] for box in boxes), muscle.name
        assert min(box[1] for box in boxes) <= y <= max(box[3] for box in boxes), muscle.name


def test_a_muscle_leads_to_the_exercises_in_which_it_works_drawn_or_not(rig: Rig, catalogue: Catalogue) -> None:
    def works(muscle: str) -> set[str]:
        return {each.id for each in exercises_of(rig, muscle, catalogue.exercises.values())}

    assert {"fish-lips", "kiss-face", "whistler", "lip-press", "chin-lift-kiss"} <= works("orbicularis_oris")
    assert {"fish-lips", "kiss-face", "whistler"} <= works("zygomaticus"), "each with its smile"
    assert "fish-lips" in works("buccinator")
    assert "puff-swap" not in works("buccinator"), "it gives way"
    assert "eyes-closed-up" not in works("zygomaticus"), "a smile in passing"
    assert "eye-v" in works("orbicularis_oculi"), "a part of it counts"
    assert works("masseter") == set(), "to knead it is not to work it"


def test_every_muscle_that_moves_the_face_is_one_of_the_atlas(rig: Rig) -> None:
    assert {muscle for muscle, _ in MOVED_BY.values()} <= {muscle.name for muscle in shown_muscles(rig)}
