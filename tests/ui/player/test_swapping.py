# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""In a pause another exercise of its kind can come into the place of the present one, or of the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from facetimer.history.records import StepResult
from facetimer.session.machine import SessionStatus
from facetimer.session.timeline import SegmentKind
from facetimer.ui.cards.offer import Offer
from facetimer.ui.controls.buttons import Button
from facetimer.ui.exercise.swap_dialog import SwapDialog
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.next_sign import NextSign
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.pause_panel import Tile
from tests.ui.finding import button, click, driver_of, snapshot_of, texts, the
from tests.ui.surroundings import Surroundings

SWAP = "Swap this exercise for another"


@pytest.fixture
def player(window: MainWindow, surroundings: Surroundings) -> PlayerPage:
    """The trio of cheeks and lips, nine seconds after it began."""
    window.flow.start("cheek-lip-trio")
    for _ in range(9):
        surroundings.clock.advance(1_000)
        driver_of(window).poll()
    return the(window, PlayerPage)


def names(window: MainWindow) -> list[str]:
    return [step.exercise.id for step in snapshot_of(window).timeline.steps]


def dialog_of(player: PlayerPage) -> SwapDialog:
    return the(player, SwapDialog)


def offered(dialog: SwapDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(Offer) if each.isVisible()]


def test_a_press_in_a_pause_shows_up_to_three_likes_and_one_of_them_begins(
    player: PlayerPage, window: MainWindow, surroundings: Surroundings
) -> None:
    driver_of(window).pause()
    click(player, SWAP)
    dialog = dialog_of(player)
    likes = offered(dialog)
    assert 0 < len(likes) <= 3
    assert any("stays in your history" in text for text in texts(dialog))

    click(dialog, likes[0])

    snapshot = snapshot_of(window)
    assert snapshot.status is SessionStatus.PAUSED
    assert (snapshot.step.exercise.name, snapshot.segment.kind) == (likes[0], SegmentKind.GAP)
    assert names(window)[::2] == ["fish-lips", "kiss-face"]
    assert surroundings.soundtrack.calls[-1] == ("prepare", "cheek-lip-trio")
    driver_of(window).abort(keep=True)
    (record,) = surroundings.store.sessions(1, 0)
    assert [step.name for step in record.steps[:2]] == ["Fish Lips", likes[0]]
    assert record.steps[0].outcome is StepResult.PARTIAL


def test_a_step_that_is_over_by_then_is_left_as_it_was(
    player: PlayerPage, window: MainWindow, surroundings: Surroundings
) -> None:
    driver_of(window).pause()
    click(player, SWAP)
    dialog, planned = dialog_of(player), names(window)
    likes = offered(dialog)
    driver_of(window).resume()  # as by a media key, which no dialog holds back
    driver_of(window).skip()

    click(dialog, likes[0])

    assert names(window) == planned
    assert snapshot_of(window).status is SessionStatus.RUNNING


@pytest.mark.parametrize("place", [0, 1])
def test_what_may_come_instead_is_seen_whole(window: MainWindow, qtbot: QtBot, place: int) -> None:
    window.resize(1280, 800)
    window.flow.start("five-basics")
    player = the(window, PlayerPage)
    QTest.keyClick(player, Qt.Key.Key_X)
    dialog = dialog_of(player)
    dialog.show_step(place)
    area = the(dialog, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_the_key_pauses_and_asks_and_keeping_it_changes_nothing(player: PlayerPage, window: MainWindow) -> None:
    before = names(window)
    QTest.keyClick(player, Qt.Key.Key_X)
    dialog = dialog_of(player)
    assert snapshot_of(window).status is SessionStatus.PAUSED

    click(dialog, "Change nothing")

    assert names(window) == before


def test_the_next_one_can_be_swapped_instead(player: PlayerPage, window: MainWindow) -> None:
    player.ask_to_swap()
    dialog = dialog_of(player)
    click(dialog, "Or swap the next: Kiss Face")
    like = offered(dialog)[0]
    assert button(dialog, "Or swap the present one: Fish Lips")
    where = snapshot_of(window).position_ms

    click(dialog, like)

    snapshot = snapshot_of(window)
    assert snapshot.position_ms == where
    assert snapshot.next_step is not None
    assert snapshot.next_step.exercise.name == like
    assert len(names(window)) == 3


def test_what_is_marked_never_is_not_proposed(player: PlayerPage, window: MainWindow) -> None:
    player.ask_to_swap()
    unwanted = offered(dialog_of(player))[0]
    identifier = next(
        one.id for one in window.services.context.catalogue.exercises.values() if one.name == unwanted
    )
    dialog_of(player).reject()
    window.preferences.change("making.marks", (f"{identifier}=never",))

    player.ask_to_swap()

    assert unwanted not in offered(dialog_of(player))


def test_where_nothing_may_come_instead_that_is_said(window: MainWindow) -> None:
    window.flow.start("slow-jaw-opening")
    player = the(window, PlayerPage)
    player.ask_to_swap()
    dialog = dialog_of(player)

    assert "Nothing of its kind may stand in its place today." in texts(dialog)
    assert [each.text() for each in dialog.findChildren(Button) if each.isVisible()] == ["Change nothing"]


def test_at_the_end_there_is_nothing_to_swap(player: PlayerPage, window: MainWindow) -> None:
    driver_of(window).seek(snapshot_of(window).timeline.segments[-1].start_ms)
    driver_of(window).pause()
    player.ask_to_swap()

    assert not player.findChildren(SwapDialog)
    assert not [each for each in player.findChildren(Tile) if each.accessibleName() == SWAP and each.isVisible()]


def test_in_a_pause_the_sign_names_what_follows_the_exercise_that_is_gone_to(
    player: PlayerPage, window: MainWindow
) -> None:
    driver = driver_of(window)
    driver.pause()
    seen = []
    for move in (driver.skip, driver.skip, driver.back):
        move()
        assert snapshot_of(window).status is SessionStatus.PAUSED
        following = snapshot_of(window).next_step
        seen.append(f"Next: {following.exercise.name}" if following else "Then you are done")
        assert the(player, NextSign).accessibleName() == seen[-1]
    assert len(set(seen)) == 2


def test_in_a_pause_the_sign_names_what_came_into_the_place_of_the_next(
    player: PlayerPage, window: MainWindow
) -> None:
    driver_of(window).pause()
    before = the(player, NextSign).accessibleName()
    click(player, SWAP)
    click(dialog_of(player), "Or swap the next: Kiss Face")
    click(dialog_of(player), offered(dialog_of(player))[0])

    assert the(player, NextSign).accessibleName() == f"Next: {snapshot_of(window).timeline.steps[1].exercise.name}"
    assert the(player, NextSign).accessibleName() != before
