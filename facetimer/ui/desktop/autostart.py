# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Starts facetimer with the desktop, by a file where the XDG Autostart specification looks for it."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from facetimer.files import write_whole
from facetimer.launch.desktop_entry import exec_line
from facetimer.notices import Notice
from facetimer.starting import own_command
from facetimer.translating import QT_TRANSLATE_NOOP

FILE_NAME = "org.facetimer.FaceTimer.desktop"
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
    """The file could not be written or removed; the sentence names it."""


def autostart_file(environment: Mapping[str, str]) -> Path:
    """Return where the file belongs."""
    config = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "autostart" / FILE_NAME


def window_command(options: Sequence[str] = ()) -> list[str]:
    """Return the command that opens facetimer in the tray with the interpreter that runs now.

    Args:
        options: what else the command line is given, such as `Paths.options`.
    """
    return own_command(*options, "--tray")


def set_autostart(wanted: bool, options: Sequence[str] = (), file: Path | None = None) -> None:
    """Write the file, or remove it.

    Args:
        wanted: whether facetimer is to start with the desktop.
        options: what its command line is given.
        file: where the file is; `autostart_file` if None.

    Raises:
        AutostartFailed: the folder or the file cannot be written.
    """
    place = file or autostart_file(os.environ)
    try:
        if not wanted:
            place.unlink(missing_ok=True)
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, _ENTRY.format(command=exec_line(window_command(options))).encode())
    except OSError as error:
        words = QT_TRANSLATE_NOOP("Notices", "{file}: autostart cannot be changed: {reason}.")
        raise AutostartFailed(Notice(words, file=place, reason=error.strerror or error)) from error


def supported() -> bool:
    """Whether this platform knows such a file."""
    return sys.platform not in {"darwin", "win32"}
