# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""No stroke enters the eye or the front of the neck, and no two hands press the neck at once.

Walked over the face that is drawn with the hands that are drawn: what counts is where their fingertips, knuckles
and edges meet the skin, circles and taps included. In the air a hand may pass over anything.
"""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import Point, inside
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import Hands
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import NEVER_TOUCHED, Zone
from facetimer.resources import assets_dir
from tests.face.touched import hand_samples

EXERCISES = load_catalogue(assets_dir() / "library").exercises
NECK_ANCHORS = {"neckHi", "neckMid", "neckLo"}


@pytest.fixture(scope="module")
def rig() -> Rig:
    return load_rig(assets_dir() / "face")


class Area:
    """A zone as drawn; looks at the box around it first, because most samples are far away."""

    def __init__(self, rig: Rig, zone: Zone) -> None:
        self.outlines: list[Sequence[Point]] = [path.sampled(8) for path in rig.zone(zone.value, {})]
        self.boxes = [
            (min(x for x, _ in o), min(y for _, y in o), max(x for x, _ in o), max(y for _, y in o))
            for o in self.outlines
        ]

    def __contains__(self, point: Point) -> bool:
        x, y = point
        return any(
            left <= x <= right and top <= y <= bottom and inside(point, outline)
            for outline, (left, top, right, bottom) in zip(self.outlines, self.boxes, strict=True)
        )


def entered(exercise: Exercise, rig: Rig) -> set[Zone]:
    """The untouchable zones that any hand or tool of `exercise` comes into."""
    forbidden = {zone: Area(rig, zone) for zone in NEVER_TOUCHED}
    places = [at for sample in hand_samples(rig, exercise, steps=30) if sample.on_skin for at in sample.touched()]
    return {zone for zone, area in forbidden.items() if any(at in area for at in places)}


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES.keys())
def test_no_stroke_enters_the_eye_or_the_front_of_the_neck(exercise: Exercise, rig: Rig) -> None:
    assert entered(exercise, rig) == set()


@pytest.mark.parametrize(
    ("path", "zone"),
    [(("browMid", "malar"), Zone.EYE), (("pupil",), Zone.EYE), (("subchinC", "terminus"), Zone.NECK_FRONT)],
)
def test_the_walk_would_notice(path: tuple[str, ...], zone: Zone, rig: Rig) -> None:
    sweep = EXERCISES["smile-line-sweep"]
    (block,) = sweep.blocks
    wrong = replace(sweep, blocks=(replace(block, strokes=(replace(block.strokes[0], path=path),)),))
    assert entered(wrong, rig) == {zone}


def test_two_hands_never_press_the_neck_at_once(rig: Rig) -> None:
    neck = Area(rig, Zone.NECK_SIDE)
    below_the_jaw = rig.place("subchinC", {})[1]
    for exercise in EXERCISES.values():
        for sample in hand_samples(rig, exercise, steps=12):
            if sample.touch.stroke.hands is Hands.WORKING or not sample.on_skin:
                continue
            assert not any(at in neck for at in sample.touched() if at[1] >= below_the_jaw), sample.where


def test_whatever_runs_down_the_neck_works_one_side_at_a_time() -> None:
    running = [
        (exercise, block, stroke)
        for exercise in EXERCISES.values()
        for block in exercise.blocks
        for stroke in block.strokes
        if NECK_ANCHORS & set(stroke.path)
    ]
    assert {exercise.id for exercise, _, _ in running} == {
        "ly-neck",
        "ly-finish",
        "gs-drain",
        "gs-neck",
        "roller-neck",
    }
    for exercise, block, stroke in running:
        assert stroke.hands is Hands.WORKING, exercise.id
        assert block.per_side, exercise.id
        assert stroke.path[-1] == "terminus", exercise.id
