# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face on screen: a widget that shows the scene of a snapshot, in 4:5, and says in words what it shows.

It holds no time: whoever owns the session hands it snapshots.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.face.rig import Rig
from facetimer.face.scene import neutral, scene
from facetimer.face.shapes import Scene
from facetimer.face.style import FaceStyle
from facetimer.face.words import describe
from facetimer.session.snapshot import Snapshot
from facetimer.ui.widgets.scene_painter import ScenePainter


class FaceView(QWidget):
    """Shows a face. Until it is told otherwise, at rest."""

    def __init__(self, rig: Rig, style: FaceStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rig = rig
        self._style = style
        self._scene = neutral(rig, style)
        self._snapshot: Snapshot | None = None
        self._segment: object = None
        self._painter = ScenePainter()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Face")
        self.setAccessibleDescription("Face at rest")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show a session at one moment."""
        self._snapshot = snapshot
        phase = (id(snapshot.timeline), snapshot.segment.index)
        if phase != self._segment:
            self._segment = phase
            self.setAccessibleDescription(describe(snapshot))
        self._show(scene(self._rig, snapshot, self._style))

    def show_scene(self, shown: Scene) -> None:
        """Show any scene; the style of this view no longer matters to it."""
        self._snapshot = None
        self._segment = None
        self._show(shown)

    def set_style(self, style: FaceStyle) -> None:
        """Draw what is shown in another style; a scene that was handed in stays as it is."""
        if style == self._style:
            return
        resting = self._snapshot is None and self._segment is None
        self._style = style
        if self._snapshot is not None:
            self._show(scene(self._rig, self._snapshot, style))
        elif resting:
            self._show(neutral(self._rig, style))

    def hasHeightForWidth(self) -> bool:
        """The picture is 4:5."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that belongs to `width`."""
        return width * 5 // 4

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(480, 600)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which the movements can still be told apart."""
        return QSize(96, 120)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the scene."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._scene.ground)
        self._painter.paint(painter, self._scene, QRectF(self.rect()))
        painter.end()

    def _show(self, shown: Scene) -> None:
        self._scene = shown
        self.update()
