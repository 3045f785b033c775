# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is told where nobody reads standard error: in a box on the screen, and as a note in the log of faults.

That is a start from a menu, from an icon or with the desktop, and every start without a console (`pythonw`, a
windowed program of Windows), where Python has no standard error at all. It knows no room and no Qt, and loads what
it needs only where it is needed: every start of the window passes here.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import TextIO

from facetimer.faults import EnvironmentFault, InputFault

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
STARTED_BY_DESKTOP = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID", "GIO_LAUNCHED_DESKTOP_FILE")
"""What a desktop on Linux adds to the environment of a program that somebody starts from its menu."""
OWN_FAULT = "Something went wrong inside facetimer. What was practised so far is kept."
_ERROR_BOX = 0x10
"""MB_ICONERROR of MessageBoxW."""


def nobody_reads(stderr: TextIO | None, environment: Mapping[str, str]) -> bool:
    """Whether what is written to standard error is seen by nobody.

    Args:
        stderr: as Python found it at its start (`sys.__stderr__`): None where there is none.
        environment: the process's environment variables.
    """
    if stderr is None:
        return True
    return any(environment.get(name) for name in STARTED_BY_DESKTOP) and not stderr.isatty()


@contextmanager
def told_unread() -> Iterator[None]:
    """While the block lasts, note and show what nobody reads: why facetimer cannot begin, and faults of our own.

    What cannot be helped is raised all the same; a fault of our own goes to Python's hook as well. The window puts
    its own way of showing them in the place of this one as soon as it can.
    """
    if not nobody_reads(sys.__stderr__, os.environ):
        yield
        return
    before = sys.excepthook
    sys.excepthook = partial(_on_exception, before)
    try:
        yield
    except (InputFault, EnvironmentFault) as fault:
        _note(type(fault), fault.__traceback__)
        show_box(str(fault))
        raise


def _on_exception(
    before: Hook, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    before(kind, error, trace)
    _note(kind, trace)
    show_box(OWN_FAULT)


def _note(kind: type[BaseException], trace: TracebackType | None) -> None:
    from facetimer.clocks import local_now
    from facetimer.fault_log import note_fault
    from facetimer.paths import find_paths

    note_fault(find_paths().fault_log, kind, trace, local_now())


def show_box(sentence: str) -> None:
    """Show a sentence until it is dismissed: without Qt, which may be what is at fault.

    On Linux the desktop's own program does it, where there is one; without a display there is nobody to see it.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "facetimer", _ERROR_BOX)
        return
    import subprocess
    from shutil import which

    for command in box_commands(sentence, sys.platform):
        if which(command[0]):
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - a fixed program of the system
            return


def box_commands(sentence: str, system: str) -> list[list[str]]:
    """Return what shows a sentence on a desktop, the best first.

    Args:
        sentence: shown as it stands; none of these reads marks of layout in it.
        system: `sys.platform`.
    """
    if system == "darwin":
        script = "on run words\ndisplay alert (item 1 of words)\nend run"
        return [["osascript", "-e", script, sentence]]
    return [
        ["kdialog", "--title", "facetimer", "--error", sentence],
        ["zenity", "--error", "--no-markup", "--title=facetimer", f"--text={sentence}"],
        ["notify-send", "--app-name=facetimer", "facetimer", sentence],
        ["xmessage", sentence],
    ]
