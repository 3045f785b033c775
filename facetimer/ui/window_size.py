# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The size of the window, maximised or in full screen or neither: fitted to its screen and kept between starts.

The desktop decides where the window stands.
"""

import contextlib
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from facetimer.files import write_whole
from facetimer.outside import Unreadable, json_from, read_bytes

LEAST_SIZE = QSize(720, 560)
GOOD_SIZE = QSize(1280, 800)
AROUND = QSize(16, 48)
"""Room for a frame and a title bar, whose size is unknown until the window is shown."""
_MOST_BYTES = 4096
_MAXIMISED = Qt.WindowState.WindowMaximized


Pixels = Annotated[int, Meta(ge=1, le=100_000)]


class Kept(Struct, frozen=True):
    """What is kept of the window.

    Attributes:
        width, height: in logical pixels, of the window that is neither maximised nor in full screen.
    """

    width: Pixels
    height: Pixels
    maximised: bool = False
    full_screen: bool = False


def read_kept(path: Path) -> Kept | None:
    """Return what was kept, or None where there is nothing that can be read.

    No word is said of a file that is damaged: the window opens at its first size, and writes a new one.
    """
    try:
        return msgspec.convert(json_from(read_bytes(path, _MOST_BYTES)), Kept)
    except (Unreadable, msgspec.ValidationError):
        return None


def fitting(wanted: QSize, available: QSize) -> QSize:
    """Return `wanted`, or as much of it as a window with its frame has on the screen.

    Args:
        wanted: size of the window without its frame.
        available: of the screen, without the desktop's panels.
    """
    return wanted.boundedTo(available - AROUND).expandedTo(QSize(1, 1))


class WindowFrame:
    """The size and state of one window.

    Args:
        window: not shown yet.
        path: of the file between starts.
    """

    def __init__(self, window: QWidget, path: Path) -> None:
        self._window = window
        self._path = path
        self._full_screen_before = False
        self._keeps = True
        available = window.screen().availableSize()
        kept = read_kept(path) or Kept(GOOD_SIZE.width(), GOOD_SIZE.height())
        least = fitting(LEAST_SIZE, available)
        self._plain_size = fitting(QSize(kept.width, kept.height).expandedTo(least), available)
        self._maximised = kept.maximised or least != LEAST_SIZE  # a small screen has no room to give away
        window.setMinimumSize(least)
        window.resize(self._plain_size)
        if self._maximised:
            window.setWindowState(_MAXIMISED)
        if kept.full_screen:
            self.set_full_screen(True)

    def set_full_screen(self, on: bool) -> None:
        """Go to full screen, or back to what the window was before, maximised or not."""
        if on == self._window.isFullScreen():
            return
        if on:  # X11 forgets both while it lasts, and showNormal() would not come back to them
            self._plain_size, self._maximised = self._size_and_maximised()
        before = _MAXIMISED if self._maximised else Qt.WindowState.WindowNoState
        self._window.setWindowState(before | Qt.WindowState.WindowFullScreen if on else before)

    def toggle_full_screen(self) -> None:
        """Go to full screen or back."""
        self.set_full_screen(not self._window.isFullScreen())

    def begin_session(self, *, full_screen: bool) -> None:
        """Remember how the window is now, and go to full screen if that is wanted of sessions."""
        self._full_screen_before = self._window.isFullScreen()
        if full_screen:
            self.set_full_screen(True)

    def end_session(self) -> None:
        """Leave the full screen that the session had."""
        if not self._full_screen_before:
            self.set_full_screen(False)

    def keep(self) -> None:
        """Write down size and state for the next start; a disk that is full loses no more than that."""
        if not self._keeps:
            return
        size, maximised = self._size_and_maximised()
        kept = Kept(size.width(), size.height(), maximised, self._window.isFullScreen())
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, msgspec.json.encode(kept))

    def forget(self) -> None:
        """Keep nothing when the window closes: everything is being deleted."""
        self._keeps = False

    def _size_and_maximised(self) -> tuple[QSize, bool]:
        """Return the size of the window in neither state, and whether it is maximised (below the full screen)."""
        window = self._window
        if window.isFullScreen():
            return self._plain_size, self._maximised
        if not window.isMaximized():
            return window.size(), False
        plain = window.normalGeometry().size()
        if plain.isEmpty() or plain == window.size():  # as after a full screen
            plain = self._plain_size
        return plain, True
