# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The ring: what it covers in each phase, and that no more of it is painted than changed."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.palette import PALETTES, ThemeName
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.ring import Ring, ring_at
from tests.examples import block, exercise, five_basics, timeline
from tests.ui.finding import driver_of, snapshot_of, the

RUNNING, PAUSED = SessionStatus.RUNNING, SessionStatus.PAUSED


def at(plan: Timeline, kind: SegmentKind, after_ms: int = 0, number: int = 0) -> Snapshot:
    segment = [each for each in plan.segments if each.kind is kind][number]
    return Snapshot(plan, RUNNING, segment.start_ms + after_ms)


def area(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )


def test_the_ring_empties_as_a_hold_passes(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    ring = the(the(window, PlayerPage), Ring)
    hold = at(snapshot_of(window).timeline, SegmentKind.HOLD)
    work = PALETTES[ThemeName.LIGHT].work
    areas = []
    for after_ms in (1_000, 5_000, 9_000):
        driver_of(window).seek(hold.position_ms + after_ms)
        areas.append(area(ring.grab().toImage(), work))

    assert areas[0] > areas[1] > areas[2]
    assert areas[1] / areas[0] == pytest.approx(5 / 9, abs=0.12)


def test_the_ring_fills_with_each_stroke() -> None:
    plan = timeline(exercise("press", block(hold_s=0, reps=4)))
    shares = [ring_at(at(plan, SegmentKind.MOVE_OUT, 999, number))[1] for number in range(4)]

    assert shares == pytest.approx([0.25, 0.5, 0.75, 1.0], abs=0.01)


@pytest.mark.parametrize("whole_s", [1, 3, 10])
def test_it_empties_with_the_count_before_a_session_goes_on(whole_s: int) -> None:
    plan = timeline(exercise("press", block(hold_s=5)))
    left = [
        ring_at(Snapshot(plan, RUNNING, 0, round(share * whole_s * 1_000), counts_in_ms=whole_s * 1_000))[1]
        for share in (1, 0.5, 0.1)
    ]
    assert left == pytest.approx([1, 0.5, 0.1])


def test_a_rest_has_a_breath_unless_motion_is_reduced() -> None:
    plan = timeline(exercise("press", block(rest_s=8, reps=2)))
    breaths = [ring_at(at(plan, SegmentKind.REST, ms))[2] for ms in (0, 4_000, 7_999)]

    assert breaths == pytest.approx([0, 1, 0], abs=0.01)
    assert {ring_at(at(plan, SegmentKind.REST, ms), calm=True)[2] for ms in (0, 4_000)} == {0.5}


def differ(one: QColor, other: QColor) -> bool:
    """Whether two colours differ clearly; an arc that ends elsewhere is smoothed a little differently."""
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, apart)) > 60


class PaintingNoted(QObject):
    """Notes what is painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("kind", [SegmentKind.HOLD, SegmentKind.MOVE_OUT, SegmentKind.INTRO])
def test_a_part_that_is_painted_alone_looks_as_it_does_in_the_whole_ring(
    window: MainWindow, kind: SegmentKind
) -> None:
    ring = Ring(window.look, window)
    ring.setGeometry(0, 0, 352, 352)
    begin = at(five_basics(), kind)
    ring.show_snapshot(at(begin.timeline, kind, begin.segment.duration_ms * 2 // 5), 14)
    whole = painted(ring, ring.rect())
    parts = QRect(0, 0, 24, 24)
    for x, y in itertools.product(range(0, 352, 22), repeat=2):
        place = parts.translated(x, y)
        if not place.contains(ring.rect().center()):
            one = painted(ring, place)
            far = [p for p in pixels(place & ring.rect()) if differ(one.pixelColor(p), whole.pixelColor(p))]
            assert not far, place


def painted(ring: Ring, place: QRect) -> QImage:
    """Return a part of the ring, painted where it is, on black."""
    image = QImage(ring.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    ring.render(image, place.topLeft(), QRegion(place), QWidget.RenderFlag(0))
    return image


def pixels(place: QRect) -> list[QPoint]:
    across, down = range(place.left(), place.right() + 1, 3), range(place.top(), place.bottom() + 1, 3)
    return [QPoint(x, y) for x, y in itertools.product(across, down)]


@pytest.mark.parametrize(("kind", "least", "most"), [(SegmentKind.INTRO, 30, 50), (SegmentKind.HOLD, 900, 1100)])
def test_the_ring_goes_by_whole_dots_and_whole_pixels(
    window: MainWindow, kind: SegmentKind, least: int, most: int
) -> None:
    ring = Ring(window.look, window)
    ring.setGeometry(20, 20, 352, 352)
    begin = at(five_basics(), kind)
    shares = set()
    for k in range(4_000):
        ring.show_snapshot(at(begin.timeline, kind, begin.segment.duration_ms * k // 4_000), 14)
        shares.add(ring.covered)
    assert least < len(shares) < most


@pytest.mark.parametrize("kind", [SegmentKind.HOLD, SegmentKind.REST, SegmentKind.INTRO])
def test_only_where_the_ring_changed_is_it_painted_anew_and_there_all_of_it(
    window: MainWindow, kind: SegmentKind, qtbot: QtBot
) -> None:
    alone = QWidget()  # under a page, what the page paints would be noted too
    qtbot.addWidget(alone)
    ring = Ring(window.look, alone)
    ring.setGeometry(20, 20, 352, 352)
    alone.resize(392, 392)
    alone.show()
    begin = at(five_basics(), kind)
    painted = PaintingNoted(ring)
    step = 4 if kind is SegmentKind.INTRO else 1  # a dot more
    for share in range(5, 95, 17):
        first, second = (
            at(begin.timeline, kind, begin.segment.duration_ms * n // 100) for n in (share, share + step)
        )
        painted.region = QRegion()
        ring.show_snapshot(first, 14)
        qtbot.waitUntil(lambda: not painted.region.isEmpty())
        before = ring.grab().toImage()
        painted.region = QRegion()
        ring.show_snapshot(second, 14)
        qtbot.waitUntil(lambda: not painted.region.isEmpty())
        region = QRegion(painted.region)
        after = ring.grab().toImage()
        places = itertools.product(range(0, ring.width(), 3), range(0, ring.height(), 3))
        changed = [QPoint(x, y) for x, y in places if differ(before.pixelColor(x, y), after.pixelColor(x, y))]
        assert all(region.contains(place) for place in changed), share
        if kind is SegmentKind.HOLD:
            assert region.boundingRect() != ring.rect()
