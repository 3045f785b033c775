# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The stage: a figure without a frame on tinted ground, that bleeds off every edge of the box it is given.

Shows either a still, drawn when its turn comes, or a session as it runs, whose ground tells the phase. It holds no
time and must not know what page it is on.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Goal
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Still, Stills

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    from facetimer.face.geometry.shapes import Scene
    from facetimer.session.snapshot import Snapshot
    from facetimer.ui.picture.face_view import FaceView

Crop = tuple[float, float, float, float]
"""Left, top, width and height of a part of the canvas in plain numbers: a page comes before the figure is read."""
TINT_MS = 300
"""How long the ground takes from one phase's tint to the next; at once where motion is reduced."""


class Ground(StrEnum):
    """What a figure stands on, by the palette's role."""

    WORK = "tint_work"
    """Muscles work."""
    EASE = "tint_ease"
    """Hands work, or nothing does."""
    READY = "tint_ready"
    """What comes is prepared."""
    NONE = "tint_none"
    """A figure that shows nothing in particular."""
    CLEAR = ""
    """Whatever lies behind: a card that the figure reaches beyond."""


def ground_of(exercise: Exercise) -> Ground:
    """Return what an exercise stands on: where muscles work another ground than where hands do."""
    return Ground.WORK if exercise.goal is Goal.WORK else Ground.EASE


class _Awaited(Struct, frozen=True):
    """A figure that is on its way.

    Attributes:
        first: the moment whose pictures are drawn; None before any is shown.
        now: the moment that is to be shown once they are there.
    """

    first: "Snapshot | None"
    now: "Snapshot | None"


class Stage(QWidget):
    """A figure on tinted ground; set its geometry or put it into a layout, it takes what it is given.

    Args:
        stills: theme and figure, and where a still waits for its turn.
        parent: the widget it belongs to.
    """

    drawn = Signal()
    """The still that was asked for is there."""

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self._ground = Ground.NONE
        self._tint = self._colour()
        self._face: FaceView | None = None
        self._pixels: StillPixels | None = None
        self._awaited: _Awaited | None = None
        self.setAccessibleName(self.tr("Figure"))
        stills.look.theme_changed.connect(self._on_theme_changed)

    @cached_property
    def _turning(self) -> "QVariantAnimation":
        from PySide6.QtCore import QEasingCurve, QVariantAnimation  # no first page turns its ground

        turning = QVariantAnimation(self)
        turning.setDuration(TINT_MS)
        turning.setEasingCurve(QEasingCurve.Type.InOutQuad)
        turning.valueChanged.connect(self._on_tint_turned)
        return turning

    @property
    def ground(self) -> Ground:
        """What the figure stands on."""
        return self._ground

    def show_still(
        self,
        make_still: Callable[[], Still],
        description: str,
        ground: Ground = Ground.NONE,
        crop: Crop | None = None,
    ) -> None:
        """Show a still.

        Args:
            make_still: called when it is to be drawn, and again when the look changes.
            description: what it shows, in words.
            ground: what it stands on.
            crop: the part of the canvas of 800 × 1000 units that is wanted, which may be enlarged to the shape
                of the stage; None is what the camera of the moment sees.
        """
        if self._face is not None:
            self._face.hide()
        self._pixels = StillPixels(
            self._stills, lambda: standing_still(make_still(), crop, loose=ground is Ground.CLEAR), self
        )
        self.setAccessibleName(description)
        self.set_ground(ground)
        self.update()

    def renew(self) -> None:
        """Draw the still again, because it shows something else now."""
        if self._pixels is not None:
            self._pixels.forget()
            self.update()

    def await_figure(self) -> None:
        """Have the figure that moves drawn in steps, after the words around it; its ground is there at once."""
        self._awaited = _Awaited(None, None)

    def show_snapshot(self, snapshot: "Snapshot") -> None:
        """Show a session at one moment; its ground tells the phase."""
        from facetimer.ui.look.phase_tones import tone_of

        face = self._live() if self._awaited is None else None
        self.set_ground(Ground(f"tint_{tone_of(snapshot)}"))
        if face is not None:
            face.show_snapshot(snapshot)
        elif self._awaited is not None:
            self._await(snapshot, self._awaited.first)

    def _await(self, now: "Snapshot", first: "Snapshot | None") -> None:
        """Let the pictures of `first` be drawn, or those of `now` where they would be others."""
        if first is None or (first.timeline, first.segment) != (now.timeline, now.segment):
            first = now
            self.update()  # which asks for them
        self._awaited = _Awaited(first, now)

    def _come(self) -> None:
        awaited, self._awaited = self._awaited, None
        if awaited is not None and awaited.now is not None:
            self.show_snapshot(awaited.now)

    def set_ground(self, ground: Ground) -> None:
        """Change what the figure stands on, softly while it can be seen."""
        if ground is self._ground:
            return
        self._ground = ground
        wanted = self._colour()
        self._stop_turning()
        calm = self._stills.look.theme.reduced_motion or not self.isVisible()
        if calm or ground is Ground.CLEAR or not self._tint.alpha():
            self._on_tint_turned(wanted)
            return
        self._turning.setStartValue(self._tint)
        self._turning.setEndValue(wanted)
        self._turning.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the still on it; what is awaited is asked for again where it was out of sight."""
        painter = QPainter(self)
        if self._tint.alpha():
            painter.fillRect(self.rect(), self._tint)
        if self._pixels is not None and (self._face is None or not self._face.isVisible()):
            self._pixels.paint(painter, QRectF(self.rect()))
        painter.end()
        if self._awaited is not None and self._awaited.first is not None:
            from facetimer.ui.picture.first_frame import draw_frame

            draw_frame(self._stills, self._awaited.first, self.size(), self, self._come)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure that moves all the room."""
        super().resizeEvent(event)
        if self._face is not None:
            self._face.setGeometry(self.rect())

    def _live(self) -> "FaceView":
        """Return the figure that moves, made when the first moment is shown."""
        if self._face is None:
            from facetimer.ui.picture.face_view import FaceView

            self._face = FaceView(self._stills.rig, self._stills.style, self)
            self._face.stand_on(self._tint)
            self._face.setGeometry(self.rect())
            self._face.setMouseTracking(self.hasMouseTracking())
            self.setAccessibleName("")  # the figure says itself what it does
        self._face.setVisible(True)
        return self._face

    def _colour(self) -> QColor:
        if self._ground is Ground.CLEAR:
            return QColor(0, 0, 0, 0)
        return QColor(getattr(self._stills.look.theme.palette, self._ground.value))

    def _on_tint_turned(self, tint: QColor) -> None:
        self._tint = tint
        if self._face is not None:
            self._face.stand_on(tint)
        self.update()

    def _stop_turning(self) -> None:
        if "_turning" in vars(self):
            self._turning.stop()

    def _on_theme_changed(self) -> None:
        self._stop_turning()
        if self._face is not None:
            self._face.set_style(self._stills.style)
        self._on_tint_turned(self._colour())


def standing_still(still: Still, crop: Crop | None = None, *, loose: bool = False) -> Still:
    """Return a still of the figure alone, on nothing.

    Args:
        still: of a figure on its ground.
        crop: the part of the canvas that is wanted; None is what its camera sees.
        loose: whether it goes out at the sides of its picture, which are no edge of anything.
    """

    def scene() -> "Scene":
        from facetimer.face.geometry.shapes import Box
        from facetimer.ui.picture.standing import standing

        return standing(still.scene(), None if crop is None else Box(*crop))

    return Still((*still.told, "standing", loose, crop), scene, loose)
