# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a session bus of our own, with nobody else on it."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("dbus-daemon is not installed")
    daemon = subprocess.Popen(
        [program, "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(timeout=60)
    daemon.stdout.close()


class Desktop:
    """Fake services as processes, and a look at who is on the bus."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.name = f"watcher {address}"
        self.connection = QDBusConnection.connectToBus(address, self.name)
        self.processes: list[subprocess.Popen[str]] = []

    def offer(self, kind: str) -> "subprocess.Popen[str]":
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address}
        command = [sys.executable, str(Path(__file__).with_name("fake_desktop.py")), kind]
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.processes.append(process)
        assert self.said(process) == "READY"
        return process

    def said(self, process: "subprocess.Popen[str]") -> str:
        assert process.stdout is not None
        return process.stdout.readline().strip()

    def clients(self) -> int:
        """How many are on the bus."""
        names: list[str] = self.connection.interface().registeredServiceNames().value()
        return sum(name.startswith(":") for name in names)

    def close(self) -> None:
        for process in self.processes:
            process.terminate()
            process.wait(timeout=60)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
        QDBusConnection.disconnectFromBus(self.name)


@pytest.fixture
def desktop(bus: str, qtbot: QtBot) -> Iterator[Desktop]:
    there = Desktop(bus)
    yield there
    there.close()
