# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The view: what it paints, what it leaves unpainted, what it says."""

import gc
import sys
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.curves import ellipse
from facetimer.face.geometry.shapes import Affine, Group, Pen, Scene, Shape, Tint
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, coming, neutral, scene
from facetimer.face.style import FaceStyle
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, compile_timeline
from facetimer.ui.picture.face_view import FaceView
from facetimer.ui.picture.scene_buffer import SceneBuffer
from facetimer.ui.picture.scene_painter import ScenePainter, fitted, paint_scene

STYLE = FaceStyle()
SIZE = QSize(400, 500)
SAME = 3
"""How far a channel (0..255) may differ between a partly and a wholly painted picture: blending rounds."""


@pytest.fixture(scope="module")
def rig() -> Rig:
    return load_rig(assets_dir() / "face")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


@pytest.fixture
def view(rig: Rig, qtbot: QtBot) -> FaceView:
    made = FaceView(rig, STYLE)
    qtbot.addWidget(made)
    made.resize(SIZE)
    return made


def moment(catalogue: Catalogue, identifier: str, at_ms: int) -> Snapshot:
    return Snapshot(alone(catalogue.exercises[identifier]), SessionStatus.RUNNING, at_ms)


def pixels(image: QImage) -> bytes:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)  # kept while its bytes are read
    return bytes(plain.constBits())


def differs(one: QImage, other: QImage) -> int:
    """The largest difference of a colour channel anywhere."""
    return max(abs(a - b) for a, b in zip(pixels(one), pixels(other), strict=True))


def unlike(one: QImage, other: QImage) -> float:
    """The share of colour channels that differ: a hand is laid on from a picture that was kept, edges and all."""
    pairs = zip(pixels(one), pixels(other), strict=True)
    return sum(abs(a - b) > SAME for a, b in pairs) / len(pixels(one))


def area(image: QImage, colour: str, near: int = 6) -> int:
    """How many pixels have that colour."""
    wanted = QColor(colour)
    raw = pixels(image)
    reds, greens, blues = raw[0::3], raw[1::3], raw[2::3]
    return sum(
        abs(r - wanted.red()) < near and abs(g - wanted.green()) < near and abs(b - wanted.blue()) < near
        for r, g, b in zip(reds, greens, blues, strict=True)
    )


def test_the_view_is_four_to_five(view: FaceView) -> None:
    assert view.hasHeightForWidth()
    assert view.heightForWidth(400) == 500
    assert fitted(QRectF(0, 0, 1000, 500)) == QRectF(300, 0, 400, 500)
    assert fitted(QRectF(0, 0, 400, 1000)) == QRectF(0, 500, 400, 500)  # no neck ends in the air


def test_a_face_is_painted_in_its_skin(view: FaceView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    assert area(view.grab().toImage(), "#E0B48E") > 0.12 * 400 * 500
    view.set_style(replace(STYLE, skin_tone=5))
    found = view.grab().toImage()
    assert area(found, "#E0B48E") == 0
    assert area(found, "#6A4430") > 0.12 * 400 * 500


def test_a_partly_painted_frame_equals_a_wholly_painted_one(rig: Rig, catalogue: Catalogue) -> None:
    for identifier in ("kiss-face", "gs-jaw", "brow-stretch", "tongue-circles", "chin-lift-kiss"):
        buffer = SceneBuffer()
        timeline = alone(catalogue.exercises[identifier])
        for at in range(7_400, 13_000, 160):
            shown = scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at), STYLE)
            buffer.show(shown, SIZE, 1.0)
        whole = ScenePainter().image(shown, SIZE, 1.0)
        moving = any(isinstance(one, Group) and one.name.startswith(("hand", "brow_")) for one in shown.things)
        assert unlike(buffer.image, whole) < 0.03 if moving else differs(buffer.image, whole) <= SAME, identifier


def test_a_frame_without_change_paints_nothing_and_a_hand_on_its_way_only_its_surroundings(
    rig: Rig, catalogue: Catalogue
) -> None:
    buffer = SceneBuffer()
    at = moment(catalogue, "gs-neck", 20_000)
    assert buffer.show(scene(rig, at, STYLE), SIZE, 1.0).boundingRect().size() == SIZE
    assert buffer.show(scene(rig, at, STYLE), SIZE, 1.0).isEmpty()
    later = replace(at, position_ms=20_050)
    changed = buffer.show(scene(rig, later, STYLE), SIZE, 1.0).boundingRect()
    assert 0 < changed.width() * changed.height() < 0.5 * SIZE.width() * SIZE.height()


