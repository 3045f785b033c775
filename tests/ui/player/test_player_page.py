# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the player shows at a moment, beside the face."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facetimer.library.model.vocabulary import Pressure
from facetimer.palette import PALETTES, ThemeName
from facetimer.session.events import PauseReason
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side, Timeline
from facetimer.ui.look.wording import PHASE_ICONS, clock_words, length_words, phase_word
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player import player_texts as words
from facetimer.ui.player.fading_controls import FadingControls
from facetimer.ui.player.flash import Flash
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.phase_sign import RepetitionSign, Touched, fitted
from facetimer.ui.player.progress_strip import step_boxes
from facetimer.ui.player.ringed_face import RING_STYLES, Ring
from tests.examples import block, exercise, five_basics, timeline
from tests.ui.finding import driver_of, snapshot_of, the
from tests.ui.surroundings import Surroundings

RUNNING, PAUSED = SessionStatus.RUNNING, SessionStatus.PAUSED


def at(plan: Timeline, kind: SegmentKind, after_ms: int = 0, number: int = 0) -> Snapshot:
    segment = [each for each in plan.segments if each.kind is kind][number]
    return Snapshot(plan, RUNNING, segment.start_ms + after_ms)


def test_a_hold_counts_ten_to_one_each_for_a_second() -> None:
    hold = at(timeline(exercise()), SegmentKind.HOLD)

    shown = [
        words.big_number(Snapshot(hold.timeline, RUNNING, hold.position_ms + ms)) for ms in range(0, 10_000, 250)
    ]

    assert shown == [str(10 - second) for second in range(10) for _ in range(4)]


def test_a_hold_can_count_up() -> None:
    hold = at(timeline(exercise()), SegmentKind.HOLD, 2_500)

    assert words.big_number(hold, count_up=True) == "3"


def test_moves_without_a_hold_count_repetitions() -> None:
    plan = five_basics()
    puff = next(s for s in plan.segments if s.exercise == "whistler" and s.block == 2 and s.rep == 7)

    assert words.big_number(Snapshot(plan, RUNNING, puff.start_ms)) == "7"
    assert words.repetition(Snapshot(plan, RUNNING, puff.start_ms)) == "7 of 12"


def test_the_lead_in_counts_three_two_one() -> None:
    hold = at(timeline(exercise()), SegmentKind.HOLD)
    lead_in = Snapshot(hold.timeline, RUNNING, hold.position_ms, lead_in_ms=2_100)

    assert (words.sign_word(lead_in), words.big_number(lead_in)) == ("Get ready", "3")


@pytest.mark.parametrize(
    ("reason", "words_begin", "sign"),
    [
        (PauseReason.PERSON, "Click anywhere", "Paused"),
        (PauseReason.CLOCK_GAP, "The computer slept", "Paused"),
        (PauseReason.WAITING, "Oil comes next", "Your turn"),
    ],
)
def test_a_pause_says_why_and_how_to_go_on(reason: PauseReason, words_begin: str, sign: str) -> None:
    plan = timeline(exercise())
    if reason is PauseReason.WAITING:
        from msgspec.structs import replace

        plan = replace(plan, steps=tuple(replace(step, wait_for="oil") for step in plan.steps))
    paused = Snapshot(plan, PAUSED, 9_000, pause_reason=reason)

    assert words.caption(paused).startswith(words_begin)
    assert words.sign_word(paused) == sign


def test_every_phase_has_its_own_word_icon_and_a_ring() -> None:
    assert len({phase_word(kind) for kind in SegmentKind}) == len(SegmentKind)
    assert len(set(PHASE_ICONS.values())) == len(SegmentKind)
    assert set(RING_STYLES) == set(SegmentKind)
    styles = {RING_STYLES[kind] for kind in (SegmentKind.INTRO, SegmentKind.HOLD, SegmentKind.REST)}
    assert len(styles) == 3


def test_what_follows_is_named() -> None:
    plan = timeline(exercise("press"), exercise("puff"))

    assert words.following(Snapshot(plan, RUNNING, 0)) == "next: Puff"
    assert words.following(at(plan, SegmentKind.INTRO, number=1)) == "then: done"
    assert words.facts(Snapshot(plan, RUNNING, 0)) == "step 1 of 2   0:54 left"


