# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.shapes import WHOLE, Box
from facetimer.face.moment.moment import CAMERA_MS, arrival_at, camera_of
from facetimer.face.rig.cameras import load_cameras
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, scene, still
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Routine, RoutineStep
from facetimer.library.model.vocabulary import Camera, PrepCard, Source
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline, compile_timeline

FOLDER = assets_dir() / "face"


def in_a_row(catalogue: Catalogue, *names: str) -> Timeline:
    steps = tuple(RoutineStep(name) for name in names)
    return compile_timeline(Routine("r", "R", steps, (), PrepCard.EXERCISE, Source.APP), catalogue.exercises)


def test_every_camera_has_its_drawing() -> None:
    for camera, seen in load_cameras(FOLDER / "cameras.toml").items():
        assert (FOLDER / "views" / seen.view).is_dir(), camera


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("[eyes]", "[nostrils]"),
            "eyes, nostrils: the cameras are exactly collarbones, cut, ear, eyes, face, front",
        ),
        (
            ("[152, 286, 496, 496]", "[152, 286, 700, 496]"),
            "lower-face: crop is .* within 0, 0, 800, 1000",
        ),
        (("[152, 286, 496, 496]", "3"), "lower-face: crop is 3; it is left, top, width and height"),
        (("[front]", "[front"), "cameras.toml: not TOML"),
    ],
)
def test_a_camera_that_cannot_be_used_is_told_with_its_place(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    text = (FOLDER / "cameras.toml").read_text("utf-8")
    file = tmp_path / "cameras.toml"
    file.write_text(text.replace(*change, 1), "utf-8")
    with pytest.raises(RigFault, match=said):
        load_cameras(file)


def test_a_picture_of_another_shape_shows_more_and_never_less() -> None:
    box = Box(150, 284, 500, 500)
    assert box.grown(1, 1) == box
    assert box.grown(4, 5) == Box(150, 221.5, 500, 625)
    assert box.grown(2, 1) == Box(0, 284, 800, 500)  # the canvas ends there
    assert Box(0, 0, 100, 100).grown(1, 2) == Box(0, 0, 100, 200)
    assert WHOLE.grown(9, 1) == WHOLE


def test_an_exercise_is_seen_from_its_camera_and_a_block_from_its_own(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["fish-lips"]
    assert exercise.camera is Camera.LOWER_FACE
    assert still(rig, exercise, FaceStyle()).crop == rig.cameras[Camera.LOWER_FACE].crop
    closer = replace(exercise, blocks=tuple(replace(block, camera=Camera.EYES) for block in exercise.blocks))
    assert still(rig, closer, FaceStyle()).crop == rig.cameras[Camera.EYES].crop
    timeline = alone(exercise)
    assert camera_of(timeline, timeline.segments[-1]) is Camera.FRONT


def test_the_camera_moves_between_exercises_and_never_while_something_is_done(catalogue: Catalogue) -> None:
    timeline = in_a_row(catalogue, "fish-lips", "brow-stretch", "kiss-face", "neck-tilt")
    moved = [s for s in timeline.segments if arrival_at(timeline, s.start_ms + 1) is not None]
    assert len(moved) == 3
    assert {segment.kind for segment in moved} <= {SegmentKind.GAP, SegmentKind.INTRO}
    begin = moved[0].start_ms
    ways = [arrival_at(timeline, begin + share * CAMERA_MS) for share in (0, 0.5, 0.99)]
    assert [way.before for way in ways if way] == [Camera.LOWER_FACE] * 3
    assert [round(way.gone, 2) for way in ways if way] == [0, 0.5, 1]
    assert arrival_at(timeline, begin + CAMERA_MS) is None


def test_reduced_motion_cuts_from_camera_to_camera(rig: Rig, catalogue: Catalogue) -> None:
    timeline = in_a_row(catalogue, "fish-lips", "brow-stretch")
    begin = next(s.start_ms for s in timeline.segments if s.step == 1)
    halfway = Snapshot(timeline, SessionStatus.RUNNING, begin + CAMERA_MS // 2)
    moving = scene(rig, halfway, FaceStyle())
    assert moving.zooming is not None
    assert moving.zooming[0] == rig.cameras[Camera.LOWER_FACE].crop
    calm = scene(rig, halfway, FaceStyle(reduced_motion=True))
    assert calm.zooming is None
    assert calm.crop == rig.cameras[Camera.EYES].crop


def test_a_camera_of_another_view_shows_the_head_from_there(rig: Rig, catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["tongue-press"]
    cameras = Camera.FRONT, Camera.CUT
    front, side = (still(rig, replace(exercise, camera=camera), FaceStyle()) for camera in cameras)
    assert {"section.0"} <= {shape.name for shape in side.shapes}
    assert {"section.0"}.isdisjoint(shape.name for shape in front.shapes)
    assert side.crop == rig.cameras[Camera.CUT].crop
    assert rig.seen_as("cut") is rig.seen_as("cut")
    assert rig.seen_as("front") is rig
    assert rig.seen_as("cut").hands.hand("index") is rig.hands.hand("index")
