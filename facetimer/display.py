# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened, found out before Qt is loaded: Qt itself ends the process when it cannot.

Where all is well, which is nearly always, two looks at the file system say so. Only a doubt imports `ctypes` and
`socket`, which would be 6 ms of every start.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

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
    if not _is_installed(XCB_CURSOR):
        return f"Qt needs {XCB_CURSOR} to open a window; on Debian and Ubuntu it is in the package libxcb-cursor0."
    return None


def _is_installed(library: str) -> bool:
    """Whether a shared library is in the folders of most distributions, or the linker finds it elsewhere."""
    triple: str = getattr(sys.implementation, "_multiarch", "")  # Debian's; Fedora, SUSE and Arch have lib64
    if any(Path("/usr", folder, library).exists() for folder in (f"lib/{triple}", "lib64") if triple):
        return True
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    """Whether a local X server listens; a remote one (host:0) is taken at its word."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return True
    path = f"/tmp/.X11-unix/X{local[1]}"  # noqa: S108 - the place the X11 protocol fixes
    return _is_listening(path) or _connects(path)


def _is_listening(path: str) -> bool:
    """Whether the kernel lists a listener there; it knows none of those outside a container."""
    try:
        table = Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    listening = "00010000"  # the flag of `listen`, fourth of: address, references, protocol, flags, type, state …
    lines = [line.split() for line in table.splitlines() if line.endswith((f" {path}", f" @{path}"))]
    return any(line[3] == listening for line in lines)


def _connects(path: str) -> bool:
    import socket

    for address in (path, "\0" + path):  # the file, and Linux's abstract name
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