def test_another_size_ratio_or_side_is_painted_whole(rig: Rig) -> None:
    buffer = SceneBuffer()
    shown = neutral(rig, STYLE)
    buffer.show(shown, SIZE, 1.0)
    assert buffer.show(shown, QSize(200, 250), 1.0).boundingRect().size() == QSize(200, 250)
    buffer.show(shown, QSize(200, 250), 2.0)
    assert buffer.image.size() == QSize(400, 500)
    flipped = Scene(shown.ground, shown.shapes, mirrored=True)
    assert not buffer.show(flipped, QSize(200, 250), 2.0).isEmpty()
    assert buffer.show(shown, QSize(0, 0), 1.0).isEmpty()


def test_nothing_is_worked_out_while_hidden(view: FaceView, catalogue: Catalogue, qtbot: QtBot) -> None:
    for at in range(8_000, 9_000, 160):
        view.show_snapshot(moment(catalogue, "kiss-face", at))
    assert view._buffer.image.isNull()
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view._buffer.scene is not None, timeout=30_000)
    shown = view._buffer.scene
    view.hide()
    view.show_snapshot(moment(catalogue, "whistler", 12_000))
    assert view._buffer.scene is shown
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view._buffer.scene is not shown, timeout=30_000)


def test_nothing_is_worked_out_while_minimised(view: FaceView, catalogue: Catalogue, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    view.show_snapshot(moment(catalogue, "kiss-face", 14_000))
    shown = view._buffer.scene

    view.showMinimized()
    for at in range(14_100, 15_000, 100):
        view.show_snapshot(moment(catalogue, "kiss-face", at))
    assert view._buffer.scene is shown

    view.showNormal()
    qtbot.waitUntil(lambda: view._buffer.scene is not shown)


def test_a_paused_session_is_not_drawn_again(view: FaceView, catalogue: Catalogue, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    snapshot = moment(catalogue, "kiss-face", 14_000)
    view.show_snapshot(snapshot)
    shown = view._buffer.scene
    for _ in range(20):
        view.show_snapshot(replace(snapshot, status=SessionStatus.PAUSED))
    assert view._buffer.scene is shown
    view.show_snapshot(replace(snapshot, position_ms=14_100))
    assert view._buffer.scene is not shown


def test_name_and_description_change_once_per_phase(view: FaceView, catalogue: Catalogue) -> None:
    said: list[str] = []
    timeline = alone(catalogue.exercises["kiss-face"])
    for at in range(0, timeline.total_ms, 100):
        view.show_snapshot(Snapshot(timeline, SessionStatus.RUNNING, at))
        if not said or said[-1] != view.accessibleDescription():
            said.append(view.accessibleDescription())
    assert "Kiss Face, hold: lips pursed, corners up, eyes relaxed" in said
    assert len(said) == len(timeline.segments)
    assert view.accessibleName() == "Kiss Face"


def test_facing_paints_the_mirror_image(rig: Rig) -> None:
    shown = neutral(rig, STYLE)
    plain = ScenePainter().image(shown, SIZE, 1.0)
    facing = ScenePainter().image(Scene(shown.ground, shown.things, mirrored=True), SIZE, 1.0)
    flipped = plain.transformed(QTransform().scale(-1, 1))
    apart = [abs(a - b) for a, b in zip(pixels(flipped), pixels(facing), strict=True)]
    assert sum(apart) / len(apart) < 0.5  # edges are smoothed from the other side, no more
    assert differs(plain, facing) > 60


def test_stills_cross_fade_as_wholes() -> None:
    red = Shape("red", (ellipse((400, 500), 390, 490),), Tint("#FF0000"))
    blue = Shape("blue", (ellipse((400, 500), 390, 490),), Tint("#0000FF"))
    under = Shape("under", (ellipse((400, 500), 390, 490),), Tint("#00FF00"))
    shown = Scene("#FFFFFF", (under, blue), fading=(Scene("#FFFFFF", (red,)), 0.5))
    middle = ScenePainter().image(shown, SIZE, 1.0).pixelColor(200, 250)
    # Half red, half blue: of the green below the blue nothing shines through.
    assert (middle.red(), middle.green(), middle.blue()) == pytest.approx((128, 0, 128), abs=3)


def test_what_moves_as_a_whole_is_painted_where_it_is() -> None:
    shape = Shape("s", (ellipse((0, 0), 50, 50),), Tint("#FF0000"), affine=Affine(1, 0, 0, 1, 400, 500))
    image = ScenePainter().image(Scene("#FFFFFF", (shape,)), QSize(800, 1000), 1.0)
    assert image.pixelColor(400, 500) == QColor("#FF0000")
    assert image.pixelColor(30, 30) == QColor("#FFFFFF")


def test_nothing_leaves_the_picture() -> None:
    wide = Shape("wide", (ellipse((400, 500), 2000, 300),), Tint("#FF0000"), Pen(Tint("#FF0000"), 50))
    image = QImage(1000, 500, QImage.Format.Format_RGB32)
    image.fill(QColor("#0000FF"))
    painter = QPainter(image)
    paint_scene(painter, Scene("#FFFFFF", (wide,)), QRectF(0, 0, 1000, 500))
    painter.end()
    assert image.pixelColor(100, 250) == QColor("#0000FF")
    assert image.pixelColor(500, 250) == QColor("#FF0000")


def test_painting_drops_no_reference_to_none(rig: Rig, catalogue: Catalogue) -> None:
    """House fact 13: a PySide6 wheel that miscounts None kills Python 3.11 within a second of painting."""
    if sys.version_info >= (3, 12):
        pytest.skip("None is immortal from Python 3.12 on")
    timeline = alone(catalogue.exercises["fish-lips"])
    scenes = [scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at), STYLE) for at in range(8_000, 9_600, 160)]
    buffer = SceneBuffer()
    for shown in scenes:  # what is built once is built
        buffer.show(shown, SIZE, 1.0)
    gc.collect()
    before = sys.getrefcount(None)
    for shown in scenes:
        buffer.show(shown, SIZE, 1.0)
    gc.collect()
    # Some hundred calls that return nothing were made; each bad one would have taken a reference away.
    assert abs(sys.getrefcount(None) - before) < 40


