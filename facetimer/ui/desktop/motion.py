# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether the desktop asks for less motion, by the settings portal, without waiting for the answer.

Key `org.freedesktop.appearance reduced-motion` (1 = reduced) of org.freedesktop.portal.Settings version 2, and
GNOME's older `enable-animations` (false = reduced).
"""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

SERVICE, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
KEYS = (("org.freedesktop.appearance", "reduced-motion"), ("org.gnome.desktop.interface", "enable-animations"))


def asks_for_less(key: str, value: object) -> bool:
    """Return whether `value` of `key` asks for less motion."""
    while isinstance(value, QDBusVariant):  # `Read` wraps its answer twice, `ReadOne` once
        value = value.variant()
    return value is False if key == "enable-animations" else value == 1


class SystemMotion(QObject):
    """Follows the desktop's motion setting.

    Args:
        connection: the session bus.
        parent: owner of this object.
    """

    reduced_changed = Signal(bool)

    def __init__(self, connection: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishes: dict[str, bool] = {}
        self._reduced = False
        self._watchers: list[QDBusPendingCallWatcher] = []
        self._connection = connection
        if not connection.isConnected():
            return
        signature = SLOT("on_setting_changed(QString,QString,QDBusVariant)")
        connection.connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, signature)  # type: ignore[call-overload]
        for namespace, key in KEYS:
            self._ask(namespace, key)

    @Slot(str, str, "QDBusVariant")
    def on_setting_changed(self, namespace: str, key: str, value: QDBusVariant) -> None:
        """Take over a change."""
        if (namespace, key) in KEYS:
            self._take(key, value)

    def _ask(self, namespace: str, key: str) -> None:
        message = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
        message.setArguments([namespace, key])
        watcher = QDBusPendingCallWatcher(self._connection.asyncCall(message), self)
        self._watchers.append(watcher)

        def on_watcher_finished() -> None:
            self._watchers.remove(watcher)
            arguments = watcher.reply().arguments()
            if not watcher.isError() and arguments:
                self._take(key, arguments[0])

        watcher.finished.connect(on_watcher_finished)

    def _take(self, key: str, value: object) -> None:
        self._wishes[key] = asks_for_less(key, value)
        reduced = any(self._wishes.values())
        if reduced != self._reduced:
            self._reduced = reduced
            self.reduced_changed.emit(reduced)
