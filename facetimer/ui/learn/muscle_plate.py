# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The plate of an atlas: a face whose one half lies open to the muscles, and their names beside it.

Hover, a press or an arrow key goes to a muscle: it is drawn in full, the others half. It must not know what is
said about a muscle besides its names.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from facetimer.library.learn_texts import MuscleText
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.focus_frame import set_corner
from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import TARGET_PX, TEXT_PX
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Still, Stills

if TYPE_CHECKING:
    from facetimer.face.geometry.shapes import Box

FAINT, FULL = 0.45, 0.86
"""How much of a muscle shows beside the chosen one, and when it is chosen."""
TOP, HIGH, SEEN = 40.0, 960.0, 722.0
"""From where the canvas is shown, how much of it, and how much above the card: the neck's muscle begins there."""
HEAD_WIDE, HALF_WIDE, HEAD_END = 500.0, 260.0, 655.0
"""How wide a head is with its ears, and its open half, and where it ends, in units."""
LEAST_SCALE = 0.55
"""Pixels for a unit; where large type leaves less beside the names, the open half is shown alone."""
LEAST_FACE_PX = 120
_ABOVE_PX, _END_PX, _AWAY_PX, _DOT_PX, _RING_PX = 32, 24, 10, 5, 4
_BEHIND_PX = 40
"""How far the figure reaches behind the card."""
_INSET_PX = 12
"""At either side of a name; it stands on ink where it is chosen."""


