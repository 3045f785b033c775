# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facetimer.face.rig.files import load_rig
from facetimer.face.style import SKINS
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet
from facetimer.ui.picture.empty_state import PICTURE_PX, EmptyState
from facetimer.ui.picture.kept_stills import KeptStills
from facetimer.ui.picture.stills import Stills


def test_it_has_a_drawing_in_lines_a_sentence_and_a_button(tmp_path: Path, qtbot: QtBot) -> None:
    look = Look(IconSet(assets_dir() / "icons"), PictureSettings(theme="light", skin_tone=5))
    exercises = load_catalogue(assets_dir() / "library").exercises
    stills = Stills(look, lambda: load_rig(assets_dir() / "face"), exercises, KeptStills(tmp_path, ()))
    empty = EmptyState(stills, "Your first session will stand here.", "Start")
    qtbot.addWidget(empty)
    empty.setStyleSheet("EmptyState { background: #ff0000; }")
    empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    with qtbot.waitSignal(stills.queue.emptied):
        empty.show()

    picture = empty.grab().toImage()
    left = (picture.width() - PICTURE_PX.width()) // 2
    drawn = [picture.pixelColor(left + x, 24 + y) for x in range(0, 208, 2) for y in range(0, 260, 2)]
    assert sum(colour.name() == "#ff0000" for colour in drawn) > len(drawn) / 4  # no ground of its own
    assert any(colour.lightness() < 60 for colour in drawn)  # ink
    assert SKINS[5].base.lower() not in [colour.name() for colour in drawn]
    assert [each.text() for each in empty.findChildren(QLabel)] == ["Your first session will stand here."]
    with qtbot.waitSignal(empty.pressed):
        QTest.keyClick(empty.button, Qt.Key.Key_Return)
