# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a key press means, whatever the layout sends."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from facetimer.ui.keyboard.meant_key import PLACES, SHIFTED_PLACES, meant_key

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def press(
    typed: str, scan_code: int = 0, virtual_key: int = 0, modifiers: Qt.KeyboardModifier = PLAIN
) -> QKeyEvent:
    key = ord(typed.upper())
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, virtual_key, 0, typed)


@pytest.mark.parametrize(
    ("letters", "layout"),
    [("кдьаырвтеч", "Russian"), ("ρλμφσηδντχ", "Greek"), ("רךצכדיגמאס", "Hebrew"), ("قمةبسايىفء", "Arabic")],
)
@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows", "cocoa"])
def test_another_script_means_the_letter_a_us_keyboard_has_there(letters: str, layout: str, platform: str) -> None:
    for typed, (key, place) in zip(letters, PLACES.items(), strict=True):
        code = {"windows": place.windows, "cocoa": place.mac}.get(platform, 0)
        for modifiers in (PLAIN, SHIFT):
            scan_code = 0 if code else place.linux
            assert meant_key(press(typed, scan_code, code, modifiers), platform) == key, layout


def test_a_question_mark_of_another_script_asks_too() -> None:
    place = SHIFTED_PLACES[Qt.Key.Key_Question]
    assert meant_key(press("؟", place.linux, 0, SHIFT), "xcb") == Qt.Key.Key_Question
    assert meant_key(press("ظ", place.linux), "xcb") != Qt.Key.Key_Question


@pytest.mark.parametrize("typed", ["R", ",", "?", "+", "é"])
def test_what_was_typed_in_latin_stays(typed: str) -> None:
    for place in (*PLACES.values(), *SHIFTED_PLACES.values()):
        assert meant_key(press(typed, place.linux, place.windows, SHIFT)) == ord(typed.upper())


def test_a_key_without_a_letter_stays() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F11, PLAIN, PLACES[Qt.Key.Key_R].linux, 0, 0)
    assert meant_key(event, "xcb") == Qt.Key.Key_F11
    assert meant_key(press("ж", 47), "xcb") == ord("Ж")
