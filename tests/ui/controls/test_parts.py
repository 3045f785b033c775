# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The controls that paint themselves: what a press and a key do to each, and what shows its state."""

from collections.abc import Callable
from typing import Literal

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facetimer.palette import PALETTES, ThemeName
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.buttons import Button, IconButton
from facetimer.ui.controls.clearing import offer_clearing
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import Switch, Tick
from facetimer.ui.controls.page import card
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.controls.text import Text
from facetimer.ui.controls.tile import Tile
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.look.theme import LINE_PX, TARGET_PX, TEXT_PX

LIGHT = PALETTES[ThemeName.LIGHT]


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def a_look(*, reduced: bool = True, text_percent: int = 100) -> Look:
    motion: Literal["full", "reduced"] = "reduced" if reduced else "full"
    picture = PictureSettings(theme="light", motion=motion, text_percent=text_percent)
    look = Look(IconSet(assets_dir() / "icons"), picture)
    look.apply()
    return look


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return a_look()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show


def colour_at(widget: QWidget, at: QPoint) -> str:
    return widget.grab().toImage().pixelColor(at).name()


def share(picture: QImage, colour: str, box: QRect) -> float:
    """Return how much of `box` has exactly that colour."""
    points = [(x, y) for x in range(box.left(), box.right() + 1) for y in range(box.top(), box.bottom() + 1)]
    wanted = QColor(colour)
    return sum(picture.pixelColor(x, y) == wanted for x, y in points) / len(points)


@pytest.mark.parametrize("make", [Switch, Tick])
def test_a_box_takes_a_press_anywhere_and_shows_it(
    make: type[Switch] | type[Tick], look: Look, shown: Callable[[QWidget], None]
) -> None:
    box = make(look, "Softer today")
    shown(box)
    assert box.height() >= TARGET_PX
    mark = QRect(4, 0, 56 if make is Switch else 28, box.height())
    assert share(box.grab().toImage(), LIGHT.ease, mark) == 0

    click(box, QPoint(box.width() - 3, 3))

    assert box.isChecked()
    assert share(box.grab().toImage(), LIGHT.ease, mark) > 0.2


