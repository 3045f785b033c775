# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which of our keys a key press means, on every keyboard layout.

A layout without Latin letters (Cyrillic, Greek, Hebrew, Arabic …) sends a letter of its own where a US keyboard
has R or L. Qt offers the Latin one only where a Latin layout is loaded too, so the place of the key tells.
"""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent


class KeyCodes(NamedTuple):
    """Where a key is: its scan code under X11 and Wayland (evdev + 8), its virtual key on Windows and macOS."""

    linux: int
    windows: int
    mac: int


PLACES = {
    Qt.Key.Key_R: KeyCodes(27, 0x52, 15),
    Qt.Key.Key_L: KeyCodes(46, 0x4C, 37),
    Qt.Key.Key_M: KeyCodes(58, 0x4D, 46),
    Qt.Key.Key_F: KeyCodes(41, 0x46, 3),
    Qt.Key.Key_S: KeyCodes(39, 0x53, 1),
    Qt.Key.Key_H: KeyCodes(43, 0x48, 4),
    Qt.Key.Key_D: KeyCodes(40, 0x44, 2),
    Qt.Key.Key_N: KeyCodes(57, 0x4E, 45),
    Qt.Key.Key_T: KeyCodes(28, 0x54, 17),
    Qt.Key.Key_X: KeyCodes(53, 0x58, 7),
}
"""The player's letters, where a US keyboard has them."""
SHIFTED_PLACES = {Qt.Key.Key_Plus: KeyCodes(21, 0xBB, 24), Qt.Key.Key_Question: KeyCodes(61, 0xBF, 44)}
"""Its signs, which a US keyboard has above others."""
_LATIN_TO, _SPECIAL_FROM = 0xFF, 0x0100_0000
"""Qt's keys are letters of Unicode; those without one (arrows, F1, Escape) begin far above."""


def meant_key(event: QKeyEvent, platform: str = "") -> Qt.Key:
    """Return the key that is meant: what was typed, or, in another script, what a US keyboard has there.

    Args:
        event: a key press.
        platform: the name of Qt's platform; that of the application if empty.
    """
    typed = event.key()
    if typed <= _LATIN_TO or typed >= _SPECIAL_FROM:
        return Qt.Key(typed)
    platform = platform or QGuiApplication.platformName()
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    for key, place in (PLACES | SHIFTED_PLACES if shifted else PLACES).items():
        if platform == "windows":
            is_there = event.nativeVirtualKey() == place.windows
        elif platform == "cocoa":
            is_there = event.nativeVirtualKey() == place.mac
        else:
            is_there = event.nativeScanCode() == place.linux
        if is_there:
            return key
    return Qt.Key(typed)
