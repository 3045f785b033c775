# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The desktop speaks to facetimer over a session bus as it does to every application."""

from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from facetimer.launch.request import Request
from facetimer.ui.desktop.application_bus import PATH, SERVICE, ApplicationOnBus


@pytest.fixture
def connection(bus: str) -> Iterator[QDBusConnection]:
    yield QDBusConnection.connectToBus(bus, f"application {bus}")
    QDBusConnection.disconnectFromBus(f"application {bus}")


@pytest.fixture
def heard(connection: QDBusConnection) -> Iterator[list[Request]]:
    requests: list[Request] = []
    application = ApplicationOnBus(connection)
    application.asked.connect(requests.append)
    assert application.register()
    yield requests
    application.deleteLater()


CALLS = [
    ("Activate", [{}], Request()),
    ("Activate", [{"desktop-startup-id": "old", "activation-token": "new"}], Request(token="new")),
    ("Activate", [{"desktop-startup-id": "old"}], Request(token="old")),
    ("ActivateAction", ["today", [], {}], Request(due=True)),
    ("ActivateAction", ["practise", [], {}], Request(place="practise")),
    ("ActivateAction", ["history", [], {"activation-token": "t"}], Request(place="history", token="t")),
    ("ActivateAction", ["unknown", [], {}], Request()),
    (
        "Open",
        [["file:///home/a/b%20c.facetimer.toml", "https://example.org/"], {}],
        Request(files=("/home/a/b c.facetimer.toml",)),
    ),
]


@pytest.mark.parametrize(("method", "arguments", "request_"), CALLS)
def test_what_the_desktop_asks_is_passed_on(
    method: str,
    arguments: list[object],
    request_: Request,
    heard: list[Request],
    connection: QDBusConnection,
    qtbot: QtBot,
) -> None:
    message = QDBusMessage.createMethodCall(SERVICE, PATH, "org.freedesktop.Application", method)
    message.setArguments(arguments)
    connection.send(message)
    qtbot.waitUntil(lambda: heard == [request_])


def test_one_program_at_a_time_is_the_application(heard: list[Request], bus: str) -> None:
    other = QDBusConnection.connectToBus(bus, f"other {bus}")
    assert not ApplicationOnBus(other).register()
    QDBusConnection.disconnectFromBus(f"other {bus}")
