# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The frame round the focus, with keys and presses that come to the window as real ones do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.focus_frame import FocusFrame, KeyboardFocus
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.look.page_look import PageLook

PLACE = QRect(100, 100, 120, 48)


@pytest.fixture
def holder(qtbot: QtBot) -> Iterator[QWidget]:
    """A window that has the focus, and in it a field, a button and a chip."""
    window = QWidget()
    window.keyboard_focus = KeyboardFocus(  # type: ignore[attr-defined]
        Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light")), window
    )
    for part, place in (
        (QLineEdit(window), PLACE.translated(0, -80)),
        (Button("Start", parent=window), PLACE),
        (Button("jaw", "chip", window), PLACE.translated(0, 80)),
    ):
        part.setGeometry(place)
    window.resize(400, 400)
    window.setFocus()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def frames(window: QWidget) -> list[FocusFrame]:
    return [each for each in window.findChildren(FocusFrame) if not each.isHidden()]


def press(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key)


def click(window: QWidget, part: QWidget) -> None:
    at = part.mapTo(window, part.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)


def start(window: QWidget) -> Button:
    return next(each for each in window.findChildren(Button) if each.text() == "Start")


def test_on_a_page_that_is_read_from_a_distance_the_frame_is_as_large_as_the_page(holder: QWidget) -> None:
    look = PageLook(Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light")), holder)
    look.fit(QSize(2560, 1600))
    press(holder, Qt.Key.Key_Tab)
    press(holder, Qt.Key.Key_Tab)

    (frame,) = frames(holder)
    assert frame.geometry() == start(holder).geometry().adjusted(-12, -12, 12, 12)


def test_tab_shows_the_frame_three_pixels_off_the_control(holder: QWidget) -> None:
    press(holder, Qt.Key.Key_Tab)
    press(holder, Qt.Key.Key_Tab)

    assert start(holder).hasFocus()
    (frame,) = frames(holder)
    assert frame.geometry() == PLACE.adjusted(-6, -6, 6, 6)
    picture = holder.grab().toImage()
    ink = Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light")).theme.palette.ink.lower()
    row = [picture.pixelColor(x, PLACE.center().y()).name() for x in range(PLACE.left() - 7, PLACE.left())]
    assert [colour == ink for colour in row] == [False, True, True, True, False, False, False]


def test_a_click_shows_none_and_takes_it_away(holder: QWidget) -> None:
    click(holder, start(holder))
    assert start(holder).hasFocus()
    assert not frames(holder)

    press(holder, Qt.Key.Key_Tab)
    assert frames(holder)
    click(holder, start(holder))
    assert not frames(holder)


def test_a_key_frames_what_a_click_gave_the_focus(holder: QWidget) -> None:
    click(holder, start(holder))
    press(holder, Qt.Key.Key_Shift)
    assert not frames(holder)
    press(holder, Qt.Key.Key_Space)
    assert frames(holder)


def test_who_types_into_a_field_sees_the_caret_alone(holder: QWidget) -> None:
    field = holder.findChildren(QLineEdit)[0]
    click(holder, field)
    press(holder, Qt.Key.Key_A)
    assert field.text() == "a"
    assert not frames(holder)
    press(holder, Qt.Key.Key_Tab)
    assert start(holder).hasFocus()
    assert frames(holder)


def test_it_goes_where_the_control_goes_and_away_with_it(holder: QWidget) -> None:
    press(holder, Qt.Key.Key_Tab)
    press(holder, Qt.Key.Key_Tab)
    (frame,) = frames(holder)

    start(holder).move(10, 200)
    assert frame.geometry().topLeft() == QPoint(4, 194)
    start(holder).move(0, 0)
    assert frame.geometry().topLeft() == QPoint(0, 0)  # what would lie outside is not drawn
    start(holder).hide()  # whereupon the focus goes on
    assert [each.geometry().center() for each in frames(holder)] == [PLACE.translated(0, 80).center()]


def test_in_what_scrolls_it_scrolls_too(qtbot: QtBot, holder: QWidget) -> None:
    area, content = QScrollArea(holder), QWidget()
    column = QVBoxLayout(content)
    buttons = [Button(str(number)) for number in range(12)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(content)
    area.setGeometry(240, 0, 150, 200)
    area.show()
    press(holder, Qt.Key.Key_Tab)
    buttons[1].setFocus()
    (frame,) = frames(holder)
    assert frame.parentWidget() is content


def test_a_page_that_fills_the_window_has_none(holder: QWidget) -> None:
    page = QWidget(holder)
    page.setGeometry(holder.rect())
    page.show()
    press(holder, Qt.Key.Key_Tab)
    page.setFocus()
    assert not frames(holder)


def test_a_window_that_goes_takes_its_frame_along(qtbot: QtBot, holder: QWidget) -> None:
    inside = QWidget(holder)
    button = Button("Close", parent=inside)
    inside.resize(200, 100)
    inside.show()
    press(holder, Qt.Key.Key_Tab)
    button.setFocus()
    assert frames(holder)
    delete(inside)
    assert button not in [each.parentWidget() for each in frames(holder)]
