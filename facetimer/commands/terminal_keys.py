# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Single key presses from a terminal, without waiting for Enter.

Where there is no terminal, or it has gone away, no key ever comes.
"""

import contextlib
import os
import signal
import sys
import time
from types import TracebackType
from typing import Any, Self


def has_keyboard() -> bool:
    """Whether standard input is a terminal whose keys can be read one by one."""
    return sys.stdin is not None and sys.stdin.isatty() and os.name == "posix"


def _take_terminal() -> None:
    import termios
    import tty

    with contextlib.suppress(termios.error):  # it has gone away, which the next look for a key finds
        tty.setcbreak(sys.stdin)  # Ctrl-C still interrupts


class TerminalKeys:
    """Reads keys while open and gives the terminal back as it was."""

    def __init__(self) -> None:
        self._restore: list[Any] | None = None
        self._earlier: Any = None
        self._gone = False

    def __enter__(self) -> Self:
        if has_keyboard():
            import termios

            self._restore = termios.tcgetattr(sys.stdin)
            _take_terminal()
            # After Ctrl-Z the shell takes the terminal back and leaves it as it likes it.
            self._earlier = signal.signal(signal.SIGCONT, lambda _number, _frame: _take_terminal())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._restore is not None:
            import termios

            signal.signal(signal.SIGCONT, self._earlier)
            with contextlib.suppress(termios.error):  # a terminal that has gone away needs nothing back
                termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._restore)

    @property
    def usable(self) -> bool:
        """Whether keys can be read at all."""
        return self._restore is not None and not self._gone

    def wait(self, seconds: float) -> str:
        """Wait up to `seconds` for a key and return it; the empty string if none came."""
        if not self.usable:
            time.sleep(seconds)
            return ""
        import select

        ready, _, _ = select.select([sys.stdin], [], [], seconds)
        key = self._read() if ready else None
        self._gone = key == b""
        return key.decode(errors="replace") if key else ""

    def _read(self) -> bytes:
        try:
            return os.read(sys.stdin.fileno(), 1)
        except OSError:  # the terminal was closed and we were not told
            return b""
