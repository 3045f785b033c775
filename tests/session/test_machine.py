# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The table is the whole truth: each legal pair leads where it says, each other pair changes nothing."""

import itertools

import pytest

from facetimer.session.machine import TRANSITIONS, Command, IllegalCommand, SessionMachine, SessionStatus

WAY_THERE: dict[SessionStatus, tuple[Command, ...]] = {
    SessionStatus.IDLE: (),
    SessionStatus.RUNNING: (Command.START,),
    SessionStatus.PAUSED: (Command.START, Command.PAUSE),
    SessionStatus.FINISHED: (Command.START, Command.COMPLETE),
    SessionStatus.ABORTED: (Command.START, Command.ABORT),
}


def machine_in(status: SessionStatus) -> SessionMachine:
    machine = SessionMachine()
    for command in WAY_THERE[status]:
        machine.apply(command)
    assert machine.status is status
    return machine


@pytest.mark.parametrize(("status", "command"), list(itertools.product(SessionStatus, Command)))
def test_every_pair(status: SessionStatus, command: Command) -> None:
    machine = machine_in(status)
    expected = TRANSITIONS.get((status, command))
    assert machine.allows(command) is (expected is not None)
    if expected is not None:
        assert machine.apply(command) is expected
        return
    with pytest.raises(IllegalCommand) as caught:
        machine.apply(command)
    assert machine.status is status
    assert (caught.value.status, caught.value.command) == (status, command)
    assert str(caught.value) == f"a session that is {status.value} cannot {command.value}"


def test_a_session_that_is_over_stays_over() -> None:
    assert not any(status in {SessionStatus.FINISHED, SessionStatus.ABORTED} for status, _ in TRANSITIONS)
