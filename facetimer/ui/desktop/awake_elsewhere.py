# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps the screen awake on macOS and Windows, each through its own call.

Neither has been run on its platform by the authors' tests; both fail by answering None, never by raising.
"""

import os
import subprocess
import sys

from facetimer.ui.desktop.awake_lease import Answer


class CaffeinateLease:
    """A `caffeinate` process, which ends with us or when it is told to."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def give_back(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait()


def caffeinate(answer: Answer) -> None:
    """Start macOS's own `caffeinate -d`, tied to this process."""
    command = ["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())]
    try:
        process = subprocess.Popen(command)  # noqa: S603 - a fixed program of the system
    except OSError:
        answer(None)
    else:
        answer(CaffeinateLease(process))


class ExecutionStateLease:
    """Windows' execution state, which belongs to the thread that set it."""

    def give_back(self) -> None:
        """Clear it."""
        _set_execution_state(_CONTINUOUS)


_CONTINUOUS, _DISPLAY_REQUIRED = 0x80000000, 0x00000002


def execution_state(answer: Answer) -> None:
    """Set Windows' execution state for the calling thread."""
    answer(ExecutionStateLease() if _set_execution_state(_CONTINUOUS | _DISPLAY_REQUIRED) else None)


def _set_execution_state(flags: int) -> int:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.SetThreadExecutionState(flags))
    return 0
