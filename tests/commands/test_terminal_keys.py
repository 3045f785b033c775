# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keys come one by one from a terminal, and the terminal is given back as it was."""

import io
import os
import pty
import signal
import sys
import termios
from collections.abc import Iterator

import pytest

from facetimer.commands.terminal_keys import TerminalKeys


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A pseudo-terminal as standard input; what is written to the descriptor is what was typed."""
    typed, terminal = pty.openpty()
    with os.fdopen(terminal, "r") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield typed
    os.close(typed)


def test_a_key_needs_no_enter(keyboard: int) -> None:
    with TerminalKeys() as keys:
        assert keys.usable
        os.write(keyboard, b" n")
        assert [keys.wait(5), keys.wait(5)] == [" ", "n"]
        assert keys.wait(0) == ""


def test_the_terminal_is_given_back(keyboard: int) -> None:
    before = termios.tcgetattr(sys.stdin)
    with TerminalKeys():
        assert termios.tcgetattr(sys.stdin) != before
    assert termios.tcgetattr(sys.stdin) == before


def test_a_key_needs_no_enter_either_after_the_shell_had_the_terminal(keyboard: int) -> None:
    before = termios.tcgetattr(sys.stdin)
    earlier = signal.getsignal(signal.SIGCONT)
    with TerminalKeys() as keys:
        termios.tcsetattr(sys.stdin, termios.TCSANOW, before)  # as after Ctrl-Z
        signal.raise_signal(signal.SIGCONT)  # fg
        os.write(keyboard, b" ")
        assert keys.wait(5) == " "
    assert signal.getsignal(signal.SIGCONT) is earlier


def test_without_a_terminal_no_key_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("n"))
    with TerminalKeys() as keys:
        assert not keys.usable
        assert keys.wait(0) == ""


def test_a_terminal_that_has_gone_away_is_no_keyboard_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    typed, terminal = pty.openpty()
    with os.fdopen(terminal, "r") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        with TerminalKeys() as keys:
            assert keys.usable
            os.close(typed)
            assert keys.wait(5) == ""
            assert not keys.usable
