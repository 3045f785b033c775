# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds text that does not fit its box, and controls that lie on one another, in a window as it stands."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from facetimer.ui.controls.buttons import Button, IconButton
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.controls.text import ElidedText

ROOM_FOR_ARROW_PX, ARROW_PX = 46, 20
"""What arrow and edges of a list take beside its words at 100 % text size; and the arrow, which grows with it."""


def misfits(window: QWidget) -> list[str]:
    """Return a sentence for every visible text that is cut and every pair of texts or controls that overlap."""
    faults = [fault for label in window.findChildren(QLabel) if label.isVisible() for fault in _label(label)]
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.text():
            faults += _button(button)
    for chooser in window.findChildren(QComboBox):
        room = chooser.width() - _taken(chooser)
        needed = chooser.fontMetrics().horizontalAdvance(chooser.currentText())
        if chooser.isVisible() and needed > room:
            faults.append(f"cut: {chooser.currentText()!r} needs {needed} in {room} ({_path(chooser)})")
    faults += _overlaps(window)
    return faults


def _taken(chooser: QComboBox) -> int:
    """Return what arrow and edges of a list take of its width."""
    more = chooser.look.theme.gained(ARROW_PX) if isinstance(chooser, Chooser) else 0
    return ROOM_FOR_ARROW_PX + more


def _label(label: QLabel) -> list[str]:
    text = label.text()
    if not text.strip() or isinstance(label, ElidedText):  # the latter is shortened on purpose, with its tooltip
        return []
    box = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    needed = label.fontMetrics().boundingRect(QRect(0, 0, max(1, box.width()), 10_000), flags, text)
    if needed.width() > box.width() + 1 or needed.height() > box.height() + 2:
        size = f"{needed.width()}x{needed.height()} in {box.width()}x{box.height()}"
        return [f"cut: {text[:60]!r} needs {size} ({_path(label)})"]
    return []


def _button(button: QPushButton) -> list[str]:
    if isinstance(button, Button):
        taller = button.height_in(button.width()) - button.sizeHint().height()
        needed = taller + button.fontMetrics().height()
        fits = button.width() >= button.least_width and button.height() >= needed
        return [] if fits else [f"cut: button {button.text()!r} in {button.size()} ({_path(button)})"]
    needed = button.fontMetrics().horizontalAdvance(button.text().replace("&&", "&"))
    if needed > button.width() - 8 or button.fontMetrics().height() > button.height():
        return [f"cut: button {button.text()!r} needs {needed} in {button.width()} ({_path(button)})"]
    return []


def _overlaps(window: QWidget) -> list[str]:
    kinds = (QLabel, QAbstractButton, QLineEdit)
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if isinstance(widget, kinds) and widget.isVisible() and parent is not None:
            by_parent.setdefault(parent, []).append(widget)
    faults = []
    for siblings in by_parent.values():
        for first, second in combinations(siblings, 2):
            shared = first.geometry() & second.geometry()
            if shared.width() > 1 and shared.height() > 1:
                faults.append(f"overlap: {_name(first)} and {_name(second)} ({_path(first)})")
    return faults


def outside(window: QWidget) -> list[str]:
    """Return a sentence for every visible control that sticks out of its page, or lies beyond its holder."""
    faults = []
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible():
            continue
        left, holder = button.mapTo(window, QPoint(0, 0)).x(), button.parentWidget()
        if left < 0 or left + button.width() > window.width():
            faults.append(f"outside: {_name(button)} ({_path(button)})")
        elif holder is not None and not holder.rect().intersects(button.geometry()):
            faults.append(f"hidden: {_name(button)} at {button.geometry()} ({_path(button)})")
    return faults


def _name(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return repr(widget.text()[:40])
    if isinstance(widget, IconButton):
        return f"icon {widget.accessibleName()!r}"
    return repr(widget.accessibleName())


def _path(widget: QWidget) -> str:
    names = []
    each: QWidget | None = widget
    while each is not None:
        names.append(type(each).__name__)
        each = each.parentWidget()
    return " < ".join(names[:5])
