# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Waits at login for the desktop's tray, which may come after the programs that begin in it.

WORKAROUND: Qt asks once in a process whether a StatusNotifier tray is there, and never again
(`isDBusTrayAvailable`, qgenericunixthemes.cpp). So the bus is asked first, and Qt only once the tray has come or
nobody waits for it any longer.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

ASK_EVERY_MS = 1_000
LONGEST_WAIT_MS = 30_000
_SERVICE, _PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"


class AwaitedTray(QObject):
    """Asks the session bus for a tray until one is there, or for as long as a login takes.

    Args:
        connection: the session bus; without one nothing is waited for.
        parent: owner of this object.
    """

    settled = Signal()
    """Qt may be asked now; said once, and not before the loop runs."""

    def __init__(self, connection: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection = connection
        self._left = LONGEST_WAIT_MS // ASK_EVERY_MS if connection.isConnected() else 0
        self._watcher: QDBusPendingCallWatcher | None = None
        QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        if not self._left:
            self.settled.emit()
            return
        self._left -= 1
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, "org.freedesktop.DBus.Properties", "Get")
        message.setArguments([_SERVICE, "IsStatusNotifierHostRegistered"])
        self._watcher = QDBusPendingCallWatcher(self._connection.asyncCall(message), self)
        self._watcher.finished.connect(self._on_answered)

    def _on_answered(self, watcher: QDBusPendingCallWatcher) -> None:
        self._watcher = None
        arguments = watcher.reply().arguments()
        value = arguments[0] if arguments and not watcher.isError() else False
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if value is True:
            self.settled.emit()
        else:
            QTimer.singleShot(ASK_EVERY_MS, self, self._ask)
