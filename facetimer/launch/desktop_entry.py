# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""facetimer in the menu of a Linux or BSD desktop, for one user: the files that make it so, and where they belong.

What stands in them is among the assets, as packages install it; only the command differs.
"""

import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

APP_ID = "org.facetimer.FaceTimer"
PLACES = {
    f"desktop/{APP_ID}.desktop": f"applications/{APP_ID}.desktop",
    f"desktop/{APP_ID}.service": f"dbus-1/services/{APP_ID}.service",
    f"desktop/{APP_ID}.mime.xml": f"mime/packages/{APP_ID}.xml",
    "icons/facetimer.svg": f"icons/hicolor/scalable/apps/{APP_ID}.svg",
    "icons/facetimer-symbolic.svg": f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
}
"""Each file, below `assets/`, and where it belongs below a folder of data (XDG Base Directory specification)."""


def data_home(environment: Mapping[str, str]) -> Path:
    """Return this user's folder of data, where desktops look for what only they have."""
    return _base(environment, "XDG_DATA_HOME", ".local/share")


def config_home(environment: Mapping[str, str]) -> Path:
    """Return this user's folder of settings, where desktops look for what starts with them."""
    return _base(environment, "XDG_CONFIG_HOME", ".config")


def _base(environment: Mapping[str, str], variable: str, at_home: str) -> Path:
    """Return a base directory; one that is relative counts for nothing (XDG Base Directory specification, 0.8)."""
    chosen = environment.get(variable, "")
    return Path(chosen) if chosen.startswith("/") else Path.home() / at_home


def refreshing(data: Path) -> list[list[str]]:
    """Return what makes a desktop see at once what is new there; each of these may be missing."""
    return [
        ["update-mime-database", str(data / "mime")],
        ["update-desktop-database", str(data / "applications")],
        ["gtk-update-icon-cache", "--ignore-theme-index", "--quiet", str(data / "icons" / "hicolor")],
    ]


def with_command(text: str, command: Sequence[str]) -> str:
    """Return a desktop entry or a service file that starts `command` in place of what packages install.

    Args:
        text: the file as packages install it.
        command: starts facetimer; the words for it follow.
    """
    if "[D-BUS Service]" in text:
        return text.replace("Exec=/usr/bin/facetimer", f"Exec={shlex.join(command)}")
    start = exec_line(command)
    files = text.replace("Exec=facetimer-window %F", "Exec=facetimer-window --open %F")
    return files.replace("Exec=facetimer-window", f"Exec={start}")


def exec_line(words: Sequence[str]) -> str:
    """Return a command as the Desktop Entry Specification wants it in `Exec`."""
    return " ".join(map(_quoted, words))


def program_of(text: str) -> str | None:
    """Return the program that a desktop entry starts, as `exec_line` writes it; None where there is none."""
    line = next((each for each in text.splitlines() if each.startswith("Exec=")), "")
    found = re.match(r'"((?:[^"\\]|\\.)+)"|([^\s"]+)', line.removeprefix("Exec=").replace(r"\\", "\\"))
    return None if found is None else re.sub(r'\\(["`$\\])', r"\1", found[1] or found[2]).replace("%%", "%")


def _quoted(word: str) -> str:
    """Return one argument for `Exec`.

    Double quotes alone count; inside them four characters are escaped, then every backslash once more because the
    line is a string value, and a percent sign stands twice.
    """
    escaped = re.sub(r'(["`$\\])', r"\\\1", word).replace("\\", "\\\\").replace("%", "%%")
    return escaped if re.fullmatch(r"[\w@+=:,./-]+", word) else f'"{escaped}"'
