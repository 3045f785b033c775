# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened, found out before Qt is loaded: Qt itself ends the process when it cannot."""

import ctypes
import re
import socket
from collections.abc import Mapping

XCB_CURSOR = "libxcb-cursor.so.0"
"""Qt's X11 plugin refuses to load without it since 6.5; bare distributions do not have it."""


def missing_display(environment: Mapping[str, str], system: str) -> str | None:
    """Return a sentence on why no window can be opened, or None if one can.

    Args:
        environment: the process's environment variables.
        system: `sys.platform`.
    """
    if system != "linux" or environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in {
        "offscreen",
        "minimal",
        "vnc",
    }:
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    if not _answers(display):
        return f"The display {display} does not answer."
    try:
        ctypes.CDLL(XCB_CURSOR)
    except OSError:
        return f"Qt needs {XCB_CURSOR} to open a window; on Debian and Ubuntu it is in the package libxcb-cursor0."
    return None


def _answers(display: str) -> bool:
    """Whether a local X server listens; a remote one (host:0) is taken at its word."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return True
    path = f"/tmp/.X11-unix/X{local[1]}"  # noqa: S108 - the place the X11 protocol fixes
    for address in (path, "\0" + path):  # the file, and Linux's abstract name
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
