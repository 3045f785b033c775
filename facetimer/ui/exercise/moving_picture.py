# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figure doing one exercise over and over, with a button that stops it; still where motion is reduced."""

from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facetimer.library.model.practice import Exercise
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import Timeline, compile_exercise
from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.exercise.exercise_loop import ExerciseLoop
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.phase_tones import tone_of
from facetimer.ui.look.theme import TARGET_PX
from facetimer.ui.picture.first_frame import draw_frame
from facetimer.ui.picture.stage import Ground, Stage
from facetimer.ui.services import Services

MOMENT_MS = 3_000
"""How long a moment that was asked for is shown before the picture stands still."""
_EDGE_PX = 16


class MovingPicture(QWidget):
    """The picture of `exercise`, and what is put on it.

    Args:
        services: figure, theme and clocks.
        exercise: what is shown.
        look: that of the page.
        parent: the widget it belongs to.

    Attributes:
        loop: what moves it.
    """

    def __init__(self, services: Services, exercise: Exercise, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills, self._look = services.stills, look
        self._timeline = compile_exercise(exercise, services.planner.options())
        self._telling = _telling(self._timeline)
        self.loop = ExerciseLoop(self._timeline, services.context.new_clock(), self._telling.position_ms, self)
        self._stage = Stage(services.stills, self)
        self._stage.set_ground(Ground(f"tint_{tone_of(self._telling)}"))
        self.loop.moment_came.connect(self._stage.show_snapshot)
        self.loop.stretch_ended.connect(self._on_stretch_ended)
        self._button = IconButton(look, "pause", "", TARGET_PX, self)
        self._button.clicked.connect(self._toggle)
        self._on_it: QWidget | None = None
        self._stopped = self._is_there = False
        self._stills.look.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def timeline(self) -> Timeline:
        """What is shown: the exercise alone."""
        return self._timeline

    def put_on(self, widget: QWidget | None) -> None:
        """Let `widget` stand at the foot of the picture; None lets the one that stood there go."""
        self._on_it = widget
        if widget is not None:
            widget.setParent(self)
            widget.show()
            self._place()

    def play(self, at_ms: int) -> None:
        """Show the moment `at_ms` of the timeline for a while, or as a still where motion is reduced."""
        self._stopped = self._is_there = True
        if self._is_calm():
            self.loop.go_to(at_ms)
        else:
            self._stopped = False
            self.loop.play(at_ms, MOMENT_MS)
        self._name_button()

    def showEvent(self, event: QShowEvent) -> None:
        """Move while it is seen."""
        super().showEvent(event)
        self._carry_on()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Let the figure be drawn, after the words around it: it takes as long as a whole page of them."""
        if not self._is_there:
            draw_frame(self._stills, self._now(), self.size(), self, self._come)

    def hideEvent(self, event: QHideEvent) -> None:
        """Do nothing for nobody."""
        super().hideEvent(event)
        self.loop.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure all the room."""
        super().resizeEvent(event)
        self._place()

    def _come(self) -> None:
        self._is_there = True
        self._stage.show_snapshot(self._now())
        self._carry_on()

    def _now(self) -> Snapshot:
        return self._telling if self._is_calm() else self.loop.snapshot()

    def _place(self) -> None:
        self._stage.setGeometry(self.rect())
        grown = self._look.theme.grown
        edge = grown(_EDGE_PX)
        left = edge if self.isRightToLeft() else self.width() - edge - self._button.width()
        self._button.move(left, edge)
        if self._on_it is not None:
            height = self._on_it.sizeHint().height()
            self._on_it.setGeometry(
                grown(40), self.height() - height - grown(32), self.width() - grown(80), height
            )

    def _toggle(self) -> None:
        self._stopped = not self._stopped
        self._carry_on()

    def _on_stretch_ended(self) -> None:
        self._stopped = True
        self._name_button()

    def _carry_on(self) -> None:
        if self._stopped or self._is_calm() or not self.isVisible() or not self._is_there:
            self.loop.stop()
        else:
            self.loop.start()
        self._name_button()

    def _name_button(self) -> None:
        self._button.rename(self.tr("Move the picture") if self._stopped else self.tr("Pause the picture"))
        self._button.show_icon("play" if self._stopped else "pause")

    def _on_theme_changed(self) -> None:
        self._button.setVisible(not self._is_calm())
        if self._is_there:
            self._stage.show_snapshot(self._now())
        self._button.raise_()
        self._place()
        self._carry_on()

    def _is_calm(self) -> bool:
        return self._stills.look.theme.reduced_motion


def _telling(timeline: Timeline) -> Snapshot:
    from facetimer.face.moment.pose import telling_ms

    return Snapshot(timeline, SessionStatus.RUNNING, telling_ms(timeline))
