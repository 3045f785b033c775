# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face on screen: a widget that shows the scene of a snapshot and says in words what it shows.

It holds no time: the owner of the session hands it snapshots. Only what changed is painted again, and
nothing is computed while it is hidden.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.clocks import monotonic_s
from facetimer.face.geometry.shapes import Scene
from facetimer.face.moment.life import life_at
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import coming, neutral, open_views, scene
from facetimer.face.style import FaceStyle
from facetimer.face.words import describe
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.picture.scene_buffer import SceneBuffer
from facetimer.ui.picture.scene_painter import PICTURES
from facetimer.ui.picture.standing import fade_sides, standing

MINIMUM = QSize(96, 120)
"""Smaller than this the movements can no longer be told apart."""
COMFORTABLE = QSize(480, 600)
SLICE_S = 0.003
"""How long a frame may go on making pictures for the next phase."""
SOON_MS = 1500
"""So long before the next phase its pictures are made even in frames that have something to paint."""


class FaceView(QWidget):
    """Shows a face. Until it is told otherwise, at rest."""

    def __init__(self, rig: Rig, style: FaceStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rig = rig
        self._style = style
        self._snapshot: Snapshot | None = None
        self._phase: tuple[object, ...] = ()
        self._stale = True
        self._buffer = SceneBuffer()
        self._stood: tuple[Scene, Scene] | None = None
        self._tint: QColor | None = None
        self._ahead = _Ahead((), iter(()))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Face"))
        self.setAccessibleDescription(self.tr("Face at rest"))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show a session at one moment. The description changes once per phase."""
        before, self._snapshot = self._snapshot, snapshot
        phase = (snapshot.timeline, snapshot.segment.index)
        if before is None or before.timeline is not snapshot.timeline:
            open_views(self._rig, snapshot.timeline)
        if phase != self._phase:
            self._phase = phase
            self.setAccessibleName(snapshot.step.exercise.name)
            self.setAccessibleDescription(describe(snapshot, _say))
        elif before is not None and before.position_ms == snapshot.position_ms:
            blinking = life_at(snapshot.timeline, snapshot.position_ms)
            changes = snapshot.segment.kind is SegmentKind.SIDE_SWITCH
            if before.status is snapshot.status or not (blinking or changes):
                return  # paused: nothing moves, but nobody stands with eyes half closed, or without what comes
        self._refresh()

    def set_style(self, style: FaceStyle) -> None:
        """Draw what is shown in another style."""
        if style != self._style:
            self._style = style
            self._refresh()

    def stand_on(self, tint: QColor) -> None:
        """Have no ground but this from now on: the figure stands on it, and keeps its picture when it changes."""
        had_none, self._tint = self._tint is None, tint
        if had_none:
            self._refresh()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The picture is 4:5."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that belongs to `width`."""
        return width * 5 // 4

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return COMFORTABLE

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return MINIMUM

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what was skipped while it was hidden, once it is painted."""
        super().showEvent(event)
        self._stale = True
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the pictures of hands and heads go, up to 64 MB; what is only minimised keeps them."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._ahead = _Ahead((), iter(()))
            PICTURES.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to the new size, once it is painted: a page that is laid out may go through several."""
        super().resizeEvent(event)
        self._stale = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the requested pixels to the screen."""
        if self._stale:
            self._bring_up_to_date()
        image, ratio = self._buffer.image, self._buffer.ratio
        painter = QPainter(self)
        rect = event.rect()
        source = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
        if self._tint is not None:
            painter.fillRect(rect, self._tint)
        painter.drawImage(QRectF(rect), image, source)
        if self._tint is not None and self._buffer.scene is not None:
            fade_sides(painter, self._buffer.scene.crop, QRectF(self.rect()), self._tint)
        painter.end()

    def _refresh(self) -> None:
        """Compute the picture if it is visible; else mark it as out of date."""
        if not self._is_seen():
            self._stale = True
            self.update()  # once it is seen again
            return
        changed = self._bring_up_to_date()
        if not changed.isEmpty():
            self.update(changed)
        if self._snapshot is not None:
            self._make_ready(self._snapshot, quiet=changed.isEmpty())

    def _make_ready(self, snapshot: Snapshot, *, quiet: bool) -> None:
        """Make pictures for the next phase, a little in each frame that leaves time."""
        if not quiet and snapshot.segment.end_ms - snapshot.position_ms > SOON_MS:
            return
        wanted = (snapshot.timeline, snapshot.segment.index, self._style, self.size())
        if self._ahead.wanted != wanted:
            parts = coming(self._rig, snapshot, self._style)
            if self._tint is not None:
                parts = (part and standing(part) for part in parts)
            self._ahead = _Ahead(wanted, parts)
        self._ahead.go_on(self._buffer, SLICE_S)

    def _is_seen(self) -> bool:
        """Whether anything of it can be on a screen: a minimised window counts as visible to Qt."""
        window = self.window()
        handle = window.windowHandle()
        return self.isVisible() and not window.isMinimized() and (handle is None or handle.isExposed())

    def _bring_up_to_date(self) -> QRegion:
        self._stale = False
        return self._buffer.show(self._scene(), self.size(), self.devicePixelRatioF())

    def _scene(self) -> Scene:
        if self._snapshot is not None:
            shown = scene(self._rig, self._snapshot, self._style)
        else:
            shown = neutral(self._rig, self._style)
        if self._tint is None:
            return shown
        if self._stood is None or self._stood[0] is not shown:
            self._stood = shown, standing(shown)
        return self._stood[1]


class _Ahead:
    """The picture to come: worked out, then painted in groups, a little at a time.

    Args:
        wanted: what it is the picture of.
        parts: its working out, as `scene.coming` yields it.
    """

    def __init__(self, wanted: tuple[object, ...], parts: Iterator[Scene | None]) -> None:
        self.wanted = wanted
        self._parts = parts
        self._scene: Scene | None = None

    def go_on(self, buffer: SceneBuffer, seconds: float) -> None:
        """Go on for about so long."""
        until = monotonic_s() + seconds
        for found in self._parts:
            self._scene = found
            if monotonic_s() > until:
                return
        if self._scene is not None and buffer.make_ready(self._scene, until - monotonic_s()):
            self._scene = None


def _say(words: str) -> str:
    return QCoreApplication.translate("FaceWords", words)
