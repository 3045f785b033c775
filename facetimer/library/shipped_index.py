# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The shipped library in one file that is quick to read, used only while it agrees with the TOML files.

The TOML files are the source. `index.json` holds the values that were made from them, and the size and checksum of
each; if any file was changed, added or removed, the TOML is read instead. `packaging/index_hook.py` writes it when
the package is built or installed. See `docs/decisions/0010-library-index.md`.
"""

import os
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

import msgspec
from msgspec import Struct

from facetimer.library.catalogue import Catalogue
from facetimer.library.former_ids import FILE_NAME, ById
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.programme import Programme

SHIPPED_FOLDERS = ("exercises", "routines", "programmes")
INDEX_NAME = "index.json"
VERSION = 8
"""Goes up with every change of a class of `model/` that is packed here, unless no shipped file has the field."""


class _Packed(Struct, frozen=True):
    """The file: the checksums it stands for, and the values as they are."""

    version: int
    files: dict[str, tuple[int, int]]
    exercises: tuple[Exercise, ...]
    routines: tuple[Routine, ...]
    programmes: tuple[Programme, ...]
    aliases: dict[str, str]


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def shipped_files(library: Path) -> list[Path]:
    """Return the shipped files of what can be practised, in loading order."""
    return [path for kind in SHIPPED_FOLDERS for path in sorted((library / kind).glob("*.toml"))]


def read_index(library: Path) -> Catalogue | None:
    """Return the shipped library, or None where there is no index or it is not that of these files."""
    try:
        packed = msgspec.json.decode((library / INDEX_NAME).read_bytes(), type=_Packed)
        current = _checksums(library)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    if packed.version != VERSION or packed.files != current:
        return None
    aliases = MappingProxyType(packed.aliases)
    return Catalogue(
        _by_id(packed.exercises, aliases),
        _by_id(packed.routines, aliases),
        programmes=_by_id(packed.programmes, aliases),
        aliases=aliases,
    )


def index_of(library: Path, shipped: Catalogue) -> bytes:
    """Return the index of `library`, whose values are `shipped`."""
    packed = _Packed(
        VERSION,
        _checksums(library),
        tuple(shipped.exercises.values()),
        tuple(shipped.routines.values()),
        tuple(shipped.programmes.values()),
        dict(shipped.aliases),
    )
    return msgspec.json.encode(packed)


def _by_id(values: Iterable[N], aliases: Mapping[str, str]) -> Mapping[str, N]:
    return ById({value.id: value for value in values}, aliases)


def _checksums(library: Path) -> dict[str, tuple[int, int]]:
    """Return size and CRC-32 of each file; a checksum against change by accident is enough here."""
    found: dict[str, tuple[int, int]] = {}
    places = [(folder, library / folder, ".toml") for folder in SHIPPED_FOLDERS]
    for folder, place, ending in (*places, (library.name, library, FILE_NAME)):
        if not place.is_dir():
            continue
        for name in os.listdir(place):  # noqa: PTH208 - with a path for each file it takes twice as long
            if name.endswith(ending):
                with open(f"{place}{os.sep}{name}", "rb", buffering=0) as file:  # noqa: PTH123 - as above
                    data = file.read()
                found[f"{folder}/{name}"] = (len(data), zlib.crc32(data))
    return found
