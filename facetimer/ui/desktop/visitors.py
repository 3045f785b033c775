# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Answers later starts of facetimer that knock at the door of this one; on Windows at a named pipe."""

import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

from facetimer.launch.request import MOST_BYTES, Request, read_request, to_line

Answer = Callable[[Request], str]
"""Does what is asked and returns "", or the sentence that says why not."""


def answer_to(line: bytes, answer: Answer) -> bytes:
    """Return what a visitor is told; nothing where it asks for nothing that is known."""
    request = read_request(line)
    return b"" if request is None else to_line(answer(request))


class Visitors(QObject):
    """Hears each visitor out without waiting for one.

    Args:
        listening: the file descriptor of the door's socket; closed with this object's `close`.
        answer: to what they ask.
        parent: owner of this object.
    """

    def __init__(self, listening: int, answer: Answer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        self._door = socket.socket(fileno=listening)
        self._door.setblocking(False)
        self._notifier = QSocketNotifier(self._door.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_knocked)

    def close(self) -> None:
        """Answer nobody any more."""
        self._notifier.setEnabled(False)
        self._door.close()
        for visitor in self.findChildren(_Visitor):
            visitor.tell(b"")

    def _on_knocked(self) -> None:
        try:
            visitor, _ = self._door.accept()
        except OSError:  # it went away again
            return
        _Visitor(visitor, self._answer, self)


class _Visitor(QObject):
    def __init__(self, line: socket.socket, answer: Answer, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._line.setblocking(False)
        self._answer = answer
        self._said = b""
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_spoke)

    def _on_spoke(self) -> None:
        try:
            more = self._line.recv(MOST_BYTES)
        except OSError:
            more = b""
        self._said += more
        if self._said.endswith(b"\n"):
            self.tell(answer_to(self._said, self._answer))
        elif not more or len(self._said) > MOST_BYTES:
            self.tell(b"")

    def tell(self, answer: bytes) -> None:
        """Say the answer, if any, and let it go."""
        self._notifier.setEnabled(False)
        try:
            self._line.sendall(answer)
        except OSError:  # it did not wait
            pass
        finally:
            self._line.close()
            self.deleteLater()
