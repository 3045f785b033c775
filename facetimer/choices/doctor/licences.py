# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What facetimer is made of that others made: libraries, as their packages say it, and assets, as their list does.

It must not know who asks.
"""

import platform
from importlib import metadata

from msgspec import Struct, convert

from facetimer.outside import read_bytes, toml_from
from facetimer.resources import assets_dir

LIBRARIES = ("PySide6-Essentials", "platformdirs", "msgspec", "tomlkit", "miniaudio", "simpleaudio-patched")
"""What facetimer asks for itself, extras for sound included."""
THEIRS = ("shiboken6", "cffi", "pycparser")
"""What those ask for in turn."""
_LONGEST_NAME = 60
"""A longer "licence" is the whole text of one; its name is among the classifiers then."""
_CLASSIFIER = "License :: OSI Approved :: "


LIST = "licences.toml"
"""Under `assets/`."""
_LONGEST_LIST_BYTES = 1 << 20


class Asset(Struct, frozen=True, forbid_unknown_fields=True):
    """Files under `assets/` of one licence.

    Attributes:
        files: patterns, from there.
        licence: its short name by SPDX.
        name: what people call it; empty where it is all ours.
        made_with: what others made that it comes from.
    """

    files: tuple[str, ...]
    licence: str
    name: str = ""
    made_with: str = ""


class _Assets(Struct, frozen=True, forbid_unknown_fields=True):
    assets: tuple[Asset, ...]


class Part(Struct, frozen=True):
    """One library, or some of our files that others had a part in.

    Attributes:
        name: under which it is installed, or what people call it.
        version: what it is or comes from; None where it is not installed.
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


def assets() -> tuple[Asset, ...]:
    """Return what the list says of the files under `assets/`.

    Raises:
        Unreadable: it cannot be read.
        ValidationError: it is not such a list.
    """
    return convert(toml_from(read_bytes(assets_dir() / LIST, _LONGEST_LIST_BYTES)), _Assets).assets


def named_assets() -> list[Part]:
    """Return those of our files that others had a part in."""
    return [Part(each.name, each.made_with, each.licence) for each in assets() if each.name]


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
