# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Reads a running app as a screen reader does: over AT-SPI."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

ACCESSIBLE, ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
PRESSED = frozenset({"push button", "check box", "radio button"})
"""What a screen reader offers to press."""
ANNOUNCED = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
FOCUSABLE_BIT = 11
"""ATSPI_STATE_FOCUSABLE of atspi-constants.h."""
SHOWING_BIT = 25
PATIENCE_S = 30.0


@dataclass(frozen=True)
class Node:
    """One object of the tree, and where it is reached."""

    at: DBusAddress
    depth: int
    role: str
    name: str
    states: int

    @property
    def focusable(self) -> bool:
        return bool(self.states >> FOCUSABLE_BIT & 1)


class AccessibleBus:
    """The accessibility bus behind a session bus.

    Raises:
        LookupError: there is none yet.
    """

    def __init__(self, session_bus: str) -> None:
        session = open_dbus_connection(session_bus)
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        try:
            (address,) = _call(session, bus, "GetAddress")
        except DBusErrorResponse as error:
            raise LookupError(error.name) from error
        finally:
            session.close()
        self._connection = open_dbus_connection(address)

    def close(self) -> None:
        self._connection.close()

    def applications(self) -> list[DBusAddress]:
        """Return everyone who can be read."""
        return self._children(_accessible("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))

    def tree(self, one: DBusAddress, depth: int = 0) -> Iterator[Node]:
        """Yield an object and everything below it that is showing, in reading order; not what has gone by now."""
        try:
            node, children = self._node(one, depth), self._children(one)
        except DBusErrorResponse:
            return
        if depth > 1 and not node.states >> SHOWING_BIT & 1:
            return
        yield node
        for child in children:
            yield from self.tree(child, depth + 1)

    def _node(self, one: DBusAddress, depth: int) -> Node:
        ((low, high),) = _call(self._connection, one, "GetState")
        (role,) = _call(self._connection, one, "GetRoleName")
        ((_, name),) = _answer(self._connection, Properties(one).get("Name"))
        return Node(one, depth, role, name, low | high << 32)

    def press(self, name: str) -> bool:
        """Do the first thing that a control of that name can do; return whether there is one."""
        nodes = (node for app in self.applications() for node in self.tree(app))
        found = next((node for node in nodes if node.name == name and node.role in PRESSED), None)
        if found is None:
            return False
        action = DBusAddress(found.at.object_path, found.at.bus_name, ACTION)
        (done,) = _answer(self._connection, new_method_call(action, "DoAction", "i", (0,)))
        return bool(done)

    @contextmanager
    def announcements(self) -> Iterator[Callable[[], str | None]]:
        """Listen, and yield what returns the next announcement: None where the app has made no more by now."""
        registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
        _call(self._connection, registry, "RegisterEvent", "s", "object:announcement")
        _call(self._connection, message_bus, "AddMatch", "s", ANNOUNCED.serialise())
        with self._connection.filter(ANNOUNCED, queue=deque()) as heard:

            def next_one() -> str | None:
                if not heard:
                    for app in self.applications():  # an answer comes after all that was said before it
                        _call(self._connection, app, "GetRoleName")
                return str(heard.popleft().body[3][1]) if heard else None

            yield next_one

    def _children(self, one: DBusAddress) -> list[DBusAddress]:
        (found,) = _call(self._connection, one, "GetChildren")
        return [_accessible(service, path) for service, path in found]


def _accessible(service: str, path: str) -> DBusAddress:
    return DBusAddress(path, service, ACCESSIBLE)


def _call(connection: DBusConnection, one: DBusAddress, method: str, signature: str = "", *words: str) -> Any:
    return _answer(connection, new_method_call(one, method, signature or None, words))


def _answer(connection: DBusConnection, message: Message) -> Any:
    return unwrap_msg(connection.send_and_get_reply(message, timeout=PATIENCE_S))
