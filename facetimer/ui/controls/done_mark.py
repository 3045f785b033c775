# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A round mark for what is done, with a tick, or was begun, half filled; words beside it say the same."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.small_icon import Square
from facetimer.ui.look.current_look import Look

_ROUND_ICON = 2.6 / 18.8
"""What the icon leaves free on each side of its circle, as a share of that."""


class DoneMark(Square):
    """The mark.

    Args:
        look: theme and icons.
        done: whether it has its tick, and was not left before its end.
        side_px: its width and height.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, done: bool, side_px: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(look, side_px, parent)
        self._done = done

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a full circle with its tick, or one that is filled by half, as History does."""
        colours = self._look.theme.palette
        box = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ease))
            painter.drawEllipse(box)
            inside = 0.22 * box.width()
            self._look.icons.paint(painter, "tick", box.adjusted(inside, inside, -inside, -inside), colours.ground)
        else:
            around = _ROUND_ICON * box.width()
            self._look.icons.paint(
                painter, "partial", box.adjusted(-around, -around, around, around), colours.ink_soft
            )
        painter.end()