class MusclePlate(QWidget):
    """The figure and the names.

    Args:
        stills: theme and figure.
        muscles: those of the plate, from the brow down.
        parent: the widget it belongs to.
    """

    chosen = Signal(str)
    """A muscle by its id."""

    def __init__(self, stills: Stills, muscles: Sequence[MuscleText], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stills = stills
        self._over: str | None = None
        self._taken_below = 0
        self._measured: tuple[object, QSize] = (None, QSize())
        self._outlines: dict[str, QPainterPath] = {}
        self._middles: dict[str, QPointF] = {}
        self._faint = StillPixels(stills, lambda: self._still(FAINT), self)
        self._overlay = _Overlay(stills, self)
        group = QButtonGroup(self)
        self.names = {each.id: MuscleName(stills.look, each, self) for each in muscles}
        for identifier, name in self.names.items():
            group.addButton(name)
            name.toggled.connect(lambda on, which=identifier: self._on_toggled(which, on=on))
            name.pointed.connect(self._point_at)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Muscles of the face: the right half lies open"))
        stills.look.theme_changed.connect(self._place_names)

    @property
    def shown(self) -> str | None:
        """The muscle that is drawn in full: the one pointed at, else the chosen one."""
        return self._over or self.kept

    @property
    def kept(self) -> str | None:
        """The muscle that is chosen, wherever the pointer lies."""
        return next((identifier for identifier, name in self.names.items() if name.isChecked()), None)

    def choose(self, identifier: str) -> None:
        """Choose a muscle."""
        self.names[identifier].setChecked(True)

    def leave_below(self, taken_px: int) -> None:
        """Keep the names above what lies over the foot of the plate."""
        if taken_px != self._taken_below:
            self._taken_below = taken_px
            self._place_names()

    def find_places(self) -> None:
        """Work out where each muscle lies; the face's data is read for that."""
        from facetimer.face.atlas import muscle_outline, muscle_point, shown_muscles
        from facetimer.ui.picture.qt_forms import outline_of

        rig = self._stills.rig
        for muscle in shown_muscles(rig):
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            for outline in muscle_outline(rig, muscle):
                path.addPath(outline_of(outline))
            self._outlines[muscle.name] = path
            self._middles[muscle.name] = QPointF(*muscle_point(rig, muscle))
        self._overlay.update()

    def minimumSizeHint(self) -> QSize:
        """Room for all names over one another, and for a face beside them."""
        high = self._grown(_ABOVE_PX) + len(self.names) * self._name_px + self._taken_below
        return QSize(self._names_px + self._grown(LEAST_FACE_PX), high)

    @property
    def most_height(self) -> int:
        """How high a head is that is as wide as its place, down to the card: below that nothing is drawn."""
        return round(SEEN * self._widest_scale) + self._taken_below

    def sizeHint(self) -> QSize:
        """A face as large as life, as high as it was made."""
        return QSize(self._grown(688), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the names where they belong."""
        super().resizeEvent(event)
        self._overlay.setGeometry(self.rect())
        self._place_names()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the muscle under the pointer."""
        self._point_at(self._muscle_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the muscle that is pressed."""
        found = self._muscle_at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choose(found)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        super().leaveEvent(event)
        self._point_at(None)

    def middle_of(self, identifier: str) -> QPointF:
        """Return where a muscle's belly is painted."""
        return self._to_pixels.map(self._middles[identifier])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure; what is chosen lies over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._stills.look.theme.palette.tint_none))
        painter.setClipRect(0, 0, self.width(), self.height() - self._taken_below + _BEHIND_PX)
        self._faint.paint(painter, self._figure)
        painter.end()

    def paint_over(self, painter: QPainter, full: StillPixels) -> None:
        """Paint the muscle shown in full, and a line from each muscle to its name."""
        outline = self._outlines.get(self.shown or "")
        if outline is not None:
            painter.save()
            painter.setClipPath(self._to_pixels.map(outline))
            full.paint(painter, self._figure)
            painter.restore()
        for identifier in self._middles:
            if identifier in self.names:
                self._paint_leader(painter, identifier)

    def full_still(self) -> Still:
        """Return the figure with all muscles in full."""
        return self._still(FULL)

    def _paint_leader(self, painter: QPainter, identifier: str) -> None:
        name, at = self.names[identifier], self.middle_of(identifier)
        chosen, pointed = name.isChecked(), identifier == self._over
        mirrored = self.isRightToLeft()
        size, away = self._stills.look.theme.size, self._grown(_AWAY_PX)
        edge = name.geometry().right() + 1 + away if mirrored else name.geometry().left() - away
        end = QPointF(edge, name.geometry().center().y())
        knee = QPointF(edge + (20 if mirrored else -20) * size, end.y())
        ink = QColor(self._stills.look.theme.palette.ink)
        painter.setPen(QPen(ink, (2.2 if chosen else 1.2) * size))
        painter.drawPolyline([at, knee, end])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        dot = (_DOT_PX + (2 if chosen else 0)) * size
        painter.drawEllipse(at, dot, dot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if pointed:
            painter.setPen(QPen(ink, 2 * size))
            painter.drawEllipse(at, dot + _RING_PX * size, dot + _RING_PX * size)

    def _still(self, shown: float) -> Still:
        from facetimer.ui.picture.standing import standing

        still = self._stills.opened(shown, mirrored=self.isRightToLeft())
        crop = self._crop
        return Still((*still.told, tuple(crop)), lambda: standing(still.scene(), crop))

    @property
    def _figure(self) -> QRectF:
        """Where the figure is painted; where it is lower than the plate, it still ends behind the card."""
        crop, scale = self._crop, self._scale
        wide, high = crop.width * scale, crop.height * scale
        top = max(0.0, self.height() - self._taken_below + _BEHIND_PX - high)
        return QRectF(self.width() - wide if self.isRightToLeft() else 0, top, wide, high)

    @property
    def _scale(self) -> float:
        """Pixels for a unit: as high as the plate, unless head or neck reached under the names or the card."""
        return min(self.height() / HIGH, (self.height() - self._taken_below) / SEEN, self._widest_scale)

    @property
    def _widest_scale(self) -> float:
        room = self.width() - self._names_px
        return room / HEAD_WIDE if room >= LEAST_SCALE * HEAD_WIDE else room / HALF_WIDE

    @property
    def _crop(self) -> "Box":
        """What is shown of the canvas: the head in the middle of the room that the names leave."""
        from facetimer.face.geometry.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Box

        scale = self._scale
        room = (self.width() - self._names_px) / scale
        left = max(0.0, CANVAS_WIDTH / 2 - room / 2, HEAD_END - room)
        wide = min(CANVAS_WIDTH - left, self.width() / scale)
        seen = (self.height() - self._taken_below + _BEHIND_PX) / scale
        top = max(0.0, min(TOP, CANVAS_HEIGHT - seen))  # where there is room above the head, all of it is seen
        return Box(left, top, wide, min(CANVAS_HEIGHT - top, self.height() / scale))

    @property
    def _to_pixels(self) -> QTransform:
        from facetimer.ui.picture.scene_painter import placing_box

        return placing_box(self._crop, self._figure, mirrored=self.isRightToLeft())

    def _grown(self, length: float) -> int:
        return self._stills.look.theme.grown(length)

    @property
    def _names_px(self) -> int:
        return self._widest_name.width() + self._grown(_END_PX)

    @property
    def _name_px(self) -> int:
        return self._widest_name.height()

    @property
    def _widest_name(self) -> QSize:
        """Return room for any of the names, measured once for each size of type."""
        names = list(self.names.values())
        key = (self._stills.look.theme.text_percent, self._stills.look.theme.size, names[0].font().key())
        if self._measured[0] != key:
            hints = [name.sizeHint() for name in names]
            room = QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))
            self._measured = key, room
        return self._measured[1]

    def _place_names(self) -> None:
        above = self._grown(_ABOVE_PX)
        room = self.height() - above - self._taken_below
        pitch = max(float(self._name_px), room / max(1, len(self.names)))
        for index, name in enumerate(self.names.values()):
            hint = name.sizeHint()
            left = self._names_px - hint.width() if self.isRightToLeft() else self.width() - self._names_px
            top = above + index * pitch + (pitch - hint.height()) / 2
            name.setGeometry(round(left), round(top), hint.width(), hint.height())
        self._overlay.update()

    def _muscle_at(self, point: QPointF) -> str | None:
        to_pixels = self._to_pixels
        # The last one lies on top.
        found = [each for each, path in self._outlines.items() if to_pixels.map(path).contains(point)]
        return next((each for each in reversed(found) if each in self.names), None)

    def _point_at(self, identifier: str | None) -> None:
        if identifier != self._over:
            self._over = identifier
            self.setCursor(Qt.CursorShape.PointingHandCursor if identifier else Qt.CursorShape.ArrowCursor)
            for each, name in self.names.items():
                name.mark(marked=each == identifier)
            self._overlay.update()

    def _on_toggled(self, identifier: str, *, on: bool) -> None:
        if on:
            self._point_at(None)  # a key counts more than where the pointer happens to be
            self._overlay.update()
            self.chosen.emit(identifier)


