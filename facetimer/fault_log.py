# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where our own faults are noted on this computer, so that a person who reports one need not have seen it happen.

A note says when, which version, what kind of fault, and through which of our lines it came. Neither the message of
a fault nor a value is kept: they may quote what somebody wrote. It knows no room.
"""

import contextlib
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from facetimer import __version__
from facetimer.files import write_whole
from facetimer.outside import Unreadable, read_bytes, text_of

MOST_BYTES = 64 * 1024
"""The oldest notes make room for the newest."""
_PACKAGE = Path(__file__).parent.parent


def note_fault(path: Path, kind: type[BaseException], trace: TracebackType | None, now: datetime) -> None:
    """Add a fault to the log at `path`; where that cannot be written, nothing more happens.

    Args:
        path: of the log, whose folder is made.
        kind: of the exception.
        trace: where it came through.
        now: the wall clock, aware.
    """
    steps = (f"  {_within(step.filename)}:{step.lineno} in {step.name}" for step in traceback.extract_tb(trace))
    head = f"{now.isoformat(timespec='seconds')} facetimer {__version__} {kind.__name__}"
    note = "\n".join([head, *steps]) + "\n"
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, (read_log(path) + note).encode()[-MOST_BYTES:])


def read_log(path: Path) -> str:
    """Return the notes, the newest last; nothing where there are none that can be read."""
    try:
        return text_of(read_bytes(path, MOST_BYTES))
    except Unreadable:
        return ""


def _within(file: str) -> str:
    """Return the path of one of our files within the package, and of any other its name."""
    path = Path(file)
    return path.relative_to(_PACKAGE).as_posix() if path.is_relative_to(_PACKAGE / "facetimer") else path.name
