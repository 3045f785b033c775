# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Buttons: the one primary button of a page, plain ones, quiet ones and chips that stay pressed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from facetimer.ui.look import Look


class Button(QPushButton):
    """A push button.

    Args:
        text: its word; also its accessible name.
        kind: `primary`, `plain`, `quiet` or `chip`.
        parent: the widget it belongs to.
    """

    def __init__(self, text: str, kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if kind == "chip":
            self.setCheckable(True)


class IconButton(QPushButton):
    """A square button that shows an icon; its name is its tooltip and is read out.

    Args:
        look: theme and icons.
        icon: name of the icon.
        name: what it does, in a word or two.
        side_px: its width and height.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, icon: str, name: str, side_px: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._side_px = side_px
        self.setProperty("kind", "icon")
        self.setAutoDefault(False)
        self.rename(name)
        self.set_side(side_px)
        look.theme_changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return its own size, whatever the style sheet says of buttons."""
        return QSize(self._side_px, self._side_px)

    def set_side(self, side_px: int) -> None:
        """Make it `side_px` wide and high."""
        self._side_px = side_px
        self.setFixedSize(side_px, side_px)
        self.show_icon(self._icon)

    def rename(self, name: str) -> None:
        """Change what it says it does."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_icon(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        if self.isVisible():
            self._paint_icon()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icon now that it is seen: a hidden button costs none."""
        super().showEvent(event)
        self._paint_icon()

    def _paint_icon(self) -> None:
        icon = self._icon
        size = round(self._side_px * 0.5)
        ratio = self.devicePixelRatioF()
        self.setIcon(self._look.icons.icon(icon, size, self._look.theme.palette.ink, ratio))
        self.setIconSize(QSize(size, size))

    def _on_theme_changed(self) -> None:
        self.show_icon(self._icon)