class _Overlay(QWidget):
    """What lies over the figure and under the names; the pointer goes through it."""

    def __init__(self, stills: Stills, plate: MusclePlate) -> None:
        super().__init__(plate)
        self._plate = plate
        self._full = StillPixels(stills, plate.full_still, self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what the plate says."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plate.paint_over(painter, self._full)
        painter.end()


class MuscleName(PaintedButton):
    """The name of a muscle; of all, one is chosen, and arrow keys go from one to the next.

    Args:
        look: theme.
        muscle: what it is called.
        parent: the plate.
    """

    pointed = Signal(object)
    """The id of its muscle while the pointer is over it, then None."""

    def __init__(self, look: Look, muscle: MuscleText, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._muscle = look, muscle
        self._marked = False
        self.setText(muscle.name)
        self.setAccessibleName(f"{muscle.name}, {muscle.anatomical}")
        self.setToolTip(plain_tip(muscle.anatomical))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark(self, *, marked: bool) -> None:
        """Show that its muscle is pointed at."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the word as it is while chosen."""
        theme = self._look.theme
        heavy = QFontMetricsF(self._look.font(self.font(), TEXT_PX, heavy=True))
        height = theme.control_px(TARGET_PX)
        set_corner(self, height // 2)
        return QSize(round(heavy.horizontalAdvance(self.text())) + 2 * theme.grown(_INSET_PX), height)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at its muscle."""
        super().enterEvent(event)
        self.pointed.emit(self._muscle.id)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word: on ink where it is chosen, underlined where its muscle is pointed at."""
        colours, chosen = self._look.theme.palette, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            edge = self._look.theme.grown(4)
            ground = QRectF(self.rect()).adjusted(0, edge, 0, -edge)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ink))
            painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        font = self._look.font(self.font(), TEXT_PX, heavy=chosen)
        font.setUnderline(self._marked)
        painter.setFont(font)
        painter.setPen(QColor(colours.ground if chosen else colours.ink))
        lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        inset = self._look.theme.grown(_INSET_PX)
        painter.drawText(QRectF(self.rect()).adjusted(inset, 0, -inset, 0), lead, self.text())
        painter.end()
