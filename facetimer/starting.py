# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The command that starts facetimer again: as a window with the desktop, or as one that plays, decodes or speaks.

The only place that knows what that command is: in a checkout, in a virtual environment (pipx makes one), in a
frozen folder, with a console or without (`pythonw`), which what it starts has as well. So it knows too what can be
added to this copy of facetimer. It also finds programs of others that are named by their name alone.
"""

import os
import sys
from pathlib import Path

from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

EAR_OPTION = "--ear"
"""Followed by the name of an output: be the process that plays. For ourselves, so no help text names it."""
DECODE_OPTION = "--decode"
"""Followed by a number of frames: be the process that decodes one sound. For ourselves as well."""
SPEAK_OPTION = "--speak"
"""Be the process that speaks through an engine which takes long to load. For ourselves as well."""
HIDDEN_WINDOW = 0x0800_0000 if sys.platform == "win32" else 0
"""CREATE_NO_WINDOW for `creationflags` of a process in the background: Windows would open a console for it."""


def own_command(*words: str) -> list[str]:
    """Return what starts facetimer with `words` on its command line; `__main__` reads them.

    A frozen bundle is its own interpreter and knows no `-m`.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-P", "-m", "facetimer", *words]  # -P: nothing from the current folder


def own_environment() -> dict[str, str]:
    """Return the environment in which `own_command` finds this very package, installed or not.

    A frozen bundle has it inside.
    """
    if getattr(sys, "frozen", False):
        return dict(os.environ)
    package_parent = str(Path(__file__).resolve().parents[1])
    inherited = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([package_parent, inherited] if inherited else [package_parent])
    return {**os.environ, "PYTHONPATH": path}


def own_pip() -> str | None:
    """Return the command that puts a library where this copy of facetimer finds it; None where nothing does.

    A package, a portable folder and the installer for Windows bring all they can have: they are frozen. What pipx
    installed has a folder of its own, which pipx marks by its metadata and names like the application.
    """
    if getattr(sys, "frozen", False):
        return None
    own = Path(sys.prefix)
    return f"pipx runpip {own.name}" if (own / "pipx_metadata.json").is_file() else "pip"


def not_installed(library: str, package: str) -> Notice:
    """Return that `library` is not there, and what brings it as `package` where anything does."""
    if (pip := own_pip()) is None:
        return Notice(
            QT_TRANSLATE_NOOP("Notices", "{library} is no part of this copy of facetimer."), library=library
        )
    words = QT_TRANSLATE_NOOP("Notices", "{library} is not installed; `{pip} install {package}` brings it.")
    return Notice(words, library=library, pip=pip, package=package)


def found_program(name: str) -> str | None:
    """Return where a program of that name is installed; None where it is not.

    Windows, and `shutil.which` there, would take one from the current folder first: the one from which somebody
    opens a routine that came by mail, whatever else came with it.
    """
    if sys.platform == "win32":
        folders = (Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep))
        places = (folder / f"{name}.exe" for folder in folders if folder.is_absolute())
        return next((str(place) for place in places if place.is_file()), None)
    from shutil import which

    return which(name)
