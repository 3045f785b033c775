# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A desktop as a process, on the session bus it is given: `python fake_desktop.py KIND`.

KIND is portal, waiting-portal, screen-saver, settings or contrast.

Prints READY, then a line for everything it is asked. The waiting portal answers once it is given a line.
"""

import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
)

PORTAL = "/org/freedesktop/portal/desktop"


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Inhibit"})  # type: ignore[call-arg]
class FakePortal(QDBusAbstractAdaptor):  # type: ignore[operator]
    @Slot(str, "uint", "QVariantMap", result="QDBusObjectPath")
    def Inhibit(self, _window: str, flags: int, options: dict[str, str]) -> QDBusObjectPath:  # noqa: N802
        sys.stdout.write(f"portal {flags} {options['reason']}\n")
        sys.stdout.flush()
        return QDBusObjectPath("/org/freedesktop/portal/desktop/request/1/t")


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Inhibit"})  # type: ignore[call-arg]
class FakeWaitingPortal(QDBusAbstractAdaptor):  # type: ignore[operator]
    @Slot(str, "uint", "QVariantMap", result="QDBusObjectPath")
    def Inhibit(self, _window: str, _flags: int, _options: dict[str, str]) -> QDBusObjectPath:  # noqa: N802
        sys.stdout.write("asked\n")
        sys.stdout.flush()
        sys.stdin.readline()
        return QDBusObjectPath("/org/freedesktop/portal/desktop/request/1/t")


@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})  # type: ignore[call-arg]
class FakeScreenSaver(QDBusAbstractAdaptor):  # type: ignore[operator]
    @Slot(str, str, result="uint")
    def Inhibit(self, application: str, reason: str) -> int:  # noqa: N802
        sys.stdout.write(f"screen-saver {application} {reason}\n")
        sys.stdout.flush()
        return 77


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})  # type: ignore[call-arg]
class FakeSettings(QDBusAbstractAdaptor):  # type: ignore[operator]
    @Slot(str, str, result="QDBusVariant")
    def Read(self, _namespace: str, key: str) -> QDBusVariant:  # noqa: N802
        return QDBusVariant(1 if key == "reduced-motion" else True)


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})  # type: ignore[call-arg]
class FakeContrast(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Somebody switches high contrast on as soon as the settings have been read."""

    @Slot("QStringList", result="QVariantMap")
    def ReadAll(self, _namespaces: list[str]) -> dict[str, object]:  # noqa: N802
        QTimer.singleShot(0, self.tell)
        return {}

    def tell(self) -> None:
        changed = QDBusMessage.createSignal(PORTAL, "org.freedesktop.portal.Settings", "SettingChanged")
        changed.setArguments(["org.freedesktop.appearance", "contrast", QDBusVariant(1)])
        QDBusConnection.sessionBus().send(changed)


def main() -> int:
    application = QCoreApplication(sys.argv)
    bus = QDBusConnection.sessionBus()
    exported = QObject()
    if "portal" in sys.argv[1]:
        adaptor: QObject = FakePortal(exported) if sys.argv[1] == "portal" else FakeWaitingPortal(exported)
        path, service = PORTAL, "org.freedesktop.portal.Desktop"
    elif sys.argv[1] in ("settings", "contrast"):
        adaptor = FakeSettings(exported) if sys.argv[1] == "settings" else FakeContrast(exported)
        path, service = PORTAL, "org.freedesktop.portal.Desktop"
    else:
        adaptor = FakeScreenSaver(exported)
        path, service = "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
    assert bus.registerObject(path, exported, QDBusConnection.RegisterOption.ExportAdaptors)
    assert bus.registerService(service)
    sys.stdout.write("READY\n")
    sys.stdout.flush()
    code = application.exec()
    del adaptor
    return code


if __name__ == "__main__":
    sys.exit(main())
