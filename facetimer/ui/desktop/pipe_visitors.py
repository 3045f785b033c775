# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Answers later starts of facetimer at a named pipe of Windows, which only this user reaches.

Elsewhere a `Door` stands open before Qt is loaded, and this module is not.
"""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from facetimer.launch.request import MOST_BYTES
from facetimer.ui.desktop.visitors import Answer, answer_to


class PipeVisitors(QObject):
    """Hears each visitor out without waiting for one.

    Args:
        place: of the pipe.
        answer: to what they ask.
        parent: owner of this object.
    """

    def __init__(self, place: str, answer: Answer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knocked)
        self._server.listen(place)

    def close(self) -> None:
        """Answer nobody any more."""
        self._server.close()

    def _on_knocked(self) -> None:
        visitor = self._server.nextPendingConnection()
        if visitor is not None:
            visitor.readyRead.connect(self._on_spoke)
            self._hear(visitor)

    def _on_spoke(self) -> None:
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket):
            self._hear(visitor)

    def _hear(self, visitor: QLocalSocket) -> None:
        if visitor.canReadLine():
            visitor.write(answer_to(bytes(visitor.readLine(MOST_BYTES).data()), self._answer))
            visitor.flush()
            visitor.disconnectFromServer()
        elif visitor.bytesAvailable() > MOST_BYTES:
            visitor.abort()
