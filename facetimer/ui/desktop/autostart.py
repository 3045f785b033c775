# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Starts facetimer with the desktop: by a file as the XDG Autostart specification has it, or Windows' registry."""

import contextlib
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from facetimer.files import write_whole
from facetimer.launch.desktop_entry import APP_ID, config_home, exec_line, program_of
from facetimer.notices import Notice
from facetimer.outside import Unreadable, read_bytes
from facetimer.starting import own_command
from facetimer.translating import QT_TRANSLATE_NOOP
from facetimer.ui.desktop.run_key import PersonsRegistry, Registry, set_run_value

FILE_NAME = f"{APP_ID}.desktop"
_LONGEST_ENTRY_BYTES = 1 << 16
_ENTRY = """\
[Desktop Entry]
Type=Application
Name=facetimer
Comment=Guided facial massage and exercises
Exec={command}
Icon=org.facetimer.FaceTimer
Terminal=false
X-GNOME-Autostart-enabled=true
"""


class AutostartFailed(Exception):  # noqa: N818 - said to a person as it stands
    """The file, or the entry in the registry, could not be written or removed; the sentence names it."""


def autostart_file(environment: Mapping[str, str]) -> Path:
    """Return where the file belongs."""
    return config_home(environment) / "autostart" / FILE_NAME


def window_command(options: Sequence[str] = ()) -> list[str]:
    """Return the command that opens facetimer in the tray with the interpreter that runs now.

    Args:
        options: what else the command line is given, such as `Paths.options`.
    """
    return own_command(*options, "--tray")


def set_autostart(
    wanted: bool, options: Sequence[str] = (), file: Path | None = None, registry: Registry | None = None
) -> None:
    """Let facetimer start with the desktop, or no more.

    Args:
        wanted: whether it is to start.
        options: what its command line is given.
        file: where the XDG file is; `autostart_file` if None. Windows has none.
        registry: where Windows looks; the person's own if None.

    Raises:
        AutostartFailed: the folder, the file or the registry cannot be written.
    """
    place = file or autostart_file(os.environ)
    try:
        if sys.platform == "win32":
            set_run_value(window_command(options) if wanted else None, registry or PersonsRegistry())
        elif wanted:
            place.parent.mkdir(parents=True, exist_ok=True)
            entry = _ENTRY.format(command=exec_line(window_command(options)))
            write_whole(place, entry.encode("utf-8", "surrogateescape"))  # a folder's name may be no UTF-8
        else:
            place.unlink(missing_ok=True)
    except OSError as error:
        words = QT_TRANSLATE_NOOP("Notices", "{file}: autostart cannot be changed: {reason}.")
        where = "HKEY_CURRENT_USER" if sys.platform == "win32" else place
        raise AutostartFailed(Notice(words, file=where, reason=error.strerror or error)) from error


def follow_moved(options: Sequence[str] = (), file: Path | None = None) -> None:
    """Let the file start this facetimer, where the one that it starts is not there any more.

    The folder of a portable one was moved, or it came anew in another way. What else stands in the file stays,
    such as that the desktop's own settings turned it off. One that is missing or cannot be changed is left alone.

    Args:
        options: what the command line is given.
        file: where the XDG file is; `autostart_file` if None. Windows has none, and its installer never moves.
    """
    place = file or autostart_file(os.environ)
    with contextlib.suppress(OSError, Unreadable):
        text = read_bytes(place, _LONGEST_ENTRY_BYTES).decode("utf-8", "surrogateescape")
        program = program_of(text)
        if program is None or not Path(program).is_absolute() or Path(program).exists():
            return
        line = f"Exec={exec_line(window_command(options))}"
        moved = re.sub(r"^Exec=.*$", lambda _found: line, text, count=1, flags=re.MULTILINE)
        write_whole(place, moved.encode("utf-8", "surrogateescape"))


def supported() -> bool:
    """Whether this is done on this platform: not on macOS."""
    return sys.platform != "darwin"