def test_a_segment_boundary_is_a_new_phase(view: FaceView, catalogue: Catalogue) -> None:
    timeline = alone(catalogue.exercises["whistler"])
    hold = next(s for s in timeline.segments if s.kind is SegmentKind.HOLD)
    view.show_snapshot(Snapshot(timeline, SessionStatus.RUNNING, hold.start_ms - 1))
    before = view.accessibleDescription()
    view.show_snapshot(Snapshot(timeline, SessionStatus.RUNNING, hold.start_ms))
    assert view.accessibleDescription() != before


def test_the_pictures_of_the_next_phase_are_made_before_it_begins(
    view: FaceView, rig: Rig, catalogue: Catalogue, qtbot: QtBot
) -> None:
    view.resize(330, 412)  # a size of its own: no other test has made these pictures
    with qtbot.waitExposed(view):
        view.show()
    timeline = compile_timeline(catalogue.routines["five-basics"], catalogue.exercises)
    starts = [Snapshot(timeline, SessionStatus.RUNNING, segment.start_ms) for segment in timeline.segments]
    last, first = next(  # before and after the camera changes
        (one, other)
        for one, other in pairwise(starts)
        if scene(rig, one, STYLE).crop != scene(rig, other, STYLE).crop
    )
    view.show_snapshot(last)
    painter, later = ScenePainter(moving=True), scene(rig, first, STYLE)
    assert not painter.make_ready(later, view.size(), 0.0)

    for at in range(last.position_ms, first.position_ms, 4):
        view.show_snapshot(replace(last, position_ms=at))

    assert painter.make_ready(later, view.size(), 0.0)


def test_a_view_that_hides_lets_its_pictures_go(
    view: FaceView, rig: Rig, catalogue: Catalogue, qtbot: QtBot
) -> None:
    shown = moment(catalogue, "gs-jaw", 18_000)
    with qtbot.waitExposed(view):
        view.show()
    view.show_snapshot(shown)
    painter, there = ScenePainter(moving=True), scene(rig, shown, STYLE)
    assert painter.make_ready(there, view.size(), 0.0)
    view.hide()
    assert not painter.make_ready(there, view.size(), 0.0)


def test_looking_ahead_disturbs_nothing_of_the_present(rig: Rig, catalogue: Catalogue) -> None:
    now = moment(catalogue, "fish-lips", 12_000)
    first = scene(rig, now, STYLE)
    parts = coming(rig, now, STYLE)
    assert next(parts) is None, "it comes a little at a time"
    *between, ahead = parts
    assert len(between) > 20
    assert not any(between)
    assert ahead is not None
    assert ahead.things != first.things
    assert scene(rig, now, STYLE).things == first.things
    end = Snapshot(now.timeline, now.status, now.timeline.total_ms)
    assert list(coming(rig, end, STYLE)) == []


def test_a_session_reads_the_views_it_needs_before_it_runs(catalogue: Catalogue, qtbot: QtBot) -> None:
    read: list[str] = []
    fresh = load_rig(assets_dir() / "face")
    assert fresh.others is not None
    others = fresh.others

    def noted(view: str) -> Rig:
        read.append(view)
        return others(view)

    elsewhere = {camera: replace(seen, view="profile") for camera, seen in fresh.cameras.items()}
    view = FaceView(replace(fresh, others=noted, cameras=elsewhere), STYLE)
    qtbot.addWidget(view)
    now = moment(catalogue, "kiss-face", 0)
    view.show_snapshot(now)
    assert set(read) == {"profile"}
    read.clear()
    view.show_snapshot(replace(now, position_ms=16))
    assert not read
