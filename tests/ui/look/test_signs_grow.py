# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A sign is as large as the words beside it, sharp however it is enlarged, and never in the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit, QScrollBar, QSlider, QWidget
from pytestqt.qtbot import QtBot

from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.building.handle import Handle
from facetimer.ui.controls.buttons import Button, IconButton, StartButton
from facetimer.ui.controls.clearing import offer_clearing
from facetimer.ui.controls.done_mark import DoneMark
from facetimer.ui.controls.focus_frame import FocusFrame
from facetimer.ui.controls.form_controls import Chooser, RoundTick, Slider, Switch, Tick
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.controls.tile import Tile
from facetimer.ui.history.day_edit import DayEdit
from facetimer.ui.learn.chapters import Chapters
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.look.theme import TARGET_PX
from facetimer.ui.main_window import MainWindow
from facetimer.ui.practise.feelings import FeelingButton
from facetimer.ui.rail import Rail, RailButton
from facetimer.ui.settings.sound.choice_line import ChoiceLine
from tests.ui.finding import the
from tests.ui.look.laying_out import settle
from tests.ui.surroundings import NOON

INK = Qt.GlobalColor.black


class Icons(IconSet):
    """The icons, and how large each has been asked for, in pixels of the screen."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.drawn: set[tuple[str, int]] = set()

    def pixmap(self, name: str, size_px: int, colour: str, ratio: float, *, heavy: bool = False) -> QPixmap:
        self.drawn.add((name, round(size_px * ratio)))
        return super().pixmap(name, size_px, colour, ratio, heavy=heavy)


def a_look(text_percent: int) -> tuple[Look, Icons]:
    icons = Icons(assets_dir() / "icons")
    look = Look(icons, PictureSettings(theme="light", motion="reduced", text_percent=text_percent))
    look.apply()
    return look, icons


@pytest.fixture(autouse=True)
def as_before(qtbot: QtBot) -> Iterator[None]:
    """Leave the application in usual type."""
    yield
    a_look(100)


def a_field(look: Look) -> QWidget:
    field = QLineEdit("jaw")
    offer_clearing(field, look)
    return field


def checked(made: QWidget) -> QWidget:
    made.setChecked(True)  # type: ignore[attr-defined]
    return made


MAKERS: dict[str, Callable[[Look], QWidget]] = {
    "place in the rail": lambda look: RailButton(look, "today", "Today"),
    "way back": lambda look: BackButton(look, "Practise"),
    "small icon": lambda look: SmallIcon(look, "notice", "ready"),
    "done mark": lambda look: DoneMark(look, done=True),
    "half-done mark": lambda look: DoneMark(look, done=False),
    "tick": lambda look: checked(Tick(look, "Fish Lips")),
    "round tick": lambda look: checked(RoundTick(look)),
    "icon button": lambda look: IconButton(look, "leave", "Dismiss", TARGET_PX),
    "start": lambda look: StartButton(look, "Start"),
    "tile": lambda look: checked(Tile(look, "Jaw joint", "clicks")),
    "list": Chooser,
    "day": lambda look: DayEdit(look, NOON.date(), "Day"),
    "feeling": lambda look: FeelingButton(look, "felt-sore", "Sore", "It is sore"),
    "chapters": Chapters,
    "stepper": lambda look: Stepper(look, "Rounds", (1, 9), 3),
    "cross in a field": a_field,
}


@pytest.mark.parametrize("name", MAKERS)
def test_an_icon_is_twice_as_large_beside_words_that_are(name: str, qtbot: QtBot) -> None:
    sizes = []
    for percent in (100, 200):
        look, icons = a_look(percent)
        made = MAKERS[name](look)
        qtbot.addWidget(made)
        made.resize(made.sizeHint())
        picture = made.grab()
        assert icons.drawn
        assert max(size for _, size in icons.drawn) <= 1.3 * min(picture.width(), picture.height())
        sizes.append(dict(icons.drawn))
    once, twice = sizes
    assert twice.keys() == once.keys()
    for icon, size in once.items():
        assert twice[icon] == pytest.approx(2 * size, abs=1)


MARKS: dict[str, Callable[[Look], QWidget]] = {
    "switch": Switch,
    "tick": Tick,
    "round tick": RoundTick,
    "handle": lambda look: Handle(look, "Draw it to another place"),
    "point of a list": lambda look: ChoiceLine(look, "Calm", "", heard=False),
}


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_has_room_as_it_grows_and_can_be_pressed_as_it_shrinks(name: str, qtbot: QtBot) -> None:
    sizes = []
    for percent in (80, 100, 200):
        made = MARKS[name](a_look(percent)[0])
        qtbot.addWidget(made)
        made = made.choice if isinstance(made, ChoiceLine) else made
        sizes.append((made.sizeHint().width(), made.sizeHint().height()))
    small, usual, large = sizes
    assert small[1] == usual[1] == TARGET_PX
    assert large[1] >= TARGET_PX + 20
    assert large[0] >= usual[0] + 20


def test_sliders_and_scroll_bars_can_be_taken_hold_of_in_large_text(qtbot: QtBot) -> None:
    wide = []
    for percent in (100, 200):
        a_look(percent)
        bar, slider = QScrollBar(Qt.Orientation.Vertical), Slider()
        assert isinstance(slider, QSlider)
        qtbot.addWidget(bar)
        qtbot.addWidget(slider)
        slider.resize(200, slider.sizeHint().height())
        slider.setValue(50)
        picture = slider.grab().toImage()
        ground = picture.pixelColor(100, 1)
        column = [picture.pixelColor(slider.width() // 2, y) != ground for y in range(picture.height())]
        wide.append((bar.sizeHint().width(), sum(column)))
    assert [bar for bar, _ in wide] == [12, 24]
    assert [round(knob / 2) for _, knob in wide] == [14, 28]


def test_the_frame_of_the_focus_is_thicker_in_large_text(qtbot: QtBot) -> None:
    high = []
    for percent in (100, 200):
        look, _ = a_look(percent)
        holder = QWidget()
        qtbot.addWidget(holder)
        holder.resize(400, 200)
        button = Button("Start", parent=holder)
        button.setGeometry(100, 60, 200, 80)
        frame = FocusFrame(look, button)
        high.append((frame.height() - button.height()) // 2)
    assert high == [6, 8]


@pytest.mark.parametrize("scale", [1.5, 2, 2.625])
def test_an_icon_is_drawn_for_the_pixels_it_lies_on(scale: float, qtbot: QtBot) -> None:
    """Whatever the painter is enlarged by, and wherever it stands between two pixels."""
    icons = IconSet(assets_dir() / "icons")
    image = QImage(120, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.translate(7, 5)
    painter.scale(scale, scale)
    icons.paint(painter, "leave", QRectF(3, 5, 22, 22), "#000000")
    painter.end()
    sharp = icons.pixmap("leave", round(22 * scale), "#000000", 1.0).toImage()
    found = image.copy(round(7 + 3 * scale), round(5 + 5 * scale), sharp.width(), sharp.height())
    assert found.convertToFormat(sharp.format()) == sharp


def test_in_a_low_window_every_place_of_the_rail_is_to_be_seen(window: MainWindow) -> None:
    window.preferences.change("picture.text_percent", 200)
    window.resize(720, 560)
    settle()
    rail = the(window, Rail)
    places = rail.findChildren(RailButton)
    assert len(places) == 5
    assert max(each.geometry().bottom() for each in places) < 560
    window.resize(720, 800)
    settle()
    assert places[0].height() == places[0].sizeHint().height()
