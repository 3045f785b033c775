# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The five statuses of a session and every rule for going from one to another.

`TRANSITIONS` is the whole truth: a pair that is missing there is illegal, raises `IllegalCommand` and changes
nothing. Prepare, hold, release and rest are not statuses; they are what the timeline holds at a position.
"""

from enum import StrEnum


class SessionStatus(StrEnum):
    """Where a session stands."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    ABORTED = "aborted"


class Command(StrEnum):
    """What can be asked of a session. `COMPLETE` comes from time reaching the end, all others from a person."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    SEEK = "seek"
    EXTEND = "extend"
    COMPLETE = "complete"
    ABORT = "abort"


TRANSITIONS: dict[tuple[SessionStatus, Command], SessionStatus] = {
    (SessionStatus.IDLE, Command.START): SessionStatus.RUNNING,
    (SessionStatus.RUNNING, Command.PAUSE): SessionStatus.PAUSED,
    (SessionStatus.RUNNING, Command.SEEK): SessionStatus.RUNNING,
    (SessionStatus.RUNNING, Command.EXTEND): SessionStatus.RUNNING,
    (SessionStatus.RUNNING, Command.COMPLETE): SessionStatus.FINISHED,
    (SessionStatus.RUNNING, Command.ABORT): SessionStatus.ABORTED,
    (SessionStatus.PAUSED, Command.RESUME): SessionStatus.RUNNING,
    (SessionStatus.PAUSED, Command.SEEK): SessionStatus.PAUSED,
    (SessionStatus.PAUSED, Command.EXTEND): SessionStatus.PAUSED,
    (SessionStatus.PAUSED, Command.ABORT): SessionStatus.ABORTED,
}


class IllegalCommand(Exception):  # noqa: N818 - it names the thing, as KeyError's siblings do
    """A command that the current status does not allow; the session is as it was."""

    def __init__(self, status: SessionStatus, command: Command) -> None:
        super().__init__(f"a session that is {status.value} cannot {command.value}")
        self.status = status
        self.command = command


class SessionMachine:
    """Holds one status and changes it by the table."""

    def __init__(self) -> None:
        self._status = SessionStatus.IDLE

    @property
    def status(self) -> SessionStatus:
        """The current status."""
        return self._status

    def allows(self, command: Command) -> bool:
        """Whether `command` is legal now."""
        return (self._status, command) in TRANSITIONS

    def apply(self, command: Command) -> SessionStatus:
        """Carry out `command` and return the new status.

        Raises:
            IllegalCommand: the table has no such transition; nothing has changed.
        """
        try:
            self._status = TRANSITIONS[self._status, command]
        except KeyError:
            raise IllegalCommand(self._status, command) from None
        return self._status
