# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Size and place of the window, maximised, in full screen or neither: fitted to its screens, kept between starts.

Under Wayland no program knows or says where its windows stand: there the desktop decides, and the size alone is
kept (https://wayland.freedesktop.org/faq.html; `QWidget.pos()` is 0, 0 there).
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facetimer.choices.window_places import Box, Length, Monitor, Placed, in_sight, remembered, with_place
from facetimer.files import write_whole
from facetimer.outside import Unreadable, json_from, read_bytes

LEAST_SIZE = QSize(720, 560)
GOOD_SIZE = QSize(1280, 800)
NARROW_SIZE, LEAST_IN_SESSION = QSize(420, 800), QSize(420, 560)
"""Of a session that stands beside a mirror or another window."""
AROUND = QSize(16, 48)
"""Room for a frame and a title bar, whose size is unknown until the window is shown."""
SETTLED_MS = 500
"""A screen that is plugged in or out changes several times before it rests."""
_MOST_BYTES = 8192
_MAXIMISED = Qt.WindowState.WindowMaximized


class Kept(Struct, frozen=True):
    """What is kept of the window.

    Attributes:
        width, height: in logical pixels, of the window that is neither maximised nor in full screen.
        places: where it stood, for each arrangement of screens, the newest last.
    """

    width: Length
    height: Length
    maximised: bool = False
    full_screen: bool = False
    places: tuple[Placed, ...] = ()


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


def monitors() -> list[Monitor]:
    """Return the screens there are now, the main one first."""
    main = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
    return [Monitor(_box(s.geometry()), _box(s.availableGeometry()), s.devicePixelRatio()) for s in screens]


def _box(area: QRect) -> Box:
    return Box(area.x(), area.y(), max(1, area.width()), max(1, area.height()))


class WindowFrame(QObject):
    """The size, place and state of one window.

    Args:
        window: not shown yet.
        path: of the file between starts.
        platform: the name of Qt's platform; that of the application if empty.
    """

    def __init__(self, window: QWidget, path: Path, platform: str = "") -> None:
        super().__init__(window)
        self._can_place = not (platform or QGuiApplication.platformName()).startswith("wayland")
        self._window = window
        self._path = path
        self._full_screen_before = False
        self._wide: tuple[QSize, bool, bool] | None = None
        self._keeps = True
        kept = read_kept(path) or Kept(GOOD_SIZE.width(), GOOD_SIZE.height())
        self._places = kept.places
        stood = remembered(kept.places, monitors())
        if stood is not None and self._can_place:
            window.move(stood.x, stood.y)  # before all else: maximised, too, it is so on that screen
            kept = msgspec.structs.replace(kept, width=stood.width, height=stood.height)
        available = window.screen().availableSize()
        least = fitting(LEAST_SIZE, available)
        self._plain_size = fitting(QSize(kept.width, kept.height).expandedTo(least), available)
        self._plain_place = window.pos()
        self._maximised = kept.maximised or least != LEAST_SIZE  # a small screen has no room to give away
        self._least = least
        window.setMinimumSize(least)
        window.resize(self._plain_size)
        if self._maximised:
            window.setWindowState(_MAXIMISED)
        if kept.full_screen:
            self.set_full_screen(True)
        self._watch_screens()

    def _watch_screens(self) -> None:
        """Come back into sight once a screen is unplugged, or is smaller than it was."""
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self.come_into_sight)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_screens_changed)
        application.screenAdded.connect(self._on_screen_added)
        for screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self._on_screens_changed)

    def _on_screens_changed(self, _what: object) -> None:
        self._settled.start()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._on_screens_changed)

    def come_into_sight(self, there: Sequence[Monitor] = ()) -> None:
        """Move and shrink the window to where all of it can be seen; one that fills a screen is left alone.

        Args:
            there: the screens; those there are now if empty.
        """
        window = self._window
        if not window.isVisible() or window.isMaximized() or window.isFullScreen() or not self._can_place:
            return
        frame = _box(window.frameGeometry())
        seen = in_sight(frame, there or monitors())
        if seen != frame:
            size = QSize(seen.width, seen.height) - (window.frameGeometry().size() - window.size())
            window.setMinimumSize(window.minimumSize().boundedTo(size))
            window.resize(size)
            window.move(seen.x, seen.y)

    def set_full_screen(self, on: bool) -> None:
        """Go to full screen, or back to what the window was before, maximised or not."""
        if on == self._window.isFullScreen():
            return
        if on:  # X11 forgets them while it lasts, and showNormal() would not come back to them
            self._plain_place = self._place()
            self._plain_size, self._maximised = self._size_and_maximised()
        before = _MAXIMISED if self._maximised else Qt.WindowState.WindowNoState
        self._window.setWindowState(before | Qt.WindowState.WindowFullScreen if on else before)

    def toggle_full_screen(self) -> None:
        """Go to full screen or back."""
        self.set_full_screen(not self._window.isFullScreen())

    def toggle_narrow(self) -> None:
        """Stand beside a mirror or another window, or be again what the window was before."""
        if self._wide is None:
            full_screen = self._window.isFullScreen()
            self._wide = (*self._size_and_maximised(), full_screen)
            self._window.setWindowState(Qt.WindowState.WindowNoState)
            self._window.resize(fitting(NARROW_SIZE, self._window.screen().availableSize()))
            return
        (size, maximised, full_screen), self._wide = self._wide, None
        self._window.resize(size)
        if maximised:
            self._window.setWindowState(_MAXIMISED)
        if full_screen:
            self.set_full_screen(True)

    def stay_on_top(self, on_top: bool) -> None:
        """Stay above other windows, or no longer; a desktop may not allow it."""
        handle = self._window.windowHandle()
        if handle is not None:  # without it nothing is shown yet; the widget's own flag would hide the window
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)

    def begin_session(self, *, full_screen: bool) -> None:
        """Remember how the window is now, and go to full screen if that is wanted of sessions."""
        self._window.setMinimumSize(LEAST_IN_SESSION.boundedTo(self._least))
        self._full_screen_before = self._window.isFullScreen()
        if full_screen:
            self.set_full_screen(True)

    def end_session(self) -> None:
        """Leave the full screen that the session had, or the narrow window, and stay on top no longer."""
        self.stay_on_top(False)
        if self._wide is not None:
            self.toggle_narrow()
        self._window.setMinimumSize(self._least)
        if not self._full_screen_before:
            self.set_full_screen(False)

    def keep(self) -> None:
        """Write down size and state for the next start; a disk that is full loses no more than that."""
        if not self._keeps:
            return
        size, maximised = self._size_and_maximised()
        places, full_screen = self._places, self._window.isFullScreen()
        if self._can_place:
            at = self._place()
            places = with_place(places, monitors(), Box(at.x(), at.y(), size.width(), size.height()))
        kept = Kept(size.width(), size.height(), maximised, full_screen, places)
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, msgspec.json.encode(kept))

    def forget(self) -> None:
        """Keep nothing when the window closes: everything is being deleted."""
        self._keeps = False

    def _place(self) -> QPoint:
        """Return where the window stands, its frame included, or would stand if it did not fill a screen."""
        window = self._window
        if not (window.isMaximized() or window.isFullScreen()):
            return window.pos()
        screen = window.screen().geometry()
        return self._plain_place if screen.contains(self._plain_place) else screen.topLeft()

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
