# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the screen awake through the session bus: the desktop portal, else the ScreenSaver service.

Both let go when their client leaves the bus, so each lease has a connection of its own and drops it: nothing can
be left behind, not even by a crash.
"""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface

from facetimer.ui.desktop.screen_awake import REASON

_IDLE_FLAG = 8
"""Idleness, of the four things org.freedesktop.portal.Inhibit can hold back."""
_numbers = count()


class BusLease:
    """A connection that holds something as long as it is there."""

    def __init__(self, name: str) -> None:
        self._name = name

    def give_back(self) -> None:
        """Leave the bus."""
        QDBusConnection.disconnectFromBus(self._name)


def portal(bus_address: str | None = None) -> BusLease | None:
    """Ask org.freedesktop.portal.Inhibit, on the session bus unless another is named."""

    def ask(interface: QDBusInterface) -> object:
        # Python integers travel as int32; the introspected method makes the uint32 that the portal wants.
        return QMetaObject.invokeMethod(
            interface,
            "Inhibit",
            Qt.ConnectionType.DirectConnection,
            Q_RETURN_ARG("QDBusObjectPath"),
            Q_ARG(str, ""),
            Q_ARG("uint", _IDLE_FLAG),
            Q_ARG("QVariantMap", {"reason": REASON}),
        )

    return _lease(
        bus_address,
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Inhibit",
        ask,
    )


def screen_saver(bus_address: str | None = None) -> BusLease | None:
    """Ask org.freedesktop.ScreenSaver, on the session bus unless another is named."""
    name = "org.freedesktop.ScreenSaver"
    return _lease(
        bus_address,
        name,
        "/org/freedesktop/ScreenSaver",
        name,
        lambda interface: interface.call("Inhibit", "facetimer", REASON),
    )


def _lease(
    bus_address: str | None, service: str, path: str, interface_name: str, ask: Callable[[QDBusInterface], object]
) -> BusLease | None:
    name = f"facetimer-awake-{next(_numbers)}"
    if bus_address is None:
        connection = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, name)
    else:
        connection = QDBusConnection.connectToBus(bus_address, name)
    lease = BusLease(name)
    if not connection.isConnected():
        lease.give_back()
        return None
    interface = QDBusInterface(service, path, interface_name, connection)
    if interface.isValid():
        ask(interface)
        if not interface.lastError().isValid():
            return lease
    lease.give_back()
    return None
