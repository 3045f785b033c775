# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Reads a running app as a screen reader does: over AT-SPI, through `busctl`, without a library of its own."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

ACCESSIBLE = "org.a11y.atspi.Accessible"
FOCUSABLE_BIT = 11
"""ATSPI_STATE_FOCUSABLE of atspi-constants.h."""
SHOWING_BIT = 25


@dataclass(frozen=True)
class Node:
    """One object of the tree."""

    depth: int
    role: str
    name: str
    description: str
    states: int

    @property
    def focusable(self) -> bool:
        return bool(self.states >> FOCUSABLE_BIT & 1)

    @property
    def showing(self) -> bool:
        return bool(self.states >> SHOWING_BIT & 1)


class AccessibleBus:
    """The accessibility bus behind a session bus."""

    def __init__(self, session_bus: str) -> None:
        call = ["call", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"]
        self.address = str(_busctl(session_bus, *call)[0])

    def applications(self) -> list[tuple[str, str]]:
        """Return (bus name, object path) of everyone who can be read."""
        return self._children("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

    def tree(self, service: str, path: str, depth: int = 0) -> Iterator[Node]:
        """Yield an object and everything below it that is showing, in reading order."""
        role = str(self._call(service, path, "GetRoleName")[0])
        low, high = self._call(service, path, "GetState")[0]
        node = Node(
            depth, role, self._property(service, path, "Name"), self._property(service, path, "Description"),
            low | high << 32,
        )  # fmt: skip
        if depth > 1 and not node.showing:
            return
        yield node
        for child_service, child_path in self._children(service, path):
            yield from self.tree(child_service, child_path, depth + 1)

    def _children(self, service: str, path: str) -> list[tuple[str, str]]:
        return [(str(a), str(b)) for a, b in self._call(service, path, "GetChildren")[0]]

    def _call(self, service: str, path: str, method: str) -> list[Any]:
        found: list[Any] = _busctl(self.address, "call", service, path, ACCESSIBLE, method)
        return found

    def _property(self, service: str, path: str, name: str) -> str:
        command = ["get-property", service, path, ACCESSIBLE, name]
        found = _busctl(self.address, *command)
        return str(found[0] if isinstance(found, list) else found)


def _busctl(address: str, *words: str) -> Any:
    answered = subprocess.run(
        ["busctl", f"--address={address}", "--json=short", "--timeout=5", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    if answered.returncode:
        raise LookupError(answered.stderr.strip())
    return json.loads(answered.stdout)["data"]
