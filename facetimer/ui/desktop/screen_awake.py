# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the screen from going dark while a session runs, and says so when it cannot.

Asking may take long (a portal without a backend answers after 25 s), so every way answers when it can and the
window never waits. It must not know what a session is.
"""

import sys

from PySide6.QtCore import QObject, Signal

from facetimer.ui.desktop.awake_lease import AwakeRequest, Lease


class ScreenAwake(QObject):
    """Holds the screen awake.

    Args:
        ways: tried in order of preference; those of this platform unless given.
        parent: owner of this object.
    """

    held = Signal()
    failed = Signal(str)

    def __init__(self, ways: tuple[AwakeRequest, ...] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways = platform_ways() if ways is None else ways
        self._wish = 0  # counts requests; a lease that answers an older one is given back
        self._wanted = False
        self._told = False
        self._lease: Lease | None = None

    def hold(self) -> None:
        """Ask for the screen to stay awake; asking twice is asking once."""
        if not self._wanted:
            self._wanted = True
            self._wish += 1
            self._try(0, self._wish)

    def release(self) -> None:
        """Let the screen go dark again."""
        if not self._wanted:
            return
        self._wanted = False
        self._wish += 1
        lease, self._lease = self._lease, None
        if lease is not None:
            lease.give_back()

    def _try(self, index: int, wish: int) -> None:
        if index < len(self._ways):
            self._ways[index](lambda lease: self._on_answer(index, wish, lease))
        elif not self._told:
            self._told = True
            self.failed.emit(self.tr("This desktop offers no way to keep the screen awake; it may go dark."))

    def _on_answer(self, index: int, wish: int, lease: Lease | None) -> None:
        if wish != self._wish:
            if lease is not None:
                lease.give_back()
        elif lease is None:
            self._try(index + 1, wish)
        else:
            self._lease = lease
            self.held.emit()


def platform_ways() -> tuple[AwakeRequest, ...]:
    """Return the ways of this platform, the preferred one first."""
    if sys.platform == "darwin":
        from facetimer.ui.desktop.awake_elsewhere import caffeinate

        return (caffeinate,)
    if sys.platform == "win32":
        from facetimer.ui.desktop.awake_elsewhere import execution_state

        return (execution_state,)
    from facetimer.ui.desktop.awake_dbus import Portal, ScreenSaver

    return (Portal(), ScreenSaver())
