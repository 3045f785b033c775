# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An icon beside words. It is painted when it is seen, so it is sharp on any screen and follows the theme."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.ui.look.current_look import Look


class Square(QWidget):
    """A small thing as wide as high, which grows with its page and with the words beside it.

    Args:
        look: theme and icons.
        side_px: its width and height at a desk, at 100 % text size.
        parent: the widget it belongs to.
        grows_with_text: whether it is a sign beside words; a picture is as large beside large ones.
    """

    def __init__(
        self, look: Look, side_px: int, parent: QWidget | None = None, *, grows_with_text: bool = True
    ) -> None:
        super().__init__(parent)
        self._look, self._side_px, self._grows_with_text = look, side_px, grows_with_text
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Take another size with its page, and with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._grow()

    def _grow(self) -> None:
        theme = self._look.theme
        side = theme.px(self._side_px) if self._grows_with_text else theme.grown(self._side_px)
        self.setFixedSize(side, side)


class SmallIcon(Square):
    """An icon; the words beside it say what it means.

    Args:
        look: theme and icons.
        icon: name of the icon.
        tone: the field of the theme's `Palette` that colours it.
        side_px: its width and height.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, icon: str, tone: str, side_px: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(look, side_px, parent)
        self._icon = icon
        self._tone = tone

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
