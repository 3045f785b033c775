# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the screen from going dark while a session runs, and says so when it cannot.

Asking may take long (a portal without a backend answers after 25 s), so a thread asks and then waits. It must
not know what a session is.
"""

import sys
import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

REASON = "A guided session is running"


class Lease(Protocol):
    """The screen stays awake until this is given back."""

    def give_back(self) -> None:
        """Let the screen do as it likes again."""
        ...


Way = Callable[[], Lease | None]
"""Returns None where the way does not exist here."""


class ScreenAwake(QObject):
    """Holds the screen awake.

    Args:
        ways: tried in order of preference; those of this platform unless given.
        parent: owner of this object.
    """

    held = Signal()
    failed = Signal(str)

    def __init__(self, ways: tuple[Way, ...] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways = platform_ways() if ways is None else ways
        self._release: threading.Event | None = None
        self._thread: threading.Thread | None = None

    @property
    def wanted(self) -> bool:
        """Whether the screen is to stay awake now."""
        return self._release is not None

    def hold(self) -> None:
        """Ask for the screen to stay awake; asking twice is asking once."""
        if self._release is not None:
            return
        release = threading.Event()
        self._release = release
        self._thread = threading.Thread(target=self._keep, args=(release,), daemon=True, name="screen-awake")
        self._thread.start()

    def release(self, wait_s: float = 0.0) -> None:
        """Let go, waiting at most `wait_s` for it to have happened."""
        if self._release is None:
            return
        self._release.set()
        self._release = None
        if wait_s and self._thread is not None:
            self._thread.join(wait_s)

    def _keep(self, release: threading.Event) -> None:
        for way in self._ways:
            lease = way()
            if lease is not None:
                self.held.emit()
                release.wait()
                lease.give_back()
                return
        if not release.is_set():
            self.failed.emit(self.tr("This desktop offers no way to keep the screen awake; it may go dark."))


def platform_ways() -> tuple[Way, ...]:
    """Return the ways of this platform, the preferred one first."""
    if sys.platform == "darwin":
        from facetimer.ui.desktop.awake_elsewhere import caffeinate

        return (caffeinate,)
    if sys.platform == "win32":
        from facetimer.ui.desktop.awake_elsewhere import execution_state

        return (execution_state,)
    from facetimer.ui.desktop.awake_dbus import portal, screen_saver

    return (portal, screen_saver)
