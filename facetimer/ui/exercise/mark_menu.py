# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The menu of an exercise wherever its picture is met: more, as usual, less or never in made sessions.

It opens by the right button of the mouse, or by the menu key on what has the focus. The first page has such
pictures: what a menu is made from is loaded with the first menu.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.ui.services import Services

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from facetimer.choices.making.wish import Mark

_EXERCISE = "exercise"


def offers_marks(picture: QWidget, exercise: str) -> None:
    """Let the menu of `picture` mark an exercise, by its id."""
    picture.setProperty(_EXERCISE, exercise)


def open_menu(button: QWidget) -> None:
    """Open the menu of what `button` belongs to, as the menu key does."""
    from PySide6.QtGui import QContextMenuEvent

    button.setFocus(Qt.FocusReason.OtherFocusReason)
    at = button.rect().center()
    reason, keys = QContextMenuEvent.Reason.Keyboard, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(button, QContextMenuEvent(reason, at, button.mapToGlobal(at), keys))


class MarkMenus(QObject):
    """Opens the menu of whatever picture of an exercise it is asked for in a window.

    Args:
        services: exercises, and where the marks are kept.
        window: all of it is watched.
    """

    undo_offered = Signal(str, object)
    """What was marked, and the function that undoes it."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a wish for a menu that nothing in the window has answered."""
        if watched is not self._window or event.type() is not QEvent.Type.ContextMenu:
            return False
        from PySide6.QtGui import QContextMenuEvent

        assert isinstance(event, QContextMenuEvent), "it is of that type"
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        asked = self._window.focusWidget() if by_key else self._window.childAt(event.pos())
        at = asked
        while at is not None and at.property(_EXERCISE) is None:
            at = at.parentWidget()
        if at is None or asked is None:
            return False
        menu = self.menu(str(at.property(_EXERCISE)), at)
        menu.popup(asked.mapToGlobal(asked.rect().center()) if by_key else event.globalPos())
        return True

    def menu(self, exercise: str, parent: QWidget) -> "QMenu":
        """Return the menu of an exercise, by its id; what counts now is ticked."""
        from PySide6.QtGui import QAction, QActionGroup
        from PySide6.QtWidgets import QMenu

        from facetimer.choices.making.marks import marks_of
        from facetimer.ui.exercise.mark_choice import mark_words

        catalogue, preferences = self._services.planner.catalogue, self._services.preferences
        now = marks_of(preferences.settings.making.marks, catalogue.aliases).get(exercise)
        name = catalogue.exercises[exercise].name
        menu = QMenu(self.tr("{exercise} in sessions made for you").format(exercise=name), parent)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addSection(menu.title())
        group = QActionGroup(menu)
        for mark, word in mark_words().items():
            action = QAction(word, menu, checkable=True, checked=mark is now)
            action.triggered.connect(partial(self._mark, exercise, mark, now))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _mark(self, exercise: str, mark: "Mark | None", before: "Mark | None") -> None:
        from facetimer.ui.exercise.mark_choice import mark_words

        if mark is before:
            return
        self._write(exercise, mark)
        name = self._services.planner.catalogue.exercises[exercise].name
        told = self.tr("{exercise} in sessions made for you: {mark}.")
        said = told.format(exercise=name, mark=mark_words()[mark])
        self.undo_offered.emit(said, partial(self._write, exercise, before))

    def _write(self, exercise: str, mark: "Mark | None") -> None:
        from facetimer.choices.making.marks import marked
        from facetimer.ui.exercise.mark_choice import MARKS

        aliases = self._services.planner.catalogue.aliases
        self._services.preferences.update(MARKS, lambda lines: marked(lines, exercise, mark, aliases))
