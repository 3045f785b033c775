# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Holds a key down, as who rests a thumb on it does: the keyboard sends it again and again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def hold(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Send a press of `key` to a widget that has the focus, then three more that the keyboard repeats."""
    for repeat in (False, True, True, True):
        QTest.simulateEvent(widget, True, key, modifiers, "", repeat)
    QTest.simulateEvent(widget, False, key, modifiers, "", False)
