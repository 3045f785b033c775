# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the screen awake through the session bus: the desktop portal, else the ScreenSaver service.

Both end when their client leaves the bus, so each lease has a connection of its own and closes it: nothing is left
behind, not even after a crash.
"""

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusPendingCallWatcher

from facetimer.ui.background_work import Errands
from facetimer.ui.desktop.awake_lease import REASON, Answer

if TYPE_CHECKING:
    from concurrent.futures import Future

_IDLE_FLAG = 8
"""Idleness, of the four things org.freedesktop.portal.Inhibit can hold back."""
LONGEST_ANSWER_MS = 5_000
"""A session does without the portal then, and the next way is tried."""
_numbers = count()


class _BusLease:
    """A connection that holds something as long as it is there."""

    def __init__(self, bus_address: str | None) -> None:
        self._name = f"facetimer-awake-{next(_numbers)}"
        kind = QDBusConnection.BusType.SessionBus
        if bus_address is None:
            self.connection: QDBusConnection | None = QDBusConnection.connectToBus(kind, self._name)
        else:
            self.connection = QDBusConnection.connectToBus(bus_address, self._name)
        self.watcher: QDBusPendingCallWatcher | None = None

    def give_back(self) -> None:
        """Leave the bus."""
        self.connection = None
        QDBusConnection.disconnectFromBus(self._name)

    def call(self, message: QDBusMessage, answered: Callable[[bool], None]) -> None:
        """Send `message` and say whether it was answered well, when it is."""
        if self.connection is None or not self.connection.isConnected():
            answered(False)
            return
        watcher = QDBusPendingCallWatcher(self.connection.asyncCall(message))

        def on_watcher_finished() -> None:
            self.watcher = None
            answered(not watcher.isError())

        watcher.finished.connect(on_watcher_finished)
        self.watcher = watcher


class Portal:
    """Asks org.freedesktop.portal.Inhibit.

    Args:
        bus_address: another bus than the session's.
    """

    def __init__(self, bus_address: str | None = None) -> None:
        self._bus_address = bus_address
        self._errands = Errands()

    def __call__(self, answer: Answer) -> None:
        """Ask, and answer when the portal has."""
        service, path = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
        lease = _BusLease(self._bus_address)

        def on_inhibited(ended: "Future[bool]") -> None:
            inhibited = ended.result()
            if not inhibited:
                lease.give_back()
            answer(lease if inhibited else None)

        def on_answered(is_there: bool) -> None:
            connection = lease.connection
            if not is_there or connection is None:
                lease.give_back()
                answer(None)
                return
            # A portal without a backend lets its caller wait for 25 s.
            self._errands.begin(lambda: _inhibit(service, path, connection), on_inhibited)

        introspect = QDBusMessage.createMethodCall(
            service, path, "org.freedesktop.DBus.Introspectable", "Introspect"
        )
        lease.call(introspect, on_answered)


class ScreenSaver:
    """Asks org.freedesktop.ScreenSaver.

    Args:
        bus_address: another bus than the session's.
    """

    def __init__(self, bus_address: str | None = None) -> None:
        self._bus_address = bus_address

    def __call__(self, answer: Answer) -> None:
        """Ask, and answer when the service has."""
        name = "org.freedesktop.ScreenSaver"
        lease = _BusLease(self._bus_address)

        def on_answered(inhibited: bool) -> None:
            if not inhibited:
                lease.give_back()
            answer(lease if inhibited else None)

        message = QDBusMessage.createMethodCall(name, "/org/freedesktop/ScreenSaver", name, "Inhibit")
        message.setArguments(["facetimer", REASON])
        lease.call(message, on_answered)


def _inhibit(service: str, path: str, connection: QDBusConnection) -> bool:
    """Ask with the types the portal wants and wait for the answer: never on the window's thread."""
    interface = QDBusInterface(service, path, "org.freedesktop.portal.Inhibit", connection)
    interface.setTimeout(LONGEST_ANSWER_MS)
    if not interface.isValid() or interface.metaObject().indexOfMethod("Inhibit(QString,uint,QVariantMap)") < 0:
        return False
    # Python integers travel as int32; the introspected method makes the uint32 that the portal wants.
    QMetaObject.invokeMethod(
        interface,
        "Inhibit",
        Qt.ConnectionType.DirectConnection,
        Q_RETURN_ARG("QDBusObjectPath"),
        Q_ARG(str, ""),
        Q_ARG("uint", _IDLE_FLAG),
        Q_ARG("QVariantMap", {"reason": REASON}),
    )
    return not interface.lastError().isValid()
