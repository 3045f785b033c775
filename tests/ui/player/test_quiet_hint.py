# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What nobody would guess is said once: how to pause, and how to see it from a distance."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facetimer.session.events import PauseReason
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.ui.main_window import MainWindow
from facetimer.ui.picture.stage import Stage
from facetimer.ui.player.fading_controls import FadingControls
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.phase_sign import ActionSign, FittedLine
from facetimer.ui.player.quiet_hint import QuietHint
from tests.examples import five_basics
from tests.ui.finding import driver_of, snapshot_of, the
from tests.ui.surroundings import Surroundings

PAUSE, FAR = "Click anywhere, or press Space, to pause.", "D shows it large, to be read from a distance."
PLAN = five_basics()
RUNNING, PAUSED = SessionStatus.RUNNING, SessionStatus.PAUSED


def at(step: int, status: SessionStatus = RUNNING, reason: PauseReason | None = None) -> Snapshot:
    return Snapshot(PLAN, status, PLAN.steps[step].start_ms + 1_000, pause_reason=reason)


@dataclass
class Watched:
    """A hint, and how it is seen."""

    hint: QuietHint = field(default_factory=lambda: QuietHint(tells_to_pause=True))
    full_screen: bool = False

    def at(self, step: int, *, far: bool = False) -> str:
        return self.hint.words(at(step), far=far, full_screen=self.full_screen)


def test_all_of_the_first_session_says_how_to_pause() -> None:
    seen = Watched()

    assert [seen.at(0), seen.at(0), seen.at(1), seen.at(2)] == [PAUSE, PAUSE, PAUSE, PAUSE]


def test_who_has_paused_by_hand_knows_it() -> None:
    seen = Watched()
    seen.hint.words(at(0, PAUSED, PauseReason.WAITING), far=False, full_screen=False)
    assert seen.at(0) == PAUSE

    seen.hint.words(at(0, PAUSED, PauseReason.PERSON), far=False, full_screen=False)
    assert seen.at(0) == ""


def test_a_full_screen_tells_of_the_distance_for_one_step_or_until_it_is_tried() -> None:
    seen = Watched(QuietHint(tells_to_pause=False))
    assert seen.at(0) == ""

    seen.full_screen = True
    assert [seen.at(1), seen.at(1), seen.at(2), seen.at(1)] == [FAR, FAR, "", ""]

    tried = Watched(QuietHint(tells_to_pause=False), full_screen=True)
    assert [tried.at(0), tried.at(0, far=True), tried.at(0)] == [FAR, "", ""]


def test_one_thing_is_said_at_a_time() -> None:
    seen = Watched(full_screen=True)

    assert [seen.at(0), seen.at(1), seen.at(2)] == [PAUSE, FAR, PAUSE]


def hints(page: QWidget) -> list[FittedLine]:
    return [each for each in page.findChildren(FittedLine) if each.isVisible() and each.accessibleName() == PAUSE]


def test_it_stands_below_what_to_do_and_not_on_the_stage(window: MainWindow) -> None:
    for size in ((1280, 800), (720, 560), (3840, 2160)):
        window.resize(*size)
        window.flow.start("cheek-lip-trio")
        page = the(window, PlayerPage)
        (hint,) = hints(page)
        assert hint.geometry().top() > the(page, ActionSign).geometry().bottom()
        assert not hint.geometry().intersects(the(page, Stage).geometry())
        driver_of(window).abort(keep=False)


@pytest.mark.parametrize(("size", "seen"), [((800, 1100), False), ((1280, 800), True)])
def test_no_part_of_it_is_seen_below_the_controls(
    window: MainWindow, surroundings: Surroundings, size: tuple[int, int], seen: bool
) -> None:
    """In a window on end they lie over the last line; in a wide one there is room for both."""
    window.resize(*size)
    window.flow.start("cheek-lip-trio")
    page, driver = the(window, PlayerPage), driver_of(window)
    assert hints(page)
    QTest.keyClick(page, Qt.Key.Key_W)  # it does nothing, but brings the controls
    surroundings.clock.advance(100)
    driver.poll()
    assert bool(hints(page)) is seen
    the(page, FadingControls).fade_at_once()
    surroundings.clock.advance(100)
    driver.poll()
    assert hints(page), "it comes back with the bar"


def test_whoever_has_practised_is_told_no_more(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    driver = driver_of(window)
    while snapshot_of(window).step.index == 0:
        surroundings.clock.advance(1_000)
        driver.poll()
    driver.abort(keep=True)

    window.flow.start("cheek-lip-trio")
    assert hints(the(window, PlayerPage)) == []


def test_it_goes_with_the_first_pause(window: MainWindow, surroundings: Surroundings) -> None:
    window.flow.start("cheek-lip-trio")
    page = the(window, PlayerPage)
    surroundings.clock.advance(1_000)
    QTest.keyClick(page, Qt.Key.Key_Space)
    surroundings.clock.advance(1_000)
    QTest.keyClick(page, Qt.Key.Key_Space)

    assert snapshot_of(window).status is RUNNING
    assert hints(page) == []


def test_a_screen_reader_says_it_once(
    window: MainWindow, surroundings: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window.flow.start("cheek-lip-trio")
    while snapshot_of(window).step.index == 0:
        surroundings.clock.advance(1_000)
        driver_of(window).poll()

    assert [PAUSE in each for each in said].count(True) == 1
    assert said[0].endswith(PAUSE)
