# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An icon beside words. It is painted when it is seen, so it is sharp on any screen and follows the theme."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.look.current_look import Look


class SmallIcon(QWidget):
    """An icon; the words beside it say what it means.

    Args:
        look: theme and icons.
        icon: name of the icon.
        tone: the field of the theme's `Palette` that colours it.
        side_px: its width and height.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, icon: str, tone: str, side_px: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._tone = tone
        self.setFixedSize(side_px, side_px)

    @property
    def icon(self) -> str:
        """Its name."""
        return self._icon

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon in the colour the theme has now."""
        painter = QPainter(self)
        colour: str = getattr(self._look.theme.palette, self._tone)
        self._look.icons.paint(painter, self._icon, QRectF(self.rect()), colour)
        painter.end()
