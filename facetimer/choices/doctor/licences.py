# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What facetimer is made of that others wrote, as the installed packages say it themselves: versions and licences.

It must not know who asks.
"""

import platform
from importlib import metadata

from msgspec import Struct

LIBRARIES = ("PySide6-Essentials", "platformdirs", "msgspec", "tomlkit", "miniaudio", "simpleaudio-patched")
"""What facetimer asks for itself, extras for sound included."""
THEIRS = ("shiboken6", "cffi", "pycparser")
"""What those ask for in turn."""
_LONGEST_NAME = 60
"""A longer "licence" is the whole text of one; its name is among the classifiers then."""
_CLASSIFIER = "License :: OSI Approved :: "


class Part(Struct, frozen=True):
    """One library.

    Attributes:
        name: under which it is installed.
        version: None where it is not installed.
        licence: as the package names it; None where it does not.
    """

    name: str
    version: str | None
    licence: str | None


def parts() -> list[Part]:
    """Return Python and every library, whether installed or not."""
    return [
        Part("Python", platform.python_version(), "PSF-2.0"),
        *(part_named(name) for name in (*LIBRARIES, *THEIRS)),
    ]


def part_named(name: str) -> Part:
    """Return what an installed package says of itself."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Part(name, None, None)
    named = told.json  # by lower-case names; what the package does not say is missing
    short = str(named.get("license_expression") or named.get("license") or "")
    if not short or len(short) > _LONGEST_NAME or "\n" in short:
        classes = (each for each in told.get_all("Classifier") or () if each.startswith(_CLASSIFIER))
        short = next(classes, "").removeprefix(_CLASSIFIER)
    return Part(name, told["Version"], short or None)
