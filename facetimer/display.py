# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened, found out before Qt is loaded: Qt itself ends the process when it cannot.

Where all is well, which is nearly always, a few looks at the file system say so. Only a doubt imports `ctypes` or
`socket`, which would be 4 to 9 ms of every start.

Run as a file it says why no window can be opened and exits with 1; with 0 where one can.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

XCB_CURSOR = "libxcb-cursor.so.0"
"""Qt's X11 plugin refuses to load without it since 6.5; bare distributions do not have it."""
PATIENCE_S = 2.0
"""How long a display may take to answer. One on another machine answers in milliseconds, or after minutes."""
_NEED_NO_SERVER = frozenset({"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs", "vkkhrdisplay"})
"""Qt's other platforms; whether they work is theirs to say."""
_X_PORT = 6000

if TYPE_CHECKING:
    import socket

PACKAGES = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libxcb.so.1": "libxcb1"}
"""Libraries of the system that Qt needs also where it comes in a frozen folder, and the packages they are in."""

_Address = str | tuple[str, int]


def missing_display(environment: Mapping[str, str], system: str) -> str | None:
    """Return a sentence on why no window can be opened, or None if one can.

    Args:
        environment: the process's environment variables.
        system: `sys.platform`.
    """
    if system != "linux":
        return None
    reasons = []
    for platform in _platforms(environment):
        reason = _trouble(platform, environment)
        if reason is None:
            return None
        reasons.append(reason)
    if not reasons:
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    return " ".join(reasons)


def package_of(complaint: str) -> str:
    """Return a sentence on where the library is that a loader's complaint names; nothing where none is known."""
    found = next((library for library in PACKAGES if library in complaint), "")
    return f" On Debian and Ubuntu it is in the package {PACKAGES[found]}." if found else ""


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """Return the platforms that Qt tries, in its order: one that fails is followed by the next."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return [name.partition(":")[0] for name in chosen.split(";") if name]
    wayland = environment.get("WAYLAND_DISPLAY") or environment.get("WAYLAND_SOCKET")
    return [*(["wayland"] if wayland else []), *(["xcb"] if environment.get("DISPLAY") else [])]


def _trouble(platform: str, environment: Mapping[str, str]) -> str | None:
    """Return why Qt cannot use one of its platforms, or None."""
    if platform in _NEED_NO_SERVER:
        return None
    if platform.startswith("wayland"):
        return _wayland_trouble(environment)
    if platform == "xcb":
        return _x_trouble(environment)
    return f"QT_QPA_PLATFORM names {platform}, which this Qt does not know; xcb and wayland are usual."


def _wayland_trouble(environment: Mapping[str, str]) -> str | None:
    if environment.get("WAYLAND_SOCKET"):  # a connection that is open already
        return None
    display = environment.get("WAYLAND_DISPLAY") or "wayland-0"
    place = str(Path(environment.get("XDG_RUNTIME_DIR", ""), display))  # an absolute one stays as it is
    if not place.startswith("/"):
        return f"The Wayland display {display} cannot be looked for, because XDG_RUNTIME_DIR is not set."
    if _is_listening(place) or _reaches([place]):
        return None
    return f"The Wayland display {display} does not answer."


def _x_trouble(environment: Mapping[str, str]) -> str | None:
    display = environment.get("DISPLAY", "")
    if not display:
        return "Qt was asked for an X11 window (QT_QPA_PLATFORM), but DISPLAY is not set."
    addresses = _addresses(display)
    if not addresses:
        return f"DISPLAY is {display}, which names no display; :0 would."
    # A server that asks for a key refuses clients without one, and some servers ask for none: only trying tells.
    lacks_key = not _has_key(environment)
    if lacks_key or not any(isinstance(each, str) and _is_listening(each) for each in addresses):
        if not _reaches(addresses):
            return f"The display {display} does not answer."
        if lacks_key and not _reaches(addresses, greets=True):
            return f"The display {display} does not let this user in (it asks for a key; XAUTHORITY names none)."
    if not _is_installed(XCB_CURSOR):
        return f"Qt needs {XCB_CURSOR} to open a window; on Debian and Ubuntu it is in the package libxcb-cursor0."
    return None


def _addresses(display: str) -> list[_Address]:
    """Return where the X server of a DISPLAY may be, as libxcb looks for it; nothing if it names none."""
    named = display.removeprefix("unix:")
    if named.startswith("/"):  # the socket itself, and perhaps a screen
        return [named, named.rpartition(".")[0]]
    parts = re.fullmatch(r"(?:([^/]*)/)?\[?([^/\]]*)\]?:(\d+)(?:\.\d+)?", display)
    if parts is None:
        return []
    protocol, host, number = parts[1], parts[2], int(parts[3])
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - the place the X11 protocol fixes
    local: list[_Address] = [path, "\0" + path]
    if "unix" in {protocol, host}:
        return local
    tcp = (host or "localhost", _X_PORT + number)
    return [tcp] if host else [*local, tcp]


def _has_key(environment: Mapping[str, str]) -> bool:
    """Whether there is a file with keys to X servers that can be read."""
    home = environment.get("HOME", "")
    place = environment.get("XAUTHORITY") or (f"{home}/.Xauthority" if home else "")
    return bool(place) and os.access(place, os.R_OK)


def _is_listening(path: str) -> bool:
    """Whether the kernel lists a listener there; it knows none of those outside a container."""
    try:
        table = Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    listening = "00010000"  # the flag of `listen`, fourth of: address, references, protocol, flags, type, state …
    lines = [line.split() for line in table.splitlines() if line.endswith((f" {path}", f" @{path}"))]
    return any(line[3] == listening for line in lines)


def _reaches(addresses: list[_Address], *, greets: bool = False) -> bool:
    """Whether something takes a connection at one of the addresses.

    Args:
        addresses: paths of sockets (after a NUL: Linux's abstract names), and hosts with ports.
        greets: go on as a client of X11 without a key, and see whether it is let in.
    """
    for address in addresses:
        try:
            with _connection(address) as probe:
                if not greets or _lets_in(probe):
                    return True
        except (OSError, UnicodeError, OverflowError):  # also an unknown host or an impossible port
            continue
    return False


def _connection(address: _Address) -> "socket.socket":
    import socket

    if isinstance(address, tuple):
        return socket.create_connection(address, PATIENCE_S)
    probe = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        probe.settimeout(PATIENCE_S)
        probe.connect(address)
    except OSError:
        probe.close()
        raise
    return probe


def _lets_in(probe: "socket.socket") -> bool:
    """Whether an X server answers a greeting (X11 protocol, chapter 8) with its first byte for success."""
    little_endian, version, no_key = b"l\0", b"\x0b\0\0\0", bytes(6)
    probe.sendall(little_endian + version + no_key)
    return probe.recv(1) == b"\1"


def _is_installed(library: str) -> bool:
    """Whether a shared library is in a frozen folder, in those of most distributions, or the linker finds it."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle and Path(bundle, library).exists():
        return True
    triple: str = getattr(sys.implementation, "_multiarch", "")  # Debian's; Fedora, SUSE and Arch have lib64
    if any(Path("/usr", folder, library).exists() for folder in (f"lib/{triple}", "lib64") if triple):
        return True
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    told = missing_display(os.environ, sys.platform)
    sys.exit(told)