def test_an_announcement_does_not_stutter() -> None:
    plan = timeline(exercise("press", block(per_side=True)))

    assert words.announcement(at(plan, SegmentKind.HOLD)) == "Hold, your right. Hold."
    assert words.announcement(at(timeline(exercise()), SegmentKind.HOLD)) == "Hold."
    assert words.announcement(at(plan, SegmentKind.INTRO)) == "Get ready, Press. Lips together."


def test_a_tone_is_marked_at_each_phase_and_each_second_of_a_hold() -> None:
    plan = timeline(exercise())
    marks = [words.tone_mark(Snapshot(plan, RUNNING, ms)) for ms in range(0, plan.total_ms, 50)]

    changes = sum(a != b for a, b in itertools.pairwise(marks))
    assert changes == len(plan.segments) - 1 + 9


@pytest.mark.parametrize(
    ("ms", "said"),
    [(0, "0 s"), (45_000, "45 s"), (120_000, "2 min"), (256_000, "4 min 16 s"), (7_260_000, "2 h 1 min")],
)
def test_lengths_in_words(ms: int, said: str) -> None:
    assert length_words(ms) == said


@pytest.mark.parametrize(("ms", "said"), [(1, "0:01"), (92_000, "1:32"), (3_661_000, "1:01:01"), (-5, "0:00")])
def test_running_time(ms: int, said: str) -> None:
    assert clock_words(ms) == said


def test_the_strip_has_a_box_per_step_as_wide_as_it_is_long() -> None:
    plan = timeline(exercise("short"), exercise("long", block(hold_s=60)))
    boxes = step_boxes(plan, 1000, 24)
    mirrored = step_boxes(plan, 1000, 24, mirrored=True)

    assert len(boxes) == 2
    assert boxes[1].width() / boxes[0].width() == pytest.approx(
        plan.steps[1].duration_ms / plan.steps[0].duration_ms, rel=0.01
    )
    assert boxes[-1].right() <= 1000
    assert [1000 - box.right() for box in mirrored] == pytest.approx([box.left() for box in boxes])


def test_type_shrinks_before_a_word_is_lost(qtbot: QtBot) -> None:
    text = "Press your lips together and breathe slowly through your nose while holding."
    box = QRectF(0, 0, 300, 90)

    font = fitted(QFont(), text, box, 42)
    needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, 300, 9999), Qt.TextFlag.TextWordWrap, text)

    assert font.pixelSize() < 42
    assert needed.height() <= box.height()
    assert fitted(QFont(), "Hold.", QRectF(0, 0, 600, 90), 42).pixelSize() == 42


