# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Files that are dragged over the window: a cover says what letting go does, and what was let go is told."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CARD_RADIUS_PX, GUTTER_PX


def files_in(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that are dragged; none where something else is."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class Drops(QObject):
    """Listens to what is dragged over a window.

    Args:
        window: where files may be let go.
        look: the theme.
        may: whether files are welcome at the moment.
    """

    dropped = Signal(object)
    """The paths that were let go, as a list."""

    def __init__(self, window: QWidget, look: Look, may: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._may = may
        self._look = look
        self._cover: DropCover | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged if it is files."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.type() is not QEvent.Type.Drop:
            if self._may() and files_in(event.mimeData()):
                event.setDropAction(Qt.DropAction.CopyAction)  # whoever drags must not take the file away
                event.accept()
                self._raise_cover()
            else:
                event.ignore()
            return True
        if isinstance(event, QDropEvent):
            self._take_cover_away()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(files_in(event.mimeData()))
            return True
        if isinstance(event, QDragLeaveEvent):
            self._take_cover_away()
        return super().eventFilter(watched, event)

    def _raise_cover(self) -> None:
        if self._cover is None:  # most people never drag a file here
            self._cover = DropCover(self._look, self._window)
        self._cover.rise()

    def _take_cover_away(self) -> None:
        if self._cover is not None:
            self._cover.hide()


class DropCover(QWidget):
    """Lies over the whole window while files are over it.

    Args:
        look: the theme.
        window: what it covers.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = in_column(self, 8, (64, 64, 64, 64))
        box.addStretch(1)
        for words, role in (
            (self.tr("Let go to look at it"), "head"),
            (self.tr("A routine, an exercise or a programme, a backup or an exported history."), "text"),
            (self.tr("Nothing is taken without a press."), "text"),
        ):
            line = Text(words, role, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(line)
        box.addStretch(1)
        self.hide()

    def rise(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window_rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground through which nothing is read, and a dashed edge."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.ground))
        painter.setPen(QPen(QColor(colours.ease), 3, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(colours.tint_ease))
        inner = self.rect().adjusted(GUTTER_PX, GUTTER_PX, -GUTTER_PX, -GUTTER_PX)
        painter.drawRoundedRect(inner, CARD_RADIUS_PX, CARD_RADIUS_PX)
        painter.end()

    def _window_rect(self) -> QRect:
        window = self.parentWidget()
        assert window is not None
        return window.rect()
