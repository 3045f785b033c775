# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the player shows at a moment, beside the face."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facetimer.library.model.vocabulary import Pressure
from facetimer.palette import PALETTES, ThemeName
from facetimer.session.events import PauseReason
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side, Timeline
from facetimer.ui.controls.banner import Banner
from facetimer.ui.look.theme import CONTROL_PX, TARGET_PX
from facetimer.ui.look.wording import PHASE_ICONS, clock_words, length_words, phase_word, pressure_word, side_word
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.stage import Stage
from facetimer.ui.player import player_texts as words
from facetimer.ui.player.arranging import player_geometry
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.painted import fitted
from facetimer.ui.player.progress_strip import step_boxes
from facetimer.ui.player.ring import RING_STYLES
from facetimer.ui.player.touch_signs import Half, PressureSign, SideSign
from tests.examples import block, exercise, five_basics, timeline
from tests.ui.finding import button, driver_of, snapshot_of, the
from tests.ui.measuring_paint import painted_misfits
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

    assert words.spoken_words(paused).startswith(words_begin)
    assert words.sign_word(paused) == sign
    assert bool(words.left_of_phase(paused)) is (reason is not PauseReason.WAITING)


def test_every_phase_has_its_own_word_icon_and_a_ring() -> None:
    assert len({phase_word(kind) for kind in SegmentKind}) == len(SegmentKind)
    assert len(set(PHASE_ICONS.values())) == len(SegmentKind)
    assert set(RING_STYLES) == set(SegmentKind)
    styles = {RING_STYLES[kind] for kind in (SegmentKind.INTRO, SegmentKind.HOLD, SegmentKind.REST)}
    assert len(styles) == 3
    assert RING_STYLES[SegmentKind.REST].breath


def test_what_follows_is_named() -> None:
    plan = timeline(exercise("press"), exercise("puff"))

    assert words.following(Snapshot(plan, RUNNING, 0)) == ("puff", "Puff")
    assert words.following(at(plan, SegmentKind.INTRO, number=1)) == ("", "Then you are done")
    assert words.following(at(plan, SegmentKind.CLOSE)) == ("", "")
    assert words.facts(Snapshot(plan, RUNNING, 0)) == "1 of 2 · 0:54 left"


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


def test_pressure_is_told_by_bars_and_in_words_that_stand_alone(window: MainWindow) -> None:
    sign = PressureSign(window.look, window)
    sign.resize(110, 108)

    def shown(pressure: Pressure) -> QImage:
        sign.show_pressure(pressure, "Some", words.pressure_spoken(pressure), 22)
        return sign.grab().toImage()

    ease = PALETTES[ThemeName.LIGHT].ease
    areas = [area(shown(each), ease) for each in (Pressure.FEATHER, Pressure.LIGHT, Pressure.MEDIUM)]
    assert areas == sorted(set(areas)), "the harder, the fuller"
    shown(Pressure.LIGHT)
    assert sign.accessibleName() == "Pressure: light"
    shown(Pressure.NONE)
    assert sign.isHidden()


def test_a_side_is_the_half_of_a_face_where_it_is_seen(window: MainWindow) -> None:
    sign = SideSign(window.look, window)
    sign.resize(110, 164)
    work = PALETTES[ThemeName.LIGHT].work
    firsts = []
    for left in (True, False):
        sign.show_side(Half(left, "work"), "Your left", 22)
        image = sign.grab().toImage()
        firsts.append(next(x for x in range(80) if image.pixelColor(x, 40) == QColor(work)))

    assert firsts[0] < 10
    assert firsts[1] == pytest.approx(32, abs=4)
    assert sign.accessibleName() == "Your left"


@pytest.mark.parametrize("size", [(420, 800), (720, 560), (1080, 1920), (1280, 800), (2160, 3840)])
def test_side_and_pressure_have_the_room_for_their_words_in_every_window(
    size: tuple[int, int], window: MainWindow
) -> None:
    geometry = player_geometry(*size)
    side, pressure = SideSign(window.look, window), PressureSign(window.look, window)
    side.setGeometry(geometry.side)
    pressure.setGeometry(geometry.pressure)
    for word in (side_word(each) for each in Side):
        side.show_side(Half(True, "work"), words.capital(word), geometry.sizes.beside)
        assert painted_misfits(side) == []
    for hard, word in ((each, pressure_word(each)) for each in Pressure if each is not Pressure.NONE):
        pressure.show_pressure(hard, words.capital(word), word, geometry.sizes.beside)
        assert painted_misfits(pressure) == []


def area(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )


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


def test_the_stage_is_where_the_geometry_says(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)

    assert the(page, Stage).geometry() == player_geometry(page.width(), page.height()).stage
    assert the(page, Stage).geometry().topLeft() == QPoint(0, 0)


def test_a_notice_is_dismissed_by_a_knuckle_in_a_session_and_by_a_finger_elsewhere(window: MainWindow) -> None:
    def close() -> tuple[int, int]:
        found = button(window, "Dismiss")
        return found.width(), found.height()

    window.resize(1280, 800)
    window.flow.start("cheek-lip-trio")
    window.flow.notice_raised.emit("Something to know.")
    assert close() == (CONTROL_PX, CONTROL_PX)

    window.flow.close()
    window.go_to("today")
    assert close() == (TARGET_PX, TARGET_PX)


def test_no_notice_lies_over_the_stage(window: MainWindow) -> None:
    window.flow.start("cheek-lip-trio")
    window.flow.notice_raised.emit("Something to know.")
    stage = the(the(window, PlayerPage), Stage)

    assert not the(window, Banner).geometry().isNull()
    banner = QRect(the(window, Banner).mapTo(window, QPoint()), the(window, Banner).size())
    assert not banner.intersects(QRect(stage.mapTo(window, QPoint()), stage.size()))


def test_a_click_on_a_notice_is_a_click_anywhere_while_a_session_runs(
    window: MainWindow, surroundings: Surroundings
) -> None:
    window.resize(1280, 800)
    window.flow.start("cheek-lip-trio")
    driver_of(window).resume()
    window.flow.notice_raised.emit("Something to know.")
    banner = the(window, Banner)
    middle = banner.childAt(banner.rect().center())
    QTest.mouseClick(middle or banner, Qt.MouseButton.LeftButton)
    assert snapshot_of(window).status is SessionStatus.PAUSED

    surroundings.clock.advance(1_000)  # later than the bounce of a press
    QTest.mouseClick(middle or banner, Qt.MouseButton.LeftButton)
    assert snapshot_of(window).status is not SessionStatus.PAUSED