def test_side_and_pressure_are_told_by_glyph_and_word(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    sign = RepetitionSign(window.look, window)
    sign.resize(700, 48)
    ease, work = PALETTES[ThemeName.LIGHT].ease, PALETTES[ThemeName.LIGHT].work

    def shown(touched: Touched) -> QImage:
        sign.show_repetition(2, 5, "2 of 5", touched)
        return sign.grab().toImage()

    areas = [
        area(shown(Touched(pressure=pressure, pressure_words="some")), ease)
        for pressure in (Pressure.NONE, Pressure.FEATHER, Pressure.LIGHT, Pressure.MEDIUM)
    ]
    assert areas == sorted(set(areas)), "the harder, the fuller"
    halves = [shown(Touched(Side.LEFT, "your left", left_half=left)) for left in (True, False)]
    first, second = (next(x for x in range(48) if image.pixelColor(x, 24) == QColor(work)) for image in halves)
    assert first < second
    sign.show_repetition(2, 5, "2 of 5", Touched(Side.LEFT, "your left", True, Pressure.LIGHT, "light"))
    assert sign.accessibleName() == "2 of 5 · your left · light"


def area(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )


def test_the_ring_fills_as_a_hold_passes(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    hold = at(snapshot_of(window).timeline, SegmentKind.HOLD)
    work = PALETTES[ThemeName.LIGHT].work
    areas = []
    for after_ms in (1_000, 5_000, 9_000):
        driver_of(window).seek(hold.position_ms + after_ms)
        areas.append(area(page._face.grab().toImage(), work))

    assert areas[0] < areas[1] < areas[2]
    assert areas[1] / areas[2] == pytest.approx(5 / 9, abs=0.12)


@pytest.mark.parametrize("kind", [SegmentKind.HOLD, SegmentKind.REST, SegmentKind.INTRO])
def test_a_ring_filled_frame_by_frame_is_the_ring_painted_at_once(
    window: MainWindow, surroundings: Surroundings, kind: SegmentKind
) -> None:
    window.flow.start("cheek-lip-trio")
    ring = the(window, PlayerPage)._face._ring
    begin = at(snapshot_of(window).timeline, kind)
    duration = begin.segment.duration_ms
    moments = [at(begin.timeline, kind, duration * share // 100) for share in range(93)]

    for moment in moments:
        ring.show_snapshot(moment)
        step_by_step = ring.grab().toImage()
    ring.show_snapshot(moments[0])
    ring.show_snapshot(at(begin.timeline, SegmentKind.CLOSE))
    ring.show_snapshot(moments[-1])
    at_once = ring.grab().toImage()

    assert share_apart(step_by_step, at_once) < 0.001 < share_apart(step_by_step, grabbed(ring, moments[-8]))


def grabbed(ring: Ring, moment: Snapshot) -> QImage:
    ring.show_snapshot(moment)
    return ring.grab().toImage()


def share_apart(one: QImage, other: QImage) -> float:
    """The share of channels that differ clearly; an arc cut elsewhere is smoothed a little differently."""
    a, b = (image.convertToFormat(QImage.Format.Format_RGB888) for image in (one, other))
    apart = [abs(x - y) > 60 for x, y in zip(bytes(a.constBits()), bytes(b.constBits()), strict=True)]
    return sum(apart) / len(apart)


def test_a_flash_comes_with_each_tone_if_one_wants_it(
    window: MainWindow, surroundings: Surroundings, qtbot: QtBot
) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    driver_of(window).seek(at(snapshot_of(window).timeline, SegmentKind.HOLD).position_ms)
    assert not page.findChildren(Flash)[0].isVisible()

    window.preferences.change("session.flash", True)
    surroundings.clock.advance(1_000)
    driver_of(window).poll()

    assert page.findChildren(Flash)[0].isVisible()
    qtbot.waitUntil(lambda: not page.findChildren(Flash)[0].isVisible())


def takes_no_click(controls: FadingControls) -> bool:
    """Whether the controls have faded: what is not seen is not pressed."""
    return controls.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_controls_fade_and_a_click_through_them_pauses(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    the(page, FadingControls).fade()
    assert takes_no_click(the(page, FadingControls))
    middle = the(page, FadingControls).geometry().center()

    surroundings.clock.advance(1_000)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=middle)

    assert snapshot_of(window).status is PAUSED
    assert not takes_no_click(the(page, FadingControls))


def test_a_focused_control_never_fades(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    window.activateWindow()
    page._pause.setFocus(Qt.FocusReason.TabFocusReason)
    if page._pause.hasFocus():
        the(page, FadingControls).fade()
        assert not takes_no_click(the(page, FadingControls))


def test_help_and_the_reasons_to_stop_pause_the_session(window: MainWindow) -> None:
    for show in ("show_how", "show_stop_signs"):
        window.flow.start("cheek-lip-trio")
        page = the(window, PlayerPage)
        getattr(page, show)()
        assert snapshot_of(window).status is PAUSED
        driver_of(window).abort(keep=False)


def test_none_keeps_its_count_over_a_frame(window: MainWindow, surroundings: Surroundings) -> None:
    """PySide6 6.12.0 drops a reference to None with every call that returns nothing (house, fact 13)."""
    import sys

    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    page.grab()
    before = sys.getrefcount(None)
    for _ in range(20):
        surroundings.clock.advance(40)
        driver_of(window).poll()
        page.grab()

    assert abs(sys.getrefcount(None) - before) < 400


def test_the_face_is_where_the_geometry_says(window: MainWindow) -> None:
    from facetimer.ui.player.geometry import player_geometry

    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)

    assert page._face.geometry() == player_geometry(page.width(), page.height()).face
    assert page.rect().contains(QPointF(page._face.geometry().center()).toPoint())


def test_the_controls_come_back_wherever_the_pointer_moves(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    handle = window.windowHandle()
    assert handle is not None
    controls = the(page, FadingControls)
    parts = [each for each in page.findChildren(QWidget) if each.isVisible() and not each.size().isEmpty()]
    places = {type(each).__name__: each.mapTo(window, each.rect().center()) for each in parts}
    assert {"FaceView", "Count", "Caption", "PhaseSign", "IconButton"} <= places.keys()
    asleep = []
    for name, place in places.items():
        controls.fade()
        QTest.mouseMove(handle, place)  # as the window system would: only who tracks the pointer is told
        QTest.mouseMove(handle, place + QPoint(2, 2))
        if takes_no_click(controls):
            asleep.append(name)
    assert asleep == []
