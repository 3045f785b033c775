# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face doing one exercise over and over, with a button that stops it; still where motion is reduced."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facetimer.library.model.practice import Exercise
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import Timeline, compile_exercise
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import in_column
from facetimer.ui.exercise.exercise_loop import ExerciseLoop
from facetimer.ui.services import Services

PICTURE_PX = (320, 400)


class MovingPicture(QWidget):
    """The picture of `exercise`.

    Args:
        services: figure, theme and clocks.
        exercise: what is shown.
        parent: the widget it belongs to.

    Attributes:
        loop: what moves it.
    """

    def __init__(self, services: Services, exercise: Exercise, parent: QWidget | None = None) -> None:
        from facetimer.ui.picture.face_view import FaceView

        super().__init__(parent)
        self._stills = services.stills
        timeline = compile_exercise(exercise, services.planner.options())
        self._telling = _telling(timeline)
        self.loop = ExerciseLoop(timeline, services.context.new_clock(), self._telling.position_ms, self)
        self._face = FaceView(self._stills.rig, self._stills.style)
        self._face.setFixedSize(*PICTURE_PX)
        self.loop.moment_came.connect(self._face.show_snapshot)
        self._button = Button("", "plain")
        self._button.clicked.connect(self._toggle)
        self._stopped = False
        box = in_column(self, 8)
        box.addWidget(self._face, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        self._stills.look.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Move while it is seen."""
        super().showEvent(event)
        self._carry_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do nothing for nobody."""
        super().hideEvent(event)
        self.loop.stop()

    def _toggle(self) -> None:
        self._stopped = self.loop.runs
        self._carry_on()

    def _carry_on(self) -> None:
        if self._stopped or self._is_calm() or not self.isVisible():
            self.loop.stop()
        else:
            self.loop.start()
        words = self.tr("Move the picture") if self._stopped else self.tr("Pause the picture")
        self._button.setText(words)
        self._button.setAccessibleName(words)

    def _on_theme_changed(self) -> None:
        self._face.set_style(self._stills.style)
        self._button.setVisible(not self._is_calm())
        self._face.show_snapshot(self._telling if self._is_calm() else self.loop.snapshot())
        self._carry_on()

    def _is_calm(self) -> bool:
        return self._stills.look.theme.reduced_motion


def _telling(timeline: Timeline) -> Snapshot:
    from facetimer.face.moment.pose import telling_ms

    return Snapshot(timeline, SessionStatus.RUNNING, telling_ms(timeline))
