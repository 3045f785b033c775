# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How an exercise is done, shown over the player while its session stands still."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from facetimer.library.model.practice import Exercise
from facetimer.ui.controls.page import in_column
from facetimer.ui.exercise.page import ExercisePage
from facetimer.ui.keyboard.meant_key import meant_key
from facetimer.ui.keyboard.way_out import WayOut
from facetimer.ui.services import Services


class HowDialog(QDialog):
    """The page of `exercise`, as large as the window it belongs to.

    Back, Esc and the key that opened it lead to the paused session.

    Args:
        services: what the page is made of.
        exercise: what it is about.
        parent: a widget of the window that is covered.
    """

    def __init__(self, services: Services, exercise: Exercise, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How: {exercise}").format(exercise=exercise.name))
        self.setModal(True)
        WayOut(self)
        page = ExercisePage(services, exercise, in_session=True)
        page.left.connect(self.accept)
        in_column(self).addWidget(page)
        self.resize(parent.window().size())
        page.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with H as with Esc."""
        if meant_key(event) is Qt.Key.Key_H:
            self.accept()
        else:
            super().keyPressEvent(event)
