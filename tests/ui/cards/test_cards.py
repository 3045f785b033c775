# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Cards and the hero: what they stand on, how close a crop is, where the figure stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facetimer.face.geometry.shapes import Box
from facetimer.palette import PALETTES, ThemeName
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.cards.crop_button import LEAST_SHARE, closer
from facetimer.ui.cards.hero import BEYOND_PX, Hero
from facetimer.ui.cards.routine_card import CROP_PX, RoutineCard
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.picture.kept_stills import KeptStills
from facetimer.ui.picture.stage import Ground, Stage, ground_of
from facetimer.ui.picture.stills import Stills
from tests.ui.surroundings import shipped_catalogue, shipped_rig

CATALOGUE = shipped_catalogue()
LIGHT = PALETTES[ThemeName.LIGHT]
FISH, SWEEP = CATALOGUE.exercises["fish-lips"], CATALOGUE.exercises["knuckle-sweep"]


@pytest.fixture
def stills(tmp_path: Path, qtbot: QtBot) -> Stills:
    look = Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light", motion="reduced"))
    return Stills(look, shipped_rig, CATALOGUE.exercises, KeptStills(tmp_path, ()))


def test_where_muscles_work_the_ground_is_another_than_where_hands_do() -> None:
    assert ground_of(FISH) is Ground.WORK
    assert ground_of(SWEEP) is Ground.EASE


def test_a_wide_crop_keeps_the_middle_of_what_its_camera_sees() -> None:
    camera = Box(150, 284, 500, 500)
    wide = closer(camera, *CROP_PX)

    assert wide.height == LEAST_SHARE * camera.height
    assert wide.top + wide.height / 2 == camera.top + camera.height / 2
    assert closer(camera, 100, 200) == camera


def test_a_routine_shows_what_its_file_names_or_else_its_middle() -> None:
    named = CATALOGUE.routines["classic-massage"]
    assert named.pictured == named.picture == "knuckle-sweep"
    for each in CATALOGUE.routines.values():
        assert each.pictured in {step.exercise for step in each.steps}


def card(stills: Stills, qtbot: QtBot, reason: str = "", causes: tuple[str, ...] = ()) -> RoutineCard:
    made = RoutineCard(stills, FISH, "Cheek and Lip Trio", "no tools", 170_000)
    made.show_reason(reason, causes)
    qtbot.addWidget(made)
    made.resize(CROP_PX[0], made.sizeHint().height())
    made.show()
    qtbot.waitUntil(lambda: stills.queue.empty)
    return made


def test_a_card_stands_on_its_ground_and_says_how_long_and_with_what(stills: Stills, qtbot: QtBot) -> None:
    made = card(stills, qtbot)

    assert made.grab().toImage().pixelColor(20, 150) == QColor(LIGHT.tint_work)
    assert made.accessibleDescription() == "3 min · no tools"


def test_a_blocked_card_is_grey_says_why_and_still_opens(stills: Stills, qtbot: QtBot) -> None:
    made = card(stills, qtbot, "Not now: filler, lips")
    image = made.grab().toImage()
    colours = [image.pixelColor(x, y) for x in range(4, CROP_PX[0], 12) for y in range(20, CROP_PX[1] - 20, 12)]

    assert max(max(c.red(), c.green(), c.blue()) - min(c.red(), c.green(), c.blue()) for c in colours) < 12
    assert made.accessibleDescription().endswith("Not now: filler, lips")
    with qtbot.waitSignal(made.clicked):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_a_blocked_card_shows_for_which_answers_without_a_pointer(stills: Stills, qtbot: QtBot) -> None:
    bare, named = card(stills, qtbot, "Why."), card(stills, qtbot, "Why.", ("Skin", "Teeth and mouth", "Eyes"))
    assert bare.note == "Left out for you at present"
    assert named.note == "Left out for you at present: Skin · Teeth and mouth and 1 more"
    assert card(stills, qtbot, "Why.", ("Skin",)).note == "Left out for you at present: Skin"
    width = bare.width()
    assert named.heightForWidth(width) > bare.heightForWidth(width), "there is room for the words"


@pytest.fixture
def hero(stills: Stills, qtbot: QtBot) -> Iterator[Hero]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Hero(stills, Ground.EASE, 416, window)
    made.show_figure(stills.at_rest, "A face")
    wide = QPushButton("Start")
    wide.setMinimumWidth(280)
    made.words.addWidget(wide)
    made.resize(1092, 440)
    window.show()
    yield made
    window.close()


def test_the_figure_reaches_beyond_the_upper_edge_of_its_panel(hero: Hero, qtbot: QtBot) -> None:
    figure = hero.findChildren(Stage)[0]
    above = QPoint(figure.geometry().center().x(), BEYOND_PX - 6)

    assert figure.geometry().bottom() == hero.rect().bottom()
    assert (figure.y(), figure.size()) == (0, QSize(516, 440))
    qtbot.waitUntil(lambda: hero.grab().toImage().pixelColor(above).lightness() < 120)  # her hair


def test_the_figure_stands_on_the_other_side_from_right_to_left(hero: Hero) -> None:
    hero.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hero.resize(1090, 440)

    assert hero.findChildren(Stage)[0].x() == 0


def test_where_both_have_no_room_the_figure_stands_below_the_words(hero: Hero, qtbot: QtBot) -> None:
    hero.resize(420, 800)
    button, figure = hero.findChildren(QPushButton)[0], hero.findChildren(Stage)[0]
    qtbot.waitUntil(lambda: button.mapTo(hero, QPoint(0, button.height())).y() <= figure.y())

    assert button.width() >= 280
