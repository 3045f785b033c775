# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a desktop asks of a program over the session bus: come forward, open files, do one of the menu's actions.

Specification: freedesktop.org, Desktop Entry, "D-Bus Activation". The bus starts facetimer for this where its
service file is installed.
"""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import ClassInfo, QObject, QUrl, Signal, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection

from facetimer.launch.request import Request

SERVICE = "org.facetimer.FaceTimer"
PATH = "/org/facetimer/FaceTimer"
ACTIONS = {
    "today": Request(due=True),
    "practise": Request(place="practise"),
    "history": Request(place="history"),
}
"""The actions of the desktop entry, by their names there."""
_TOKENS = ("activation-token", "desktop-startup-id")


class ApplicationOnBus(QObject):
    """Is the application that the desktop speaks to.

    Args:
        connection: the session bus.
        parent: owner of this object.
    """

    asked = Signal(Request)

    def __init__(self, connection: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection = connection
        self._exported = QObject(self)
        self._adaptor = _ApplicationAdaptor(self, self._exported)

    def register(self) -> bool:
        """Appear on the bus; return whether that was possible. One program at a time has the name."""
        option = QDBusConnection.RegisterOption.ExportAdaptors
        return self._connection.registerObject(PATH, self._exported, option) and self._connection.registerService(
            SERVICE
        )

    def ask(self, request: Request, platform_data: Mapping[str, Any]) -> None:
        """Pass on a request with the token that the desktop gave with it."""
        given = (platform_data.get(name) for name in _TOKENS)
        token = next((each for each in given if isinstance(each, str) and each), "")
        self.asked.emit(replace(request, token=token))


@ClassInfo({"D-Bus Interface": "org.freedesktop.Application"})  # type: ignore[call-arg]
class _ApplicationAdaptor(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Names and types are the specification's."""

    def __init__(self, application: ApplicationOnBus, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application

    @Slot("QVariantMap")
    def Activate(self, platform_data: dict[str, Any]) -> None:
        self._application.ask(Request(), platform_data)

    @Slot("QStringList", "QVariantMap")
    def Open(self, uris: list[str], platform_data: dict[str, Any]) -> None:
        files = tuple(QUrl(each).toLocalFile() for each in uris)
        self._application.ask(Request(files=tuple(each for each in files if each)), platform_data)

    @Slot(str, "QVariantList", "QVariantMap")
    def ActivateAction(self, name: str, _parameter: list[Any], platform_data: dict[str, Any]) -> None:
        self._application.ask(ACTIONS.get(name, Request()), platform_data)
