# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What comes next: its picture, small, and its name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.text import draw_wrapped, plain_tip, wrapped_box
from facetimer.ui.look.theme import CONTROL_RADIUS_PX, NOTE_PX, TEXT_PX
from facetimer.ui.picture.stage import standing_still
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Still, Stills
from facetimer.ui.player.painted import LEADING, MIDDLE, Painted, fitted, heavy

PICTURE_SHARE = 0.7
"""Of its height."""


class NextSign(Painted):
    """The next exercise, or that none follows.

    Args:
        stills: pictures of exercises.
        parent: the widget it belongs to.
    """

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(stills.look, parent)
        self._stills = stills
        self._exercise = self._pictured = ""
        self._pixels = StillPixels(stills, self._still, self)

    def show_next(self, exercise: str, name: str) -> None:
        """Show the exercise with this id under its name; without an id the name stands alone."""
        if self.is_new(exercise, name):
            self._exercise, self._name = exercise, name
            self._pictured = exercise or self._pictured  # what is still being drawn may be asked for once more
            self._pixels.forget()
            said = self.tr("Next: {exercise}").format(exercise=name) if exercise else name
            self.setAccessibleName(said)
            self.setToolTip(plain_tip(name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, and the words beside it."""
        if not self._shown:
            return
        palette = self.look.theme.palette
        side = round(self.height() * PICTURE_SHARE)
        top = (self.height() - side) / 2
        painter = self.painter(self.font(), palette.ink)
        x = 0.0
        if self._exercise:
            place = self.box(0, top, side, side)
            round_box = QPainterPath()
            round_box.addRoundedRect(place, CONTROL_RADIUS_PX, CONTROL_RADIUS_PX)
            painter.save()
            painter.fillPath(round_box, QColor(palette.tint_none))
            painter.setClipPath(round_box)
            self._pixels.paint(painter, place)
            painter.restore()
            x = side + 12.0
        self._write(painter, x)
        painter.end()

    def _write(self, painter: QPainter, x: float) -> None:
        """Write from `x` on: the name, and over it that it is next."""
        palette, theme, width = self.look.theme.palette, self.look.theme, self.width() - x
        share = max(1.0, self.height() / 80) * min(1.3, theme.text_percent / 100)
        note_px = round(NOTE_PX * share) if self._exercise else 0
        high = note_px * 1.35
        room = QRectF(0, 0, width, 0.9 * self.height() - high)
        font = fitted(heavy(self.font()), self._name, room, TEXT_PX * share)
        low = wrapped_box(font, self._name, room.width()).height()
        top = max(0.0, (self.height() - high - low) / 2)
        if note_px:
            note = self.font()
            note.setPixelSize(note_px)
            painter.setFont(note)
            painter.setPen(QColor(palette.ink_soft))
            painter.drawText(self.box(x, top, width, high), LEADING | MIDDLE, self.tr("Next"))
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        name = self.box(x, top + high, width, self.height() - top - high)
        draw_wrapped(painter, name, LEADING | Qt.AlignmentFlag.AlignTop, self._name)

    def _still(self) -> Still:
        return standing_still(self._stills.exercise(self._pictured))