def test_a_switch_has_its_knob_where_one_reads_to(look: Look, shown: Callable[[QWidget], None]) -> None:
    switch = Switch(look)
    switch.setChecked(True)
    shown(switch)
    end, begin = QPoint(4 + 40, switch.height() // 2), QPoint(4 + 16, switch.height() // 2)
    assert (colour_at(switch, begin), colour_at(switch, end)) == (LIGHT.ease.lower(), LIGHT.raised.lower())
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (colour_at(switch, begin), colour_at(switch, end)) == (LIGHT.raised.lower(), LIGHT.ease.lower())


def segments(look: Look) -> Segments:
    return Segments(look, "Theme", {"system": "As the system", "light": "Light", "dark": "Dark"}, "light")


def test_one_of_the_segments_is_chosen_by_press_or_arrow(
    look: Look, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    choice = segments(look)
    shown(choice)
    dark = next(each for each in choice.findChildren(QWidget) if each.accessibleName() == "Dark")
    with qtbot.waitSignal(choice.picked) as picked:
        click(dark)
    assert picked.args == ["dark"]
    assert choice.chosen == "dark"

    with qtbot.waitSignal(choice.picked) as picked:
        QTest.keyClick(dark, Qt.Key.Key_Left)
    assert picked.args == ["light"]

    with qtbot.assertNotEmitted(choice.picked):
        choice.choose("system")
    assert choice.chosen == "system"


def test_segments_go_on_below_where_there_is_no_room(look: Look, shown: Callable[[QWidget], None]) -> None:
    choice = segments(look)
    shown(choice)
    one_line = choice.height()
    choice.resize(200, choice.heightForWidth(200))
    assert choice.heightForWidth(200) >= 2 * TARGET_PX
    assert one_line < 2 * TARGET_PX
    assert all(choice.rect().contains(each.geometry()) for each in choice.findChildren(Segments))


def test_a_stepper_goes_by_steps_as_far_as_it_may(
    look: Look, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    stepper = Stepper(look, "Length", (10, 40), 30, 10, lambda value: f"{value} s")
    shown(stepper)
    number = stepper.findChildren(QSpinBox)[0]
    less, more = sorted(stepper.findChildren(IconButton), key=lambda each: each.accessibleName())
    assert (number.text(), number.accessibleName()) == ("30 s", "Length")
    assert number.lineEdit().width() >= 60

    with qtbot.waitSignal(stepper.stepped) as stepped:
        click(more)
    assert stepped.args == [40]
    assert not more.isEnabled()
    QTest.keyClick(number, Qt.Key.Key_Down)
    assert stepper.value == 30
    assert more.isEnabled()

    with qtbot.assertNotEmitted(stepper.stepped):
        stepper.show_value(10)
    assert not less.isEnabled()


def test_a_tile_stays_pressed_and_says_so_by_frame_and_tick(look: Look, shown: Callable[[QWidget], None]) -> None:
    tile = Tile(look, "5 minutes", "two or three days a week")
    shown(tile)
    assert tile.accessibleName() == "5 minutes: two or three days a week"
    tick = QRect(tile.width() - 34, 12, 20, 20)
    assert colour_at(tile, QPoint(tile.width() // 2, 1)) != LIGHT.ink.lower()
    assert share(tile.grab().toImage(), LIGHT.ink, tick) == 0

    click(tile)

    assert colour_at(tile, QPoint(tile.width() // 2, 1)) == LIGHT.ink.lower()
    assert share(tile.grab().toImage(), LIGHT.ink, tick) > 0.05


def test_a_tile_grows_with_its_words(look: Look) -> None:
    short, long = Tile(look, "Skin"), Tile(look, "Skin", "acne, rosacea, sunburn, a wound, a cold sore")
    assert short.heightForWidth(255) == 88
    assert long.heightForWidth(160) > long.heightForWidth(400)


def test_the_picture_of_a_tile_stands_where_one_begins_to_read(
    look: Look, shown: Callable[[QWidget], None]
) -> None:
    painted: list[QRectF] = []

    def paint(_painter: QPainter, box: QRectF) -> None:
        painted.append(QRectF(box))

    tile = Tile(look, "Work", "face exercises", paint)
    shown(tile)
    tile.grab()
    assert painted[-1].size().toSize().width() == 64
    assert painted[-1].right() < tile.width() / 2
    tile.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    tile.grab()
    assert painted[-1].left() > tile.width() / 2


def test_dots_are_filled_as_told(look: Look, shown: Callable[[QWidget], None]) -> None:
    dots = DotRow(look, (True, False, False), "one of three", current=1)
    shown(dots)
    centres = [dots.dot(index).center().toPoint() for index in range(3)]
    assert [colour_at(dots, centre) == LIGHT.ease.lower() for centre in centres] == [True, False, False]
    ring = QPoint(round(dots.dot(1).center().x()), round(dots.dot(1).top()) + 1)
    assert colour_at(dots, ring) == LIGHT.ink.lower()
    dots.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert dots.dot(0).left() > dots.dot(2).left()


def halo(dots: DotRow) -> str:
    return colour_at(dots, QPoint(round(dots.dot(1).center().x()), round(dots.dot(1).top()) - 2))


def test_a_new_dot_has_a_halo(look: Look, shown: Callable[[QWidget], None]) -> None:
    old, new = DotRow(look, (True, True), "two"), DotRow(look, (True, True), "two", new=1)
    shown(old)
    shown(new)
    assert halo(new) != halo(old)
    assert colour_at(new, new.dot(1).center().toPoint()) == LIGHT.ease.lower()


def test_a_new_dot_fills_before_the_eye_unless_motion_is_reduced(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    dots = DotRow(a_look(reduced=False), (True, True), "two", new=1)
    dots.adjustSize()
    centre = dots.dot(1).center().toPoint()
    assert colour_at(dots, centre) != LIGHT.ease.lower()
    shown(dots)
    qtbot.waitUntil(lambda: colour_at(dots, dots.dot(1).center().toPoint()) == LIGHT.ease.lower())


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("kind", ["primary", "plain", "quiet", "link", "chip"])
def test_every_button_is_high_enough_for_a_thumb(
    kind: str, percent: int, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    a_look(text_percent=percent)
    button = Button("Start", kind)
    shown(button)
    button.adjustSize()
    least = {"primary": 72, "chip": TARGET_PX}.get(kind, 48)
    assert button.height() >= least * (1.3 if percent == 200 else 1)
    assert kind != "primary" or button.width() >= 280


@pytest.mark.parametrize("kind", ["plain", "chip", "quiet"])
def test_a_row_that_is_too_narrow_breaks_the_words_of_a_button(
    kind: str, look: Look, shown: Callable[[QWidget], None]
) -> None:
    holder, button = QWidget(), Button("outer corners of the eyes", kind)
    row = FlowRow(8, holder)
    row.addWidget(button)
    shown(holder)
    whole = holder.sizeHint()
    assert row.minimumSize().width() < whole.width() / 2

    width = whole.width() * 2 // 3
    holder.resize(width, row.heightForWidth(width))

    assert button.size().width() <= width
    assert button.height() == whole.height() + button.fontMetrics().height()
    picture, ink = button.grab().toImage(), QColor(LIGHT.ink)
    rows = [any(picture.pixelColor(x, y) == ink for x in range(picture.width())) for y in range(picture.height())]
    middle = button.height() // 2
    assert any(rows[4 : middle - 2])
    assert any(rows[middle + 2 : -4])


def test_a_button_that_cannot_be_pressed_looks_it(look: Look, shown: Callable[[QWidget], None]) -> None:
    button = Button("Start", "primary")
    shown(button)
    inside = QPoint(20, button.height() // 2)
    assert colour_at(button, inside) == LIGHT.fill.lower()
    button.setEnabled(False)
    assert colour_at(button, inside) == LIGHT.sunk.lower()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chip_stands_out_from_the_page_and_from_a_card(
    theme: Literal["light", "dark"], shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    Look(IconSet(assets_dir() / "icons"), PictureSettings(theme=theme)).apply()
    colours = PALETTES[ThemeName(theme)]
    frame, alone = card(), Button("jaw", "chip")
    within = Button("jaw", "chip")
    QVBoxLayout(frame).addWidget(within)
    for widget, chip, below in ((alone, alone, colours.ground), (frame, within, colours.raised)):
        shown(widget)
        inside = QColor(colour_at(chip, QPoint(18, 6)))
        steps = abs(inside.lightness() - QColor(below).lightness())
        assert steps >= 10


def test_what_a_field_asks_for_can_be_read(look: Look, shown: Callable[[QWidget], None]) -> None:
    field = QLineEdit()
    field.setPlaceholderText("Search by name")
    shown(field)
    assert share(field.grab().toImage(), LIGHT.ink_soft, field.rect().adjusted(4, 4, -4, -4)) > 0


def test_a_cross_takes_back_what_was_typed_in_a_field_and_is_there_only_then(
    look: Look, shown: Callable[[QWidget], None]
) -> None:
    field = QLineEdit()
    offer_clearing(field, look)
    shown(field)
    assert [each for each in field.findChildren(QAbstractButton) if each.isVisible()] == []

    QTest.keyClicks(field, "jaw")
    (cross,) = (each for each in field.findChildren(QAbstractButton) if each.isVisible())
    assert cross.text() == "Clear"
    assert share(cross.grab().toImage(), LIGHT.ink_soft, cross.rect()) > 0
    look.choose(PictureSettings(theme="dark", motion="reduced"))
    assert share(cross.grab().toImage(), PALETTES[ThemeName.DARK].ink_soft, cross.rect()) > 0

    click(cross)
    assert field.text() == ""
    assert not cross.isVisible()


def test_text_keeps_the_distance_of_its_lines(look: Look, shown: Callable[[QWidget], None]) -> None:
    text = Text("Slowly along the jaw, up to the ear, and down again at the side of the neck.", wrap=True)
    text.resize(200, 10)
    shown(text)
    lines = text.heightForWidth(200) / LINE_PX[TEXT_PX]
    assert lines == round(lines) >= 3
    assert text.height() >= text.heightForWidth(200)
